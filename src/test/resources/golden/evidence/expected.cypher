// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  RETURN collect({c0: {c0: n0.confidence, c1: n0.note, c2: COLLECT {
    UNWIND COLLECT {
      MATCH (n0)-[cites:CITES]->(cited)
      WHERE cites.position IS NOT NULL
      WITH cites, cited
      ORDER BY cites.position
      RETURN cited
    } AS s1
    RETURN {c0: s1.id, c1: s1.title}
  }}, c1: [(n0)-[r3:`LOCATED_IN`]->(n2:`Province`) | {c0: r3.confidence, c1: COLLECT {
    UNWIND r3.sources AS s4
    MATCH (n5:`Source` {id: s4})
    RETURN {c0: n5.id}
  }}]}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
