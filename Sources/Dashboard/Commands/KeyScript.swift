public import Screen

/// Keys written as text, for scripts: `r<ret>/eet<ret>`.
///
/// Every character is its own key; a name in angle brackets is a special one, `<c-p>` a control key, `<a-x>` an alt key, `<lt>` a `<`.
public struct KeyScript: Hashable, Sendable {
  public let keys: [Key]

  public enum Fault: Error, Hashable, CustomStringConvertible {
    /// The name, the place it starts at counted from 1, and the nearest known one.
    case unknownKey(String, column: Int, nearest: String?)
    case unclosed(column: Int)

    public var description: String {
      switch self {
      case .unknownKey(let name, let column, let nearest):
        "unknown key <\(name)> at character \(column)" + (nearest.map { "; did you mean <\($0)>?" } ?? "")
      case .unclosed(let column): "the < at character \(column) has no >; write <lt> for the key itself"
      }
    }
  }

  static let names: [(name: String, key: Key)] = [
    ("ret", .enter), ("enter", .enter), ("esc", .escape), ("tab", .tab), ("s-tab", .backTab),
    ("backspace", .backspace), ("bs", .backspace), ("del", .delete), ("ins", .insert), ("up", .up),
    ("down", .down), ("left", .left), ("right", .right), ("home", .home), ("end", .end),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("space", .character(" ")), ("lt", .character("<")),
    ("gt", .character(">")),
  ]

  public init(_ text: String) throws(Fault) {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      guard first == "<" else {
        keys.append(.character(first))
        rest = rest.dropFirst()
        continue
      }
      let column = text.distance(from: text.startIndex, to: rest.startIndex) + 1
      guard let end = rest.firstIndex(of: ">") else { throw .unclosed(column: column) }
      keys.append(try KeyScript.key(String(rest[rest.index(after: rest.startIndex)..<end]), column))
      rest = rest[rest.index(after: end)...]
    }
    self.keys = keys
  }

  private static func key(_ written: String, _ column: Int) throws(Fault) -> Key {
    let name = written.lowercased()
    if let known = names.first(where: { $0.name == name }) { return known.key }
    let parts = Array(written)
    if parts.count == 3, parts[1] == "-" {
      if parts[0] == "c" || parts[0] == "C" { return .control(Character(parts[2].lowercased())) }
      if parts[0] == "a" || parts[0] == "A" { return .alt(parts[2]) }
    }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) { return .function(number) }
    let nearest = Nearest.name(name, names.map(\.name))
    throw .unknownKey(written, column: column, nearest: nearest)
  }
}
