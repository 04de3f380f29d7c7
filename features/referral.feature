@REF-01
Feature: When restless legs needs a specialist
  Refractory restless legs is referred to neurology or a sleep centre.
  Reference: Mayo Clin Proc 2021; NHS Borders; clinical corrections 8.3 and C15.

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

  Scenario Outline: Where it is said
    Given two classes of RLS medicines and enough iron
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

  # --- exceptions ---

  Scenario: Parkinson disease has its own doses
    Given two classes of RLS medicines and enough iron
    And Parkinson disease on the problem list
    When the chart is opened
    Then referral is not advised because of the Parkinson disease

  Scenario Outline: Children
    Given a child of <years> years with restless legs
    And two classes of RLS medicines and enough iron
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                       |
      | 17    | referral is not advised because of the age |
      | 18    | referral is advised                        |

  Scenario Outline: Pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is <answer>
    And two classes of RLS medicines and enough iron
    When the chart is opened
    Then <what>

    Examples:
      | answer | what                                             |
      | yes    | referral is not advised because of the pregnancy |
      | no     | referral is advised                              |

  Scenario Outline: Already referred
    Given two classes of RLS medicines and enough iron
    And a referral to a <to> <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | to                     | days | what                                                 |
      | neurologist            | 183  | referral is not advised because of the open referral |
      | neurologist            | 184  | referral is advised                                  |
      | paediatric neurologist | 10   | referral is not advised because of the open referral |
      | nephrologist           | 10   | referral is advised                                  |

  Scenario: A dose above the maximum is another advice, which sends to the specialist too
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And ropinirole 8 mg a day in use
    And gabapentin in use
    When the chart is opened
    Then referral is not advised because of the dose
    And keeping to the maximum dose is advised, and nothing else

  # --- what is not known ---

  Scenario: A dose that is not recorded
    Given a ferritin of 120 µg/L 60 days ago
    And ropinirole in use
    And gabapentin in use
    When the chart is opened
    Then referral is advised

  Scenario: A referral that does not say to whom
    Given two classes of RLS medicines and enough iron
    And a referral to a specialist 10 days ago
    When the chart is opened
    Then referral is advised
    And the card says that "referral already made" is not recorded

  Scenario Outline: Without the orders or the encounters the card says what is missing
    Given two classes of RLS medicines and enough iron
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
    And two classes of RLS medicines and enough iron
    When the chart is opened
    Then referral is advised
    And the card says that "pregnancy" is not recorded

  Scenario: The birth date is not known
    Given two classes of RLS medicines and enough iron
    And the birth date is not known
    When the chart is opened
    Then referral could not be told because of the age

  Scenario: Parkinson disease may stand on the rest of the problem list
    Given two classes of RLS medicines and enough iron
    And only the first page of the problem list arrived
    When the chart is opened
    Then referral could not be told because of the Parkinson disease

  Scenario: Parkinson disease that is only suspected
    Given two classes of RLS medicines and enough iron
    And Parkinson disease on the problem list as a suspicion
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
    And two classes of RLS medicines and enough iron
    When the chart is opened
    Then referral is not advised
