// provinces
WITH head(COLLECT {
  MATCH (revision:ZonegraphRevision {key: 'current'})
  RETURN revision.issuedOn
}) AS set3
CALL (*) { MATCH (n0:`Province`) WHERE n0.id IS NOT NULL WITH n0 ORDER BY n0.id ASC LIMIT $p18 CALL (*) {MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`) WHERE ((((n1.approvedOn <= $p0 AND NOT (n1.approvedOn IN $p1)) OR (n1.acceptedOn <= $p2 AND NOT (n1.acceptedOn IN $p3))) OR (n1.openedOn <= $p4 AND NOT (n1.openedOn IN $p5))) AND coalesce(n1.approvedOn > $p6, false) = false AND set3 >= $p7) WITH n1, r2 ORDER BY n1.id ASC LIMIT $p9 RETURN collect({c0: CASE WHEN ((((n1.approvedOn <= $p0 AND NOT (n1.approvedOn IN $p1)) OR (n1.acceptedOn <= $p2 AND NOT (n1.acceptedOn IN $p3))) OR (n1.openedOn <= $p4 AND NOT (n1.openedOn IN $p5))) AND coalesce(n1.approvedOn > $p6, false) = false AND set3 >= $p7) THEN 'CERTAIN' ELSE 'POSSIBLE' END}) AS l_n1} RETURN collect({c0: {c0: {c0: COLLECT {
  UNWIND $p8 AS t4
  RETURN {c0: t4.asOf, c1: COUNT {
    (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
    WHERE ((((n1.approvedOn <= t4.FIRST.LAST_DAY AND NOT (n1.approvedOn IN t4.FIRST.OUTLASTING)) OR (n1.acceptedOn <= t4.FIRST.LAST_DAY AND NOT (n1.acceptedOn IN t4.FIRST.OUTLASTING))) OR (n1.openedOn <= t4.FIRST.LAST_DAY AND NOT (n1.openedOn IN t4.FIRST.OUTLASTING))) AND coalesce(n1.approvedOn > t4.LAST.LAST_DAY, false) = false AND set3 >= t4.lastDay)
  }, c2: COUNT {
    (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
    WHERE coalesce(n1.approvedOn > t4.LAST.LAST_DAY, false) = false
  }}
}, c1: l_n1}, c1: {c0: {c0: COUNT {
  (n0)<-[r6:`LOCATED_IN`]-(n5:`PilotZone`)
  WHERE (((n5.approvedOn <= $p12 AND NOT (n5.approvedOn IN $p13)) OR (n5.launchedOn <= $p14 AND NOT (n5.launchedOn IN $p15))) AND coalesce(n5.approvedOn > $p16, false) = false AND set3 >= $p17)
}}}}}) AS l_n0 }
WITH set3, l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2020-01-01"
// $p1: ["2020","2020-01"]
// $p2: "2020-01-01"
// $p3: ["2020","2020-01"]
// $p4: "2020-01-01"
// $p5: ["2020","2020-01"]
// $p6: "2020-12-31"
// $p7: "2020-12-31"
// $p8: [{"FIRST":{"FIRST_DAY":"2000-01-01","HOLDING_FIRST_DAY":["2000","2000-01"],"LAST_DAY":"2000-01-01","LONGEST_FROM":"2000","OUTLASTING":["2000","2000-01"]},"FIRST_YEAR":2000,"LAST":{"FIRST_DAY":"2000-12-31","HOLDING_FIRST_DAY":["2000","2000-12"],"LAST_DAY":"2000-12-31","LONGEST_FROM":"2000-12-31","OUTLASTING":[]},"LAST_YEAR":2000,"WHOLE_FROM":2000,"WHOLE_UNTIL":2000,"asOf":"2000","lastDay":"2000-12-31"},{"FIRST":{"FIRST_DAY":"2010-05-01","HOLDING_FIRST_DAY":["2010","2010-05"],"LAST_DAY":"2010-05-01","LONGEST_FROM":"2010-05","OUTLASTING":["2010","2010-05"]},"FIRST_YEAR":2010,"LAST":{"FIRST_DAY":"2010-05-31","HOLDING_FIRST_DAY":["2010","2010-05"],"LAST_DAY":"2010-05-31","LONGEST_FROM":"2010-05-31","OUTLASTING":["2010"]},"LAST_YEAR":2010,"WHOLE_FROM":2010,"WHOLE_UNTIL":2010,"asOf":"2010-05","lastDay":"2010-05-31"}]
// $p9: 20
// $p10: "2020-12-31"
// $p11: "2020"
// $p12: "2020-01-01"
// $p13: ["2020","2020-01"]
// $p14: "2020-01-01"
// $p15: ["2020","2020-01"]
// $p16: "2020-12-31"
// $p17: "2020-12-31"
// $p18: 1
