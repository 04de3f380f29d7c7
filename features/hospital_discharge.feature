@HOSP-02
Feature: Discharge with restless legs
  Before discharge, medicines that can worsen restless legs and were started in hospital are reviewed.
  Reference: Mayo Clin Proc 2021; clinical catalogue HOSP-01; clinical corrections 8.3. A medicine of a few days counts here, because it goes home with the patient.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: One medicine
    Given the visit is a hospital stay since 4 days
    And metoclopramide in use since 3 days
    When the patient is discharged
    Then a look at what was started in hospital is advised, and nothing else
    And a look at what was started in hospital is advised as a remark
    And an English clinician reads "Started in hospital: metoclopramide – may worsen RLS; review the need, do not stop abruptly."
    And a Dutch clinician reads "Tijdens opname gestart: metoclopramide – mogelijk meer RLS-klachten; weeg af, niet abrupt stoppen."
    And the English detail says "Is it still needed at home? Then agree for how long, and tell patient and general practitioner that RLS can flare up."
    And the Dutch detail says "Is het thuis nog nodig? Spreek dan af hoelang, en vertel patiënt en huisarts dat RLS kan opvlammen."
    And the English detail says "Change the medicine only together with the prescriber."
    And the English detail says "Hold the RLS medicines of before admission against the discharge list; say in the letter what changed and why."
    And the Dutch detail says "Leg de RLS-medicatie van vóór de opname naast de ontslagmedicatie; vermeld in de brief wat is gewijzigd en waarom."
    And the English detail does not say "In pregnancy"
    And no order is offered

  Scenario: What is tapered
    Given the visit is a hospital stay since 4 days
    And haloperidol in use since 3 days
    When the patient is discharged
    Then an English clinician reads "Started in hospital: haloperidol – may worsen RLS; review the need, do not stop abruptly."
    And the English detail says "Do not stop abruptly: antidepressants and antipsychotics are tapered with the prescriber."
    And the Dutch detail says "Niet abrupt stoppen: antidepressiva en antipsychotica worden afgebouwd in overleg met de voorschrijver."

  Scenario: Several medicines
    Given the visit is a hospital stay since 4 days
    And haloperidol in use since 3 days
    And metoclopramide in use since 2 days
    And promethazine in use since 1 days
    When the patient is discharged
    Then an English clinician reads "Started in hospital: haloperidol, metoclopramide +1 – may worsen RLS; review the need, do not stop abruptly."

  Scenario: Those of before admission become a line
    Given the visit is a hospital stay since 4 days
    And haloperidol in use since 3 days
    And sertraline in use
    When the patient is discharged
    Then a look at what was started in hospital is advised, and nothing else
    And a medication review is a line of the card about a look at what was started in hospital
    And the English detail says "Sertraline may worsen RLS – review it with its indication; do not stop abruptly."

  Scenario: Only those of before admission
    Given the visit is a hospital stay since 4 days
    And sertraline in use
    When the patient is discharged
    Then a medication review is advised, and nothing else
    And a look at what was started in hospital is not advised because of the hospital stay

  Scenario: In pregnancy short use may be acceptable
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And the visit is a hospital stay since 4 days
    And metoclopramide in use since 3 days
    When the patient is discharged
    Then a look at what was started in hospital is advised
    And the English detail says "In pregnancy follow the local nausea protocol; short use may be acceptable."
    And the Dutch detail says "Volg in de zwangerschap het protocol voor misselijkheid; kortdurend gebruik kan aanvaardbaar zijn."

  Scenario Outline: Where it is said
    Given the visit is a hospital stay since 4 days
    And haloperidol in use since 3 days
    When <occasion>
    Then a look at what was started in hospital is <what>

    Examples:
      | occasion                  | what        |
      | the patient is discharged | advised     |
      | the patient is admitted   | not advised |
      | the chart is opened       | not advised |

  # --- what was started in the stay ---

  Scenario Outline: Since when it is in use
    Given the visit is a hospital stay since 4 days
    And haloperidol in use since <days> days
    When the patient is discharged
    Then a look at what was started in hospital is <what>

    Examples:
      | days | what                                     |
      | 0    | advised                                  |
      | 4    | advised                                  |
      | 5    | not advised because of the hospital stay |

  Scenario Outline: A medicine of before admission that was prescribed anew
    Given the visit is a hospital stay since 4 days
    And haloperidol until <days> days ago
    And haloperidol in use since 2 days
    When the patient is discharged
    Then a look at what was started in hospital is <what>

    Examples:
      | days | what        |
      | 62   | not advised |
      | 63   | advised     |

  Scenario: The stay was closed already
    Given the visit is a hospital stay since 4 days, already closed
    And haloperidol in use since 3 days
    When the patient is discharged
    Then a look at what was started in hospital is advised

  Scenario: A visit that is no hospital stay
    Given the visit is an emergency since 4 days
    And haloperidol in use since 3 days
    When the patient is discharged
    Then a look at what was started in hospital is not advised because of the hospital stay

  Scenario: A medicine that does not worsen restless legs
    Given the visit is a hospital stay since 4 days
    And ondansetron in use since 3 days
    When the patient is discharged
    Then nothing is shown

  # --- what is not known ---

  Scenario Outline: It could not be told
    Given the visit is <visit>
    And haloperidol in use <since>
    When the patient is discharged
    Then a look at what was started in hospital could not be told because of the hospital stay

    Examples:
      | visit                                       | since        |
      | a hospital stay                             | since 3 days |
      | of a kind that is not recorded since 4 days | since 3 days |

  Scenario Outline: A medicine without a start
    Given the visit is a hospital stay since 4 days
    And haloperidol <how>
    When the patient is discharged
    Then a look at what was started in hospital could not be told because of the hospital stay

    Examples:
      | how                       |
      | in use, without a start   |
      | prescribed without a date |

  Scenario: Nothing is in use, whatever the visit is
    Given the visit is of a kind that is not recorded since 4 days
    When the patient is discharged
    Then a look at what was started in hospital is not advised because of the hospital stay

  Scenario Outline: Parts of the record that did not arrive
    Given the visit is a hospital stay since 4 days
    And <missing>
    When the patient is discharged
    Then a look at what was started in hospital could not be told because of the hospital stay

    Examples:
      | missing                               |
      | the medication could not be retrieved |
      | the encounters could not be retrieved |

  # --- who ---

  Scenario Outline: Only with restless legs on the problem list
    Given <who>
    And the visit is a hospital stay since 4 days
    And haloperidol in use since 3 days
    When the patient is discharged
    Then a look at what was started in hospital is not advised

    Examples:
      | who                                              |
      | an adult without restless legs                   |
      | an adult in whom restless legs is only suspected |
      | an adult in whom restless legs is in remission   |
