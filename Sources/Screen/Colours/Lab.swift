internal import Glibc

/// A colour where distance is what the eye sees: CIE L*a*b* under daylight (D65).
struct Lab {
  /// 0 black to 100 white.
  let lightness: Double
  /// Green below zero, red above.
  let a: Double
  /// Blue below zero, yellow above.
  let b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ rgb: RGB) {
    let (red, green, blue) = rgb.linear
    func response(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let x = response((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = response(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = response((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// The CIEDE2000 difference; about 1 is just noticeable. Source: Sharma, Wu and Dalal (2005).
  func difference(from other: Lab) -> Double {
    func seventh(_ value: Double) -> Double {
      (pow(value, 7) / (pow(value, 7) + 6_103_515_625)).squareRoot()
    }
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 1.5 - 0.5 * seventh(meanChroma)
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (chroma1, chroma2) = (hypot(a1, b), hypot(a2, other.b))
    let (hue1, hue2) = (Lab.hue(a1, b), Lab.hue(a2, other.b))
    let grey = chroma1 * chroma2 == 0

    var turn = grey ? 0 : hue2 - hue1
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    let lightnessStep = other.lightness - lightness
    let chromaStep = chroma2 - chroma1
    let hueStep = 2 * (chroma1 * chroma2).squareRoot() * sin(Lab.radians(turn / 2))

    let meanLightness = (lightness + other.lightness) / 2
    let meanChroma2 = (chroma1 + chroma2) / 2
    var meanHue = hue1 + hue2
    if !grey {
      if abs(hue1 - hue2) > 180 { meanHue += meanHue < 360 ? 360 : -360 }
      meanHue /= 2
    }
    let hueWeight =
      1 - 0.17 * cos(Lab.radians(meanHue - 30)) + 0.24 * cos(Lab.radians(2 * meanHue))
      + 0.32 * cos(Lab.radians(3 * meanHue + 6)) - 0.20 * cos(Lab.radians(4 * meanHue - 63))
    let offset = (meanLightness - 50) * (meanLightness - 50)
    let lightnessScale = 1 + 0.015 * offset / (20 + offset).squareRoot()
    let chromaScale = 1 + 0.045 * meanChroma2
    let hueScale = 1 + 0.015 * meanChroma2 * hueWeight
    let bend = (meanHue - 275) / 25
    let rotation = -sin(Lab.radians(60 * exp(-bend * bend))) * 2 * seventh(meanChroma2)

    let l = lightnessStep / lightnessScale
    let c = chromaStep / chromaScale
    let h = hueStep / hueScale
    return (l * l + c * c + h * h + rotation * c * h).squareRoot()
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    let degrees = a == 0 && b == 0 ? 0 : atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }
}

extension RGB {
  /// How different two colours look (CIEDE2000): about 1 is just noticeable, 10 plain at a glance,
  /// 100 black against white.
  public func difference(from other: RGB) -> Double { Lab(self).difference(from: Lab(other)) }
}
