public import Documents
internal import Screen

/// Finds themes by name among theme files and the built-in ones, and reads them with what they inherit.
///
/// A slip in a file costs one role its colour, not the reader the screen: what is wrong is said by file, line and column, and the role
/// keeps what it inherits.
public struct ThemeShelf: Sendable {
  /// One theme file's text and the name to show for it.
  public struct File: Sendable {
    public let file: String
    public let bytes: [UInt8]

    public init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  /// A theme as far as it could be read, and what was wrong.
  public struct Reading: Sendable {
    /// Nil where there is no such theme, or its file is not YAML.
    public let theme: Theme?
    public let diagnostics: [Diagnostic]
  }

  private let find: @Sendable (String) -> File?

  /// - Parameter find: the file of a theme's name, `nil` where there is none.
  public init(find: @escaping @Sendable (String) -> File?) {
    self.find = find
  }

  /// The theme of that name.
  public func theme(named name: String) -> Reading {
    guard let file = find(name) else {
      return Reading(theme: Theme.builtIn.first { $0.name == name }, diagnostics: [])
    }
    return read(file, name: name)
  }

  /// The theme in a file, whatever it is called.
  public func read(_ file: File, name: String) -> Reading {
    var diagnostics: [Diagnostic] = []
    let theme = theme(file, name: name, heirs: [name], &diagnostics)
    return Reading(theme: theme, diagnostics: diagnostics)
  }

  private func theme(_ file: File, name: String, heirs: [String], _ diagnostics: inout [Diagnostic]) -> Theme? {
    do throws(Diagnostic) {
      guard let root = try YAMLDocument(bytes: file.bytes, file: file.file).root else {
        return Theme.dark.with(name: name, about: "", [:])
      }
      let mapping = try root.mapping()
      diagnostics += mapping.unknownKeys(known: ["about", "inherits", "roles"])
      let base = parent(of: mapping, heirs: heirs, &diagnostics)
      let about = (try? mapping["about"]?.text()) ?? base.about
      var changes: [Role: Style] = [:]
      if let roles = mapping["roles"] {
        for entry in try roles.mapping().entries {
          do throws(Diagnostic) {
            let role = try ThemeShelf.role(entry, in: roles)
            changes[role] = try ThemeShelf.style(entry)
          } catch {
            diagnostics.append(error)
          }
        }
      }
      return base.with(name: name, about: about, changes)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private func parent(of mapping: YAMLMapping, heirs: [String], _ diagnostics: inout [Diagnostic]) -> Theme {
    guard let node = mapping["inherits"], let name = try? node.text() else { return .dark }
    guard !heirs.contains(name) else {
      diagnostics.append(node.diagnostic(.error, "theme {} inherits from itself", code: "theme-cycle"))
      return .dark
    }
    if let file = find(name) {
      return theme(file, name: name, heirs: heirs + [name], &diagnostics) ?? .dark
    }
    if let theme = Theme.builtIn.first(where: { $0.name == name }) { return theme }
    let nearest = Spelling.nearest(to: name, among: Theme.builtIn.map(\.name)).first
    diagnostics.append(
      node.diagnostic(.error, "there is no theme {} to inherit from", suggestion: nearest, code: "theme-parent"))
    return .dark
  }

  private static func role(_ entry: YAMLMapping.Entry, in roles: YAMLNode) throws(Diagnostic) -> Role {
    if let role = Role(rawValue: entry.key.value) { return role }
    let nearest = Spelling.nearest(to: entry.key.value, among: Role.allCases.map(\.rawValue)).first
    throw Diagnostic(
      .error, at: entry.key.location, "unknown role {}", found: entry.key.value, suggestion: nearest,
      code: "theme-role")
  }

  private static func style(_ entry: YAMLMapping.Entry) throws(Diagnostic) -> Style {
    guard !entry.value.isNull else {
      throw Diagnostic(
        .error, at: entry.key.location, "nothing stands after '\(entry.key.value)'",
        expected: "a look such as \"#ff5f5f bold\" (a # outside quotes begins a comment)", code: "theme-style")
    }
    let text = try entry.value.text()
    do throws(StyleText.Fault) {
      return try StyleText(text).style
    } catch {
      let expected = "a look such as \"#ff5f5f on #121212 bold\""
      switch error {
      case .empty: throw entry.value.diagnostic(.error, "the look is empty", expected: expected, code: "theme-style")
      case .badColour(let word):
        throw entry.value.diagnostic(
          .error, "'\(word)' is not a colour in {}", expected: "#rrggbb, #rgb or default", code: "theme-colour")
      case .unknownWord(let word):
        let nearest = Spelling.nearest(to: word, among: StyleText.marks.map(\.word) + ["on"]).first
        throw entry.value.diagnostic(
          .error, "'\(word)' is no mark, in {}", expected: nearest == nil ? expected : nil, suggestion: nearest,
          code: "theme-style")
      }
    }
  }
}
