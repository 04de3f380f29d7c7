@DATA-01
Feature: A result that cannot be used
  A result that could not be read is checked at its source.
  Reference: clinical corrections B19, B33 and C17; clinical catalogue 5.1. Said, never guessed and never silent.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: A ferritin without a unit
    Given a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else
    And checking the unreadable result is advised as a remark
    And an English clinician reads "Ferritin “12” from 11 Nov 2026 could not be read (unit or value unclear) – please check the source."
    And a Dutch clinician reads "Ferritine “12” van 11 nov 2026 is niet bruikbaar (eenheid of waarde onduidelijk) – controleer de bron."
    And the English detail says "Neither this result nor an older one was used: advice about iron waits for it."
    And the Dutch detail says "Deze uitslag en oudere uitslagen zijn niet gebruikt: advies over ijzer wacht hierop."
    And no order is offered

  Scenario: A ferritin without a date
    Given a ferritin of 40 µg/L without a date
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else
    And an English clinician reads "Ferritin without a readable date (“40 ug/L”) could not be used – please check the source."
    And a Dutch clinician reads "Ferritine zonder leesbare datum (“40 ug/L”) is niet bruikbaar – controleer de bron."

  Scenario: A ferritin that is dated in the future
    Given a ferritin of 40 µg/L 3 days from now
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else
    And an English clinician reads "Ferritin “40 ug/L” is dated in the future (24 Nov 2026) – please check the source."
    And a Dutch clinician reads "Ferritine “40 ug/L” heeft een datum in de toekomst (24 nov 2026) – controleer de bron."

  Scenario Outline: Values and units that cannot be right
    Given <result>
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else

    Examples:
      | result                                          |
      | a ferritin of 40 mg/L 10 days ago               |
      | a ferritin of 40 stones 10 days ago             |
      | a ferritin of 0.9 µg/L 10 days ago              |
      | a ferritin of 20001 µg/L 10 days ago            |
      | a ferritin reported as "see letter" 10 days ago |
      | a ferritin reported as "12" 10 days ago         |

  Scenario Outline: Values that are unusual but possible
    Given <result>
    When the chart is opened
    Then checking the unreadable result is not advised because of the unreadable result

    Examples:
      | result                                         |
      | a ferritin of 1 µg/L 10 days ago               |
      | a ferritin of 20000 µg/L 10 days ago           |
      | a ferritin below 5 µg/L 10 days ago            |
      | a ferritin reported as "12 µg/L" 10 days ago   |
      | a ferritin reported as "7,5 ug/l" 10 days ago  |
      | a ferritin of 12 µg/L 10 days ago, preliminary |

  Scenario Outline: Where it is said
    Given a ferritin of 12 without a unit 10 days ago
    When <occasion>
    Then checking the unreadable result is advised, and nothing else

    Examples:
      | occasion                |
      | the chart is opened     |
      | the patient is admitted |
      | the diagnosis is added  |

  Scenario: Also in suspected restless legs
    Given an adult in whom restless legs is only suspected
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised
    And checking the diagnosis is advised

  # --- older and newer results ---

  Scenario Outline: An unreadable result against a usable one
    Given a ferritin of 120 µg/L 60 days ago
    And a ferritin of 12 without a unit <days> days ago
    When the chart is opened
    Then checking the unreadable result is <what>

    Examples:
      | days | what        |
      | 59   | advised     |
      | 60   | not advised |
      | 61   | not advised |

  Scenario Outline: An unreadable result that is too old to matter
    Given a ferritin of 12 without a unit <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                        |
      | 365  | checking the unreadable result is advised, and nothing else |
      | 366  | a ferritin check is advised, and nothing else               |

  Scenario: A newer unreadable result blocks every advice from the older one
    Given a ferritin of 20 µg/L 60 days ago
    And a transferrin saturation of 15 %
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else

  Scenario: It stands beside advice that does not rest on it
    Given a ferritin of 12 without a unit 10 days ago
    And sertraline in use
    When the chart is opened
    Then checking the unreadable result is a card of its own
    And a medication review is a card of its own

  # --- what is not known ---

  Scenario Outline: Without all laboratory results it is not known whether one cannot be read
    Given <missing>
    When the chart is opened
    Then checking the unreadable result could not be told because of the unreadable result

    Examples:
      | missing                                               |
      | the laboratory results could not be retrieved         |
      | only the first page of the laboratory results arrived |

  Scenario: An unreadable result on the first page is said
    Given a ferritin of 12 without a unit 10 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then checking the unreadable result is advised

  # --- the transferrin saturation ---

  Scenario: A transferrin saturation that cannot be read, with an older one that can
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 % 70 days ago
    And a CRP of 2 mg/L 60 days ago
    And a transferrin saturation of 23 without a unit
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else
    And checking the unreadable result is advised as a remark
    And an English clinician reads "TSAT “23” from 22 Sep 2026 could not be read (unit or value unclear) – please check the source."
    And a Dutch clinician reads "TSAT “23” van 22 sep 2026 is niet bruikbaar (eenheid of waarde onduidelijk) – controleer de bron."
    And the English detail does not say "advice about iron waits for it"

  # corrections B33: a saturation that cannot be read is said as well
  Scenario Outline: A line of the card about iron, which does not wait for it
    Given <who>
    And <result>
    And <saturation>
    When the chart is opened
    Then checking the unreadable result is a line of the card about <host>

    Examples: every card about iron
      | who                                    | result                                             | saturation                                    | host                                 |
      | an adult with restless legs            | sertraline in use                                  | a transferrin saturation of 23 without a unit | a ferritin check                     |
      | an adult with restless legs            | a ferritin of 40 µg/L 60 days ago                  | a transferrin saturation of 23 without a unit | oral iron                            |
      | an adult with restless legs            | ferritin 150, saturation unknown and CRP 30        | a transferrin saturation of 23 without a unit | not trusting the ferritin            |
      | a woman of 30 years with restless legs | the pregnancy status is yes                        | a transferrin saturation of 23 without a unit | iron care in pregnancy               |
      | an adult with restless legs            | maintenance dialysis on the problem list           | a transferrin saturation of 23 without a unit | iron through nephrology              |
      | an adult with restless legs            | a ferritin of 120 µg/L 60 days ago                 | a transferrin saturation of 23 without a unit | measuring the transferrin saturation |
      | an adult with restless legs            | chronic kidney disease stage 4 on the problem list | a transferrin saturation of 23 without a unit | iron care in kidney disease          |
      | a child of 9 years with restless legs  | a ferritin of 46 µg/L 60 days ago                  | a transferrin saturation of 23 without a unit | iron care in a child                 |
      | an adult with restless legs            | ferrous fumarate in use since 100 days             | a transferrin saturation of 23 without a unit | checking the effect of iron          |
      | an adult with restless legs            | ferric carboxymaltose given by vein 70 days ago    | a transferrin saturation of 23 without a unit | checking the effect of iron          |

    Examples: values that cannot be right
      | who                         | result                            | saturation                         | host      |
      | an adult with restless legs | a ferritin of 40 µg/L 60 days ago | a transferrin saturation of 0.23 % | oral iron |
      | an adult with restless legs | a ferritin of 40 µg/L 60 days ago | a transferrin saturation of 101 %  | oral iron |

  Scenario Outline: A line of the other cards about iron, beside a saturation that could be read
    Given <recorded>
    And ferritin <ferritin>, saturation <saturation> and CRP 2
    And a transferrin saturation of 23 without a unit
    And a transferrin saturation of 150 % 50 days ago
    When the chart is opened
    Then checking the unreadable result is a line of the card about <host>

    Examples:
      | recorded                              | ferritin | saturation | host                                 |
      | nothing else is recorded              | 90       | 15         | iron through a specialist            |
      | coeliac disease on the problem list   | 40       | 15         | another way to treat with iron       |
      | ferrous fumarate in use since 80 days | 90       | 50         | a review of iron in use              |
      | haemochromatosis on the problem list  | 40       | 15         | caution for iron overload            |
      | nothing else is recorded              | 40       | 50         | repeating iron results that disagree |
      | nothing else is recorded              | 90       | 50         | looking into the high saturation     |

  Scenario: How the line reads
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of 23 without a unit
    When the chart is opened
    Then the English detail says "TSAT “23” from 22 Sep 2026 could not be read (unit or value unclear) – please check the source."
    And the Dutch detail says "TSAT “23” van 22 sep 2026 is niet bruikbaar (eenheid of waarde onduidelijk) – controleer de bron."
    And the English detail does not say "advice about iron waits for it"

  Scenario: How the line reads without a date
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of 23 % without a date
    When the chart is opened
    Then the English detail says "TSAT without a readable date (“23 %”) could not be used – please check the source."
    And the Dutch detail says "TSAT zonder leesbare datum (“23 %”) is niet bruikbaar – controleer de bron."

  Scenario: How the line reads with a date in the future
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of 23 % 3 days from now
    When the chart is opened
    Then the English detail says "TSAT “23 %” is dated in the future (24 Nov 2026) – please check the source."
    And the Dutch detail says "TSAT “23 %” heeft een datum in de toekomst (24 nov 2026) – controleer de bron."

  Scenario Outline: Values that are high or low but possible
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of <saturation> %
    When the chart is opened
    Then checking the unreadable result is not advised because of the unreadable result

    Examples:
      | saturation |
      | 1.1        |
      | 100        |

  Scenario Outline: An unreadable saturation against a usable one
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 % 60 days ago
    And a transferrin saturation of 150 % <days> days ago
    When the chart is opened
    Then checking the unreadable result is <what>

    Examples:
      | days | what        |
      | 59   | advised     |
      | 60   | not advised |
      | 61   | not advised |

  Scenario Outline: An unreadable saturation that is too old to matter
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 150 % <days> days ago
    When the chart is opened
    Then checking the unreadable result is <what>

    Examples:
      | days | what        |
      | 365  | advised     |
      | 366  | not advised |

  Scenario: Ferritin and saturation cannot be read
    Given a ferritin of 12 without a unit 60 days ago
    And a transferrin saturation of 23 without a unit
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else
    And an English clinician reads "Ferritin “12” from 22 Sep 2026 could not be read (unit or value unclear) – please check the source."
