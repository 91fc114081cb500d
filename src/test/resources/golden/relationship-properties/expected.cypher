// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  CALL (*) {MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`) WITH n1, r2 ORDER BY n1.id ASC, r2.id ASC LIMIT $p1 RETURN collect({c0: [n1.id, r2.id], c1: {c0: r2.activity, c1: r2.since}, c2: {c0: r2.confidence, c1: COLLECT {
    UNWIND r2.sources AS s3
    MATCH (n4:`Source` {id: s3})
    RETURN {c0: n4.id, c1: n4.url}
  }}, c3: {c0: n1.id}}) AS l_n1}
  RETURN collect({c0: {c0: l_n1}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
// $p1: 2
