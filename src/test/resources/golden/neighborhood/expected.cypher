// neighborhood
WITH COLLECT {
  MATCH (middle:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p0})
  MATCH p1 = (middle) (()-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n0m WHERE (NOT n0m:`Notice` AND NOT n0m:`Policy` AND NOT n0m:`Agency` AND NOT n0m:`Indicator` AND NOT n0m:`Claim` AND NOT n0m:`Concept` AND NOT n0m:`Platform` AND NOT n0m:`Source`))){0,1} (n0)
  WITH middle, n0, min(length(p1)) AS distance
  OPTIONAL MATCH (n0)-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(other)
  WHERE other <> middle
  WITH middle, other, min(distance) AS distance
  ORDER BY other IS NULL, distance, other.id
  LIMIT $p1
  WITH middle, collect(other) AS others
  WITH [middle] + others[..$p2] AS nodes2, size(others) > $p2 AS truncated4
  WITH nodes2, truncated4, COLLECT {
    UNWIND nodes2 AS one
    MATCH (one)-[r:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]->(two)
    WHERE two IN nodes2
    WITH one, two, r
    ORDER BY type(r), one.id, two.id, r.id
    RETURN {r: r, forward: true, from: CASE WHEN true THEN startNode(r) ELSE endNode(r) END, to: CASE WHEN true THEN endNode(r) ELSE startNode(r) END}
  } AS hops3
  RETURN {c0: truncated4, c1: COLLECT {
    UNWIND nodes2 AS n5
    RETURN {c0: n5.id, c1: CASE WHEN n5:`Area` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`FormerArea` THEN coalesce(n5.nameZh) WHEN n5:`Province` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`Industry` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`Enterprise` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`BusinessModel` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`Measure` THEN coalesce(n5.titleZh, n5.titleEn) WHEN n5:`Notice` THEN coalesce(n5.titleZh, n5.titleEn) WHEN n5:`Policy` THEN coalesce(n5.titleZh, n5.titleEn) WHEN n5:`PolicyMeasure` THEN coalesce(n5.titleZh, n5.titleEn) WHEN n5:`Agency` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`PilotZone` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`Observation` THEN coalesce(n5.title) WHEN n5:`Indicator` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`Claim` THEN coalesce(n5.statementZh, n5.statement) WHEN n5:`Concept` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`Platform` THEN coalesce(n5.nameZh, n5.nameEn) WHEN n5:`Source` THEN coalesce(n5.title) END}
  }, c2: COLLECT {
    UNWIND hops3 AS h6
    WITH h6, h6.r AS r7, h6.from AS n8, h6.to AS n9
    RETURN {c0: type(r7), c1: h6.forward, c2: {c0: n8.id}, c3: {c0: n9.id}, c4: {c0: r7.confidence}}
  }}
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
// $p1: 10
// $p2: 9
