public import CareModel
public import Statistics

/// One message for a room: a sentence, a figure to be read from the back row, and one chart.
///
/// Everything in it was said or worked out from a public copy of the board; there is no other way to make one than `Deck`.
public struct Slide: Hashable, Sendable, Identifiable {
  /// Lower-case words by which it is found again, and which a board orders its slides by: `title`, `cla_number`,
  /// `red/care_plan_up_to_date`, `improved`, `asked/1`, `actions`.
  public let id: String
  /// A few words, for the overview.
  public let title: String
  /// A whole sentence with the figure, its direction and its period.
  public let headline: String
  /// What it is about; nil where it is about no one indicator.
  public let indicator: Indicator.ID?
  public let figure: LargeFigure?
  public let chart: Chart
  /// What the figure is held against; empty where nothing is said of that.
  public let comparator: String
  /// Where the figure is from and of which date.
  public let source: String
  /// Why something on it is withheld; empty where nothing is.
  public let explanation: String
  /// What the speaker sees beside it.
  public let notes: [SlideNote]
  /// What says the message by itself, the fullest first: the first that fits is drawn in large words where the whole headline
  /// has no room to be. A beginning or an end of the headline, or a shorter way to say it.
  public var phrases: [String] = []

  /// The figure that fills the slide.
  public struct LargeFigure: Hashable, Sendable {
    /// `43.3%`, `46 of 44`, or the shorthand of why there is none.
    public let text: String
    /// What it is, in a few words: "EET 19–21".
    public let label: String
    public let rating: Rating?
    /// Facts beside it, the most important first: counts, target, change, status.
    public let facts: [String]
    /// Why there is no figure, in words; nil where there is one.
    public let absence: String?
    /// Its period and how settled it is, for those who hear it: "Sep 2024, provisional"; empty where the sentence says it.
    public var when = ""
    /// The figure for those who hear it, with its unit: "4 measures are red"; empty where label and text say it.
    public var spoken = ""
    /// The facts for those who hear them, each with its unit, period and status; nil where they say it as they are.
    public var spokenFacts: [String]?
    /// What it counts.
    var noun = CountedNoun.none
  }

  /// The one picture of a slide.
  public enum Chart: Hashable, Sendable {
    case none
    case trend(Trend)
    /// Parts of a whole, or figures side by side.
    case bars([Bar])
    /// How many are red, amber and green.
    case ratings(red: Int, amber: Int, green: Int)
    /// Sentences, each of one thing.
    case list([Line])
  }

  public struct Bar: Hashable, Sendable {
    public let label: String
    public let figure: String
    /// 0–1 of the longest; nil where there is no figure.
    public let amount: Double?
    public let isMarked: Bool
    /// The figure for those who hear it: "14 children, 4% of all".
    public var spoken = ""
  }

  public struct Line: Hashable, Sendable {
    /// "overdue", "done", "then", "now".
    public let mark: String
    public let rating: Rating?
    public let text: String
    /// Whether it only says what else there is: it may stand in smaller letters.
    public var isRest = false
  }
}

/// Something the speaker may want to say or be asked, with whose words they are.
public struct SlideNote: Hashable, Sendable {
  /// "Said of Sep 2024 by the Head of Service", "Asked on 10 Sep 2024".
  public let heading: String
  public let text: String
}
