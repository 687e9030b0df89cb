internal import CNcurses

/// Memory that was needed while a board was read, and is not afterwards.
///
/// Given back block by block, as the C library would, it costs a tenth of the time to the first figures: each time the kernel has to
/// tell every core. Kept for good, a return of five years leaves 4 MB behind. So it is kept while a board is read and given back then.
public enum FreedMemory {
  /// Keeps what is freed, but for blocks of 4 MB and more, to be used again (mallopt(3)).
  public static func keep() { cn_keep_freed_memory() }

  /// Gives back what is kept (malloc_trim(3)): some milliseconds, on whatever thread has them.
  public static func giveBack() { cn_give_back_freed_memory() }
}
