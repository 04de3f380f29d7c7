@CKD-01
Feature: Restless legs with chronic kidney disease
  In chronic kidney disease other limits for iron count, and nephrology is asked.
  Reference: KDIGO 2026, anaemia in chronic kidney disease; AASM 2025; clinical corrections B2, B3, B4 and 6.2 (step 7).

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Ferritin or saturation has not been measured
    Given chronic kidney disease on the problem list
    And an eGFR of 25 ml/min 60 days ago
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And iron care in kidney disease is advised as a remark
    And an English clinician reads "RLS with CKD (eGFR 25): check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology."
    And a Dutch clinician reads "RLS bij chronische nierschade (eGFR 25): bepaal Hb, ferritine, TSAT; andere ijzergrenzen – overleg met nefroloog."
    And the English detail says "KDIGO 2026, with anaemia: iron at ferritin <100 µg/L with TSAT <40%, or up to 300 µg/L with TSAT <25%."
    And the Dutch detail says "KDIGO 2026, bij anemie: ijzer bij ferritine <100 µg/l met TSAT <40%, of tot 300 µg/l met TSAT <25%."
    And the English detail says "Whether Hb is low is not known: with anaemia the KDIGO criteria count."
    And the Dutch detail says "Of het Hb laag is, is niet bekend: bij anemie gelden de KDIGO-criteria."
    And the English detail does not say "Oral iron"
    And the English detail does not say "Ferritin has already been ordered"
    And the clinician is offered "Order Hb, ferritin and transferrin saturation"

  Scenario: Low by the limits of restless legs and of kidney disease
    Given chronic kidney disease on the problem list
    And an eGFR of 25 ml/min 60 days ago
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And iron care in kidney disease is advised as a remark
    And an English clinician reads "RLS with CKD (eGFR 25), ferritin 60 µg/L, TSAT 15%: low by RLS and CKD criteria – discuss iron with nephrology."
    And a Dutch clinician reads "RLS, nierschade (eGFR 25), ferritine 60 µg/l, TSAT 15%: laag voor RLS én nierschade – bespreek ijzer met nefroloog."

  Scenario: Anaemia, within the criteria of kidney disease
    Given chronic kidney disease on the problem list
    And an eGFR of 25 ml/min 60 days ago
    And ferritin 150, saturation 20 and CRP 2
    And a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And an English clinician reads "RLS with CKD and anaemia, ferritin 150 µg/L, TSAT 20%: within KDIGO iron criteria – discuss with nephrology."
    And a Dutch clinician reads "RLS, nierschade en anemie, ferritine 150 µg/l, TSAT 20%: past bij KDIGO-ijzercriteria – overleg met nefroloog."
    And the English detail does not say "Whether Hb is low is not known"

  Scenario: No iron on these results
    Given chronic kidney disease on the problem list
    And an eGFR of 25 ml/min 60 days ago
    And ferritin 150, saturation 30 and CRP 2
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And an English clinician reads "RLS with CKD (eGFR 25), ferritin 150 µg/L, TSAT 30%: no iron for RLS on these results."
    And a Dutch clinician reads "RLS bij nierschade (eGFR 25), ferritine 150 µg/l, TSAT 30%: geen ijzer voor RLS op deze uitslagen."

  Scenario Outline: The stage is on the problem list, without a measured value
    Given chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And an English clinician reads "<english>"
    And a Dutch clinician reads "<dutch>"

    Examples:
      | ferritin | saturation | english                                                                                               | dutch                                                                                                     |
      | 60       | unknown    | RLS with CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology.          | RLS bij chronische nierschade: bepaal Hb, ferritine, TSAT; andere ijzergrenzen – overleg met nefroloog.   |
      | 60       | 15         | RLS with CKD, ferritin 60 µg/L, TSAT 15%: low by RLS and CKD criteria – discuss iron with nephrology. | RLS, nierschade, ferritine 60 µg/l, TSAT 15%: laag voor RLS én nierschade – bespreek ijzer met nefroloog. |
      | 150      | 30         | RLS with CKD, ferritin 150 µg/L, TSAT 30%: no iron for RLS on these results.                          | RLS bij nierschade, ferritine 150 µg/l, TSAT 30%: geen ijzer voor RLS op deze uitslagen.                  |

  Scenario Outline: Iron tablets are mentioned, and whether they helped
    Given chronic kidney disease stage 4 on the problem list
    And a ferritin of 55 µg/L 220 days ago
    And ferritin <ferritin>, saturation 30 and CRP 2
    And <treatment>
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And the English detail <use> "Oral iron is in use: discuss with nephrology whether it is needed."
    And the Dutch detail <use> "Er is oraal ijzer in gebruik: bespreek met de nefroloog of dit nodig is."
    And the English detail <route> "Oral iron has not raised ferritin: discuss the route with nephrology."
    And the Dutch detail <route> "Oraal ijzer heeft de ferritine niet doen stijgen: bespreek de toedieningsweg met de nefroloog."

    Examples:
      | ferritin | treatment                              | use          | route        |
      | 60       | ferrous fumarate in use since 200 days | says         | says         |
      | 74.99    | ferrous fumarate in use since 200 days | says         | says         |
      | 75       | ferrous fumarate in use since 200 days | says         | does not say |
      | 150      | ferrous fumarate in use since 200 days | says         | does not say |
      | 60       | ferrous fumarate in use since 100 days | says         | does not say |
      | 60       | ferrous fumarate until 10 days ago     | does not say | does not say |

  Scenario: Ferritin is already on its way
    Given chronic kidney disease stage 4 on the problem list
    And ferritin ordered 5 days ago
    When the chart is opened
    Then iron care in kidney disease is advised
    And the English detail says "Ferritin has already been ordered."
    And the Dutch detail says "Ferritine is al aangevraagd."
    And the clinician is offered "Order Hb and transferrin saturation"

  Scenario Outline: What was measured lately is not ordered again
    Given chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2, <days> days ago
    And a haemoglobin of 7.4 mmol/L <days> days ago
    When the chart is opened
    Then iron care in kidney disease is advised
    And the clinician <offer> "Order Hb, ferritin and transferrin saturation"

    Examples:
      | days | offer          |
      | 92   | is not offered |
      | 93   | is offered     |

  Scenario Outline: Where it is said
    Given chronic kidney disease stage 4 on the problem list
    When <occasion>
    Then iron care in kidney disease is advised, and nothing else

    Examples:
      | occasion                |
      | the chart is opened     |
      | the patient is admitted |
      | the diagnosis is added  |

  Scenario: Not when an order is signed
    Given chronic kidney disease stage 4 on the problem list
    When the order is signed
    Then nothing is shown

  # --- the results on both sides of their limits ---

  Scenario Outline: Without anaemia
    Given chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And a haemoglobin of 7.5 mmol/L 60 days ago, with a reference range from 7.5
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And an English clinician reads "RLS with <summary>"

    Examples: not measured
      | ferritin | saturation | crp     | summary                                                                             |
      | unknown  | unknown    | unknown | CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology. |
      | unknown  | 30         | unknown | CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology. |
      | unknown  | 50         | unknown | CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology. |
      | 20       | unknown    | 2       | CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology. |
      | 350      | unknown    | 2       | CKD: check Hb, ferritin and TSAT; iron thresholds differ – discuss with nephrology. |

    Examples: the ferritin
      | ferritin | saturation | crp | summary                                                                                      |
      | 75       | 15         | 2   | CKD, ferritin 75 µg/L, TSAT 15%: low by RLS and CKD criteria – discuss iron with nephrology. |
      | 75.01    | 15         | 2   | CKD, ferritin 75.01 µg/L, TSAT 15%: no iron for RLS on these results.                        |

    Examples: the saturation
      | ferritin | saturation | crp | summary                                                                                        |
      | 60       | 39.9       | 2   | CKD, ferritin 60 µg/L, TSAT 39.9%: low by RLS and CKD criteria – discuss iron with nephrology. |
      | 60       | 40         | 2   | CKD, ferritin 60 µg/L, TSAT 40%: no iron for RLS on these results.                             |
      | 60       | 50         | 2   | CKD, ferritin 60 µg/L, TSAT 50%: no iron for RLS on these results.                             |

    Examples: inflammation changes nothing
      | ferritin | saturation | crp | summary                                                                                      |
      | 60       | 15         | 30  | CKD, ferritin 60 µg/L, TSAT 15%: low by RLS and CKD criteria – discuss iron with nephrology. |
      | 150      | 15         | 30  | CKD, ferritin 150 µg/L, TSAT 15%: no iron for RLS on these results.                          |

  Scenario Outline: With anaemia
    Given chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And an English clinician reads "RLS with <summary>"

    Examples: up to 75
      | ferritin | saturation | summary                                                                                        |
      | 75       | 39.9       | CKD, ferritin 75 µg/L, TSAT 39.9%: low by RLS and CKD criteria – discuss iron with nephrology. |
      | 75       | 40         | CKD, ferritin 75 µg/L, TSAT 40%: no iron for RLS on these results.                             |

    Examples: below 100 with a saturation below 40
      | ferritin | saturation | summary                                                                                                 |
      | 75.01    | 39.9       | CKD and anaemia, ferritin 75.01 µg/L, TSAT 39.9%: within KDIGO iron criteria – discuss with nephrology. |
      | 99.99    | 39.9       | CKD and anaemia, ferritin 99.99 µg/L, TSAT 39.9%: within KDIGO iron criteria – discuss with nephrology. |
      | 99.99    | 40         | CKD, ferritin 99.99 µg/L, TSAT 40%: no iron for RLS on these results.                                   |
      | 100      | 39.9       | CKD, ferritin 100 µg/L, TSAT 39.9%: no iron for RLS on these results.                                   |

    Examples: below 300 with a saturation below 25
      | ferritin | saturation | summary                                                                                                  |
      | 100      | 24.9       | CKD and anaemia, ferritin 100 µg/L, TSAT 24.9%: within KDIGO iron criteria – discuss with nephrology.    |
      | 100      | 25         | CKD, ferritin 100 µg/L, TSAT 25%: no iron for RLS on these results.                                      |
      | 299.99   | 24.9       | CKD and anaemia, ferritin 299.99 µg/L, TSAT 24.9%: within KDIGO iron criteria – discuss with nephrology. |
      | 300      | 24.9       | CKD, ferritin 300 µg/L, TSAT 24.9%: no iron for RLS on these results.                                    |

  # corrections 6.1: of a result below or above a number, all values that it may have must lead to one outcome
  Scenario Outline: A result that may lie on either side of a limit, without anaemia
    Given chronic kidney disease stage 4 on the problem list
    And a ferritin <ferritin> µg/L 60 days ago
    And a transferrin saturation <saturation> % 60 days ago
    And a haemoglobin of 7.5 mmol/L 60 days ago, with a reference range from 7.5
    When the chart is opened
    Then iron care in kidney disease could not be told because of the <fact>
    And iron care in kidney disease is reported as not assessed

    Examples: low, or no iron
      | ferritin    | saturation | fact                   |
      | above 60    | of 30      | ferritin               |
      | at least 75 | of 30      | ferritin               |
      | of 60       | above 30   | transferrin saturation |
      | of 60       | at most 40 | transferrin saturation |

  Scenario Outline: A result that may lie on either side of a limit, with anaemia
    Given chronic kidney disease stage 4 on the problem list
    And a ferritin <ferritin> µg/L 60 days ago
    And a transferrin saturation <saturation> % 60 days ago
    And a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5
    When the chart is opened
    Then iron care in kidney disease could not be told because of the <fact>
    And iron care in kidney disease is reported as not assessed

    Examples: low, or within the criteria of kidney disease
      | ferritin | saturation | fact     |
      | below 90 | of 30      | ferritin |

    Examples: within the criteria of kidney disease, or no iron
      | ferritin  | saturation | fact                   |
      | above 80  | of 30      | ferritin               |
      | above 200 | of 20      | ferritin               |
      | of 90     | above 30   | transferrin saturation |
      | of 90     | at most 40 | transferrin saturation |
      | of 100    | below 30   | transferrin saturation |
      | of 150    | below 30   | transferrin saturation |
      | of 150    | at most 25 | transferrin saturation |

  Scenario Outline: What is called anaemia
    Given chronic kidney disease stage 4 on the problem list
    And ferritin 150, saturation 20 and CRP 2
    And <haemoglobin>
    When the chart is opened
    Then an English clinician reads "RLS with <summary>"
    And the English detail <says> "Whether Hb is low is not known"

    Examples:
      | haemoglobin                                                               | summary                                                                                             | says         |
      | a haemoglobin of 7.49 mmol/L 60 days ago, with a reference range from 7.5 | CKD and anaemia, ferritin 150 µg/L, TSAT 20%: within KDIGO iron criteria – discuss with nephrology. | does not say |
      | a haemoglobin of 7.5 mmol/L 60 days ago, with a reference range from 7.5  | CKD, ferritin 150 µg/L, TSAT 20%: no iron for RLS on these results.                                 | does not say |
      | a haemoglobin of 6.0 mmol/L 60 days ago                                   | CKD, ferritin 150 µg/L, TSAT 20%: no iron for RLS on these results.                                 | says         |
      | a haemoglobin of 6.0 mmol/L 365 days ago, with a reference range from 7.5 | CKD and anaemia, ferritin 150 µg/L, TSAT 20%: within KDIGO iron criteria – discuss with nephrology. | does not say |
      | a haemoglobin of 6.0 mmol/L 366 days ago, with a reference range from 7.5 | CKD, ferritin 150 µg/L, TSAT 20%: no iron for RLS on these results.                                 | says         |

  # --- who has kidney disease for which these limits count ---

  Scenario Outline: Kidney disease by its newest measured value, else by its stage
    Given <problem> on the problem list
    And <egfr>
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then <what>

    Examples: the measured value
      | problem                        | egfr                                | what                                                                        |
      | chronic kidney disease         | an eGFR of 44.9 ml/min 60 days ago  | iron care in kidney disease is advised, and nothing else                    |
      | chronic kidney disease         | an eGFR of 45 ml/min 60 days ago    | oral iron is advised, and nothing else                                      |
      | chronic kidney disease         | an eGFR of 44.9 ml/min 365 days ago | iron care in kidney disease is advised, and nothing else                    |
      | chronic kidney disease         | an eGFR of 44.9 ml/min 366 days ago | iron care in kidney disease could not be told because of the kidney disease |
      | chronic kidney disease stage 4 | an eGFR of 50 ml/min 60 days ago    | oral iron is advised, and nothing else                                      |

    Examples: the stage
      | problem                         | egfr                     | what                                                                        |
      | chronic kidney disease stage 3a | nothing else is recorded | oral iron is advised, and nothing else                                      |
      | chronic kidney disease stage 3b | nothing else is recorded | iron care in kidney disease is advised, and nothing else                    |
      | chronic kidney disease stage 4  | nothing else is recorded | iron care in kidney disease is advised, and nothing else                    |
      | chronic kidney disease          | nothing else is recorded | iron care in kidney disease could not be told because of the kidney disease |

  # corrections B3: a single low value may be acute
  Scenario Outline: Kidney disease that is nowhere on the problem list
    Given an eGFR of 40 ml/min 10 days ago
    And an eGFR of <earlier> ml/min <days> days ago
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then <what>, and nothing else

    Examples:
      | earlier | days | what                                   |
      | 59.9    | 100  | iron care in kidney disease is advised |
      | 60      | 100  | oral iron is advised                   |
      | 59.9    | 99   | oral iron is advised                   |

  Scenario: A single low value is no chronic kidney disease
    Given an eGFR of 25 ml/min 10 days ago
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then iron care in kidney disease is not advised because of the kidney disease

  # --- exceptions ---

  Scenario Outline: Other advice comes first
    Given <who>
    And chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation unknown and CRP 2, 20 days ago
    And <recorded>
    When the chart is opened
    Then iron care in kidney disease is not advised because of the <fact>
    And <instead>, and nothing else

    Examples:
      | who                                    | recorded                                          | fact              | instead                                   |
      | an adult with restless legs            | haemochromatosis on the problem list              | iron overload     | caution for iron overload is advised      |
      | an adult with restless legs            | haemochromatosis on the problem list, in the past | iron overload     | caution for iron overload is advised      |
      | an adult with restless legs            | deferasirox in use                                | iron overload     | caution for iron overload is advised      |
      | an adult with restless legs            | a ferritin of 60 without a unit 10 days ago       | unreadable result | checking the unreadable result is advised |
      | an adult with restless legs            | maintenance dialysis on the problem list          | dialysis          | iron through nephrology is advised        |
      | a woman of 30 years with restless legs | the pregnancy status is yes                       | pregnancy         | iron care in pregnancy is advised         |
      | a child of 17 years with restless legs | nothing else is recorded                          | age               | iron care in a child is advised           |

  Scenario Outline: Results that suggest iron overload
    Given a <who> of 45 years with restless legs
    And chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And red-cell transfusion <days> days ago, a procedure
    When the chart is opened
    Then <what>, and nothing else

    Examples:
      | who   | ferritin | saturation | days | what                                        |
      | woman | 200      | 45.1       | 500  | iron care in kidney disease is advised      |
      | woman | 200.01   | 45.1       | 500  | looking into the high saturation is advised |
      | woman | 200.01   | 45.1       | 70   | iron care in kidney disease is advised      |
      | man   | 300      | 50.1       | 500  | iron care in kidney disease is advised      |
      | man   | 300.01   | 50.1       | 500  | looking into the high saturation is advised |

  # 8.1: thalassaemia and its like block iron as recorded overload does
  Scenario Outline: A disorder of iron utilisation is not treated with iron
    Given chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And sideroblastic anaemia on the problem list
    When the chart is opened
    Then iron care in kidney disease is <what>
    And <instead>

    Examples:
      | ferritin | saturation | what                                                    | instead                                                |
      | 60       | 15         | not advised                                             | caution for iron overload is advised, and nothing else |
      | unknown  | unknown    | not advised because of the disorder of iron utilisation | nothing is shown                                       |

  Scenario Outline: Iron by vein and transfusions leave it to nephrology
    Given chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2
    And <event>
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else

    Examples:
      | event                                           |
      | ferric carboxymaltose given by vein 10 days ago |
      | ferric carboxymaltose given by vein 70 days ago |
      | red-cell transfusion 60 days ago, a procedure   |

  # corrections C12 and invariant 23
  Scenario Outline: Suspected restless legs is measured, never treated
    Given an adult in whom restless legs is only suspected
    And chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5
    When the chart is opened
    Then <what>

    Examples:
      | ferritin | saturation | what                                                     |
      | 60       | unknown    | iron care in kidney disease is advised |
      | 60       | 15         | checking the diagnosis is advised, and nothing else                                         |
      | 150      | 20         | checking the diagnosis is advised, and nothing else                                         |
      | 150      | 30         | checking the diagnosis is advised, and nothing else                                         |

  Scenario: Kidney disease without restless legs
    Given an adult without restless legs
    And chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then nothing is shown

  # --- what is not known ---

  Scenario: Measuring is advised even when iron overload is not excluded
    Given chronic kidney disease stage 4 on the problem list
    And the medication could not be retrieved
    When the chart is opened
    Then iron care in kidney disease is advised
    And the card says that "iron overload" is not recorded

  Scenario Outline: Iron is not discussed when iron overload is not excluded
    Given chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And a haemoglobin of 6.0 mmol/L 60 days ago, with a reference range from 7.5
    And the medication could not be retrieved
    When the chart is opened
    Then iron care in kidney disease could not be told because of the iron overload
    And iron care in kidney disease is reported as not assessed for want of the medication

    Examples:
      | ferritin | saturation |
      | 60       | 15         |
      | 90       | 30         |
      | 150      | 20         |

  # 8.1: blocks advice that leads to iron, not advice to measure
  Scenario: Iron is not discussed when a disorder of iron utilisation is suspected
    Given chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2
    And beta thalassaemia on the problem list as a suspicion
    When the chart is opened
    Then iron care in kidney disease could not be told because of the disorder of iron utilisation
    And iron care in kidney disease is reported as not assessed

  Scenario: Measuring is advised even when a disorder of iron utilisation is suspected
    Given chronic kidney disease stage 4 on the problem list
    And beta thalassaemia on the problem list as a suspicion
    When the chart is opened
    Then iron care in kidney disease is advised
    And the card says that "disorder of iron utilisation" is not recorded

  Scenario: No iron is said even when iron overload is not excluded
    Given chronic kidney disease stage 4 on the problem list
    And ferritin 150, saturation 40 and CRP 2
    And the medication could not be retrieved
    When the chart is opened
    Then iron care in kidney disease is advised

  Scenario: Without the procedures the card says that dialysis is not known
    Given chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2
    And the procedures could not be retrieved
    When the chart is opened
    Then iron care in kidney disease is advised
    And the card says that "dialysis" is not recorded

  Scenario: Whether a woman is pregnant is often not recorded
    Given a woman of 30 years with restless legs
    And chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then iron care in kidney disease is advised
    And the card says that "pregnancy" is not recorded

  Scenario: The birth date is not known
    Given the birth date is not known
    And chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then iron care in kidney disease is advised
    And the card says that "age" is not recorded

  Scenario: A newer ferritin may stand on the rest of the laboratory results
    Given chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation 15 and CRP 2
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then iron care in kidney disease is advised
    And the card says that "unreadable ferritin results" is not recorded

  # invariant 13: the saturation may stand on the rest of the results
  Scenario: With a ferritin alone the saturation may stand on the rest of the laboratory results
    Given chronic kidney disease stage 4 on the problem list
    And a ferritin of 150 µg/L 60 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then iron care in kidney disease could not be told because of the transferrin saturation
    And iron care in kidney disease is reported as not assessed for want of the laboratory results

  # invariant 23: whether it is more than a suspicion may stand on the rest of the list
  Scenario Outline: The diagnosis may stand on the rest of the problem list
    Given an adult in whom restless legs is only suspected
    And chronic kidney disease stage 4 on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And only the first page of the problem list arrived
    When the chart is opened
    Then iron care in kidney disease could not be told because of the diagnosis
    And iron care in kidney disease is reported as not assessed for want of the problem list

    Examples:
      | ferritin | saturation |
      | 60       | 15         |
      | 150      | 40         |

  # invariant 13 and 8.1: what was not retrieved is never taken for missing
  Scenario Outline: Without the laboratory results it is not known what has been measured
    Given chronic kidney disease stage 4 on the problem list
    And <missing>
    When the chart is opened
    Then iron care in kidney disease is not advised
    And iron care in kidney disease is reported as not assessed for want of the laboratory results

    Examples:
      | missing                                               |
      | the laboratory results could not be retrieved         |
      | only the first page of the laboratory results arrived |
