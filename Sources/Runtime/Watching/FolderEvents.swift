internal import Glibc

/// The kernel's announcements of what happens in folders (inotify(7)).
///
/// Folders, never files: a save replaces the file, and with it whatever was watching the old one.
final class FolderEvents {
  enum Event: Hashable {
    /// Something was written, made, moved or removed at this path.
    case changed(path: String, isFolder: Bool, exists: Bool)
    /// A watched folder itself is gone.
    case lost(folder: String)
    /// The kernel dropped announcements: anything may have changed.
    case overflow
  }

  let descriptor: CInt
  private var folders: [CInt: String] = [:]
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  /// Nil when the system gives no more of them to this user.
  init?() {
    descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Listens to one folder, not to those in it; false when the system refuses.
  func listen(to folder: String) -> Bool {
    let number = inotify_add_watch(descriptor, folder, FolderEvents.mask)
    guard number >= 0 else { return false }
    folders[number] = folder
    return true
  }

  /// Stops listening to a folder and to those in it.
  func forget(_ folder: String) {
    for (number, path) in folders where path == folder || path.hasPrefix(folder + "/") {
      folders[number] = nil
      inotify_rm_watch(descriptor, number)
    }
  }

  func isListening(to folder: String) -> Bool { folders.values.contains(folder) }

  /// What has happened since the last call, oldest first; never waits.
  func drain() -> [Event] {
    var events: [Event] = []
    withUnsafeTemporaryAllocation(byteCount: 16 * 1024, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        events += parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    return events
  }

  private func parse(_ bytes: UnsafeRawBufferPointer) -> [Event] {
    var events: [Event] = []
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= bytes.count {
      let record = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = offset + header + Int(record.len)
      guard end <= bytes.count else { break }
      let name = String(
        decoding: bytes[offset + header..<end].prefix { $0 != 0 }, as: UTF8.self)
      if let event = event(record, name: name) { events.append(event) }
      offset = end
    }
    return events
  }

  private func event(_ record: inotify_event, name: String) -> Event? {
    func says(_ flag: some BinaryInteger) -> Bool { record.mask & UInt32(flag) != 0 }
    if says(IN_Q_OVERFLOW) { return .overflow }
    guard let folder = folders[record.wd] else { return nil }
    if says(IN_IGNORED) {
      folders[record.wd] = nil
      return nil
    }
    if says(IN_DELETE_SELF) || says(IN_MOVE_SELF) || says(IN_UNMOUNT) {
      return .lost(folder: folder)
    }
    guard !name.isEmpty, !FileName.isTransient(name) else { return nil }
    return .changed(
      path: "\(folder)/\(name)", isFolder: says(IN_ISDIR),
      exists: !says(IN_DELETE) && !says(IN_MOVED_FROM))
  }
}
