/// The invented homes and agencies that children of one authority live with: more where there are more children.
struct Providers {
  let homes: Int
  let supported: Int
  let agencies: Int

  init(children: Int) {
    homes = max(4, children / 25)
    supported = max(4, children / 30)
    agencies = min(300, max(3, children / 100))
  }

  func register(of placement: Placement, provider: String, chance: inout Chance) -> RegisterNumber {
    switch placement.kind {
    case .relatives, .foster: provider == "PR1" || provider == "PR2" ? .older(1) : .older(100 + chance.below(agencies))
    case .home: .newer(1000 + chance.below(homes))
    case .supported: placement == .k3 || placement == .h5 ? .newer(200_000 + chance.below(supported)) : .notApplicable
    case .family: .newer(300_000 + chance.below(max(2, agencies / 4)))
    case .adopters: .older(provider == "PR1" ? 2 : 500 + chance.below(max(2, agencies / 4)))
    case .school: .newer(400_000 + chance.below(max(2, agencies / 4)))
    case .parents, .hospital, .custody, .other: .notApplicable
    case .temporary: .absent
    }
  }
}
