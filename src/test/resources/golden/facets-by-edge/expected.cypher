// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  RETURN collect({c0: {c0: [COLLECT {
    MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
    WHERE r2.since IS NOT NULL
    RETURN [[[r2.since, NULL, []]], [], []]
  }, COLLECT {
    MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
    WHERE r2.since IS NOT NULL
    OPTIONAL MATCH (n4)
    WHERE (n4:`BusinessModel` AND n4.id = r2.businessModel)
    RETURN [[[n4.id, NULL, []]], [], []]
  }]}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:chongqing-xiyong-cbz"
