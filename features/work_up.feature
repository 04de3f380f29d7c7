@WORK-01
Feature: The basic work-up of new restless legs
  New restless legs is worked up for kidney disease, diabetes and anaemia besides iron.
  Reference: Mayo Clin Proc 2021; clinical catalogue WORK-01. The windows are design choices.

  # --- what is said ---

  Scenario: Everything is missing
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then a basic work-up is advised, and nothing else
    And a basic work-up is advised as a remark
    And an English clinician reads "New RLS: consider kidney function, glucose/HbA1c and Hb besides iron status (not found in the available data)."
    And a Dutch clinician reads "Nieuwe RLS: overweeg nierfunctie, glucose/HbA1c en Hb naast ijzerstatus (niet gevonden in de beschikbare gegevens)."
    And the English detail says "Caffeine, alcohol, nicotine and too little or irregular sleep can make symptoms worse."
    And the clinician is offered "Order creatinine and eGFR"
    And the clinician is offered "Order HbA1c"
    And the clinician is offered "Order Hb"

  Scenario: Only what is missing is named and offered
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a creatinine of 80 µmol/L 60 days ago
    And a haemoglobin of 8.5 mmol/L 60 days ago
    When the chart is opened
    Then an English clinician reads "New RLS: consider glucose/HbA1c besides iron status (not found in the available data)."
    And the clinician is offered "Order HbA1c"
    And the clinician is not offered "Order creatinine and eGFR"
    And the clinician is not offered "Order Hb"

  # clinical catalogue THY-01: a line of this card, never a reason for it
  Scenario Outline: A thyroid disease without a recent TSH
    Given a man of 44 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And <recorded>
    When the chart is opened
    Then an English clinician reads "New RLS: consider kidney function, Hb and TSH besides iron status (not found in the available data)."
    And a Dutch clinician reads "Nieuwe RLS: overweeg nierfunctie, Hb en TSH naast ijzerstatus (niet gevonden in de beschikbare gegevens)."
    And the English detail says "Thyroid disease or levothyroxine is recorded, and no TSH of the last 12 months was found."
    And the Dutch detail says "Een schildklieraandoening of levothyroxine is vastgelegd, en er is geen TSH gevonden van de laatste 12 maanden."
    And the clinician is offered "Order TSH"

    Examples:
      | recorded                           |
      | hypothyroidism on the problem list |
      | levothyroxine in use               |

  Scenario Outline: When TSH is named
    Given a man of 44 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And <recorded>
    And <measured>
    When the chart is opened
    Then an English clinician reads "New RLS: consider <missing> besides iron status (not found in the available data)."

    Examples:
      | recorded                           | measured                         | missing                      |
      | hypothyroidism on the problem list | a TSH of 2 mIU/L 365 days ago    | kidney function and Hb       |
      | hypothyroidism on the problem list | a TSH of 2 mIU/L 366 days ago    | kidney function, Hb and TSH  |
      | hypothyroidism on the problem list | TSH ordered 30 days ago          | kidney function and Hb       |
      | hypothyroidism on the problem list | TSH ordered 31 days ago          | kidney function, Hb and TSH  |
      | nothing else is recorded           | nothing else is recorded         | kidney function and Hb       |

  Scenario: TSH alone is no reason for a card
    Given a man of 44 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a creatinine of 80 µmol/L 60 days ago
    And a haemoglobin of 8.5 mmol/L 60 days ago
    And hypothyroidism on the problem list
    When the chart is opened
    Then a basic work-up is not advised

  Scenario: A line of the card about the unknown ferritin
    Given a man of 50 years with restless legs recorded 10 days ago
    When the chart is opened
    Then a basic work-up is a line of the card about a ferritin check
    And a ferritin check is advised, and nothing else
    And the English detail says "New RLS: also consider kidney function, glucose/HbA1c and Hb (not found in the available data)."
    And the Dutch detail says "Nieuwe RLS: overweeg ook nierfunctie, glucose/HbA1c en Hb (niet gevonden in de beschikbare gegevens)."
    And the clinician is offered "Order ferritin, transferrin saturation, CRP and Hb"
    And the clinician is offered "Order creatinine and eGFR"
    And the clinician is offered "Order HbA1c"
    And the clinician is not offered "Order Hb"

  Scenario: A line of the card about referral
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And pramipexole in use
    And gabapentin in use
    When the chart is opened
    Then a basic work-up is a line of the card about referral

  Scenario Outline: Where it is said
    Given a man of 50 years with restless legs recorded 10 days ago
    When <occasion>
    Then a basic work-up is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the diagnosis is added  | advised     |
      | the patient is admitted | not advised |

  # --- how new ---

  Scenario Outline: Recorded within half a year
    Given a man of 50 years with restless legs recorded <days> days ago
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                                |
      | 0    | a basic work-up is advised                                          |
      | 183  | a basic work-up is advised                                          |
      | 184  | a basic work-up is not advised because of the date of the diagnosis |

  Scenario: A record without a date
    Given an adult with restless legs recorded without a date
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then a basic work-up could not be told because of the date of the diagnosis

  Scenario: The symptoms are old, the diagnosis is new
    Given an adult with restless legs recorded 10 days ago, with symptoms since 2000 days
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then a basic work-up is advised

  # --- what counts as missing ---

  Scenario Outline: Kidney function within a year
    Given a man of 44 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a haemoglobin of 8.5 mmol/L 60 days ago
    And <result>
    When the chart is opened
    Then a basic work-up is <what>

    Examples:
      | result                                 | what        |
      | a creatinine of 80 µmol/L 365 days ago | not advised |
      | a creatinine of 80 µmol/L 366 days ago | advised     |
      | an eGFR of 90 ml/min 365 days ago      | not advised |
      | an eGFR of 90 ml/min 366 days ago      | advised     |

  Scenario Outline: What is there, or is no question, is not named
    Given a man of <years> years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And <recorded>
    When the chart is opened
    Then a basic work-up is advised
    And an English clinician reads "New RLS: consider <missing> besides iron status (not found in the available data)."

    Examples:
      | years | recorded                                | missing                               |
      | 44    | a BMI of 26.9 kg/m² 60 days ago         | kidney function and Hb                |
      | 44    | a BMI of 27 kg/m² 60 days ago           | kidney function, glucose/HbA1c and Hb |
      | 45    | nothing else is recorded                | kidney function, glucose/HbA1c and Hb |
      | 50    | an HbA1c of 38 mmol/mol 60 days ago     | kidney function and Hb                |
      | 50    | diabetes on the problem list            | kidney function and Hb                |
      | 50    | an eGFR of 90 ml/min 60 days ago        | glucose/HbA1c and Hb                  |
      | 50    | a haemoglobin of 8.5 mmol/L 60 days ago | kidney function and glucose/HbA1c     |

  Scenario: On dialysis the kidney function is not named
    Given a man of 44 years with restless legs recorded 10 days ago
    And maintenance dialysis on the problem list
    When the chart is opened
    Then a basic work-up is advised
    And an English clinician reads "New RLS: consider Hb besides iron status (not found in the available data)."

  Scenario: On dialysis the kidney function is no question
    Given a man of 44 years with restless legs recorded 10 days ago
    And maintenance dialysis on the problem list
    And a haemoglobin of 8.5 mmol/L 60 days ago
    When the chart is opened
    Then a basic work-up is not advised

  Scenario: On dialysis with all else measured nothing is missing
    Given a man of 50 years with restless legs recorded 10 days ago
    And maintenance dialysis on the problem list
    And a haemoglobin of 8.5 mmol/L 60 days ago
    And an HbA1c of 38 mmol/mol 60 days ago
    When the chart is opened
    Then a basic work-up is not advised because of the dialysis

  Scenario Outline: Haemoglobin within a year
    Given a man of 44 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a creatinine of 80 µmol/L 60 days ago
    And a haemoglobin of 8.5 mmol/L <days> days ago
    When the chart is opened
    Then a basic work-up is <what>

    Examples:
      | days | what        |
      | 365  | not advised |
      | 366  | advised     |

  Scenario Outline: Glucose within three years
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a creatinine of 80 µmol/L 60 days ago
    And a haemoglobin of 8.5 mmol/L 60 days ago
    And an HbA1c of 38 mmol/mol <days> days ago
    When the chart is opened
    Then a basic work-up is <what>

    Examples:
      | days | what        |
      | 1095 | not advised |
      | 1096 | advised     |

  Scenario Outline: Who runs a risk of diabetes
    Given a man of <years> years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a creatinine of 80 µmol/L 60 days ago
    And a haemoglobin of 8.5 mmol/L 60 days ago
    And a BMI of <bmi> kg/m² 60 days ago
    When the chart is opened
    Then a basic work-up is <what>

    Examples:
      | years | bmi  | what        |
      | 44    | 26.9 | not advised |
      | 44    | 27   | advised     |
      | 45    | 26.9 | advised     |

  Scenario: Diabetes is known
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And a creatinine of 80 µmol/L 60 days ago
    And a haemoglobin of 8.5 mmol/L 60 days ago
    And diabetes on the problem list
    When the chart is opened
    Then a basic work-up is not advised

  # clinical catalogue 3.3 (4): what has been ordered is not asked for again
  Scenario Outline: Everything has been ordered
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And creatinine ordered <creatinine> days ago
    And HbA1c ordered <glucose> days ago
    And haemoglobin ordered <haemoglobin> days ago
    When the chart is opened
    Then a basic work-up is <what>

    Examples:
      | creatinine | glucose | haemoglobin | what        |
      | 30         | 30      | 30          | not advised |
      | 31         | 30      | 30          | advised     |
      | 30         | 31      | 30          | advised     |
      | 30         | 30      | 31          | advised     |

  # --- exceptions ---

  Scenario Outline: Children
    Given a person of <years> years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                              |
      | 17    | a basic work-up is not advised because of the age |
      | 18    | a basic work-up is advised                        |

  Scenario: Pregnancy
    Given a woman of 30 years with restless legs recorded 10 days ago
    And the pregnancy status is yes
    When the chart is opened
    Then a basic work-up is not advised because of the pregnancy

  Scenario: Only suspected restless legs
    Given a man of 50 years in whom restless legs is only suspected recorded 10 days ago
    When the chart is opened
    Then a basic work-up is not advised

  # --- what is not known ---

  Scenario Outline: Without the laboratory results nothing is called missing
    Given a man of 50 years with restless legs recorded 10 days ago
    And <missing>
    When the chart is opened
    Then a basic work-up could not be told because of the <fact>

    Examples:
      | missing                                               | fact            |
      | the laboratory results could not be retrieved         | kidney function |
      | only the first page of the laboratory results arrived | kidney function |
      | the open orders could not be retrieved                | kidney function |

  Scenario: An unknown birth date does not keep it back
    Given an adult with restless legs recorded 10 days ago
    And the birth date is not known
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then a basic work-up is advised
    And the card says that "age" is not recorded
    And an English clinician reads "New RLS: consider kidney function and Hb besides iron status (not found in the available data)."

  Scenario: Diabetes and dialysis may stand on the rest of the problem list
    Given a man of 50 years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    And only the first page of the problem list arrived
    When the chart is opened
    Then a basic work-up is advised
    And an English clinician reads "New RLS: consider kidney function, glucose/HbA1c and Hb besides iron status (not found in the available data)."
    And the card says that "diabetes" is not recorded
    And the card says that "dialysis" is not recorded

  Scenario Outline: Whether a woman is pregnant is often not recorded
    Given a woman of <years> years with restless legs recorded 10 days ago
    And ferritin 120, saturation 30 and CRP 2
    When the chart is opened
    Then a basic work-up is advised
    And the card <said> that "pregnancy" is not recorded

    Examples:
      | years | said         |
      | 55    | says         |
      | 56    | does not say |
