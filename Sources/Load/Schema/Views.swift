/// What an analyst asks first. Only current versions are in them.
enum Views {
  static let sql = """
    -- The name by which readers know where an article appeared.
    CREATE VIEW v_articles AS
      SELECT v.version_id, a.article_id, v.title, v.lang AS language, a.url,
        coalesce(v.site_name, s.domain, s.name) AS outlet, s.name AS source,
        substr(v.published_at, 1, 10) AS published, v.published_from, v.published_to,
        a.duplicate_of, a.story_id
      FROM articles a JOIN current_versions v USING (article_id) LEFT JOIN sources s USING (source_id);

    CREATE VIEW v_statements AS
      SELECT t.statement_id, t.version_id, v.article_id, t.cluster_id,
        coalesce(e.canonical_name, t.speaker_surface) AS speaker, t.speaker_id, t.speaker_kind,
        (SELECT group_concat(role, '; ') FROM (
          SELECT DISTINCT trim(r.office || ' ' || coalesce(b.canonical_name, r.body_surface, '')) AS role
          FROM entity_roles r LEFT JOIN entities b ON b.entity_id = r.body_id
          WHERE r.version_id = t.version_id AND r.entity_id = t.speaker_id ORDER BY r.seq)) AS role,
        t.form, t.cue, t.act, t.negated, t.text, t.start_cp, t.end_cp, v.outlet,
        coalesce(w.canonical_name, t.via) AS via, t.occasion, v.language,
        coalesce(t.said_from, v.published) AS date, v.published, v.title, v.url, t.confidence
      FROM statements t JOIN v_articles v USING (version_id)
        LEFT JOIN entities e ON e.entity_id = t.speaker_id
        LEFT JOIN entities w ON w.entity_id = t.via_id;

    CREATE VIEW v_timeline AS
      SELECT published AS date, published AS date_to, 'article' AS what, article_id AS id, title AS text,
        NULL AS status, outlet, language, url
      FROM v_articles WHERE published IS NOT NULL
      UNION ALL
      SELECT date, coalesce(s.said_to, date), 'statement', statement_id, v.speaker || ': ' || v.text,
        v.form, outlet, language, url
      FROM v_statements v JOIN statements s USING (statement_id) WHERE date IS NOT NULL
      UNION ALL
      SELECT e.claimed_from, coalesce(e.claimed_to, e.claimed_from), 'event', e.event_id,
        coalesce(x.name, x.kind) || coalesce(', ' || p.canonical_name, ''), e.status,
        v.outlet, v.language, v.url
      FROM event_evidence e JOIN events x USING (event_id) JOIN v_articles v USING (version_id)
        LEFT JOIN entities p ON p.entity_id = x.place_id
      WHERE e.claimed_from IS NOT NULL;

    -- Each pair of participants once, the lower id first.
    CREATE VIEW v_meetings AS
      SELECT DISTINCT x.event_id, x.kind, x.name, x.from_date, x.to_date, substr(x.from_date, 1, 4) AS year,
        a.entity_id AS one_id, ea.canonical_name AS one, b.entity_id AS other_id,
        eb.canonical_name AS other, x.place_id, p.canonical_name AS place, g.lat, g.lon,
        (SELECT count(DISTINCT version_id) FROM event_evidence WHERE event_id = x.event_id) AS articles
      FROM events x JOIN event_participants a USING (event_id) JOIN event_participants b USING (event_id)
        JOIN entities ea ON ea.entity_id = a.entity_id JOIN entities eb ON eb.entity_id = b.entity_id
        LEFT JOIN entities p ON p.entity_id = x.place_id LEFT JOIN places g ON g.entity_id = x.place_id
      WHERE a.entity_id < b.entity_id AND x.kind IN ('talks', 'meeting', 'conference');

    CREATE VIEW v_source_health AS
      SELECT s.source_id, s.name, s.domain, r.run_id, r.started_at,
        count(f.fetch_id) AS asked, count(f.fetch_id) FILTER (WHERE f.outcome = 'new') AS new,
        count(f.fetch_id) FILTER (WHERE f.outcome = 'unchanged') AS unchanged,
        count(f.fetch_id) FILTER (WHERE f.outcome = 'duplicate') AS duplicate,
        count(f.fetch_id) FILTER (WHERE f.outcome = 'failed') AS failed,
        group_concat(DISTINCT f.reason) AS reasons
      FROM sources s JOIN fetches f USING (source_id) JOIN run_fetches l USING (fetch_id)
        JOIN runs r USING (run_id)
      GROUP BY s.source_id, r.run_id;

    -- balanced: what a stage read is what it wrote or set aside; handed_on: it read what the stage before it wrote.
    CREATE VIEW v_run_balance AS
      SELECT r.run_id, r.started_at, r.status AS run_status, t.stage, t.status, t.records_in, t.records_out,
        t.records_rejected, t.records_unchanged, t.records_duplicate,
        t.records_in = t.records_out + t.records_rejected + coalesce(t.records_unchanged, 0)
          + coalesce(t.records_duplicate, 0) AS balanced,
        (SELECT b.records_out = t.records_in FROM stage_runs b WHERE b.run_id = t.run_id
          AND b.stage = CASE t.stage WHEN 'clean' THEN 'fetch' WHEN 'normalize' THEN 'clean'
            WHEN 'extract' THEN 'normalize' WHEN 'load' THEN 'extract' END) AS handed_on,
        (SELECT group_concat(reason || ' ' || n, ', ') FROM (
          SELECT reason, count(*) AS n FROM rejects x WHERE x.run_id = t.run_id AND x.stage = t.stage
          GROUP BY reason ORDER BY reason)) AS reasons
      FROM runs r JOIN stage_runs t USING (run_id);

    CREATE VIEW v_removed_by_rule AS
      SELECT b.rule_id, count(*) AS blocks, count(DISTINCT b.version_id) AS versions,
        sum(length(b.text)) AS characters, min(b.text) AS example
      FROM removed_blocks b GROUP BY b.rule_id;
    """
}
