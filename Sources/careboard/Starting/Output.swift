import Documents
import Glibc

/// The three ways a command speaks.
enum Output {
  /// To whoever reads the output; a reader that has gone away is no fault of ours.
  static func write(_ text: String) {
    send(text, to: STDOUT_FILENO)
  }

  /// One line to the person at the keyboard; nothing in it can steer their terminal.
  static func remark(_ text: String) {
    send(PrintableText.shown(text) + "\n", to: STDERR_FILENO)
  }

  private static func send(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count, let start = bytes.baseAddress {
        let count = Glibc.write(descriptor, start + sent, bytes.count - sent)
        if count > 0 { sent += count } else if errno != EINTR { return }
      }
    }
  }
}
