@IRON-08
Feature: Iron is ordered without a recent ferritin
  Ferritin and transferrin saturation are measured before or together with starting iron.
  Reference: AASM 2025; clinical corrections 6.5, row 8, and B13. Oral iron within twelve months, iron by vein within three.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Oral iron without any ferritin
    Given a draft order of ferrous fumarate
    When the order is signed
    Then measuring before iron is advised, and nothing else
    And measuring before iron is advised as a remark
    And measuring before iron comes without an offer to remove the draft
    And an English clinician reads "Iron ordered without a recent ferritin and TSAT – measure them before or together with starting."
    And a Dutch clinician reads "IJzer voorgeschreven zonder recente ferritine en TSAT – bepaal deze vóór of bij de start."
    And the English detail says "Treatment of severe anaemia need not wait for the result."
    And the Dutch detail says "Behandeling van ernstige anemie hoeft niet op de uitslag te wachten."
    And the English detail says "Sample before the first dose."
    And the Dutch detail says "Prik vóór de eerste dosis."
    And the clinician is offered "Order ferritin, transferrin saturation, CRP and Hb"

  Scenario: Iron by vein without any ferritin
    Given a draft order of ferric carboxymaltose
    When the order is signed
    Then measuring before iron is advised as a warning
    And measuring before iron comes without an offer to remove the draft

  Scenario: What is ordered already is not offered again
    Given ferritin ordered 3 days ago
    And a draft order of ferrous fumarate
    When the order is signed
    Then measuring before iron is advised
    And the clinician is offered "Order transferrin saturation, CRP and Hb"

  # --- table 6.5, row 8 ---

  Scenario Outline: How old a ferritin may be
    Given ferritin 40, saturation 16 and CRP unknown, <days> days ago
    And a draft order of <medicine>
    When the order is signed
    Then measuring before iron is <what>

    Examples:
      | medicine              | days | what                                           |
      | ferrous fumarate      | 365  | not advised because of the age of the ferritin |
      | ferrous fumarate      | 366  | advised as a remark                            |
      | ferric carboxymaltose | 92   | not advised because of the age of the ferritin |
      | ferric carboxymaltose | 93   | advised as a warning                           |
      | ferric carboxymaltose | 365  | advised as a warning                           |
      | ferric carboxymaltose | 366  | advised as a warning                           |

  Scenario Outline: When the order is selected and when it is signed
    Given a draft order of ferrous fumarate
    When <hook>
    Then measuring before iron is <what>

    Examples:
      | hook                  | what                |
      | the order is selected | advised as a remark |
      | the order is signed   | advised as a remark |
      | the chart is opened   | not advised         |

  Scenario: A result that could not be read is not a ferritin
    Given a ferritin of 25 without a unit 20 days ago
    And a draft order of ferrous fumarate
    When the order is signed
    Then measuring before iron is advised

  Scenario: Another reason for iron is no reason not to measure
    Given a draft order of ferrous fumarate for menorrhagia
    When the order is signed
    Then measuring before iron is advised as a remark

  Scenario Outline: Not when more urgent advice is given about the same order
    Given <recorded>
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then measuring before iron is not advised
    And <advice> is advised, and nothing else

    Examples:
      | recorded                                                  | advice                       |
      | haemochromatosis on the problem list                      | caution for iron overload    |
      | a transferrin saturation of 50 % 60 days ago              | caution for iron overload    |
      | ferritin 350, saturation 30 and CRP unknown, 200 days ago | reconsidering the iron order |
      | severe asthma on the problem list                         | caution with iron by vein    |

  Scenario Outline: With recorded iron overload the ferritin is not what matters
    Given an adult with restless legs
    And haemochromatosis on the problem list
    And a draft order of <iron>
    When the order is signed
    Then measuring before iron is not advised because of the iron overload
    And caution for iron overload is advised as a critical warning

    Examples:
      | iron                  |
      | ferrous fumarate      |
      | ferric carboxymaltose |

  # --- who ---

  Scenario Outline: In pregnancy oral iron may be started without
    Given a woman of 30 years with restless legs
    And a pregnancy of 20 weeks 3 days ago
    And the pregnancy status is yes
    And a draft order of <medicine>
    When the order is signed
    Then measuring before iron is <what>

    Examples:
      | medicine              | what                 |
      | ferrous fumarate      | not advised          |
      | ferric carboxymaltose | advised as a warning |

  Scenario Outline: Also where the adult limits do not count
    Given a <who>
    And <recorded>
    And a draft order of ferrous fumarate
    When the order is signed
    Then measuring before iron is advised as a remark

    Examples:
      | who                                                     | recorded                                           |
      | child of 8 years with restless legs                     | nothing else is recorded                           |
      | man of 60 years with restless legs                      | maintenance dialysis on the problem list           |
      | man of 60 years with restless legs                      | chronic kidney disease stage 4 on the problem list |
      | man of 60 years with restless legs                      | the birth date is not known                        |
      | man of 60 years in whom restless legs is only suspected | nothing else is recorded                           |

  Scenario Outline: A woman of whom no pregnancy is recorded
    Given a woman of 30 years with restless legs
    And a draft order of <medicine>
    When the order is signed
    Then measuring before iron is advised as a <tier>
    And the card says that "pregnancy" is not recorded

    Examples:
      | medicine              | tier    |
      | ferrous fumarate      | remark  |
      | ferric carboxymaltose | warning |

  Scenario Outline: Nobody who has died, no infant, nobody without restless legs
    Given <who>
    And a draft order of ferrous fumarate
    And <recorded>
    When the order is signed
    Then nothing is shown

    Examples:
      | who                                        | recorded                 |
      | an adult without restless legs             | nothing else is recorded |
      | a child of 1 year with restless legs       | nothing else is recorded |
      | an adult with restless legs                | the patient has died     |
      | an adult in whom restless legs was refuted | nothing else is recorded |

  # --- what is not known ---

  Scenario Outline: Without all laboratory results nobody can say that it was not measured
    Given <missing>
    And a draft order of <medicine>
    When the order is signed
    Then measuring before iron could not be told because of the age of the ferritin
    And measuring before iron is reported as not assessed for want of the laboratory results

    Examples:
      | missing                                               | medicine              |
      | the laboratory results could not be retrieved         | ferrous fumarate      |
      | only the first page of the laboratory results arrived | ferrous fumarate      |
      | the laboratory results could not be retrieved         | ferric carboxymaltose |

  # 8.1: what is unknown holds back treatment, not measuring
  Scenario: Measuring is advised even when iron overload is not excluded
    Given the medication could not be retrieved
    And a draft order of ferrous fumarate
    When the order is signed
    Then measuring before iron is advised as a remark
    And the card says that "iron overload" is not recorded

  # --- how the order is written ---

  Scenario Outline: An order that is recognised by its name only is a remark
    Given a draft order that reads "<text>"
    When the order is signed
    Then measuring before iron is advised as a remark
    And the English detail says "Recognised by name only:"
    And the Dutch detail says "Alleen op naam herkend"

    Examples:
      | text                    |
      | Ferinject 500 mg        |
      | ferrous fumarate 200 mg |

  Scenario: An order that does not say of what
    Given a draft order that does not say of what
    When the order is signed
    Then measuring before iron could not be told because of the draft order

  Scenario: Of two orders each has its card
    Given a draft order of ferrous fumarate
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then there are 2 cards
