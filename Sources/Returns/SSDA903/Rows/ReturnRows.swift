/// Every row of the return's files, as read.
struct ReturnRows: Sendable {
  var episodes: [Episode] = []
  var reviews: [ReviewRow] = []
  var missing: [MissingRow] = []
  var socialWorkers: [SocialWorkerRow] = []
  var health: [HealthRow] = []
  var leavers: [LeaverRow] = []
  var unaccompanied: [UnaccompaniedRow] = []
  var adoptions: [AdoptionRow] = []
  var placed: [PlacedRow] = []
  var orders: [OrderRow] = []
}

extension ReturnRows: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { "\(episodes.count) episodes" }
  var debugDescription: String { description }
  var customMirror: Mirror { Mirror(self, children: []) }
}
