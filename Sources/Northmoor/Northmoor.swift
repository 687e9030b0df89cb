import Glibc

/// Writes the demonstration board: an invented authority, the same to the last byte every time.
@main
struct Northmoor {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, arguments.first == "--to", let path = arguments.last else {
      complain("usage: northmoor --to FOLDER")
      exit(64)
    }
    do throws(Folder.Failure) {
      let folder = Folder(path: path)
      for (name, text) in files() { try folder.write(text, to: name) }
    } catch {
      complain(error.sentence)
      exit(2)
    }
  }

  private static func complain(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Every file of the board, by its name in the folder.
  static func files() -> [(name: String, text: String)] {
    let story = Story()
    let children = ChildrenInCare(story: story)
    let flows = Flows(children: children)
    let workforce = Workforce(children: children)
    let (neighbours, region) = Neighbours().sheets()
    return [
      ("README.md", Papers.readme),
      ("board.yaml", BoardFile.text()),
      ("commentary.csv", Papers.commentary),
      ("actions.csv", Papers.actions),
      ("questions.csv", Papers.questions),
      ("observations/children-in-care.csv", children.stocks().text),
      ("observations/started-and-ceased.csv", flows.sheet().text),
      ("observations/unaccompanied-children.csv", Asylum(story: story).sheet().text),
      ("observations/plans-visits-reviews.csv", Plans(children: children).sheet().text),
      ("observations/placements.csv", Placements(children: children).sheet().text),
      ("observations/health.csv", Health(children: children).sheet().text),
      ("observations/safety.csv", Safety(children: children).sheet().text),
      ("observations/care-leavers.csv", CareLeavers().sheet().text),
      (
        "observations/permanence.csv",
        workforce.permanence(adopted: flows.adoptedByQuarter(), years: [2022, 2023]).text
      ),
      ("observations/workforce.csv", workforce.sheet().text),
      ("observations/wider-services.csv", WiderServices().sheet().text),
      ("benchmarks/neighbours.csv", neighbours.text),
      ("benchmarks/region.csv", region.text),
      ("benchmarks/england.csv", England().sheet().text),
    ]
  }
}
