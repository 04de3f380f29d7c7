@MOOD-02
Feature: Low mood or sleep loss in restless legs
  In restless legs with low mood or new sleeplessness depression and suicidal thoughts are asked about.
  Reference: Zhuang 2019; clinical catalogue MOOD-01 (low mood); clinical corrections A17 and 8.3: new is what was first recorded within 90 days.

  Background:
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2

  # --- what is said ---

  Scenario: A new depression
    Given depression on the problem list for 20 days
    When the chart is opened
    Then asking about the mood is advised, and nothing else
    And asking about the mood is advised as a remark
    And an English clinician reads "RLS with low mood or sleep loss: ask about depression and suicidal thoughts; check medicines that worsen RLS."
    And a Dutch clinician reads "RLS met somberheid of slaaptekort: vraag naar depressie en suïcidaliteit; check middelen die RLS verergeren."
    And the English detail says "RLS is associated with suicide and self-harm."
    And the Dutch detail says "RLS hangt samen met suïcide en zelfbeschadiging."
    And the English detail says "Treatment of the mood comes first, even where it can worsen RLS; do not stop it abruptly."
    And the Dutch detail says "Behandeling van de stemming gaat voor, ook waar die RLS kan verergeren; stop die niet abrupt."
    And no order is offered

  Scenario: A score is shown with its day
    Given a PHQ-9 of 14 10 days ago
    When the chart is opened
    Then asking about the mood is advised, and nothing else
    And the English detail says "PHQ-9 14 (11 Nov 2026)"

  Scenario: A line of another card about the work-up
    Given an adult with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And depression on the problem list for 20 days
    When the chart is opened
    Then asking about the mood is a line of the card about a basic work-up
    And a basic work-up is advised, and nothing else
    And the English detail says "Low mood or sleep loss: ask about depression and suicidal thoughts; check medicines that worsen RLS."
    And the Dutch detail says "Somberheid of slaaptekort: vraag naar depressie en suïcidaliteit; check middelen die RLS verergeren."

  Scenario Outline: Where it is said
    Given depression on the problem list for 20 days
    When <occasion>
    Then asking about the mood is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | not advised |
      | the patient is admitted | not advised |

  # --- what counts ---

  Scenario Outline: How new
    Given <disease> on the problem list for <days> days
    When the chart is opened
    Then asking about the mood <what>

    Examples:
      | disease    | days | what           |
      | depression | 90   | is advised     |
      | depression | 91   | is not advised |
      | insomnia   | 90   | is advised     |
      | insomnia   | 91   | is not advised |

  Scenario Outline: The score and its age
    Given a PHQ-9 of <score> <days> days ago
    When the chart is opened
    Then asking about the mood <what>

    Examples:
      | score | days | what                                |
      | 10    | 90   | is advised                          |
      | 9     | 90   | is not advised because of the mood  |

  Scenario: A score of long ago is none
    Given a PHQ-9 of 20 91 days ago
    When the chart is opened
    Then asking about the mood is not advised

  Scenario: A diagnosis that is written down again at a visit is not new
    Given depression on the problem list for 2000 days
    And depression on the problem list for 20 days
    When the chart is opened
    Then asking about the mood is not advised

  Scenario Outline: Sleeplessness alone says nothing about the mood of a child
    Given a person of <years> years with restless legs
    And insomnia on the problem list for 20 days
    And a PHQ-9 of 5 10 days ago
    When the chart is opened
    Then asking about the mood is <what>

    Examples:
      | years | what        |
      | 17    | not advised |
      | 18    | advised     |

  Scenario: A depression in a child
    Given a child of 15 years with restless legs
    And depression on the problem list for 20 days
    When the chart is opened
    Then asking about the mood is advised

  Scenario: Suicidal thoughts are recorded
    Given depression on the problem list for 20 days
    And suicidal thoughts on the problem list
    When the chart is opened
    Then asking about the mood is not advised because of the suicidal thoughts

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And depression on the problem list for 20 days
    When the chart is opened
    Then asking about the mood is not advised

  # --- what is not known ---

  Scenario Outline: Without a date nobody knows whether it is new
    Given <disease> on the problem list, without a date
    When the chart is opened
    Then asking about the mood could not be told because of the mood

    Examples:
      | disease    |
      | depression |
      | insomnia   |

  Scenario: Without the questionnaires no score is known
    Given the questionnaires could not be retrieved
    When the chart is opened
    Then asking about the mood could not be told because of the mood

  Scenario: Suicidal thoughts that are only suspected do not keep it back
    Given depression on the problem list for 20 days
    And suicidal thoughts on the problem list as a suspicion
    When the chart is opened
    Then asking about the mood is advised
    And the card says that "suicidal thoughts recorded" is not recorded

  Scenario: An unknown birth date does not keep it back
    Given the birth date is not known
    And insomnia on the problem list for 20 days
    When the chart is opened
    Then asking about the mood is advised
    And the card says that "age" is not recorded
