/// A value for each group.
struct Grouped<Value: Sendable>: Sendable {
  private var values: [Value]

  init(repeating value: Value) {
    values = Array(repeating: value, count: Group.allCases.count)
  }

  subscript(group: Group) -> Value {
    get { values[group.index] }
    set { values[group.index] = newValue }
  }
}
