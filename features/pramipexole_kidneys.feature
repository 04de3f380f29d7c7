@DA-03
Feature: Pramipexole and the kidneys
  Pramipexole is given with care when kidney function is low.
  Reference: product information of pramipexole; clinical catalogue 3.4; clinical corrections B3 and B39.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  # --- what is said ---

  Scenario: Low kidney function
    Given pramipexole 0.35 mg a day in use
    And an eGFR of 25 ml/min 10 days ago
    When the chart is opened
    Then pramipexole by kidney function is advised, and nothing else
    And pramipexole by kidney function is advised as a remark
    And an English clinician reads "Pramipexole is cleared by the kidney (eGFR 25): slower titration or another drug; not studied in dialysis."
    And a Dutch clinician reads "Pramipexol wordt door de nieren geklaard (eGFR 25): trager ophogen of ander middel; niet onderzocht bij dialyse."
    And the English detail says "The product information counts creatinine clearance, not eGFR: estimate it when weight is known."
    And the English detail says "Ask about drowsiness, confusion, hallucinations and low blood pressure."
    And the English detail says "Do not stop abruptly: lower step by step."
    And no order is offered

  Scenario: Dialysis
    Given pramipexole 0.35 mg a day in use
    And maintenance dialysis on the problem list
    When the chart is opened
    Then pramipexole by kidney function is advised as a warning
    And an English clinician reads "Pramipexole is cleared by the kidney and was not studied in dialysis – discuss dose or another drug with nephrology."
    And a Dutch clinician reads "Pramipexol wordt door de nieren geklaard en is bij dialyse niet onderzocht – overleg met de nefroloog over dosis of ander middel."
    And the English detail does not say "creatinine clearance"

  Scenario: No kidney function at higher age
    Given a man of 80 years with restless legs
    And pramipexole 0.35 mg a day in use
    When the chart is opened
    Then pramipexole by kidney function is advised as a remark
    And an English clinician reads "Pramipexole: no recent kidney function – check eGFR; it is cleared by the kidney."
    And a Dutch clinician reads "Pramipexol: geen recente nierfunctie – bepaal eGFR; pramipexol wordt door de nieren geklaard."
    And the clinician is offered "Order creatinine and eGFR"

  Scenario: An order
    Given a draft order of pramipexole 0.35 mg a day
    And an eGFR of 25 ml/min 10 days ago
    When the order is signed
    Then pramipexole by kidney function is advised as a remark
    And talking over the dopaminergic medicine is a line of the card about pramipexole by kidney function
    And the English detail does not say "Do not stop abruptly"

  Scenario: The order of today, of which the product is known by words alone
    Given a draft order of pramipexole, written in words only
    And maintenance dialysis on the problem list
    When the order is signed
    Then pramipexole by kidney function is advised as a remark

  Scenario Outline: Where it is said
    Given pramipexole 0.35 mg a day in use
    And an eGFR of 25 ml/min 10 days ago
    When <occasion>
    Then pramipexole by kidney function is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the patient is admitted | not advised |

  Scenario Outline: With an order it is about the order
    Given an eGFR of 25 ml/min 10 days ago
    And <medicine> in use
    And a draft order of <order>
    When the order is <done>
    Then pramipexole by kidney function is <what>

    Examples:
      | medicine    | order       | done     | what        |
      | cetirizine  | pramipexole | signed   | advised     |
      | cetirizine  | pramipexole | selected | not advised |
      | cetirizine  | ropinirole  | signed   | not advised |
      | pramipexole | cetirizine  | signed   | not advised |

  # --- kidney function ---

  Scenario Outline: The limit, and the one of which nobody has seen the source
    Below 20 it is a remark too, until somebody has opened the product information.
    Given pramipexole 0.35 mg a day in use
    And an eGFR of <egfr> ml/min 10 days ago
    When the chart is opened
    Then pramipexole by kidney function is <what>

    Examples:
      | egfr | what                            |
      | 30   | not advised because of the eGFR |
      | 29.9 | advised as a remark             |
      | 20   | advised as a remark             |
      | 19.9 | advised as a remark             |

  Scenario Outline: No eGFR: by age and by what is recorded
    Given a man of <years> years with restless legs
    And pramipexole 0.35 mg a day in use
    And <recorded>
    When the chart is opened
    Then pramipexole by kidney function is <what>

    Examples:
      | years | recorded                                           | what                            |
      | 64    | nothing else is recorded                           | not advised                     |
      | 65    | nothing else is recorded                           | advised                         |
      | 65    | an eGFR of 80 ml/min 10 days ago                   | not advised because of the eGFR |
      | 50    | chronic kidney disease on the problem list         | advised                         |
      | 50    | chronic kidney disease stage 4 on the problem list | advised                         |
      | 50    | maintenance dialysis on the problem list           | advised                         |

  Scenario: Another dopamine agonist
    Given ropinirole 2 mg a day in use
    And an eGFR of 25 ml/min 10 days ago
    When the chart is opened
    Then pramipexole by kidney function is not advised because of the medicines in use

  Scenario: As a line
    Given pramipexole 0.8 mg a day in use
    And an eGFR of 25 ml/min 10 days ago
    When the chart is opened
    Then pramipexole by kidney function is a line of the card about keeping to the maximum dose
    And the English detail says "Pramipexole is cleared by the kidney: check kidney function and dose."
    And the Dutch detail says "Pramipexol wordt door de nieren geklaard: controleer nierfunctie en dosis."

  Scenario: As a line on dialysis
    Given pramipexole 0.8 mg a day in use
    And maintenance dialysis on the problem list
    When the chart is opened
    Then the English detail says "Pramipexole is cleared by the kidney and was not studied in dialysis: discuss with nephrology."
    And the Dutch detail says "Pramipexol wordt door de nieren geklaard en is bij dialyse niet onderzocht: overleg met de nefroloog."

  # --- who, and what is not known ---

  Scenario: The birth date is not known
    Given the birth date is not known
    And pramipexole 0.35 mg a day in use
    When the chart is opened
    Then pramipexole by kidney function is advised

  Scenario: Without the medication
    Given an eGFR of 25 ml/min 10 days ago
    And the medication could not be retrieved
    When the chart is opened
    Then pramipexole by kidney function could not be told because of the medicines in use
    And pramipexole by kidney function is reported as not assessed for want of the medication

  Scenario: Dialysis may stand on the rest of the problem list
    Given pramipexole 0.35 mg a day in use
    And an eGFR of 80 ml/min 10 days ago
    And the procedures could not be retrieved
    When the chart is opened
    Then pramipexole by kidney function could not be told because of the dialysis

  Scenario: Kidney disease that is only suspected
    Given pramipexole 0.35 mg a day in use
    And chronic kidney disease on the problem list as a suspicion
    When the chart is opened
    Then pramipexole by kidney function could not be told because of the eGFR
    And pramipexole by kidney function is reported as not assessed

  Scenario Outline: For restless legs, also suspected, or with that reason
    Given an adult <who>
    And an eGFR of 25 ml/min 10 days ago
    And a draft order of <order>
    When the order is signed
    Then pramipexole by kidney function is <what>

    Examples:
      | who                                     | order                         | what        |
      | in whom restless legs is only suspected | pramipexole                   | advised     |
      | without restless legs                   | pramipexole for restless legs | advised     |
      | without restless legs                   | pramipexole                   | not advised |
