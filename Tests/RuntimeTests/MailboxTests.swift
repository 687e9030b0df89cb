import Glibc
import Testing

@testable import Runtime

@Suite struct MailboxTests {
  private func isReadable(_ descriptor: CInt, within milliseconds: CInt = 0) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, milliseconds) > 0
  }

  @Test func ringsWhileThereIsSomethingToTake() throws {
    let mailbox = try Mailbox<Int>()
    #expect(!isReadable(mailbox.descriptor))
    mailbox.post(1)
    mailbox.post(2)
    #expect(isReadable(mailbox.descriptor))
    #expect(mailbox.take() == [1, 2])
    #expect(!isReadable(mailbox.descriptor))
    #expect(mailbox.take() == [])
    mailbox.post(3)
    #expect(isReadable(mailbox.descriptor))
    #expect(mailbox.take() == [3])
  }

  @Test func nothingIsLostBetweenThreads() throws {
    let mailbox = try Mailbox<Int>()
    let count = 2_000
    OwnThread.run { for number in 0..<count { mailbox.post(number) } }
    var received: [Int] = []
    while received.count < count {
      let rang = isReadable(mailbox.descriptor, within: 20_000)
      try #require(rang, "events were posted and the bell did not ring")
      received += mailbox.take()
    }
    #expect(received == Array(0..<count))
  }
}
