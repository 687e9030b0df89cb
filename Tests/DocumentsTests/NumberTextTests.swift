import Documents
import Testing

@Suite("Numbers as written")
struct NumberTextTests {
  @Test(
    arguments: [
      ("0", 0, 0), ("7", 7, 0), ("-3", -3, 0), ("−3", -3, 0), ("–3", -3, 0), ("+3", 3, 0), ("007", 7, 0),
      ("1,234", 1234, 0), ("1,234,567", 1_234_567, 0), ("1,234.5", 1234.5, 1), ("12.50", 12.5, 2), (".5", 0.5, 1),
      ("-0.25", -0.25, 2), (" 42 ", 42, 0), ("\u{A0}42\u{A0}", 42, 0), ("0.1", 0.1, 1), ("43.3", 43.3, 1),
      ("123456789012345", 123_456_789_012_345, 0), ("9007199254740993", 9_007_199_254_740_992, 0),
      ("0.30000000000000004", 0.30000000000000004, 17), ("179.69313486231570", 179.69313486231570, 14),
      ("-0", 0, 0),
    ] as [(String, Double, Int)])
  func plain(text: String, value: Double, decimals: Int) throws {
    let number = try NumberText(text)
    #expect(number.value == value)
    #expect(number.decimals == decimals)
    #expect(!number.isPercentage && !number.isPounds)
    #expect(number.value.sign == .plus || number.value < 0)
  }

  @Test(
    arguments: [
      ("74%", 74, true, false), ("74.5 %", 74.5, true, false), ("£4,500", 4500, false, true),
      ("-£5", -5, false, true), ("£-5", -5, false, true), ("£ 5.20", 5.2, false, true), ("-3.1%", -3.1, true, false),
    ] as [(String, Double, Bool, Bool)])
  func marked(text: String, value: Double, isPercentage: Bool, isPounds: Bool) throws {
    let number = try NumberText(text)
    #expect(number.value == value)
    #expect(number.isPercentage == isPercentage)
    #expect(number.isPounds == isPounds)
  }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty), ("x", .notANumber), ("c", .notANumber), ("-", .notANumber), ("%", .notANumber),
      ("£", .notANumber), ("--3", .notANumber), ("12 345", .notANumber), ("1/2", .notANumber), ("nan", .notANumber),
      ("inf", .notANumber), ("0x10", .notANumber), ("3%%", .notANumber), ("£3%", .notANumber), ("٣", .notANumber),
      ("12,34", .misplacedComma), ("1,2345", .misplacedComma), (",123", .misplacedComma), ("1234,567", .misplacedComma),
      ("1.234,5", .misplacedComma), ("1,,234", .misplacedComma), ("1.2.3", .severalPoints), ("5.", .endsWithPoint),
      ("1e5", .exponent), ("1.2E-05", .exponent), ("(3)", .brackets), ("((3))", .brackets), ("(x)", .notANumber),
      ("123456789012345678901", .tooLarge),
    ] as [(String, NumberText.Fault)])
  func refused(text: String, fault: NumberText.Fault) {
    #expect(throws: fault) { try NumberText(text) }
  }

  @Test("Sentences")
  func sentences() {
    let place = SourceLocation(file: "f.csv", line: 2, column: 3)
    let shown = NumberText.Fault.allCases.map {
      Diagnostic(.error, at: place, $0.message, found: "1.2.3", expected: $0.expected).sentence
    }
    #expect(
      shown == [
        "nothing stands here '1.2.3'; expected a number such as 1,234 or 12.3",
        "'1.2.3' is not a number; expected a number such as 1,234 or 12.3",
        "'1.2.3' has a comma that does not group thousands; expected a number such as 1,234 or 12.34",
        "'1.2.3' has more than one decimal point; expected a number such as 1,234 or 12.3",
        "'1.2.3' ends with a decimal point; expected a number such as 1,234 or 12.3",
        "'1.2.3' is written with an exponent; expected all the digits, such as 100000",
        "'1.2.3' stands in brackets; expected a minus sign for a number below zero, such as -3",
        "'1.2.3' is too large to be a figure; expected a number such as 1,234 or 12.3",
      ])
  }

  @Test("The nearest Double, as Swift itself reads it")
  func rounding() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<20_000 {
      let whole = random.next() % 10_000_000
      let places = Int(random.next() % 9)
      var fraction = ""
      for _ in 0..<places { fraction += "\(random.next() % 10)" }
      let text = places == 0 ? "\(whole)" : "\(whole).\(fraction)"
      #expect(try NumberText(text).value == Double(text))
    }
  }
}
