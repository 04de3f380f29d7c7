@TRIG-AH
Feature: A sedating antihistamine is ordered
  In restless legs a sedating antihistamine is avoided where another medicine does.
  Reference: Mayo Clin Proc 2021; AASM 2025; clinical corrections A8 and A9.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Against allergy or for sleep
    Given a draft order of promethazine
    When the order is signed
    Then caution with the antihistamine is advised, and nothing else
    And caution with the antihistamine is advised as a warning
    And an English clinician reads "Promethazine (sedating antihistamine) can worsen RLS – consider a non-sedating antihistamine or treat RLS itself."
    And a Dutch clinician reads "Promethazine (sederend antihistaminicum) kan RLS verergeren – overweeg een niet-sederend antihistaminicum."
    And the English detail says "Against allergy: a non-sedating antihistamine such as desloratadine, loratadine, fexofenadine or bilastine"
    And the English detail says "For sleep: treat RLS itself; do not use an antihistamine as a sleeping aid."
    And the English detail does not say "vertigo"
    And caution with the antihistamine comes with an offer to remove the draft

  Scenario: Against vertigo a non-sedating one does not help
    Given a draft order of cinnarizine
    When the order is signed
    Then caution with the antihistamine is advised, and nothing else
    And caution with the antihistamine is advised as a warning
    And an English clinician reads "Cinnarizine (sedating antihistamine) can worsen RLS – use the shortest course; ask about RLS symptoms."
    And a Dutch clinician reads "Cinnarizine (sederend antihistaminicum) kan RLS verergeren – zo kort mogelijk gebruiken; vraag naar RLS-klachten."
    And the English detail says "Non-sedating antihistamines do not help against vertigo or nausea: use the shortest course."
    And the English detail does not say "Against allergy"
    And the English detail does not say "For sleep"
    And caution with the antihistamine comes with an offer to remove the draft

  Scenario Outline: Where it is said
    Given a draft order of promethazine
    When <occasion>
    Then caution with the antihistamine is <what>

    Examples:
      | occasion                | what        |
      | the order is selected   | advised     |
      | the order is signed     | advised     |
      | the chart is opened     | not advised |
      | the patient is admitted | not advised |

  # --- which medicines ---

  Scenario Outline: Sedating antihistamines, and those that are not
    Given a draft order of <medicine>
    When the order is signed
    Then caution with the antihistamine is <what>

    Examples:
      | medicine           | what        |
      | promethazine       | advised     |
      | diphenhydramine    | advised     |
      | hydroxyzine        | advised     |
      | clemastine         | advised     |
      | cinnarizine        | advised     |
      | meclozine          | advised     |
      | cetirizine         | not advised |
      | loratadine         | not advised |
      | promethazine cream | not advised |
      | metoclopramide     | not advised |

  Scenario: A medicine that is written in words only is only a remark
    Given a draft order of promethazine, written in words only
    When the order is signed
    Then caution with the antihistamine is advised as a remark
    And caution with the antihistamine comes without an offer to remove the draft

  # --- pregnancy ---

  Scenario: Against nausea in pregnancy nothing is said of sleep or allergy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of promethazine
    When the order is signed
    Then caution with the antihistamine is advised as a remark
    And the English detail does not say "For sleep"
    And the English detail does not say "Against allergy"

  Scenario Outline: In pregnancy it may be the first choice against nausea
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of <medicine>
    When the order is signed
    Then caution with the antihistamine is advised as a remark
    And an English clinician reads "<name> can worsen RLS – in pregnancy follow the local nausea protocol; short use may be acceptable."
    And a Dutch clinician reads "<dutch> kan RLS verergeren – volg in de zwangerschap het protocol; kortdurend gebruik kan aanvaardbaar zijn."
    And caution with the antihistamine comes without an offer to remove the draft

    Examples:
      | medicine     | name         | dutch        |
      | meclozine    | Meclozine    | Meclozine    |
      | promethazine | Promethazine | Promethazine |

  Scenario Outline: Pregnancy that is not recorded, and excluded
    Given a woman of 30 years with restless legs
    And <recorded>
    And a draft order of meclozine
    When the order is signed
    Then caution with the antihistamine is advised as a <tier>
    And the English detail <says> "Pregnancy is not recorded: in pregnancy the local nausea protocol comes first."
    And caution with the antihistamine comes <offer> an offer to remove the draft

    Examples:
      | recorded                                  | tier    | says         | offer   |
      | nothing else is recorded                  | remark  | says         | without |
      | the pregnancy status is unknown           | remark  | says         | without |
      | the pregnancy data could not be retrieved | remark  | says         | without |
      | the pregnancy status is no                | warning | does not say | with    |

  Scenario: An antihistamine that nobody takes against nausea stays a warning where pregnancy is not recorded
    Clinical corrections A8 names those against nausea only; clemastine is for allergy.
    Given a woman of 30 years with restless legs
    And a draft order of clemastine
    When the order is signed
    Then caution with the antihistamine is advised as a warning

  Scenario: In pregnancy an antihistamine against itching has nothing to do with the nausea protocol
    Clinical corrections A8: the pregnancy text is for medicines against nausea.
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of hydroxyzine
    When the order is signed
    Then caution with the antihistamine is advised
    And an English clinician does not read "nausea protocol"

  # --- who, and what is not known ---

  Scenario Outline: How sure restless legs is
    Given <who>
    And a draft order of promethazine
    When the order is selected
    Then caution with the antihistamine is advised as a <tier>
    And caution with the antihistamine comes <offer> an offer to remove the draft

    Examples:
      | who                                              | tier    | offer   |
      | an adult with restless legs                      | warning | with    |
      | an adult in whom restless legs is only suspected | remark  | without |
      | an adult in whom restless legs is in remission   | remark  | without |

  Scenario: Without restless legs
    Given an adult without restless legs
    And a draft order of promethazine
    When the order is signed
    Then nothing is shown

  Scenario: A child
    Given a child of 9 years with restless legs
    And a draft order of promethazine
    When the order is signed
    Then caution with the antihistamine is advised as a warning

  Scenario: Nobody under two
    Given a child of 1 year with restless legs
    And a draft order of promethazine
    When the order is signed
    Then nothing is shown

  Scenario Outline: By vein in an emergency
    Clinical corrections 8.3: what is given then is given at once.
    Given the visit is <visit>
    And a draft order of <medicine>, by <route>
    When the order is signed
    Then caution with the antihistamine is <what>

    Examples:
      | visit                    | medicine     | route | what                                   |
      | an emergency             | promethazine | vein  | not advised because of the draft order |
      | an emergency             | clemastine   | vein  | not advised because of the draft order |
      | an emergency             | promethazine | mouth | advised as a warning                   |
      | at the outpatient clinic | promethazine | vein  | advised as a warning                   |

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then caution with the antihistamine could not be told because of the draft order

  Scenario: Something else is ordered
    Given promethazine in use
    And a draft order of loratadine
    When the order is signed
    Then caution with the antihistamine is not advised because of the draft order
