import CareModel
import Testing

@Suite("Areas")
struct AreaTests {
  @Test(
    "Spellings that mean one place",
    arguments: [
      ("Bristol, City of", "bristol city of"), ("BRISTOL  CITY OF", "bristol city of"), ("Redcar & Cleveland", "redcar and cleveland"),
      ("Redcar&Cleveland", "redcar and cleveland"), ("St. Helens", "st helens"), ("Saint Helens", "st helens"),
      ("St Helens", "st helens"), ("Stockton-on-Tees", "stockton on tees"), ("King's Lynn", "kings lynn"),
      ("King’s Lynn", "kings lynn"), (" Thurrock ", "thurrock"), ("", ""), ("—", ""),
    ])
  func key(name: String, key: String) { #expect(AreaName.key(name) == key) }

  static let register = AreaRegister([
    Area(code: AreaCode("E12000006"), oldCode: "985", name: "East of England", level: .region),
    Area(code: AreaCode("E10000009"), oldCode: "835", name: "Dorset", level: .authority, until: Day(year: 2019, month: 3, day: 31), successors: [AreaCode("E06000058"), AreaCode("E06000059")]),
    Area(code: AreaCode("E06000059"), oldCode: "838", name: "Dorset", level: .authority, from: Day(year: 2019, month: 4, day: 1)),
    Area(code: AreaCode("E10000023"), oldCode: "815", name: "North Yorkshire", level: .authority, until: Day(year: 2023, month: 3, day: 31), successors: [AreaCode("E06000065")]),
    Area(code: AreaCode("E06000065"), oldCode: "815", name: "North Yorkshire", level: .authority, from: Day(year: 2023, month: 4, day: 1)),
    Area(code: AreaCode("E06000034"), oldCode: "883", name: "Thurrock", level: .authority, region: AreaCode("E12000006"), aliases: ["Thurrock Council"]),
  ])

  @Test(
    "An area by new code, old code, name or alias",
    arguments: [
      ("E06000034", "E06000034"), ("e06000034", "E06000034"), ("883", "E06000034"), (" thurrock ", "E06000034"),
      ("THURROCK COUNCIL", "E06000034"), ("Dorset", "E06000059"), ("E10000009", "E10000009"), ("835", "E10000009"),
      ("815", "E06000065"), ("North Yorkshire", "E06000065"),
    ])
  func found(text: String, code: String) { #expect(Self.register.area(named: text)?.code.text == code) }

  @Test("An area that nobody has heard of", arguments: ["", "Thurock", "884", "E0600003"])
  func unknown(text: String) { #expect(Self.register.area(named: text) == nil) }

  @Test("The one that still exists answers, in whatever order they were added") func order() {
    var areas = Self.register.areas
    for _ in areas.indices {
      areas.append(areas.removeFirst())
      let register = AreaRegister(areas)
      #expect(register.area(named: "Dorset")?.code.text == "E06000059")
      #expect(register.area(named: "815")?.code.text == "E06000065")
    }
  }

  @Test("The region of an authority") func region() {
    #expect(Self.register.region(of: AreaCode("E06000034"))?.name == "East of England")
    #expect(Self.register.region(of: AreaCode("E12000006")) == nil)
  }

  @Test("An area added twice keeps its first place and words; one set anew is renamed in its place") func replaced() {
    var register = Self.register
    let place = register.add(Area(code: AreaCode("X01"), name: "Northmoor", level: .authority))
    #expect(register.add(Area(code: AreaCode("X01"), name: "Southmoor", level: .authority)) == place)
    #expect(register[AreaCode("X01")]?.name == "Northmoor")
    #expect(register.set(Area(code: AreaCode("X01"), name: "Southmoor", level: .authority)) == place)
    #expect(register.area(named: "Southmoor")?.code.text == "X01")
    #expect(register.area(named: "Northmoor") == nil)
    #expect(register.areas.count == 7)
  }
}
