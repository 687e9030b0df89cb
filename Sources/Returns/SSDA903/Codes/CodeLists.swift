/// Every list of codes of the return.
struct CodeLists: Sendable {
  var reasonNewEpisode = CodeList()
  var legalStatus = CodeList()
  var need = CodeList()
  var placement = CodeList()
  var provider = CodeList()
  var reasonCeased = CodeList()
  var reasonChange = CodeList()
  var sex = CodeList()
  var ethnicity = CodeList()
  var review = CodeList()
  var sdqReason = CodeList()
  var inTouch = CodeList()
  var activity = CodeList()
  var accommodation = CodeList()
  var previousPermanence = CodeList()
  var missing = CodeList()
  var socialWorkerReason = CodeList()
  var adoptionCeased = CodeList()
  var adoptersSex = CodeList()
  var adoptersStatus = CodeList()
  var locality = CodeList()

  subscript(name: CodeList.Name) -> CodeList {
    get { self[keyPath: CodeLists.path(name)] }
    set { self[keyPath: CodeLists.path(name)] = newValue }
  }

  private static func path(_ name: CodeList.Name) -> WritableKeyPath<CodeLists, CodeList> {
    switch name {
    case .reasonNewEpisode: \.reasonNewEpisode
    case .legalStatus: \.legalStatus
    case .need: \.need
    case .placement: \.placement
    case .provider: \.provider
    case .reasonCeased: \.reasonCeased
    case .reasonChange: \.reasonChange
    case .sex: \.sex
    case .ethnicity: \.ethnicity
    case .review: \.review
    case .sdqReason: \.sdqReason
    case .inTouch: \.inTouch
    case .activity: \.activity
    case .accommodation: \.accommodation
    case .previousPermanence: \.previousPermanence
    case .missing: \.missing
    case .socialWorkerReason: \.socialWorkerReason
    case .adoptionCeased: \.adoptionCeased
    case .adoptersSex: \.adoptersSex
    case .adoptersStatus: \.adoptersStatus
    case .locality: \.locality
    }
  }
}
