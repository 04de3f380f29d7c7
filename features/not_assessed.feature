@scope
Feature: What could not be assessed is said
  A part of the record that did not arrive is never taken for an empty one; what it leaves open is said and is no all-clear.
  Reference: clinical corrections A5, 8.1 and 8.4 (invariant 13); clinical catalogue 5.1 (pitfall 13).

  Background:
    Given an adult with restless legs

  # --- how it is said ---

  Scenario: The laboratory results did not arrive
    Given the laboratory results could not be retrieved
    When the chart is opened
    Then only what could not be assessed is shown
    And a ferritin check is reported as not assessed for want of the laboratory results
    And an English clinician reads "RLS: iron and treatment advice could not be assessed – not available or not known: laboratory results."
    And a Dutch clinician reads "RLS: advies over ijzer en behandeling was niet te beoordelen – ontbreekt of onbekend: laboratoriumuitslagen."
    And the English detail says "This is not an all-clear."
    And the Dutch detail says "Dit is geen geruststelling."
    And the English detail says "Could not be assessed: “Iron”."
    And the Dutch detail says "Niet te beoordelen: “IJzer”."
    And the English detail does not say "Ferritin not known"
    And no order is offered

  Scenario: Two parts did not arrive
    Given the laboratory results could not be retrieved
    And the medication could not be retrieved
    When the chart is opened
    Then only what could not be assessed is shown
    And an English clinician reads "RLS: iron and treatment advice could not be assessed – not available or not known: laboratory results and medication."

  Scenario: Hardly anything arrived
    Given the medication could not be retrieved
    And the administered medication could not be retrieved
    And the laboratory results could not be retrieved
    And the pregnancy data could not be retrieved
    And the encounters could not be retrieved
    And the open orders could not be retrieved
    And the allergies could not be retrieved
    And the procedures could not be retrieved
    And only the first page of the problem list arrived
    When the chart is opened
    Then only what could not be assessed is shown
    And a ferritin check is reported as not assessed for want of the laboratory results
    And an English clinician reads "RLS: iron and treatment advice could not be assessed – not available or not known: several data (see details)."
    And a Dutch clinician reads "RLS: advies over ijzer en behandeling was niet te beoordelen – ontbreekt of onbekend: meerdere gegevens (zie toelichting)."

  Scenario Outline: Wherever the record is opened
    Given the laboratory results could not be retrieved
    When <occasion>
    Then a ferritin check is reported as not assessed for want of the laboratory results

    Examples:
      | occasion                |
      | the chart is opened     |
      | the patient is admitted |
      | the diagnosis is added  |

  Scenario: Other advice is given all the same
    Given the laboratory results could not be retrieved
    And sertraline in use
    When the chart is opened
    Then a medication review is advised
    And a ferritin check is reported as not assessed for want of the laboratory results

  # --- what is left open by each part ---

  Scenario Outline: Low iron stores, and a part that could hide a reason against iron
    Given a ferritin of 40 µg/L 60 days ago
    And <missing>
    When the chart is opened
    Then oral iron is reported as not assessed for want of the <part>
    And only what could not be assessed is shown

    Examples:
      | missing                                               | part               |
      | the medication could not be retrieved                 | medication         |
      | only the first page of the medication arrived         | medication         |
      | the procedures could not be retrieved                 | procedures         |
      | only the first page of the procedures arrived         | procedures         |
      | only the first page of the laboratory results arrived | laboratory results |
      | only the first page of the problem list arrived       | problem list       |

  Scenario Outline: A ferritin that may be falsely high, and a part that could hide another population
    Given ferritin 150, saturation 15 and CRP 30
    And the <part> could not be retrieved
    When the chart is opened
    Then not trusting the ferritin is reported as not assessed for want of the <part>

    Examples:
      | part       |
      | medication |
      | procedures |

  Scenario Outline: Whether dialysis changes the limits
    Given ferritin 120, saturation 30 and CRP 2
    And <missing>
    When the chart is opened
    Then iron through nephrology is reported as not assessed for want of the <part>

    Examples:
      | missing                                         | part         |
      | the procedures could not be retrieved           | procedures   |
      | only the first page of the problem list arrived | problem list |

  Scenario: Whether iron was given by vein, of which the effect was not measured
    Given ferritin 120, saturation 30 and CRP 2
    And the administered medication could not be retrieved
    When the chart is opened
    Then checking the effect of iron is reported as not assessed for want of the administered medication
    And only what could not be assessed is shown

  Scenario Outline: Whether iron is in use that is enough, or that may do harm
    Given <recorded>
    And ferritin <ferritin>, saturation 30 and CRP 2
    And the medication could not be retrieved
    When the chart is opened
    Then <advice> is reported as not assessed for want of the medication

    Examples:
      | recorded                             | ferritin | advice                    |
      | nothing else is recorded             | 120      | a review of iron in use   |
      | haemochromatosis on the problem list | 250      | caution for iron overload |

  Scenario: What has been measured in a child
    Given a child of 9 years with restless legs
    And the laboratory results could not be retrieved
    When the chart is opened
    Then iron care in a child is reported as not assessed for want of the laboratory results

  Scenario: Whether a pregnancy changes the limits
    Given a woman of 30 years with restless legs
    And ferritin 120, saturation 25 and CRP unknown, 100 days ago
    And the pregnancy data could not be retrieved
    When the chart is opened
    Then iron care in pregnancy is reported as not assessed for want of the pregnancy data

  Scenario: A suspicion of restless legs as well
    Given an adult in whom restless legs is only suspected
    And the laboratory results could not be retrieved
    When the chart is opened
    Then a ferritin check is reported as not assessed for want of the laboratory results
    And checking the diagnosis is advised

  # --- what stays unknown in a complete record ---

  Scenario Outline: What a complete record does not tell is said as well
    Given a ferritin <ferritin> µg/L 60 days ago
    And <recorded>
    When the chart is opened
    Then oral iron is reported as not assessed
    And only what could not be assessed is shown
    And an English clinician reads "RLS: iron and treatment advice could not be assessed – not available or not known: <unknown>."

    Examples:
      | ferritin | recorded                                   | unknown                |
      | of 20    | the birth date is not known                | age                    |
      | of 20    | chronic kidney disease on the problem list | chronic kidney disease |
      | of 20    | possible iron overload on the problem list | iron overload          |
      | below 80 | nothing else is recorded                   | ferritin               |

  Scenario: What nobody measured is no reason to say so
    Given ferritin 90, saturation 30 and CRP unknown
    When the chart is opened
    Then nothing is shown
    And nothing is reported as not assessed

  # --- what is not said ---

  Scenario Outline: A part that leaves nothing about iron open
    Given ferritin 120, saturation 30 and CRP 2
    And the <part> could not be retrieved
    When the chart is opened
    Then nothing is shown

    Examples:
      | part           |
      | encounters     |
      | open orders    |
      | allergies      |
      | pregnancy data |

  Scenario Outline: An advice about iron is the answer about iron; it names what is missing itself
    Given the <part> could not be retrieved
    When the chart is opened
    Then a ferritin check is advised, and nothing else
    And nothing is reported as not assessed
    And the card says that "<fact>" is not recorded

    Examples:
      | part        | fact                     |
      | procedures  | dialysis                 |
      | open orders | ferritin already ordered |

  Scenario: The answer about iron is no answer about medicines
    Given the medication could not be retrieved
    When the chart is opened
    Then a ferritin check is a card of its own
    And the card says that "iron overload" is not recorded
    And dosing by kidney function is reported as not assessed for want of the medication
    And there are 2 cards

  Scenario: A complete record leaves nothing open
    Given ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then nothing is shown
    And nothing is reported as not assessed

  Scenario: Patients without restless legs are left alone
    Given an adult without restless legs
    And the laboratory results could not be retrieved
    When the chart is opened
    Then nothing is shown

  # --- the parts without which there is no decision ---

  Scenario Outline: Without the patient or the problem list there is no decision
    Given the <part> could not be retrieved
    When the chart is opened
    Then there is no decision for want of the <part>

    Examples:
      | part         |
      | problem list |
      | patient data |

  Scenario: Restless legs on the first page of the problem list is enough to know
    Given only the first page of the problem list arrived
    When the chart is opened
    Then a ferritin check is advised
    And the card says that "iron overload" is not recorded

  # corrections 8.1: restless legs unknown is "not assessed"; an empty answer would read as an all-clear
  Scenario: Restless legs is not on the first page of the problem list
    Given an adult without restless legs
    And diabetes on the problem list
    And only the first page of the problem list arrived
    When the chart is opened
    Then there is no decision for want of the problem list
