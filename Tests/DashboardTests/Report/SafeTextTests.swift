import Testing

@testable import Dashboard

/// Words as they stand in each format, whatever they are.
struct SafeTextTests {
  @Test(
    "A cell of a spreadsheet is never a formula, and a number stays one",
    arguments: [
      ("Northmoor", "Northmoor"), ("43.3", "43.3"), ("-3.1", "-3.1"), ("-3", "-3"), ("0", "0"), ("", ""), ("a, b", "\"a, b\""),
      ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("+44 20", "'+44 20"), ("-2+3", "'-2+3"), ("-", "'-"), ("-1-1", "'-1-1"),
      ("--1", "'--1"), ("-3.", "'-3."), ("1.2.3", "1.2.3"), ("@SUM(1)", "'@SUM(1)"), ("\t=1", "' =1"), ("\r=1", "' =1"), ("  =1", "'  =1"),
      ("\"=1", "\"'\"\"=1\""), ("'=1", "''=1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("﹢1", "'﹢1"),
      ("\u{FEFF}=1", "'=1"), ("\u{200B}=1", "'=1"), ("\u{202E}=1", "'=1"), ("\u{A0}=1", "' =1"), ("a;=1", "a;'=1"), ("a; =1", "a;' =1"),
      ("−3.1 points", "−3.1 points"), ("one\ntwo", "one two"), ("a=b", "a=b"), ("19–21", "19–21"),
    ])
  func spreadsheet(_ words: String, _ cell: String) {
    #expect(ReportSheet.cell(words) == cell)
  }

  @Test(
    "Words in Markdown stay words",
    arguments: [
      ("Care plans", "Care plans"), ("1.4 higher", "1.4 higher"), ("1. one", "1\\. one"), ("2) two", "2\\) two"), ("3.", "3\\."), ("- item", "\\- item"),
      ("+ item", "\\+ item"), ("# heading", "\\# heading"), ("= rule", "\\= rule"), ("> quoted", "\\> quoted"), ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
      ("[c]", "[c]"), ("[c]: http", "[c\\]: http"), ("[a](b)", "[a\\](b)"), ("[a][b]", "[a\\][b]"), ("![a](b)", "\\![a\\](b)"), ("[x]", "\\[x]"), ("[ ] to do", "\\[ ] to do"), ("[^1]", "\\[^1]"),
      ("<b>", "\\<b\\>"), ("&lt; & &#60;", "\\&lt; & \\&#60;"), ("a\\b", "a\\\\b"), ("$x$", "\\$x\\$"), ("\u{1B}[2Jx", "x"), ("\u{202E}x", "x"), ("a\nb", "a b"),
    ])
  func markdown(_ words: String, _ text: String) {
    #expect(MarkdownText.text(words, beginsLine: true) == text)
  }

  @Test("A bar in a cell of a Markdown table begins no cell")
  func markdownCell() {
    #expect(MarkdownText.cell("a | b\\|c") == "a \\| b\\\\\\|c")
  }

  @Test("Short forms are found as words of their own, and explained where they stand")
  func abbreviations() {
    let known = Abbreviations(csv: Array("abbreviation,meaning\nUASC,unaccompanied children\n,nothing\nEET,\"education, employment, training\"\nX,\n".utf8))
    #expect(known.entries.map(\.short) == ["EET", "UASC"])
    #expect(known.used(in: "UASC and EET 19–21").map(\.short) == ["EET", "UASC"])
    #expect(known.used(in: "FEET, UASCs").isEmpty)
    #expect(Abbreviations.pieces("EET 19–21, x") == ["EET", " ", "19", "–", "21", ", ", "x"])
    #expect(Abbreviations(csv: []) == .none)
    #expect(Abbreviations(csv: Array("other,columns\na,b\n".utf8)) == .none)
  }

  @Test("No hostile text becomes anything else in any format")
  func hostile() throws {
    let report = HostileTexts.report()
    // The page is read strictly by PageStructureTests; here is what its words are.
    let page = try PageReading.root(of: report.text(as: .html))
    #expect(page.words.contains("<script>alert(1)</script>"))
    #expect(!page.all.contains { ["script", "img", "b"].contains($0.name) })
    for format in PanelReport.Format.allCases {
      let text = report.text(as: format)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format, "U+\(String(scalar.value, radix: 16)) in \(format)")
      }
    }
    for line in report.text(as: .markdown).split(separator: "\n") {
      let start = line.drop { $0 == " " }
      #expect(!start.hasPrefix("```") && !start.hasPrefix("~~~") && !start.hasPrefix("<"), "\(line)")
      // What is behind a backslash is a letter like any other.
      let bare = line.split(separator: "\\", omittingEmptySubsequences: false).enumerated().map { $0 == 0 ? $1 : $1.dropFirst() }.joined()
      #expect(!["](", "][", "]:", "<", "&#", "&lt", "`", "~"].contains { bare.contains($0) }, "\(line)")
    }
    for row in report.text(as: .csv).split(separator: "\n") {
      #expect(!row.contains(",=") && !row.contains(",@") && !row.contains(",\"="), "\(row)")
    }
  }

  @Test("A mark that joins what stands before it cannot join a tag")
  func combiningMark() {
    #expect(Markup.tag("p", words: "\u{301}x").written == "<p>&#769;x</p>\n")
  }
}
