@GABA-02
Feature: Gabapentinoids and breathing
  A gabapentinoid beside another depressant or lung disease needs the lowest dose and watching.
  Reference: MHRA gabapentin and pregabalin; clinical corrections A12, A13, B27 and invariants 15 and 21.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: A gabapentinoid is ordered beside an opioid
    Given oxycodone in use
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised, and nothing else
    And caution for breathing is advised as a warning
    And an English clinician reads "Gabapentin with oxycodone: risk of respiratory depression – lowest dose, slow titration, monitor."
    And a Dutch clinician reads "Gabapentine met oxycodon: kans op ademhalingsdepressie – laagste dosis, langzaam ophogen, bewaak."
    And the English detail says "The risk is higher with lung disease, reduced kidney function, high age and other sedating medicines."
    And the English detail says "Tell patient and family to watch for drowsiness and slow breathing."
    And the English detail says "Do not stop the medicine in use abruptly: taper with the prescriber."
    And the Dutch detail says "Stop het middel dat in gebruik is niet abrupt: bouw af in overleg met de voorschrijver."
    And caution for breathing comes without an offer to remove the draft

  Scenario: Both in use
    Given oxycodone in use
    And gabapentin in use
    When the chart is opened
    Then caution for breathing is advised as a remark
    And an English clinician reads "Gabapentin with oxycodone: risk of respiratory depression – ask about drowsiness, review both."
    And a Dutch clinician reads "Gabapentine met oxycodon: kans op ademhalingsdepressie – vraag naar sufheid en beoordeel beide."
    And the English detail says "Do not stop either medicine abruptly: taper with the prescriber."
    And the Dutch detail says "Stop geen van beide middelen abrupt: bouw af in overleg met de voorschrijver."

  Scenario Outline: Both in use, and the other one is a benzodiazepine or Z-drug
    Given <other> in use
    And gabapentin in use
    When the chart is opened
    Then caution for breathing is advised as a remark
    And an English clinician reads "Gabapentin with <other>: risk of respiratory depression – ask about drowsiness, review both."

    Examples:
      | other      |
      | temazepam  |
      | clonazepam |
      | zolpidem   |

  Scenario Outline: What is critical as an order is a remark where both are in use
    Clinical corrections A12: at least one of them is ordered, or the chart informs.
    Given <recorded>
    And oxycodone in use since 20 days
    And gabapentin in use
    When the chart is opened
    Then caution for breathing is advised as a remark

    Examples:
      | recorded                                        |
      | chronic respiratory failure on the problem list |
      | an eGFR of 12 ml/min 10 days ago                |

  Scenario Outline: What is ordered is named, and what it is dangerous beside
    Given <used> in use
    And a draft order of <ordered>
    When the order is signed
    Then caution for breathing is advised as a warning
    And an English clinician reads "<reads>: risk of respiratory depression – lowest dose, slow titration, monitor."

    Examples:
      | used       | ordered    | reads                     |
      | gabapentin | tramadol   | Tramadol with gabapentin  |
      | tramadol   | gabapentin | Gabapentin with tramadol  |
      | pregabalin | zolpidem   | Zolpidem with pregabalin  |

  Scenario Outline: What makes it critical is said in the summary
    Clinical corrections, invariant 15.
    Given <recorded>
    And oxycodone in use since 20 days
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised as a critical warning
    And an English clinician reads "Gabapentin with opioid and <english>: risk of respiratory depression – lowest dose, slow titration, monitor."
    And a Dutch clinician reads "Gabapentine met opioïd en <dutch>: kans op ademhalingsdepressie – laagste dosis, langzaam ophogen, bewaak."

    Examples:
      | recorded                                        | english             | dutch                       |
      | chronic respiratory failure on the problem list | respiratory failure | respiratoire insufficiëntie |
      | an eGFR of 12 ml/min 10 days ago                | eGFR 12             | eGFR 12                     |

  Scenario Outline: What else depresses breathing
    Given <recorded>
    And a draft order of pregabalin
    When the order is signed
    Then caution for breathing is advised as a warning
    And an English clinician reads "Pregabalin <risk>: risk of respiratory depression – lowest dose, slow titration, monitor."
    And a Dutch clinician reads "Pregabaline <dutch>: kans op ademhalingsdepressie – laagste dosis, langzaam ophogen, bewaak."

    Examples:
      | recorded                                        | risk                        | dutch                                  |
      | temazepam in use | with temazepam | met temazepam |
      | zolpidem in use | with zolpidem | met zolpidem |
      | chronic respiratory failure on the problem list | in chronic respiratory failure | bij chronische respiratoire insufficiëntie |
      | COPD on the problem list | in chronic lung disease | bij chronische longziekte |
      | myasthenia gravis on the problem list | in neuromuscular disease | bij neuromusculaire aandoening |
      | sleep apnoea on the problem list | in sleep apnoea | bij slaapapneu |

  Scenario: High age with a low eGFR
    Given a man of 75 years with restless legs
    And an eGFR of 29.9 ml/min 10 days ago
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised as a warning
    And an English clinician reads "Gabapentin at high age and low eGFR: risk of respiratory depression – lowest dose, slow titration, monitor."
    And a Dutch clinician reads "Gabapentine bij hoge leeftijd en lage eGFR: kans op ademhalingsdepressie – laagste dosis, langzaam ophogen, bewaak."

  Scenario Outline: Both high age and a low eGFR
    Given a man of <years> years with restless legs
    And an eGFR of <egfr> ml/min 10 days ago
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is <what>

    Examples:
      | years | egfr | what                                 |
      | 75    | 29.9 | advised                              |
      | 75    | 30   | not advised because of the breathing |
      | 74    | 29.9 | not advised because of the breathing |

  Scenario: What is only ordered is not spoken of as in use
    Given sleep apnoea on the problem list
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised
    And the English detail does not say "either medicine"
    And the English detail does not say "abruptly"

  Scenario Outline: Where it is said
    Given oxycodone in use
    And gabapentin in use
    And a draft order of temazepam
    When <occasion>
    Then caution for breathing is <what>

    Examples:
      | occasion                  | what        |
      | the chart is opened       | advised     |
      | the order is selected     | advised     |
      | the order is signed       | advised     |
      | the patient is admitted   | not advised |
      | the patient is discharged | advised     |

  # --- it does not matter which of the two is ordered ---

  Scenario Outline: Either of a pair may be the order
    Given <one> in use
    And a draft order of <other>
    When the order is signed
    Then caution for breathing is advised as a warning

    Examples:
      | one        | other      |
      | gabapentin | oxycodone  |
      | oxycodone  | gabapentin |
      | pregabalin | tramadol   |
      | tramadol   | pregabalin |
      | gabapentin | methadone  |
      | methadone  | gabapentin |
      | gabapentin | temazepam  |
      | temazepam  | gabapentin |
      | gabapentin | clonazepam |
      | clonazepam | gabapentin |
      | gabapentin | zolpidem   |
      | zolpidem   | gabapentin |

  Scenario Outline: Either of a pair may be the order where it is critical
    Given chronic respiratory failure on the problem list
    And <one> in use
    And a draft order of <other>
    When the order is <done>
    Then caution for breathing is advised as a critical warning

    Examples:
      | one        | other      | done     |
      | gabapentin | oxycodone  | signed   |
      | oxycodone  | gabapentin | signed   |
      | gabapentin | oxycodone  | selected |
      | oxycodone  | gabapentin | selected |

  Scenario: Both of a pair are ordered together
    Clinical corrections A12: also when both are drafted together.
    Given a draft order of gabapentin
    And a draft order of oxycodone
    When the order is signed
    Then caution for breathing is advised as a warning

  Scenario: Both of a pair are ordered together where it is critical
    Clinical corrections A12 and invariant 15.
    Given chronic respiratory failure on the problem list
    And a draft order of oxycodone
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised as a critical warning

  Scenario Outline: Only one of a pair is selected
    Clinical corrections A12: both are drafts, and what they do together is said of the one that is selected.
    Given a draft order of gabapentin
    And a draft order of <other>
    And only the order of <selected> is selected
    When the order is selected
    Then caution for breathing is advised as a warning
    And there are 1 cards
    And the English detail says "in another draft order"
    And an English clinician reads "<reads>: risk of respiratory depression – lowest dose, slow titration, monitor."
    And the English detail says "draft order of <selected>"
    And the English detail does not say "abruptly"

    Examples:
      | other     | selected   | reads                     |
      | oxycodone | gabapentin | Gabapentin with oxycodone |
      | oxycodone | oxycodone  | Oxycodone with gabapentin |
      | temazepam | gabapentin | Gabapentin with temazepam |
      | temazepam | temazepam  | Temazepam with gabapentin |

  Scenario Outline: Only one of a pair is selected where it is critical
    Clinical corrections A12 and invariant 15.
    Given chronic respiratory failure on the problem list
    And a draft order of gabapentin
    And a draft order of oxycodone
    And only the order of <selected> is selected
    When the order is selected
    Then caution for breathing is advised as a critical warning

    Examples:
      | selected   |
      | gabapentin |
      | oxycodone  |

  Scenario: Neither of a pair is selected
    Given a draft order of gabapentin
    And a draft order of oxycodone
    And a draft order of loratadine
    And only the order of loratadine is selected
    When the order is selected
    Then nothing is shown

  Scenario: A gabapentinoid and a benzodiazepine ordered together
    Clinical corrections A12.
    Given a draft order of gabapentin
    And a draft order of temazepam
    When the order is selected
    Then caution for breathing is advised as a warning

  # --- how grave ---

  Scenario Outline: Critical only with an opioid, and failing breathing or a very low eGFR
    Given <recorded>
    And <other> in use
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised as a <tier>

    Examples:
      | recorded                                        | other     | tier             |
      | chronic respiratory failure on the problem list | oxycodone | critical warning |
      | COPD on the problem list                        | oxycodone | warning          |
      | sleep apnoea on the problem list                | oxycodone | warning          |
      | chronic respiratory failure on the problem list | temazepam | warning          |
      | an eGFR of 14.9 ml/min 10 days ago              | oxycodone | critical warning |
      | an eGFR of 15 ml/min 10 days ago                | oxycodone | warning          |
      | an eGFR of 14.9 ml/min 10 days ago              | temazepam | warning          |

  Scenario Outline: Only while the opioid is recent
    Given chronic respiratory failure on the problem list
    And oxycodone prescribed <days> days ago, without an end
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised as a <tier>

    Examples:
      | days | tier             |
      | 90   | critical warning |
      | 91   | warning          |

  Scenario: An opioid of the past is none
    Given oxycodone until 1 days ago
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is not advised

  Scenario: Written in words only it is a warning where it would be critical
    Given chronic respiratory failure on the problem list
    And oxycodone in use
    And a draft order of gabapentin, written in words only
    When the order is signed
    Then caution for breathing is advised as a warning

  Scenario: Written in words only it is a remark where it would be a warning
    Given oxycodone in use
    And a draft order of gabapentin, written in words only
    When the order is signed
    Then caution for breathing is advised as a remark

  Scenario: Palliative care does not silence what is critical
    Given palliative care on the problem list
    And chronic respiratory failure on the problem list
    And oxycodone in use
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised as a critical warning

  Scenario: Palliative care silences the rest
    Given palliative care on the problem list
    And oxycodone in use
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is not advised

  # --- who, and what is not known ---

  Scenario Outline: Other orders
    Given <one> in use
    And a draft order of <other>
    When the order is signed
    Then caution for breathing is not advised because of the breathing

    Examples:
      | one        | other      |
      | oxycodone  | temazepam  |
      | gabapentin | pregabalin |
      | gabapentin | sertraline |
      | sertraline | gabapentin |

  Scenario Outline: Without a second risk nothing is left open
    Given <who>
    And <recorded>
    And a draft order of <order>
    When the order is signed
    Then caution for breathing is not advised because of the breathing

    Examples:
      | who                                  | recorded                         | order       |
      | an adult with restless legs          | nothing else is recorded         | gabapentin  |
      | an adult with restless legs          | gabapentin in use                | amoxicillin |
      | a man of 75 years with restless legs | an eGFR of 30 ml/min 10 days ago | gabapentin  |

  Scenario Outline: For restless legs that is sure, suspected, or the reason of the order
    Given <who>
    And oxycodone in use
    And a draft order of <order>
    When the order is signed
    Then caution for breathing is <what>

    Examples:
      | who                                              | order                        | what        |
      | an adult in whom restless legs is only suspected | gabapentin                   | advised     |
      | an adult without restless legs                   | gabapentin for restless legs | advised     |
      | an adult without restless legs                   | gabapentin                   | not advised |
      | an adult in whom restless legs is in remission   | gabapentin                   | not advised |

  Scenario: Without the medication the pair could not be told
    Given a draft order of gabapentin
    And the medication could not be retrieved
    When the order is signed
    Then caution for breathing could not be told because of the medicines in use

  Scenario Outline: And it is said that it could not be told
    Invariant 13: each unknown that mattered is listed.
    Given a draft order of <order>
    And the medication could not be retrieved
    When the order is signed
    Then caution for breathing is reported as not assessed for want of the medication

    Examples:
      | order      |
      | gabapentin |
      | oxycodone  |

  Scenario: Chronic respiratory failure may stand on the rest of the problem list
    Given oxycodone in use
    And a draft order of gabapentin
    And only the first page of the problem list arrived
    When the order is signed
    Then caution for breathing is advised as a warning

  Scenario: Without the laboratory results
    Given a man of 80 years with restless legs
    And a draft order of gabapentin
    And the laboratory results could not be retrieved
    When the order is signed
    Then caution for breathing could not be told because of the breathing
    And caution for breathing is reported as not assessed for want of the laboratory results

  Scenario: A draft that does not say what it is
    Given oxycodone in use
    And a draft order that does not say of what
    When the order is signed
    Then caution for breathing could not be told because of the draft order
