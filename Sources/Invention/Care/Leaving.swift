/// Why an episode ended: the codes of `REC` that close a period of care.
enum Leaving: String, CaseIterable, Sendable {
  case e11 = "E11"
  case e12 = "E12"
  case e2 = "E2"
  case e3 = "E3"
  case e4a = "E4A"
  case e4b = "E4B"
  case e13 = "E13"
  case e41 = "E41"
  case e45 = "E45"
  case e46 = "E46"
  case e47 = "E47"
  case e48 = "E48"
  case e5 = "E5"
  case e6 = "E6"
  case e7 = "E7"
  case e9 = "E9"
  case e14 = "E14"
  case e15 = "E15"
  case e16 = "E16"
  case e17 = "E17"
  case e8 = "E8"

  var isAdoption: Bool { self == .e11 || self == .e12 }
}
