// resolve
WITH COLLECT {
  UNWIND $p0 AS wanted
  WITH coalesce(head(COLLECT {
    UNWIND wanted AS text
    CALL db.index.fulltext.queryNodes('search', text, {limit: 1}) YIELD node
    RETURN text
    LIMIT 1
  }), '@nothing') AS text
  RETURN [
    COLLECT {
      CALL db.index.fulltext.queryNodes('search', text, {limit: 200}) YIELD node
      RETURN [elementId(node), node.id, node.searchNames, node.searchPlaces]
    },
    [],
    text
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: [["(#苏州工业园 OR =苏州工业园) AND (@AREA OR @nothing)","(#苏州工业园^1000 OR =苏州工业园^1000 OR =苏州工业园*^300 OR (\"苏 州 工 业 园\")) AND (@AREA OR @nothing)","((\"苏 州 工 业 园\")) AND (@AREA OR @nothing)"],["(#foxconn OR =foxconn) AND (@AREA OR @nothing)","(#foxconn^1000 OR =foxconn^1000 OR =foxconn*^300 OR %%foxconn*^30 OR $foxconn*^10 OR ((foxconn^2 OR foxconn*))) AND (@AREA OR @nothing)","(((foxconn^4 OR foxconn*^2 OR foxconn~2))) AND (@AREA OR @nothing)"]]
// then, with $found
WITH COLLECT {
  UNWIND $found AS row0
  RETURN {c0: row0.name, c1: row0.score, c2: row0.ambiguous, c3: row0.highlight, c4: COLLECT {
    MATCH (n1)
    WHERE elementId(n1) = row0.element
    RETURN {c0: n1.id}
  }, c5: COLLECT {
    UNWIND row0.candidates[..$p0] AS candidate2
    RETURN {c0: candidate2.score, c1: COLLECT {
      MATCH (n3)
      WHERE elementId(n3) = candidate2.element
      RETURN {c0: n3.id, c1: CASE WHEN n3:`Area` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`FormerArea` THEN coalesce(n3.nameZh) WHEN n3:`Province` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`Industry` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`Enterprise` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`BusinessModel` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`Measure` THEN coalesce(n3.titleEn, n3.titleZh) WHEN n3:`Notice` THEN coalesce(n3.titleEn, n3.titleZh) WHEN n3:`Policy` THEN coalesce(n3.titleEn, n3.titleZh) WHEN n3:`PolicyMeasure` THEN coalesce(n3.titleEn, n3.titleZh) WHEN n3:`Agency` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`PilotZone` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`Observation` THEN coalesce(n3.title) WHEN n3:`Indicator` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`Claim` THEN coalesce(n3.statement) WHEN n3:`Concept` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`Platform` THEN coalesce(n3.nameEn, n3.nameZh) WHEN n3:`Source` THEN coalesce(n3.title) END}
    }}
  }}
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
