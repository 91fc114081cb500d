// search
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
      CALL db.index.fulltext.queryNodes('search', text, {limit: 1000}) YIELD node
      RETURN [elementId(node), node.id, node.searchNames, node.searchPlaces]
    },
    COLLECT {
      CALL db.index.fulltext.queryNodes('search', text) YIELD node
      RETURN labels(node)[0]
    },
    text
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: [["(#苏州^1000 OR =苏州^1000 OR =苏州*^300 OR (\"苏 州\")) AND (@AREA OR @ENTERPRISE OR @nothing)","((\"苏 州\")) AND (@AREA OR @ENTERPRISE OR @nothing)","(\"苏 州\") AND (@AREA OR @ENTERPRISE OR @nothing)"]]
// then, with $found
WITH {c0: COLLECT {
  UNWIND $found.rows AS row0
  MATCH (n1)
  WHERE elementId(n1) = row0.element
  RETURN [
    {c0: n1.id},
    CASE WHEN n1:`Area` THEN ['Area', {c0: n1.cityEn}] WHEN n1:`FormerArea` THEN ['FormerArea', {}] WHEN n1:`Province` THEN ['Province', {}] WHEN n1:`Industry` THEN ['Industry', {}] WHEN n1:`Enterprise` THEN ['Enterprise', {}] WHEN n1:`BusinessModel` THEN ['BusinessModel', {}] WHEN n1:`Measure` THEN ['Measure', {}] WHEN n1:`Notice` THEN ['Notice', {}] WHEN n1:`Policy` THEN ['Policy', {}] WHEN n1:`PolicyMeasure` THEN ['PolicyMeasure', {}] WHEN n1:`Agency` THEN ['Agency', {}] WHEN n1:`PilotZone` THEN ['PilotZone', {}] WHEN n1:`Observation` THEN ['Observation', {}] WHEN n1:`Indicator` THEN ['Indicator', {}] WHEN n1:`Claim` THEN ['Claim', {}] WHEN n1:`Concept` THEN ['Concept', {}] WHEN n1:`Platform` THEN ['Platform', {}] WHEN n1:`Source` THEN ['Source', {}] END
  ]
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
