/// A way of dividing the children an indicator counts: by age, by legal status, by team.
public struct Breakdown: Hashable, Sendable, Identifiable {
  public struct Group: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String
    /// At most 24 characters.
    public let shortTitle: String
    /// The group this one is part of; shares are taken over groups without one, so nothing counts twice.
    public let parent: String?
    /// Ids of the groups this one is the total of; empty for one that is no total.
    public let totalOf: [String]

    public init(id: String, title: String, shortTitle: String? = nil, parent: String? = nil, totalOf: [String] = []) {
      self.id = id
      self.title = title
      self.shortTitle = shortTitle ?? title
      self.parent = parent
      self.totalOf = totalOf
    }
  }

  public let id: String
  public let title: String
  /// In the order they are shown.
  public let groups: [Group]

  public init(id: String, title: String, groups: [Group]) {
    self.id = id
    self.title = title
    self.groups = groups
  }

  public subscript(group id: String) -> Group? { groups.first { $0.id == id } }
}
