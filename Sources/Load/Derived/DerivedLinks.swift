import GRDB

/// Derives everything that needs more than one article, from the rows, for what this load has touched.
///
/// Each derivation is a function of the content tables alone, so it comes out the same in whatever order and in however many
/// loads they were filled.
struct DerivedLinks {
  private let entities: EntityRows
  private let dates: InferredDates
  private let duplicates: DuplicateLinks
  private let persons: PersonLinks
  private let things: ThingLinks
  private let names: EntityNames
  private let events: EventLinks

  init(_ db: Database, _ entities: EntityRows, _ touched: Touched) throws {
    self.entities = entities
    dates = try InferredDates(db)
    duplicates = try DuplicateLinks(db)
    let joins = try JoinedRows(db)
    persons = try PersonLinks(db, entities, touched, joins)
    things = try ThingLinks(db, sounds: persons.sounds, apply: persons.apply)
    names = try EntityNames(db)
    events = try EventLinks(db, entities)
  }

  func derive() throws {
    try dates.derive()
    try duplicates.derive()
    try persons.derive()
    try things.derive()
    entities.forgetRoots()
    try names.derive()
    try events.derive()
    try names.removeUnused()
  }

  func part(_ entity: String, from old: String) throws {
    try persons.part(entity, from: old)
  }
}
