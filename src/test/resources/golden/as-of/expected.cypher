// areas
WITH head(COLLECT {
  MATCH (revision:ZonegraphRevision {key: 'current'})
  RETURN revision.issuedOn
}) AS set1
CALL (*) { MATCH (n0:`Area`) WHERE (coalesce(n0.approvedOn > $p0, false) = false AND n0.id IS NOT NULL) WITH n0 ORDER BY n0.id ASC LIMIT $p10 RETURN collect({c0: CASE WHEN ((((n0.approvedOn <= $p2 AND NOT (n0.approvedOn IN $p3)) OR (n0.acceptedOn <= $p4 AND NOT (n0.acceptedOn IN $p5))) OR (n0.openedOn <= $p6 AND NOT (n0.openedOn IN $p7))) AND coalesce(n0.approvedOn > $p8, false) = false AND set1 >= $p9) THEN 'CERTAIN' ELSE 'POSSIBLE' END, c1: {c0: n0.id}}) AS l_n0 }
WITH set1, l_n0, {c0: COUNT {
  (n0:`Area`)
  WHERE coalesce(n0.approvedOn > $p0, false) = false
}, c1: {c0: COUNT {
  (n0:`Area`)
  WHERE ((((n0.approvedOn <= $p2 AND NOT (n0.approvedOn IN $p3)) OR (n0.acceptedOn <= $p4 AND NOT (n0.acceptedOn IN $p5))) OR (n0.openedOn <= $p6 AND NOT (n0.openedOn IN $p7))) AND coalesce(n0.approvedOn > $p8, false) = false AND set1 >= $p9)
}, c1: COUNT {
  (n0:`Area`)
  WHERE coalesce(n0.approvedOn > $p0, false) = false
}}, c2: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2015-07-31"
// $p1: "2015-07"
// $p2: "2015-07-01"
// $p3: ["2015","2015-07"]
// $p4: "2015-07-01"
// $p5: ["2015","2015-07"]
// $p6: "2015-07-01"
// $p7: ["2015","2015-07"]
// $p8: "2015-07-31"
// $p9: "2015-07-31"
// $p10: 2
