// area
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [
    [
      [
        COLLECT {
          MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
          WHERE r2.since IS NOT NULL
          RETURN [[[r2.since, NULL, []]], [], []]
        },
        COLLECT {
          MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
          WHERE r2.since IS NOT NULL
          OPTIONAL MATCH (n4)
          WHERE (n4:`BusinessModel` AND n4.id = r2.businessModel)
          RETURN [[[n4.id, NULL, []]], [], []]
        }
      ]
    ]
  ]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "area:chongqing-xiyong-cbz"
