import Glibc

/// How a program ended.
enum Ending: Hashable, CustomStringConvertible {
  case exit(Int)
  case signal(CInt)

  /// From what waitpid(2) fills in.
  init(waitStatus: CInt) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exit(Int(waitStatus >> 8 & 0xFF)) : .signal(signal)
  }

  var description: String {
    switch self {
    case .exit(let status): "exit \(status)"
    case .signal(let number): "signal \(number) (\(String(cString: strsignal(number))))"
    }
  }
}
