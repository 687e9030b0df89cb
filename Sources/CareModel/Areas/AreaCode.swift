/// The code an area is known by: ONS nine characters (`E06000034`) where there is one, else what the board calls it.
public struct AreaCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static let england = AreaCode("E92000001")

  public static func < (left: AreaCode, right: AreaCode) -> Bool { left.text < right.text }

  public var description: String { text }
}
