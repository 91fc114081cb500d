// nodes
WITH [
  $p2,
  COLLECT {
    UNWIND $p0 AS wanted
    MATCH (n0:`Area` {id: wanted.id})
    RETURN [wanted.place, ['Area', {c0: n0.id, c1: n0.nameEn}]] AS found
    UNION ALL
    UNWIND $p1 AS wanted
    MATCH (n1:`Province` {id: wanted.id})
    RETURN [wanted.place, ['Province', {c0: n1.id, c1: n1.nameEn}]] AS found
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: [{"id":"area:anqing-cbz","place":0},{"id":"area:beijing-tianzhu-cbz","place":3}]
// $p1: [{"id":"province:CN-CQ","place":1}]
// $p2: 4
