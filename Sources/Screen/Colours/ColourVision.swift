/// How a person's eyes tell colours apart.
public enum ColourVision: String, CaseIterable, Hashable, Sendable {
  case typical
  /// Without long-wave cones: red is dark.
  case protan
  /// Without medium-wave cones: the commonest, red and green alike.
  case deutan
  /// Without short-wave cones: blue and yellow alike.
  case tritan
}

extension RGB {
  /// The colour as someone with `vision` sees it, at full severity.
  ///
  /// Source: Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation
  /// of color vision deficiency".
  public func seen(with vision: ColourVision) -> RGB {
    guard let rows = vision.matrix else { return self }
    let light = linear
    func part(_ row: (Double, Double, Double)) -> Double {
      row.0 * light.red + row.1 * light.green + row.2 * light.blue
    }
    return RGB(linear: (part(rows.red), part(rows.green), part(rows.blue)))
  }
}

extension ColourVision {
  fileprivate typealias Row = (Double, Double, Double)

  fileprivate var matrix: (red: Row, green: Row, blue: Row)? {
    switch self {
    case .typical: nil
    case .protan:
      (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998)
      )
    case .deutan:
      (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881)
      )
    case .tritan:
      (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900)
      )
    }
  }
}
