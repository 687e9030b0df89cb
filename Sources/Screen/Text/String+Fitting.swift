extension String {
  /// The text with everything taken out that could act on a terminal: controls, escape sequences,
  /// direction overrides and isolates, joiners, variation selectors. Tabs and line ends become
  /// spaces.
  public var sanitised: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var safe = ""
    Sanitiser.forEachSafeScalar(of: self) { scalar in
      safe.unicodeScalars.append(scalar)
      return true
    }
    return safe
  }

  /// The text in at most `columns` columns, sanitised; what is cut ends with `ellipsis`, or with
  /// nothing where even that has no room.
  public func fitted(to columns: Int, ellipsis: String = "…") -> String {
    guard isWider(than: columns) else { return sanitised }
    let mark = TextWidth.width(of: ellipsis)
    guard columns > 0, mark <= columns else { return "" }
    return prefix(columns: columns - mark) + ellipsis
  }

  /// The text in exactly `columns` columns, blanks after it; cut with `ellipsis` where it is too
  /// long.
  public func paddedRight(to columns: Int, ellipsis: String = "…") -> String {
    let text = fitted(to: columns, ellipsis: ellipsis)
    return text + blanks(columns - TextWidth.width(of: text))
  }

  /// The text in exactly `columns` columns, blanks before it; cut with `ellipsis` where it is too
  /// long.
  public func paddedLeft(to columns: Int, ellipsis: String = "…") -> String {
    let text = fitted(to: columns, ellipsis: ellipsis)
    return blanks(columns - TextWidth.width(of: text)) + text
  }

  /// The text in exactly `columns` columns with the blanks shared between both sides, the odd one
  /// after it.
  public func centred(in columns: Int, ellipsis: String = "…") -> String {
    let text = fitted(to: columns, ellipsis: ellipsis)
    let spare = columns - TextWidth.width(of: text)
    return blanks(spare / 2) + text + blanks(spare - spare / 2)
  }

  /// The text broken at spaces into lines of at most `columns` columns; a longer word is broken
  /// where it must be.
  public func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in sanitised.split(separator: " ") {
      let width = TextWidth.width(of: String(word))
      if used > 0, used + 1 + width <= columns {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for scalar in word.unicodeScalars {
        let width = TextWidth.width(of: scalar)
        // What is wider than the whole line is cut where it is drawn.
        if used > 0, used + width > columns, width <= columns {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.unicodeScalars.append(scalar)
        used += width
      }
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// Whether the text takes more than `columns` columns, found out without reading on to its end.
  func isWider(than columns: Int) -> Bool {
    var used = 0
    Sanitiser.forEachSafeScalar(of: self) { scalar in
      used += TextWidth.width(of: scalar)
      return used <= columns
    }
    return used > columns
  }

  /// The longest beginning that takes at most `columns` columns, sanitised.
  func prefix(columns: Int) -> String {
    var head = ""
    var used = 0
    Sanitiser.forEachSafeScalar(of: self) { scalar in
      let width = TextWidth.width(of: scalar)
      guard used + width <= columns else { return false }
      used += width
      head.unicodeScalars.append(scalar)
      return true
    }
    return head
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
