// provinces
WITH [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE n0.id IS NOT NULL
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p0
    RETURN [[[COLLECT {
      MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
      RETURN [[], [], [n1.areaKm2]]
    }]]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
