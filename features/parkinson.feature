@PARK-01
Feature: Restless legs and Parkinson disease
  In Parkinson disease the neurologist decides on the dose of dopaminergic medicines.
  Reference: a choice of this service; clinical catalogue PARK-01; clinical corrections A19 and P25, invariants 29 and 30. It takes no other advice away: rules with limits of restless legs leave Parkinson disease out themselves.

  Background:
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2

  Scenario: Parkinson disease with pramipexole above the limit of restless legs
    Given Parkinson disease on the problem list
    And pramipexole 2.1 mg a day in use since 900 days
    When the chart is opened
    Then leaving doses to the neurologist is advised, and nothing else
    And leaving doses to the neurologist is advised as a remark
    And an English clinician reads "RLS and Parkinson disease: dopaminergic doses follow the neurologist – RLS dose limits do not apply."
    And a Dutch clinician reads "RLS en ziekte van Parkinson: dopaminerge dosering via neuroloog – RLS-maxima gelden niet."
    And the English detail says "Do not change or stop dopaminergic medicines abruptly."
    And the Dutch detail says "Wijzig of stop dopaminerge middelen niet abrupt."
    And the English detail says "Medicines that block dopamine can worsen Parkinson disease as well as RLS."
    And the Dutch detail says "Middelen die dopamine blokkeren, kunnen zowel de ziekte van Parkinson als RLS verergeren."
    And referral is not advised
    And looking for augmentation is not advised
    And no order is offered

  Scenario: A line of another card about the work-up
    Given Parkinson disease on the problem list
    And neuropathy on the problem list
    When the chart is opened
    Then leaving doses to the neurologist is a line of the card about looking at the nerves
    And the English detail says "Parkinson disease: dopaminergic doses follow the neurologist – RLS dose limits do not apply."
    And the Dutch detail says "Ziekte van Parkinson: dopaminerge dosering via neuroloog – RLS-maxima gelden niet."

  # clinical corrections A19
  Scenario: A warning about impulse control stays
    Given Parkinson disease on the problem list
    And impulse control disorder on the problem list
    And pramipexole in use
    When the chart is opened
    Then caution for impulse control is the first card
    And leaving doses to the neurologist is advised

  Scenario Outline: Where it is said
    Given Parkinson disease on the problem list
    When <occasion>
    Then leaving doses to the neurologist is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | not advised |
      | the patient is admitted | not advised |

  Scenario: Without Parkinson disease
    When the chart is opened
    Then leaving doses to the neurologist is not advised because of the Parkinson disease

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And Parkinson disease on the problem list
    When the chart is opened
    Then leaving doses to the neurologist is not advised

  Scenario: Parkinson disease that is only suspected
    Given Parkinson disease on the problem list as a suspicion
    When the chart is opened
    Then leaving doses to the neurologist could not be told because of the Parkinson disease
