@policy
Feature: A medicine that is prescribed again
  A refill of a dopaminergic medicine is a moment to look at augmentation, impulse control, dose and kidneys.
  Reference: IRLSSG augmentation 2016; clinical corrections A14, A15 and invariant 16.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And an eGFR of 90 ml/min 10 days ago

  @AUG-01
  Scenario: A dopamine agonist that is taken for long
    Given pramipexole 0.35 mg a day in use since 400 days
    And a draft order of pramipexole 0.35 mg a day
    When the medicine is refilled
    Then looking for augmentation is advised, and nothing else
    And an English clinician reads "Dopaminergic RLS treatment for 13 months: ask about augmentation (earlier in the day, stronger, arms)."
    And talking over the dopaminergic medicine is not advised

  @AUG-01
  Scenario Outline: A refill is about the medicine that is prescribed again
    Given pramipexole 0.35 mg a day in use since <days> days
    And a draft order of <order>
    When the medicine is refilled
    Then looking for augmentation is <what>

    Examples:
      | days | order       | what        |
      | 400  | pramipexole | advised     |
      | 400  | levodopa    | advised     |
      | 400  | sertraline  | not advised |
      | 400  | gabapentin  | not advised |
      | 100  | pramipexole | not advised |

  @AUG-01
  Scenario: A medicine of which the record knows nothing
    Given a draft order of pramipexole
    When the medicine is refilled
    Then looking for augmentation is not advised

  @ICD-01
  Scenario: Impulse control
    Given compulsive gambling on the problem list
    And pramipexole 0.35 mg a day in use since 100 days
    And a draft order of pramipexole 0.35 mg a day
    When the medicine is refilled
    Then caution for impulse control is advised as a critical warning

  @DA-02
  Scenario Outline: The dose of the refill, or else the one that is recorded
    Given ropinirole <taken> mg a day in use since 100 days
    And a draft order of <ordered>
    When the medicine is refilled
    Then keeping to the maximum dose is <what>

    Examples:
      | taken | ordered               | what        |
      | 2     | ropinirole 2 mg a day | not advised |
      | 2     | ropinirole 8 mg a day | advised     |
      | 8     | ropinirole 8 mg a day | advised     |
      | 8     | ropinirole            | advised     |
      | 8     | ropinirole 4 mg a day | not advised |

  @DA-02
  Scenario: Levodopa on every day
    Given levodopa 100 mg a day in use
    And a draft order of levodopa
    When the medicine is refilled
    Then keeping to the maximum dose is advised as a remark

  @DA-03
  Scenario: Pramipexole and the kidneys
    Given pramipexole 0.35 mg a day in use since 100 days
    And maintenance dialysis on the problem list
    And a draft order of pramipexole 0.35 mg a day
    When the medicine is refilled
    Then pramipexole by kidney function is advised as a warning

  @GABA-01
  Scenario: A gabapentinoid and the kidneys
    Given gabapentin in use
    And an eGFR of 25 ml/min 5 days ago
    And a draft order of gabapentin
    When the medicine is refilled
    Then dosing by kidney function is advised as a warning

  @GABA-02
  Scenario: A gabapentinoid beside an opioid
    Given gabapentin in use
    And oxycodone in use
    And a draft order of gabapentin
    When the medicine is refilled
    Then caution for breathing is advised as a warning

  @PREG-02
  Scenario: In pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And an eGFR of 90 ml/min 10 days ago
    And gabapentin in use for restless legs
    And a draft order of gabapentin for restless legs
    When the medicine is refilled
    Then caution in pregnancy or breastfeeding is advised as a warning

  @IRON-09
  Scenario: Iron with recorded iron overload
    Invariant 16: what is critical is said wherever its facts are there.
    Given haemochromatosis on the problem list
    And a draft order of ferrous fumarate
    When the medicine is refilled
    Then caution for iron overload is advised as a critical warning

  @IRON-14
  Scenario: Iron by vein in sepsis
    Given sepsis on the problem list for 5 days
    And a draft order of ferric carboxymaltose
    When the medicine is refilled
    Then caution with iron by vein is advised as a critical warning

  Scenario: One card for all that is not a warning
    Given pramipexole 0.35 mg a day in use since 400 days
    And gabapentin in use
    And an eGFR of 50 ml/min 5 days ago
    And a draft order of pramipexole 0.35 mg a day
    And a draft order of gabapentin
    When the medicine is refilled
    Then there are 1 cards
    And dosing by kidney function is advised
    And looking for augmentation is not advised

  @DA-01 @TRIG-AD @IRON-08
  Scenario Outline: What is for a new medicine
    Given a draft order of <order>
    When the medicine is refilled
    Then <advice> is not advised

    Examples:
      | order            | advice                                      |
      | pramipexole      | talking over the dopaminergic medicine      |
      | sertraline       | watching restless legs on the antidepressant |
      | ferrous fumarate | measuring before iron                       |
