// area
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, COLLECT {
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
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "area:anqing-cbz"
