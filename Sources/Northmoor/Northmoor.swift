import Glibc

/// Writes the demonstration board: an invented authority, the same to the last byte every time.
@main
struct Northmoor {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, arguments.first == "--to", let path = arguments.last else {
      complain("usage: northmoor --to FOLDER, where data/ is the program's own")
      exit(64)
    }
    do {
      let care = try CareReturn(story: Story(), data: "data")
      let folder = Folder(path: path)
      for (name, text) in files(care) { try folder.write(text, to: name) }
    } catch let failure as CareReturn.Failure {
      complain(failure.sentence)
      exit(2)
    } catch let failure as Folder.Failure {
      complain(failure.sentence)
      exit(2)
    } catch {
      complain("northmoor: \(error)")
      exit(2)
    }
  }

  private static func complain(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Every file of the board, by its name in the folder.
  static func files(_ care: CareReturn) -> [(name: String, text: String)] {
    let story = Story()
    let children = ChildrenInCare(story: story)
    let workforce = Workforce(children: children)
    var (neighbours, region, stock) = Neighbours().sheets()
    England().add(to: &stock)
    care.add(to: &stock)
    return care.files + [
      ("README.md", Papers.readme),
      ("board.yaml", BoardFile.text()),
      ("commentary.csv", Papers.commentary),
      ("actions.csv", Papers.actions),
      ("questions.csv", Papers.questions),
      ("observations/population.csv", children.population().text),
      ("observations/transfers.csv", Asylum(story: story).sheet().text),
      ("observations/plans-and-visits.csv", Plans(children: children).sheet().text),
      ("observations/placements.csv", Placements(children: children, care: care).sheet().text),
      ("observations/health.csv", Health(children: children).sheet().text),
      ("observations/safety.csv", Safety(children: children).sheet().text),
      ("observations/care-leavers.csv", CareLeavers().sheet().text),
      ("observations/workforce.csv", workforce.sheet().text),
      ("observations/wider-services.csv", WiderServices().sheet().text),
      ("published/looked_after_on_31_march_by_characteristics.csv", stock.text),
      ("benchmarks/neighbours.csv", neighbours.text),
      ("benchmarks/region.csv", region.text),
      ("benchmarks/england.csv", England().sheet().text),
    ]
  }
}
