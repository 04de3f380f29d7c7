@OPI-01
Feature: An opioid for restless legs
  An opioid for restless legs is for refractory disease and is guided by a specialist.
  Reference: AASM 2025; Mayo Clin Proc 2021; clinical corrections A18, 8.3 and invariant 28.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And an eGFR of 90 ml/min 10 days ago

  # --- what is said ---

  Scenario: With restless legs as its reason
    Given a draft order of oxycodone for restless legs
    When the order is signed
    Then care with the opioid is advised, and nothing else
    And care with the opioid is advised as a remark
    And an English clinician reads "Opioid for RLS is for refractory cases – specialist guidance, low dose, check OSA, bowel regimen, agreement."
    And a Dutch clinician reads "Opioïd bij RLS alleen bij refractaire klachten – via specialist, lage dosis, denk aan OSAS, laxans, afspraken."
    And the English detail says "Look at iron and medicines that worsen RLS first; ask about sleep apnoea, prevent constipation, write down agreements on dose and supply."
    And the English detail does not say "Higher risk"
    And the English detail does not say "dependence is recorded"
    And the English detail does not say "Do not stop the opioid in use"

  Scenario: Without a reason it is said with a condition
    Clinical corrections A18: information only, and never stop abruptly.
    Given a draft order of oxycodone
    When the order is signed
    Then care with the opioid is advised, and nothing else
    And care with the opioid is advised as a remark
    And an English clinician reads "If prescribed for RLS: opioids are for refractory cases – specialist guidance, low dose; do not stop abruptly."
    And a Dutch clinician reads "Indien voor RLS: opioïden alleen bij refractaire klachten – via specialist, lage dosis; niet abrupt stoppen."

  Scenario: One that is in use
    Given oxycodone in use
    And a draft order of oxycodone for restless legs
    When the order is signed
    Then care with the opioid is advised
    And the English detail says "Do not stop the opioid in use abruptly: taper with the prescriber."

  Scenario Outline: What makes it dangerous warns when it is for restless legs
    Given <recorded>
    And a draft order of <order>
    When the order is signed
    Then care with the opioid is advised as a <what>
    And the English detail <breathing> "Higher risk of respiratory depression here: lowest dose, watch for drowsiness and slow breathing."
    And the English detail <misuse> "Harmful use or dependence is recorded: discuss with the specialist first."

    Examples:
      | recorded                                             | order                         | what    | breathing    | misuse       |
      | sleep apnoea on the problem list                     | oxycodone for restless legs   | warning | says         | does not say |
      | COPD on the problem list                             | oxycodone for restless legs   | warning | says         | does not say |
      | chronic respiratory failure on the problem list      | oxycodone for restless legs   | warning | says         | does not say |
      | temazepam in use                                     | oxycodone for restless legs   | warning | says         | does not say |
      | a draft order of temazepam                           | oxycodone for restless legs   | warning | says         | does not say |
      | alcohol dependence on the problem list               | oxycodone for restless legs   | warning | does not say | says         |
      | alcohol dependence on the problem list, in the past  | oxycodone for restless legs   | warning | does not say | says         |
      | opioid dependence on the problem list, in the past   | oxycodone for restless legs   | warning | does not say | says         |
      | epilepsy on the problem list                         | oxycodone for restless legs   | remark  | does not say | does not say |
      | sleep apnoea on the problem list                     | oxycodone                     | remark  | says         | does not say |
      | alcohol dependence on the problem list               | oxycodone                     | remark  | does not say | says         |

  Scenario: Beside a gabapentinoid the warning is that about breathing
    Given gabapentin in use
    And a draft order of oxycodone for restless legs
    When the order is signed
    Then caution for breathing is advised as a warning
    And care with the opioid is advised as a remark

  Scenario Outline: Where it is said
    Given a draft order of oxycodone for restless legs
    When <occasion>
    Then care with the opioid is <what>

    Examples:
      | occasion                 | what        |
      | the order is signed      | advised     |
      | the order is selected    | not advised |
      | the medicine is refilled | not advised |
      | the chart is opened      | not advised |

  # --- for whom not ---

  Scenario Outline: For pain
    Given <recorded>
    And a draft order of <order>
    When the order is signed
    Then care with the opioid is <what>

    Examples:
      | recorded                         | order                         | what                             |
      | chronic pain on the problem list | oxycodone                     | not advised                      |
      | cancer on the problem list       | oxycodone                     | not advised                      |
      | chronic pain on the problem list | oxycodone for restless legs   | advised                          |
      | nothing else is recorded         | oxycodone for neuropathy      | not advised because of the draft order |
      | nothing else is recorded         | oxycodone                     | advised                          |

  Scenario Outline: Opioid dependence and its treatment
    Clinical corrections A18, invariant 28: treatment of dependence is never discouraged.
    Given <recorded>
    And a draft order of <order>
    When the order is signed
    Then care with the opioid is <what>

    Examples:
      | recorded                              | order                           | what                                          |
      | opioid dependence on the problem list | oxycodone for restless legs     | not advised because of the opioid dependence  |
      | opioid dependence on the problem list | oxycodone                       | not advised because of the opioid dependence  |
      | nothing else is recorded              | methadone for restless legs     | not advised because of the draft order        |
      | nothing else is recorded              | methadone                       | not advised because of the draft order        |
      | nothing else is recorded              | buprenorphine for restless legs | not advised because of the draft order        |

  Scenario: In pregnancy there is another advice
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of oxycodone for restless legs
    When the order is signed
    Then care with the opioid is not advised because of the pregnancy
    And caution in pregnancy or breastfeeding is advised

  Scenario Outline: Other medicines
    Given a draft order of <order> for restless legs
    When the order is signed
    Then care with the opioid is not advised

    Examples:
      | order      |
      | gabapentin |
      | clonazepam |

  # --- who, and what is not known ---

  Scenario Outline: For restless legs that is sure, or the reason of the order
    Given an adult <who>
    And a draft order of <order>
    When the order is signed
    Then care with the opioid is <what>

    Examples:
      | who                                     | order                       | what        |
      | in whom restless legs is only suspected | oxycodone                   | not advised |
      | without restless legs                   | oxycodone for restless legs | advised     |
      | without restless legs                   | oxycodone                   | not advised |

  Scenario: Opioid dependence may stand on the rest of the problem list
    Given a draft order of oxycodone for restless legs
    And only the first page of the problem list arrived
    When the order is signed
    Then care with the opioid is advised
    And the card says that "opioid dependence" is not recorded

  Scenario: A woman whose pregnancy is not recorded
    Given a woman of 30 years with restless legs
    And a draft order of oxycodone for restless legs
    When the order is signed
    Then care with the opioid is advised
    And the card says that "pregnancy" is not recorded

  Scenario: Pain may stand on the rest of the problem list
    Given a draft order of oxycodone
    And only the first page of the problem list arrived
    When the order is signed
    Then care with the opioid could not be told because of the pain

  Scenario: By words alone it is information
    Given sleep apnoea on the problem list
    And a draft order of oxycodone for restless legs, written in words only
    When the order is signed
    Then care with the opioid is advised as a remark

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then care with the opioid could not be told because of the draft order
