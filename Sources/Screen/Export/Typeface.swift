/// The typefaces that pictures ask for.
enum Typeface {
  /// Those that the usual systems set terminals in, widest coverage first; the advance of all is
  /// about 0.6 of their size.
  static let families =
    "'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono','Noto Sans Mono',monospace"
}
