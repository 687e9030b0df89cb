/// A piece of text in a YAML file, exactly as written: `no`, `0123` and `2024-03-31` stay texts.
public struct YAMLScalar: Hashable, Sendable {
  /// How it was written.
  public enum Style: Hashable, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// A block after `|` or `>`.
    case block
  }

  public let text: String
  public let style: Style

  /// Whether nothing was given: an empty value, `~` or `null`, without quotes.
  public var isNull: Bool { style == .plain && ["", "~", "null", "Null", "NULL"].contains(text) }
}
