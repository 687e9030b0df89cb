import Board
import Documents
import Glibc

/// Where a board stands, and where the program's own tables are.
struct BoardPlace {
  let folder: String
  let shipped: Shipped

  /// - Parameter named: the folder a person gave; nil: this folder if it is a board, else the demo board.
  init(_ named: String?) throws {
    guard let shipped = Shipped() else {
      throw CommandFailure(
        "the program's own data cannot be found; set CAREBOARD_SHARE to the folder that holds data and themes")
    }
    self.shipped = shipped
    let isBoard = access("board.yaml", R_OK) == 0 || access("board.yml", R_OK) == 0
    var folder = named ?? (isBoard ? "." : shipped.demo)
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
  }

  /// The tables needed to read a board.
  func reference() throws -> Reference {
    do {
      return try Reference(folder: shipped.data)
    } catch {
      throw CommandFailure("the program's own data cannot be read: \(error.rendered)")
    }
  }
}
