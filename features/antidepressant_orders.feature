@TRIG-AD
Feature: An antidepressant is ordered
  The indication comes first; restless legs is watched when an antidepressant is started.
  Reference: AASM 2025; Mayo Clin Proc 2021; Hoque and Chesson 2010; clinical corrections A10 and C20.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: An SSRI informs
    Given a draft order of sertraline
    When the order is signed
    Then watching restless legs on the antidepressant is advised, and nothing else
    And watching restless legs on the antidepressant is advised as a remark
    And an English clinician reads "Sertraline can trigger or worsen RLS – the indication comes first; monitor RLS, check ferritin (options in details)."
    And a Dutch clinician reads "Sertraline kan RLS uitlokken of verergeren – de indicatie gaat voor; volg RLS, controleer ferritine (zie toelichting)."
    And the English detail says "Antidepressants differ in how often they worsen RLS: discuss the choice with prescriber, pharmacist or psychiatrist."
    And the English detail says "Start low; ask about RLS after the start and after each increase."
    And the English detail says "In RLS, check ferritin first."
    And the English detail says "Never stop an antidepressant in use abruptly."
    And the Dutch detail says "Stop een antidepressivum dat in gebruik is nooit abrupt."
    And the English detail does not say "Suicidal thoughts"
    And no order is offered

  Scenario: Mirtazapine warns, and is still never offered for removal
    Given a draft order of mirtazapine
    When the order is signed
    Then watching restless legs on the antidepressant is advised as a warning
    And watching restless legs on the antidepressant comes without an offer to remove the draft

  Scenario: Suicidal thoughts come before anything else
    Given suicidal thoughts on the problem list
    And a draft order of sertraline
    When the order is signed
    Then watching restless legs on the antidepressant is advised
    And the English detail says "Suicidal thoughts are recorded: assess current risk first."
    And the Dutch detail says "Suïcidale gedachten zijn vastgelegd: beoordeel eerst het actuele risico."

  Scenario Outline: No other antidepressant is named
    Given <recorded>
    And a draft order of sertraline
    When the order is signed
    Then watching restless legs on the antidepressant is advised
    And the English detail does not say "upropion"
    And the English detail does not say "razodone"

    Examples:
      | recorded                              |
      | nothing else is recorded              |
      | epilepsy on the problem list          |
      | suicidal thoughts on the problem list |

  Scenario Outline: Where it is said
    Given a draft order of mirtazapine
    When <occasion>
    Then watching restless legs on the antidepressant is <what>

    Examples:
      | occasion                | what        |
      | the order is selected   | advised     |
      | the order is signed     | advised     |
      | the chart is opened     | not advised |
      | the patient is admitted | not advised |

  # --- which medicines ---

  Scenario Outline: Each class
    Given a draft order of <medicine>
    When the order is signed
    Then watching restless legs on the antidepressant is advised as a <tier>

    Examples:
      | medicine      | tier    |
      | sertraline    | remark  |
      | venlafaxine   | remark  |
      | duloxetine    | remark  |
      | amitriptyline | remark  |
      | mirtazapine   | warning |
      | mianserin     | warning |

  Scenario Outline: Those that do not worsen restless legs
    Given a draft order of <medicine>
    When the order is signed
    Then watching restless legs on the antidepressant is not advised because of the draft order

    Examples:
      | medicine    |
      | bupropion   |
      | trazodone   |
      | lithium     |
      | haloperidol |

  Scenario: Written in words only
    Given a draft order of mirtazapine, written in words only
    When the order is signed
    Then watching restless legs on the antidepressant is advised as a remark

  # --- who, and what is not known ---

  Scenario Outline: How sure restless legs is
    Given <who>
    And a draft order of mirtazapine
    When the order is signed
    Then watching restless legs on the antidepressant is advised as a <tier>

    Examples:
      | who                                            | tier    |
      | an adult with restless legs                    | warning |
      | an adult in whom restless legs is in remission | remark  |

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And a draft order of mirtazapine
    When the order is signed
    Then watching restless legs on the antidepressant is not advised

  Scenario: Restless legs is the reason of the order
    Given an adult without restless legs
    And a draft order of mirtazapine for restless legs
    When the order is signed
    Then watching restless legs on the antidepressant is advised as a remark

  Scenario: Without restless legs
    Given an adult without restless legs
    And a draft order of mirtazapine
    When the order is signed
    Then nothing is shown

  Scenario: In pregnancy it is said as to anybody
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of sertraline
    When the order is signed
    Then watching restless legs on the antidepressant is advised as a remark

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then watching restless legs on the antidepressant could not be told because of the draft order

  Scenario: Suicidal thoughts may stand on the rest of the problem list
    Given a draft order of sertraline
    And only the first page of the problem list arrived
    When the order is signed
    Then watching restless legs on the antidepressant is advised
    And the English detail does not say "Suicidal thoughts"
