// nearest
WITH COLLECT {
  UNWIND COLLECT {
    MATCH (start:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p0})
    RETURN start
  } AS start
  RETURN COLLECT {
    MATCH (n0:`Area`)
    WHERE n0.latitude IS NOT NULL AND start.latitude IS NOT NULL AND n0.id <> coalesce(start.id, '')
    WITH n0, round(point.distance(point({latitude: n0.latitude, longitude: n0.longitude}), point({latitude: start.latitude, longitude: start.longitude})) / 100) / 10 AS km1
    ORDER BY km1, n0.id
    LIMIT $p1
    RETURN {c0: km1, c1: n0.pointOf, c2: {c0: n0.id}}
  }
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:foshan-cbz"
// $p1: 3
