/// A row on its way into a file.
struct Row {
  var cells: [Cell]
  var days = Cell.DayStyle.british
  var isLowerCase = false

  init(_ cells: [Cell]) { self.cells = cells }
}
