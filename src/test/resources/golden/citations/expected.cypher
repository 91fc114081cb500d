// source
CALL () {
  MATCH (n0:`Source` {id: $p0})
  CALL (*) {MATCH (c1:`ZonegraphCitation` {source: n0.id}) WHERE c1.kind = $p1 WITH c1 ORDER BY c1.id ASC LIMIT $p2 RETURN collect({c0: {c0: c1.field, c1: COLLECT {
    MATCH (n2:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: c1.subject})
    RETURN {c0: n2.id}
  }, c2: COLLECT {
    MATCH (n3:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: c1.object})
    RETURN {c0: n3.id}
  }, c3: {c0: c1.confidence}}}) AS l_c1}
  RETURN collect({c0: {c0: COUNT {
    (c1:`ZonegraphCitation` {source: n0.id})
    WHERE c1.kind = $p1
  }, c1: l_c1}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "source:ct"
// $p1: "STATEMENT"
// $p2: 5
