import GRDB

/// The steps that lead from any earlier warehouse to today's. A step that was released is never changed.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("tables") { db in
      for sql in [
        RunTables.sql, ArticleTables.sql, EntityTables.sql, StatementTables.sql, FullTextTables.sql,
        Views.sql,
      ] {
        try db.execute(sql: sql)
      }
    }
    migrator.registerMigration("texts") { db in try db.execute(sql: TextTables.sql) }
    migrator.registerMigration("name keys") { db in try db.execute(sql: EntityTables.nameKeys) }
    return migrator
  }
}
