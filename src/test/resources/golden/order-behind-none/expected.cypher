// observations
WITH [
  COLLECT {
    CALL () {
      MATCH (n0:`Observation`)
      WHERE (n0.id IS NOT NULL AND n0:`Observation`)
      OPTIONAL MATCH (n0)-[:`ABOUT`]->(n1)
      WHERE n1:`Area`
      WITH n0, n1
      WHERE n1.nameEnSort IS NOT NULL
      WITH n0, n1
      ORDER BY n1.nameEnSort ASC, n0.id ASC
      LIMIT $p0
      RETURN n0, n1
      UNION ALL
      MATCH (n0:`Observation`)
      WHERE (n0.id IS NOT NULL AND n0:`Observation`)
      OPTIONAL MATCH (n0)-[:`ABOUT`]->(n1)
      WHERE n1:`Area`
      WITH n0, n1
      WHERE n1.nameEnSort IS NULL
      WITH n0, n1
      ORDER BY n0.id ASC
      LIMIT $p0
      RETURN n0, n1
    }
    WITH n0, n1
    LIMIT $p0
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
