extension PlainText {
  /// What lies ahead, a line for each row of the table and each sentence under it.
  mutating func write(_ table: AheadTable) {
    heading("\(PageSection.Name.ahead.title), from \(table.now)")
    for row in table.rows { line(row.spoken) }
    for fact in table.statements { line("\(fact.label): \(fact.value)") }
  }
}
