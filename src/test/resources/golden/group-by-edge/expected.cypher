// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0:`Area` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p1
    RETURN [
      [
        [
          [
            $p0,
            NULL,
            COLLECT {
              MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
              OPTIONAL MATCH (n3)
              WHERE (n3:`Industry` AND n3.id = r2.industry)
              RETURN [[[n3.id, NULL, [coalesce(n3.nameEn, n3.nameZh), coalesce(n3.nameZh, n3.nameEn)]]], [], [r2.since]]
            }
          ]
        ]
      ]
    ]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: 100
// $p1: 2
