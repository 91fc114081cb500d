// paths
WITH COLLECT {
  MATCH (source:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p0})
  MATCH (target:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p1})
  RETURN [
    COLLECT {
      MATCH p1 = (source)
      WITH *, source AS n0
      WITH DISTINCT n0
      MATCH (n0)-[r2:`CITES`|`LOCATED_IN`]-(other)
      WHERE (true) OR other IN [source, target]
      WITH DISTINCT r2
      LIMIT 100001
      RETURN [elementId(r2), r2.id, startNode(r2).id, endNode(r2).id, r2.confidence]
    },
    []
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:a"
// $p1: "source:b"
// then, with $found
WITH {c0: COLLECT {
  UNWIND $found.rows AS row0
  WITH row0, COLLECT {
    UNWIND row0.hops AS hop
    MATCH ()-[walked]->()
    WHERE elementId(walked) = hop.element
    RETURN {r: walked, forward: hop.forward, from: CASE WHEN hop.forward THEN startNode(walked) ELSE endNode(walked) END, to: CASE WHEN hop.forward THEN endNode(walked) ELSE startNode(walked) END}
  } AS hops1
  RETURN {c0: size(hops1), c1: COLLECT {
    UNWIND [hops1[0].from] + [hop IN hops1 | hop.to] AS n2
    RETURN {c0: n2.id}
  }}
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
