@CHILD-01
Feature: Restless legs in a child
  In children ferritin is measured, and iron considered through a paediatrician or sleep clinic.
  Reference: AASM 2025 on children; clinical corrections A19, B6, B8 and 6.2 (step 6).

  Background:
    Given a child of 9 years with restless legs

  # --- what is said ---

  Scenario: Ferritin has not been measured
    When the chart is opened
    Then iron care in a child is advised, and nothing else
    And iron care in a child is advised as a remark
    And an English clinician reads "RLS in a child: check ferritin, TSAT and CRP; consider referral to a paediatrician or sleep clinic."
    And a Dutch clinician reads "RLS bij een kind: bepaal ferritine, TSAT en CRP; overweeg verwijzing naar kinderarts of slaapcentrum."
    And the English detail says "Ask for a description in the child’s own words, and about RLS in the family."
    And the Dutch detail says "Vraag om een beschrijving in de eigen woorden van het kind, en naar RLS in de familie."
    And the English detail says "Ferritin is not accurate within 4 weeks after a fever."
    And the Dutch detail says "Ferritine is binnen 4 weken na koorts niet betrouwbaar."
    And the English detail says "Adult limits and doses do not count."
    And the Dutch detail says "Grenzen en doseringen voor volwassenen gelden niet."
    And the English detail says "Avoid sedating antihistamines as a sleeping aid."
    And the Dutch detail says "Vermijd sederende antihistaminica als slaapmiddel."
    And the English detail does not say "Ferritin has already been ordered"
    And the clinician is offered "Order ferritin, transferrin saturation and CRP"
    And the clinician is offered "Refer to a paediatrician"

  Scenario: A low ferritin
    Given a ferritin of 46 µg/L 60 days ago
    When the chart is opened
    Then iron care in a child is advised, and nothing else
    And iron care in a child is advised as a remark
    And an English clinician reads "RLS in a child, ferritin 46 µg/L (<50): iron may be considered – via paediatrician or sleep clinic."
    And a Dutch clinician reads "RLS bij een kind, ferritine 46 µg/l (<50): ijzer is te overwegen – via kinderarts of slaapcentrum."

  Scenario: A ferritin for which iron is a matter of experts
    Given a ferritin of 60 µg/L 60 days ago
    When the chart is opened
    Then iron care in a child is advised, and nothing else
    And an English clinician reads "RLS in a child, ferritin 60 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic."
    And a Dutch clinician reads "RLS bij een kind, ferritine 60 µg/l (50–75): ijzer alleen na overleg met kinderarts of slaapcentrum."

  Scenario Outline: A ferritin that says little now
    Given ferritin 60, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then iron care in a child is advised, and nothing else
    And an English clinician reads "RLS in a child: ferritin 60 µg/L not reliable now (<english>) – repeat after ≥4 weeks."
    And a Dutch clinician reads "RLS bij een kind: ferritine 60 µg/l nu niet betrouwbaar (<dutch>) – herhaal na ≥4 weken."

    Examples:
      | saturation | crp     | recorded                              | english                      | dutch                       |
      | unknown    | unknown | fever on the problem list for 67 days | recent fever or inflammation | recente koorts of ontsteking |
      | unknown    | 30      | nothing else is recorded              | recent fever or inflammation | recente koorts of ontsteking |
      | 50         | 2       | nothing else is recorded              | high TSAT                    | hoge TSAT                   |

  Scenario: A low saturation with a higher ferritin
    Given ferritin 90, saturation 15 and CRP 2
    When the chart is opened
    Then iron care in a child is advised, and nothing else
    And an English clinician reads "RLS in a child, ferritin 90 µg/L, TSAT 15% (<20): discuss with a paediatrician."
    And a Dutch clinician reads "RLS bij een kind, ferritine 90 µg/l, TSAT 15% (<20): overleg met kinderarts."

  Scenario: Ferritin is already on its way
    Given ferritin ordered 5 days ago
    When the chart is opened
    Then iron care in a child is advised
    And the English detail says "Ferritin has already been ordered."
    And the Dutch detail says "Ferritine is al aangevraagd."
    And the clinician is offered "Order transferrin saturation and CRP"

  Scenario Outline: What was just measured is not ordered again
    Given ferritin 46, saturation 25 and CRP 2, <days> days ago
    When the chart is opened
    Then iron care in a child is advised
    And the clinician <offer> "Order ferritin, transferrin saturation and CRP"

    Examples:
      | days | offer          |
      | 92   | is not offered |
      | 93   | is offered     |

  Scenario Outline: Where it is said
    When <occasion>
    Then iron care in a child is advised, and nothing else

    Examples:
      | occasion                |
      | the chart is opened     |
      | the patient is admitted |
      | the diagnosis is added  |

  Scenario: Not when an order is signed
    When the order is signed
    Then nothing is shown

  # --- the results on both sides of their limits ---

  Scenario Outline: Ferritin and saturation
    Given ferritin <ferritin>, saturation <saturation> and CRP 2
    When the chart is opened
    Then an English clinician reads "RLS in a child<summary>"

    Examples: the ferritin
      | ferritin | saturation | summary                                                                                  |
      | 49.99    | unknown    | , ferritin 49.99 µg/L (<50): iron may be considered – via paediatrician or sleep clinic. |
      | 50       | unknown    | , ferritin 50 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic.  |
      | 75       | unknown    | , ferritin 75 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic.  |
      | 75.01    | 19.9       | , ferritin 75.01 µg/L, TSAT 19.9% (<20): discuss with a paediatrician.                   |
      | 75       | 19.9       | , ferritin 75 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic.  |

    Examples: the saturation
      | ferritin | saturation | summary                                                                                  |
      | 40       | 45         | , ferritin 40 µg/L (<50): iron may be considered – via paediatrician or sleep clinic.    |
      | 40       | 45.1       | : ferritin 40 µg/L not reliable now (high TSAT) – repeat after ≥4 weeks. |
      | 75       | 45         | , ferritin 75 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic.  |
      | 75       | 45.1       | : ferritin 75 µg/L not reliable now (high TSAT) – repeat after ≥4 weeks. |

  Scenario Outline: Iron that is adequate
    Given ferritin <ferritin>, saturation <saturation> and CRP 2
    When the chart is opened
    Then nothing is said about iron

    Examples:
      | ferritin | saturation |
      | 75.01    | unknown    |
      | 75.01    | 20         |
      | 75.01    | 45.1       |
      | 150      | 30         |

  # corrections 8.4, invariant 8: low is low, whatever the CRP
  Scenario Outline: Fever and inflammation
    Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <recorded>
    When the chart is opened
    Then an English clinician reads "RLS in a child<summary>"

    Examples: a low ferritin is certain
      | ferritin | saturation | crp     | recorded                              | summary                                                                                  |
      | 49.99    | unknown    | 30      | nothing else is recorded              | , ferritin 49.99 µg/L (<50): iron may be considered – via paediatrician or sleep clinic. |
      | 46       | unknown    | unknown | fever on the problem list for 67 days | , ferritin 46 µg/L (<50): iron may be considered – via paediatrician or sleep clinic.    |

    Examples: a higher one is repeated
      | ferritin | saturation | crp | recorded                              | summary                                                                                  |
      | 50       | unknown    | 9.9 | nothing else is recorded              | , ferritin 50 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic.  |
      | 50       | unknown    | 10  | nothing else is recorded              | : ferritin 50 µg/L not reliable now (recent fever or inflammation) – repeat after ≥4 weeks. |
      | 90       | 15         | 30  | nothing else is recorded              | : ferritin 90 µg/L not reliable now (recent fever or inflammation) – repeat after ≥4 weeks. |
      | 90       | 30         | 30  | nothing else is recorded              | : ferritin 90 µg/L not reliable now (recent fever or inflammation) – repeat after ≥4 weeks. |
      | 60       | unknown    | 2   | fever on the problem list for 88 days | : ferritin 60 µg/L not reliable now (recent fever or inflammation) – repeat after ≥4 weeks. |
      | 60       | unknown    | 2   | fever on the problem list for 89 days | , ferritin 60 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic.  |

    Examples: chronic inflammation does not pass
      | ferritin | saturation | crp | recorded                                 | summary                                                                                 |
      | 60       | unknown    | 30  | rheumatoid arthritis on the problem list | , ferritin 60 µg/L (50–75): iron is an expert decision – paediatrician or sleep clinic. |
      | 90       | 15         | 30  | rheumatoid arthritis on the problem list | , ferritin 90 µg/L, TSAT 15% (<20): discuss with a paediatrician.                       |

  # corrections 6.1: with a chronic disease inflammation is not acute, whatever the CRP, so nothing is left open
  Scenario: With chronic inflammation a raised CRP is no reason to repeat a higher ferritin
    Given ferritin 90, saturation 30 and CRP 30
    And rheumatoid arthritis on the problem list
    When the chart is opened
    Then iron care in a child is not advised because of the ferritin
    And nothing is said about iron

  # corrections 6.1: of a result below or above a number, all values that it may have must lead to one outcome
  Scenario Outline: A ferritin that may lie on either side of a limit
    Given a ferritin <ferritin> µg/L 60 days ago
    And a transferrin saturation of <saturation> % 60 days ago
    And a CRP of <crp> mg/L 60 days ago
    When the chart is opened
    Then iron care in a child could not be told because of the ferritin
    And iron care in a child is reported as not assessed

    Examples:
      | ferritin    | saturation | crp |
      | below 60    | 25         | 2   |
      | below 60    | 25         | 30  |
      | at most 50  | 25         | 2   |
      | above 60    | 15         | 2   |
      | at least 75 | 15         | 2   |

  Scenario Outline: The age of the ferritin
    Given ferritin 150, saturation 30 and CRP 2, <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                              |
      | 365  | nothing is shown                                  |
      | 366  | iron care in a child is advised, and nothing else |

  Scenario Outline: Iron in use changes nothing
    Given a ferritin of 46 µg/L 60 days ago
    And <treatment>
    When the chart is opened
    Then iron care in a child is advised, and nothing else

    Examples:
      | treatment                                       |
      | ferrous fumarate in use since 100 days          |
      | ferric carboxymaltose given by vein 10 days ago |

  # --- who is a child ---

  Scenario Outline: From two to seventeen years
    Given a child of <years> years with restless legs
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                              |
      | 1     | nothing is shown                                  |
      | 2     | iron care in a child is advised, and nothing else |
      | 17    | iron care in a child is advised, and nothing else |
      | 18    | a ferritin check is advised, and nothing else     |

  Scenario Outline: The eighteenth birthday
    Given a person with restless legs who turns 18 <day>
    When the chart is opened
    Then <what>, and nothing else

    Examples:
      | day      | what                            |
      | today    | a ferritin check is advised     |
      | tomorrow | iron care in a child is advised |

  Scenario Outline: Only the birth year is known: the youngest possible age counts
    Given a person with restless legs of whom only the birth year <year> is known
    When the chart is opened
    Then <what>, and nothing else

    Examples:
      | year | what                            |
      | 2007 | a ferritin check is advised     |
      | 2008 | iron care in a child is advised |

  Scenario: An adult
    Given an adult with restless legs
    When the chart is opened
    Then iron care in a child is not advised because of the age

  # --- exceptions ---

  Scenario Outline: Other advice comes first
    Given <recorded>
    When the chart is opened
    Then iron care in a child is not advised because of the <fact>
    And <instead>

    Examples:
      | recorded                                          | fact                         | instead                                                     |
      | haemochromatosis on the problem list              | iron overload                | nothing is said about iron                                  |
      | haemochromatosis on the problem list, in the past | iron overload                | nothing is said about iron                                  |
      | deferasirox in use                                | iron overload                | nothing is said about iron                                  |
      | beta thalassaemia on the problem list             | disorder of iron utilisation | nothing is said about iron                                  |
      | maintenance dialysis on the problem list          | dialysis                     | iron through nephrology is advised, and nothing else        |
      | a ferritin of 46 without a unit 10 days ago       | unreadable result            | checking the unreadable result is advised, and nothing else |

  Scenario Outline: A low ferritin may be the aim of the treatment of iron overload
    Given a ferritin of <ferritin> µg/L 60 days ago
    And haemochromatosis on the problem list
    When the chart is opened
    Then iron care in a child is not advised
    And caution for iron overload is advised, and nothing else

    Examples:
      | ferritin |
      | 46       |
      | 60       |

  # 8.1: thalassaemia and its like block iron as recorded overload does
  Scenario: A disorder of iron utilisation is not treated with iron
    Given a ferritin of 46 µg/L 60 days ago
    And beta thalassaemia on the problem list
    When the chart is opened
    Then iron care in a child is not advised
    And caution for iron overload is advised, and nothing else

  Scenario: A pregnant girl has the care of a pregnant woman
    Given a child of 16 years with restless legs
    And the pregnancy status is yes
    When the chart is opened
    Then iron care in a child is not advised because of the pregnancy
    And iron care in pregnancy is advised, and nothing else

  Scenario: Chronic kidney disease in a child
    Given chronic kidney disease stage 4 on the problem list
    And a ferritin of 46 µg/L 60 days ago
    When the chart is opened
    Then iron care in a child is advised, and nothing else

  Scenario Outline: Results that suggest iron overload
    Given ferritin <ferritin>, saturation 45.1 and CRP 30
    And red-cell transfusion <days> days ago, a procedure
    When the chart is opened
    Then <what>

    Examples:
      | ferritin | days | what                                                          |
      | 200      | 500  | iron care in a child is advised, and nothing else             |
      | 200.01   | 500  | looking into the high saturation is advised, and nothing else |
      | 200.01   | 70   | iron care in a child is advised, and nothing else             |

  # corrections C12 and invariant 23
  Scenario Outline: Suspected restless legs is measured, never treated
    Given a person of 9 years in whom restless legs is only suspected
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <what>

    Examples:
      | ferritin | saturation | crp     | what                                              |
      | unknown  | unknown    | unknown | iron care in a child is advised |
      | 46       | unknown    | unknown | checking the diagnosis is advised, and nothing else                                  |
      | 60       | unknown    | unknown | checking the diagnosis is advised, and nothing else                                  |
      | 60       | 50         | unknown | checking the diagnosis is advised, and nothing else                                  |
      | 60       | unknown    | 30      | checking the diagnosis is advised, and nothing else                                  |
      | 90       | 15         | unknown | checking the diagnosis is advised, and nothing else                                  |

  Scenario: A child without restless legs
    Given a person of 9 years without restless legs
    And a ferritin of 46 µg/L 60 days ago
    When the chart is opened
    Then nothing is shown

  # --- what is not known ---

  Scenario: Measuring is advised even when iron overload is not excluded
    Given the medication could not be retrieved
    When the chart is opened
    Then iron care in a child is advised
    And the card says that "iron overload" is not recorded

  Scenario Outline: Iron is not considered when iron overload is not excluded
    Given ferritin <ferritin>, saturation <saturation> and CRP 2
    And the medication could not be retrieved
    When the chart is opened
    Then iron care in a child could not be told because of the iron overload
    And iron care in a child is reported as not assessed for want of the medication

    Examples:
      | ferritin | saturation |
      | 46       | 25         |
      | 60       | 25         |
      | 90       | 15         |

  Scenario Outline: A result that is repeated is repeated all the same
    Given ferritin 60, saturation <saturation> and CRP <crp>
    And the medication could not be retrieved
    When the chart is opened
    Then iron care in a child is advised

    Examples:
      | saturation | crp |
      | 45.1       | 2   |
      | unknown    | 30  |

  Scenario: Without the procedures the card says that dialysis is not known
    Given a ferritin of 46 µg/L 60 days ago
    And the procedures could not be retrieved
    When the chart is opened
    Then iron care in a child is advised
    And the card says that "dialysis" is not recorded

  Scenario: Of a girl it is often not recorded whether she is pregnant
    Given a woman of 16 years with restless legs
    When the chart is opened
    Then iron care in a child is advised
    And the card says that "pregnancy" is not recorded

  Scenario: A newer ferritin may stand on the rest of the laboratory results
    Given a ferritin of 46 µg/L 60 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then iron care in a child is advised
    And the card says that "unreadable ferritin results" is not recorded

  # 8.1: blocks advice that leads to iron, not advice to measure
  Scenario: A disorder of iron utilisation may stand on the rest of the problem list
    Given ferritin 46, saturation 25 and CRP 2
    And only the first page of the problem list arrived
    When the chart is opened
    Then iron care in a child could not be told because of the disorder of iron utilisation
    And iron care in a child is reported as not assessed for want of the problem list

  Scenario: Iron is not considered when a disorder of iron utilisation is suspected
    Given ferritin 46, saturation 25 and CRP 2
    And beta thalassaemia on the problem list as a suspicion
    When the chart is opened
    Then iron care in a child could not be told because of the disorder of iron utilisation
    And iron care in a child is reported as not assessed

  Scenario: Measuring is advised even when a disorder of iron utilisation is not excluded
    Given only the first page of the problem list arrived
    When the chart is opened
    Then iron care in a child is advised
    And the card says that "disorder of iron utilisation" is not recorded

  # invariant 23: whether it is more than a suspicion may stand on the rest of the list
  Scenario: The diagnosis may stand on the rest of the problem list
    Given a person of 9 years in whom restless legs is only suspected
    And a ferritin of 46 µg/L 60 days ago
    And only the first page of the problem list arrived
    When the chart is opened
    Then iron care in a child could not be told because of the diagnosis
    And iron care in a child is reported as not assessed for want of the problem list

  # invariant 13 and 8.1: what was not retrieved is never taken for missing
  Scenario Outline: Without the laboratory results it is not known what has been measured
    Given <missing>
    When the chart is opened
    Then iron care in a child could not be told because of the ferritin
    And iron care in a child is reported as not assessed for want of the laboratory results

    Examples:
      | missing                                               |
      | the laboratory results could not be retrieved         |
      | only the first page of the laboratory results arrived |

  Scenario: The birth date is not known
    Given the birth date is not known
    When the chart is opened
    Then iron care in a child could not be told because of the age
    And a ferritin check is advised, and nothing else
