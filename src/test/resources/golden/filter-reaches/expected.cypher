// areas
WITH COLLECT {
  MATCH (goal:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: $p0})
  MATCH p2 = (goal) (()-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n1m WHERE (n1m:`Enterprise` OR n1m:`BusinessModel`))){0,2} (n1)
  WITH DISTINCT goal, n1
  MATCH (n1)-[:`LOCATED_IN`|`OPERATES_IN`|`HAS_INDUSTRY`|`HAS_BUSINESS_MODEL`|`BECAME`|`ORIGINATED_IN`|`EXEMPLIFIES`|`ABOUT`|`APPLIES_TO`|`ACTIVE_IN`|`PRACTISES`|`ENABLES`|`PROMOTED_BY`|`LED_BY`|`PILOTED_IN`|`TAKES_UP`|`PART_OF`|`FIGURE_OF`|`SUPPORTS_CLAIM`|`REFINES_CLAIM`|`CONTRADICTS_CLAIM`]-(n3:`Area`)
  WHERE n3 <> goal
  RETURN DISTINCT n3.id
} AS set4
CALL (*) { MATCH (n0:`Area`) WHERE (n0.id IN set4 AND n0.id IS NOT NULL) WITH n0 ORDER BY n0.id ASC LIMIT $p1 RETURN collect({c0: {c0: n0.id}}) AS l_n0 }
WITH set4, l_n0, {c0: COUNT {
  (n0:`Area`)
  WHERE n0.id IN set4
}, c1: [COLLECT {
  MATCH (n0:`Area`)
  WHERE n0.id IN set4
  WITH n0.type AS v5, count(*) AS c6
  ORDER BY v5 IS NOT NULL ASC, c6 DESC, v5 ASC
  LIMIT 101
  RETURN [[[v5, NULL, []]], c6, [], []]
}], c2: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "measure:m01"
// $p1: 2
