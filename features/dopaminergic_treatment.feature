@DA-01
Feature: A dopamine agonist is started
  Before a dopaminergic medicine is started, its long-term risks and iron status are discussed.
  Reference: AASM 2025; Farmacotherapeutisch Kompas; IRLSSG augmentation 2016; clinical corrections A14, B29 and P20.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Pramipexole, and no ferritin
    Given a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is advised, and nothing else
    And talking over the dopaminergic medicine is advised as a remark
    And an English clinician reads "Dopamine agonist for RLS: first choice in the Dutch formulary (FK), AASM advises against standard use – iron first."
    And a Dutch clinician reads "Dopamineagonist bij RLS: 1e keus in FK, AASM ontraadt standaardgebruik – eerst ijzerstatus; bespreek risico’s."
    And the English detail says "Discuss augmentation, impulse-control problems, sudden sleep and driving, nausea and low blood pressure."
    And the English detail says "Lowest dose, one to three hours before symptoms; review the effect and plan how long."
    And the English detail says "Ferritin is not known: measure it first."
    And the English detail says "their dose follows kidney function"
    And the Dutch detail says "Ferritine is niet bekend: bepaal deze eerst."
    And the clinician is offered "Order ferritin and transferrin saturation"

  Scenario: With a known ferritin nothing has to be measured
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the English detail does not say "Ferritin is not known"
    And no order is offered

  Scenario: With a known and sufficient ferritin the summary does not send to iron first
    Clinical corrections D7: that clause is dropped.
    Given a ferritin of 120 µg/L 60 days ago
    And a draft order of pramipexole
    When the order is signed
    Then an English clinician reads "Dopamine agonist for RLS: first choice in the Dutch formulary (FK), AASM advises against standard use – discuss the risks."
    And a Dutch clinician reads "Dopamineagonist bij RLS: 1e keus in FK, AASM ontraadt standaardgebruik – bespreek risico’s."

  Scenario Outline: The ferritin on both sides of the limit
    Given a ferritin of <ferritin> µg/L 60 days ago
    And a draft order of pramipexole
    When the order is signed
    Then an English clinician reads "Dopamine agonist for RLS: first choice in the Dutch formulary (FK), AASM advises against standard use – <then>."

    Examples:
      | ferritin | then              |
      | 75       | iron first        |
      | 75.01    | discuss the risks |

  Scenario Outline: Pramipexole and the kidney
    Given <recorded>
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the English detail <says> "Pramipexole is cleared by the kidney (eGFR 40): with a low eGFR increase more slowly or choose another medicine."
    And the Dutch detail <says> "Pramipexol wordt door de nieren geklaard (eGFR 40): bij een lage eGFR trager ophogen of een ander middel."
    And the English detail does not say "on dialysis"

    Examples:
      | recorded                         | says         |
      | an eGFR of 40 ml/min 10 days ago | says         |
      | nothing else is recorded         | does not say |

  Scenario: Pramipexole on dialysis
    Clinical catalogue DA-03: not studied.
    Given maintenance dialysis on the problem list
    And an eGFR of 12 ml/min 10 days ago
    And a draft order of pramipexole
    When the order is selected
    Then talking over the dopaminergic medicine is advised
    And the English detail says "Pramipexole is cleared by the kidney and was not studied on dialysis: discuss with nephrology."
    And the Dutch detail says "Pramipexol wordt door de nieren geklaard en is bij dialyse niet onderzocht: overleg met de nefroloog."
    And the English detail does not say "eGFR 12"

  Scenario Outline: A time before the symptoms is for tablets of an agonist
    Given a draft order of <medicine>
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the English detail says "<english>; review the effect and plan how long."
    And the Dutch detail says "<dutch>; beoordeel het effect en spreek af hoe lang."

    Examples:
      | medicine    | english                                     | dutch                                           |
      | pramipexole | Lowest dose, one to three hours before symptoms | Laagste dosis, één tot drie uur vóór de klachten |
      | ropinirole  | Lowest dose, one to three hours before symptoms | Laagste dosis, één tot drie uur vóór de klachten |
      | rotigotine  | Lowest dose                                 | Laagste dosis                                   |
      | levodopa    | Lowest dose                                 | Laagste dosis                                   |

  Scenario: What is cleared by the kidney is said of the medicine that is
    Given an eGFR of 40 ml/min 10 days ago
    And a draft order of rotigotine
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the English detail does not say "Pramipexole"

  Scenario: Levodopa is no dopamine agonist
    The formulary does not call it the first choice.
    Given a draft order of levodopa
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And an English clinician reads "Levodopa for RLS: AASM advises against standard use – discuss the risks and alternatives."
    And a Dutch clinician reads "Levodopa bij RLS: AASM ontraadt standaardgebruik – bespreek risico’s en alternatieven."

  Scenario: What is preferred to it is not named where it would be dangerous
    Invariants 14 and 20: a gabapentinoid would be a critical warning here.
    Given chronic respiratory failure on the problem list
    And oxycodone in use
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the English detail does not say "alpha-2-delta"

  Scenario Outline: Where it is said
    Given a draft order of pramipexole
    When <occasion>
    Then talking over the dopaminergic medicine is <what>

    Examples:
      | occasion              | what        |
      | the order is selected | advised     |
      | the order is signed   | advised     |
      | the chart is opened   | not advised |

  Scenario Outline: Which medicines
    Given a draft order of <medicine>
    When the order is signed
    Then talking over the dopaminergic medicine is <what>

    Examples:
      | medicine    | what        |
      | pramipexole | advised     |
      | ropinirole  | advised     |
      | rotigotine  | advised     |
      | levodopa    | advised     |
      | gabapentin  | not advised |
      | oxycodone   | not advised |

  # --- exceptions ---

  Scenario: Parkinson disease
    Given Parkinson disease on the problem list
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is not advised because of the Parkinson disease

  Scenario Outline: It is not praised where impulse control is a problem
    Given <problem> on the problem list
    And a draft order of pramipexole
    When the order is <done>
    Then talking over the dopaminergic medicine is not advised because of the impulse control
    And caution for impulse control is advised, and nothing else

    Examples:
      | problem                  | done     |
      | impulse control disorder | signed   |
      | compulsive gambling      | selected |

  Scenario: It is not praised after an impulse-control disorder of the past
    Given compulsive gambling on the problem list, in the past
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is not advised because of the impulse control
    And caution for impulse control is advised, and nothing else

  Scenario Outline: Not when a dopaminergic medicine is in use, or was of late
    Given <used>
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is <what>

    Examples:
      | used                           | what                                                      |
      | ropinirole in use              | not advised because of the earlier dopaminergic medicines |
      | levodopa in use                | not advised because of the earlier dopaminergic medicines |
      | pramipexole until 365 days ago | not advised because of the earlier dopaminergic medicines |
      | pramipexole until 366 days ago | advised                                                   |
      | gabapentin in use              | advised                                                   |

  Scenario: In pregnancy there is another advice
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is not advised because of the pregnancy
    And caution in pregnancy or breastfeeding is advised

  Scenario: A dopamine agonist is not praised while she breastfeeds
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And breastfeeding on the problem list for 30 days
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is not advised because of the breastfeeding
    And caution in pregnancy or breastfeeding is advised, and nothing else

  Scenario: Levodopa is talked over while she breastfeeds
    Clinical catalogue, PREG-02: it is the dopamine agonists that suppress lactation.
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And breastfeeding on the problem list for 30 days
    And a draft order of levodopa
    When the order is signed
    Then talking over the dopaminergic medicine is advised, and nothing else

  Scenario: A child
    Clinical corrections A19: what the formulary calls the first choice is for adults.
    Given a child of 16 years with restless legs
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is not advised

  # --- who, and what is not known ---

  Scenario Outline: For restless legs that is sure, or the reason of the order
    Given <who>
    And a draft order of <order>
    When the order is signed
    Then talking over the dopaminergic medicine is <what>

    Examples:
      | who                                              | order                         | what        |
      | an adult with restless legs                      | pramipexole                   | advised     |
      | an adult in whom restless legs is only suspected | pramipexole                   | not advised |
      | an adult without restless legs                   | pramipexole for restless legs | advised     |
      | an adult without restless legs                   | pramipexole                   | not advised |
      | an adult in whom restless legs is in remission   | pramipexole                   | not advised |

  Scenario: Parkinson disease and impulse control may stand on the rest of the problem list
    Given a draft order of pramipexole
    And only the first page of the problem list arrived
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the card says that "Parkinson disease, impulse-control disorder and earlier impulse-control disorder" is not recorded
    And caution for impulse control is reported as not assessed for want of the problem list

  Scenario: Without the medication nobody knows what was used before
    Given a draft order of pramipexole
    And the medication could not be retrieved
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the card says that "earlier dopaminergic medicines" is not recorded

  Scenario: A woman whose pregnancy is not recorded
    Given a woman of 30 years with restless legs
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the card says that "pregnancy" is not recorded

  Scenario: She breastfeeds, and Parkinson disease is only suspected
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And breastfeeding on the problem list for 30 days
    And Parkinson disease on the problem list as a suspicion
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine could not be told because of the Parkinson disease
    And caution in pregnancy or breastfeeding is advised

  Scenario: The birth date is not known
    Given the birth date is not known
    And a draft order of ropinirole
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the card says that "age" is not recorded

  Scenario: That she breastfeeds may stand on the rest of the problem list
    Given a woman of 30 years with restless legs
    And the pregnancy status is no
    And a draft order of pramipexole
    And only the first page of the problem list arrived
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And the card says that "breastfeeding" is not recorded

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then talking over the dopaminergic medicine could not be told because of the draft order

  # --- where guidelines differ ---

  Scenario: In the Netherlands the summary shows both guidelines
    Given the site is in the Netherlands
    And a draft order of ropinirole
    When the order is signed
    Then a Dutch clinician reads "Dopamineagonist bij RLS: 1e keus in FK, AASM ontraadt standaardgebruik – eerst ijzerstatus; bespreek risico’s."
    And the English detail does not say "Guidelines differ"
    And the Dutch detail does not say "Richtlijnen verschillen"

  Scenario: Elsewhere the summary follows AASM, and the detail shows the difference
    Given the site is in another country
    And a draft order of ropinirole
    When the order is signed
    Then talking over the dopaminergic medicine is advised as a remark
    And an English clinician reads "Dopamine agonist for RLS: AASM advises against standard use (augmentation, impulse control) – consider alternatives."
    And a Dutch clinician reads "Dopamineagonist bij RLS: AASM ontraadt standaardgebruik (augmentatie, impulscontrole) – overweeg alternatieven."
    And the English detail says "Guidelines differ: the Dutch formulary (FK) names a dopamine agonist as first choice where RLS is severe."
    And the Dutch detail says "Richtlijnen verschillen: het FK noemt een dopamineagonist als eerste keus bij ernstige RLS."

  Scenario: About levodopa guidelines do not differ
    Given the site is in another country
    And a draft order of levodopa
    When the order is signed
    Then an English clinician reads "Levodopa for RLS: AASM advises against standard use – discuss the risks and alternatives."
    And the English detail does not say "Guidelines differ"
    And the Dutch detail does not say "Richtlijnen verschillen"
