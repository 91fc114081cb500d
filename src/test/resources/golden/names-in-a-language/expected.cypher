// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE n0.id IS NOT NULL
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p0
    RETURN [
      [
        coalesce(n0.nameEn, n0.nameZh),
        coalesce(n0.nameZh, n0.nameEn),
        [(n0)-[:`LOCATED_IN`]->(n1:`Province`) | [coalesce(n1.nameZh, n1.nameEn)]]
      ]
    ]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 1
