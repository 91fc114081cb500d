// neighborhood
WITH COLLECT {
  MATCH (middle:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p0})
  MATCH p1 = (middle)
  WITH *, middle AS n0
  WITH middle, n0, min(length(p1)) AS distance
  OPTIONAL MATCH (n0)-[:`CITES`]-(other)
  WHERE other <> middle
  WITH middle, other, min(distance) AS distance
  ORDER BY other IS NULL, distance, other.id
  LIMIT $p1
  WITH middle, collect(other) AS others
  WITH [middle] + others[..$p2] AS nodes2, size(others) > $p2 AS truncated4
  WITH nodes2, truncated4, COLLECT {
    UNWIND nodes2 AS one
    MATCH (one)-[r:`CITES`]->(two)
    WHERE two IN nodes2
    WITH one, two, r
    ORDER BY type(r), one.id, two.id, r.id
    RETURN {r: r, forward: true, from: CASE WHEN true THEN startNode(r) ELSE endNode(r) END, to: CASE WHEN true THEN endNode(r) ELSE startNode(r) END}
  } AS hops3
  RETURN {c0: COLLECT {
    UNWIND nodes2 AS n5
    RETURN {c0: n5.id}
  }}
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "source:x"
// $p1: 100
// $p2: 99
