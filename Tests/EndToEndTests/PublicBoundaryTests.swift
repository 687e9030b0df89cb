import Glibc
import Testing

/// Where the restricted board ends and the public one begins, over the command line.
@Suite(.enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct PublicBoundaryTests {
  private let board: BoardFolder
  private let papers: BoardFolder

  init() throws {
    board = try BoardFolder.small()
    papers = try BoardFolder()
    try board.write(
      "observations/care.csv",
      BoardFolder.smallFigures + "X01,uasc_turning_18,2024-09,all,all,,,3,\n")
    try board.write(
      "questions.csv",
      "indicator,question,meeting,answer\n"
        + "cla_number,\"=HYPERLINK(1)\",2024-09-10,\"@SUM(1)\"\n"
        + "cla_number,\"Wh\u{202E}y \u{2066}more\u{1B}[31m\u{7}?\",2024-09-10,\"-1+1\u{200F}\u{9B}2J\"\n")
  }

  private func run(_ arguments: String...) throws -> Outcome {
    let binary = try #require(Careboard.binary)
    return try Outcome(
      of: binary, [arguments[0], board.path, "--today", "2024-10-04"] + arguments.dropFirst(),
      environment: Careboard.environment(term: "dumb", locale: "C.UTF-8"))
  }

  private static let everyOutput: [[String]] =
    ["html", "markdown", "csv"].map { ["report", "--format", $0] } + [["present", "--plain"], ["open", "--plain"]]
    + ["text", "ansi", "svg", "html"].flatMap { format in
      ["home", "actions", "indicator/cla_number"].map { ["snapshot", "--screen", $0, "--format", format, "--size", "120x36"] }
    }

  /// What turns the direction of text or steers a terminal, but for line ends and a picture's own colours.
  private static func steers(_ text: String) -> [String] {
    MarkupText.withoutSequences(text).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x09: false
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16) }
  }

  @Test("control and bidi characters of a board's texts never come out", arguments: everyOutput)
  func nothingSteers(arguments: [String]) throws {
    let binary = try #require(Careboard.binary)
    let outcome = try Outcome(
      of: binary, [arguments[0], board.path, "--today", "2024-10-04"] + arguments.dropFirst(),
      environment: Careboard.environment(term: "dumb", locale: "C.UTF-8"))
    #expect(outcome.ending == .exit(0))
    #expect(Self.steers(outcome.text) == [])
    if !arguments.contains("ansi") { #expect(!outcome.text.contains("\u{1B}")) }
    // A colour from a file would be red text; no picture has it.
    #expect(!outcome.text.contains("\u{1B}[31m\u{7}"))
  }

  @Test("cells that a spreadsheet would work out are words in the sheet")
  func formulae() throws {
    try board.write("board.yaml", "authority: \"=SUM(A)\"\narea: X01\nareas:\n  - area: X01\n    name: \"@HYPERLINK(A)\"\n")
    let sheet = try run("report", "--format", "csv")
    #expect(sheet.ending == .exit(0))
    #expect(sheet.text.contains("SUM(A)"))
    let table = PlainTable(sheet.text)
    let starts = table.rows.flatMap { $0 }.filter { cell in
      guard let first = cell.first, "=+-@\t\r".contains(first) else { return false }
      return Double(cell) == nil
    }
    #expect(table.rows.count >= 5)
    #expect(starts == [])
  }

  @Test("papers and pictures to pass on are public unless --restricted is given, and then say so")
  func publicByDefault() throws {
    for format in ["html", "markdown", "csv"] {
      let open = try run("report", "--format", format)
      let closed = try run("report", "--format", format, "--restricted")
      #expect(open.ending == .exit(0) && closed.ending == .exit(0))
      #expect(!open.text.contains("RESTRICTED"), "\(format)")
      #expect(closed.text.contains("RESTRICTED"), "\(format)")
      #expect(open.text == (try run("report", "--format", format, "--public")).text)
    }
    for format in ["svg", "html"] {
      let open = try run("snapshot", "--format", format)
      let closed = try run("snapshot", "--format", format, "--restricted")
      #expect(!open.text.contains("RESTRICTED"))
      #expect(closed.text.contains("RESTRICTED. Careboard: home"))
      #expect(open.text == (try run("snapshot", "--format", format, "--public")).text)
    }
    #expect(try run("present", "--plain", "--restricted").ending == .exit(64))
    #expect(try run("report", "--public", "--restricted").ending == .exit(64))
    // Three is three for officers, and for nobody else.
    let page = ["snapshot", "--screen", "indicator/uasc_turning_18", "--format", "html"]
    let binary = try #require(Careboard.binary)
    func words(_ options: [String]) throws -> String {
      let outcome = try Outcome(
        of: binary, [page[0], board.path, "--today", "2024-10-04"] + page.dropFirst() + options,
        environment: Careboard.environment(term: "dumb", locale: "C.UTF-8"))
      return MarkupText(outcome.text).passages.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    }
    #expect(try words(["--restricted"]).contains("Sep 2024 3 "))
    #expect(try !words([]).contains("Sep 2024 3 "))
  }

  @Test("every page of a restricted report in print carries the mark")
  func marks() throws {
    let paper = try run("report", "--restricted").text
    // What stands in a fixed place is printed on every page.
    #expect(paper.contains("position:fixed") || paper.contains("position: fixed") || paper.contains("@page"))
    #expect(paper.split(separator: "RESTRICTED").count > 2)
    let plain = try run("report", "--restricted", "--format", "markdown").text
    let sections = plain.split(separator: "\n").filter { $0.hasPrefix("## ") }.count
    #expect(sections > 2)
    #expect(plain.split(separator: "RESTRICTED").count - 1 >= sections)
  }

  // MARK: - Files

  @Test("a report that cannot be written leaves nothing behind, not even what could have been written")
  func nothingHalfWritten() throws {
    mkdir(papers.path + "/folder", 0o755)
    let ledger = papers.path + "/ledger.csv"
    for (to, audit) in [
      (papers.path + "/folder", papers.path + "/audit.txt"), (papers.path + "/absent/report.html", papers.path + "/audit.txt"),
      (papers.path + "/report.html", papers.path + "/absent/audit.txt"), ("/dev/full", papers.path + "/audit.txt"),
    ] {
      let outcome = try run("report", "--to", to, "--audit", audit, "--ledger", ledger, "--record", "September", "--new-ledger")
      #expect(outcome.ending == .exit(2), "\(to)")
      #expect(outcome.text.split(separator: "\n").count == 1 && outcome.text.contains("cannot be written"), "\(outcome.text.prefix(200))")
      #expect(papers.files == ["folder"], "\(to)")
    }
    try papers.write("report.html", "the one before")
    let failed = try run("report", "--to", papers.path + "/report.html", "--audit", papers.path + "/absent/audit.txt")
    #expect(failed.ending == .exit(2))
    #expect(try papers.read("report.html") == "the one before")
    let done = try run("report", "--to", papers.path + "/report.html", "--audit", papers.path + "/audit.txt")
    #expect(done.ending == .exit(0))
    #expect(try papers.read("report.html").hasSuffix("</html>\n"))
    #expect(papers.files == ["audit.txt", "folder", "report.html"])
  }

  @Test("a board whose ledger is damaged, another's or gone shows nothing to the public", arguments: ["damaged", "cut", "another", "gone"])
  func ledger(harm: String) throws {
    let path = papers.path + "/ledger.csv"
    #expect(try run("report", "--ledger", path, "--record", "June", "--new-ledger").ending == .exit(0))
    try board.write("board.yaml", try board.read("board.yaml") + "disclosure:\n  ledger: \(path)\n")
    #expect(try run("report").ending == .exit(0))
    let good = try papers.read("ledger.csv")
    switch harm {
    case "damaged": try papers.write("ledger.csv", good.replacing(",312,", with: ",311,"))
    case "cut": try papers.write("ledger.csv", good.split(separator: "\n").dropLast().joined(separator: "\n") + "\n")
    case "another": try papers.write("ledger.csv", good.replacing("X01", with: "X02"))
    default: papers.remove("ledger.csv")
    }
    let binary = try #require(Careboard.binary)
    for arguments in [
      ["report"], ["present", "--plain"], ["snapshot", "--format", "svg"], ["snapshot", "--screen", "slide/1"], ["figures", "--public"],
      ["scorecard", "--public"], ["open", "--plain", "--public"],
    ] {
      let outcome = try Outcome(
        of: binary, [arguments[0], board.path, "--today", "2024-10-04"] + arguments.dropFirst(),
        environment: Careboard.environment(term: "dumb", locale: "C.UTF-8"))
      #expect(outcome.ending == .exit(2), "\(arguments)")
      #expect(outcome.text.contains("ledger"), "\(arguments)")
      #expect(!outcome.text.contains("312") || outcome.text.split(separator: "\n").count <= 2, "\(arguments)")
    }
    #expect(try run("report", "--restricted").ending == .exit(0))
  }
}

extension BoardFolder {
  /// What is in it, by name.
  fileprivate var files: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
