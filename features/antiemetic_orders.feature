@TRIG-AE
Feature: An antiemetic that blocks dopamine is ordered
  In restless legs an antiemetic that does not block dopamine is preferred.
  Reference: Mayo Clin Proc 2021; clinical corrections A7, A8 and A9. No alternative is named in the summary.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Metoclopramide
    Given a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised, and nothing else
    And another antiemetic is advised as a warning
    And an English clinician reads "Metoclopramide blocks dopamine and often worsens RLS – consider an alternative antiemetic (see details)."
    And a Dutch clinician reads "Metoclopramide blokkeert dopamine en verergert RLS vaak – overweeg een ander anti-emeticum (zie toelichting)."
    And the English detail says "Alternatives have limits of their own (QT interval and interactions, heart, liver, pregnancy): choose with the pharmacist."
    And the English detail says "A single dose or a short course may be acceptable; tell the patient that RLS can flare up."
    And the Dutch detail says "Een eenmalige gift of korte kuur kan aanvaardbaar zijn; vertel dat RLS kan opvlammen."
    And the English detail does not say "counteracts"
    And the English detail does not say "Pregnancy is not recorded"
    And the English detail does not say "Parkinson disease is recorded"
    And another antiemetic comes with an offer to remove the draft

  Scenario Outline: No alternative is named that may be contra-indicated
    Given <recorded>
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised
    And the English detail does not say "<drug>"

    Examples:
      | recorded                          | drug        |
      | nothing else is recorded          | omperidone  |
      | methadone in use                  | omperidone  |
      | methadone in use                  | ndansetron  |
      | heart failure on the problem list | omperidone  |
      | quetiapine in use                 | ndansetron  |
      | quetiapine in use                 | granisetron |

  Scenario Outline: Beside a dopamine agonist it does double harm
    Given <medicine> in use
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised
    And the English detail <says> "It also counteracts the dopamine agonist in use."

    Examples:
      | medicine    | says         |
      | pramipexole | says         |
      | rotigotine  | says         |
      | levodopa    | does not say |
      | gabapentin  | does not say |

  Scenario Outline: Where it is said
    Given a draft order of metoclopramide
    When <occasion>
    Then another antiemetic is <what>

    Examples:
      | occasion                | what        |
      | the order is selected   | advised     |
      | the order is signed     | advised     |
      | the chart is opened     | not advised |
      | the patient is admitted | not advised |

  # --- which medicines ---

  Scenario Outline: Antiemetics that block dopamine, and those that do not
    Given a draft order of <medicine>
    When the order is signed
    Then another antiemetic is <what>

    Examples:
      | medicine         | what        |
      | metoclopramide   | advised     |
      | droperidol       | advised     |
      | prochlorperazine | advised     |
      | domperidone      | not advised |
      | ondansetron      | not advised |
      | haloperidol      | not advised |
      | levomepromazine  | not advised |
      | promethazine     | not advised |
      | cinnarizine      | not advised |

  Scenario: A medicine that is written in words only is named, and only a remark
    Given a draft order of metoclopramide, written in words only
    When the order is signed
    Then another antiemetic is advised as a remark
    And another antiemetic comes without an offer to remove the draft
    And the English detail says "Recognised by name only: metoclopramide"

  Scenario: In use it is for the chart, not for an order of something else
    Given metoclopramide in use
    And a draft order of gabapentin
    When the order is signed
    Then another antiemetic is not advised because of the draft order

  # --- pregnancy ---

  Scenario: In pregnancy it may be the medicine of choice
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a remark
    And an English clinician reads "Metoclopramide can worsen RLS – in pregnancy follow the local nausea protocol; short use may be acceptable."
    And a Dutch clinician reads "Metoclopramide kan RLS verergeren – volg in de zwangerschap het protocol; kortdurend gebruik kan aanvaardbaar zijn."
    And another antiemetic comes without an offer to remove the draft

  Scenario: Not pregnant
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a warning
    And another antiemetic comes with an offer to remove the draft

  Scenario Outline: Pregnancy that is not recorded
    Given a woman of <years> years with restless legs
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a <tier>
    And the English detail <says> "Pregnancy is not recorded: in pregnancy the local nausea protocol comes first."

    Examples:
      | years | tier    | says         |
      | 11    | warning | does not say |
      | 12    | remark  | says         |
      | 30    | remark  | says         |
      | 55    | remark  | says         |
      | 56    | warning | does not say |

  Scenario: Where pregnancy is not recorded nothing is removed
    Given a woman of 30 years with restless legs
    And the pregnancy data could not be retrieved
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a remark
    And another antiemetic comes without an offer to remove the draft

  Scenario: In Parkinson disease it stays a warning, pregnant or not
    Given a woman of 40 years with restless legs
    And the pregnancy status is yes
    And Parkinson disease on the problem list
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a warning
    And an English clinician reads "Metoclopramide blocks dopamine and often worsens RLS – consider an alternative antiemetic (see details)."

  Scenario: In Parkinson disease no short course is called acceptable
    Clinical catalogue PARK-01: metoclopramide is contra-indicated.
    Given Parkinson disease on the problem list
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a warning
    And the English detail says "Parkinson disease is recorded: metoclopramide is contra-indicated; choose a medicine that does not block dopamine with the neurologist."
    And the Dutch detail says "Ziekte van Parkinson is vastgelegd: metoclopramide is dan gecontra-indiceerd; kies met de neuroloog een middel dat dopamine niet blokkeert."
    And the English detail does not say "short course may be acceptable"
    And the Dutch detail does not say "korte kuur"

  Scenario: In pregnancy the draft is never offered for removal
    Clinical corrections A8: no delete action where pregnancy is not excluded.
    Given a woman of 40 years with restless legs
    And the pregnancy status is yes
    And Parkinson disease on the problem list
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic comes without an offer to remove the draft

  # --- who, and what is not known ---

  Scenario Outline: How sure restless legs is
    Given <who>
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a <tier>
    And another antiemetic comes <offer> an offer to remove the draft

    Examples:
      | who                                              | tier    | offer   |
      | an adult with restless legs                      | warning | with    |
      | an adult in whom restless legs is only suspected | remark  | without |
      | an adult in whom restless legs is in remission   | remark  | without |

  Scenario: Without restless legs
    Given an adult without restless legs
    And a draft order of metoclopramide
    When the order is signed
    Then nothing is shown

  Scenario: In palliative care it is left alone
    Given palliative care on the problem list
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is not advised

  Scenario Outline: By vein in an emergency
    Clinical corrections 8.3: what is given then is given at once.
    Given the visit is <visit>
    And a draft order of <medicine>, by <route>
    When the order is signed
    Then another antiemetic is <what>

    Examples:
      | visit                    | medicine       | route | what                                   |
      | an emergency             | metoclopramide | vein  | not advised because of the draft order |
      | an emergency             | droperidol     | vein  | not advised because of the draft order |
      | an emergency             | metoclopramide | mouth | advised as a warning                   |
      | at the outpatient clinic | metoclopramide | vein  | advised as a warning                   |

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then another antiemetic could not be told because of the draft order

  Scenario: Without the problem list nobody knows of restless legs
    Given a draft order of metoclopramide
    And the problem list could not be retrieved
    When the order is signed
    Then another antiemetic is not advised

  Scenario: Without the medication nobody knows of a dopamine agonist
    Given a draft order of metoclopramide
    And the medication could not be retrieved
    When the order is signed
    Then another antiemetic is advised as a warning
    And the English detail does not say "counteracts"
