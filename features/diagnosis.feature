@DX-01
Feature: A diagnosis that is not sure
  Restless legs that is suspected, or new beside a disease that looks like it, is held against the diagnostic criteria.
  Reference: IRLSSG criteria 2014; clinical catalogue DX-01; clinical corrections C12, C13, D2 and D5. Of the look-alikes those are known for which codes are verified.

  # --- what is said ---

  Scenario: Only suspected
    Given a man of 50 years in whom restless legs is only suspected
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then checking the diagnosis is advised, and nothing else
    And checking the diagnosis is advised as a remark
    And an English clinician reads "RLS not confirmed: check the five IRLSSG criteria and exclude look-alikes before treatment."
    And a Dutch clinician reads "RLS niet bevestigd: ga vóór behandeling de vijf criteria na en sluit andere verklaringen uit."
    And the English detail says "All five: an urge to move the legs, usually with unpleasant sensations; begins or worsens at rest; eases by moving; worse in the evening or at night; not explained by another condition alone."
    And the Dutch detail says "Alle vijf: bewegingsdrang in de benen, meestal met een onaangenaam gevoel; begint of verergert in rust; neemt af door bewegen; is ’s avonds of ’s nachts erger; niet alleen door iets anders te verklaren."
    And the English detail does not say "Akathisia is there all day"
    And the English detail does not say "A nocturnal leg cramp"
    And no order is offered

  Scenario: Suspected, with a look-alike on the problem list
    Given a man of 50 years in whom restless legs is only suspected
    And ferritin 120, saturation 30 and CRP 2
    And leg cramps on the problem list
    When the chart is opened
    Then an English clinician reads "RLS not confirmed: check the five IRLSSG criteria and exclude look-alikes (leg cramps) before treatment."
    And a Dutch clinician reads "RLS niet bevestigd: ga de vijf criteria na en sluit andere verklaringen uit (beenkrampen)."
    And the English detail says "A nocturnal leg cramp is not RLS; both can occur together."
    And the Dutch detail says "Een nachtelijke kuitkramp is geen RLS; beide kunnen samen voorkomen."

  Scenario Outline: New, with a look-alike on the problem list
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a creatinine of 80 µmol/L 60 days ago
    And a haemoglobin of 8.5 mmol/L 60 days ago
    And an HbA1c of 38 mmol/mol 60 days ago
    And a B12 of 300 pmol/L 60 days ago
    And <disease> on the problem list
    When the chart is opened
    Then checking the diagnosis is advised, and nothing else
    And an English clinician reads "New RLS with <english> recorded: check the five IRLSSG criteria – this can look like RLS or occur beside it."
    And a Dutch clinician reads "Nieuwe RLS, en <dutch> vastgelegd: ga de vijf criteria na – dit kan op RLS lijken of ernaast bestaan."

    Examples:
      | disease        | english          | dutch             |
      | akathisia      | akathisia        | acathisie         |
      | leg cramps     | leg cramps       | beenkrampen       |
      | neuropathy     | neuropathy       | neuropathie       |
      | varicose veins | venous disease   | veneus vaatlijden |

  Scenario: Akathisia is told apart
    Given a man of 50 years in whom restless legs is only suspected
    And ferritin 120, saturation 30 and CRP 2
    And akathisia on the problem list
    When the chart is opened
    Then the English detail says "Akathisia is there all day and in the whole body; RLS comes in the evening, at rest, in the legs."
    And the Dutch detail says "Acathisie is er de hele dag en in het hele lichaam; RLS komt ’s avonds, in rust, in de benen."

  # clinical corrections D2: two names and how many more
  Scenario: Two look-alikes are named, the others counted
    Given a man of 50 years in whom restless legs is only suspected
    And ferritin 120, saturation 30 and CRP 2
    And varicose veins on the problem list
    And neuropathy on the problem list
    And leg cramps on the problem list
    And akathisia on the problem list
    When the chart is opened
    Then an English clinician reads "RLS not confirmed: check the five IRLSSG criteria and exclude look-alikes (akathisia, leg cramps +2) before treatment."
    And a Dutch clinician reads "RLS niet bevestigd: ga de vijf criteria na en sluit andere verklaringen uit (acathisie, beenkrampen +2)."

  Scenario: Beside another card about the work-up it is a line with the criteria
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And leg cramps on the problem list
    When the chart is opened
    Then checking the diagnosis is a line of the card about a basic work-up
    And a basic work-up is advised, and nothing else
    And the English detail says "Check the IRLSSG criteria beside leg cramps: urge to move the legs, worse at rest, better by moving, worse in the evening or at night, not explained by something else alone."
    And the Dutch detail says "Ga bij beenkrampen de IRLSSG-criteria na: bewegingsdrang in de benen, erger in rust, beter door bewegen, erger ’s avonds of ’s nachts, geen andere verklaring."

  Scenario Outline: Where it is said
    Given a man of 50 years in whom restless legs is only suspected
    When <occasion>
    Then checking the diagnosis is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | not advised |
      | the patient is admitted | not advised |

  # --- whom it is for ---

  Scenario: A diagnosis in words alone is a suspicion
    Given an adult with restless legs written in words, without a code
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then checking the diagnosis is advised

  # clinical corrections C13: that it was confirmed is rarely said
  Scenario: An old diagnosis with varicose veins
    Given an adult with restless legs without a word on how sure that is
    And ferritin 120, saturation 30 and CRP 2
    And varicose veins on the problem list
    When the chart is opened
    Then checking the diagnosis is not advised

  Scenario Outline: Recorded within half a year
    Given a man of 50 years with restless legs recorded <days> days ago
    And ferritin 120, saturation 30 and CRP 2
    And leg cramps on the problem list
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                                             |
      | 183  | checking the diagnosis is advised                                                |
      | 184  | checking the diagnosis is not advised because of the suspicion of restless legs |

  Scenario: A new diagnosis without a look-alike
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then checking the diagnosis is not advised

  Scenario Outline: A look-alike of the past, or one that was refuted
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And leg cramps on the problem list, <state>
    When the chart is opened
    Then checking the diagnosis is not advised

    Examples:
      | state       |
      | in the past |
      | refuted     |

  # --- what is not known ---

  Scenario Outline: A look-alike that is only suspected
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And <disease> on the problem list as a suspicion
    When the chart is opened
    Then checking the diagnosis could not be told because of the look-alikes

    Examples:
      | disease        |
      | akathisia      |
      | leg cramps     |
      | neuropathy     |
      | varicose veins |

  Scenario: A diagnosis without a date
    Given an adult with restless legs recorded without a date
    And ferritin 120, saturation 30 and CRP 2
    And leg cramps on the problem list
    When the chart is opened
    Then checking the diagnosis could not be told because of the date of the diagnosis

  Scenario: The rest of the problem list may hold a look-alike
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And only the first page of the problem list arrived
    When the chart is opened
    Then checking the diagnosis could not be told because of the suspicion of restless legs
