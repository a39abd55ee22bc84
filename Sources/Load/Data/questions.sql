-- Questions that an analyst asks the warehouse. Each is one query; names, dates and acts in it are there to be changed.

-- Q1 Who called for a ceasefire in a place, when, in which outlets and languages
SELECT s.date, s.speaker, s.outlet, s.language, s.text, s.url
FROM v_statements s
JOIN statement_links l ON l.statement_id = s.statement_id AND l.role = 'place'
JOIN entities p ON p.entity_id = l.entity_id
JOIN statement_links t ON t.statement_id = s.statement_id AND t.role = 'topic'
WHERE s.act = 'call_for' AND NOT s.negated AND p.name_en = 'Sirte' AND t.entity_id = 'topic-ceasefire'
ORDER BY s.date, s.statement_id;

-- Q2 The exact evidence for every statement of one person in one month
SELECT s.date, s.form, substr(v.body, s.start_cp + 1, s.end_cp - s.start_cp) AS evidence, s.outlet, s.url
FROM v_statements s JOIN article_versions v USING (version_id)
WHERE s.speaker_id IN (SELECT entity_id FROM entity_aliases WHERE alias_folded LIKE '%заречный%' OR alias_folded LIKE '%zarechny%')
  AND s.date BETWEEN '2019-03-01' AND '2019-03-31'
ORDER BY s.date, s.version_id, s.start_cp;

-- Q3 Which statements appear in both Russian and English, in how many outlets, first when
SELECT cluster_id, count(DISTINCT outlet) AS outlets, min(date) AS first, min(text) AS example
FROM v_statements
GROUP BY cluster_id HAVING count(DISTINCT language) FILTER (WHERE language IN ('ru', 'en')) = 2
ORDER BY outlets DESC, cluster_id;

-- Q4 Which outlet's quotations come through which agency
SELECT outlet, via, count(*) AS statements
FROM v_statements WHERE via IS NOT NULL
GROUP BY outlet, via ORDER BY statements DESC, outlet, via;

-- Q5 How the announced date of talks moved, and whether they happened
SELECT e.event_id, x.name, v.published, v.outlet, e.status, e.claimed_from,
  lag(e.claimed_from) OVER (PARTITION BY e.event_id ORDER BY v.published_from, v.version_id, e.seq) AS claimed_before
FROM event_evidence e JOIN events x USING (event_id) JOIN v_articles v USING (version_id)
WHERE x.kind IN ('talks', 'conference')
ORDER BY e.event_id, v.published_from, v.version_id, e.seq;

-- Q6 Who met whom, where, how often in a year
SELECT year, one, other, place, count(DISTINCT event_id) AS meetings
FROM v_meetings GROUP BY year, one_id, other_id, place_id ORDER BY meetings DESC, year, one, other;

-- Q7 Under which spellings and in which languages one person is named
SELECT e.canonical_name, a.alias, a.lang, a.script, sum(a.count) AS mentions
FROM entity_aliases a JOIN entities e USING (entity_id)
WHERE e.kind = 'person'
GROUP BY a.entity_id, a.alias, a.lang ORDER BY e.canonical_name, e.entity_id, mentions DESC, a.alias;

-- Q8 Which statements disappeared between two versions of an article
SELECT old.article_id, old.version_no, s.statement_id, s.text
FROM article_versions old
JOIN article_versions new ON new.article_id = old.article_id AND new.version_no = old.version_no + 1
JOIN statements s ON s.version_id = old.version_id
WHERE NOT EXISTS (SELECT 1 FROM statements n WHERE n.version_id = new.version_id AND n.cluster_id = s.cluster_id)
ORDER BY old.article_id, old.version_no, s.start_cp;

-- Q9 Which outlets carry the same text
SELECT story_id, count(*) AS articles, group_concat(outlet, ', ') AS outlets, min(title) AS title
FROM v_articles GROUP BY story_id HAVING count(*) > 1 ORDER BY articles DESC, story_id;

-- Q10 A map: articles by place and month, with coordinates
SELECT substr(v.published, 1, 7) AS month, e.canonical_name AS place, p.country_code, p.lat, p.lon,
  count(DISTINCT m.version_id) AS articles
FROM mentions m JOIN places p USING (entity_id) JOIN entities e USING (entity_id) JOIN v_articles v USING (version_id)
WHERE p.lat IS NOT NULL
GROUP BY month, e.entity_id ORDER BY month, articles DESC, place;

-- Q11 Direct and indirect speech by outlet and speaker
SELECT outlet, speaker, count(*) FILTER (WHERE form = 'direct') AS direct,
  count(*) FILTER (WHERE form = 'partial') AS partial, count(*) FILTER (WHERE form = 'indirect') AS indirect
FROM v_statements WHERE speaker_id IS NOT NULL
GROUP BY outlet, speaker_id ORDER BY count(*) DESC, outlet, speaker;

-- Q12 Who calls on whom
SELECT s.speaker, a.canonical_name AS addressee, count(DISTINCT s.cluster_id) AS statements
FROM v_statements s
JOIN statement_links l ON l.statement_id = s.statement_id AND l.role = 'addressee'
JOIN entities a ON a.entity_id = l.entity_id
WHERE s.act IN ('call_for', 'demand')
GROUP BY s.speaker_id, l.entity_id ORDER BY statements DESC, s.speaker, addressee;

-- Q13 Which outlet had a story first, or is it undecided: first only if its interval ends before any other begins
SELECT a.story_id, a.outlet, a.published_from, a.published_to,
  NOT EXISTS (SELECT 1 FROM v_articles b WHERE b.story_id = a.story_id AND b.article_id <> a.article_id
    AND (b.published_from IS NULL OR a.published_to IS NULL OR b.published_from < a.published_to)) AS was_first
FROM v_articles a
WHERE a.story_id IN (SELECT story_id FROM articles GROUP BY story_id HAVING count(*) > 1)
ORDER BY a.story_id, a.published_from, a.article_id;

-- Q14 Does every run balance, for which reasons were records set aside, and which sources fell silent
SELECT b.run_id, b.stage, b.records_in, b.records_out, b.records_rejected, b.balanced, b.handed_on, b.reasons,
  (SELECT group_concat(name, ', ') FROM v_source_health h WHERE h.run_id = b.run_id AND h.new + h.unchanged = 0) AS silent
FROM v_run_balance b ORDER BY b.started_at, b.run_id, b.stage;

-- Q15 Which raw bytes, code and settings made a row
SELECT s.statement_id, v.page_id, f.requested_url, f.body_sha256, f.charset_used, r.run_id, r.stage, r.version,
  r.program_sha256, r.settings_sha256, r.data_sha256
FROM statements s JOIN article_versions v USING (version_id)
LEFT JOIN fetches f USING (fetch_id)
LEFT JOIN run_versions l USING (version_id)
LEFT JOIN stage_runs r ON r.run_id = l.run_id AND r.stage IN ('clean', 'normalize', 'extract')
ORDER BY s.statement_id, r.run_id, r.stage;
