@ICD-01
Feature: Dopamine agonists and impulse control
  A dopaminergic medicine with an impulse-control disorder, now or earlier, is discussed with the specialist.
  Reference: product information of the dopamine agonists; clinical corrections A14, D6 and invariant 15.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: An order is a critical warning
    Given compulsive gambling on the problem list
    And a draft order of pramipexole
    When the order is signed
    Then caution for impulse control is advised, and nothing else
    And caution for impulse control is advised as a critical warning
    And an English clinician reads "Pramipexole with recorded impulse-control disorder – high risk; discuss taper or alternative with specialist."
    And a Dutch clinician reads "Pramipexol bij vastgelegde impulscontrolestoornis – hoog risico; overleg over afbouw of alternatief."
    And the English detail does not say "abruptly"
    And the English detail says "Ask patient and partner about gambling and other impulsive behaviour."
    And caution for impulse control comes without an offer to remove the draft

  Scenario: In use it is a warning
    Given compulsive gambling on the problem list
    And pramipexole in use
    When the chart is opened
    Then caution for impulse control is advised as a warning
    And caution for impulse control is the first card
    And an English clinician reads "Pramipexole in use with recorded impulse-control disorder – high risk; discuss taper or alternative with specialist."
    And a Dutch clinician reads "Pramipexol in gebruik bij vastgelegde impulscontrolestoornis – hoog risico; overleg over afbouw of alternatief."
    And the English detail says "Never stop abruptly: taper with the specialist."
    And the Dutch detail says "Stop nooit abrupt: bouw af met de specialist."

  Scenario Outline: The tier of each order
    Given impulse control disorder on the problem list
    And a draft order of <order>
    When the order is signed
    Then caution for impulse control is advised as a <tier>

    Examples:
      | order                              | tier             |
      | pramipexole                        | critical warning |
      | ropinirole                         | critical warning |
      | rotigotine                         | critical warning |
      | levodopa                           | warning          |
      | pramipexole, written in words only | warning          |
      | levodopa, written in words only    | remark           |

  Scenario: Levodopa is no dopamine agonist
    Given impulse control disorder on the problem list
    And a draft order of levodopa
    When the order is signed
    Then caution for impulse control is advised
    And an English clinician reads "Levodopa with recorded impulse-control disorder – high risk; discuss taper or alternative with specialist."
    And a Dutch clinician reads "Levodopa bij vastgelegde impulscontrolestoornis – hoog risico; overleg over afbouw of alternatief."

  Scenario: Levodopa in use
    Given compulsive gambling on the problem list
    And levodopa in use
    When the chart is opened
    Then caution for impulse control is advised as a warning
    And an English clinician reads "Levodopa in use with recorded impulse-control disorder – high risk; discuss taper or alternative with specialist."
    And the English detail says "Never stop abruptly: taper with the specialist."

  Scenario Outline: Where it is said
    Given compulsive gambling on the problem list
    And pramipexole in use
    And a draft order of ropinirole
    When <occasion>
    Then caution for impulse control is <what>

    Examples:
      | occasion                  | what        |
      | the order is selected     | advised     |
      | the order is signed       | advised     |
      | the chart is opened       | advised     |
      | the patient is admitted   | not advised |
      | the patient is discharged | advised     |

  Scenario Outline: An order of something else does not repeat what the chart says
    Given compulsive gambling on the problem list
    And pramipexole in use
    And a draft order of <order>
    When the order is signed
    Then caution for impulse control is <what>

    Examples:
      | order       | what        |
      | gabapentin  | not advised |
      | pramipexole | advised     |

  Scenario: Palliative care does not silence a critical warning
    Given palliative care on the problem list
    And compulsive gambling on the problem list
    And a draft order of pramipexole
    When the order is signed
    Then caution for impulse control is advised as a critical warning

  # --- what does not count ---

  Scenario Outline: The problem
    Given <problem>
    And a draft order of pramipexole
    When the order is signed
    Then caution for impulse control is <what>

    Examples:
      | problem                                          | what        |
      | impulse control disorder on the problem list     | advised     |
      | compulsive gambling on the problem list          | advised     |
      | compulsive gambling on the problem list, refuted | not advised |
      | insomnia on the problem list                     | not advised |

  # catalogue, ICD-01 ("history"): an earlier disorder warns, and is no critical situation (invariant 15)
  Scenario: An order after gambling of the past
    Given compulsive gambling on the problem list, in the past
    And a draft order of pramipexole
    When the order is signed
    Then caution for impulse control is advised, and nothing else
    And caution for impulse control is advised as a warning
    And an English clinician reads "Pramipexole with an earlier impulse-control disorder – high risk; discuss an alternative with specialist."
    And a Dutch clinician reads "Pramipexol bij een eerdere impulscontrolestoornis – hoog risico; overleg over een alternatief."

  Scenario: In use after gambling of the past
    Given compulsive gambling on the problem list, in the past
    And pramipexole in use
    When the chart is opened
    Then caution for impulse control is advised as a warning
    And an English clinician reads "Pramipexole in use with an earlier impulse-control disorder – high risk; discuss taper or alternative with specialist."
    And a Dutch clinician reads "Pramipexol in gebruik bij een eerdere impulscontrolestoornis – hoog risico; overleg over afbouw of alternatief."

  Scenario: Gambling of the past that came back is a disorder of today
    Given compulsive gambling on the problem list, in the past
    And impulse control disorder on the problem list
    And a draft order of pramipexole
    When the order is signed
    Then caution for impulse control is advised as a critical warning

  # invariant 25: a trade name is words, and a critical situation still warns
  Scenario Outline: An order by its trade name alone
    Given compulsive gambling on the problem list
    And a draft order that reads "<text>"
    When the order is signed
    Then caution for impulse control is advised as a <tier>

    Examples:
      | text           | tier    |
      | Requip 2 mg    | warning |
      | Sifrol 0,18 mg | warning |
      | Sinemet 25/100 | remark  |

  Scenario: No dopaminergic medicine
    Given compulsive gambling on the problem list
    And gabapentin in use
    When the chart is opened
    Then caution for impulse control is not advised

  # --- who, and what is not known ---

  Scenario Outline: For restless legs that is sure, suspected, or the reason of the order
    Given <who>
    And compulsive gambling on the problem list
    And a draft order of <order>
    When the order is signed
    Then caution for impulse control is <what>

    Examples:
      | who                                              | order                         | what        |
      | an adult in whom restless legs is only suspected | pramipexole                   | advised     |
      | an adult without restless legs                   | pramipexole for restless legs | advised     |
      | an adult without restless legs                   | pramipexole                   | not advised |
      | an adult in whom restless legs is in remission   | pramipexole                   | not advised |

  Scenario: A suspicion is not enough
    Given compulsive gambling on the problem list as a suspicion
    And a draft order of pramipexole
    When the order is signed
    Then caution for impulse control could not be told because of the impulse control

  Scenario: It may stand on the rest of the problem list
    Given a draft order of pramipexole
    And only the first page of the problem list arrived
    When the order is signed
    Then caution for impulse control could not be told because of the impulse control
    And caution for impulse control is reported as not assessed for want of the problem list

  Scenario: Without the medication
    Given compulsive gambling on the problem list
    And the medication could not be retrieved
    When the chart is opened
    Then caution for impulse control could not be told because of the medicines in use
    And caution for impulse control is reported as not assessed for want of the medication
