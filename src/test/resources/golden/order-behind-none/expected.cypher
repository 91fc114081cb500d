// observations
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
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
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: 2
