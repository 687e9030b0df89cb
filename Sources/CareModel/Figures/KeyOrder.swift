/// The order of a list of keys, found by radix so that a nation's figures are sorted within a frame or two.
enum KeyOrder {
  /// Indices of `keys` in ascending order of key; equal keys keep their order.
  static func ascending(_ keys: [UInt64]) -> [UInt32] {
    var order = [UInt32](0..<UInt32(clamping: keys.count))
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return order }
    var other = order
    var differing: UInt64 = 0
    if let first = keys.first { for key in keys { differing |= key ^ first } }
    var shift: UInt64 = 0
    while shift < 64 {
      if differing >> shift & 0x7FF != 0 {
        pass(keys, from: order, into: &other, shift: shift)
        swap(&order, &other)
      }
      shift += 11
    }
    return order
  }

  private static func pass(
    _ keys: [UInt64], from order: [UInt32], into target: inout [UInt32], shift: UInt64
  ) {
    var starts = [Int](repeating: 0, count: 2048)
    keys.withUnsafeBufferPointer { keys in
      for key in keys { starts[Int(key >> shift & 0x7FF)] += 1 }
      var sum = 0
      for digit in starts.indices {
        let count = starts[digit]
        starts[digit] = sum
        sum += count
      }
      target.withUnsafeMutableBufferPointer { target in
        starts.withUnsafeMutableBufferPointer { starts in
          for index in order {
            let digit = Int(keys[Int(index)] >> shift & 0x7FF)
            target[starts[digit]] = index
            starts[digit] += 1
          }
        }
      }
    }
  }
}
