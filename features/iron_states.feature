@IRON-01 @IRON-03 @IRON-04 @IRON-06 @PREG-01 @CKD-02 @DATA-01
Feature: One outcome about iron for every patient
  For each state of a patient exactly one iron advice holds, or none.
  Reference: clinical corrections, section 5 (the 38 states) and 6.7 (golden vectors). Where the advice of the reference is not built yet (IRON-02, 05, 09, 10, 11, 12, 17, 18, CKD-01, CHILD-01), nothing is said about iron.

  # Samples are 60 days old unless it is said otherwise; numbers of states and vectors are those of the reference.

  # --- the states of section 5 ---

  Scenario Outline: Adults without treatment
    Given a person of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then <what>

    Examples:
      | state | ferritin | saturation | crp     | recorded                            | what                                                   |
      | 1     | 20       | 30         | 30      | nothing else is recorded            | oral iron is advised, and nothing else                 |
      | 2     | 20       | unknown    | unknown | nothing else is recorded            | oral iron is advised, and nothing else                 |
      | 3     | 60       | 30         | 30      | nothing else is recorded            | oral iron is advised, and nothing else                 |
      | 4     | 60       | unknown    | 2       | nothing else is recorded            | oral iron is advised, and nothing else                 |
      | 5     | 20       | 50         | 2       | nothing else is recorded            | nothing is said about iron                             |
      | 6     | 90       | 15         | 2       | insomnia on the problem list        | nothing is said about iron                             |
      | 7     | 90       | 15         | 7       | nothing else is recorded            | not trusting the ferritin is advised, and nothing else |
      | 8     | 90       | 30         | unknown | insomnia on the problem list        | nothing is said about iron                             |
      | 9     | 90       | unknown    | 30      | nothing else is recorded            | nothing is said about iron                             |
      | 10    | 90       | 50         | 2       | nothing else is recorded            | nothing is said about iron                             |
      | 11    | 150      | 15         | 2       | nothing else is recorded            | not trusting the ferritin is advised, and nothing else |
      | 12    | 150      | 30         | 2       | nothing else is recorded            | nothing is said about iron                             |
      | 12    | 150      | 30         | unknown | nothing else is recorded            | nothing is said about iron                             |
      | 14    | 600      | 15         | 2       | nothing else is recorded            | not trusting the ferritin is advised, and nothing else |
      | 21    | 250      | 30         | 2       | coeliac disease on the problem list | nothing is said about iron                             |

  Scenario: State 1, its card
    Given a person of 45 years with restless legs
    And ferritin 20, saturation 30 and CRP 30
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about oral iron
    And the English detail says "true stores are lower still"

  Scenario: State 2, its card
    Given a person of 45 years with restless legs
    And ferritin 20, saturation unknown and CRP unknown
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about oral iron
    And an English clinician reads "RLS, ferritin 20 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron."

  Scenario: State 7, its card
    Given a person of 45 years with restless legs
    And ferritin 90, saturation 15 and CRP 7
    When the chart is opened
    Then an English clinician reads "Ferritin 90 µg/L, TSAT 15%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure."

  Scenario: State 13, a woman whose results suggest overload
    Given a woman of 45 years with restless legs
    And ferritin 250, saturation 50 and CRP 2
    When the chart is opened
    Then nothing is said about iron

  Scenario: State 14, its card
    Given a person of 45 years with restless legs
    And ferritin 600, saturation 15 and CRP 2
    When the chart is opened
    Then an English clinician reads "Ferritin 600 µg/L with TSAT 15%: no iron for RLS on this result – look for inflammation, liver disease, malignancy."

  Scenario Outline: Adults on iron
    Given a person of 45 years with restless legs
    And <baseline>
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <treatment>
    When the chart is opened
    Then <what>

    Examples:
      | state | ferritin | saturation | crp     | baseline                           | treatment                                       | what                                                   |
      | 15    | 350      | unknown    | unknown | nothing else is recorded           | ferrous fumarate in use since 80 days           | nothing is said about iron                             |
      | 16    | 90       | 50         | 2       | nothing else is recorded           | ferrous fumarate in use since 80 days           | nothing is said about iron                             |
      | 17    | 20       | 50         | unknown | nothing else is recorded           | ferrous fumarate in use since 100 days          | nothing is said about iron                             |
      | 18    | 60       | 50         | 2       | a ferritin of 55 µg/L 220 days ago | ferrous fumarate in use since 200 days          | nothing is said about iron                             |
      | 19    | 150      | 30         | 30      | a ferritin of 40 µg/L 220 days ago | ferrous fumarate in use since 200 days          | not trusting the ferritin is advised, and nothing else |
      | 20    | 60       | 30         | 2       | nothing else is recorded           | ferric carboxymaltose given by vein 70 days ago | nothing is said about iron                             |

  Scenario Outline: Recorded iron overload
    Given a person of 45 years with restless legs
    And haemochromatosis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <treatment>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | state | ferritin | saturation | crp     | treatment                              |
      | 22    | 90       | 30         | 2       | insomnia on the problem list           |
      | 23    | 20       | 30         | 2       | nothing else is recorded               |
      | 24    | 250      | 30         | 2       | ferrous fumarate in use since 80 days  |
      | 25    | unknown  | unknown    | unknown | ferrous fumarate in use since 100 days |

  Scenario Outline: Pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>, 20 days ago
    And <treatment>
    When the chart is opened
    Then <what>

    Examples:
      | state | ferritin | saturation | crp     | treatment                              | what                                                |
      | 26    | 150      | 30         | 30      | nothing else is recorded               | nothing is said about iron                          |
      | 27    | 40       | unknown    | unknown | ferrous fumarate in use since 200 days | iron care in pregnancy is advised, and nothing else |
      | 28    | 60       | 50         | 2       | nothing else is recorded               | iron care in pregnancy is advised, and nothing else |

  Scenario: State 27, its card
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin 40, saturation unknown and CRP unknown, 20 days ago
    And ferrous fumarate in use since 200 days
    When the chart is opened
    Then an English clinician reads "RLS in pregnancy, ferritin 40 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14."

  Scenario: State 28, its card
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin 60, saturation 50 and CRP 2, 20 days ago
    When the chart is opened
    Then an English clinician reads "RLS in pregnancy: ferritin 60 µg/L but TSAT 50% – repeat ≥24 h off iron before treating; obstetric care decides."

  Scenario Outline: Children
    Given a child of 9 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | state | ferritin | saturation | crp     | recorded                              |
      | 29    | 150      | 30         | 2       | nothing else is recorded              |
      | 30    | 46       | unknown    | unknown | fever on the problem list for 67 days |
      | 30    | 60       | unknown    | unknown | fever on the problem list for 67 days |

  Scenario: State 31, a child on dialysis
    Given a child of 9 years with restless legs
    And maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP 2
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And an English clinician reads "RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values."

  Scenario Outline: State 32, adults on dialysis
    Given a person of 45 years with restless legs
    And maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And an English clinician reads "<summary>"

    Examples:
      | ferritin | saturation | summary                                                                                                     |
      | 600      | 30         | RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.    |
      | 800      | 15         | RLS on dialysis, ferritin 800 µg/L, TSAT 15%: no extra iron for RLS – nephrology decides (KDIGO: withhold). |

  Scenario Outline: Chronic kidney disease
    Given a person of 45 years with restless legs
    And <problem> on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | state | problem                         | ferritin | saturation | recorded                                                                 |
      | 33    | chronic kidney disease stage 3b | 60       | 15         | nothing else is recorded                                                 |
      | 34    | chronic kidney disease stage 4  | 150      | 15         | a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5 |
      | 35    | chronic kidney disease stage 4  | 60       | 30         | ferrous fumarate in use since 200 days                                   |
      | 36    | chronic kidney disease stage 4  | 150      | 30         | ferrous fumarate in use since 200 days                                   |

  Scenario: State 37, the newest ferritin cannot be read and an older one is low
    Given a person of 45 years with restless legs
    And a ferritin of 40 µg/L 60 days ago
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else

  Scenario: State 38, the only ferritin cannot be read
    Given a person of 45 years with restless legs
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else

  # --- the golden vectors of 6.7 ---

  Scenario Outline: Vectors of untreated adults
    Given a <who> of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then <what>

    Examples: no ferritin
      | vector | who    | ferritin | saturation | crp     | recorded                 | what                                          |
      | 1      | person | unknown  | unknown    | unknown | nothing else is recorded | a ferritin check is advised, and nothing else |
      | 2      | person | unknown  | 15         | unknown | nothing else is recorded | a ferritin check is advised, and nothing else |

    Examples: ferritin up to 75
      | vector | who    | ferritin | saturation | crp     | recorded                            | what                                   |
      | 3      | person | 18       | 12         | unknown | nothing else is recorded            | oral iron is advised, and nothing else |
      | 4      | person | 18       | 12         | 30      | nothing else is recorded            | oral iron is advised, and nothing else |
      | 5      | person | 29.9     | unknown    | unknown | nothing else is recorded            | oral iron is advised, and nothing else |
      | 6      | person | 30       | unknown    | unknown | nothing else is recorded            | oral iron is advised, and nothing else |
      | 7      | person | 75       | unknown    | unknown | nothing else is recorded            | oral iron is advised, and nothing else |
      | 8      | person | 75       | 45         | unknown | nothing else is recorded            | oral iron is advised, and nothing else |
      | 9      | person | 75       | 45.1       | unknown | nothing else is recorded            | nothing is said about iron             |
      | 28     | person | 40       | 16         | unknown | coeliac disease on the problem list | nothing is said about iron             |

    Examples: ferritin above 75, up to 100
      | vector | who    | ferritin | saturation | crp     | recorded                     | what                                                   |
      | 10     | person | 75.1     | 30         | unknown | nothing else is recorded     | nothing is said about iron                             |
      | 11     | person | 75.1     | 30         | unknown | insomnia on the problem list | nothing is said about iron                             |
      | 12     | person | 90       | unknown    | unknown | insomnia on the problem list | nothing is said about iron                             |
      | 13     | person | 90       | 19.9       | unknown | nothing else is recorded     | nothing is said about iron                             |
      | 14     | person | 90       | 19.9       | 7       | nothing else is recorded     | not trusting the ferritin is advised, and nothing else |
      | 15     | person | 90       | 30         | 30      | insomnia on the problem list | not trusting the ferritin is advised, and nothing else |
      | 16     | person | 100      | 30         | unknown | insomnia on the problem list | nothing is said about iron                             |

    Examples: ferritin above 100
      | vector | who    | ferritin | saturation | crp     | recorded                                 | what                                                   |
      | 17     | person | 100.1    | 30         | unknown | insomnia on the problem list             | nothing is said about iron                             |
      | 18     | person | 150      | 15         | unknown | nothing else is recorded                 | not trusting the ferritin is advised, and nothing else |
      | 19     | person | 150      | 30         | unknown | rheumatoid arthritis on the problem list | not trusting the ferritin is advised, and nothing else |
      | 20     | person | 150      | unknown    | unknown | nothing else is recorded                 | nothing is said about iron                             |
      | 21     | person | 150      | unknown    | 30      | nothing else is recorded                 | not trusting the ferritin is advised, and nothing else |
      | 22     | person | 201      | 45.1       | unknown | nothing else is recorded                 | nothing is said about iron                             |
      | 23     | man    | 201      | 45.1       | unknown | nothing else is recorded                 | nothing is said about iron                             |
      | 24     | man    | 300.1    | 51         | unknown | nothing else is recorded                 | nothing is said about iron                             |
      | 25     | person | 350      | 15         | unknown | nothing else is recorded                 | not trusting the ferritin is advised, and nothing else |
      | 26     | person | 350      | 30         | unknown | nothing else is recorded                 | nothing is said about iron                             |
      | 27     | person | 350      | unknown    | unknown | nothing else is recorded                 | nothing is said about iron                             |

  Scenario Outline: Vectors of treated adults
    Given a person of 45 years with restless legs
    And <baseline>
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <treatment>
    When the chart is opened
    Then <what>

    Examples:
      | vector | ferritin | saturation | crp     | baseline                           | treatment                                       | what                                                   |
      | 29     | 40       | unknown    | unknown | nothing else is recorded           | ferrous fumarate in use since 80 days           | nothing is said about iron                             |
      | 30     | 350      | unknown    | unknown | nothing else is recorded           | ferrous fumarate in use since 80 days           | nothing is said about iron                             |
      | 31     | 90       | 50         | unknown | nothing else is recorded           | ferrous fumarate in use since 80 days           | nothing is said about iron                             |
      | 32     | 40       | unknown    | unknown | nothing else is recorded           | ferrous fumarate in use since 100 days          | nothing is said about iron                             |
      | 33     | 60       | 22         | unknown | a ferritin of 55 µg/L 220 days ago | ferrous fumarate in use since 200 days          | nothing is said about iron                             |
      | 34     | 60       | 22         | unknown | a ferritin of 20 µg/L 220 days ago | ferrous fumarate in use since 200 days          | nothing is said about iron                             |
      | 35     | 60       | 50         | unknown | a ferritin of 20 µg/L 220 days ago | ferrous fumarate in use since 200 days          | nothing is said about iron                             |
      | 36     | 120      | 25         | unknown | a ferritin of 20 µg/L 220 days ago | ferrous fumarate in use since 200 days          | nothing is said about iron                             |
      | 37     | 120      | 15         | unknown | a ferritin of 20 µg/L 220 days ago | ferrous fumarate in use since 200 days          | not trusting the ferritin is advised, and nothing else |
      | 38     | 120      | unknown    | unknown | a ferritin of 20 µg/L 220 days ago | ferrous fumarate in use since 200 days          | nothing is said about iron                             |
      | 39     | 120      | 25         | 30      | a ferritin of 20 µg/L 220 days ago | ferrous fumarate in use since 200 days          | not trusting the ferritin is advised, and nothing else |
      | 40     | 40       | unknown    | unknown | nothing else is recorded           | ferric carboxymaltose given by vein 30 days ago | nothing is said about iron                             |
      | 41     | 400      | unknown    | unknown | nothing else is recorded           | ferric carboxymaltose given by vein 58 days ago | nothing is said about iron                             |
      | 42     | 40       | unknown    | unknown | nothing else is recorded           | red-cell transfusion 90 days ago, a procedure   | nothing is said about iron                             |

  Scenario Outline: Vectors of recorded iron overload
    Given a person of 45 years with restless legs
    And haemochromatosis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP unknown
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | ferritin | saturation | recorded                              |
      | 43     | 40       | unknown    | nothing else is recorded              |
      | 44     | 85       | 30         | insomnia on the problem list          |
      | 45     | 400      | unknown    | nothing else is recorded              |
      | 46     | 40       | unknown    | ferrous fumarate in use since 80 days |

  Scenario: Vector 47, a newer ferritin that cannot be read
    Given a person of 45 years with restless legs
    And ferritin 40, saturation unknown and CRP unknown
    And a ferritin of 40 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else

  Scenario Outline: Vectors of dialysis
    Given a person of 45 years with restless legs
    And maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP unknown
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | summary                                                                                                              |
      | 48     | 150      | 15         | RLS on dialysis, ferritin 150 µg/L, TSAT 15%: meets AASM criteria (<200 and <20%) – discuss IV iron with nephrology. |
      | 49     | 250      | 15         | RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.             |
      | 50     | 750      | 15         | RLS on dialysis, ferritin 750 µg/L, TSAT 15%: no extra iron for RLS – nephrology decides (KDIGO: withhold).          |
      | 51     | 300      | 40         | RLS on dialysis, ferritin 300 µg/L, TSAT 40%: no extra iron for RLS – nephrology decides (KDIGO: withhold).          |
      | 52     | unknown  | unknown    | RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.             |

  Scenario Outline: Vectors of pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else
    And an English clinician reads "<summary>"

    Examples:
      | vector | ferritin | saturation | summary                                                                                                            |
      | 53     | unknown  | unknown    | RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first.             |
      | 54     | 28       | 12         | RLS in pregnancy, ferritin 28 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14. |
      | 55     | 75       | unknown    | RLS in pregnancy, ferritin 75 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14. |
      | 56     | 60       | 50         | RLS in pregnancy: ferritin 60 µg/L but TSAT 50% – repeat ≥24 h off iron before treating; obstetric care decides.   |
      | 57     | 90       | 15         | RLS in pregnancy, ferritin 90 µg/L, TSAT 15% (<20%): discuss iron with midwife/obstetrician.                       |

  Scenario: Vector 58, iron is adequate in pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin 120, saturation 25 and CRP unknown, 20 days ago
    When the chart is opened
    Then nothing is said about iron

  Scenario Outline: Vectors of children
    Given a child of 9 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | ferritin | saturation | crp     |
      | 59     | unknown  | unknown    | unknown |
      | 60     | 46       | unknown    | unknown |
      | 61     | 46       | unknown    | 30      |
      | 62     | 50       | unknown    | unknown |
      | 63     | 60       | unknown    | 30      |
      | 64     | 76       | 25         | unknown |
      | 65     | 40       | 50         | unknown |

  Scenario Outline: Vectors of chronic kidney disease
    Given a person of 45 years with restless legs
    And chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP unknown
    And <recorded>
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | vector | ferritin | saturation | recorded                                                                 |
      | 66     | 60       | unknown    | nothing else is recorded                                                 |
      | 67     | 60       | 15         | nothing else is recorded                                                 |
      | 68     | 150      | 20         | a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5 |
      | 69     | 150      | 20         | nothing else is recorded                                                 |
      | 70     | 350      | 15         | a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5 |
      | 71     | 60       | 40         | nothing else is recorded                                                 |

  Scenario: Vector 72, the birth date is not known
    Given a person of 45 years with restless legs
    And the birth date is not known
    When the chart is opened
    Then a ferritin check is advised, and nothing else

  Scenario: Vector 73, the birth date is not known and the ferritin is low
    Given a person of 45 years with restless legs
    And the birth date is not known
    And ferritin 40, saturation unknown and CRP unknown
    When the chart is opened
    Then nothing is said about iron
