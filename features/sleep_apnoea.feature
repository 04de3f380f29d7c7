@OSA-01
Feature: Restless legs with sleep apnoea
  In restless legs with sleep apnoea its treatment is asked about.
  Reference: AASM 2025; DGN/DGSM 2022; clinical catalogue OSA-01; clinical corrections 8.3. Off until a site turns it on, for a record does not tell whether apnoea is treated.

  Background:
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2

  Scenario: Sleep apnoea on the problem list
    Given sleep apnoea on the problem list
    And the site has turned on asking about sleep apnoea
    When the chart is opened
    Then asking about sleep apnoea is advised, and nothing else
    And asking about sleep apnoea is advised as a remark
    And an English clinician reads "RLS with sleep apnoea, therapy not recorded: treating apnoea can ease symptoms – no opioid without checking it."
    And a Dutch clinician reads "RLS bij slaapapneu, behandeling niet vastgelegd: behandeling kan klachten verlichten – geen opioïd zonder controle."
    And the English detail says "Whether apnoea is treated cannot be seen in the data that are read here: ask."
    And the Dutch detail says "Of de slaapapneu wordt behandeld, is niet te zien in de gegevens die hier worden gelezen: vraag ernaar."
    And no order is offered

  Scenario: Off until a site turns it on
    Given sleep apnoea on the problem list
    When the chart is opened
    Then asking about sleep apnoea is not advised

  Scenario: A line of another card about the work-up
    Given neuropathy on the problem list
    And sleep apnoea on the problem list
    And the site has turned on asking about sleep apnoea
    When the chart is opened
    Then asking about sleep apnoea is a line of the card about looking at the nerves
    And the English detail says "Sleep apnoea, therapy not recorded: treating it can ease symptoms – no opioid without checking it."
    And the Dutch detail says "Slaapapneu, behandeling niet vastgelegd: behandeling kan klachten verlichten – geen opioïd zonder controle."

  Scenario Outline: Where it is said
    Given sleep apnoea on the problem list
    And the site has turned on asking about sleep apnoea
    When <occasion>
    Then asking about sleep apnoea is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | not advised |
      | the patient is admitted | not advised |

  Scenario: Without sleep apnoea
    Given the site has turned on asking about sleep apnoea
    When the chart is opened
    Then asking about sleep apnoea is not advised because of the sleep apnoea

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And sleep apnoea on the problem list
    And the site has turned on asking about sleep apnoea
    When the chart is opened
    Then asking about sleep apnoea is not advised

  Scenario: Sleep apnoea that is only suspected
    Given sleep apnoea on the problem list as a suspicion
    And the site has turned on asking about sleep apnoea
    When the chart is opened
    Then asking about sleep apnoea could not be told because of the sleep apnoea
