// swift-tools-version: 6.2
import PackageDescription

// The manifest is the diagram of docs/architecture.md: a target may import only what it lists.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], isArithmetic: Bool = false) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + (isArithmetic ? arithmetic : []))
}

/// What counts and proves is optimised in debug builds too: the tests ask millions of sums of it, and unoptimised they took
/// minutes. Overflow and bounds are checked as ever.
let arithmetic: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "careboard",
  products: [.executable(name: "careboard", targets: ["careboard"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Floor 0
    module("Statistics", isArithmetic: true),
    module("Screen"),
    module("Invention", isArithmetic: true),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // Floor 1
    module("CareModel", ["Statistics"], isArithmetic: true),
    module("Documents", [.product(name: "Yams", package: "Yams")], isArithmetic: true),
    module("Terminal", ["Screen", "CNcurses"]),
    module("Returns", ["CareModel", "Statistics", "Documents"], isArithmetic: true),

    // Floor 2
    module("Board", ["Returns", "CareModel", "Statistics", "Documents"], isArithmetic: true),
    module("Runtime", ["Terminal", "Screen"]),

    // Floor 3
    module("Dashboard", ["Board", "Returns", "CareModel", "Statistics", "Documents", "Screen"]),

    // Floor 4
    .executableTarget(
      name: "careboard",
      dependencies: [
        "Runtime", "Dashboard", "Board", "CareModel", "Documents", "Screen", "Terminal", "Invention",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "northmoor", dependencies: ["Board", "Returns", "Invention", "CareModel", "Documents"], path: "Sources/Northmoor", swiftSettings: strict),

    tests("StatisticsTests", ["Statistics"]),
    tests("ScreenTests", ["Screen"]),
    tests("InventionTests", ["Invention"]),
    tests("CareModelTests", ["CareModel"]),
    tests("DocumentsTests", ["Documents"]),
    tests("ReturnsTests", ["Returns", "Invention", "CareModel", "Statistics", "Documents"]),
    tests("TerminalTests", ["Terminal", "Screen"]),
    tests("RuntimeTests", ["Runtime", "Terminal", "Screen"]),
    .testTarget(
      name: "BoardTests", dependencies: ["Board", "Returns", "CareModel", "Documents"], exclude: ["Fixtures"],
      swiftSettings: strict),
    tests("DashboardTests", ["Dashboard", "Board", "Returns", "Invention", "CareModel", "Documents", "Screen"]),
    tests("EndToEndTests", ["careboard", "Dashboard", "Board", "CareModel", "Documents", "Screen"]),
  ]
)
