// area
WITH COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [
    [
      n0.confidence,
      n0.note,
      COLLECT {
        UNWIND COLLECT {
          MATCH (n0)-[cites:CITES]->(cited)
          WHERE cites.position IS NOT NULL
          WITH cites, cited
          ORDER BY cites.position
          RETURN cited
        } AS s1
        RETURN [s1.id, s1.title]
      }
    ],
    [
      (n0)-[r3:`LOCATED_IN`]->(n2:`Province`) | [r3.confidence, COLLECT {
        UNWIND r3.sources AS s4
        MATCH (n5:`Source` {id: s4})
        RETURN [n5.id]
      }]
    ]
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
