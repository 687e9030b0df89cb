internal import Screen

extension Command {
  /// Setting one figure beside another.
  static let comparison: [Command] = [
    Command(
      "compare", "Compare", keys: [.character("c")], group: .first, hint: "compare",
      help: "Sets the indicator among neighbours, region, England and all authorities.",
      whyNot: { needsBoard($0) ?? ($0.comparable == nil ? "choose an indicator to compare first" : nil) }
    ) { $0.compare() },
    Command(
      "compare-with", "Set another area beside ours", keys: [.character("b")], group: .screens, hint: "beside",
      help: "On a comparison: picks any other area to stand beside ours; picked again, it goes.",
      whyNot: { needsBoard($0) ?? ($0.isComparing ? nil : "press c on an indicator first") }
    ) { state in
      state.overlay = .compareWith(Overlay.Search())
      return []
    },
    Command(
      "pair", "Two indicators side by side", keys: [.character("v")], group: .screens, hint: "second",
      help: "Picks a second indicator: both over time here, and as a scatter over authorities. Type two with a comma between them to choose both.",
      whyNot: { needsBoard($0) ?? ($0.comparable == nil ? "choose a first indicator first" : nil) }
    ) { state in
      state.overlay = .pairWith(Overlay.Search())
      return []
    },
    Command(
      "flows", "Flows", keys: [.character("f")], group: .screens, hint: "flows",
      help: "Started, ceased and the number together: why the number moved.",
      whyNot: { state in needsBoard(state) }
    ) { $0.go(to: .flows) },
    Command(
      "records", "Records behind the figure", keys: [.character("e")], group: .screens, hint: "records",
      help: "Each child behind the figure or group the cursor is on, by pseudonym: age, time in care, what is late; first those about whom most is to be done. Only where board.yaml says records: restricted, and only on a terminal.",
      whyNot: { $0.isOnRecords ? "these are the records" : $0.whyNoRecords }
    ) { $0.showRecords() },
  ]
}
