import Glibc

/// The incomplete beta function (statistics.md section 11).
public enum BetaFunction {
  /// The share of a beta distribution below `x`: I_x(a, b); nil unless a, b > 0 and x is 0–1.
  public static func lowerShare(_ a: Double, _ b: Double, _ x: Double) -> Double? {
    guard a > 0, b > 0, a.isFinite, b.isFinite, (0...1).contains(x) else { return nil }
    return share(a, b, x, 1 - x)
  }

  /// I_x(a, b) with y = 1 − x given apart, so that neither loses digits.
  static func share(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    if x == 0 { return 0 }
    if y == 0 { return 1 }
    // x^a y^b / B(a, b)
    let front = mass(a, b, x, y) * a * b / (a + b)
    if x < (a + 1) / (a + b + 2) { return min(1, front * fraction(a, b, x) / a) }
    return max(0, 1 - front * fraction(b, a, y) / b)
  }

  /// Γ(a+b+1) / (Γ(a+1) Γ(b+1)) x^a y^b, by Loader's method.
  static func mass(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    if a == 0 { return exp(b * (x < 0.5 ? log1p(-x) : log(y))) }
    if b == 0 { return exp(a * (y < 0.5 ? log1p(-y) : log(x))) }
    let n = a + b
    let exponent =
      GammaFunction.stirlingError(n) - GammaFunction.stirlingError(a) - GammaFunction.stirlingError(b)
      - GammaFunction.deviance(a, n * x) - GammaFunction.deviance(b, n * y)
    return exp(exponent) * (n / (2 * Double.pi * a * b)).squareRoot()
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var h = d
    for i in 1..<10_000 {
      let m = Double(i)
      for numerator in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + numerator * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + numerator / c
        if abs(c) < tiny { c = tiny }
        h *= d * c
      }
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }
}
