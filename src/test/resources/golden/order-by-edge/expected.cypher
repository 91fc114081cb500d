// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  CALL (*) {MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`) OPTIONAL MATCH (n3) WHERE (n3:`Industry` AND n3.id = r2.industry) WITH n1, r2, n3 WITH n1, r2, n3 ORDER BY r2.since IS NULL ASC, r2.since DESC, n3.nameEnSort IS NULL ASC, n3.nameEnSort ASC, n1.id ASC, r2.id ASC LIMIT $p1 RETURN collect({c0: [r2.since, n3.nameEnSort, n1.id, r2.id], c1: {c0: r2.since, c1: COLLECT {
    MATCH (n4:`Industry`)
    WHERE n4.id = r2.industry
    RETURN {c0: n4.nameEn}
  }}, c2: {c0: n1.nameEn}}) AS l_n1}
  RETURN collect({c0: {c0: n0.enterprisesCount, c1: COUNT {
    MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
    RETURN DISTINCT n1
  }, c2: l_n1}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:chongqing-xiyong-cbz"
// $p1: 3
