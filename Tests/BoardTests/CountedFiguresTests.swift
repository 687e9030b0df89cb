import CareModel
import Returns
import Testing

@testable import Board

/// What was counted from a return, against the plain way of making figures of it: row by row, sorted as the rows of a file are.
@Suite("Figures counted from a return") struct CountedFiguresTests {
  @Test("The same keys, counts and bases as from rows in any order") func plain() async throws {
    let reference = try await BoardInMemory.reference.value
    let tables = try reference.returns.tables()
    var chance = SystemRandomNumberGenerator()
    var reader = SSDA903Reader(tables: tables, key: IdentifierKey(using: &chance))
    for (path, text) in CountedFiguresTests.texts { _ = reader.read(Array(text.utf8), path: path) }
    let figures = reader.finish().figures(catalogue: reference.catalogue, onceADate: true)
    let vocabulary = Vocabulary(areas: reference.areas, catalogue: reference.catalogue)
    let area = try #require(vocabulary.area(code: "E06000034"))
    let context = ReadingContext(
      catalogue: reference.catalogue, shapes: reference.shapes, shelf: reference.shelf, vocabulary: vocabulary, homeArea: nil)
    let own = CountedFigures(figures, area: area, context: context).records.records
    let rows = figures.enumerated().compactMap { line, figure -> FigureRecord? in
      guard let indicator = reference.catalogue.index(of: figure.indicator),
        let key = FigureKey(
          indicator: indicator, area: area, breakdown: vocabulary.breakdown(figure.category.breakdown),
          group: vocabulary.group(figure.category.id), period: figure.period)
      else { return nil }
      return reference.catalogue.indicators[indicator].isRatio
        ? FigureRecord(
          key: key, numerator: Double(figure.numerator), denominator: figure.denominator.map { Double($0) } ?? .nan, line: line,
          status: figure.status)
        : FigureRecord(key: key, value: Double(figure.numerator), line: line, status: figure.status)
    }
    let plain = context.figures(rows.reversed()).records
    #expect(own.count == plain.count && own.count > 500)
    for (one, other) in zip(own, plain) {
      #expect(one.key == other.key && one.status == other.status)
      #expect(CountedFiguresTests.numbers(one) == CountedFiguresTests.numbers(other), "\(one) and \(other)")
    }
  }


  private static func numbers(_ record: FigureRecord) -> [Double?] {
    [record.value, record.numerator, record.denominator].map { $0.isNaN ? nil : $0 }
  }

  private static let texts = [
    "2023-24/header.csv":
      "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC1,1,01/05/2010,WBRI,,,\nC2,2,01/05/2015,BAFR,,,\nC3,1,20/05/2006,MOTH,,,\n",
    "2023-24/episodes.csv":
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
      + "C1,01/05/2023,S,C2,N1,U6,PR1,03/09/2023,X1,PLACE,,,\nC1,03/09/2023,P,C2,N1,K2,PR4,,,,,,\n"
      + "C2,01/05/2023,S,E1,N1,A5,PR1,01/12/2023,E12,,,,\nC3,01/05/2023,S,V2,N8,H5,PR1,,,,,,\n",
    "2023-24/uasc.csv": "CHILD,SEX,DOB,DUC\nC3,1,20/05/2006,20/05/2024\n",
  ]
}
