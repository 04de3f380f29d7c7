@DA-02
Feature: A dopaminergic medicine above its maximum dose
  A dopaminergic medicine stays within its maximum dose for restless legs.
  Reference: IRLSSG augmentation 2016; product information; clinical corrections B23, B24, C14 and invariant 29.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: Ropinirole above its maximum
    Given ropinirole 4.01 mg a day in use
    When the chart is opened
    Then keeping to the maximum dose is advised, and nothing else
    And keeping to the maximum dose is advised as a warning
    And an English clinician reads "Ropinirole 4.01 mg/day exceeds the usual RLS maximum (4 mg) – higher dose drives augmentation; ask specialist."
    And a Dutch clinician reads "Ropinirol 4,01 mg/dag is boven het gebruikelijke RLS-maximum (4 mg) – meer kans op augmentatie; overleg."
    And the English detail says "This maximum comes from a table of doses for RLS; in Parkinson disease others apply."
    And the English detail says "Look at iron and at medicines that worsen RLS first."
    And the English detail says "Consider referral to neurology or a sleep centre."
    And the Dutch detail says "Overweeg verwijzing naar neuroloog of slaapcentrum."
    And the English detail says "Do not stop or lower abruptly: taper with the specialist."
    And the English detail does not say "base"
    And the clinician is offered "Refer to a neurologist"

  Scenario Outline: Pramipexole with both maxima, as base and as salt
    Clinical corrections B23: the literature counts the salt, Dutch products the base.
    Given pramipexole 0.8 mg a day in use<how>
    When the chart is opened
    Then an English clinician reads "Pramipexole 0.8 mg/day exceeds the usual RLS maximum (<maximum> mg) – higher dose drives augmentation; ask specialist."
    And the English detail says "<english>"
    And the Dutch detail says "<dutch>"

    Examples:
      | how                  | maximum | english                                                                                                                                                  | dutch                                                                                                                                                                      |
      |                      | 0.54    | The dose counts pramipexole base. Licence maximum 0.54 mg base (0.75 mg salt); expert maximum 0.35 mg base (0.5 mg salt).                                 | De dosis is in pramipexol-base. Maximum volgens de productinformatie 0,54 mg base (0,75 mg zout); volgens experts 0,35 mg base (0,5 mg zout).                              |
      | , counted as salt    | 0.75    | The dose counts pramipexole salt. Licence maximum 0.75 mg salt (0.54 mg base); expert maximum 0.5 mg salt (0.35 mg base).                                 | De dosis is in pramipexolzout. Maximum volgens de productinformatie 0,75 mg zout (0,54 mg base); volgens experts 0,5 mg zout (0,35 mg base).                               |
      | , known by name only | 0.75    | Whether the dose counts base or salt is not known. Licence maximum 0.54 mg base (0.75 mg salt); expert maximum 0.35 mg base (0.5 mg salt).                | Of de dosis base of zout telt, is niet bekend. Maximum volgens de productinformatie 0,54 mg base (0,75 mg zout); volgens experts 0,35 mg base (0,5 mg zout).               |

  Scenario: Levodopa on every day
    Clinical corrections B24: information only, for want of a verified number.
    Given levodopa 100 mg a day in use
    When the chart is opened
    Then keeping to the maximum dose is advised, and nothing else
    And keeping to the maximum dose is advised as a remark
    And an English clinician reads "Levodopa on every day for RLS: experts advise it only now and then – ask about augmentation; discuss alternatives."
    And a Dutch clinician reads "Dagelijks levodopa bij RLS: experts adviseren het alleen af en toe – vraag naar augmentatie; bespreek alternatieven."
    And the English detail says "Do not stop or lower abruptly: taper with the specialist."
    And the English detail does not say "maximum"
    And the English detail does not say "Consider referral"
    And no order is offered

  Scenario: An order above the maximum
    Given a draft order of pramipexole 0.7 mg a day
    When the order is signed
    Then keeping to the maximum dose is advised as a warning
    And an English clinician reads "Pramipexole 0.7 mg/day exceeds the usual RLS maximum (0.54 mg) – higher dose drives augmentation; ask specialist."
    And the English detail says "Consider referral to neurology or a sleep centre."
    And the English detail does not say "Do not stop or lower abruptly"
    And talking over the dopaminergic medicine is a line of the card about keeping to the maximum dose

  Scenario: Nobody is referred twice
    Given ropinirole 8 mg a day in use
    And a referral to a neurologist 10 days ago
    When the chart is opened
    Then keeping to the maximum dose is advised, and nothing else
    And the English detail does not say "Consider referral"
    And no order is offered

  Scenario: It is said together with augmentation
    Given ropinirole 8 mg a day in use since 400 days
    When the chart is opened
    Then keeping to the maximum dose is advised, and nothing else
    And looking for augmentation is a line of the card about keeping to the maximum dose
    And the English detail says "Dopaminergic treatment for 13 months: ask about augmentation; do not stop abruptly."

  Scenario Outline: It is a line of what is more urgent
    Given an eGFR of 25 ml/min 10 days ago
    And gabapentin in use
    And <medicine> in use
    When the chart is opened
    Then keeping to the maximum dose is a line of the card about dosing by kidney function
    And the English detail says "<english>"
    And the Dutch detail says "<dutch>"

    Examples:
      | medicine              | english                                                                             | dutch                                                                                              |
      | ropinirole 8 mg a day | Ropinirole 8 mg a day is above the usual RLS maximum (4 mg): ask the specialist.    | Ropinirol 8 mg per dag is boven het gebruikelijke RLS-maximum (4 mg): overleg met de specialist.   |
      | levodopa 100 mg a day | Levodopa on every day: experts advise it only now and then for RLS.                 | Dagelijks levodopa: experts adviseren het bij RLS alleen af en toe.                                |

  Scenario Outline: Where it is said
    Given ropinirole 8 mg a day in use
    When <occasion>
    Then keeping to the maximum dose is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the patient is admitted | not advised |
      | the diagnosis is added  | not advised |

  Scenario Outline: With an order it is about the order
    Given ropinirole 8 mg a day in use
    And a draft order of <order>
    When the order is <done>
    Then keeping to the maximum dose is <what>

    Examples:
      | order                 | done     | what        |
      | ropinirole 8 mg a day | signed   | advised     |
      | ropinirole 8 mg a day | selected | not advised |
      | ropinirole 4 mg a day | signed   | not advised |
      | ropinirole            | signed   | not advised |
      | sertraline            | signed   | not advised |

  # --- the dose ---

  Scenario Outline: The maximum of each dopamine agonist
    Given <medicine> <dose> mg a day in use<how>
    When the chart is opened
    Then keeping to the maximum dose is <what>

    Examples: on both sides of each maximum
      | medicine   | dose | how | what                            |
      | ropinirole | 4    |     | not advised because of the dose |
      | ropinirole | 4.01 |     | advised                         |
      | rotigotine | 3    |     | not advised because of the dose |
      | rotigotine | 3.01 |     | advised                         |

    Examples: pramipexole as base, as salt, and when that is not known
      | medicine    | dose | how                  | what        |
      | pramipexole | 0.54 |                      | not advised |
      | pramipexole | 0.55 |                      | advised     |
      | pramipexole | 0.7  |                      | advised     |
      | pramipexole | 0.75 | , counted as salt    | not advised |
      | pramipexole | 0.76 | , counted as salt    | advised     |
      | pramipexole | 0.75 | , known by name only | not advised |
      | pramipexole | 0.76 | , known by name only | advised     |

  Scenario Outline: The dose of an order
    Given a draft order of <medicine> <dose> mg a day
    When the order is signed
    Then keeping to the maximum dose is <what>

    Examples:
      | medicine    | dose | what                            |
      | pramipexole | 0.54 | not advised because of the dose |
      | pramipexole | 0.55 | advised                         |
      | ropinirole  | 4    | not advised because of the dose |
      | ropinirole  | 4.01 | advised                         |
      | rotigotine  | 3    | not advised because of the dose |
      | rotigotine  | 3.01 | advised                         |
      | gabapentin  | 900  | not advised because of the dose |

  Scenario Outline: Two entries of one medicine: perhaps two doses, perhaps one order twice
    Given ropinirole <one> mg a day in use
    And ropinirole <other> mg a day in use
    When the chart is opened
    Then <what>

    Examples:
      | one | other | what                                                             |
      | 2   | 2     | keeping to the maximum dose is not advised because of the dose    |
      | 2   | 2.01  | keeping to the maximum dose could not be told because of the dose |
      | 2   | 4.01  | keeping to the maximum dose is advised                           |

  Scenario: A dose of the past
    Given ropinirole until 10 days ago
    When the chart is opened
    Then keeping to the maximum dose is not advised

  Scenario: Levodopa only when needed
    Given levodopa in use, as needed
    When the chart is opened
    Then keeping to the maximum dose is not advised because of the dose

  # --- exceptions ---

  Scenario Outline: Parkinson disease has its own doses
    Given Parkinson disease on the problem list
    And <medicine> in use
    When the chart is opened
    Then keeping to the maximum dose is not advised because of the Parkinson disease

    Examples:
      | medicine              |
      | ropinirole 8 mg a day |
      | levodopa 100 mg a day |

  Scenario: An order in Parkinson disease
    Given Parkinson disease on the problem list
    And a draft order of pramipexole 1.1 mg a day
    When the order is signed
    Then keeping to the maximum dose is not advised because of the Parkinson disease

  Scenario Outline: Children
    Clinical corrections A19: in children this is for the paediatrician.
    Given a child of <years> years with restless legs
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then keeping to the maximum dose is <what>

    Examples:
      | years | what                           |
      | 17    | not advised because of the age |
      | 18    | advised                        |

  # --- what is not known ---

  Scenario: A dose that is not recorded is no reason for a card
    Given ropinirole in use
    When the chart is opened
    Then keeping to the maximum dose could not be told because of the dose
    And nothing is shown

  Scenario: Levodopa of which it is not said how often
    Given levodopa in use
    When the chart is opened
    Then keeping to the maximum dose could not be told because of the dose
    And nothing is shown

  Scenario: An order without a dose is no reason for a card
    Given a draft order of ropinirole
    When the order is signed
    Then keeping to the maximum dose could not be told because of the dose
    And nothing is reported as not assessed

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then keeping to the maximum dose could not be told because of the draft order
    And keeping to the maximum dose is reported as not assessed

  Scenario: Without the medication
    Given the medication could not be retrieved
    When the chart is opened
    Then keeping to the maximum dose is reported as not assessed for want of the medication

  Scenario: Parkinson disease may stand on the rest of the problem list
    Given ropinirole 8 mg a day in use
    And only the first page of the problem list arrived
    When the chart is opened
    Then keeping to the maximum dose is advised
    And the card says that "Parkinson disease" is not recorded

  Scenario: The birth date is not known
    Given the birth date is not known
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then keeping to the maximum dose is advised
    And the card says that "age" is not recorded

  Scenario Outline: Only restless legs that is sure
    Given an adult <who>
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then keeping to the maximum dose is not advised

    Examples:
      | who                                     |
      | in whom restless legs is only suspected |
      | in whom restless legs is in remission   |
