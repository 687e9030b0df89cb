internal import Screen

extension Command {
  static let moving: [Command] = [
    Command(
      "up", "Up", keys: [.up, .character("k")], group: .moving,
      help: "To the row above, or a line up a page. From the top row of a pane, to the pane above."
    ) { $0.move(by: -1) },
    Command(
      "down", "Down", keys: [.down, .character("j")], group: .moving,
      help: "To the row below, or a line down a page. From the last row of a pane, to the pane below."
    ) { $0.move(by: 1) },
    Command(
      "left", "Left", keys: [.left, .character("h")], group: .moving,
      help: "To the pane on the left; on an indicator, to the one before it."
    ) { $0.moveSideways(by: -1) },
    Command(
      "right", "Right", keys: [.right, .character("l")], group: .moving,
      help: "To the pane on the right; on an indicator, to the one after it."
    ) { $0.moveSideways(by: 1) },
    Command("page-up", "Page up", keys: [.pageUp], group: .moving, help: "A screenful up.") { $0.movePage(by: -1) },
    Command("page-down", "Page down", keys: [.pageDown, .character(" ")], group: .moving, help: "A screenful down.") {
      $0.movePage(by: 1)
    },
    Command("first", "First row", keys: [.home], group: .moving, help: "To the first row, or the top of a page.") {
      $0.moveToEnd(first: true)
    },
    Command("last", "Last row", keys: [.end], group: .moving, help: "To the last row, or the end of a page.") {
      $0.moveToEnd(first: false)
    },
    Command(
      "next-pane", "Next pane or section", keys: [.tab], group: .moving, hint: "next",
      help: "On Home, to the next pane; on a page, to the next section."
    ) { $0.moveFocus(by: 1) },
    Command(
      "previous-pane", "Previous pane or section", keys: [.backTab], group: .moving,
      help: "On Home, to the previous pane; on a page, to the previous section."
    ) { $0.moveFocus(by: -1) },
    Command(
      "open", "Open", keys: [.enter], group: .first, hint: "open",
      help: "Drills down: opens the indicator behind the row or pane that has the focus.",
      whyNot: { $0.canOpen ? nil : "there is nothing to open here" }
    ) { $0.open() },
    Command(
      "back", "Back", keys: [.escape], group: .first, hint: "back",
      help: "One level back: clears a filter, leaves a zoomed pane, returns to the screen before. At the top it does nothing."
    ) { $0.back() },
  ]
}
