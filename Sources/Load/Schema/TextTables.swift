/// What finds the copies of a text. Made from `article_versions` alone: emptied, the next load fills it anew.
enum TextTables {
  static let sql = """
    -- Every text that is current somewhere.
    CREATE TABLE texts (
      text_no INTEGER PRIMARY KEY, -- says nothing; depends on the order of loading
      text_sha256 TEXT NOT NULL UNIQUE,
      fingerprint BLOB, -- 64 numbers of 16 bits; null: too short for one
      story_no INTEGER NOT NULL -- the same for all texts of a story: the text_no of any
    ) STRICT;
    CREATE INDEX texts_by_story ON texts (story_no);

    -- Texts that share a key may be copies of one another.
    CREATE TABLE text_keys (
      key INTEGER NOT NULL,
      text_no INTEGER NOT NULL,
      PRIMARY KEY (key, text_no)
    ) STRICT, WITHOUT ROWID;
    """
}
