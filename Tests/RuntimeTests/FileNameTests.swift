import Testing

@testable import Runtime

@Suite struct FileNameTests {
  @Test(arguments: [
    "~$eet.xlsx", ".#eet.csv", "eet.csv~", "eet.tmp", "EET.TMP", "4913", ".eet.csv.swp", ".git",
    ".~lock.eet.csv#", "A1B2C3D4", "1F2A0000",
  ])
  func isTransient(name: String) { #expect(FileName.isTransient(name)) }

  @Test(arguments: [
    "eet.csv", "board.yaml", "observations", "eet.tmp.csv", "20240331", "A1B2C3D4.csv", "49130",
    "a1b2c3d4", "~eet.csv",
  ])
  func isMeant(name: String) { #expect(!FileName.isTransient(name)) }
}
