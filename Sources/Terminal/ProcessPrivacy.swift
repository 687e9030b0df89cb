internal import CNcurses

/// What may be seen of the process from outside, and what is left of it when it dies.
public enum ProcessPrivacy {
  /// From here on there is no core of this process, whatever ends it, and no account of what was in its memory.
  ///
  /// `setrlimit(RLIMIT_CORE, 0)`, `prctl(PR_SET_DUMPABLE, 0)`, and the runtime's own handlers of faults taken out.
  public static func keepFromDumps() { cn_keep_from_dumps() }
}
