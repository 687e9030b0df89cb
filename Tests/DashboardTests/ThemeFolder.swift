import Dashboard
import Glibc

/// The theme files the product ships, read from beside the tests.
enum ThemeFolder {
  static let folder = String(#filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }) + "/themes"

  static let shelf = ThemeShelf { name in
    bytes("\(folder)/\(name).yaml").map { ThemeShelf.File(file: "themes/\(name).yaml", bytes: $0) }
  }

  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count <= 0 { return bytes }
      bytes += part[..<count]
    }
  }
}
