internal import CNcurses

/// Large blocks of memory, which a board needs while it is read and not afterwards.
public enum LargeBlocks {
  /// Has every block from 128 KB on given back as soon as it is free, for as long as the program runs (mallopt(3)).
  ///
  /// The C library raises that limit by itself with the first large block that is freed, and keeps what it is given from
  /// then on: a return of five years left 4 MB behind.
  public static func giveBackAtOnce() { cn_give_back_large_blocks() }
}
