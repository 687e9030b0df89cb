/// The disk as the loader needs it, handed in so that tests can bring their own.
public struct Files: Sendable {
  /// What tells one state of a file from the next.
  public struct Stamp: Hashable, Sendable {
    public let bytes: Int
    /// Nanoseconds since 1970.
    public let modified: Int
    public let inode: UInt64

    public init(bytes: Int, modified: Int, inode: UInt64) {
      self.bytes = bytes
      self.modified = modified
      self.inode = inode
    }
  }

  /// Why a file or folder could not be read.
  public enum Failure: Error, Hashable, Sendable {
    case missing, notPermitted, notAFile, unreadable(String)

    /// The reason in a person's words.
    public var sentence: String {
      switch self {
      case .missing: "it is not there"
      case .notPermitted: "we may not read it"
      case .notAFile: "it is not a file"
      case .unreadable(let reason): reason
      }
    }
  }

  /// Paths of the files below a folder, relative to it, sorted; hidden and temporary ones left out. A path with `/` at its
  /// end is a folder that could not be opened.
  public var list: @Sendable (_ folder: String) throws(Failure) -> [String]
  public var read: @Sendable (_ path: String) throws(Failure) -> [UInt8]
  /// The first bytes of a file, enough for its header: a return of a whole country is not read twice to be known.
  public var head: @Sendable (_ path: String) throws(Failure) -> [UInt8]
  public var stamp: @Sendable (_ path: String) throws(Failure) -> Stamp

  /// A file that is to be known to its owner alone.
  public var secret: @Sendable (_ path: String) throws(Failure) -> Secret

  /// What is in a file, and whether anybody but its owner could read or change it.
  public struct Secret: Sendable {
    public let bytes: [UInt8]
    public let isOwnersAlone: Bool

    public init(bytes: [UInt8], isOwnersAlone: Bool) {
      self.bytes = bytes
      self.isOwnersAlone = isOwnersAlone
    }
  }

  /// - Parameters:
  ///   - head: nil: what `read` gives, cut.
  ///   - secret: nil: what `read` gives, open to all.
  public init(
    list: @escaping @Sendable (_ folder: String) throws(Failure) -> [String],
    read: @escaping @Sendable (_ path: String) throws(Failure) -> [UInt8],
    head: (@Sendable (_ path: String) throws(Failure) -> [UInt8])? = nil,
    secret: (@Sendable (_ path: String) throws(Failure) -> Secret)? = nil,
    stamp: @escaping @Sendable (_ path: String) throws(Failure) -> Stamp
  ) {
    self.list = list
    self.read = read
    if let head {
      self.head = head
    } else {
      self.head = { (path: String) throws(Failure) -> [UInt8] in
        let bytes = try read(path)
        return Array(bytes.prefix(Files.headLength))
      }
    }
    if let secret {
      self.secret = secret
    } else {
      self.secret = { (path: String) throws(Failure) -> Secret in
        Secret(bytes: try read(path), isOwnersAlone: false)
      }
    }
    self.stamp = stamp
  }

  /// Bytes that `head` gives at most.
  static let headLength = 4096

  /// Whether a name is one that editors and spreadsheets write for themselves.
  public static func isTemporary(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name.hasSuffix(".tmp")
      || name.hasSuffix(".swp") || name == "4913"
  }
}
