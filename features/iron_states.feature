@IRON-01 @IRON-02 @IRON-03 @IRON-04 @IRON-05 @IRON-06 @IRON-09 @IRON-10 @IRON-11 @IRON-12 @IRON-17 @IRON-18 @PREG-01 @CHILD-01 @CKD-01 @CKD-02 @DATA-01
Feature: One outcome about iron for every patient
  For each state of a patient exactly one iron advice holds, or none.
  Reference: clinical corrections, section 5 (the 38 states) and 6.7 (the 73 golden vectors of the open chart); texts of section 4.

  # Samples are 60 days old unless it is said otherwise; numbers of states and vectors are those of the reference.

  # --- the states of section 5 ---

  Scenario Outline: States of adults without treatment
    Given a person of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | ferritin | saturation | crp     | recorded                     | advice                               | tier   | summary                                                                                                             |
      | 1     | 20       | 30         | 30      | nothing else is recorded     | oral iron                            | remark | RLS, ferritin 20 µg/L, TSAT 30%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron.                   |
      | 2     | 20       | unknown    | unknown | nothing else is recorded     | oral iron                            | remark | RLS, ferritin 20 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron.               |
      | 3     | 60       | 30         | 30      | nothing else is recorded     | oral iron                            | remark | RLS, ferritin 60 µg/L, TSAT 30%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron.                   |
      | 4     | 60       | unknown    | 2       | nothing else is recorded     | oral iron                            | remark | RLS, ferritin 60 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron.               |
      | 5     | 20       | 50         | 2       | nothing else is recorded     | repeating iron results that disagree | remark | Ferritin 20 µg/L but TSAT 50%: results disagree – repeat in the morning, ≥24 h without iron, before treating.       |
      | 6     | 90       | 15         | 2       | insomnia on the problem list | iron through a specialist            | remark | RLS, TSAT 15% (<20) with ferritin 90 µg/L: iron may be indicated – discuss route (IV) with a specialist.            |
      | 7     | 90       | 15         | 7       | nothing else is recorded     | not trusting the ferritin            | remark | Ferritin 90 µg/L, TSAT 15%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure.    |
      | 8     | 90       | 30         | unknown | insomnia on the problem list | iron through a specialist            | remark | RLS, ferritin 90 µg/L (>75–100), TSAT 30%: oral iron is poorly absorbed – specialist may consider IV iron.          |
      | 9     | 90       | unknown    | 30      | nothing else is recorded     | measuring the transferrin saturation | remark | RLS: ferritin 90 µg/L without transferrin saturation – consider TSAT and CRP before deciding on iron.               |
      | 10    | 90       | 50         | 2       | nothing else is recorded     | looking into the high saturation     | remark | TSAT 50% is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet.                       |
      | 11    | 150      | 15         | 2       | nothing else is recorded     | not trusting the ferritin            | remark | Ferritin 150 µg/L, TSAT 15%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure.   |
      | 14    | 600      | 15         | 2       | nothing else is recorded     | not trusting the ferritin            | remark | Ferritin 600 µg/L with TSAT 15%: no iron for RLS on this result – look for inflammation, liver disease, malignancy. |

  Scenario Outline: States of adults without treatment, no advice about iron
    Given a person of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | state | ferritin | saturation | crp     | recorded                            |
      | 12    | 150      | 30         | 2       | nothing else is recorded            |
      | 12    | 150      | 30         | unknown | nothing else is recorded            |
      | 21    | 250      | 30         | 2       | coeliac disease on the problem list |

  Scenario Outline: States 1 and 2, what else their card says
    Given a person of 45 years with restless legs
    And ferritin 20, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about oral iron
    And the English detail <inflamed> "true stores are lower still"

    Examples:
      | state | saturation | crp     | inflamed     |
      | 1     | 30         | 30      | says         |
      | 2     | unknown    | unknown | does not say |

  Scenario: State 5, no cause is looked for where the results disagree
    Given a person of 45 years with restless legs
    And ferritin 20, saturation 50 and CRP 2
    When the chart is opened
    Then looking for the cause of the iron deficiency is not advised

  Scenario Outline: States 8 and 9, a CRP that is not known is offered
    Given a person of 45 years with restless legs
    And ferritin 90, saturation <saturation> and CRP <crp>
    And insomnia on the problem list
    When the chart is opened
    Then the clinician is offered "<order>"

    Examples:
      | state | saturation | crp     | order                                |
      | 8     | 30         | unknown | Order CRP                            |
      | 9     | unknown    | 30      | Order transferrin saturation and CRP |

  Scenario Outline: State 13, a woman whose results suggest overload
    Given a woman of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | ferritin | saturation | crp | advice                           | tier   | summary                                                                                                       |
      | 13    | 250      | 50         | 2   | looking into the high saturation | remark | TSAT 50% and ferritin 250 µg/L suggest iron overload – no iron; consider repeat, liver tests and HFE testing. |

  Scenario Outline: States of adults on iron
    Given a person of 45 years with restless legs
    And <baseline>
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <treatment>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | baseline                           | ferritin | saturation | crp     | treatment                                       | advice                               | tier    | summary                                                                                                          |
      | 15    | nothing else is recorded           | 350      | unknown    | unknown | ferrous fumarate in use since 80 days           | a review of iron in use              | warning | Oral iron with ferritin 350 µg/L (>300): review the need for iron and measure TSAT.                              |
      | 16    | nothing else is recorded           | 90       | 50         | 2       | ferrous fumarate in use since 80 days           | a review of iron in use              | warning | Oral iron with ferritin 90 µg/L, TSAT 50%: above the safe range – review need; repeat TSAT ≥24 h off iron.       |
      | 17    | nothing else is recorded           | 20       | 50         | unknown | ferrous fumarate in use since 100 days          | repeating iron results that disagree | remark  | On oral iron: ferritin 20 µg/L but TSAT 50% – repeat in the morning, ≥24 h after the last tablet.                |
      | 18    | a ferritin of 55 µg/L 220 days ago | 60       | 50         | 2       | ferrous fumarate in use since 200 days          | repeating iron results that disagree | remark  | On oral iron: ferritin 60 µg/L but TSAT 50% – repeat in the morning, ≥24 h after the last tablet.                |
      | 19    | a ferritin of 40 µg/L 220 days ago | 150      | 30         | 30      | ferrous fumarate in use since 200 days          | not trusting the ferritin            | remark  | Ferritin 150 µg/L on oral iron may be falsely high (CRP 30, TSAT 30%) – do not judge the effect from it; repeat. |
      | 20    | a ferritin of 60 µg/L 80 days ago  | unknown  | unknown    | unknown | ferric carboxymaltose given by vein 70 days ago | checking the effect of iron          | remark  | IV iron 10 weeks ago without follow-up – consider ferritin and TSAT (reliable from about 8 weeks).               |
      | 20    | nothing else is recorded           | unknown  | unknown    | unknown | ferric carboxymaltose given by vein 70 days ago | checking the effect of iron          | remark  | IV iron 10 weeks ago without follow-up – consider ferritin and TSAT (reliable from about 8 weeks).               |

  Scenario Outline: States of recorded iron overload
    Given a person of 45 years with restless legs
    And haemochromatosis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <treatment>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | ferritin | saturation | crp     | treatment                              | advice                    | tier    | summary                                                                                                          |
      | 22    | 90       | 30         | 2       | insomnia on the problem list           | caution for iron overload | remark  | RLS with recorded iron overload: a low ferritin may be the treatment target – no iron without the specialist. |
      | 23    | 20       | 30         | 2       | nothing else is recorded               | caution for iron overload | remark  | RLS with recorded iron overload: a low ferritin may be the treatment target – no iron without the specialist. |
      | 24    | 250      | 30         | 2       | ferrous fumarate in use since 80 days  | caution for iron overload | warning | Iron treatment is active although iron overload is recorded – review with the treating specialist.               |
      | 25    | unknown  | unknown    | unknown | ferrous fumarate in use since 100 days | caution for iron overload | warning | Iron treatment is active although iron overload is recorded – review with the treating specialist.               |

  Scenario: State 23, no cause is looked for
    Given a person of 45 years with restless legs
    And haemochromatosis on the problem list
    And ferritin 20, saturation 30 and CRP 2
    When the chart is opened
    Then looking for the cause of the iron deficiency is not advised

  Scenario Outline: States of pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>, 20 days ago
    And <treatment>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | ferritin | saturation | crp     | treatment                              | advice                 | tier   | summary                                                                                                            |
      | 27    | 40       | unknown    | unknown | ferrous fumarate in use since 200 days | iron care in pregnancy | remark | RLS in pregnancy, ferritin 40 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14. |
      | 28    | 60       | 50         | 2       | nothing else is recorded               | iron care in pregnancy | remark | RLS in pregnancy: ferritin 60 µg/L but TSAT 50% – repeat ≥24 h off iron before treating; obstetric care decides.   |

  Scenario Outline: States of pregnancy, no advice about iron
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>, 20 days ago
    And <treatment>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | state | ferritin | saturation | crp | treatment                |
      | 26    | 150      | 30         | 30  | nothing else is recorded |

  Scenario Outline: States of children
    Given a child of 9 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | ferritin | saturation | crp     | recorded                              | advice               | tier   | summary                                                                                                |
      | 30    | 46       | unknown    | unknown | fever on the problem list for 67 days | iron care in a child | remark | RLS in a child, ferritin 46 µg/L (<50): iron may be considered – via paediatrician or sleep clinic.    |
      | 30    | 60       | unknown    | unknown | fever on the problem list for 67 days | iron care in a child | remark | RLS in a child: ferritin 60 µg/L not reliable now (recent fever or inflammation) – repeat after ≥4 weeks. |

  Scenario Outline: States of children, no advice about iron
    Given a child of 9 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | state | ferritin | saturation | crp | recorded                 |
      | 29    | 150      | 30         | 2   | nothing else is recorded |

  Scenario Outline: State 31, a child on dialysis
    Given a child of 9 years with restless legs
    And maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | ferritin | saturation | crp | advice                  | tier   | summary                                                                                                  |
      | 31    | 150      | 15         | 2   | iron through nephrology | remark | RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values. |

  Scenario Outline: State 32, adults on dialysis
    Given a person of 45 years with restless legs
    And maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | ferritin | saturation | crp | advice                  | tier   | summary                                                                                                     |
      | 32    | 600      | 30         | 2   | iron through nephrology | remark | RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.    |
      | 32    | 800      | 15         | 2   | iron through nephrology | remark | RLS on dialysis, ferritin 800 µg/L, TSAT 15%: no extra iron for RLS – nephrology decides (KDIGO: withhold). |

  Scenario Outline: States of chronic kidney disease
    Given a person of 45 years with restless legs
    And <problem> on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    And <treatment>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | state | problem                         | ferritin | saturation | crp | recorded                                                                 | treatment                              | advice                      | tier   | summary                                                                                                      |
      | 33    | chronic kidney disease stage 3b | 60       | 15         | 2   | nothing else is recorded                                                 | nothing else is recorded               | iron care in kidney disease | remark | RLS with CKD, ferritin 60 µg/L, TSAT 15%: low by RLS and CKD criteria – discuss iron with nephrology.        |
      | 34    | chronic kidney disease stage 4  | 150      | 15         | 2   | a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5 | nothing else is recorded               | iron care in kidney disease | remark | RLS with CKD and anaemia, ferritin 150 µg/L, TSAT 15%: within KDIGO iron criteria – discuss with nephrology. |
      | 35    | chronic kidney disease stage 4  | 60       | 30         | 2   | a ferritin of 55 µg/L 220 days ago                                       | ferrous fumarate in use since 200 days | iron care in kidney disease | remark | RLS with CKD, ferritin 60 µg/L, TSAT 30%: low by RLS and CKD criteria – discuss iron with nephrology.        |
      | 36    | chronic kidney disease stage 4  | 150      | 30         | 2   | nothing else is recorded                                                 | ferrous fumarate in use since 200 days | iron care in kidney disease | remark | RLS with CKD, ferritin 150 µg/L, TSAT 30%: no iron for RLS on these results.                                 |

  Scenario: State 35, what else its card says
    Given a person of 45 years with restless legs
    And chronic kidney disease stage 4 on the problem list
    And a ferritin of 55 µg/L 220 days ago
    And ferritin 60, saturation 30 and CRP 2
    And ferrous fumarate in use since 200 days
    When the chart is opened
    Then the English detail says "Oral iron has not raised ferritin: discuss the route with nephrology."

  Scenario Outline: States 37 and 38, the newest or only ferritin cannot be read
    Given a person of 45 years with restless legs
    And <earlier>
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else

    Examples:
      | state | earlier                           |
      | 37    | a ferritin of 40 µg/L 60 days ago |
      | 38    | nothing else is recorded          |

  # --- the golden vectors of 6.7 ---

  Scenario Outline: Vectors of untreated adults
    Given a <who> of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | who    | ferritin | saturation | crp     | recorded                                 | advice                               | tier   | summary                                                                                                               |
      | 1      | person | unknown  | unknown    | unknown | nothing else is recorded                 | a ferritin check                     | remark | RLS: no ferritin found in the last 12 months – consider ferritin, transferrin saturation, CRP and Hb.                 |
      | 2      | person | unknown  | 15         | unknown | nothing else is recorded                 | a ferritin check                     | remark | RLS: no ferritin found in the last 12 months – consider ferritin, transferrin saturation, CRP and Hb.                 |
      | 3      | person | 18       | 12         | unknown | nothing else is recorded                 | oral iron                            | remark | RLS, ferritin 18 µg/L, TSAT 12%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron.                     |
      | 4      | person | 18       | 12         | 30      | nothing else is recorded                 | oral iron                            | remark | RLS, ferritin 18 µg/L, TSAT 12%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron.                     |
      | 5      | person | 29.9     | unknown    | unknown | nothing else is recorded                 | oral iron                            | remark | RLS, ferritin 29.9 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron.               |
      | 6      | person | 30       | unknown    | unknown | nothing else is recorded                 | oral iron                            | remark | RLS, ferritin 30 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron.                 |
      | 7      | person | 75       | unknown    | unknown | nothing else is recorded                 | oral iron                            | remark | RLS, ferritin 75 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron.                 |
      | 8      | person | 75       | 45         | unknown | nothing else is recorded                 | oral iron                            | remark | RLS, ferritin 75 µg/L, TSAT 45%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron.                     |
      | 9      | person | 75       | 45.1       | unknown | nothing else is recorded                 | repeating iron results that disagree | remark | Ferritin 75 µg/L but TSAT 45.1%: results disagree – repeat in the morning, ≥24 h without iron, before treating.       |
      | 11     | person | 75.1     | 30         | unknown | insomnia on the problem list             | iron through a specialist            | remark | RLS, ferritin 75.1 µg/L (>75–100), TSAT 30%: oral iron is poorly absorbed – specialist may consider IV iron.          |
      | 12     | person | 90       | unknown    | unknown | insomnia on the problem list             | measuring the transferrin saturation | remark | RLS: ferritin 90 µg/L without transferrin saturation – consider TSAT and CRP before deciding on iron.                 |
      | 13     | person | 90       | 19.9       | unknown | nothing else is recorded                 | iron through a specialist            | remark | RLS, TSAT 19.9% (<20) with ferritin 90 µg/L: iron may be indicated – discuss route (IV) with a specialist.            |
      | 14     | person | 90       | 19.9       | 7       | nothing else is recorded                 | not trusting the ferritin            | remark | Ferritin 90 µg/L, TSAT 19.9%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure.    |
      | 15     | person | 90       | 30         | 30      | insomnia on the problem list             | not trusting the ferritin            | remark | Ferritin 90 µg/L with CRP 30 mg/L may overestimate iron stores – repeat with TSAT ≥4 weeks after recovery.            |
      | 16     | person | 100      | 30         | unknown | insomnia on the problem list             | iron through a specialist            | remark | RLS, ferritin 100 µg/L (>75–100), TSAT 30%: oral iron is poorly absorbed – specialist may consider IV iron.           |
      | 18     | person | 150      | 15         | unknown | nothing else is recorded                 | not trusting the ferritin            | remark | Ferritin 150 µg/L, TSAT 15%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure.     |
      | 19     | person | 150      | 30         | unknown | rheumatoid arthritis on the problem list | not trusting the ferritin            | remark | Ferritin 150 µg/L, TSAT 30%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure.     |
      | 20     | person | 150      | unknown    | unknown | nothing else is recorded                 | measuring the transferrin saturation | remark | RLS: ferritin 150 µg/L without transferrin saturation – consider TSAT and CRP before deciding on iron.                |
      | 21     | person | 150      | unknown    | 30      | nothing else is recorded                 | not trusting the ferritin            | remark | Ferritin 150 µg/L with CRP 30 mg/L may overestimate iron stores – repeat with TSAT ≥4 weeks after recovery.           |
      | 22     | person | 201      | 45.1       | unknown | nothing else is recorded                 | looking into the high saturation     | remark | TSAT 45.1% and ferritin 201 µg/L suggest iron overload – no iron; consider repeat, liver tests and HFE testing.       |
      | 23     | man    | 201      | 45.1       | unknown | nothing else is recorded                 | looking into the high saturation     | remark | TSAT 45.1% is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet.                       |
      | 24     | man    | 300.1    | 51         | unknown | nothing else is recorded                 | looking into the high saturation     | remark | TSAT 51% and ferritin 300.1 µg/L suggest iron overload – no iron; consider repeat, liver tests and HFE testing.       |
      | 25     | person | 350      | 15         | unknown | nothing else is recorded                 | not trusting the ferritin            | remark | Ferritin 350 µg/L with TSAT 15%: no iron for RLS on this result – look for inflammation, liver disease, malignancy.   |
      | 27     | person | 350      | unknown    | unknown | nothing else is recorded                 | measuring the transferrin saturation | remark | Ferritin 350 µg/L (>300) without TSAT – no iron for RLS; consider TSAT, CRP and liver tests.                          |
      | 28     | person | 40       | 16         | unknown | coeliac disease on the problem list      | another way to treat with iron       | remark | RLS, ferritin 40 µg/L, and oral iron unsuitable (malabsorption) – discuss the route of iron treatment with a specialist. |

  Scenario Outline: Vectors of untreated adults, no advice about iron
    Given a <who> of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | who    | ferritin | saturation | crp     | recorded                     |
      | 10     | person | 75.1     | 30         | unknown | nothing else is recorded     |
      | 17     | person | 100.1    | 30         | unknown | insomnia on the problem list |
      | 26     | person | 350      | 30         | unknown | nothing else is recorded     |

  Scenario Outline: Vectors of treated adults
    Given a person of 45 years with restless legs
    And <baseline>
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <treatment>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | baseline                           | ferritin | saturation | crp     | treatment                                       | advice                               | tier    | summary                                                                                                            |
      | 30     | nothing else is recorded           | 350      | unknown    | unknown | ferrous fumarate in use since 80 days           | a review of iron in use              | warning | Oral iron with ferritin 350 µg/L (>300): review the need for iron and measure TSAT.                                |
      | 31     | nothing else is recorded           | 90       | 50         | unknown | ferrous fumarate in use since 80 days           | a review of iron in use              | warning | Oral iron with ferritin 90 µg/L, TSAT 50%: above the safe range – review need; repeat TSAT ≥24 h off iron.         |
      | 32     | nothing else is recorded           | 40       | unknown    | unknown | ferrous fumarate in use since 100 days          | checking the effect of iron          | remark  | Oral iron for 14 weeks without follow-up ferritin – consider ferritin and TSAT to judge response.                  |
      | 33     | a ferritin of 55 µg/L 220 days ago | 60       | 22         | unknown | ferrous fumarate in use since 200 days          | another way to treat with iron       | remark  | RLS, ferritin 60 µg/L despite oral iron: check intake, absorption and blood loss; discuss IV iron with a specialist. |
      | 35     | a ferritin of 20 µg/L 220 days ago | 60       | 50         | unknown | ferrous fumarate in use since 200 days          | repeating iron results that disagree | remark  | On oral iron: ferritin 60 µg/L but TSAT 50% – repeat in the morning, ≥24 h after the last tablet.                  |
      | 36     | a ferritin of 20 µg/L 220 days ago | 120      | 25         | unknown | ferrous fumarate in use since 200 days          | a review of iron in use              | remark  | Ferritin 120 µg/L on oral iron: target (>100) reached – consider stopping and re-checking in 6 months.             |
      | 37     | a ferritin of 20 µg/L 220 days ago | 120      | 15         | unknown | ferrous fumarate in use since 200 days          | not trusting the ferritin            | remark  | Ferritin 120 µg/L on oral iron may be falsely high – do not judge the effect from it; repeat with TSAT and CRP.    |
      | 38     | a ferritin of 20 µg/L 220 days ago | 120      | unknown    | unknown | ferrous fumarate in use since 200 days          | a review of iron in use              | remark  | Ferritin 120 µg/L on oral iron: target (>100) reached – consider stopping and re-checking in 6 months.             |
      | 39     | a ferritin of 20 µg/L 220 days ago | 120      | 25         | 30      | ferrous fumarate in use since 200 days          | not trusting the ferritin            | remark  | Ferritin 120 µg/L on oral iron may be falsely high (CRP 30, TSAT 25%) – do not judge the effect from it; repeat.   |
      | 41     | nothing else is recorded           | 400      | unknown    | unknown | ferric carboxymaltose given by vein 58 days ago | checking the effect of iron          | remark  | IV iron 8 weeks ago without follow-up – consider ferritin and TSAT (reliable from about 8 weeks).                  |

  Scenario Outline: Vectors of treated adults, no advice about iron
    Given a person of 45 years with restless legs
    And <baseline>
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <treatment>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | baseline                           | ferritin | saturation | crp     | treatment                                       |
      | 29     | nothing else is recorded           | 40       | unknown    | unknown | ferrous fumarate in use since 80 days           |
      | 34     | a ferritin of 20 µg/L 220 days ago | 60       | 22         | unknown | ferrous fumarate in use since 200 days          |
      | 40     | nothing else is recorded           | 40       | unknown    | unknown | ferric carboxymaltose given by vein 30 days ago |
      | 42     | nothing else is recorded           | 40       | unknown    | unknown | red-cell transfusion 90 days ago, a procedure   |

  Scenario Outline: Vectors of recorded iron overload
    Given a person of 45 years with restless legs
    And haemochromatosis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | crp     | recorded                              | advice                    | tier    | summary                                                                                                          |
      | 43     | 40       | unknown    | unknown | nothing else is recorded              | caution for iron overload | remark  | RLS with recorded iron overload: a low ferritin may be the treatment target – no iron without the specialist. |
      | 44     | 85       | 30         | unknown | insomnia on the problem list          | caution for iron overload | remark  | RLS with recorded iron overload: a low ferritin may be the treatment target – no iron without the specialist. |
      | 46     | 40       | unknown    | unknown | ferrous fumarate in use since 80 days | caution for iron overload | warning | Iron treatment is active although iron overload is recorded – review with the treating specialist.               |

  Scenario Outline: Vectors of recorded iron overload, no advice about iron
    Given a person of 45 years with restless legs
    And haemochromatosis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | ferritin | saturation | crp     | recorded                 |
      | 45     | 400      | unknown    | unknown | nothing else is recorded |

  Scenario: Vector 47, a newer ferritin that cannot be read
    Given a person of 45 years with restless legs
    And ferritin 40, saturation unknown and CRP unknown
    And a ferritin of 40 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else

  Scenario Outline: Vectors of dialysis
    Given a person of 45 years with restless legs
    And maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | crp     | advice                  | tier   | summary                                                                                                              |
      | 48     | 150      | 15         | unknown | iron through nephrology | remark | RLS on dialysis, ferritin 150 µg/L, TSAT 15%: meets AASM criteria (<200 and <20%) – discuss IV iron with nephrology. |
      | 49     | 250      | 15         | unknown | iron through nephrology | remark | RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.             |
      | 50     | 750      | 15         | unknown | iron through nephrology | remark | RLS on dialysis, ferritin 750 µg/L, TSAT 15%: no extra iron for RLS – nephrology decides (KDIGO: withhold).          |
      | 51     | 300      | 40         | unknown | iron through nephrology | remark | RLS on dialysis, ferritin 300 µg/L, TSAT 40%: no extra iron for RLS – nephrology decides (KDIGO: withhold).          |
      | 52     | unknown  | unknown    | unknown | iron through nephrology | remark | RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.             |

  Scenario Outline: Vectors of pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>, 20 days ago
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | crp     | advice                 | tier   | summary                                                                                                            |
      | 53     | unknown  | unknown    | unknown | iron care in pregnancy | remark | RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first.             |
      | 54     | 28       | 12         | unknown | iron care in pregnancy | remark | RLS in pregnancy, ferritin 28 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14. |
      | 55     | 75       | unknown    | unknown | iron care in pregnancy | remark | RLS in pregnancy, ferritin 75 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14. |
      | 56     | 60       | 50         | unknown | iron care in pregnancy | remark | RLS in pregnancy: ferritin 60 µg/L but TSAT 50% – repeat ≥24 h off iron before treating; obstetric care decides.   |
      | 57     | 90       | 15         | unknown | iron care in pregnancy | remark | RLS in pregnancy, ferritin 90 µg/L, TSAT 15% (<20%): discuss iron with midwife/obstetrician.                       |

  Scenario Outline: Vectors of pregnancy, no advice about iron
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>, 20 days ago
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | ferritin | saturation | crp     |
      | 58     | 120      | 25         | unknown |

  Scenario Outline: Vectors of children
    Given a child of 9 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | crp     | advice               | tier   | summary                                                                                                |
      | 59     | unknown  | unknown    | unknown | iron care in a child | remark | RLS in a child: check ferritin, TSAT and CRP; consider referral to a paediatrician or sleep clinic.    |
      | 60     | 46       | unknown    | unknown | iron care in a child | remark | RLS in a child, ferritin 46 µg/L (<50): iron may be considered – via paediatrician or sleep clinic.    |
      | 61     | 46       | unknown    | 30      | iron care in a child | remark | RLS in a child, ferritin 46 µg/L (<50): iron may be considered – via paediatrician or sleep clinic.    |
      | 62     | 50       | unknown    | unknown | iron care in a child | remark | RLS in a child, ferritin 50 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic.  |
      | 63     | 60       | unknown    | 30      | iron care in a child | remark | RLS in a child: ferritin 60 µg/L not reliable now (recent fever or inflammation) – repeat after ≥4 weeks. |
      | 65     | 40       | 50         | unknown | iron care in a child | remark | RLS in a child: ferritin 40 µg/L not reliable now (high TSAT) – repeat after ≥4 weeks. |

  Scenario Outline: Vectors of children, no advice about iron
    Given a child of 9 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | ferritin | saturation | crp     |
      | 64     | 76       | 25         | unknown |

  Scenario Outline: Vectors of chronic kidney disease
    Given a person of 45 years with restless legs
    And chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | crp     | recorded                                                                 | advice                      | tier   | summary                                                                                                      |
      | 66     | 60       | unknown    | unknown | nothing else is recorded                                                 | iron care in kidney disease | remark | RLS with CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology.                 |
      | 67     | 60       | 15         | unknown | nothing else is recorded                                                 | iron care in kidney disease | remark | RLS with CKD, ferritin 60 µg/L, TSAT 15%: low by RLS and CKD criteria – discuss iron with nephrology.        |
      | 68     | 150      | 20         | unknown | a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5 | iron care in kidney disease | remark | RLS with CKD and anaemia, ferritin 150 µg/L, TSAT 20%: within KDIGO iron criteria – discuss with nephrology. |
      | 69     | 150      | 20         | unknown | nothing else is recorded                                                 | iron care in kidney disease | remark | RLS with CKD, ferritin 150 µg/L, TSAT 20%: no iron for RLS on these results.                                 |
      | 70     | 350      | 15         | unknown | a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5 | iron care in kidney disease | remark | RLS with CKD, ferritin 350 µg/L, TSAT 15%: no iron for RLS on these results.                                 |
      | 71     | 60       | 40         | unknown | nothing else is recorded                                                 | iron care in kidney disease | remark | RLS with CKD, ferritin 60 µg/L, TSAT 40%: no iron for RLS on these results.                                  |

  Scenario Outline: Vectors of an unknown birth date
    Given a person of 45 years with restless legs
    And the birth date is not known
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <advice> is advised, and nothing else
    And <advice> is advised as a <tier>
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | crp     | advice           | tier   | summary                                                                                               |
      | 72     | unknown  | unknown    | unknown | a ferritin check | remark | RLS: no ferritin found in the last 12 months – consider ferritin, transferrin saturation, CRP and Hb. |

  Scenario Outline: Vectors of an unknown birth date, no advice about iron
    Given a person of 45 years with restless legs
    And the birth date is not known
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | ferritin | saturation | crp     |
      | 73     | 40       | unknown    | unknown |
