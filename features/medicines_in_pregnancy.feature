@PREG-02
Feature: Medicines for restless legs in pregnancy and breastfeeding
  RLS medicines in pregnancy and breastfeeding are discussed, and never stopped abruptly.
  Reference: IRLSSG pregnancy 2015; MHRA pregabalin 2022; clinical corrections A18, C22, C29 and invariant 28.

  Background:
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a pregnancy of 30 weeks 7 days ago
    And a ferritin of 120 µg/L 20 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: Ordered for restless legs
    Given a draft order of pramipexole for restless legs
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised, and nothing else
    And caution in pregnancy or breastfeeding is advised as a warning
    And an English clinician reads "Pramipexole in pregnancy (week 31): not standard for RLS – do not stop abruptly; discuss with obstetrics/neurology."
    And a Dutch clinician reads "Pramipexol in de zwangerschap (week 31): niet standaard bij RLS – niet abrupt stoppen; overleg met gynaecoloog."
    And the English detail says "In pregnancy non-drug measures and iron come first for RLS."
    And the English detail does not say "Never stop abruptly"
    And the English detail does not say "Pregabalin"
    And the English detail does not say "MHRA"
    And caution in pregnancy or breastfeeding comes without an offer to remove the draft

  Scenario: Ordered, and nobody says for what
    Given a draft order of gabapentin
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised as a remark
    And an English clinician reads "If for RLS: gabapentin in pregnancy (week 31) is not standard – do not stop abruptly; discuss with obstetrics/neurology."
    And a Dutch clinician reads "Indien voor RLS: gabapentine in de zwangerschap (week 31) is niet standaard – niet abrupt stoppen; overleg met gynaecoloog."

  Scenario: In use for restless legs
    Given pramipexole in use for restless legs
    When the chart is opened
    Then caution in pregnancy or breastfeeding is advised as a warning
    And the English detail says "Never stop abruptly: changes only together with obstetric care and neurology."
    And the Dutch detail says "Nooit abrupt stoppen: wijzig alleen samen met verloskundige zorg en neuroloog."
    And an English clinician reads "Pramipexole in pregnancy (week 31): not standard for RLS – do not stop abruptly; discuss with obstetrics/neurology."
    And a Dutch clinician reads "Pramipexol in de zwangerschap (week 31): niet standaard bij RLS – niet abrupt stoppen; overleg met gynaecoloog."

  Scenario: In use, and nobody says for what
    Given pramipexole in use
    When the chart is opened
    Then caution in pregnancy or breastfeeding is advised as a remark
    And an English clinician reads "If for RLS: pramipexole in pregnancy (week 31) is not standard – do not stop abruptly; discuss with obstetrics/neurology."
    And a Dutch clinician reads "Indien voor RLS: pramipexol in de zwangerschap (week 31) is niet standaard – niet abrupt stoppen; overleg met gynaecoloog."

  Scenario: The weeks are left out where they are not known
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of pramipexole for restless legs
    When the order is signed
    Then an English clinician reads "Pramipexole in pregnancy: not standard for RLS – do not stop abruptly; discuss with obstetrics/neurology."

  Scenario: Pregabalin
    Given a draft order of pregabalin
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised
    And the English detail says "Pregabalin: slightly more malformations (5.6 against 4.1 per 100, MHRA 2022)."
    And the Dutch detail says "Pregabaline: iets meer aangeboren afwijkingen (5,6 tegen 4,1 per 100, MHRA 2022)."

  Scenario: What is known of pregabalin is not said of gabapentin
    Given a draft order of gabapentin
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised
    And the English detail does not say "Pregabalin"

  Scenario Outline: Where it is said
    Given pramipexole in use
    And a draft order of gabapentin
    When <occasion>
    Then caution in pregnancy or breastfeeding is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the order is selected   | advised     |
      | the order is signed     | advised     |
      | the patient is admitted | not advised |

  Scenario: An order of iron for restless legs does not repeat what the chart says
    Given pramipexole in use
    And a draft order of ferrous fumarate for restless legs
    When the order is signed
    Then caution in pregnancy or breastfeeding is not advised

  Scenario: An order of something else does not repeat what the chart says
    Given pramipexole in use
    And a draft order of sertraline
    When the order is signed
    Then caution in pregnancy or breastfeeding is not advised

  # --- which medicines ---

  Scenario Outline: Which orders
    Given a draft order of <medicine>
    When the order is signed
    Then caution in pregnancy or breastfeeding is <what>

    Examples:
      | medicine    | what        |
      | pramipexole | advised     |
      | rotigotine  | advised     |
      | levodopa    | advised     |
      | gabapentin  | advised     |
      | pregabalin  | advised     |
      | oxycodone   | advised     |
      | clonazepam  | advised     |
      | temazepam   | not advised |
      | methadone   | not advised |
      | sertraline  | not advised |

  Scenario Outline: Which medicines in use
    Given <medicine>
    When the chart is opened
    Then caution in pregnancy or breastfeeding is <what>

    Examples:
      | medicine                         | what        |
      | pramipexole in use               | advised     |
      | levodopa in use                  | advised     |
      | gabapentin in use                | advised     |
      | oxycodone in use                 | advised     |
      | clonazepam in use                | advised     |
      | temazepam in use                 | not advised |
      | methadone in use                 | not advised |
      | gabapentin in use for neuropathy | not advised |
      | gabapentin until 1 days ago      | not advised |

  # --- other reasons for such a medicine ---

  Scenario Outline: Ordered for something else that is recorded
    Given <problem> on the problem list
    And a draft order of <medicine>
    When the order is signed
    Then caution in pregnancy or breastfeeding is <what>

    Examples:
      | problem           | medicine    | what                                   |
      | opioid dependence | oxycodone   | not advised because of the draft order |
      | opioid dependence | gabapentin  | advised                                |
      | epilepsy          | gabapentin  | not advised because of the draft order |
      | epilepsy          | clonazepam  | not advised because of the draft order |
      | epilepsy          | pramipexole | advised                                |
      | Parkinson disease | pramipexole | not advised because of the draft order |
      | Parkinson disease | levodopa    | not advised because of the draft order |
      | Parkinson disease | gabapentin  | advised                                |

  Scenario Outline: In use for something else that is recorded
    Given <problem> on the problem list
    And <medicine> in use
    When the chart is opened
    Then caution in pregnancy or breastfeeding is not advised

    Examples:
      | problem           | medicine    |
      | opioid dependence | oxycodone   |
      | epilepsy          | gabapentin  |
      | epilepsy          | clonazepam  |
      | Parkinson disease | pramipexole |
      | Parkinson disease | levodopa    |

  Scenario Outline: Epilepsy is no reason for pramipexole, nor opioid dependence for gabapentin
    Given <problem> on the problem list
    And <medicine> in use
    When the chart is opened
    Then caution in pregnancy or breastfeeding is advised

    Examples:
      | problem           | medicine    |
      | epilepsy          | pramipexole |
      | opioid dependence | gabapentin  |
      | Parkinson disease | gabapentin  |

  Scenario Outline: A second medicine that does not count does not bring the first one back
    Clinical corrections A18: neither of the two is discouraged.
    Given <problem> on the problem list
    And <medicine> in use
    And <other>
    When the chart is opened
    Then caution in pregnancy or breastfeeding is not advised

    Examples:
      | problem           | medicine    | other                            |
      | epilepsy          | gabapentin  | methadone in use                 |
      | Parkinson disease | pramipexole | gabapentin in use for neuropathy |

  Scenario Outline: An order whose reason is something else
    Clinical corrections A18 and P24: the indication is known, and it is another one.
    Given a draft order of <order>
    When the order is signed
    Then caution in pregnancy or breastfeeding is not advised because of the draft order

    Examples:
      | order                           |
      | gabapentin for epilepsy         |
      | clonazepam for epilepsy         |
      | oxycodone for cancer            |
      | oxycodone for opioid dependence |
      | levodopa for Parkinson disease  |

  Scenario: How grave an order is does not depend on another medicine in use
    Clinical corrections A18: where the reason of the order is not known it informs.
    Given gabapentin in use for restless legs
    And a draft order of pramipexole
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised as a remark

  Scenario: Opioid agonist treatment in use is never discouraged
    Given buprenorphine in use
    When the chart is opened
    Then caution in pregnancy or breastfeeding is not advised

  Scenario Outline: Opioid agonist treatment is never discouraged
    Given a draft order of <medicine>
    When the order is signed
    Then caution in pregnancy or breastfeeding is not advised because of the draft order

    Examples:
      | medicine      |
      | methadone     |
      | buprenorphine |

  Scenario Outline: It is known that an order is for something else, so nothing is left open
    Given <recorded>
    And a draft order of <order>
    When the order is signed
    Then caution in pregnancy or breastfeeding is not advised because of the draft order

    Examples:
      | recorded                              | order                   |
      | nothing else is recorded              | gabapentin for epilepsy |
      | nothing else is recorded              | methadone               |
      | opioid dependence on the problem list | oxycodone               |
      | Parkinson disease on the problem list | pramipexole             |
      | epilepsy on the problem list          | gabapentin              |

  # --- not pregnant, and breastfeeding ---

  Scenario Outline: Not pregnant, and not recorded
    Given a woman of 30 years with restless legs
    And <recorded>
    And a draft order of pramipexole
    When the order is signed
    Then caution in pregnancy or breastfeeding is <what>

    Examples:
      | recorded                        | what                                 |
      | the pregnancy status is no      | not advised because of the pregnancy |
      | nothing else is recorded        | not advised                          |
      | the pregnancy status is unknown | not advised                          |

  Scenario: A dopamine agonist is ordered for a woman who breastfeeds
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And breastfeeding on the problem list for 30 days
    And a draft order of pramipexole
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised as a warning
    And an English clinician reads "Pramipexole while breastfeeding: dopamine agonists suppress lactation – discuss need and alternatives."
    And a Dutch clinician reads "Pramipexol bij borstvoeding: dopamineagonisten remmen de lactatie – bespreek noodzaak en alternatief."
    And the English detail does not say "In pregnancy non-drug measures"

  Scenario: A dopamine agonist in use while she breastfeeds
    Given a woman of 30 years with restless legs
    And breastfeeding on the problem list for 30 days
    And pramipexole in use
    When the chart is opened
    Then caution in pregnancy or breastfeeding is advised as a warning

  Scenario: Pregnant again while she breastfeeds, what is said is about the pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And breastfeeding on the problem list for 30 days
    And pramipexole in use
    When the chart is opened
    Then caution in pregnancy or breastfeeding is advised as a remark
    And an English clinician reads "If for RLS: pramipexole in pregnancy is not standard – do not stop abruptly; discuss with obstetrics/neurology."

  Scenario Outline: What else while she breastfeeds
    Given a woman of 30 years with restless legs
    And breastfeeding on the problem list for <days> days
    And <recorded>
    And a draft order of <medicine>
    When the order is signed
    Then caution in pregnancy or breastfeeding is <what>

    Examples:
      | days | recorded                              | medicine    | what        |
      | 183  | nothing else is recorded              | pramipexole | advised     |
      | 184  | nothing else is recorded              | pramipexole | not advised |
      | 30   | Parkinson disease on the problem list | pramipexole | not advised |
      | 30   | nothing else is recorded              | levodopa    | not advised |
      | 30   | nothing else is recorded              | gabapentin  | not advised |

  Scenario Outline: She breastfeeds, and no dopamine agonist is in use
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And breastfeeding on the problem list for 30 days
    And <recorded>
    When the chart is opened
    Then caution in pregnancy or breastfeeding is not advised

    Examples:
      | recorded                     |
      | nothing else is recorded     |
      | levodopa in use              |
      | gabapentin in use            |
      | pramipexole until 1 days ago |

  Scenario: A second dopamine agonist while she breastfeeds is an order like any other
    Given a woman of 30 years with restless legs
    And breastfeeding on the problem list for 30 days
    And ropinirole in use
    And a draft order of rotigotine
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised as a warning

  # --- what is not known ---

  Scenario: The reasons may stand on the rest of the problem list
    Given a draft order of gabapentin
    And only the first page of the problem list arrived
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised as a remark

  Scenario: Without the medication it could not be told, and that is said
    Invariant 13: each unknown that mattered is listed.
    Given the medication could not be retrieved
    When the chart is opened
    Then caution in pregnancy or breastfeeding could not be told because of the medicines in use
    And caution in pregnancy or breastfeeding is reported as not assessed for want of the medication

  Scenario: Without the medication nobody knows of a dopamine agonist while she breastfeeds
    Invariant 13: each unknown that mattered is listed.
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And breastfeeding on the problem list for 30 days
    And the medication could not be retrieved
    When the chart is opened
    Then caution in pregnancy or breastfeeding could not be told because of the medicines in use
    And caution in pregnancy or breastfeeding is reported as not assessed for want of the medication

  Scenario: Nobody is told that a man's breastfeeding could not be assessed
    Given an adult with restless legs
    And a draft order of pramipexole
    And only the first page of the problem list arrived
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the English detail does not say "breastfeeding"

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then caution in pregnancy or breastfeeding could not be told because of the draft order

  Scenario: Only suspected restless legs
    Given a woman of 30 years in whom restless legs is only suspected
    And the pregnancy status is yes
    And a draft order of pramipexole
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised as a remark

  Scenario: Restless legs of the past
    Given a woman of 30 years in whom restless legs is in remission
    And the pregnancy status is yes
    And a draft order of pramipexole
    When the order is signed
    Then caution in pregnancy or breastfeeding is not advised
