@GABA-01
Feature: Gabapentinoids and kidney function
  The dose of a gabapentinoid follows kidney function.
  Reference: product information of gabapentin and pregabalin; clinical corrections B24, D3 and P26.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: An order with a moderately low eGFR
    Given an eGFR of 45 ml/min 10 days ago
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is advised, and nothing else
    And dosing by kidney function is advised as a remark
    And an English clinician reads "Gabapentin accumulates at eGFR 45 – lower dose or longer interval; sedation and falls risk."
    And a Dutch clinician reads "Gabapentine stapelt bij eGFR 45 – lagere dosis of langer interval; kans op sufheid en vallen."
    And the English detail says "The US label lowers the dose below a clearance of 60, 30 and 15 mL/min: follow the table of your own product."
    And the English detail says "Dosing follows creatinine clearance (Cockcroft-Gault), not eGFR, when weight is known."
    And the English detail says "Ask about drowsiness, confusion, unsteadiness and falls."
    And the English detail does not say "abruptly"

  Scenario: An order on dialysis
    Given maintenance dialysis on the problem list
    And a draft order of pregabalin
    When the order is signed
    Then dosing by kidney function is advised as a warning
    And an English clinician reads "Pregabalin accumulates on dialysis – dose with nephrology; sedation and falls risk."
    And a Dutch clinician reads "Pregabaline stapelt bij dialyse – doseer in overleg met de nefroloog; kans op sufheid en vallen."
    And the English detail says "Agree dose and time around dialysis with nephrology; follow the table of the product."
    And the Dutch detail says "Stem dosis en tijdstip rond de dialyse af met de nefroloog; volg de tabel van het product."
    And the English detail does not say "Cockcroft-Gault"
    And the English detail does not say "The US label"

  Scenario: An order for an old person without a known eGFR
    Given a man of 80 years with restless legs
    And a draft order of pregabalin
    When the order is signed
    Then dosing by kidney function is advised as a remark
    And an English clinician reads "Pregabalin: no recent kidney function – check eGFR before dosing; it accumulates in renal impairment."
    And a Dutch clinician reads "Pregabaline: geen recente nierfunctie – bepaal eGFR vóór doseren; stapelt bij verminderde nierfunctie."
    And the clinician is offered "Order creatinine and eGFR"

  Scenario: In use with a low eGFR
    Given an eGFR of 45 ml/min 10 days ago
    And gabapentin in use
    When the chart is opened
    Then dosing by kidney function is advised as a remark
    And an English clinician reads "Gabapentin accumulates at eGFR 45 – check that dose and interval fit; sedation and falls risk."
    And a Dutch clinician reads "Gabapentine stapelt bij eGFR 45 – ga na of dosis en interval passen; kans op sufheid en vallen."
    And the English detail says "Do not stop abruptly: reduce over at least a week."
    And the Dutch detail says "Stop niet abrupt: bouw in minstens een week af."

  Scenario: In use on dialysis
    Given maintenance dialysis on the problem list
    And gabapentin in use
    When the chart is opened
    Then dosing by kidney function is advised as a warning
    And an English clinician reads "Gabapentin accumulates on dialysis – check the dose with nephrology; sedation and falls risk."
    And a Dutch clinician reads "Gabapentine stapelt bij dialyse – controleer de dosis met de nefroloog; kans op sufheid en vallen."

  Scenario: In use and the eGFR not known
    Given chronic kidney disease on the problem list
    And gabapentin in use
    When the chart is opened
    Then dosing by kidney function is advised as a remark
    And an English clinician reads "Gabapentin: no recent kidney function – check eGFR; it accumulates in renal impairment."
    And a Dutch clinician reads "Gabapentine: geen recente nierfunctie – bepaal eGFR; stapelt bij verminderde nierfunctie."

  Scenario Outline: Where it is said
    Given an eGFR of 45 ml/min 10 days ago
    And gabapentin in use
    And a draft order of pregabalin
    When <occasion>
    Then dosing by kidney function is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the order is selected   | advised     |
      | the order is signed     | advised     |
      | the patient is admitted | not advised |

  Scenario: An order of something else does not repeat what the chart says
    Given an eGFR of 45 ml/min 10 days ago
    And gabapentin in use
    And a draft order of sertraline
    When the order is signed
    Then dosing by kidney function is not advised

  # --- the limits ---

  Scenario Outline: The eGFR on both sides of each limit
    Given an eGFR of <egfr> ml/min 10 days ago
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is <what>

    Examples:
      | egfr | what                 |
      | 60   | not advised          |
      | 59.9 | advised as a remark  |
      | 30   | advised as a remark  |
      | 29.9 | advised as a warning |
      | 14   | advised as a warning |

  Scenario Outline: How old the eGFR may be
    Given chronic kidney disease on the problem list
    And an eGFR of 45 ml/min <days> days ago
    And a draft order of gabapentin
    When the order is signed
    Then an English clinician reads "<summary>"

    Examples:
      | days | summary                                                                                               |
      | 365  | Gabapentin accumulates at eGFR 45 – lower dose or longer interval; sedation and falls risk.           |
      | 366  | Gabapentin: no recent kidney function – check eGFR before dosing; it accumulates in renal impairment. |

  Scenario Outline: Without an eGFR it depends on age
    Given a man of <years> years with restless legs
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is <what>

    Examples:
      | years | what        |
      | 74    | not advised |
      | 75    | advised     |

  Scenario: A good eGFR at high age
    Given a man of 80 years with restless legs
    And an eGFR of 70 ml/min 10 days ago
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is not advised because of the eGFR

  # corrections B4: a stage stands for the values between its limits
  Scenario Outline: The values that a stage stands for
    Given chronic kidney disease stage <stage> on the problem list
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is advised as a remark
    And an English clinician reads "Gabapentin accumulates at eGFR <values> – lower dose or longer interval; sedation and falls risk."

    Examples:
      | stage | values  |
      | 3a    | 45–59.9 |
      | 3b    | 30–44.9 |

  Scenario: The stage on the problem list stands in for an eGFR
    Given chronic kidney disease stage 4 on the problem list
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is advised as a warning
    And an English clinician reads "Gabapentin accumulates at eGFR 15–29.9 – lower dose or longer interval; sedation and falls risk."

  Scenario Outline: A moderate stage on the problem list stands in for the eGFR that it means
    Given chronic kidney disease stage <stage> on the problem list
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is advised as a remark
    And an English clinician reads "Gabapentin accumulates at eGFR <eGFR> – lower dose or longer interval; sedation and falls risk."

    Examples:
      | stage | eGFR    |
      | 3a    | 45–59.9 |
      | 3b    | 30–44.9 |

  Scenario Outline: Which medicines
    Given an eGFR of 20 ml/min 10 days ago
    And a draft order of <medicine>
    When the order is signed
    Then dosing by kidney function is <what>

    Examples:
      | medicine    | what        |
      | gabapentin  | advised     |
      | pregabalin  | advised     |
      | pramipexole | not advised |
      | oxycodone   | not advised |

  # --- who, and what is not known ---

  Scenario: Written in words only
    Given an eGFR of 20 ml/min 10 days ago
    And a draft order of gabapentin, written in words only
    When the order is signed
    Then dosing by kidney function is advised as a remark

  Scenario Outline: For restless legs that is sure, suspected, or the reason of the order
    Given <who>
    And an eGFR of 20 ml/min 10 days ago
    And a draft order of <order>
    When the order is signed
    Then dosing by kidney function is <what>

    Examples:
      | who                                              | order                        | what        |
      | an adult in whom restless legs is only suspected | gabapentin                   | advised     |
      | an adult without restless legs                   | gabapentin for restless legs | advised     |
      | an adult without restless legs                   | gabapentin                   | not advised |
      | an adult in whom restless legs is in remission   | gabapentin                   | not advised |

  Scenario: Without the laboratory results
    Given a draft order of gabapentin
    And the laboratory results could not be retrieved
    When the order is signed
    Then dosing by kidney function could not be told because of the eGFR
    And dosing by kidney function is reported as not assessed for want of the laboratory results

  Scenario: Without the procedures dialysis is not excluded, and that is said
    Invariant 13: each unknown that mattered is listed, also where nobody measured an eGFR.
    Given a draft order of gabapentin
    And the procedures could not be retrieved
    When the order is signed
    Then dosing by kidney function is reported as not assessed for want of the procedures

  Scenario: Without the medication
    Given an eGFR of 20 ml/min 10 days ago
    And the medication could not be retrieved
    When the chart is opened
    Then dosing by kidney function could not be told because of the medicines in use
    And dosing by kidney function is reported as not assessed for want of the medication

  Scenario: Nobody knows how old the patient is, nor the kidney function
    Given the birth date is not known
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is advised as a remark
    And an English clinician reads "Gabapentin: no recent kidney function – check eGFR before dosing; it accumulates in renal impairment."

  Scenario: The kidney function tells whatever the age
    Given the birth date is not known
    And an eGFR of 70 ml/min 10 days ago
    And a draft order of gabapentin
    When the order is signed
    Then dosing by kidney function is not advised because of the eGFR

  Scenario: A draft that does not say what it is
    Given an eGFR of 20 ml/min 10 days ago
    And a draft order that does not say of what
    When the order is signed
    Then dosing by kidney function could not be told because of the draft order
