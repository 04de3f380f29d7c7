@NEURO-01
Feature: Restless legs with diabetes or neuropathy
  In restless legs with diabetes or neuropathy HbA1c and vitamin B12 are known.
  Reference: IRLSSG criteria 2014; clinical catalogue NEURO-01; clinical corrections 8.3 (HbA1c and B12 only: feet stand in no record). The window is the one of the catalogue.

  Background:
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2

  # --- what is said ---

  Scenario: Neuropathy, nothing measured
    Given neuropathy on the problem list
    When the chart is opened
    Then looking at the nerves is advised, and nothing else
    And looking at the nerves is advised as a remark
    And an English clinician reads "RLS with neuropathy: neuropathy can mimic or worsen RLS – check HbA1c, B12 and feet."
    And a Dutch clinician reads "RLS bij neuropathie: neuropathie kan RLS nabootsen of verergeren – controleer HbA1c, B12 en voeten."
    And the English detail says "No HbA1c of the last 12 months was found."
    And the Dutch detail says "Er is geen HbA1c gevonden van de laatste 12 maanden."
    And the English detail says "No B12 was found."
    And the Dutch detail says "Er is geen B12 gevonden."
    And the clinician is offered "Order HbA1c"
    And the clinician is offered "Order B12"

  Scenario: Diabetes, nothing measured
    Given diabetes on the problem list
    When the chart is opened
    Then looking at the nerves is advised
    And an English clinician reads "RLS with diabetes: neuropathy can mimic or worsen RLS – check HbA1c, B12 and feet."
    And a Dutch clinician reads "RLS bij diabetes: neuropathie kan RLS nabootsen of verergeren – controleer HbA1c, B12 en voeten."

  Scenario: Both
    Given diabetes on the problem list
    And neuropathy on the problem list
    When the chart is opened
    Then an English clinician reads "RLS with neuropathy: neuropathy can mimic or worsen RLS – check HbA1c, B12 and feet."

  Scenario Outline: Only what is missing is named and offered
    Given neuropathy on the problem list
    And <measured> 60 days ago
    When the chart is opened
    Then an English clinician reads "RLS with neuropathy: neuropathy can mimic or worsen RLS – check <missing> and feet."
    And the clinician is offered "Order <missing>"
    And the clinician is not offered "Order <other>"
    And the English detail says "<said>"
    And the English detail does not say "<unsaid>"
    And the English detail says "<value>"

    Examples:
      | measured                 | missing | other  | said              | unsaid            | value               |
      | an HbA1c of 38 mmol/mol  | B12     | HbA1c  | No B12 was found. | No HbA1c          | HbA1c 38 mmol/mol   |
      | a B12 of 300 pmol/L      | HbA1c   | B12    | No HbA1c          | No B12 was found. | B12 300 pmol/L      |

  Scenario: A line of the card about the work-up
    Given an adult with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And diabetes on the problem list
    When the chart is opened
    Then looking at the nerves is a line of the card about a basic work-up
    And a basic work-up is advised, and nothing else
    And the English detail says "Neuropathy can mimic or worsen RLS – check HbA1c, B12 and feet."
    And the Dutch detail says "Neuropathie kan RLS nabootsen of verergeren – controleer HbA1c, B12 en voeten."

  Scenario Outline: Where it is said
    Given neuropathy on the problem list
    When <occasion>
    Then looking at the nerves is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | not advised |
      | the patient is admitted | not advised |

  # --- what counts as missing ---

  Scenario Outline: HbA1c within a year
    Given diabetes on the problem list
    And an HbA1c of 48 mmol/mol <days> days ago
    When the chart is opened
    Then looking at the nerves is <what>

    Examples:
      | days | what                             |
      | 365  | not advised because of the HbA1c |
      | 366  | advised                          |

  Scenario Outline: In neuropathy both, and B12 once
    Given neuropathy on the problem list
    And an HbA1c of 38 mmol/mol <hba1c> days ago
    And a B12 of 300 pmol/L <b12> days ago
    When the chart is opened
    Then looking at the nerves is <what>

    Examples:
      | hba1c | b12  | what        |
      | 365   | 4000 | not advised |
      | 366   | 4000 | advised     |

  # clinical catalogue 3.3 (4): what has been ordered is not asked for again
  Scenario Outline: Ordered already
    Given neuropathy on the problem list
    And HbA1c ordered <hba1c> days ago
    And B12 ordered <b12> days ago
    When the chart is opened
    Then looking at the nerves is <what>

    Examples:
      | hba1c | b12 | what        |
      | 30    | 30  | not advised |
      | 31    | 30  | advised     |
      | 30    | 31  | advised     |

  Scenario: In diabetes alone a missing B12 is no reason
    Given diabetes on the problem list
    And an HbA1c of 48 mmol/mol 60 days ago
    When the chart is opened
    Then looking at the nerves is not advised

  Scenario: Neither diabetes nor neuropathy
    When the chart is opened
    Then looking at the nerves is not advised

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And neuropathy on the problem list
    When the chart is opened
    Then looking at the nerves is not advised

  # --- what is not known ---

  Scenario Outline: A disease that is only suspected
    Given <disease> on the problem list as a suspicion
    When the chart is opened
    Then looking at the nerves could not be told because of the <disease>

    Examples:
      | disease    |
      | diabetes   |
      | neuropathy |

  Scenario Outline: Without the laboratory results nothing is called missing
    Given <disease> on the problem list
    And <measured> 60 days ago
    And <missing>
    When the chart is opened
    Then looking at the nerves could not be told because of the <fact>

    Examples:
      | disease    | measured                | missing                                               | fact  |
      | diabetes   | a B12 of 300 pmol/L     | only the first page of the laboratory results arrived | HbA1c |
      | neuropathy | a B12 of 300 pmol/L     | only the first page of the laboratory results arrived | HbA1c |
      | neuropathy | an HbA1c of 38 mmol/mol | only the first page of the laboratory results arrived | B12   |
      | neuropathy | an HbA1c of 38 mmol/mol | the open orders could not be retrieved                | B12   |
