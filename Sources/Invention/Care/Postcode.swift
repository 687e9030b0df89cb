/// A postcode of the usual shape in an area that does not exist: none begins with Q.
struct Postcode: Equatable {
  /// X inside the authority, Y near it, Z far away.
  private let area: UInt8
  private let district: Int
  private let sector: Int
  private let unit: Int

  private static let letters = Array("ABDEFGHJLNPQRSTUWXYZ".utf8)

  init(_ kind: Distance.Kind, chance: inout Chance) {
    switch kind {
    case .nearInside, .farInside: area = UInt8(ascii: "X")
    case .nearOutside, .unknown: area = UInt8(ascii: "Y")
    case .farOutside: area = UInt8(ascii: "Z")
    }
    district = 1 + chance.below(29)
    sector = chance.below(10)
    unit = chance.below(400)
  }

  /// `QX12 3AB`
  func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "Q"))
    bytes.append(area)
    bytes.append(decimal: district)
    bytes.append(UInt8(ascii: " "))
    bytes.append(decimal: sector)
    bytes.append(Postcode.letters[unit / 20])
    bytes.append(Postcode.letters[unit % 20])
  }
}
