/// What a file's name says about whether a person means it to be read.
enum FileName {
  /// Whether it belongs to an editor, an office program or a version control system, which make and remove such files at every save.
  ///
  /// Names that begin with a dot; `~$…` (Excel's lock), `…~`, `….tmp`, `4913` (vim's test of a folder), and eight hexadecimal digits
  /// without an extension (what Excel writes before it renames).
  static func isTransient(_ name: some StringProtocol) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "4913" {
      return true
    }
    if name.lowercased().hasSuffix(".tmp") { return true }
    return name.utf8.count == 8 && name.utf8.contains(where: { $0 >= 0x41 })
      && name.utf8.allSatisfy { isUpperHexDigit($0) }
  }

  private static func isUpperHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
  }
}
