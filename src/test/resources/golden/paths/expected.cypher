// paths
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, COLLECT {
  MATCH (source:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p0})
  MATCH (target:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p1})
  RETURN [
    COLLECT {
      MATCH p1 = (source) (()-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n0m WHERE NOT n0m:`Notice` AND NOT n0m:`Policy` AND NOT n0m:`Agency` AND NOT n0m:`Indicator` AND NOT n0m:`Claim` AND NOT n0m:`Concept` AND NOT n0m:`Platform` AND NOT n0m:`Source`)){0,1} (n0)
      WITH DISTINCT n0
      MATCH (n0)-[r2:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(other)
      WHERE (NOT other:`Notice` AND NOT other:`Policy` AND NOT other:`Agency` AND NOT other:`Indicator` AND NOT other:`Claim` AND NOT other:`Concept` AND NOT other:`Platform` AND NOT other:`Source`) OR other IN [source, target]
      WITH DISTINCT r2
      LIMIT 100001
      RETURN [elementId(r2), r2.id, startNode(r2).id, endNode(r2).id, r2.confidence]
    },
    COLLECT {
      MATCH p4 = (target) (()-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n3m WHERE NOT n3m:`Notice` AND NOT n3m:`Policy` AND NOT n3m:`Agency` AND NOT n3m:`Indicator` AND NOT n3m:`Claim` AND NOT n3m:`Concept` AND NOT n3m:`Platform` AND NOT n3m:`Source`)){0,1} (n3)
      WITH DISTINCT n3
      MATCH (n3)-[r5:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(other)
      WHERE (NOT other:`Notice` AND NOT other:`Policy` AND NOT other:`Agency` AND NOT other:`Indicator` AND NOT other:`Claim` AND NOT other:`Concept` AND NOT other:`Platform` AND NOT other:`Source`) OR other IN [source, target]
      WITH DISTINCT r5
      LIMIT 100001
      RETURN [elementId(r5), r5.id, startNode(r5).id, endNode(r5).id, r5.confidence]
    }
  ]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "enterprise:foxconn"
// $p1: "measure:m01"
// then, with $found
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, COLLECT {
  UNWIND $found AS chain
  WITH COLLECT {
    UNWIND chain AS hop
    MATCH ()-[walked]->()
    WHERE elementId(walked) = hop.element
    RETURN {r: walked, forward: hop.forward, from: CASE WHEN hop.forward THEN startNode(walked) ELSE endNode(walked) END, to: CASE WHEN hop.forward THEN endNode(walked) ELSE startNode(walked) END}
  } AS hops0
  RETURN [
    size(hops0),
    [hop IN hops0 | hop.r.confidence],
    COLLECT {
      UNWIND [hops0[0].from] + [hop IN hops0 | hop.to] AS n1
      RETURN [
        n1.id,
        CASE WHEN n1:`Area` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`FormerArea` THEN coalesce(n1.nameZh) WHEN n1:`Province` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Industry` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Enterprise` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`BusinessModel` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Measure` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`Notice` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`Policy` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`PolicyMeasure` THEN coalesce(n1.titleEn, n1.titleZh) WHEN n1:`Agency` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`PilotZone` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Observation` THEN coalesce(n1.title) WHEN n1:`Indicator` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Claim` THEN coalesce(n1.statement) WHEN n1:`Concept` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Platform` THEN coalesce(n1.nameEn, n1.nameZh) WHEN n1:`Source` THEN coalesce(n1.title) END
      ]
    },
    COLLECT {
      UNWIND hops0 AS h2
      WITH h2, h2.r AS r3, h2.from AS n4, h2.to AS n5
      RETURN [
        type(r3),
        h2.forward,
        [
          type(r3),
          h2.forward,
          CASE WHEN n4:`Area` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`FormerArea` THEN coalesce(n4.nameZh) WHEN n4:`Province` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`Industry` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`Enterprise` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`BusinessModel` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`Measure` THEN coalesce(n4.titleEn, n4.titleZh) WHEN n4:`Notice` THEN coalesce(n4.titleEn, n4.titleZh) WHEN n4:`Policy` THEN coalesce(n4.titleEn, n4.titleZh) WHEN n4:`PolicyMeasure` THEN coalesce(n4.titleEn, n4.titleZh) WHEN n4:`Agency` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`PilotZone` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`Observation` THEN coalesce(n4.title) WHEN n4:`Indicator` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`Claim` THEN coalesce(n4.statement) WHEN n4:`Concept` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`Platform` THEN coalesce(n4.nameEn, n4.nameZh) WHEN n4:`Source` THEN coalesce(n4.title) END,
          CASE WHEN n5:`Area` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`FormerArea` THEN coalesce(n5.nameZh) WHEN n5:`Province` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Industry` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Enterprise` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`BusinessModel` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Measure` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Notice` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Policy` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`PolicyMeasure` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Agency` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`PilotZone` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Observation` THEN coalesce(n5.title) WHEN n5:`Indicator` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Claim` THEN coalesce(n5.statement) WHEN n5:`Concept` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Platform` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Source` THEN coalesce(n5.title) END,
          head(COLLECT {
            MATCH (n6:`BusinessModel` {id: r3.businessModel})
            RETURN coalesce(n6.nameEn, n6.nameZh)
          }),
          r3.since
        ],
        [r3.confidence, COLLECT {
          UNWIND r3.sources AS s7
          MATCH (n8:`Source` {id: s7})
          RETURN [n8.id]
        }],
        [n4.id],
        [n5.id]
      ]
    }
  ]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
