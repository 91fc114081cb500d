// claims
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  [
    COUNT {
      (n7:`Claim`)
    },
    COLLECT {
      MATCH (n6:`Claim`)
      WHERE n6.counts = $p18
      WITH n6
      ORDER BY n6.primary DESC, n6.period DESC, n6.id ASC
      LIMIT 1
      RETURN [n6.value, [n6.checkNote, n6.checkNoteZh], [n6.id]]
    }
  ],
  COLLECT {
    MATCH (n0:`Claim`)
    WHERE (n0:`Claim` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p19
    RETURN [
      [
        n0.id,
        head(COLLECT {
          WITH COLLECT {
            MATCH (n0)-[:ABOUT]->(it)
            RETURN it.id
            ORDER BY it.id
          } AS about, COLLECT {
            MATCH (n0)-[:CITES]->(cited)
            UNWIND [cited.id, cited.publisher, cited.original] AS name
            WITH name
            WHERE name IS NOT NULL
            RETURN DISTINCT name
          } AS own
          RETURN [
            n0.id,
            n0.comparator,
            n0.value,
            n0.counts,
            about,
            CASE n0.counts WHEN 'LATEST_FIGURE' THEN head(COLLECT {
              MATCH (item:Observation {indicator: n0.indicator})
              WHERE item.unit = n0.unit AND true AND CASE WHEN n0.subjectKind = 'NATION' THEN NOT EXISTS {
                (item)-[:ABOUT]->()
              } ELSE COUNT {
                (n0)-[:ABOUT]->(:Province|Area)
              } = 1 AND EXISTS {
                (n0)-[:ABOUT]->(:Province|Area)<-[:ABOUT]-(item)
              } END
              RETURN [
                item.value,
                CASE WHEN item.confidence <> 'UNVERIFIED' THEN item.value END,
                CASE WHEN item.confidence <> 'UNVERIFIED' AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                } THEN item.value END,
                item.id
              ]
              ORDER BY left(item.period, 4) DESC, size(item.period), item.period DESC, item.id
              LIMIT 1
            }) WHEN 'AREAS' THEN COLLECT {
              MATCH (item:`Area`)
              WHERE true
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'AREAS_APPROVED_2021_TO_2025' THEN COLLECT {
              MATCH (item:`Area`)
              WHERE (item.approvedOn >= $p0 AND item.approvedOn <= $p1 AND NOT (item.approvedOn IN $p2))
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'AREAS_OF_PROVINCE' THEN COLLECT {
              MATCH (item:`Area`)
              WHERE EXISTS {
                (item)-[:`LOCATED_IN`]->(n1:`Province`)
                WHERE n1.id IN about
              }
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'BUSINESS_MODELS_PRACTISED' THEN COLLECT {
              MATCH (item:`BusinessModel`)
              WHERE (item.id IN about AND item.areasCount > $p3)
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'COMPREHENSIVE_BONDED_ZONES' THEN COLLECT {
              MATCH (item:`Area`)
              WHERE item.type = $p4
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'INLAND_PROVINCES' THEN COLLECT {
              MATCH (item:`Province`)
              WHERE (item.id IN about AND item.coastal = $p5 AND item.landBorder = $p6)
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'MEASURES' THEN COLLECT {
              MATCH (item:`Measure`)
              WHERE true
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p7, false) = false),
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p7, false) = false AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'MEASURES_FROM_AREAS' THEN COLLECT {
              MATCH (item:`Measure`)
              WHERE item.originKind = $p10
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND coalesce((item.membershipBasis = $p8 OR item.originBasis = $p9), false) = false),
                (item.confidence <> 'UNVERIFIED' AND coalesce((item.membershipBasis = $p8 OR item.originBasis = $p9), false) = false AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'MEASURES_OF_FIRST_FIVE_BATCHES' THEN COLLECT {
              MATCH (item:`Measure`)
              WHERE EXISTS {
                (item)-[:`PROMOTED_BY`]->(n2:`Notice`)
                WHERE n2.batchNo <= $p12
              }
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p11, false) = false),
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p11, false) = false AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'MEASURES_OF_NOTICE' THEN COLLECT {
              MATCH (item:`Measure`)
              WHERE EXISTS {
                (item)-[:`PROMOTED_BY`]->(n3:`Notice`)
                WHERE n3.id IN about
              }
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p13, false) = false),
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p13, false) = false AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'MEASURES_OF_NOTICE_FOR_AREAS' THEN COLLECT {
              MATCH (item:`Measure`)
              WHERE (EXISTS {
                (item)-[:`PROMOTED_BY`]->(n4:`Notice`)
                WHERE n4.id IN about
              } AND item.scope = $p15)
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p14, false) = false),
                (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p14, false) = false AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'PILOT_ZONES' THEN COLLECT {
              MATCH (item:`PilotZone`)
              WHERE true
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'PLATFORMS' THEN COLLECT {
              MATCH (item:`Platform`)
              WHERE true
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND true),
                (item.confidence <> 'UNVERIFIED' AND true AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } WHEN 'PROVINCES_WITH_AREAS' THEN COLLECT {
              MATCH (item:`Province`)
              WHERE item.areasCount > $p17
              RETURN [
                (item.confidence <> 'UNVERIFIED' AND EXISTS {
                  (item)<-[:`LOCATED_IN`]-(n5:`Area`)
                  WHERE coalesce(n5.confidence = $p16, false) = false
                }),
                (item.confidence <> 'UNVERIFIED' AND EXISTS {
                  (item)<-[:`LOCATED_IN`]-(n5:`Area`)
                  WHERE coalesce(n5.confidence = $p16, false) = false
                } AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                })
              ]
            } ELSE head(COLLECT {
              MATCH (item:Observation {indicator: n0.indicator})
              WHERE item.unit = n0.unit AND item.period = n0.period AND CASE WHEN n0.subjectKind = 'NATION' THEN NOT EXISTS {
                (item)-[:ABOUT]->()
              } ELSE COUNT {
                (n0)-[:ABOUT]->(:Province|Area)
              } = 1 AND EXISTS {
                (n0)-[:ABOUT]->(:Province|Area)<-[:ABOUT]-(item)
              } END
              RETURN [
                item.value,
                CASE WHEN item.confidence <> 'UNVERIFIED' THEN item.value END,
                CASE WHEN item.confidence <> 'UNVERIFIED' AND EXISTS {
                  (item)-[:CITES]->(source)
                  WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
                } THEN item.value END,
                item.id
              ]
              ORDER BY item.id
              LIMIT 1
            }) END,
            n0.checkNote,
            n0.checkNoteZh,
            EXISTS {
              (n0)-[:CONTRADICTS_CLAIM]-()
            }
          ]
        })
      ]
    ]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "2021"
// $p1: "2025-12-31"
// $p2: []
// $p3: 0
// $p4: "COMPREHENSIVE_BONDED_ZONE"
// $p5: false
// $p6: false
// $p7: "CANDIDATE"
// $p8: "CANDIDATE"
// $p9: "CANDIDATE"
// $p10: "SPECIAL_CUSTOMS_AREA"
// $p11: "CANDIDATE"
// $p12: 5
// $p13: "CANDIDATE"
// $p14: "CANDIDATE"
// $p15: "SPECIAL_CUSTOMS_AREAS"
// $p16: "UNVERIFIED"
// $p17: 0
// $p18: null
// $p19: 2
