extension State {
  /// What is shown, as linear text.
  public var plainText: String { "" }
}
