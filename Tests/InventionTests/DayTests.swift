import Testing

@testable import Invention

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2025, 3, 31, 20_178), (1900, 3, 1, -25_508),
  ])
  func aDayHasItsNumberAndItsParts(year: Int, month: Int, dayOfMonth: Int, number: Int) {
    let day = Day(year, month, dayOfMonth)
    #expect(day.number == number)
    #expect(day.parts == (year, month, dayOfMonth))
  }

  @Test func everyDayOfFourCenturiesComesBackAsItself() {
    var last = Day(1799, 12, 31).parts
    for number in Day(1800, 1, 1).number...Day(2200, 12, 31).number {
      let parts = Day(number: number).parts
      #expect(parts > last)
      #expect(Day(parts.year, parts.month, parts.day).number == number)
      last = parts
    }
  }

  @Test(arguments: [
    (Day(2004, 2, 29), 18, Day(2022, 3, 1)), (Day(2004, 2, 29), 16, Day(2020, 2, 29)), (Day(2007, 4, 1), 18, Day(2025, 4, 1)),
  ])
  func aBirthdayFallsOnTheDayOrOn1March(birth: Day, age: Int, birthday: Day) {
    #expect(birth.birthday(age) == birthday)
    #expect(birthday.age(bornOn: birth) == age)
    #expect((birthday - 1).age(bornOn: birth) == age - 1)
  }

  @Test(arguments: [(Day(2025, 3, 31), 2025, "2024-25"), (Day(2025, 4, 1), 2026, "2025-26"), (Day(1999, 12, 31), 2000, "1999-00")])
  func aDayIsInTheYearThatEndsNext31March(day: Day, ending: Int, name: String) {
    let year = CollectionYear(holding: day)
    #expect(year.ending == ending)
    #expect(year.name == name)
    #expect(year.first <= day && day <= year.last)
  }
}
