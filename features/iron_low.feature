@IRON-03
Feature: Low iron stores, untreated
  Adults with restless legs and a ferritin of 75 µg/L or less are considered for oral iron.
  Reference: AASM 2025, good practice statement on iron status; Mayo Clin Proc 2021.

  Background:
    Given an adult with restless legs

  Scenario: Ferritin at the limit
    Given a ferritin of 75 µg/L 60 days ago
    And a transferrin saturation of 16 %
    When the chart is opened
    Then oral iron is advised, and nothing else
    And an English clinician reads "RLS, ferritin 75 µg/L, TSAT 16%: below the RLS threshold (≤75 or TSAT <20%) – consider oral iron."
    And a Dutch clinician reads "RLS, ferritine 75 µg/l, TSAT 16%: onder de RLS-grens (≤75 of TSAT <20%) – overweeg oraal ijzer."

  Scenario: Ferritin just above the limit
    Given a ferritin of 75.01 µg/L 60 days ago
    And a transferrin saturation of 30 %
    When the chart is opened
    Then oral iron is not advised because of the ferritin

  Scenario: The transferrin saturation is unknown
    Given a ferritin of 40.5 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And an English clinician reads "RLS, ferritin 40.5 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron."
    And a Dutch clinician reads "RLS, ferritine 40,5 µg/l (≤75), TSAT onbekend – bepaal TSAT; indien niet hoger dan 45%: overweeg oraal ijzer."
    And the clinician is offered "Check ferritin and transferrin saturation in 12 weeks"

  Scenario Outline: The transferrin saturation on both sides of the stop limit
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of <saturation> %
    When the chart is opened
    Then <what>

    Examples:
      | saturation | what                                                       |
      | 45         | oral iron is advised                                       |
      | 45.1       | oral iron is not advised because of the transferrin saturation |

  Scenario Outline: A laboratory that reports only a limit
    Given a ferritin <result> µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | result      | what                                              |
      | below 15    | oral iron is advised                              |
      | at most 75  | oral iron is advised                              |
      | below 80    | oral iron could not be told because of the ferritin |
      | above 75    | oral iron is not advised because of the ferritin  |
      | at least 75 | oral iron could not be told because of the ferritin |

  Scenario: Inflammation never hides a low ferritin
    Given a ferritin of 60 µg/L 60 days ago
    And a CRP of 30 mg/L
    When the chart is opened
    Then oral iron is advised
    And the English detail says "true stores are lower still"

  Scenario: The ferritin is older than the window
    Given a ferritin of 40 µg/L 366 days ago
    When the chart is opened
    Then oral iron is not advised
    And a ferritin check is advised

  Scenario Outline: Patients for whom the adult limits do not count
    Given a ferritin of 40 µg/L 60 days ago
    And <problem> on the problem list
    When the chart is opened
    Then oral iron is not advised because of the <fact>

    Examples:
      | problem                        | fact           |
      | haemochromatosis               | iron overload  |
      | maintenance dialysis           | dialysis       |
      | chronic kidney disease stage 4 | kidney disease |
