@TRIG-01
Feature: Medicines that may worsen restless legs
  Medicines that can worsen restless legs are reviewed together with the reason they are taken for.
  Reference: AASM 2025; Mayo Clin Proc 2021; Hoque and Chesson 2010. Never stopped abruptly.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: One medicine
    Given sertraline in use
    When the chart is opened
    Then a medication review is advised, and nothing else
    And a medication review is advised as a remark
    And an English clinician reads "RLS: 1 medicine may worsen symptoms: sertraline – review with indication; do not stop abruptly."
    And a Dutch clinician reads "RLS: 1 middel kan klachten verergeren: sertraline – weeg af; niet abrupt stoppen."
    And the English detail says "Do not stop abruptly: antidepressants and antipsychotics are tapered with the prescriber."
    And the Dutch detail says "Niet abrupt stoppen: antidepressiva en antipsychotica worden afgebouwd in overleg met de voorschrijver."

  Scenario Outline: What is tapered is said of the medicines that are
    Given <medicine> in use
    When the chart is opened
    Then a medication review is advised
    And the English detail <tapered> "antidepressants and antipsychotics are tapered"
    And the English detail <other> "Change the medicine only together with the prescriber."
    And the Dutch detail <other> "Wijzig het middel alleen samen met de voorschrijver."

    Examples:
      | medicine       | tapered      | other        |
      | sertraline     | says         | does not say |
      | quetiapine     | says         | does not say |
      | metoclopramide | does not say | says         |
      | promethazine   | does not say | says         |

  Scenario: What else is asked of the medicine
    Given sertraline in use
    When the chart is opened
    Then a medication review is advised
    And the English detail says "The indication comes first"
    And the English detail says "Ask whether symptoms began or grew worse after a start or a dose increase."
    And the English detail says "Ask about over-the-counter antihistamines, sleeping aids and cold remedies."
    And the English detail does not say "In pregnancy"
    And no order is offered

  Scenario: Two medicines
    Given mirtazapine in use
    And metoclopramide in use
    When the chart is opened
    Then an English clinician reads "RLS: 2 medicines may worsen symptoms: metoclopramide and mirtazapine – review with indication; do not stop abruptly."
    And a Dutch clinician reads "RLS: 2 middelen kunnen klachten verergeren: metoclopramide en mirtazapine – weeg af; niet abrupt stoppen."

  Scenario: More than two medicines
    Given mirtazapine in use
    And metoclopramide in use
    And quetiapine in use
    When the chart is opened
    Then an English clinician reads "RLS: 3 medicines may worsen symptoms: metoclopramide, mirtazapine +1 – review with indication; do not stop abruptly."

  Scenario Outline: A medicine that is recorded by its name only is still named, and marked
    Given promethazine in use, <how>
    When the chart is opened
    Then a medication review is advised
    And the English detail <says> "Recognised by name only: promethazine"

    Examples:
      | how                | says         |
      | known by name only | says         |
      | as needed          | does not say |

  Scenario: In pregnancy short use may be acceptable
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And metoclopramide in use
    When the chart is opened
    Then a medication review is advised
    And the English detail says "In pregnancy follow the local nausea protocol; short use may be acceptable."

  Scenario Outline: Where it is said
    Given sertraline in use
    When <occasion>
    Then a medication review is <what>

    Examples:
      | occasion                  | what        |
      | the chart is opened       | advised     |
      | the patient is admitted   | advised     |
      | the diagnosis is added    | not advised |
      | the patient is discharged | advised     |

  Scenario: Where restless legs began after one of them it is a line of that card
    Given the legs became restless 30 days ago
    And sertraline in use since 60 days
    And metoclopramide in use since 500 days
    When the chart is opened
    Then a medication review is a line of the card about looking at a medicine as the cause
    And the English detail says "Metoclopramide and sertraline may worsen RLS – review them with their indications; do not stop abruptly."
    And the Dutch detail says "weeg af tegen de indicatie; niet abrupt stoppen."

  Scenario: Two medicines are two in Dutch as well
    Given the legs became restless 30 days ago
    And sertraline in use since 60 days
    And metoclopramide in use since 500 days
    When the chart is opened
    Then the Dutch detail says "Metoclopramide en sertraline kunnen RLS verergeren"

  Scenario: Beside a gabapentinoid whose dose needs a look it is a line of that card
    Given an eGFR of 45 ml/min 10 days ago
    And gabapentin in use
    And sertraline in use
    When the chart is opened
    Then a medication review is a line of the card about dosing by kidney function

  Scenario: It is not repeated with an order
    Given sertraline in use
    And a draft order of gabapentin
    When the order is signed
    Then a medication review is not advised

  Scenario: It stands beside the advice about iron
    Given an adult with restless legs
    And sertraline in use
    When the chart is opened
    Then a medication review is a card of its own
    And a ferritin check is a card of its own

  # --- which medicines ---

  Scenario Outline: Each class that can worsen restless legs
    Given <medicine> in use
    When the chart is opened
    Then a medication review is advised, and nothing else

    Examples:
      | medicine       |
      | metoclopramide |
      | haloperidol    |
      | quetiapine     |
      | promethazine   |
      | clemastine     |
      | cinnarizine    |
      | sertraline     |
      | venlafaxine    |
      | amitriptyline  |
      | mirtazapine    |
      | mianserin      |

  Scenario Outline: Medicines that are no reason for a review
    Given <medicine> in use
    When the chart is opened
    Then a medication review is not advised because of the trigger medicine

    Examples:
      | medicine           |
      | bupropion          |
      | trazodone          |
      | domperidone        |
      | ondansetron        |
      | loratadine         |
      | lithium            |
      | tramadol           |
      | pimavanserin       |
      | promethazine cream |
      | pramipexole        |

  # --- is it in use ---

  Scenario Outline: In use for a week
    Given sertraline in use since <days> days
    When the chart is opened
    Then a medication review is <what>

    Examples:
      | days | what        |
      | 6    | not advised |
      | 7    | advised     |

  Scenario Outline: A renewed prescription goes on, a new course begins anew
    Given sertraline until <days> days ago
    And sertraline in use since 3 days
    When the chart is opened
    Then a medication review is <what>

    Examples:
      | days | what        |
      | 10   | advised     |
      | 63   | advised     |
      | 64   | not advised |

  Scenario: Taken as needed it counts from the first day
    Given promethazine in use since 1 days, as needed
    When the chart is opened
    Then a medication review is advised

  Scenario: A medicine of the past
    Given sertraline until 1 days ago
    When the chart is opened
    Then a medication review is not advised because of the trigger medicine

  Scenario Outline: A medication list that nobody confirmed for a year
    Given sertraline in use since 2000 days, last confirmed <days> days ago
    When the chart is opened
    Then a medication review is <what>

    Examples:
      | days | what        |
      | 365  | advised     |
      | 366  | not advised |

  Scenario Outline: A prescription without an end
    Given sertraline prescribed <days> days ago, without an end
    When the chart is opened
    Then a medication review is <what>

    Examples:
      | days | what        |
      | 6    | not advised |
      | 7    | advised     |
      | 456  | advised     |
      | 457  | not advised |

  Scenario Outline: What was given in hospital counts when it was given more than once
    Given mirtazapine administered 8 days ago
    And <other>
    When the chart is opened
    Then a medication review is <what>

    Examples:
      | other                                | what        |
      | nothing else is recorded             | not advised |
      | mirtazapine administered 30 days ago | advised     |
      | mirtazapine administered 31 days ago | not advised |

  # --- what is not known ---

  Scenario Outline: Without the medication it could not be told
    Given <missing>
    When the chart is opened
    Then a medication review could not be told because of the trigger medicine

    Examples:
      | missing                                       |
      | the medication could not be retrieved         |
      | only the first page of the medication arrived |

  Scenario: A medicine on the first page is enough to know
    Given sertraline in use
    And only the first page of the medication arrived
    When the chart is opened
    Then a medication review is advised

  # --- who ---

  Scenario Outline: Only with restless legs on the problem list
    Given <who>
    And sertraline in use
    When the chart is opened
    Then a medication review is not advised

    Examples:
      | who                                              |
      | an adult without restless legs                   |
      | an adult in whom restless legs is only suspected |
      | an adult in whom restless legs is in remission   |

  Scenario: Children take such medicines too
    Given a child of 9 years with restless legs
    And promethazine in use
    When the chart is opened
    Then a medication review is advised
