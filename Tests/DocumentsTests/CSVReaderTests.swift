import Documents
import Testing

@Suite("CSV")
struct CSVReaderTests {
  @Test(
    "Ways of writing the same two rows",
    arguments: [
      "a,b\n1,x\n2,y\n",
      "a,b\r\n1,x\r\n2,y\r\n",
      "a,b\r1,x\r2,y",
      "a;b\n1;x\n2;y\n",
      "a\tb\n1\tx\n2\ty\n",
      "sep=;\na;b\n1;x\n2;y\n",
      "\u{FEFF}a,b\n1,x\n2,y",
      "\n\n,,\na,b\n\n1,x\n,\n , \n\"\",\"\"\n2,y\n\n\n",
      "\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"",
      " a , b \n 1 , x \n\u{A0}2\u{A0},\"y \"\n",
      "a,b,\n1,x,\n2,y\n",
      "a,b\n1,x,,\n2,y\n",
    ])
  func sameRows(text: String) throws {
    let table = try CSVTable(text)
    #expect(table.header.prefix(2) == ["a", "b"])
    #expect(table.rows.map { Array($0.prefix(2)) } == [["1", "x"], ["2", "y"]])
    #expect(table.problems == [])
  }

  @Test(
    "What a quoted cell holds",
    arguments: [
      ("\"1,234\"", "1,234"),
      ("\"a\"\"b\"", "a\"b"),
      ("\"\"\"\"", "\""),
      ("\"\"", ""),
      ("\"two\nlines\"", "two\nlines"),
      ("\"two\r\nlines\"", "two\r\nlines"),
      ("\"a\" ", "a"),
      ("5\" pipe", "5\" pipe"),
      ("a \"quoted\" word", "a \"quoted\" word"),
      ("\"a\"\"\nb\"", "a\"\nb"),
    ])
  func quoting(cell: String, value: String) throws {
    for (text, place) in [("h,i\n\(cell),z\n", 0), ("h,i\nz,\(cell)", 1), ("h,i\nz,\(cell)\r\n", 1)] {
      let table = try CSVTable(text)
      #expect(table.rows.map { $0[place] } == [value], "\(text.debugDescription)")
      #expect(table.problems == [])
    }
  }

  @Test("Several quoted cells in a row do not disturb one another")
  func severalEscapes() throws {
    let table = try CSVTable("a,b,c\n\"x\"\"y\",\"p\"\"q\"\"\",\"\"\"\"\n")
    #expect(table.rows == [["x\"y", "p\"q\"", "\""]])
  }

  @Test("A repeated name is a column of its own")
  func repeatedNames() throws {
    let reader = try CSVReader(bytes: Array("SN1,SNP,SN2,snp \n1,2,3,4\n".utf8), file: "f.csv")
    #expect(reader.header.map(\.occurrence) == [1, 1, 1, 2])
    #expect(reader.column("SNP")?.index == 1)
    #expect(reader.column("SNP", occurrence: 2)?.index == 3)
    #expect(reader.column("SNP", occurrence: 3) == nil)
    #expect(reader.column("SNP", occurrence: 2)?.location.column == 13)
  }

  @Test("Rows know the line they start on, whatever stands in the cells above")
  func lines() throws {
    let table = try CSVTable("a,b\n\n1,\"x\ny\n\nz\"\r\n2,w\r\r3,v\n")
    #expect(table.rows.map { $0[0] } == ["1", "2", "3"])
    #expect(table.lines == [3, 7, 9])
  }

  @Test("A cell knows its column in characters and its line")
  func locations() throws {
    let text = "a,b,c\n\"Ynys Môn\",\"two\nlines é\",⟨here⟩\nx,  y,z\n"
    let reader = try CSVReader(bytes: Array(text.utf8), file: "f.csv")
    var places: [String] = []
    let diagnostics = reader.forEachRow { row in
      for index in 0..<4 { places.append(row[index].location.description) }
    }
    #expect(diagnostics.isEmpty)
    #expect(
      places == [
        "f.csv:2:1", "f.csv:2:12", "f.csv:3:10", "f.csv:3:16", "f.csv:4:1", "f.csv:4:5", "f.csv:4:7", "f.csv:4:8",
      ])
  }

  @Test("A cell that is not there is empty")
  func missingCells() throws {
    let reader = try CSVReader(bytes: Array("a,b\n1,2\n".utf8), file: "f.csv")
    let diagnostics = reader.forEachRow { row in
      #expect(row[-1].isEmpty)
      #expect(row[2].isEmpty)
      #expect(row[.max].string == "")
    }
    #expect(diagnostics.isEmpty)
  }

  @Test("Reading stops where asked")
  func limit() throws {
    let reader = try CSVReader(bytes: Array("a\n1\n\n2\n3\n".utf8), file: "f.csv")
    var rows = 0
    _ = reader.forEachRow(limit: 2) { _ in rows += 1 }
    #expect(rows == 2)
  }

  @Test(
    "Numbers, dates and words straight from the cell",
    arguments: [("1234", 1234), ("\"1,234\"", 1234), ("-3", -3), ("12.0", 12)])
  func values(cell: String, integer: Int) throws {
    let reader = try CSVReader(bytes: Array("a,b,c\n\(cell),z,31/08/2024\n".utf8), file: "f.csv")
    _ = reader.forEachRow { row in
      #expect(row[0].integer == integer)
      #expect((try? row[0].number().value) == Double(integer))
      #expect(row[1] == "z" as StaticString)
      #expect(!(row[1] == "zz" as StaticString))
      #expect(row[1] == String("z"))
      #expect((try? row[2].date().day) == 31)
      #expect(row[1].integer == nil)
    }
  }

  @Test("Equal texts have one number in a pool")
  func pool() throws {
    var text = "a,b\n"
    for number in 0..<3000 { text += "area \(number % 1000),\"area \(number % 1000)\"\n" }
    text += "bad\u{1B}[2J,bad\u{1B}[2J\n"
    let reader = try CSVReader(bytes: Array(text.utf8), file: "f.csv")
    var pool = TextPool()
    _ = reader.forEachRow { row in
      #expect(pool.number(of: row[0]) == pool.number(of: row[1]))
    }
    #expect(pool.texts.count == 1001)
    #expect(pool[7] == "area 7")
    #expect(pool[1000] == "bad\u{FFFD}[2J")
    #expect(pool[5000] == "")
  }
}
