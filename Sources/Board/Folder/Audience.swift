/// Whom a remark may be shown to, where its writer has said so.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  /// Written to be read by anybody: `public`.
  case everybody = "public"
  /// For officers and the panel only.
  case restricted
}
