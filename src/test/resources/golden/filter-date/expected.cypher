// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (n0.approvedOn > $p0 AND n0.approvedOn >= $p1 AND n0.approvedOn < $p2 AND NOT (n0.approvedOn IN $p3) AND n0.approvedOn <= $p4 AND NOT (n0.approvedOn IN $p5) AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p6
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2001-12-31"
// $p1: "2002-03"
// $p2: "2010-01-01"
// $p3: ["2010","2010-01"]
// $p4: "2009-12-31"
// $p5: []
// $p6: 20
