/// The index of words over all versions.
///
/// Its content is a view, so the texts are stored once and `snippet()` shows them as printed. What is indexed has ё as е
/// and, in `stems`, each word's stem; so FTS5's own `rebuild` command would lose both and is not to be used.
///
///     SELECT title, snippet(article_fts, 2, '[', ']', '…', 12) FROM article_fts
///     WHERE article_fts MATCH 'body : "перемирие в алеппо"';      -- these words, in this order
///     … MATCH 'stems : переговор* AND stems : женев*';              -- any form of them
///     … MATCH 'ceasefire NOT russia' ORDER BY rank
enum FullTextTables {
  static let sql = """
    -- Numbers of the index; no other table refers to them.
    CREATE TABLE fts_documents (
      document INTEGER PRIMARY KEY,
      version_id TEXT NOT NULL UNIQUE REFERENCES article_versions
    ) STRICT;
    CREATE VIEW fts_content AS
      SELECT document, version_id, title, body, '' AS stems
      FROM fts_documents JOIN article_versions USING (version_id);
    CREATE VIRTUAL TABLE article_fts USING fts5(
      version_id UNINDEXED, title, body, stems,
      content = 'fts_content', content_rowid = 'document',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    """
}
