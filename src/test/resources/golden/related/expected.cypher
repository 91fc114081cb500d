// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  RETURN collect({c0: {c0: COLLECT {
    MATCH (n0)-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(between)-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n1)
    WHERE n1 <> n0 AND labels(n1) = labels(n0) AND (NOT between:`Notice` AND NOT between:`Policy` AND NOT between:`Agency` AND NOT between:`Indicator` AND NOT between:`Claim` AND NOT between:`Concept` AND NOT between:`Platform` AND NOT between:`Source`)
    WITH DISTINCT n1
    WITH n1, COLLECT {
      MATCH (n0)-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(between)-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n1)
      WHERE (NOT between:`Notice` AND NOT between:`Policy` AND NOT between:`Agency` AND NOT between:`Indicator` AND NOT between:`Claim` AND NOT between:`Concept` AND NOT between:`Platform` AND NOT between:`Source`)
      WITH DISTINCT between
      ORDER BY between.id
      RETURN between
    } AS nodes2
    WHERE true
    WITH n1, nodes2
    ORDER BY size(nodes2) DESC, n1.id
    LIMIT $p1
    RETURN {c0: size(nodes2), c1: {c0: n1.id, c1: CASE WHEN n1:`Area` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`FormerArea` THEN coalesce(n1.nameZh) WHEN n1:`Province` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Industry` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Enterprise` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`BusinessModel` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Measure` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`Notice` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`Policy` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`PolicyMeasure` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`Agency` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`PilotZone` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Observation` THEN coalesce(n1.title) WHEN n1:`Indicator` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Claim` THEN coalesce(n1.statement) WHEN n1:`Concept` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Platform` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Source` THEN coalesce(n1.title) END}, c2: COLLECT {
      UNWIND nodes2[..100] AS n3
      RETURN {c0: n3.id}
    }}
  }}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
// $p1: 3
