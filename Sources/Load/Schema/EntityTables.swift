/// Who and what the articles speak of.
///
/// A column `extracted_…` beside an id keeps it as the article's record has it; the id itself is the one it was joined into.
enum EntityTables {
  static let sql = """
    CREATE TABLE entities (
      entity_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'event', 'document')),
      canonical_name TEXT NOT NULL,
      name_en TEXT,
      name_ru TEXT,
      country TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entities_by_name ON entities (canonical_name);

    CREATE TABLE places (
      entity_id TEXT PRIMARY KEY REFERENCES entities,
      country_code TEXT,
      lat REAL,
      lon REAL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entity_merges (
      from_id TEXT NOT NULL REFERENCES entities,
      into_id TEXT NOT NULL REFERENCES entities,
      why TEXT NOT NULL, -- name, initials, surname or company
      score REAL NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('joined', 'candidate', 'undone')),
      PRIMARY KEY (from_id, into_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX merges_by_target ON entity_merges (into_id, status);

    CREATE TABLE entity_aliases (
      entity_id TEXT NOT NULL REFERENCES entities,
      extracted_id TEXT NOT NULL REFERENCES entities,
      alias TEXT NOT NULL,
      alias_folded TEXT NOT NULL,
      lang TEXT NOT NULL,
      script TEXT NOT NULL, -- Latn, Cyrl or Zyyy
      count INTEGER NOT NULL, -- mentions with this surface
      listed INTEGER NOT NULL, -- articles that give it as another name
      PRIMARY KEY (extracted_id, alias, lang)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX aliases_by_entity ON entity_aliases (entity_id);
    CREATE INDEX aliases_by_folded ON entity_aliases (alias_folded);

    -- Names and places of an entity as its articles give them, counted; `entities` and `places` hold the commonest.
    CREATE TABLE entity_names (
      entity_id TEXT NOT NULL,
      field TEXT NOT NULL, -- kind, name, name_en, name_ru, country or point
      value TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (entity_id, field, value)
    ) STRICT, WITHOUT ROWID;

    -- The sounds by which persons are compared.
    CREATE TABLE entity_keys (
      surname TEXT NOT NULL,
      entity_id TEXT NOT NULL REFERENCES entities,
      surname_only INTEGER NOT NULL,
      names TEXT NOT NULL, -- JSON: [name]
      PRIMARY KEY (surname, surname_only, entity_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX keys_by_entity ON entity_keys (entity_id);

    -- Whom a surname means, so that its bare mentions are looked through only when that changes.
    CREATE TABLE surname_targets (
      surname TEXT PRIMARY KEY,
      targets TEXT NOT NULL -- JSON: [entity_id]
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE version_entities (
      version_id TEXT NOT NULL REFERENCES article_versions,
      extracted_id TEXT NOT NULL REFERENCES entities,
      counted TEXT NOT NULL, -- JSON: [[field, value] or [alias, lang]], what this article added to the counts
      PRIMARY KEY (version_id, extracted_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mentions (
      version_id TEXT NOT NULL REFERENCES article_versions,
      seq INTEGER NOT NULL,
      entity_id TEXT REFERENCES entities,
      extracted_id TEXT,
      kind TEXT NOT NULL,
      surface TEXT NOT NULL,
      lemma TEXT NOT NULL,
      start_cp INTEGER NOT NULL,
      end_cp INTEGER NOT NULL,
      confidence REAL NOT NULL,
      method TEXT NOT NULL,
      nested INTEGER,
      acts_as TEXT,
      PRIMARY KEY (version_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mentions_by_entity ON mentions (entity_id);
    CREATE INDEX mentions_joined ON mentions (extracted_id) WHERE entity_id <> extracted_id;

    CREATE TABLE entity_roles (
      version_id TEXT NOT NULL REFERENCES article_versions,
      seq INTEGER NOT NULL,
      entity_id TEXT NOT NULL REFERENCES entities,
      extracted_id TEXT NOT NULL,
      office TEXT NOT NULL,
      body_id TEXT REFERENCES entities,
      extracted_body_id TEXT,
      body_surface TEXT, -- a body that is no entity
      start_cp INTEGER,
      end_cp INTEGER,
      seen_from TEXT, -- days: when the article that says so was published
      seen_to TEXT,
      PRIMARY KEY (version_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX roles_by_entity ON entity_roles (entity_id);
    CREATE INDEX roles_joined ON entity_roles (extracted_id) WHERE entity_id <> extracted_id;
    CREATE INDEX roles_by_body ON entity_roles (body_id);
    CREATE INDEX bodies_joined ON entity_roles (extracted_body_id)
      WHERE body_id <> extracted_body_id;
    """

  /// What the names of places and bodies that are spelled in one script have in common with those of the other.
  static let nameKeys = """
    CREATE TABLE name_keys (
      key TEXT NOT NULL,
      entity_id TEXT NOT NULL REFERENCES entities,
      PRIMARY KEY (key, entity_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX name_keys_by_entity ON name_keys (entity_id);
    """
}
