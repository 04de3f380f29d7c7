@HOSP-01
Feature: A hospital stay with restless legs
  In hospital medicines that can worsen restless legs are avoided where possible, and RLS medicines are not stopped abruptly.
  Reference: Mayo Clin Proc 2021; clinical catalogue HOSP-01; clinical corrections A11, 8.3 and P19. It never says to go on whatever happens.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: Nothing that worsens restless legs is in use
    Given the visit is a hospital stay
    When the patient is admitted
    Then care in hospital is advised, and nothing else
    And care in hospital is advised as a remark
    And an English clinician reads "RLS in hospital: avoid dopamine blockers and sedating antihistamines where possible; do not stop RLS drugs abruptly."
    And a Dutch clinician reads "RLS bij opname: vermijd zo mogelijk dopamineblokkers en sederende antihistaminica; stop RLS-medicatie niet abrupt."
    And the English detail says "Re-check the dose of RLS medicines against today’s kidney function, sedation, blood pressure and delirium."
    And the Dutch detail says "Controleer de dosis van RLS-medicatie aan de nierfunctie van nu, sufheid, bloeddruk en delier."
    And the English detail says "Nil by mouth: plan the route of RLS medicines with pharmacist or neurologist."
    And the English detail says "Let the patient walk before and after periods of lying still."
    And the English detail says "After blood loss, consider ferritin."
    And the English detail does not say "rebound"
    And the English detail does not say "In pregnancy"
    And no order is offered

  # clinical corrections A11: what the patient really takes comes first
  Scenario: One medicine that worsens restless legs is in use
    Given the visit is a hospital stay
    And sertraline in use
    When the patient is admitted
    Then care in hospital is advised, and nothing else
    And a medication review is a line of the card about care in hospital
    And the English detail says "- Sertraline may worsen RLS – review it with its indication; do not stop abruptly."
    And the Dutch detail says "- Sertraline kan RLS verergeren – weeg af tegen de indicatie; niet abrupt stoppen."
    And the English detail says "Re-check the dose of RLS medicines"

  Scenario: Several medicines that worsen restless legs are in use
    Given the visit is a hospital stay
    And sertraline in use
    And metoclopramide in use
    When the patient is admitted
    Then a medication review is a line of the card about care in hospital
    And the English detail says "Metoclopramide and sertraline may worsen RLS – review them with their indications; do not stop abruptly."
    And the Dutch detail says "Metoclopramide en sertraline kunnen RLS verergeren – weeg af tegen de indicatie; niet abrupt stoppen."

  Scenario: Outside of hospital the medicines are a card of their own
    Given the visit is at the outpatient clinic
    And sertraline in use
    When the patient is admitted
    Then a medication review is a card of its own
    And care in hospital is not advised because of the hospital stay

  Scenario Outline: Who misses doses of a dopaminergic medicine
    Given the visit is a hospital stay
    And <medicine> in use
    When the patient is admitted
    Then care in hospital is advised
    And the English detail <says> "Missed doses of a dopamine agonist or levodopa can bring rebound and withdrawal."
    And the Dutch detail <says> "Gemiste doses van een dopamineagonist of levodopa kunnen rebound en onttrekking geven."

    Examples:
      | medicine    | says         |
      | pramipexole | says         |
      | levodopa    | says         |
      | gabapentin  | does not say |

  # clinical corrections A8: against nausea in pregnancy some of them are the first choice
  Scenario: In pregnancy short use may be acceptable
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And the visit is a hospital stay
    When the patient is admitted
    Then care in hospital is advised
    And the English detail says "In pregnancy follow the local nausea protocol; short use may be acceptable."
    And the Dutch detail says "Volg in de zwangerschap het protocol voor misselijkheid; kortdurend gebruik kan aanvaardbaar zijn."

  # clinical corrections P19: never to go on unconditionally, beside what speaks against the medicines in use
  Scenario Outline: Beside dangers of the medicines in use it does not say to go on
    Given the visit is a hospital stay
    And <one> in use
    And <recorded>
    When the patient is admitted
    Then care in hospital is advised
    And the English detail says "Re-check the dose of RLS medicines"
    And the English detail does not say "continue"
    And the Dutch detail does not say "continueer"

    Examples:
      | one         | recorded                                         |
      | gabapentin  | oxycodone in use                                 |
      | gabapentin  | an eGFR of 20 ml/min 10 days ago                 |
      | pramipexole | impulse control disorder on the problem list     |

  Scenario Outline: Where it is said
    Given the visit is a hospital stay
    When <occasion>
    Then care in hospital is <what>

    Examples:
      | occasion                  | what        |
      | the patient is admitted   | advised     |
      | the chart is opened       | not advised |
      | the patient is discharged | not advised |

  # --- what a hospital stay is (clinical corrections 8.3) ---

  Scenario Outline: The class of the visit
    Given the visit is <kind>
    When the patient is admitted
    Then care in hospital is <what>

    Examples:
      | kind                     | what                                    |
      | a hospital stay          | advised                                 |
      | an acute admission       | advised                                 |
      | a short stay             | advised                                 |
      | an emergency             | not advised because of the hospital stay |
      | at the outpatient clinic | not advised because of the hospital stay |

  Scenario Outline: A class that does not say leaves it unknown
    Given the visit is <kind>
    When the patient is admitted
    Then care in hospital could not be told because of the hospital stay

    Examples:
      | kind                           |
      | of a kind that is not recorded |
      | of a kind that is not listed   |

  Scenario: The visit that is meant decides, not another one
    Given another visit is a hospital stay since 3 days
    And the visit is at the outpatient clinic
    When the patient is admitted
    Then care in hospital is not advised because of the hospital stay

  Scenario Outline: Where the visit does not say, one that is going on does
    Given another visit is a hospital stay since 3 days<over>
    And the visit is <kind>
    When the patient is admitted
    Then care in hospital <what>

    Examples:
      | over                | kind                           | what                                               |
      |                     | of a kind that is not recorded | is advised                                         |
      | , until 0 days ago  | of a kind that is not recorded | is advised                                         |
      | , until 1 days ago  | of a kind that is not recorded | could not be told because of the hospital stay     |

  Scenario: The visit is not in the record
    Given the visit is not in the record
    When the patient is admitted
    Then care in hospital could not be told because of the hospital stay

  Scenario: The visit is not in the record, another one is going on
    Given another visit is a hospital stay since 0 days
    And the visit is not in the record
    When the patient is admitted
    Then care in hospital is advised

  Scenario: No visit at all
    Given an adult with restless legs
    When the patient is admitted
    Then care in hospital is not advised because of the hospital stay

  Scenario Outline: Visits that did not arrive
    Given <missing>
    When the patient is admitted
    Then care in hospital could not be told because of the hospital stay

    Examples:
      | missing                                   |
      | the encounters could not be retrieved     |
      | only the first page of the encounters arrived |

  # --- who ---

  Scenario Outline: Only with restless legs on the problem list
    Given <who>
    And the visit is a hospital stay
    When the patient is admitted
    Then care in hospital is not advised

    Examples:
      | who                                              |
      | an adult without restless legs                   |
      | an adult in whom restless legs is only suspected |
      | an adult in whom restless legs is in remission   |

  Scenario: Palliative care
    Given palliative care on the problem list
    And the visit is a hospital stay
    When the patient is admitted
    Then nothing is shown
