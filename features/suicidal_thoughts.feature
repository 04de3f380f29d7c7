@MOOD-01
Feature: Suicidal thoughts in restless legs
  Where suicidal thoughts are recorded their present risk comes before restless legs.
  Reference: Zhuang 2019; clinical catalogue MOOD-01; clinical corrections A17 and A19. It is never dropped for a remark, and no population takes it away.

  Background:
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2

  # --- what is said ---

  Scenario: Suicidal thoughts on the problem list
    Given suicidal thoughts on the problem list for 20 days
    When the chart is opened
    Then assessing the risk of suicide is advised, and nothing else
    And assessing the risk of suicide is advised as a warning
    And an English clinician reads "Suicidal thoughts are recorded – assess current risk first; then review RLS, sleep and medication."
    And a Dutch clinician reads "Suïcidale gedachten vastgelegd – beoordeel eerst het actuele risico; bekijk daarna RLS, slaap en medicatie."
    And the English detail says "RLS is associated with suicide and self-harm."
    And the Dutch detail says "RLS hangt samen met suïcide en zelfbeschadiging."
    And the English detail says "Treatment of the mood comes first, even where it can worsen RLS; do not stop it abruptly."
    And the Dutch detail says "Behandeling van de stemming gaat voor, ook waar die RLS kan verergeren; stop die niet abrupt."
    And no order is offered

  Scenario: Nobody is told to ask about what is recorded
    Given suicidal thoughts on the problem list for 20 days
    And depression on the problem list for 20 days
    When the chart is opened
    Then assessing the risk of suicide is advised, and nothing else
    And asking about the mood is not advised

  Scenario: It comes before three remarks and before another warning
    Given an adult with restless legs recorded 10 days ago
    And suicidal thoughts on the problem list
    And impulse control disorder on the problem list
    And pramipexole in use
    And mirtazapine in use
    When the chart is opened
    Then assessing the risk of suicide is the first card
    And caution for impulse control is a line of the card about assessing the risk of suicide
    And there are 3 cards

  Scenario: In words alone it is a remark
    Given a problem that reads "Suicidal thoughts" under an unlisted code
    When the chart is opened
    Then assessing the risk of suicide is advised as a remark

  Scenario Outline: Where it is said
    Given suicidal thoughts on the problem list
    When <occasion>
    Then assessing the risk of suicide is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | not advised |
      | the patient is admitted | not advised |

  # --- whom it is for ---

  Scenario Outline: Whoever has restless legs, or may have it
    Given <who>
    And suicidal thoughts on the problem list
    When the chart is opened
    Then assessing the risk of suicide is <what>

    Examples:
      | who                                              | what        |
      | an adult in whom restless legs is only suspected | advised     |
      | a child of 15 years with restless legs           | advised     |
      | an adult in whom restless legs is in remission   | not advised |
      | an adult without restless legs                   | not advised |

  Scenario: Suicidal thoughts of the past
    Given suicidal thoughts on the problem list, in the past
    When the chart is opened
    Then assessing the risk of suicide is not advised because of the suicidal thoughts

  # --- what is not known ---

  Scenario: Suicidal thoughts that are only suspected
    Given suicidal thoughts on the problem list as a suspicion
    When the chart is opened
    Then assessing the risk of suicide could not be told because of the suicidal thoughts
    And assessing the risk of suicide is reported as not assessed

  Scenario: The rest of the problem list may say more
    Given only the first page of the problem list arrived
    When the chart is opened
    Then assessing the risk of suicide could not be told because of the suicidal thoughts
    And assessing the risk of suicide is reported as not assessed for want of the problem list
