@policy
Feature: What is shown of several orders at once
  One medicine gives one card, and no hook shows more than it has room for.
  Reference: clinical corrections A9, A15 and section 7 (P21); invariants 17, 18, 19 and 31.

  Background:
    Given an adult with restless legs

  Scenario Outline: One medicine, one card
    Given a draft order of <medicine>
    When the order is signed
    Then <advice> is advised, and nothing else

    Examples:
      | medicine        | advice                                       |
      | metoclopramide  | another antiemetic                           |
      | droperidol      | another antiemetic                           |
      | haloperidol     | weighing the antipsychotic                   |
      | levomepromazine | weighing the antipsychotic                   |
      | promethazine    | caution with the antihistamine               |
      | hydroxyzine     | caution with the antihistamine               |
      | cinnarizine     | caution with the antihistamine               |
      | amitriptyline   | watching restless legs on the antidepressant |
      | mirtazapine     | watching restless legs on the antidepressant |

  Scenario: When many are signed together every warning is shown, and no remark beside them
    Clinical corrections, invariant 17: the budget of two never drops a warning.
    Given ferritin 350, saturation 30 and CRP 2
    And a draft order of mirtazapine
    And a draft order of diphenhydramine
    And a draft order of sertraline
    And a draft order of metoclopramide
    And a draft order of ferrous fumarate
    When the order is signed
    Then there are 4 cards
    And reconsidering the iron order is a card of its own
    And another antiemetic is a card of its own
    And caution with the antihistamine is a card of its own
    And watching restless legs on the antidepressant is advised as a warning

  Scenario: When they are signed together there is room for two cards, warnings first
    Given a draft order of pramipexole
    And a draft order of sertraline
    And a draft order of metoclopramide
    And a draft order of haloperidol
    When the order is signed
    Then there are 2 cards
    And another antiemetic is the first card
    And weighing the antipsychotic is a card of its own
    And watching restless legs on the antidepressant is not advised
    And talking over the dopaminergic medicine is not advised

  Scenario: When they are selected each has room for one
    Given a draft order of pramipexole
    And a draft order of sertraline
    And a draft order of metoclopramide
    When the order is selected
    Then there are 3 cards
    And another antiemetic is the first card
    And watching restless legs on the antidepressant is a card of its own
    And talking over the dopaminergic medicine is a card of its own

  Scenario: What concerns safety does not count
    Given compulsive gambling on the problem list
    And a draft order of pramipexole
    And a draft order of metoclopramide
    And a draft order of haloperidol
    When the order is signed
    Then there are 3 cards
    And caution for impulse control is the first card

  Scenario: What is on the chart anyhow is not repeated with an order
    Given sertraline in use
    And a draft order of gabapentin
    When the order is signed
    Then nothing is shown
