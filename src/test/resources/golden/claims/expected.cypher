// claims
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  [
    COUNT {
      (n2:`Claim`)
    },
    COLLECT {
      MATCH (n1:`Claim`)
      WHERE n1.counts = $p0
      WITH n1
      ORDER BY n1.primary DESC, n1.period DESC, n1.id ASC
      LIMIT 1
      RETURN [n1.value, n1.checkNote, [n1.id]]
    }
  ],
  COLLECT {
    MATCH (n0:`Claim`)
    WHERE (n0:`Claim` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p1
    RETURN [
      [
        n0.id,
        [
          n0.id,
          n0.comparator,
          n0.value,
          n0.checkNote,
          n0.counts,
          COLLECT {
            MATCH (n0)-[:ABOUT]->(about)
            RETURN about.id
            ORDER BY about.id
          },
          CASE n0.counts WHEN 'AREAS' THEN [
            COUNT {
              MATCH (item:Area)
              WHERE true
            },
            COUNT {
              MATCH (item:Area)
              WHERE (true) AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'AREAS_APPROVED_2021_TO_2025' THEN [
            COUNT {
              MATCH (item:Area)
              WHERE item.approvedOn >= '2021' AND item.approvedOn < '2026'
            },
            COUNT {
              MATCH (item:Area)
              WHERE (item.approvedOn >= '2021' AND item.approvedOn < '2026') AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'AREAS_OF_PROVINCE' THEN [
            COUNT {
              MATCH (n0)-[:ABOUT]->(:Province)<-[:LOCATED_IN]-(item:Area)
              WHERE true
            },
            COUNT {
              MATCH (n0)-[:ABOUT]->(:Province)<-[:LOCATED_IN]-(item:Area)
              WHERE (true) AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'BUSINESS_MODELS_PRACTISED' THEN [
            COUNT {
              MATCH (n0)-[:ABOUT]->(item:BusinessModel)
              WHERE item.areasCount > 0
            },
            COUNT {
              MATCH (n0)-[:ABOUT]->(item:BusinessModel)
              WHERE (item.areasCount > 0) AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'COMPREHENSIVE_BONDED_ZONES' THEN [
            COUNT {
              MATCH (item:Area)
              WHERE item.type = 'COMPREHENSIVE_BONDED_ZONE'
            },
            COUNT {
              MATCH (item:Area)
              WHERE (item.type = 'COMPREHENSIVE_BONDED_ZONE') AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'INLAND_PROVINCES' THEN [
            COUNT {
              MATCH (n0)-[:ABOUT]->(item:Province)
              WHERE NOT item.coastal AND NOT item.landBorder
            },
            COUNT {
              MATCH (n0)-[:ABOUT]->(item:Province)
              WHERE (NOT item.coastal AND NOT item.landBorder) AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'LATEST_FIGURE' THEN head(COLLECT {
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
              item.id,
              NOT EXISTS {
                (item)-[:CITES]->(source)
                WHERE NOT EXISTS {
                  (n0)-[:CITES]->(source)
                }
              }
            ]
            ORDER BY left(item.period, 4) DESC, size(item.period), item.period DESC, item.id
            LIMIT 1
          }) WHEN 'MEASURES' THEN [
            COUNT {
              MATCH (item:Measure)
              WHERE true
            },
            COUNT {
              MATCH (item:Measure)
              WHERE (true) AND item.confidence <> 'UNVERIFIED' AND item.membershipBasis <> 'CANDIDATE'
            }
          ] WHEN 'MEASURES_FROM_AREAS' THEN [
            COUNT {
              MATCH (item:Measure)
              WHERE item.originKind = 'SPECIAL_CUSTOMS_AREA'
            },
            COUNT {
              MATCH (item:Measure)
              WHERE (item.originKind = 'SPECIAL_CUSTOMS_AREA') AND item.confidence <> 'UNVERIFIED' AND item.membershipBasis <> 'CANDIDATE' AND item.originBasis <> 'CANDIDATE'
            }
          ] WHEN 'MEASURES_OF_FIRST_FIVE_BATCHES' THEN [
            COUNT {
              MATCH (item:Measure)-[:PROMOTED_BY]->(notice:Notice)
              WHERE notice.batchNo <= 5
            },
            COUNT {
              MATCH (item:Measure)-[:PROMOTED_BY]->(notice:Notice)
              WHERE (notice.batchNo <= 5) AND item.confidence <> 'UNVERIFIED' AND item.membershipBasis <> 'CANDIDATE'
            }
          ] WHEN 'MEASURES_OF_NOTICE' THEN [
            COUNT {
              MATCH (n0)-[:ABOUT]->(:Notice)<-[:PROMOTED_BY]-(item:Measure)
              WHERE true
            },
            COUNT {
              MATCH (n0)-[:ABOUT]->(:Notice)<-[:PROMOTED_BY]-(item:Measure)
              WHERE (true) AND item.confidence <> 'UNVERIFIED' AND item.membershipBasis <> 'CANDIDATE'
            }
          ] WHEN 'MEASURES_OF_NOTICE_FOR_AREAS' THEN [
            COUNT {
              MATCH (n0)-[:ABOUT]->(:Notice)<-[:PROMOTED_BY]-(item:Measure)
              WHERE item.scope = 'SPECIAL_CUSTOMS_AREAS'
            },
            COUNT {
              MATCH (n0)-[:ABOUT]->(:Notice)<-[:PROMOTED_BY]-(item:Measure)
              WHERE (item.scope = 'SPECIAL_CUSTOMS_AREAS') AND item.confidence <> 'UNVERIFIED' AND item.membershipBasis <> 'CANDIDATE'
            }
          ] WHEN 'PILOT_ZONES' THEN [
            COUNT {
              MATCH (item:PilotZone)
              WHERE true
            },
            COUNT {
              MATCH (item:PilotZone)
              WHERE (true) AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'PLATFORMS' THEN [
            COUNT {
              MATCH (item:Platform)
              WHERE true
            },
            COUNT {
              MATCH (item:Platform)
              WHERE (true) AND item.confidence <> 'UNVERIFIED'
            }
          ] WHEN 'PROVINCES_WITH_AREAS' THEN [
            COUNT {
              MATCH (item:Province)
              WHERE item.areasCount > 0
            },
            COUNT {
              MATCH (item:Province)
              WHERE (item.areasCount > 0) AND EXISTS {
                (item)<-[:LOCATED_IN]-(area:Area)
                WHERE area.confidence <> 'UNVERIFIED'
              }
            }
          ] ELSE head(COLLECT {
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
              item.id,
              NOT EXISTS {
                (item)-[:CITES]->(source)
                WHERE NOT EXISTS {
                  (n0)-[:CITES]->(source)
                }
              }
            ]
            ORDER BY item.id
            LIMIT 1
          }) END
        ]
      ]
    ]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: null
// $p1: 2
