// paths
WITH COLLECT {
  MATCH (source:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p0})
  MATCH (target:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p1})
  RETURN [
    COLLECT {
      MATCH p1 = (source) (()-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n0m WHERE (NOT n0m:`Notice` AND NOT n0m:`Policy` AND NOT n0m:`Agency` AND NOT n0m:`Indicator` AND NOT n0m:`Claim` AND NOT n0m:`Concept` AND NOT n0m:`Platform` AND NOT n0m:`Source`))){0,1} (n0)
      WITH DISTINCT n0
      MATCH (n0)-[r2:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(other)
      WHERE ((NOT other:`Notice` AND NOT other:`Policy` AND NOT other:`Agency` AND NOT other:`Indicator` AND NOT other:`Claim` AND NOT other:`Concept` AND NOT other:`Platform` AND NOT other:`Source`)) OR other IN [source, target]
      WITH DISTINCT r2
      LIMIT 100001
      RETURN [elementId(r2), r2.id, startNode(r2).id, endNode(r2).id, r2.confidence]
    },
    COLLECT {
      MATCH p4 = (target) (()-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n3m WHERE (NOT n3m:`Notice` AND NOT n3m:`Policy` AND NOT n3m:`Agency` AND NOT n3m:`Indicator` AND NOT n3m:`Claim` AND NOT n3m:`Concept` AND NOT n3m:`Platform` AND NOT n3m:`Source`))){0,1} (n3)
      WITH DISTINCT n3
      MATCH (n3)-[r5:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(other)
      WHERE ((NOT other:`Notice` AND NOT other:`Policy` AND NOT other:`Agency` AND NOT other:`Indicator` AND NOT other:`Claim` AND NOT other:`Concept` AND NOT other:`Platform` AND NOT other:`Source`)) OR other IN [source, target]
      WITH DISTINCT r5
      LIMIT 100001
      RETURN [elementId(r5), r5.id, startNode(r5).id, endNode(r5).id, r5.confidence]
    }
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "enterprise:foxconn"
// $p1: "measure:m01"
// then, with $found
WITH {c0: COLLECT {
  UNWIND $found.rows AS row0
  WITH row0, COLLECT {
    UNWIND row0.hops AS hop
    MATCH ()-[walked]->()
    WHERE elementId(walked) = hop.element
    RETURN {r: walked, forward: hop.forward, from: CASE WHEN hop.forward THEN startNode(walked) ELSE endNode(walked) END, to: CASE WHEN hop.forward THEN endNode(walked) ELSE startNode(walked) END}
  } AS hops1
  RETURN {c0: size(hops1), c1: [hop IN hops1 | hop.r.confidence], c2: COLLECT {
    UNWIND [hops1[0].from] + [hop IN hops1 | hop.to] AS n2
    RETURN {c0: n2.id, c1: CASE WHEN n2:`Area` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`FormerArea` THEN coalesce(n2.nameZh) WHEN n2:`Province` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Industry` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Enterprise` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`BusinessModel` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Measure` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`Notice` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`Policy` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`PolicyMeasure` THEN coalesce(n2.titleEn, n2.titleZh) WHEN n2:`Agency` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`PilotZone` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Observation` THEN coalesce(n2.title) WHEN n2:`Indicator` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Claim` THEN coalesce(n2.statement) WHEN n2:`Concept` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Platform` THEN coalesce(n2.nameEn, n2.nameZh) WHEN n2:`Source` THEN coalesce(n2.title) END}
  }, c3: COLLECT {
    UNWIND hops1 AS h3
    WITH h3, h3.r AS r4, h3.from AS n5, h3.to AS n6
    RETURN {c0: type(r4), c1: h3.forward, c2: [type(r4), h3.forward, CASE WHEN n5:`Area` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`FormerArea` THEN coalesce(n5.nameZh) WHEN n5:`Province` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Industry` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Enterprise` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`BusinessModel` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Measure` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Notice` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Policy` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`PolicyMeasure` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Agency` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`PilotZone` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Observation` THEN coalesce(n5.title) WHEN n5:`Indicator` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Claim` THEN coalesce(n5.statement) WHEN n5:`Concept` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Platform` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Source` THEN coalesce(n5.title) END, CASE WHEN n6:`Area` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`FormerArea` THEN coalesce(n6.nameZh) WHEN n6:`Province` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Industry` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Enterprise` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`BusinessModel` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Measure` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`Notice` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`Policy` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`PolicyMeasure` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`Agency` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`PilotZone` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Observation` THEN coalesce(n6.title) WHEN n6:`Indicator` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Claim` THEN coalesce(n6.statement) WHEN n6:`Concept` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Platform` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Source` THEN coalesce(n6.title) END, head(COLLECT {
      MATCH (n7:`BusinessModel` {id: r4.businessModel})
      RETURN coalesce(n7.nameEn, n7.nameZh)
    }), r4.since], c3: {c0: r4.confidence, c1: COLLECT {
      UNWIND r4.sources AS s8
      MATCH (n9:`Source` {id: s8})
      RETURN {c0: n9.id}
    }}, c4: {c0: n5.id}, c5: {c0: n6.id}}
  }}
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
