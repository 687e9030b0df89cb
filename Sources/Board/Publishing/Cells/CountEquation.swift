/// A sum of different indicators that holds: the stock now is the stock before and who started, less who ceased.
struct CountEquation {
  struct Part {
    let place: Int
    /// 1 or −1.
    let factor: Int
  }

  let whole: Int
  let parts: [Part]
}
