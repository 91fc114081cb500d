// operations
CALL () {
  CALL () {
    MATCH ()-[n0:`OPERATES_IN`]->()
    WHERE (n0.since >= $p0 AND EXISTS {
      ()-[n0]->(n1:`Area`)
      WHERE EXISTS {
        (n1)-[:`LOCATED_IN`]->(n2:`Province`)
        WHERE n2.id = $p1
      }
    } AND n0.businessModel = $p2 AND n0.id IS NOT NULL AND n0.since IS NOT NULL)
    WITH n0
    ORDER BY n0.since DESC, n0.id DESC
    LIMIT $p3
    RETURN n0
    UNION ALL
    MATCH ()-[n0:`OPERATES_IN`]->()
    WHERE (n0.since >= $p0 AND EXISTS {
      ()-[n0]->(n1:`Area`)
      WHERE EXISTS {
        (n1)-[:`LOCATED_IN`]->(n2:`Province`)
        WHERE n2.id = $p1
      }
    } AND n0.businessModel = $p2 AND n0.id IS NOT NULL AND n0.since IS NULL)
    WITH n0
    ORDER BY n0.id DESC
    LIMIT $p3
    RETURN n0
  }
  WITH n0
  LIMIT $p3
  RETURN collect({c0: {c0: n0.since, c1: COLLECT {
    MATCH (n3:`Enterprise`)-[n0]->()
    RETURN {c0: n3.nameEn}
  }, c2: COLLECT {
    MATCH (n4:`BusinessModel`)
    WHERE n4.id = n0.businessModel
    RETURN {c0: n4.id}
  }, c3: {c0: n0.confidence}}}) AS l_n0
}
WITH l_n0, {c0: COUNT {
  ()-[n0:`OPERATES_IN`]->()
  WHERE (n0.since >= $p0 AND EXISTS {
    ()-[n0]->(n1:`Area`)
    WHERE EXISTS {
      (n1)-[:`LOCATED_IN`]->(n2:`Province`)
      WHERE n2.id = $p1
    }
  } AND n0.businessModel = $p2)
}, c1: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2020
// $p1: "province:CN-CQ"
// $p2: "businessModel:BONDED_MAINTENANCE"
// $p3: 20
