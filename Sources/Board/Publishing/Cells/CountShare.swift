/// A count and the group that it is part of, by their places.
struct CountShare: Hashable {
  let part: Int
  let whole: Int
}
