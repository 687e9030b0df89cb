import Testing

@testable import Invention

@Suite struct RatesTests {
  @Test(arguments: Rates.tables) func eachTableIsNeeded(table: String) {
    var texts = Shelf.texts()
    texts[table] = nil
    #expect(throws: TableFault(table: table, line: 0, sentence: "the table is missing")) { try Rates(texts) }
  }

  @Test(arguments: [
    ("arrivals.csv", "year,children,asylum,source\n2024,-1,0,x\n", 2, "children should be a whole number, not below 0"),
    ("arrivals.csv", "year,children,asylum,source\n2024,5,0,x\n2023,5,0,x\n", 3, "the years should rise"),
    ("arrivals.csv", "year,children,asylum,source\n2024,0,0,x\n", 0, "nobody arrives in any year"),
    ("arrivals.csv", "", 0, "the table is empty; a line of column names was expected"),
    ("arrivals.csv", "year,children\n2024,5\n", 2, "there is no cell for the column asylum"),
    ("arrivals.csv", "year,children,asylum,source\n2024,5\n", 2, "2 cells where 4 were expected"),
    ("seasons.csv", "month,children,asylum,source\n13,5,5,x\n", 2, "month should be 1 to 12"),
    ("ages.csv", "from_days,below_days,children,asylum,source\n9,9,5,5,x\n", 2, "the ages should rise, and stay under 18 years (6570 days)"),
    (
      "courses.csv", "status,group,next,weight,shortest,lower_quartile,middle,upper_quartile,longest,source\nC2,all,E99,1,1,1,1,1,1,x\n",
      2, "E99 is nothing that can follow a legal status"
    ),
    (
      "courses.csv", "status,group,next,weight,shortest,lower_quartile,middle,upper_quartile,longest,source\nC2,all,18,1,5,4,6,7,8,x\n",
      2, "the five lengths should rise"
    ),
    ("odds.csv", "name,group,in_100000,year,source\nconvicted,all,100001,,x\n", 2, "in_100000 should be 0 to 100000"),
    ("odds.csv", "name,group,in_100000,year,source\nhappiness,all,1,,x\n", 2, "happiness is no code for name"),
    ("stays.csv", "kind,group,shortest,lower_quartile,middle,upper_quartile,longest,source\n", 0, "nothing is given for relatives"),
    ("recodings.csv", "column,code,written,first_year,last_year,source\nPLACE,Z1,Z11,2027,2026,x\n", 2, "the first year should not be after the last"),
    ("recodings.csv", "column,code,written,first_year,last_year,source\nREC,E8,E9,2026,2027,x\n", 2, "column should be PLACE or SEX"),
    ("files.csv", "file,first_year,source\nheader,1990,x\n", 0, "nothing is given for episodes"),
    ("shares.csv", "list,group,code,weight,year,source\nsex,all,M,1,2024,x\nsex,all,Q,1,2024,x\n", 3, "Q is not a code known here"),
  ])
  func aFaultSaysWhereItIsAndWhatWasExpected(table: String, text: String, line: Int, sentence: String) {
    var texts = Shelf.texts()
    texts[table] = text
    #expect(throws: TableFault(table: table, line: line, sentence: sentence)) { try Rates(texts) }
  }

  @Test func everyRowSaysWhereItIsFrom() throws {
    for (table, text) in Shelf.texts() {
      for row in try TableRows(text, table: table).rows {
        let source = try row.text("source")
        #expect(source.hasPrefix("DfE") || source.hasPrefix("set") || source.hasPrefix("return") || source == "not collected under 10", "\(table):\(row.line)")
      }
    }
  }

  @Test func everyListOfTheTablesIsUsed() throws {
    let lists = Set(try TableRows(try #require(Shelf.texts()["shares.csv"]), table: "shares.csv").rows.map { try $0.text("list") })
    #expect(lists == Set(ShareList.allCases.map(\.rawValue)))
  }
}
