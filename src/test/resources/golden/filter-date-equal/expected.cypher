// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE ((n0.approvedOn STARTS WITH $p0 OR n0.approvedOn STARTS WITH $p1 OR n0.approvedOn STARTS WITH $p2) AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p3
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2010"
// $p1: "2011-02"
// $p2: "2012"
// $p3: 20
