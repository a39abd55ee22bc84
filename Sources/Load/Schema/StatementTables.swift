/// Who said what, and the times and events that the articles tell of.
enum StatementTables {
  static let sql = """
    CREATE TABLE statements (
      statement_id TEXT PRIMARY KEY, -- version_id:start-end
      version_id TEXT NOT NULL REFERENCES article_versions,
      speaker_id TEXT REFERENCES entities, -- null: the article names nobody
      extracted_speaker_id TEXT,
      speaker_kind TEXT,
      speaker_surface TEXT,
      speaker_start_cp INTEGER,
      speaker_end_cp INTEGER,
      form TEXT NOT NULL CHECK (form IN ('direct', 'partial', 'indirect')),
      cue TEXT,
      act TEXT,
      text TEXT NOT NULL,
      start_cp INTEGER NOT NULL,
      end_cp INTEGER NOT NULL,
      parts TEXT, -- JSON: [[start, end]]
      via TEXT, -- an entity as extracted, else the words
      via_id TEXT REFERENCES entities,
      occasion TEXT,
      said_value TEXT,
      said_from TEXT, -- days
      said_to TEXT,
      negated INTEGER NOT NULL,
      confidence REAL NOT NULL,
      cluster_id TEXT NOT NULL -- equal for one statement in several articles
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statements_by_version ON statements (version_id);
    CREATE INDEX statements_by_speaker ON statements (speaker_id);
    CREATE INDEX statements_joined ON statements (extracted_speaker_id)
      WHERE speaker_id <> extracted_speaker_id;
    CREATE INDEX statements_by_via ON statements (via_id) WHERE via_id IS NOT NULL;
    CREATE INDEX vias_joined ON statements (via) WHERE via_id <> via;
    CREATE INDEX statements_by_cluster ON statements (cluster_id);

    CREATE TABLE statement_links (
      statement_id TEXT NOT NULL REFERENCES statements,
      role TEXT NOT NULL CHECK (role IN ('speaker', 'addressee', 'topic', 'place')),
      extracted_id TEXT NOT NULL,
      entity_id TEXT NOT NULL REFERENCES entities,
      PRIMARY KEY (statement_id, role, extracted_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX links_by_entity ON statement_links (entity_id, role);
    CREATE INDEX links_joined ON statement_links (extracted_id) WHERE entity_id <> extracted_id;

    CREATE TABLE time_mentions (
      version_id TEXT NOT NULL REFERENCES article_versions,
      seq INTEGER NOT NULL,
      start_cp INTEGER NOT NULL,
      end_cp INTEGER NOT NULL,
      surface TEXT NOT NULL,
      kind TEXT NOT NULL,
      value TEXT, -- XXXX for a year that nothing gives
      from_date TEXT,
      to_date TEXT,
      precision TEXT,
      anchor TEXT,
      PRIMARY KEY (version_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX times_by_date ON time_mentions (from_date);

    CREATE TABLE events (
      event_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT,
      place_id TEXT REFERENCES entities,
      extracted_place_id TEXT,
      from_date TEXT, -- days; null where nothing gives the year
      to_date TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX events_by_place ON events (place_id);
    CREATE INDEX places_joined ON events (extracted_place_id) WHERE place_id <> extracted_place_id;
    CREATE INDEX events_by_date ON events (from_date);

    CREATE TABLE event_evidence (
      version_id TEXT NOT NULL REFERENCES article_versions,
      seq INTEGER NOT NULL,
      event_id TEXT NOT NULL REFERENCES events,
      start_cp INTEGER NOT NULL,
      end_cp INTEGER NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('held', 'planned', 'cancelled', 'denied')),
      claimed_from TEXT, -- as the article has it: XXXX for a year that nothing gives
      claimed_to TEXT,
      claimed_kind TEXT NOT NULL,
      claimed_name TEXT,
      claimed_place TEXT,
      participants TEXT NOT NULL, -- JSON: [entity_id], as extracted
      PRIMARY KEY (version_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evidence_by_event ON event_evidence (event_id);

    CREATE TABLE event_participants (
      event_id TEXT NOT NULL REFERENCES events,
      extracted_id TEXT NOT NULL,
      entity_id TEXT NOT NULL REFERENCES entities,
      PRIMARY KEY (event_id, extracted_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX participants_by_entity ON event_participants (entity_id);
    CREATE INDEX participants_joined ON event_participants (extracted_id)
      WHERE entity_id <> extracted_id;
    """
}
