/// One value of a row.
enum Cell: Equatable {
  case blank
  case text(String)
  case number(Int)
  case day(Day)
  case postcode(Postcode)
  case register(RegisterNumber)
  /// Miles and tenths of a mile.
  case tenths(Int)

  static func flag(_ isSet: Bool) -> Cell { .number(isSet ? 1 : 0) }

  /// How a day is written.
  enum DayStyle: Equatable {
    /// `31/03/2025`
    case british
    /// `31/03/25`
    case twoDigitYear
    /// `2025-03-31`
    case iso
    /// `31/03/2025 00:00`
    case withTime
    /// Days since the end of 1899, as spreadsheets count.
    case serial
  }

  func write(to bytes: inout [UInt8], days: DayStyle) {
    switch self {
    case .blank: break
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .number(let number): bytes.append(decimal: number)
    case .day(let day): Cell.write(day, to: &bytes, as: days)
    case .postcode(let postcode): postcode.write(to: &bytes)
    case .register(let number): number.write(to: &bytes)
    case .tenths(let tenths):
      bytes.append(decimal: tenths / 10)
      bytes.append(UInt8(ascii: "."))
      bytes.append(decimal: tenths % 10)
    }
  }

  private static func write(_ day: Day, to bytes: inout [UInt8], as style: DayStyle) {
    let (year, month, dayOfMonth) = day.parts
    switch style {
    case .british, .withTime, .twoDigitYear:
      bytes.append(decimal: dayOfMonth, width: 2)
      bytes.append(UInt8(ascii: "/"))
      bytes.append(decimal: month, width: 2)
      bytes.append(UInt8(ascii: "/"))
      if style == .twoDigitYear {
        bytes.append(decimal: year % 100, width: 2)
      } else {
        bytes.append(decimal: year, width: 4)
      }
      if style == .withTime { bytes.append(contentsOf: " 00:00".utf8) }
    case .iso:
      bytes.append(decimal: year, width: 4)
      bytes.append(UInt8(ascii: "-"))
      bytes.append(decimal: month, width: 2)
      bytes.append(UInt8(ascii: "-"))
      bytes.append(decimal: dayOfMonth, width: 2)
    case .serial:
      bytes.append(decimal: day.number + 25_569)
    }
  }
}
