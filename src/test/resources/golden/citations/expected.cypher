// source
WITH COLLECT {
  MATCH (n0:`Source` {id: $p0})
  RETURN [
    [
      COUNT {
        (c1:`ZonegraphCitation` {source: n0.id})
        WHERE c1.kind = $p1
      },
      COLLECT {
        MATCH (c1:`ZonegraphCitation` {source: n0.id})
        WHERE c1.kind = $p1
        WITH c1
        ORDER BY c1.id ASC
        LIMIT $p2
        RETURN [
          [
            c1.field,
            COLLECT {
              MATCH (n2:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: c1.subject})
              RETURN [n2.id]
            },
            COLLECT {
              MATCH (n3:`Area`|`FormerArea`|`Province`|`Industry`|`Enterprise`|`BusinessModel`|`Measure`|`Notice`|`Policy`|`PolicyMeasure`|`Agency`|`PilotZone`|`Observation`|`Indicator`|`Claim`|`Concept`|`Platform`|`Source` {id: c1.object})
              RETURN [n3.id]
            },
            [c1.confidence]
          ]
        ]
      }
    ]
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "source:ct"
// $p1: "STATEMENT"
// $p2: 5
