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
// $p0: [["(#suzhouindustrialpark^1000 OR =suzhouindustrialpark^1000 OR =suzhouindustrialpark*^300 OR %%suzhouindustrialpark*^30 OR $suzhouindust*^10 OR (((suzhou^2 OR suzhou*) OR &suzhou) AND ((industrial^2 OR industrial*) OR &industrial) AND ((park^2 OR park*) OR &park))) AND NOT @SOURCE","(((suzhou^4 OR suzhou*^2 OR suzhou~2) AND (industrial^4 OR industrial*^2 OR industrial~2) AND (park^4 OR park*^2 OR park~1))) AND NOT @SOURCE","((suzhou^4 OR suzhou*^2 OR suzhou~2) OR (industrial^4 OR industrial*^2 OR industrial~2) OR (park^4 OR park*^2 OR park~1)) AND NOT @SOURCE"]]
// then, with $found
WITH {c0: $found.total, c1: COLLECT {
  UNWIND $found.facets AS bucket0
  RETURN {c0: bucket0.value, c1: bucket0.count}
}, c2: {c0: $found.more, c1: last($found.rows).cursor}, c3: COLLECT {
  UNWIND $found.rows AS row1
  MATCH (n2)
  WHERE elementId(n2) = row1.element
  RETURN {c0: row1.cursor, c1: row1.score, c2: row1.highlight, c3: {c0: n2.id, c1: CASE WHEN n2:`Area` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`FormerArea` THEN coalesce(n2.nameZh) WHEN n2:`Province` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Industry` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Enterprise` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`BusinessModel` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Measure` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`Notice` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`Policy` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`PolicyMeasure` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`Agency` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`PilotZone` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Observation` THEN coalesce(n2.title) WHEN n2:`Indicator` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Claim` THEN coalesce(n2.statement) WHEN n2:`Concept` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Platform` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Source` THEN coalesce(n2.title) END}}
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
