import Documents
import Testing

@Suite("What is wrong in a CSV file")
struct CSVFaultTests {
  @Test("A row too short or too long costs that row")
  func ragged() throws {
    let table = try CSVTable("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1\n4,5,6\n")
    #expect(table.rows == [["1", "2", "3"], ["4", "5", "6"]])
    #expect(
      table.problems == [
        "f.csv:2:4: error: this row has 2 cells; this row was left out; expected 3, as in the header",
        "f.csv:4:7: error: this row has 4 cells; this row was left out; expected 3, as in the header",
        "f.csv:5:2: error: this row has 1 cell; this row was left out; expected 3, as in the header",
      ])
  }

  @Test("A row too short or too long is kept for those who want it")
  func raggedKept() throws {
    let table = try CSVTable("a,b\n1\n1,2,3\n", ragged: .kept)
    #expect(table.rows == [["1"], ["1", "2", "3"]])
    #expect(
      table.problems == [
        "f.csv:2:2: warning: this row has 1 cell; expected 2, as in the header",
        "f.csv:3:5: warning: this row has 3 cells; expected 2, as in the header",
      ])
  }

  @Test("An unclosed quote costs its own line, not the rest of the file")
  func unclosedAtEnd() throws {
    let table = try CSVTable("a,b\n1,x\n2,\"y\n3,z\n4,w\n")
    #expect(table.rows == [["1", "x"], ["3", "z"], ["4", "w"]])
    #expect(table.lines == [2, 4, 5])
    #expect(
      table.problems == [
        "f.csv:3:3: error: this quote is never closed; this line was left out; expected a second quote at the end of the cell"
      ])
  }

  @Test("An unclosed quote is found out by the next quoted cell")
  func unclosedBefore() throws {
    let table = try CSVTable("a,b\n\"1,x\n2,\"y, z\"\n3,\"v\"\"w\"\n")
    #expect(table.rows == [["2", "y, z"], ["3", "v\"w"]])
    #expect(
      table.problems == [
        "f.csv:2:1: error: this quote is never closed; this line was left out; expected a second quote at the end of the cell"
      ])
  }

  @Test("An unclosed quote after a cell of several lines")
  func unclosedLater() throws {
    let table = try CSVTable("a,b\n\"x\ny\",\"z\n5,6\n")
    #expect(table.rows == [["5", "6"]])
    #expect(table.lines == [4])
    #expect(table.problems.map { $0.prefix(11) } == ["f.csv:3:4: "])
  }

  @Test("An unclosed quote in the header is part of a name")
  func unclosedHeader() throws {
    let table = try CSVTable("a,\"b,c\n1,2,3\n")
    #expect(table.header == ["a", "\"b", "c"])
    #expect(table.rows == [["1", "2", "3"]])
    #expect(
      table.problems == [
        "f.csv:1:3: error: this quote is never closed; expected a second quote at the end of the column name"
      ])
  }

  @Test("Text after a closing quote is kept and mentioned")
  func textAfterQuote() throws {
    let table = try CSVTable("a,b\n\"say \"hello\" twice\",2\n")
    #expect(table.rows == [["say hello\" twice\"", "2"]])
    #expect(
      table.problems == [
        "f.csv:2:7: warning: text stands after the closing quote; expected a separator, or the quote doubled if it belongs to the text"
      ])
  }

  @Test(
    "Control characters are reported and never reach a text",
    arguments: [
      ("x\u{0}y", "f.csv:2:2: warning: a NUL byte stands here; expected text"),
      ("\u{1B}[2Jy", "f.csv:2:1: warning: an escape character stands here; expected text"),
      ("\"a\u{7}\"", "f.csv:2:3: warning: a control character (U+0007) stands here; expected text"),
    ])
  func controls(cell: String, problem: String) throws {
    let table = try CSVTable("a,b\n\(cell),2\n3,4\n")
    #expect(table.problems == [problem])
    #expect(table.rows.count == 2)
    #expect(table.rows[0][0].unicodeScalars.contains("\u{FFFD}"))
    #expect(!table.rows[0][0].unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test("Characters above ASCII that steer a terminal never reach a text", arguments: ["\u{9B}2J", "\u{202E}x", "\u{7F}"])
  func widerControls(cell: String) throws {
    let table = try CSVTable("a,b\nx\(cell),2\n")
    #expect(table.rows[0][0].hasPrefix("x\u{FFFD}"))
  }

  @Test(
    "A file without anything in it",
    arguments: ["", "\n\n", "\u{FEFF}", ",,,\n,\n", " \t\r\n"])
  func empty(text: String) throws {
    let table = try CSVTable(text)
    #expect(table.rows == [])
    #expect(table.problems == ["f.csv:1:1: error: this file is empty; expected a row of column names"])
  }

  @Test("A header alone is no fault")
  func headerOnly() throws {
    #expect(try CSVTable("a,b").problems == [])
    #expect(try CSVTable("a,b").header == ["a", "b"])
  }

  @Test("A cell too long costs its row")
  func longCell() throws {
    let long = String(repeating: "x", count: 101)
    let table = try CSVTable("a,b\n1,\(long)\n2,\"\(long)\"\n3,4\n", fieldLimit: 100)
    #expect(table.rows == [["3", "4"]])
    #expect(
      table.problems == [
        "f.csv:2:3: error: this cell is 101 bytes long; this row was left out; expected at most 100",
        "f.csv:3:3: error: this cell is 103 bytes long; this row was left out; expected at most 100",
      ])
  }

  @Test("A line of ten megabytes, and more cells than any sheet has columns")
  func longLine() throws {
    let wide = [UInt8](repeating: UInt8(ascii: ","), count: 10_000_000)
    let table = try CSVTable(Array("a,b\n1,2\n3".utf8) + wide + Array("x\n5,6\n".utf8))
    #expect(table.rows == [["1", "2"], ["5", "6"]])
    #expect(
      table.problems == [
        "f.csv:3:10000003: error: this row has 10000001 cells; this row was left out; expected 2, as in the header"
      ])
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    let other = try CSVTable(Array("a,b\n1,2\n3,".utf8) + long + Array("\n5,6\n".utf8))
    #expect(other.rows == [["1", "2"], ["5", "6"]])
    #expect(
      other.problems == [
        "f.csv:3:3: error: this cell is 10000000 bytes long; this row was left out; expected at most 1048576"
      ])
  }

  @Test("An unclosed quote on every line is still read once, not once a line")
  func manyUnclosed() throws {
    var text = "a,b\n"
    for number in 0..<50_000 { text += "\"\(number),x\n" }
    let table = try CSVTable(text)
    #expect(table.rows.isEmpty)
    #expect(table.problems.count == 101)
    #expect(table.problems.last?.contains("49900 more problems of this kind from here on") == true)
  }

  @Test("The line is shown with a caret under the fault")
  func excerpt() throws {
    let reader = try CSVReader(bytes: Array("a,b\n1,x\n2,ye\t\u{1B}s\n".utf8), file: "f.csv")
    let problems = reader.forEachRow { _ in }.finished
    #expect(
      problems.map(\.renderedWithExcerpt) == [
        """
        f.csv:3:6: warning: an escape character stands here; expected text
          3 | 2,ye �s
            |      ^
        """
      ])
  }

  @Test("A cell of a confidential file is never quoted")
  func confidential() throws {
    let text = "CHILD,DOB\nSECRET,31/02/2015\nSECRET\n\"SECRET\n"
    let reader = try CSVReader(bytes: Array(text.utf8), file: "header.csv", isConfidential: true)
    var problems: [Diagnostic] = []
    let found = reader.forEachRow { row in
      problems.append(
        row[1].diagnostic(.error, "{} is not a date", expected: "a date such as 31/08/2024", suggestion: "SECRET"))
      problems.append(row.diagnostic(.error, "this row is odd"))
    }
    let shown = (problems + found.finished).map(\.renderedWithExcerpt)
    #expect(
      shown == [
        "header.csv:2:8: error: this value is not a date; expected a date such as 31/08/2024",
        "header.csv:2:1: error: this row is odd",
        "header.csv:3:7: error: this row has 1 cell; this row was left out; expected 2, as in the header",
        "header.csv:4:1: error: this quote is never closed; this line was left out; expected a second quote at the end of the cell",
      ])
    #expect(!(problems + found.finished).contains { "\($0)".contains("SECRET") })
  }
}
