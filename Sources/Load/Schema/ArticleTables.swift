/// Articles and the texts that they had.
enum ArticleTables {
  static let sql = """
    CREATE TABLE articles (
      article_id TEXT PRIMARY KEY, -- digest of the article's identity
      source_id TEXT REFERENCES sources,
      url TEXT,
      canonical_url TEXT,
      first_seen_at TEXT NOT NULL,
      last_seen_at TEXT NOT NULL,
      duplicate_of TEXT REFERENCES articles, -- the original of the story; null: this is it
      story_id TEXT NOT NULL REFERENCES articles -- the same for all copies: the original
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX articles_by_url ON articles (url);
    CREATE INDEX articles_by_canonical_url ON articles (canonical_url) WHERE canonical_url IS NOT NULL;
    CREATE INDEX articles_by_source ON articles (source_id);
    CREATE INDEX articles_by_story ON articles (story_id);
    CREATE INDEX articles_by_original ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;

    CREATE TABLE article_versions (
      version_id TEXT PRIMARY KEY, -- digest of article_id and content_sha256
      article_id TEXT NOT NULL REFERENCES articles,
      version_no INTEGER NOT NULL, -- in the order of first_seen_at
      content_sha256 TEXT NOT NULL, -- of the folded headline and text
      text_sha256 TEXT NOT NULL, -- of the folded text
      title TEXT,
      body TEXT NOT NULL,
      lang TEXT,
      lang_confidence REAL,
      title_lang TEXT,
      byline TEXT, -- JSON: [name]
      agency TEXT,
      dateline_place TEXT,
      dateline_agency TEXT,
      published_at TEXT, -- as printed, with its offset if it has one
      published_from TEXT, -- UTC
      published_to TEXT,
      published_precision TEXT,
      published_evidence TEXT, -- JSON: [{text, where, why}]
      published_inferred INTEGER NOT NULL, -- whether other articles gave the bounds
      modified_at TEXT,
      modified_from TEXT,
      modified_to TEXT,
      modified_precision TEXT,
      modified_evidence TEXT,
      site_name TEXT,
      claims TEXT, -- JSON: [{field, value, where}], all that the page says of itself
      fingerprint TEXT,
      word_count INTEGER NOT NULL,
      paragraphs TEXT NOT NULL, -- JSON: [[start, end, kind]]
      is_current INTEGER NOT NULL,
      page_id TEXT NOT NULL, -- of the record that the row was made from
      fetch_id TEXT REFERENCES fetches,
      annotation_sha256 TEXT NOT NULL, -- of everything that the record says: equal, nothing is written
      first_seen_at TEXT NOT NULL,
      last_seen_at TEXT NOT NULL,
      recorded_at TEXT NOT NULL, -- when the page of that record was seen
      UNIQUE (article_id, content_sha256)
    ) STRICT;
    CREATE INDEX versions_by_text ON article_versions (text_sha256);
    CREATE UNIQUE INDEX versions_current ON article_versions (article_id) WHERE is_current;
    CREATE INDEX versions_by_published ON article_versions (published_from);

    CREATE TABLE removed_blocks (
      version_id TEXT NOT NULL REFERENCES article_versions,
      seq INTEGER NOT NULL,
      rule_id TEXT NOT NULL,
      text TEXT NOT NULL,
      line INTEGER,
      PRIMARY KEY (version_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX removed_by_rule ON removed_blocks (rule_id);

    -- Which texts a run brought or met again.
    CREATE TABLE run_versions (
      run_id TEXT NOT NULL REFERENCES runs,
      version_id TEXT NOT NULL REFERENCES article_versions,
      PRIMARY KEY (run_id, version_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_versions_by_version ON run_versions (version_id);

    CREATE VIEW current_versions AS SELECT * FROM article_versions WHERE is_current;
    """
}
