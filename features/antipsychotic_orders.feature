@TRIG-AP
Feature: An antipsychotic is ordered
  In restless legs the need for an antipsychotic and its dose are weighed.
  Reference: AASM 2025; Mayo Clin Proc 2021; clinical corrections A9, B21 and C20.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Haloperidol
    Given a draft order of haloperidol
    When the order is signed
    Then weighing the antipsychotic is advised, and nothing else
    And weighing the antipsychotic is advised as a warning
    And an English clinician reads "Haloperidol can worsen RLS and cause akathisia – weigh need, use the lowest dose, or consult psychiatry."
    And a Dutch clinician reads "Haloperidol kan RLS verergeren en acathisie geven – weeg noodzaak, laagste dosis, of overleg met psychiater."
    And the English detail says "Akathisia is there all day and in the whole body; RLS comes in the evening, at rest, in the legs."
    And the English detail says "Never stop an antipsychotic in use abruptly."
    And the English detail does not say "Parkinson disease is recorded"
    And weighing the antipsychotic comes without an offer to remove the draft
    And no order is offered

  Scenario: Beside a dopamine agonist they counteract each other
    Given pramipexole in use
    And a draft order of quetiapine
    When the order is signed
    Then weighing the antipsychotic is advised
    And the English detail says "It and the dopamine agonist in use counteract each other."
    And the Dutch detail says "Het middel en de dopamineagonist die in gebruik is werken elkaar tegen."

  Scenario: In Parkinson disease
    Given Parkinson disease on the problem list
    And a draft order of haloperidol
    When the order is signed
    Then weighing the antipsychotic is advised as a warning
    And the English detail says "Parkinson disease is recorded: consult the neurologist."

  Scenario Outline: Where it is said
    Given a draft order of haloperidol
    When <occasion>
    Then weighing the antipsychotic is <what>

    Examples:
      | occasion                | what        |
      | the order is selected   | advised     |
      | the order is signed     | advised     |
      | the chart is opened     | not advised |
      | the patient is admitted | not advised |

  # --- which medicines ---

  Scenario Outline: Aripiprazole and clozapine inform, the others warn
    Given a draft order of <medicine>
    When the order is signed
    Then weighing the antipsychotic is advised as a <tier>

    Examples:
      | medicine        | tier    |
      | haloperidol     | warning |
      | quetiapine      | warning |
      | olanzapine      | warning |
      | levomepromazine | warning |
      | aripiprazole    | remark  |
      | clozapine       | remark  |

  Scenario Outline: What is no antipsychotic here
    Given a draft order of <medicine>
    When the order is signed
    Then weighing the antipsychotic is not advised because of the draft order

    Examples:
      | medicine       |
      | lithium        |
      | pimavanserin   |
      | metoclopramide |
      | droperidol     |
      | promethazine   |

  Scenario: Haloperidol against nausea, coded as a finding, is an antiemetic
    Given a draft order of haloperidol for nausea as a finding
    When the order is signed
    Then another antiemetic is advised, and nothing else

  Scenario: Haloperidol against nausea is an antiemetic
    Clinical corrections A9: the class of a medicine is changed by a coded reason.
    Given a draft order of haloperidol for nausea
    When the order is signed
    Then another antiemetic is advised

  Scenario: Written in words only
    Given a draft order of haloperidol, written in words only
    When the order is signed
    Then weighing the antipsychotic is advised as a remark

  # --- who, and what is not known ---

  Scenario Outline: How sure restless legs is
    Given <who>
    And a draft order of haloperidol
    When the order is signed
    Then weighing the antipsychotic is advised as a <tier>

    Examples:
      | who                                            | tier    |
      | an adult with restless legs                    | warning |
      | an adult in whom restless legs is in remission | remark  |

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And a draft order of haloperidol
    When the order is signed
    Then weighing the antipsychotic is not advised

  Scenario: Restless legs is the reason of the order
    Given an adult without restless legs
    And a draft order of haloperidol for restless legs
    When the order is signed
    Then weighing the antipsychotic is advised as a remark

  Scenario: Without restless legs
    Given an adult without restless legs
    And a draft order of haloperidol
    When the order is signed
    Then weighing the antipsychotic is not advised

  Scenario: In palliative care it is left alone
    Given palliative care on the problem list
    And a draft order of haloperidol
    When the order is signed
    Then weighing the antipsychotic is not advised

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then weighing the antipsychotic could not be told because of the draft order

  Scenario: Parkinson disease may stand on the rest of the problem list
    Given a draft order of haloperidol
    And only the first page of the problem list arrived
    When the order is signed
    Then weighing the antipsychotic is advised as a warning
    And the English detail does not say "Parkinson disease is recorded"
