/// A number as a British office writes it: `1,234`, `74%`, `£4,500`, `-3`.
public struct NumberText: Hashable, Sendable {
  /// The number as written: `74%` is 74. The nearest `Double` to the text.
  public let value: Double
  /// How many digits stand after the decimal point.
  public let decimals: Int
  /// Whether a `%` followed.
  public let isPercentage: Bool
  /// Whether a `£` preceded.
  public let isPounds: Bool

  /// Whether the value is a whole number, also when written `12.0`.
  public var isInteger: Bool { value == value.rounded() }

  /// Why a text is not a number.
  public enum Fault: Error, Hashable, Sendable, CaseIterable {
    case empty
    case notANumber
    case misplacedComma
    case severalPoints
    case endsWithPoint
    case exponent
    case brackets
    case tooLarge

    /// What is wrong; `{}` stands for the text.
    public var message: String {
      switch self {
      case .empty: "nothing stands here"
      case .notANumber: "{} is not a number"
      case .misplacedComma: "{} has a comma that does not group thousands"
      case .severalPoints: "{} has more than one decimal point"
      case .endsWithPoint: "{} ends with a decimal point"
      case .exponent: "{} is written with an exponent"
      case .brackets: "{} stands in brackets"
      case .tooLarge: "{} is too large to be a figure"
      }
    }

    /// What would have been right.
    public var expected: String {
      switch self {
      case .misplacedComma: "a number such as 1,234 or 12.34"
      case .exponent: "all the digits, such as 100000"
      case .brackets: "a minus sign for a number below zero, such as -3"
      case .empty, .notANumber, .severalPoints, .endsWithPoint, .tooLarge: "a number such as 1,234 or 12.3"
      }
    }
  }

  /// Reads a text; throws why it is not a number.
  public init(_ text: String) throws(Fault) {
    var text = text
    let reading = text.withUTF8 { bytes in
      Result { () throws(Fault) in try NumberText(bytes) }
    }
    self = try reading.get()
  }

  /// Reads UTF-8 bytes; throws why they are not a number.
  ///
  /// Allowed: spaces around; a sign (`-`, `+`, `−`, or a leading `–`); `£` before or after the sign; commas that group
  /// thousands; digits after a point; `%` at the end.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    if let (value, decimals) = NumberText.plain(bytes) {
      self.init(value: value, decimals: decimals, isPercentage: false, isPounds: false)
    } else {
      var reading = NumberReading(bytes)
      self = try reading.number()
    }
  }

  init(value: Double, decimals: Int, isPercentage: Bool, isPounds: Bool) {
    self.value = value
    self.decimals = decimals
    self.isPercentage = isPercentage
    self.isPounds = isPounds
  }
}
