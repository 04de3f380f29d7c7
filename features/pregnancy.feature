@PREG-01
Feature: Restless legs in pregnancy
  In pregnancy restless legs is managed with iron and non-drug measures, with obstetric care.
  Reference: IRLSSG 2015 on pregnancy; label of ferric carboxymaltose; clinical corrections A6 and 6.2.

  Background:
    Given a woman of 30 years with restless legs

  # --- what is said ---

  Scenario: Iron has not been measured
    Given the pregnancy status is yes
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else
    And iron care in pregnancy is advised as a remark
    And an English clinician reads "RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first."
    And a Dutch clinician reads "RLS in de zwangerschap: bepaal Hb, ferritine, TSAT; ijzer via verloskundige/gynaecoloog; eerst leefregels."
    And the English detail says "RLS in pregnancy usually eases after birth: reassess about 6 weeks postpartum."
    And the Dutch detail says "RLS in de zwangerschap neemt na de bevalling meestal af: beoordeel opnieuw rond 6 weken postpartum."
    And the English detail does not say "Oral iron in agreement with obstetric care"
    And the English detail does not say "Ferritin has already been ordered"
    And the clinician is offered "Order Hb, ferritin and transferrin saturation"

  Scenario: A low ferritin
    Given the pregnancy status is yes
    And ferritin 75, saturation 12 and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else
    And an English clinician reads "RLS in pregnancy, ferritin 75 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14."
    And a Dutch clinician reads "RLS, zwanger, ferritine 75 µg/l (≤75): overweeg oraal ijzer met verloskundige/gynaecoloog; geen i.v. vóór week 14."
    And the English detail says "Oral iron in agreement with obstetric care."
    And the Dutch detail says "Oraal ijzer in overleg met verloskundige of gynaecoloog."
    And the English detail says "Iron by vein only in the second or third trimester, when oral iron fails."
    And the Dutch detail says "I.v.-ijzer alleen in het tweede of derde trimester, als oraal ijzer niet volstaat."

  Scenario Outline: Iron by vein is named only where it is known to be allowed
    Given the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    And <recorded>
    When the chart is opened
    Then iron care in pregnancy is advised
    And the English detail <says> "Iron by vein"

    Examples:
      | ferritin | saturation | recorded                                | says         |
      | 75       | 45         | nothing else is recorded                | says         |
      | 75       | 45.1       | nothing else is recorded                | does not say |
      | 75       | unknown    | nothing else is recorded                | does not say |
      | 75.01    | 15         | nothing else is recorded                | does not say |
      | 40       | 12         | an intolerance to ferric carboxymaltose | does not say |
      | 40       | 12         | sepsis on the problem list for 10 days  | does not say |
      | 40       | 12         | the allergies could not be retrieved    | does not say |

  Scenario: A low ferritin with a high transferrin saturation
    Given the pregnancy status is yes
    And ferritin 60, saturation 50 and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else
    And an English clinician reads "RLS in pregnancy: ferritin 60 µg/L but TSAT 50% – repeat ≥24 h off iron before treating; obstetric care decides."
    And the clinician is offered "Repeat ferritin and transferrin saturation"
    And a Dutch clinician reads "RLS, zwanger: ferritine 60 µg/l maar TSAT 50% – herhaal ≥24 uur zonder ijzer; overleg met verloskundige."
    And the English detail does not say "Oral iron in agreement with obstetric care"

  Scenario: A higher ferritin with a low transferrin saturation
    Given the pregnancy status is yes
    And ferritin 90, saturation 15 and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else
    And an English clinician reads "RLS in pregnancy, ferritin 90 µg/L, TSAT 15% (<20%): discuss iron with midwife/obstetrician."
    And a Dutch clinician reads "RLS in de zwangerschap, ferritine 90 µg/l, TSAT 15% (<20%): bespreek ijzer met verloskundige/gynaecoloog."
    And the English detail does not say "Oral iron in agreement with obstetric care"

  Scenario Outline: Oral iron is explained unless the saturation is high
    Given the pregnancy status is yes
    And ferritin 40, saturation <saturation> and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised
    And the English detail <says> "Oral iron in agreement with obstetric care"

    Examples:
      | saturation | says         |
      | unknown    | says         |
      | 45         | says         |
      | 45.1       | does not say |

  Scenario: Ferritin is already on its way
    Given the pregnancy status is yes
    And ferritin ordered 5 days ago
    When the chart is opened
    Then iron care in pregnancy is advised
    And the English detail says "Ferritin has already been ordered."

  Scenario Outline: Where it is said
    Given the pregnancy status is yes
    When <occasion>
    Then iron care in pregnancy is advised, and nothing else

    Examples:
      | occasion                |
      | the chart is opened     |
      | the patient is admitted |
      | the diagnosis is added  |

  # --- the results on both sides of their limits ---

  Scenario Outline: Ferritin and transferrin saturation
    Given the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    When the chart is opened
    Then <what>

    Examples:
      | ferritin | saturation | what                                                                                                                                            |
      | 75.01    | 20         | nothing is said about iron                                                                                                                      |
      | 75.01    | 19.9       | an English clinician reads "RLS in pregnancy, ferritin 75.01 µg/L, TSAT 19.9% (<20%): discuss iron with midwife/obstetrician."                  |
      | 75       | 45         | an English clinician reads "RLS in pregnancy, ferritin 75 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14." |
      | 75       | 45.1       | an English clinician reads "RLS in pregnancy: ferritin 75 µg/L but TSAT 45.1% – repeat ≥24 h off iron before treating; obstetric care decides." |
      | 75       | unknown    | an English clinician reads "RLS in pregnancy, ferritin 75 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14." |
      | 120      | 50         | nothing is said about iron                                                                                                                      |
      | 120      | 25         | nothing is said about iron                                                                                                                      |

  # corrections 6.1: of a result below or above a number, all values that it may have must lead to one outcome
  Scenario Outline: A ferritin that may lie on either side of its limit
    Given the pregnancy status is yes
    And a ferritin <ferritin> µg/L 20 days ago
    And a transferrin saturation of 15 % 20 days ago
    When the chart is opened
    Then iron care in pregnancy could not be told because of the ferritin
    And iron care in pregnancy is reported as not assessed

    Examples:
      | ferritin    |
      | above 60    |
      | at least 75 |

  # invariant 2: with kidney disease a saturation of 40 % is too high to advise iron
  Scenario Outline: The saturation that is too high in pregnancy with kidney disease
    Given the pregnancy status is yes
    And chronic kidney disease stage 4 on the problem list
    And ferritin 60, saturation <saturation> and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else
    And an English clinician reads "RLS in pregnancy<summary>"

    Examples:
      | saturation | summary                                                                                            |
      | 39.9       | , ferritin 60 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14. |
      | 40         | : ferritin 60 µg/L but TSAT 40% – repeat ≥24 h off iron before treating; obstetric care decides.   |

  Scenario: Raised CRP belongs to pregnancy and changes nothing
    Given the pregnancy status is yes
    And ferritin 150, saturation 30 and CRP 30, 20 days ago
    When the chart is opened
    Then nothing is said about iron

  Scenario Outline: The age of the ferritin
    Given the pregnancy status is yes
    And ferritin 120, saturation 25 and CRP unknown, <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                                                                                                |
      | 56   | nothing is said about iron                                                                                                          |
      | 57   | an English clinician reads "RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first." |
      | 366  | an English clinician reads "RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first." |

  Scenario Outline: A low ferritin is measured again when it is old
    Given the pregnancy status is yes
    And ferritin 40, saturation 25 and CRP unknown, <days> days ago
    When the chart is opened
    Then an English clinician reads "<summary>"

    Examples:
      | days | summary                                                                                                            |
      | 56   | RLS in pregnancy, ferritin 40 µg/L (≤75): consider oral iron with midwife/obstetrician; no IV iron before week 14. |
      | 57   | RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first.             |

  # --- who is pregnant ---

  Scenario Outline: Evidence of a pregnancy
    Given <evidence>
    When the chart is opened
    Then iron care in pregnancy is <what>

    Examples:
      | evidence                                            | what        |
      | the pregnancy status is yes, asked 300 days ago     | advised     |
      | the pregnancy status is yes, asked 301 days ago     | not advised |
      | pregnancy on the problem list for 300 days          | advised     |
      | pregnancy on the problem list for 301 days          | not advised |
      | pregnancy on the problem list for 100 days, refuted | not advised |
      | a due date in 294 days                              | advised     |
      | a due date in 295 days                              | not advised |
      | a due date 14 days ago                              | advised     |
      | a due date 15 days ago                              | not advised |
      | a pregnancy of 30 weeks 90 days ago                 | advised     |
      | a pregnancy of 30 weeks 91 days ago                 | not advised |
      | the pregnancy status is no                          | not advised |
      | the pregnancy status is unknown                     | not advised |

  Scenario Outline: A pregnancy that stands in words under an unlisted code
    Given a problem that reads "<text>" under an unlisted code for <days> days
    And ferritin 20, saturation 10 and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is <what>

    Examples:
      | text           | days | what        |
      | Zwangerschap   | 80   | advised     |
      | Zwangerschap   | 301  | not advised |
      | Pregnancy test | 80   | not advised |

  Scenario Outline: A pregnancy that has ended
    Given the pregnancy status is yes, asked 100 days ago
    And <later>
    When the chart is opened
    Then iron care in pregnancy is <what>

    Examples:
      | later                                              | what        |
      | a delivery 10 days ago                             | not advised |
      | a delivery 200 days ago                            | advised     |
      | the pregnancy status is no, asked 10 days ago      | not advised |
      | the pregnancy status is no, asked 100 days ago     | not advised |
      | the pregnancy status is no, asked 200 days ago     | advised     |
      | the pregnancy status is unknown, asked 10 days ago | not advised |

  Scenario: Contradictory answers of one day leave it open
    Given the pregnancy status is yes
    And the pregnancy status is no
    When the chart is opened
    Then iron care in pregnancy could not be told because of the pregnancy

  Scenario: A man who is recorded as pregnant
    Given a man of 30 years with restless legs
    And the pregnancy status is yes
    When the chart is opened
    Then iron care in pregnancy could not be told because of the pregnancy

  Scenario: A pregnant girl of sixteen has the care of a pregnant woman
    Given a child of 16 years with restless legs
    And the pregnancy status is yes
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else

  Scenario Outline: Girls and women of whom nothing about a pregnancy is recorded
    Given a woman of <years> years with restless legs
    When the chart is opened
    Then iron care in pregnancy <what> because of the pregnancy

    Examples:
      | years | what              |
      | 11    | is not advised    |
      | 12    | could not be told |
      | 55    | could not be told |
      | 56    | is not advised    |

  Scenario: Chronic kidney disease does not replace the care in pregnancy
    Given the pregnancy status is yes
    And chronic kidney disease stage 4 on the problem list
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else

  Scenario: Iron tablets do not replace the care in pregnancy
    Given the pregnancy status is yes
    And ferrous fumarate in use since 90 days
    And ferritin 40, saturation unknown and CRP unknown, 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else

  Scenario: The diagnosis of restless legs in pregnancy
    Given restless legs in pregnancy is the recorded diagnosis
    And the pregnancy status is yes
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else

  # --- suspected restless legs ---

  Scenario Outline: Suspected restless legs is measured, never treated
    Given a woman of 30 years in whom restless legs is only suspected
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    When the chart is opened
    Then <what>

    Examples:
      | ferritin | saturation | what                                                                                                                                |
      | unknown  | unknown    | an English clinician reads "RLS in pregnancy: check Hb, ferritin and TSAT; iron via midwife/obstetrician, non-drug measures first." |
      | 40       | unknown    | nothing is said about iron                                                                                                          |
      | 60       | 50         | nothing is said about iron                                                                                                          |
      | 90       | 15         | nothing is said about iron                                                                                                          |

  Scenario Outline: Pregnant without restless legs
    Given a woman of 30 years <legs>
    And the pregnancy status is yes
    When the chart is opened
    Then nothing is shown

    Examples:
      | legs                                  |
      | without restless legs                 |
      | in whom restless legs is in remission |

  # --- exceptions ---

  Scenario Outline: Patients whose iron other advice speaks of
    Given the pregnancy status is yes
    And <recorded>
    When the chart is opened
    Then iron care in pregnancy is not advised because of the <fact>

    Examples:
      | recorded                                          | fact              |
      | haemochromatosis on the problem list              | iron overload     |
      | haemochromatosis on the problem list, in the past | iron overload     |
      | deferasirox in use                                | iron overload     |
      | maintenance dialysis on the problem list          | dialysis          |
      | a ferritin of 40 without a unit 10 days ago       | unreadable result |

  # 8.1: thalassaemia and its like block iron as recorded overload does
  Scenario Outline: A disorder of iron utilisation is not treated with iron
    Given the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    And beta thalassaemia on the problem list
    When the chart is opened
    Then iron care in pregnancy is <what>
    And <instead>

    Examples:
      | ferritin | saturation | what                                                    | instead                                                |
      | 40       | 12         | not advised                                             | caution for iron overload is advised, and nothing else |
      | unknown  | unknown    | not advised because of the disorder of iron utilisation | nothing is shown                                       |

  Scenario Outline: Results that suggest iron overload
    Given a <who> of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 100 days ago
    When the chart is opened
    Then <what>

    Examples:
      | who    | ferritin | saturation | what                                                               |
      | woman  | 200.01   | 45.1       | iron care in pregnancy is not advised because of the iron overload |
      | person | 200.01   | 45.1       | iron care in pregnancy is not advised because of the iron overload |
      | woman  | 200      | 45.1       | iron care in pregnancy is advised                                  |
      | woman  | 200.01   | 45         | iron care in pregnancy is advised                                  |

  Scenario Outline: Which advice is given then
    Given the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    And <recorded>
    When the chart is opened
    Then iron care in pregnancy is not advised
    And <instead>, and nothing else

    Examples:
      | ferritin | saturation | recorded                                    | instead                                     |
      | 200.01   | 45.1       | nothing else is recorded                    | looking into the high saturation is advised |
      | 40       | 12         | haemochromatosis on the problem list        | caution for iron overload is advised        |
      | 40       | 12         | maintenance dialysis on the problem list    | iron through nephrology is advised          |
      | 40       | 12         | a ferritin of 40 without a unit 10 days ago | checking the unreadable result is advised   |

  # --- what is not known ---

  Scenario: Measuring is advised even when iron overload is not excluded
    Given the pregnancy status is yes
    And the medication could not be retrieved
    When the chart is opened
    Then iron care in pregnancy is advised
    And the card says that "iron overload" is not recorded

  Scenario Outline: Iron is not advised when iron overload is not excluded
    Given the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    And the medication could not be retrieved
    When the chart is opened
    Then iron care in pregnancy could not be told because of the iron overload
    And iron care in pregnancy is reported as not assessed for want of the medication

    Examples:
      | ferritin | saturation |
      | 40       | 12         |
      | 90       | 15         |

  # 8.1: blocks advice that leads to iron, not advice to measure
  Scenario: Measuring is advised even when a disorder of iron utilisation is not excluded
    Given the pregnancy status is yes
    And only the first page of the problem list arrived
    When the chart is opened
    Then iron care in pregnancy is advised
    And the card says that "disorder of iron utilisation" is not recorded

  Scenario: A disorder of iron utilisation may stand on the rest of the problem list
    Given the pregnancy status is yes
    And ferritin 40, saturation 12 and CRP unknown, 20 days ago
    And only the first page of the problem list arrived
    When the chart is opened
    Then iron care in pregnancy could not be told because of the disorder of iron utilisation
    And iron care in pregnancy is reported as not assessed for want of the problem list

  Scenario: Iron is not advised when a disorder of iron utilisation is suspected
    Given the pregnancy status is yes
    And ferritin 40, saturation 12 and CRP unknown, 20 days ago
    And beta thalassaemia on the problem list as a suspicion
    When the chart is opened
    Then iron care in pregnancy could not be told because of the disorder of iron utilisation
    And iron care in pregnancy is reported as not assessed

  # invariant 23: whether it is more than a suspicion may stand on the rest of the list
  Scenario Outline: The diagnosis may stand on the rest of the problem list
    Given a woman of 30 years in whom restless legs is only suspected
    And the pregnancy status is yes
    And ferritin <ferritin>, saturation <saturation> and CRP unknown, 20 days ago
    And only the first page of the problem list arrived
    When the chart is opened
    Then iron care in pregnancy could not be told because of the diagnosis
    And iron care in pregnancy is reported as not assessed for want of the problem list

    Examples:
      | ferritin | saturation |
      | 40       | 12         |
      | 60       | 50         |
      | 90       | 15         |

  Scenario Outline: A high saturation is repeated all the same
    Given the pregnancy status is yes
    And ferritin 60, saturation <saturation> and CRP unknown, 20 days ago
    And the medication could not be retrieved
    When the chart is opened
    Then <what>

    Examples:
      | saturation | what                                                                  |
      | 45         | iron care in pregnancy could not be told because of the iron overload |
      | 45.1       | iron care in pregnancy is advised                                     |

  Scenario: Without the procedures the card says that dialysis is not known
    Given the pregnancy status is yes
    And the procedures could not be retrieved
    When the chart is opened
    Then iron care in pregnancy is advised
    And the card says that "dialysis" is not recorded

  Scenario: Enough of the laboratory results arrived
    Given the pregnancy status is yes
    And ferritin 40, saturation 12 and CRP unknown, 20 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then iron care in pregnancy is advised
    And the card says that "unreadable ferritin results" is not recorded

  Scenario: Whether she is pregnant is not recorded
    When the chart is opened
    Then iron care in pregnancy could not be told because of the pregnancy
    And a ferritin check is advised, and nothing else

  Scenario: The pregnancy data did not arrive
    Given ferritin 120, saturation 25 and CRP unknown, 100 days ago
    And the pregnancy data could not be retrieved
    When the chart is opened
    Then iron care in pregnancy could not be told because of the pregnancy
    And iron care in pregnancy is reported as not assessed for want of the pregnancy data

  # invariant 13 and 8.1: what was not retrieved is never taken for missing
  Scenario Outline: Without the laboratory results it is not known what has been measured
    Given the pregnancy status is yes
    And <missing>
    When the chart is opened
    Then iron care in pregnancy could not be told because of the ferritin
    And iron care in pregnancy is reported as not assessed for want of the laboratory results

    Examples:
      | missing                                               |
      | the laboratory results could not be retrieved         |
      | only the first page of the laboratory results arrived |

  # clinical catalogue 3.3 (4): what has been ordered is not offered again
  Scenario Outline: What is on its way is not ordered again
    Given the pregnancy status is yes
    And ferritin ordered <days> days ago
    When the chart is opened
    Then iron care in pregnancy is advised
    And the clinician is offered "<order>"

    Examples:
      | days | order                                         |
      | 30   | Order Hb and transferrin saturation           |
      | 31   | Order Hb, ferritin and transferrin saturation |

  # clinical catalogue, PREG-01: ordered only if missing in the last 8 weeks
  Scenario: What was just measured is not ordered again
    Given the pregnancy status is yes
    And ferritin 40, saturation 12 and CRP unknown, 20 days ago
    And a haemoglobin of 7.4 mmol/L 20 days ago
    When the chart is opened
    Then iron care in pregnancy is advised
    And no order is offered

  Scenario Outline: What was measured longer ago is ordered again
    Given the pregnancy status is yes
    And ferritin 40, saturation 12 and CRP unknown, 20 days ago
    And a haemoglobin of 7.4 mmol/L <days> days ago
    When the chart is opened
    Then iron care in pregnancy is advised
    And the clinician <offer> "Order Hb"

    Examples:
      | days | offer          |
      | 56   | is not offered |
      | 57   | is offered     |
