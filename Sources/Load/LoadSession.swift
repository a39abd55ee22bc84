import GRDB
import Linking
import Records

/// One load's writers over one transaction.
final class LoadSession {
  let runs: RunRows
  private let articles: ArticleRows
  private let annotations: AnnotationRows
  private let entities: EntityRows
  private let index: FullTextIndex
  private let links: DerivedLinks

  /// - Parameter time: when records that do not say it were seen.
  init(_ db: Database, time: String) throws {
    try Touched.create(in: db)
    let touched = try Touched(db)
    entities = try EntityRows(db, touched)
    runs = try RunRows(db)
    articles = try ArticleRows(db, touched, time: time)
    annotations = try AnnotationRows(db, entities, touched)
    index = try FullTextIndex(db)
    links = try DerivedLinks(db, entities, touched)
  }

  func begin(_ report: RunReport?) throws {
    guard let report else { return }
    try runs.begin(report.manifest, rejects: report.rejects)
    for outcome in report.outcomes {
      let fetch = try articles.add(outcome)
      try runs.link(fetch: fetch)
    }
  }

  func take(_ loadable: LoadableArticle, into result: inout LoadResult) throws {
    let (article, digests) = (loadable.record, loadable.digests)
    let outcome = try articles.add(article, digests)
    let version = digests.version
    switch outcome {
    case .newVersion(let newArticle):
      result.newVersions += 1
      if newArticle { result.newArticles += 1 }
      try index.add(version: version, title: article.title, body: article.text)
      try annotations.insert(article, version: version)
    case .changed(let old):
      result.changed += 1
      if old.title != article.title || old.body != article.text {
        try index.remove(version: version, title: old.title, body: old.body)
        try index.add(version: version, title: article.title, body: article.text)
      }
      try annotations.remove(version: version, language: old.language)
      try annotations.insert(article, version: version)
    case .unchanged:
      result.unchanged += 1
    case .older:
      result.older += 1
    }
    try runs.link(version: version)
    try entities.flushIfFull()
  }

  /// Makes what needs more than one article.
  func derive() throws {
    try entities.flush()
    try links.derive()
  }

  /// Parts an entity from the one that it was joined into.
  func part(_ entity: String, from old: String) throws {
    try links.part(entity, from: old)
  }
}
