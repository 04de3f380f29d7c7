@AUG-01
Feature: Dopaminergic treatment and augmentation
  Dopaminergic treatment of restless legs is reviewed for augmentation regularly.
  Reference: IRLSSG augmentation 2016; AASM 2025; clinical corrections C14 and invariant 29.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: Pramipexole for more than a year
    Given pramipexole 0.35 mg a day in use since 400 days
    When the chart is opened
    Then looking for augmentation is advised, and nothing else
    And looking for augmentation is advised as a remark
    And an English clinician reads "Dopaminergic RLS treatment for 13 months: ask about augmentation (earlier in the day, stronger, arms)."
    And a Dutch clinician reads "Dopaminerge RLS-behandeling al 13 maanden: vraag naar augmentatie (eerder op de dag, heviger, armen)."
    And the English detail says "Do symptoms come earlier in the day, are they stronger, do they spread to the arms?"
    And the English detail says "Do not raise the dose for it: that drives augmentation."
    And the English detail says "Do not stop abruptly; refer when augmentation is present."
    And the Dutch detail says "Verhoog de dosis hiervoor niet: dat bevordert augmentatie."
    And the English detail does not say "Look at iron first"
    And the English detail does not say "More than one class"
    And no order is offered

  Scenario Outline: Iron comes first where it is low or not known
    Given an adult with restless legs
    And <recorded>
    And pramipexole 0.35 mg a day in use since 400 days
    When the chart is opened
    Then looking for augmentation is advised
    And the English detail <unknown> "Look at iron first: ferritin is not known."
    And the Dutch detail <unknown> "Kijk eerst naar ijzer: ferritine is niet bekend."
    And the English detail <low> "Look at iron first: ferritin is low (75 µg/L)."
    And the Dutch detail <low> "Kijk eerst naar ijzer: ferritine is laag (75 µg/l)."

    Examples:
      | recorded                             | unknown      | low          |
      | nothing else is recorded             | says         | does not say |
      | a ferritin of 75 µg/L 60 days ago    | does not say | says         |
      | a ferritin of 75.01 µg/L 60 days ago | does not say | does not say |

  Scenario: Without a ferritin it can be ordered
    Given an adult with restless legs
    And pramipexole 0.35 mg a day in use since 400 days
    When the chart is opened
    Then the clinician is offered "Order ferritin and transferrin saturation"

  Scenario: A second class of medicines
    Given pramipexole 0.35 mg a day in use since 400 days
    And gabapentin until 20 days ago
    When the chart is opened
    Then looking for augmentation is advised
    And the English detail says "More than one class of RLS medicine has been used."

  Scenario Outline: Where it is said
    Given pramipexole 0.35 mg a day in use since 400 days
    When <occasion>
    Then looking for augmentation is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the patient is admitted | not advised |
      | the diagnosis is added  | not advised |

  Scenario: Not on an order
    Given pramipexole in use since 400 days
    And a draft order of ropinirole
    When the order is signed
    Then looking for augmentation is not advised

  # --- how long ---

  Scenario Outline: From six months
    Given <medicine> in use since <days> days
    When the chart is opened
    Then looking for augmentation is <what>

    Examples:
      | medicine                  | days | what                                                          |
      | pramipexole 0.35 mg a day | 182  | not advised because of the duration of dopaminergic treatment |
      | pramipexole 0.35 mg a day | 183  | advised                                                       |
      | levodopa                  | 182  | not advised because of the duration of dopaminergic treatment |
      | levodopa                  | 183  | advised                                                       |
      | gabapentin                | 900  | not advised                                                   |

  Scenario: Another dopaminergic medicine goes on with the series
    Given levodopa until 60 days ago
    And pramipexole 0.35 mg a day in use since 50 days
    When the chart is opened
    Then looking for augmentation is advised

  Scenario: A pause of more than sixty days begins a new series
    Given levodopa until 120 days ago
    And pramipexole 0.35 mg a day in use since 50 days
    When the chart is opened
    Then looking for augmentation is not advised because of the duration of dopaminergic treatment

  Scenario: A treatment of the past
    Given pramipexole until 10 days ago
    When the chart is opened
    Then looking for augmentation is not advised

  # --- exceptions, and what is not known ---

  Scenario: Parkinson disease
    Given Parkinson disease on the problem list
    And pramipexole in use since 400 days
    When the chart is opened
    Then looking for augmentation is not advised because of the Parkinson disease

  Scenario: A child
    Clinical corrections A19 and the rule matrix: in children this is for the paediatrician.
    Given a child of 16 years with restless legs
    And pramipexole in use since 400 days
    When the chart is opened
    Then looking for augmentation is not advised

  Scenario: Parkinson disease may stand on the rest of the problem list
    Given pramipexole in use since 400 days
    And only the first page of the problem list arrived
    When the chart is opened
    Then looking for augmentation is advised
    And the card says that "Parkinson disease" is not recorded

  Scenario: The birth date is not known
    Given the birth date is not known
    And ropinirole in use since 400 days
    When the chart is opened
    Then looking for augmentation is advised
    And the card says that "age" is not recorded

  Scenario: Nobody knows since when
    Given pramipexole in use, without a start
    When the chart is opened
    Then looking for augmentation could not be told because of the duration of dopaminergic treatment

  Scenario: Without the medication
    Given the medication could not be retrieved
    When the chart is opened
    Then looking for augmentation could not be told because of the duration of dopaminergic treatment

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And pramipexole in use since 400 days
    When the chart is opened
    Then looking for augmentation is not advised
