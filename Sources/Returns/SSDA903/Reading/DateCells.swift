import CareModel
import Documents

/// Reads dates as the return gives them into days since 1970.
///
/// `dd/mm/yyyy` and ISO are read on a fast way; everything else that `DateText` knows, two-digit years and spreadsheet
/// serial numbers on a slow one that says what was mended.
struct DateCells: Sendable {
  /// Nothing stands in the cell.
  static let blank = Int32.min
  /// What stands there is no date.
  static let unreadable = Int32.min + 1
  /// Later than any day, for what has not ended.
  static let open = Int32.max

  /// A day, `blank` or `unreadable`, and the rule that a mended one breaks.
  struct Reading {
    var day: Int32
    var rule: ReturnRule?
  }

  // The first day of each month from January 1900, and one more.
  private let months: [Int32]

  init() {
    months = (0...3600).map { Int32(Day.first(ofMonth: $0 % 12 + 1, year: 1900 + $0 / 12).number) }
  }

  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    if bytes.isEmpty { return Reading(day: DateCells.blank) }
    if bytes.count == 10 {
      func number(_ range: Range<Int>) -> Int {
        var number = 0
        for index in range {
          let digit = Int(bytes[index]) - 0x30
          if digit < 0 || digit > 9 { return -1 }
          number = number * 10 + digit
        }
        return number
      }
      if bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/") {
        if let day = day(number(0..<2), number(3..<5), number(6..<10)) { return Reading(day: day) }
      } else if bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") {
        if let day = day(number(8..<10), number(5..<7), number(0..<4)) { return Reading(day: day) }
      }
    }
    return slow(bytes)
  }

  /// Reads a date of the program's own tables.
  func plainDay(_ text: String) -> Int32? {
    var text = text
    let day = text.withUTF8 { read($0).day }
    return day > DateCells.unreadable ? day : nil
  }

  private func day(_ day: Int, _ month: Int, _ year: Int) -> Int32? {
    guard year >= 1900, year < 2200, month >= 1, month <= 12, day >= 1 else { return nil }
    let index = (year - 1900) * 12 + month - 1
    let result = months[index] + Int32(day - 1)
    return result < months[index + 1] ? result : nil
  }

  private func slow(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    do throws(DateText.Fault) {
      let text = try DateText(bytes)
      guard let dayOfMonth = text.day, let day = day(dayOfMonth, text.month, text.year) else {
        return Reading(day: DateCells.unreadable, rule: .dateUnreadable)
      }
      return Reading(day: day, rule: bytes.contains(UInt8(ascii: ":")) ? .dateWithTime : nil)
    } catch .twoDigitYear {
      return twoDigitYear(bytes)
    } catch {
      if let day = serial(bytes) { return Reading(day: day, rule: .dateSerial) }
      return Reading(day: DateCells.unreadable, rule: .dateUnreadable)
    }
  }

  /// No one in these files was born before 1970, and no date of theirs lies past 2069.
  private func twoDigitYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    guard let text = try? DateText(bytes, allowingTwoDigitYears: true), let dayOfMonth = text.day,
      let day = day(dayOfMonth, text.month, text.year % 100 >= 70 ? text.year - 100 : text.year)
    else { return Reading(day: DateCells.unreadable, rule: .dateUnreadable) }
    return Reading(day: day, rule: .dateTwoDigitYear)
  }

  /// A spreadsheet counts days from the end of 1899; five digits from 25569 on are days since 1970.
  private func serial(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard bytes.count == 5 else { return nil }
    var number: Int32 = 0
    for byte in bytes {
      guard byte &- 0x30 <= 9 else { return nil }
      number = number * 10 + Int32(byte - 0x30)
    }
    return (25_569..<73_051).contains(number) ? number - 25_569 : nil
  }

  /// Whether the text is a date of which day, month or year may be `z`s: `zz/05/2020`.
  static func isPartial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 10, bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/") else { return false }
    var unknown = false
    for part in [0..<2, 3..<5, 6..<10] {
      let letters = part.count { bytes[$0] | 0x20 == UInt8(ascii: "z") }
      let digits = part.count { bytes[$0] &- 0x30 <= 9 }
      guard letters == part.count || digits == part.count else { return false }
      if letters > 0 { unknown = true }
    }
    return unknown
  }
}
