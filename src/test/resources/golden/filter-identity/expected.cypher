// provinces
CALL () {
  MATCH (n0:`Province`)
  WHERE (n0.id IN $p0 AND n0.region IN $p1 AND n0.coastal = $p2 AND n0.confidence = $p3 AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.coastal ASC, n0.id ASC
  LIMIT $p4
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: ["province:CN-CQ"]
// $p1: ["WEST","EAST"]
// $p2: false
// $p3: "OFFICIAL"
// $p4: 20
