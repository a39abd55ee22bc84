// swift-tools-version: 6.1
import PackageDescription

/// `make fuzz` builds a program that only it needs, with libFuzzer inside.
let fuzzing = Context.environment["DATELINE_FUZZ"] != nil

let package = Package(
  name: "dateline",
  products: ["fetch", "clean", "normalize", "extract", "load", "dateline"].map { name in
    .executable(name: name, targets: [command(name)])
  },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries, each behind a shim that Swift can call.
    .systemLibrary(
      name: "CLibXML2", path: "Sources/C/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CUchardet", path: "Sources/C/CUchardet", pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CStemmer", path: "Sources/C/CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/C/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CIsal", path: "Sources/C/CIsal", pkgConfig: "libisal",
      providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CCurl", path: "Sources/C/CCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CDigest", path: "Sources/C/CDigest", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .target(
      name: "CICU", path: "Sources/C/CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CRE2", path: "Sources/C/CRE2", linkerSettings: [.linkedLibrary("re2")]),
    .target(
      name: "CSimdJSON", path: "Sources/C/CSimdJSON",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CSystem", path: "Sources/C/CSystem"),

    // What crosses a pipe, and how it is written down.
    .target(name: "Records", resources: [.copy("Schemas")]),
    .target(name: "JSON", dependencies: ["CSimdJSON", "Records"]),

    // Faces of libraries, and concepts that more than one stage needs.
    .target(
      name: "Language",
      dependencies: ["CICU", "CRE2", "CStemmer", "Records", "DataFiles"],
      resources: [.copy("Data")]),
    .target(name: "HTML", dependencies: ["CLibXML2"]),
    .target(name: "XML", dependencies: ["CLibXML2"]),
    .target(name: "Web", dependencies: ["CCurl", "DataFiles"], resources: [.copy("Data")]),
    .target(name: "Calendar", dependencies: ["CICU", "DataFiles"], resources: [.copy("Data")]),
    .target(name: "DataFiles"),
    .target(name: "Digest", dependencies: ["CDigest"]),
    .target(name: "Archive", dependencies: ["Calendar", "CIsal", "CDigest", "CSystem", "CZlib"]),
    .target(name: "Learning"),
    .target(name: "Fingerprints", dependencies: ["Language"]),
    .target(
      name: "Gazetteer", dependencies: ["Records", "Language", "DataFiles"],
      resources: [.copy("Data")]),
    .target(
      name: "Tagger", dependencies: ["Language", "DataFiles", "Learning"],
      resources: [.copy("Data")]),

    // The stages.
    .target(
      name: "Pipeline",
      dependencies: [
        "Records", "JSON", "Digest", "CSystem", "DataFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "Fetch",
      dependencies: [
        "Records", "Archive", "Calendar", "CCurl", "CUchardet", "DataFiles", "Digest",
        "JSON", "Language",
        "Web", "XML",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Data")]),
    .target(
      name: "Clean",
      dependencies: ["Records", "HTML", "JSON", "Language", "Calendar", "DataFiles", "Learning"],
      resources: [.copy("Data")]),
    .target(
      name: "Normalize",
      dependencies: [
        "Records", "Language", "Calendar", "Gazetteer", "DataFiles", "Fingerprints",
      ],
      resources: [.copy("Data")]),
    .target(
      name: "Extract",
      dependencies: [
        "Records", "Language", "Calendar", "Gazetteer", "DataFiles", "Digest", "Tagger",
      ],
      resources: [.copy("Data")]),
    .target(
      name: "Linking", dependencies: ["Records", "Language", "Calendar", "Fingerprints"]),
    .target(
      name: "Load",
      dependencies: [
        "Records", "JSON", "Linking", "Language", "Digest", "DataFiles", "Fingerprints",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.copy("Data")]),

    // The commands.
    stage("fetch", "Fetch"),
    stage("clean", "Clean"),
    stage("normalize", "Normalize"),
    stage("extract", "Extract"),
    stage("load", "Load"),
    .executableTarget(
      name: command("dateline"),
      dependencies: ["Pipeline", "Records", "JSON", "DataFiles", "Load"],
      path: "Sources/Commands/dateline"),
    .executableTarget(
      name: "train",
      dependencies: [
        "Records", "JSON", "Clean", "Learning", "Tagger", "Language", "Gazetteer", "DataFiles",
        "Extract", "Digest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Commands/train"),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Records", "JSON", "CLibXML2", "CZlib", "DataFiles", "Load", "Fingerprints", "Learning",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Benchmark"),
  ]
    + (fuzzing
      ? [
        .executableTarget(
          name: "Fuzz", dependencies: ["Clean", "Normalize", "Extract", "HTML", "Records"])
      ] : [])
    + [
      tests("Records", ["JSON"]), tests("JSON", ["Records"]), tests("Language", ["Records"]),
      .target(name: "TestServers", path: "Tests/TestServers"),
      tests("HTML"), tests("Web", ["TestServers", "CZlib"]), tests("Calendar"), tests("Digest"),
      tests("Archive", ["Calendar"], besides: ["Fixtures"]),
      tests("Learning"), tests("Fingerprints"),
      tests("Gazetteer", ["Records", "Language"]),
      tests("Tagger", ["Language", "Learning"]),
      tests("Pipeline", ["Records", "JSON"]),
      .testTarget(
        name: "FetchTests",
        dependencies: [
          "Fetch", "JSON", "Records", "Archive", "Calendar", "CZlib", "Web", "TestServers",
          .product(name: "Logging", package: "swift-log"),
        ]),
      tests("Clean", ["Records", "HTML", "JSON", "Language", "Learning"], besides: ["Pages"]),
      tests("Normalize", ["Records", "Calendar", "Language", "Gazetteer"]),
      tests("Extract", ["Records", "Language", "Gazetteer", "Calendar"]),
      tests("Linking", ["Records", "Language", "Fingerprints"]),
      tests("Load", ["Records", "Linking", "JSON", "Fingerprints"]),
      .testTarget(name: "TrainTests", dependencies: ["train", "Tagger"]),
      .testTarget(
        name: "EndToEndTests",
        dependencies: ["Pipeline", "Records", "JSON", "Load", "Archive", "Calendar", "TestServers"]
          + ["fetch", "clean", "normalize", "extract", "load", "dateline"].map {
            .target(name: command($0))
          },
        exclude: ["Golden"]),
      .testTarget(
        name: "DocumentationTests",
        dependencies: [
          "Pipeline", "Records", "JSON", "DataFiles", "Fetch", "Clean", "Normalize", "Extract",
          "Load",
        ]),
    ]
)

/// A program's target is named after it: `fetch` → `FetchCommand`.
func command(_ name: String) -> String {
  name.prefix(1).uppercased() + name.dropFirst() + "Command"
}

func stage(_ name: String, _ library: String) -> Target {
  .executableTarget(
    name: command(name),
    dependencies: [.target(name: library), "Pipeline", "Records"],
    path: "Sources/Commands/\(name)")
}

func tests(_ library: String, _ others: [String] = [], besides files: [String] = []) -> Target {
  .testTarget(
    name: "\(library)Tests",
    dependencies: [.target(name: library)] + others.map { .target(name: $0) },
    exclude: files)
}
