// claims
CALL () {
  MATCH (n0:`Claim`)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p24
  RETURN collect({c0: {c0: n0.id, c1: head(COLLECT {
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
      CASE WHEN n0.counts IS NULL THEN head(COLLECT {
        MATCH (:Indicator {codeLower: toLower(n0.indicator)})<-[:FIGURE_OF]-(item:Observation)
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
            UNWIND coalesce(head(COLLECT {
              MATCH (said:ZonegraphStatement {subject: item.id})
              WHERE said.field = 'value' AND said.rank = 'PREFERRED'
              RETURN said.sources
            }), COLLECT {
              MATCH (item)-[row:CITES]->(cited)
              WHERE row.position IS NOT NULL
              RETURN cited.id
            }) AS id
            MATCH (source:Source {id: id})
            WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
          } THEN item.value END,
          item.id
        ]
        ORDER BY item.id
        LIMIT 1
      }) WHEN n0.counts = 'LATEST_FIGURE' THEN head(COLLECT {
        MATCH (:Indicator {codeLower: toLower(n0.indicator)})<-[:FIGURE_OF]-(item:Observation)
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
            UNWIND coalesce(head(COLLECT {
              MATCH (said:ZonegraphStatement {subject: item.id})
              WHERE said.field = 'value' AND said.rank = 'PREFERRED'
              RETURN said.sources
            }), COLLECT {
              MATCH (item)-[row:CITES]->(cited)
              WHERE row.position IS NOT NULL
              RETURN cited.id
            }) AS id
            MATCH (source:Source {id: id})
            WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
          } THEN item.value END,
          item.id
        ]
        ORDER BY left(item.period, 4) DESC, size(item.period), item.period DESC, item.id
        LIMIT 1
      }) ELSE COLLECT {
        UNWIND CASE n0.counts WHEN 'AREAS' THEN COLLECT {
          MATCH (item:`Area`)
          WHERE true
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND true),
            [COLLECT {
              MATCH (item)-[row:CITES]->(cited)
              WHERE row.position IS NOT NULL
              RETURN cited.id
            }]
          ]
        } WHEN 'AREAS_APPROVED_2021_TO_2025' THEN COLLECT {
          MATCH (item:`Area`)
          WHERE (item.approvedOn >= $p1 AND item.approvedOn <= $p2 AND NOT (item.approvedOn IN $p3))
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND coalesce(CASE WHEN item.approvedOn IS NOT NULL THEN coalesce(item.approvedOn_confidence, item.confidence) END = $p0, false) = false),
            [
              coalesce(head(COLLECT {
                MATCH (said:ZonegraphStatement {subject: item.id})
                WHERE said.field = 'approvedOn' AND said.rank = 'PREFERRED'
                RETURN said.sources
              }), COLLECT {
                MATCH (item)-[row:CITES]->(cited)
                WHERE row.position IS NOT NULL
                RETURN cited.id
              })
            ]
          ]
        } WHEN 'AREAS_OF_PROVINCE' THEN COLLECT {
          MATCH (item:`Area`)
          WHERE EXISTS {
            (item)-[:`LOCATED_IN`]->(n1:`Province`)
            WHERE n1.id IN about
          }
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND true),
            [
              COLLECT {
                MATCH (item)-[related:`LOCATED_IN`]->()
                WHERE related.confidence <> 'UNVERIFIED'
                UNWIND related.sources AS id
                RETURN DISTINCT id
              }
            ]
          ]
        } WHEN 'BUSINESS_MODELS_PRACTISED' THEN COLLECT {
          MATCH (item:`BusinessModel`)
          WHERE (item.id IN about AND item.areasCount > $p4)
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND true),
            [
              COLLECT {
                MATCH (item)<-[related:`HAS_BUSINESS_MODEL`]-()
                WHERE related.confidence <> 'UNVERIFIED'
                UNWIND related.sources AS id
                RETURN DISTINCT id
              }
            ]
          ]
        } WHEN 'COMPREHENSIVE_BONDED_ZONES' THEN COLLECT {
          MATCH (item:`Area`)
          WHERE item.type = $p5
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND true),
            [
              coalesce(head(COLLECT {
                MATCH (said:ZonegraphStatement {subject: item.id})
                WHERE said.field = 'type' AND said.rank = 'PREFERRED'
                RETURN said.sources
              }), COLLECT {
                MATCH (item)-[row:CITES]->(cited)
                WHERE row.position IS NOT NULL
                RETURN cited.id
              })
            ]
          ]
        } WHEN 'INLAND_PROVINCES' THEN COLLECT {
          MATCH (item:`Province`)
          WHERE (item.id IN about AND item.coastal = $p8 AND item.landBorder = $p9)
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND coalesce((CASE WHEN item.coastal IS NOT NULL THEN coalesce(item.coastal_confidence, item.confidence) END = $p6 OR CASE WHEN item.landBorder IS NOT NULL THEN coalesce(item.landBorder_confidence, item.confidence) END = $p7), false) = false),
            [
              coalesce(head(COLLECT {
                MATCH (said:ZonegraphStatement {subject: item.id})
                WHERE said.field = 'coastal' AND said.rank = 'PREFERRED'
                RETURN said.sources
              }), COLLECT {
                MATCH (item)-[row:CITES]->(cited)
                WHERE row.position IS NOT NULL
                RETURN cited.id
              }),
              coalesce(head(COLLECT {
                MATCH (said:ZonegraphStatement {subject: item.id})
                WHERE said.field = 'landBorder' AND said.rank = 'PREFERRED'
                RETURN said.sources
              }), COLLECT {
                MATCH (item)-[row:CITES]->(cited)
                WHERE row.position IS NOT NULL
                RETURN cited.id
              })
            ]
          ]
        } WHEN 'MEASURES' THEN COLLECT {
          MATCH (item:`Measure`)
          WHERE true
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p10, false) = false),
            [COLLECT {
              MATCH (item)-[row:CITES]->(cited)
              WHERE row.position IS NOT NULL
              RETURN cited.id
            }]
          ]
        } WHEN 'MEASURES_FROM_AREAS' THEN COLLECT {
          MATCH (item:`Measure`)
          WHERE item.originKind = $p14
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND coalesce((item.membershipBasis = $p11 OR item.originBasis = $p12 OR CASE WHEN item.originKind IS NOT NULL THEN coalesce(item.originKind_confidence, item.confidence) END = $p13), false) = false),
            [
              coalesce(head(COLLECT {
                MATCH (said:ZonegraphStatement {subject: item.id})
                WHERE said.field = 'originKind' AND said.rank = 'PREFERRED'
                RETURN said.sources
              }), COLLECT {
                MATCH (item)-[row:CITES]->(cited)
                WHERE row.position IS NOT NULL
                RETURN cited.id
              })
            ]
          ]
        } WHEN 'MEASURES_OF_FIRST_FIVE_BATCHES' THEN COLLECT {
          MATCH (item:`Measure`)
          WHERE EXISTS {
            (item)-[:`PROMOTED_BY`]->(n2:`Notice`)
            WHERE n2.batchNo <= $p16
          }
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p15, false) = false),
            [
              COLLECT {
                MATCH (item)-[related:`PROMOTED_BY`]->()
                WHERE related.confidence <> 'UNVERIFIED'
                UNWIND related.sources AS id
                RETURN DISTINCT id
              }
            ]
          ]
        } WHEN 'MEASURES_OF_NOTICE' THEN COLLECT {
          MATCH (item:`Measure`)
          WHERE EXISTS {
            (item)-[:`PROMOTED_BY`]->(n3:`Notice`)
            WHERE n3.id IN about
          }
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND coalesce(item.membershipBasis = $p17, false) = false),
            [
              COLLECT {
                MATCH (item)-[related:`PROMOTED_BY`]->()
                WHERE related.confidence <> 'UNVERIFIED'
                UNWIND related.sources AS id
                RETURN DISTINCT id
              }
            ]
          ]
        } WHEN 'MEASURES_OF_NOTICE_FOR_AREAS' THEN COLLECT {
          MATCH (item:`Measure`)
          WHERE (EXISTS {
            (item)-[:`PROMOTED_BY`]->(n4:`Notice`)
            WHERE n4.id IN about
          } AND item.scope = $p20)
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND coalesce((item.membershipBasis = $p18 OR CASE WHEN item.scope IS NOT NULL THEN coalesce(item.scope_confidence, item.confidence) END = $p19), false) = false),
            [
              COLLECT {
                MATCH (item)-[related:`PROMOTED_BY`]->()
                WHERE related.confidence <> 'UNVERIFIED'
                UNWIND related.sources AS id
                RETURN DISTINCT id
              },
              coalesce(head(COLLECT {
                MATCH (said:ZonegraphStatement {subject: item.id})
                WHERE said.field = 'scope' AND said.rank = 'PREFERRED'
                RETURN said.sources
              }), COLLECT {
                MATCH (item)-[row:CITES]->(cited)
                WHERE row.position IS NOT NULL
                RETURN cited.id
              })
            ]
          ]
        } WHEN 'PILOT_ZONES' THEN COLLECT {
          MATCH (item:`PilotZone`)
          WHERE true
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND true),
            [COLLECT {
              MATCH (item)-[row:CITES]->(cited)
              WHERE row.position IS NOT NULL
              RETURN cited.id
            }]
          ]
        } WHEN 'PLATFORMS' THEN COLLECT {
          MATCH (item:`Platform`)
          WHERE true
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND true),
            [COLLECT {
              MATCH (item)-[row:CITES]->(cited)
              WHERE row.position IS NOT NULL
              RETURN cited.id
            }]
          ]
        } WHEN 'PROVINCES_WITH_AREAS' THEN COLLECT {
          MATCH (item:`Province`)
          WHERE item.areasCount > $p22
          RETURN [
            (item.confidence <> 'UNVERIFIED' AND EXISTS {
              (item)<-[:`LOCATED_IN`]-(n5:`Area`)
              WHERE coalesce(n5.confidence = $p21, false) = false
            }),
            [
              COLLECT {
                MATCH (item)<-[related:`LOCATED_IN`]-()
                WHERE related.confidence <> 'UNVERIFIED'
                UNWIND related.sources AS id
                RETURN DISTINCT id
              }
            ]
          ]
        } END AS found
        RETURN [
          found[0],
          found[0] AND NOT EXISTS {
            UNWIND found[1] AS ids
            WITH ids
            WHERE NOT EXISTS {
              UNWIND ids AS id
              MATCH (source:Source {id: id})
              WHERE none( name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own)
            }
            RETURN ids
          }
        ]
      } END,
      n0.checkNote,
      n0.checkNoteZh,
      EXISTS {
        (n0)-[:CONTRADICTS_CLAIM]-()
      }
    ]
  })}}) AS l_n0
}
WITH l_n0, {c0: [COUNT {
  (n7:`Claim`)
}, COLLECT {
  MATCH (n6:`Claim`)
  WHERE n6.counts = $p23
  WITH n6
  ORDER BY n6.primary DESC, n6.period DESC, n6.id ASC
  LIMIT 1
  RETURN [n6.value, [n6.checkNote, n6.checkNoteZh], {c0: n6.id}]
}], c1: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "UNVERIFIED"
// $p1: "2021"
// $p2: "2025-12-31"
// $p3: []
// $p4: 0
// $p5: "COMPREHENSIVE_BONDED_ZONE"
// $p6: "UNVERIFIED"
// $p7: "UNVERIFIED"
// $p8: false
// $p9: false
// $p10: "CANDIDATE"
// $p11: "CANDIDATE"
// $p12: "CANDIDATE"
// $p13: "UNVERIFIED"
// $p14: "SPECIAL_CUSTOMS_AREA"
// $p15: "CANDIDATE"
// $p16: 5
// $p17: "CANDIDATE"
// $p18: "CANDIDATE"
// $p19: "UNVERIFIED"
// $p20: "SPECIAL_CUSTOMS_AREAS"
// $p21: "UNVERIFIED"
// $p22: 0
// $p23: null
// $p24: 2
