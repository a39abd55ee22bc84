/// What was asked for, what ran, and what was set aside.
enum RunTables {
  static let sql = """
    CREATE TABLE runs (
      run_id TEXT PRIMARY KEY,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      status TEXT NOT NULL,
      version TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stage_runs (
      stage_run_id TEXT PRIMARY KEY, -- run/stage
      run_id TEXT NOT NULL REFERENCES runs,
      stage TEXT NOT NULL,
      status TEXT NOT NULL,
      why TEXT,
      records_in INTEGER,
      records_out INTEGER,
      records_rejected INTEGER,
      records_unchanged INTEGER,
      records_duplicate INTEGER,
      input_sha256 TEXT,
      output_sha256 TEXT,
      settings_sha256 TEXT,
      data_sha256 TEXT,
      program_sha256 TEXT,
      version TEXT NOT NULL,
      seconds REAL,
      UNIQUE (run_id, stage)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rejects (
      reject_id TEXT PRIMARY KEY,
      run_id TEXT NOT NULL REFERENCES runs,
      stage TEXT NOT NULL,
      reason TEXT NOT NULL,
      message TEXT NOT NULL,
      input_name TEXT NOT NULL,
      line_no INTEGER,
      byte_offset INTEGER,
      record_id TEXT,
      payload TEXT, -- the line, or sha256: and its digest
      attempts INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rejects_by_run ON rejects (run_id, stage);

    CREATE TABLE sources (
      source_id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE, -- as in pipeline.json
      domain TEXT -- the first in order of the hosts that its articles came from
    ) STRICT, WITHOUT ROWID;

    -- One row for each answer that differs: the same bytes from the same address without a time are one.
    CREATE TABLE fetches (
      fetch_id TEXT PRIMARY KEY,
      source_id TEXT REFERENCES sources,
      requested_url TEXT,
      final_url TEXT,
      fetched_at TEXT,
      http_status INTEGER,
      outcome TEXT NOT NULL CHECK (outcome IN ('new', 'unchanged', 'duplicate', 'failed')),
      reason TEXT,
      body_sha256 TEXT,
      body_bytes INTEGER,
      charset_used TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fetches_by_source ON fetches (source_id);

    CREATE TABLE run_fetches (
      run_id TEXT NOT NULL REFERENCES runs,
      fetch_id TEXT NOT NULL REFERENCES fetches,
      PRIMARY KEY (run_id, fetch_id)
    ) STRICT, WITHOUT ROWID;
    """
}
