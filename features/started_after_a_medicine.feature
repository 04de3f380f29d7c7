@TRIG-NEW
Feature: Restless legs that began after the start of a medicine
  Restless legs that began soon after the start of a medicine may be its side effect.
  Reference: Mayo Clin Proc 2021; Hoque and Chesson 2010; clinical corrections B26. Only with a true onset.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: A month after the start of sertraline
    Given the legs became restless 30 days ago
    And sertraline in use since 60 days
    When the chart is opened
    Then looking at a medicine as the cause is advised, and nothing else
    And looking at a medicine as the cause is advised as a remark
    And an English clinician reads "RLS started 30 days after sertraline – consider a side effect (RLS or akathisia) before adding RLS medication."
    And a Dutch clinician reads "RLS begon 30 dagen na start van sertraline – denk aan bijwerking (RLS of acathisie) vóór RLS-medicatie."
    And the English detail says "Akathisia is there all day and in the whole body; RLS comes in the evening, at rest, in the legs."
    And the English detail says "Do not stop abruptly: discuss dose, timing or an alternative with the prescriber."
    And the English detail says "The indication comes first."
    And the Dutch detail says "Stop niet abrupt: bespreek dosis, tijdstip of een alternatief met de voorschrijver."
    And no order is offered

  Scenario: The other medicines that can worsen restless legs are a line of it
    Given the legs became restless 30 days ago
    And sertraline in use since 60 days
    And metoclopramide in use since 500 days
    When the chart is opened
    Then looking at a medicine as the cause is advised, and nothing else
    And a medication review is a line of the card about looking at a medicine as the cause
    And the English detail says "Metoclopramide and sertraline may worsen RLS"

  Scenario: Of two medicines the one that was started last is named
    Given the legs became restless 30 days ago
    And sertraline in use since 80 days
    And amitriptyline in use since 40 days
    When the chart is opened
    Then an English clinician reads "RLS started 10 days after amitriptyline – consider a side effect (RLS or akathisia) before adding RLS medication."
    And the English detail says "Amitriptyline and sertraline may worsen RLS"

  Scenario: One day is no days
    Given the legs became restless 30 days ago
    And sertraline in use since 31 days
    When the chart is opened
    Then an English clinician reads "RLS started 1 day after sertraline – consider a side effect (RLS or akathisia) before adding RLS medication."
    And a Dutch clinician reads "RLS begon 1 dag na start van sertraline – denk aan bijwerking (RLS of acathisie) vóór RLS-medicatie."

  Scenario: An onset that is known to the month gives no number of days
    Clinical corrections B26: no false precision.
    Given the legs became restless 30 days ago, known to the month
    And sertraline in use since 60 days
    When the chart is opened
    Then looking at a medicine as the cause is advised
    And an English clinician reads "RLS started shortly after sertraline – consider a side effect (RLS or akathisia) before adding RLS medication."
    And a Dutch clinician reads "RLS begon kort na de start van sertraline – denk aan bijwerking (RLS of acathisie) vóór RLS-medicatie."

  Scenario Outline: Where it is said
    Given the legs became restless 30 days ago
    And sertraline in use since 60 days
    When <occasion>
    Then looking at a medicine as the cause is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | advised     |
      | the patient is admitted | not advised |

  Scenario: When the diagnosis is added the list of the other medicines comes with it
    Clinical corrections B26: it carries the list of the medication review.
    Given the legs became restless 30 days ago
    And sertraline in use since 60 days
    And metoclopramide in use since 500 days
    When the diagnosis is added
    Then the English detail says "metoclopramide (since"

  # --- how long before ---

  Scenario Outline: From the first day after the start to the ninetieth
    Given the legs became restless 30 days ago
    And sertraline in use since <days> days
    When the chart is opened
    Then looking at a medicine as the cause is <what>

    Examples:
      | days | what        |
      | 20   | not advised |
      | 30   | not advised |
      | 31   | advised     |
      | 120  | advised     |
      | 121  | not advised |

  Scenario Outline: Only where it began in the last two years
    Given the legs became restless <days> days ago
    And sertraline in use since <start> days
    When the chart is opened
    Then looking at a medicine as the cause is <what>

    Examples:
      | days | start | what        |
      | 730  | 750   | advised     |
      | 731  | 751   | not advised |

  Scenario Outline: A true onset, at least to the month
    Given <onset>
    And sertraline in use since 60 days
    When the chart is opened
    Then looking at a medicine as the cause is <what>

    Examples:
      | onset                                                    | what        |
      | the legs became restless 30 days ago                     | advised     |
      | the legs became restless 30 days ago, known to the month | advised     |
      | the legs became restless 30 days ago, known to the year  | not advised |

  Scenario: The day on which it was recorded is no onset
    Given an adult with restless legs recorded 30 days ago
    And sertraline in use since 60 days
    When the chart is opened
    Then looking at a medicine as the cause is not advised because of the onset of restless legs
    And a medication review is advised

  Scenario: A repeat prescription starts nothing anew
    Given the legs became restless 30 days ago
    And sertraline until 50 days ago
    And sertraline in use since 45 days
    When the chart is opened
    Then looking at a medicine as the cause is not advised

  Scenario: After a real pause it is started anew
    Given the legs became restless 30 days ago
    And sertraline until 106 days ago
    And sertraline in use since 45 days
    When the chart is opened
    Then looking at a medicine as the cause is advised

  Scenario: A medicine that is no longer in use
    Given the legs became restless 30 days ago
    And metoclopramide until 20 days ago
    When the chart is opened
    Then looking at a medicine as the cause is not advised because of the onset of restless legs

  Scenario Outline: Which medicines
    Given the legs became restless 30 days ago
    And <medicine> in use since 60 days
    When the chart is opened
    Then looking at a medicine as the cause is <what>

    Examples:
      | medicine       | what        |
      | metoclopramide | advised     |
      | quetiapine     | advised     |
      | promethazine   | advised     |
      | cinnarizine    | advised     |
      | venlafaxine    | advised     |
      | amitriptyline  | advised     |
      | mirtazapine    | advised     |
      | bupropion      | not advised |
      | tramadol       | not advised |

  # --- who, and what is not known ---

  Scenario Outline: Without the medication it could not be told
    Given the legs became restless 30 days ago
    And <missing>
    When the chart is opened
    Then looking at a medicine as the cause could not be told because of the onset of restless legs

    Examples:
      | missing                                       |
      | the medication could not be retrieved         |
      | only the first page of the medication arrived |

  Scenario: A medicine on the first page is enough to know
    Given the legs became restless 30 days ago
    And sertraline in use since 60 days
    And only the first page of the medication arrived
    When the chart is opened
    Then looking at a medicine as the cause is advised

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And the legs became restless 30 days ago
    And sertraline in use since 60 days
    When the chart is opened
    Then looking at a medicine as the cause is not advised
