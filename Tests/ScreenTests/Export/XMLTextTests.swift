import Screen
import Testing

@Suite("Text for XML and HTML")
struct XMLTextTests {
  @Test(arguments: [
    ("plain", "plain", "plain"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d", "a &lt; b &amp; c &gt; d"),
    ("\"it's\"", "\"it's\"", "&quot;it&#39;s&quot;"),
    ("</title><script>", "&lt;/title&gt;&lt;script&gt;", "&lt;/title&gt;&lt;script&gt;"),
    ("£1 − 2…", "£1 − 2…", "£1 − 2…"),
    // Nothing that acts on a terminal or turns the line round.
    ("a\u{0}b\u{1B}[31mc\u{7}\u{85}d", "abc d", "abc d"),
    ("one\r\ntwo\tthree", "one  two three", "one  two three"),
    ("x\u{202E}fdp\u{202C}\u{2066}y\u{2069}", "xfdpy", "xfdpy"),
    ("\u{FEFF}\u{200B}z\u{E000}\u{FFFF}", "z\u{FFFD}\u{FFFD}", "z\u{FFFD}\u{FFFD}"),
    // A tag is a tag whatever mark is put on its bracket.
    ("<\u{338}b>", "&lt;\u{338}b&gt;", "&lt;\u{338}b&gt;"),
    ("\u{338}b", "&#824;b", "&#824;b"),
    ("", "", ""),
  ])
  func isMadeSafe(_ text: String, _ between: String, _ quoted: String) {
    #expect(XMLText.text(text) == between)
    #expect(XMLText.attribute(text) == quoted)
  }
}
