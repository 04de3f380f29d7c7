@REF-01
Feature: When restless legs needs a specialist
  Refractory or complicated restless legs is referred to neurology or a sleep centre.
  Reference: Mayo Clin Proc 2021; NHS Borders; clinical corrections 8.3, B23 and B24.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Two classes of medicines and enough iron
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And pramipexole until 100 days ago
    And gabapentin in use
    When the chart is opened
    Then referral is advised, and nothing else
    And referral is advised as a remark
    And an English clinician reads "Possibly refractory RLS (2 classes of RLS medicines, ferritin 120 µg/L) – consider referral to neurology or a sleep centre."
    And a Dutch clinician reads "Mogelijk refractaire RLS (2 klassen RLS-medicatie, ferritine 120 µg/l) – overweeg verwijzing naar neuroloog of slaapcentrum."
    And the English detail says "Used before or now: gabapentin and pramipexole."
    And the English detail says "Do not stop or change RLS medicines abruptly in the meantime."
    And the English detail says "A symptom diary helps the specialist."
    And the clinician is offered "Refer to a neurologist"

  Scenario: A dose above the maximum
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And ropinirole 4.01 mg a day in use
    When the chart is opened
    Then referral is advised, and nothing else
    And an English clinician reads "Complicated RLS (dopamine agonist above its maximum for RLS) – consider referral to neurology or a sleep centre."
    And a Dutch clinician reads "Gecompliceerde RLS (dopamineagonist boven het RLS-maximum) – overweeg verwijzing naar neuroloog of slaapcentrum."
    And the English detail says "Ropinirole 4.01 mg a day is above the maximum for RLS (4 mg): a higher dose drives augmentation."
    And the Dutch detail says "Ropinirol 4,01 mg per dag is boven het maximum voor RLS (4 mg)"

  Scenario: Both
    Given a ferritin of 120 µg/L 60 days ago
    And rotigotine 4 mg a day in use
    And gabapentin in use
    When the chart is opened
    Then an English clinician reads "Complicated RLS (dopamine agonist above its maximum for RLS) – consider referral to neurology or a sleep centre."
    And the English detail says "Used before or now: gabapentin and rotigotine."

  Scenario Outline: What was used before is named when it counts
    Given a ferritin of <ferritin> µg/L 60 days ago
    And ropinirole 8 mg a day in use
    And <medicine> in use
    And <recorded>
    When the chart is opened
    Then referral is advised
    And the English detail <says> "Used before or now"

    Examples:
      | ferritin | medicine   | recorded                                           | says         |
      | 75.01    | gabapentin | nothing else is recorded                           | says         |
      | 75       | gabapentin | nothing else is recorded                           | does not say |
      | 120      | sertraline | nothing else is recorded                           | does not say |
      | 120      | gabapentin | maintenance dialysis on the problem list           | does not say |
      | 120      | gabapentin | chronic kidney disease stage 4 on the problem list | does not say |

  Scenario Outline: Where it is said
    Given ropinirole 8 mg a day in use
    When <occasion>
    Then referral is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the patient is admitted | not advised |
      | the diagnosis is added  | not advised |

  # --- refractory ---

  Scenario Outline: The ferritin on both sides of the limit
    Given a ferritin of <ferritin> µg/L 60 days ago
    And a transferrin saturation of 30 %
    And pramipexole in use
    And gabapentin in use
    When the chart is opened
    Then referral is <what>

    Examples:
      | ferritin | what        |
      | 75       | not advised |
      | 75.01    | advised     |

  Scenario Outline: What counts as two classes
    Given a ferritin of 120 µg/L 60 days ago
    And <one>
    And <other>
    When the chart is opened
    Then referral is <what>

    Examples:
      | one                            | other                               | what        |
      | pramipexole in use             | gabapentin in use                   | advised     |
      | pramipexole until 900 days ago | gabapentin until 300 days ago       | advised     |
      | levodopa in use                | pregabalin in use                   | advised     |
      | pramipexole in use             | ropinirole until 100 days ago       | not advised |
      | pramipexole in use             | levodopa in use                     | not advised |
      | gabapentin until 100 days ago  | pregabalin in use                   | not advised |
      | pramipexole in use             | oxycodone in use for restless legs  | advised     |
      | pramipexole in use             | oxycodone in use                    | not advised |
      | pramipexole in use             | gabapentin in use for restless legs | advised     |
      | pramipexole in use             | gabapentin in use for neuropathy    | not advised |
      | pramipexole in use             | sertraline in use                   | not advised |

  Scenario Outline: Kidney patients have other limits for iron
    Given a ferritin of 120 µg/L 60 days ago
    And pramipexole in use
    And gabapentin in use
    And <problem> on the problem list
    When the chart is opened
    Then referral is not advised

    Examples:
      | problem                        |
      | maintenance dialysis           |
      | chronic kidney disease stage 4 |

  Scenario Outline: Two classes of medicines in doses that are not too high
    Given a ferritin of <ferritin> µg/L 60 days ago
    And pramipexole 0.35 mg a day in use
    And gabapentin in use
    And <recorded>
    When the chart is opened
    Then referral is <what>

    Examples:
      | ferritin | recorded                                           | what                                      |
      | 120      | nothing else is recorded                           | advised                                   |
      | 75       | nothing else is recorded                           | not advised because of the ferritin       |
      | 120      | maintenance dialysis on the problem list           | not advised because of the dialysis       |
      | 120      | chronic kidney disease stage 4 on the problem list | not advised because of the kidney disease |

  Scenario: A dose above the maximum counts for them too
    Given maintenance dialysis on the problem list
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then referral is advised

  # --- the dose ---

  Scenario Outline: The maximum of each dopamine agonist
    Given <medicine> <dose> mg a day in use<how>
    When the chart is opened
    Then referral is <what>

    Examples: on both sides of each maximum
      | medicine   | dose | how | what        |
      | ropinirole | 4    |     | not advised |
      | ropinirole | 4.01 |     | advised     |
      | rotigotine | 3    |     | not advised |
      | rotigotine | 3.01 |     | advised     |

    Examples: pramipexole as base, as salt, and when that is not known
      | medicine    | dose | how                  | what        |
      | pramipexole | 0.54 |                      | not advised |
      | pramipexole | 0.55 |                      | advised     |
      | pramipexole | 0.7  |                      | advised     |
      | pramipexole | 0.75 | , counted as salt    | not advised |
      | pramipexole | 0.76 | , counted as salt    | advised     |
      | pramipexole | 0.75 | , known by name only | not advised |
      | pramipexole | 0.76 | , known by name only | advised     |

  Scenario: A dose of the past
    Given ropinirole until 10 days ago
    When the chart is opened
    Then referral is not advised

  Scenario Outline: Two entries of one medicine: perhaps two doses, perhaps one order twice
    Given ropinirole <one> mg a day in use
    And ropinirole <other> mg a day in use
    When the chart is opened
    Then <what>

    Examples:
      | one | other | what                                           |
      | 2   | 2     | referral is not advised because of the dose    |
      | 2   | 2.01  | referral could not be told because of the dose |
      | 2   | 4.01  | referral is advised                            |

  Scenario: A dose that is not recorded
    Given ropinirole in use
    When the chart is opened
    Then referral could not be told because of the dose

  # --- exceptions ---

  Scenario: Parkinson disease has its own doses
    Given ropinirole 8 mg a day in use
    And Parkinson disease on the problem list
    When the chart is opened
    Then referral is not advised because of the Parkinson disease

  Scenario Outline: Children
    Given a child of <years> years with restless legs
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                       |
      | 17    | referral is not advised because of the age |
      | 18    | referral is advised                        |

  Scenario Outline: Pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is <answer>
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then <what>

    Examples:
      | answer | what                                             |
      | yes    | referral is not advised because of the pregnancy |
      | no     | referral is advised                              |

  Scenario Outline: Already referred
    Given ropinirole 8 mg a day in use
    And a referral to a <to> <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | to                     | days | what                                                 |
      | neurologist            | 183  | referral is not advised because of the open referral |
      | neurologist            | 184  | referral is advised                                  |
      | paediatric neurologist | 10   | referral is not advised because of the open referral |
      | nephrologist           | 10   | referral is advised                                  |

  # --- what is not known ---

  Scenario: A referral that does not say to whom
    Given ropinirole 8 mg a day in use
    And a referral to a specialist 10 days ago
    When the chart is opened
    Then referral is advised
    And the card says that "referral already made" is not recorded

  Scenario Outline: Without the orders or the encounters the card says what is missing
    Given ropinirole 8 mg a day in use
    And the <part> could not be retrieved
    When the chart is opened
    Then referral is advised
    And the card says that "referral already made" is not recorded

    Examples:
      | part        |
      | open orders |
      | encounters  |

  Scenario: A woman whose pregnancy is not recorded
    Given a woman of 30 years with restless legs
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then referral is advised
    And the card says that "pregnancy" is not recorded

  Scenario: The birth date is not known
    Given ropinirole 8 mg a day in use
    And the birth date is not known
    When the chart is opened
    Then referral could not be told because of the age

  Scenario: Parkinson disease may stand on the rest of the problem list
    Given ropinirole 8 mg a day in use
    And only the first page of the problem list arrived
    When the chart is opened
    Then referral could not be told because of the Parkinson disease

  Scenario: The ferritin is not known
    Given pramipexole 0.35 mg a day in use
    And gabapentin in use
    When the chart is opened
    Then referral could not be told because of the ferritin

  Scenario Outline: Without the medication it could not be told
    Given a ferritin of 120 µg/L 60 days ago
    And <missing>
    When the chart is opened
    Then referral could not be told because of the RLS medicines

    Examples:
      | missing                                       |
      | the medication could not be retrieved         |
      | only the first page of the medication arrived |

  Scenario: Two classes on the first page of the medication are enough
    Given a ferritin of 120 µg/L 60 days ago
    And pramipexole in use
    And gabapentin in use
    And only the first page of the medication arrived
    When the chart is opened
    Then referral is advised

  Scenario: Without the procedures dialysis is not excluded
    Given a ferritin of 120 µg/L 60 days ago
    And pramipexole 0.35 mg a day in use
    And gabapentin in use
    And the procedures could not be retrieved
    When the chart is opened
    Then referral could not be told because of the dialysis

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then referral is not advised
