internal import Screen
extension State {
  func drawIndicator(_ picture: inout Picture, in rect: Rect) {}
  func drawHealth(_ picture: inout Picture, in rect: Rect) {}
}
