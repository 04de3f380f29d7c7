@IRON-03
Feature: Low iron stores, untreated
  Adults with restless legs and low iron stores are considered for oral iron.
  Reference: AASM 2025, good practice statement on iron status; Mayo Clin Proc 2021; AAN 2016; DGN 2022.

  Background:
    Given an adult with restless legs

  Scenario: Ferritin at the limit
    Given a ferritin of 75 µg/L 60 days ago
    And a transferrin saturation of 16 %
    When the chart is opened
    Then oral iron is advised, and nothing else
    And oral iron is advised as a remark
    And an English clinician reads "RLS, ferritin 75 µg/L, TSAT 16%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron."
    And a Dutch clinician reads "RLS, ferritine 75 µg/l, TSAT 16%: op of onder de RLS-grens (≤75 of TSAT <20%) – overweeg oraal ijzer."
    And the English detail says "Oral iron: 65 mg elemental iron once daily or on alternate days with vitamin C"
    And the English detail says "Check ferritin and TSAT after 12 weeks."
    And the clinician is not offered "Order transferrin saturation"

  Scenario: Anaemia comes before restless legs
    Clinical catalogue IRON-03 and IRON-04: iron-deficiency anaemia asks for its cause.
    Given ferritin 14, saturation 8 and CRP 2
    And a haemoglobin of 6.9 mmol/L, with a reference range from 8.5
    When the chart is opened
    Then oral iron is advised
    And an English clinician reads "RLS, ferritin 14 µg/L, TSAT 8%, Hb 6.9 mmol/L (low): look for the cause of this anaemia; consider oral iron."
    And a Dutch clinician reads "RLS, ferritine 14 µg/l, TSAT 8%, Hb 6,9 mmol/l (laag): zoek de oorzaak van ijzergebreksanemie; overweeg oraal ijzer."

  Scenario: Anaemia, and the transferrin saturation is unknown
    Given ferritin 14, saturation unknown and CRP 2
    And a haemoglobin of 6.9 mmol/L, with a reference range from 8.5
    When the chart is opened
    Then oral iron is advised
    And an English clinician reads "RLS, ferritin 14 µg/L, Hb 6.9 mmol/L (low): look for the cause; measure TSAT – if ≤45%, consider oral iron."
    And a Dutch clinician reads "RLS, ferritine 14 µg/l, Hb 6,9 mmol/l (laag): zoek de oorzaak; bepaal TSAT – bij ≤45%: overweeg oraal ijzer."
    And the clinician is offered "Order transferrin saturation"

  Scenario Outline: What speaks of anaemia in the summary, and what does not
    Given ferritin <ferritin>, saturation 16 and CRP 2
    And a haemoglobin of <haemoglobin> mmol/L, with a reference range from 8.5
    When the chart is opened
    Then an English clinician reads "<reads>"

    Examples:
      | ferritin | haemoglobin | reads                                                                                                                |
      | 29.99    | 8.49        | RLS, ferritin 29.99 µg/L, TSAT 16%, Hb 8.49 mmol/L (low): look for the cause of this anaemia; consider oral iron.    |
      | 30       | 8.49        | RLS, ferritin 30 µg/L, TSAT 16%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron.              |
      | 29.99    | 8.5         | RLS, ferritin 29.99 µg/L, TSAT 16%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron.           |

  Scenario Outline: A haemoglobin that cannot be judged is said to be so
    Given a woman of <years> years with restless legs
    And ferritin 12, saturation 5 and CRP 2
    And a haemoglobin of 6 mmol/L<range>
    When the chart is opened
    Then oral iron is advised
    And the English detail <says> "Whether Hb is low is not known (no reference range): in iron-deficiency anaemia above 50 years NHG advises gastroscopy and colonoscopy."
    And the Dutch detail <says> "Of het Hb laag is, is niet bekend (geen referentiewaarde): is er ijzergebreksanemie, dan adviseert NHG boven 50 jaar gastro- en coloscopie."

    Examples:
      | years | range                             | says         |
      | 68    |                                   | says         |
      | 68    | , with a reference range from 7.5 | does not say |
      | 36    |                                   | does not say |

  Scenario: Ferritin just above the limit
    Given a ferritin of 75.01 µg/L 60 days ago
    And a transferrin saturation of 30 %
    When the chart is opened
    Then oral iron is not advised because of the ferritin

  Scenario Outline: A laboratory that reports in moles
    Given a ferritin of <result> pmol/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | result | what                                             |
      | 168.5  | oral iron is advised                             |
      | 168.6  | oral iron is not advised because of the ferritin |

  Scenario: A converted ferritin is shown with the value that was reported
    Given a ferritin of 168.5 pmol/L 60 days ago
    When the chart is opened
    Then the English detail says "ferritin 74.99 µg/L (22 Sep 2026; reported as “168.5 pmol/L”)"
    And the Dutch detail says "ferritine 74,99 µg/l (22 sep 2026; gerapporteerd als “168.5 pmol/L”)"

  Scenario: A ferritin in the usual unit is shown once
    Given a ferritin of 60 µg/L 60 days ago
    When the chart is opened
    Then the English detail does not say "reported as"

  Scenario: The transferrin saturation is unknown
    Given a ferritin of 40.5 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And an English clinician reads "RLS, ferritin 40.5 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron."
    And a Dutch clinician reads "RLS, ferritine 40,5 µg/l (≤75), TSAT onbekend – bepaal TSAT; indien niet hoger dan 45%: overweeg oraal ijzer."
    And the clinician is offered "Check ferritin and transferrin saturation in 12 weeks"
    And the clinician is offered "Order transferrin saturation"

  Scenario: A recheck is offered whole or not at all
    Given a ferritin of 40.5 µg/L 60 days ago
    And ferritin ordered 2 days ago
    When the chart is opened
    Then oral iron is advised
    And the clinician is not offered "Check transferrin saturation in 12 weeks"

  Scenario Outline: Where it is said
    Given a ferritin of 40 µg/L 60 days ago
    When <occasion>
    Then <what>

    Examples:
      | occasion                | what                     |
      | the chart is opened     | oral iron is advised     |
      | the patient is admitted | oral iron is advised     |
      | the diagnosis is added  | oral iron is not advised |

  # --- the transferrin saturation ---

  Scenario Outline: The transferrin saturation on both sides of the stop limit
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of <saturation> %
    When the chart is opened
    Then <what>

    Examples:
      | saturation | what                                                           |
      | 45         | oral iron is advised                                           |
      | 45.1       | oral iron is not advised because of the transferrin saturation |

  Scenario Outline: A transferrin saturation from another day
    Given a ferritin of 40 µg/L 200 days ago
    And a transferrin saturation of <saturation> % <days> days ago
    When the chart is opened
    Then <what>
    And <read>

    Examples: belongs to the ferritin
      | saturation | days | what                 | read                                                                                                                           |
      | 30         | 170  | oral iron is advised | an English clinician reads "RLS, ferritin 40 µg/L, TSAT 30%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron." |
      | 30         | 230  | oral iron is advised | an English clinician reads "RLS, ferritin 40 µg/L, TSAT 30%: at or below the RLS threshold (≤75 or TSAT <20%) – consider oral iron." |

    Examples: does not belong to the ferritin
      | saturation | days | what                 | read                                                                                                                               |
      | 30         | 169  | oral iron is advised | an English clinician reads "RLS, ferritin 40 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron." |
      | 30         | 231  | oral iron is advised | an English clinician reads "RLS, ferritin 40 µg/L (≤75), TSAT unknown – measure TSAT; if it is not above 45%, consider oral iron." |

  Scenario Outline: A high transferrin saturation forbids iron for a year
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of 50 % <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                           |
      | 90   | oral iron is not advised because of the transferrin saturation |
      | 91   | oral iron is not advised because of the transferrin saturation |
      | 365  | oral iron is not advised because of the transferrin saturation |
      | 366  | oral iron is advised                                           |

  Scenario: A newer, normal transferrin saturation lifts that
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of 50 % 200 days ago
    And a transferrin saturation of 30 % 10 days ago
    When the chart is opened
    Then oral iron is advised

  Scenario: Of two transferrin saturations near the ferritin the newest counts
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of 30 % 60 days ago
    And a transferrin saturation of 50 % 40 days ago
    When the chart is opened
    Then oral iron is not advised

  Scenario: A later, high transferrin saturation forbids iron whatever was measured with the ferritin
    Given a ferritin of 40 µg/L 200 days ago
    And a transferrin saturation of 30 % 200 days ago
    And a transferrin saturation of 50 % 10 days ago
    When the chart is opened
    Then oral iron is not advised

  # --- the ferritin itself ---

  Scenario Outline: A laboratory that reports only a limit
    Given a ferritin <result> µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | result      | what                                                |
      | below 15    | oral iron is advised                                |
      | at most 75  | oral iron is advised                                |
      | below 80    | oral iron could not be told because of the ferritin |
      | above 75    | oral iron is not advised because of the ferritin    |
      | at least 75 | oral iron could not be told because of the ferritin |

  Scenario Outline: The age of the ferritin
    Given a ferritin of 40 µg/L <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                |
      | 365  | oral iron is advised                                |
      | 366  | oral iron could not be told because of the ferritin |

  Scenario: An outdated ferritin leads to a new one
    Given a ferritin of 40 µg/L 366 days ago
    When the chart is opened
    Then oral iron is not advised
    And a ferritin check is advised

  Scenario Outline: An older ferritin is repeated at the start
    Given a ferritin of 40 µg/L <days> days ago
    When the chart is opened
    Then oral iron is advised
    And the English detail <says> "This ferritin is more than 6 months old: repeat it at the start."

    Examples:
      | days | says         |
      | 183  | does not say |
      | 184  | says         |

  Scenario Outline: Laboratories differ
    Given a ferritin of <ferritin> µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And the English detail <says> "Laboratories differ"

    Examples:
      | ferritin | says         |
      | 59.99    | does not say |
      | 60       | says         |
      | 75       | says         |

  Scenario: A result that was entered in error does not count
    Given a ferritin of 20 µg/L 30 days ago, entered in error
    And a ferritin of 120 µg/L 60 days ago
    When the chart is opened
    Then oral iron is not advised because of the ferritin

  Scenario: The newest ferritin counts
    Given a ferritin of 40 µg/L 200 days ago
    And a ferritin of 120 µg/L 60 days ago
    When the chart is opened
    Then oral iron is not advised because of the ferritin

  Scenario: A newer ferritin that cannot be read blocks the older one
    Given a ferritin of 40 µg/L 60 days ago
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then oral iron is not advised because of the unreadable result
    And checking the unreadable result is advised, and nothing else

  Scenario: A preliminary ferritin does not replace the final one
    Given a ferritin of 40 µg/L 60 days ago
    And a ferritin of 120 µg/L 10 days ago, preliminary
    When the chart is opened
    Then oral iron is advised

  # --- inflammation ---

  Scenario: How inflammation, dose and recheck are explained
    Given ferritin 60, saturation 30 and CRP 30, 200 days ago
    When the chart is opened
    Then oral iron is advised
    And the English detail says "There are signs of inflammation: true stores are lower still, and oral iron is absorbed poorly. Repeat after recovery."
    And the Dutch detail says "Er zijn tekenen van ontsteking: de ware voorraad is nog lager en oraal ijzer wordt slecht opgenomen. Herhaal na herstel."
    And the English detail says "Oral iron: 65 mg elemental iron once daily or on alternate days with vitamin C (Mayo 2021; NHG: intermittently in adults), separately from calcium, coffee, tea, levothyroxine, levodopa and quinolones."
    And the Dutch detail says "Oraal ijzer: 65 mg elementair ijzer eenmaal daags of om de dag met vitamine C (Mayo 2021; NHG: intermitterend bij volwassenen), niet tegelijk met calcium, koffie, thee, levothyroxine, levodopa en chinolonen."
    And the English detail says "Check ferritin and TSAT after 12 weeks."
    And the Dutch detail says "Controleer ferritine en TSAT na 12 weken."
    And the Dutch detail says "I.v.-ijzer alleen via de specialist: bij intolerantie, malabsorptie of matige tot ernstige RLS."
    And the Dutch detail says "Deze ferritine is ouder dan 6 maanden: herhaal bij de start."

  Scenario Outline: Inflammation never hides a low ferritin
    Given a ferritin of 60 µg/L 60 days ago
    And <sign>
    When the chart is opened
    Then oral iron is advised
    And the English detail <says> "true stores are lower still, and oral iron is absorbed poorly"

    Examples:
      | sign                                               | says         |
      | a CRP of 9.9 mg/L                                  | does not say |
      | a CRP of 10 mg/L                                   | says         |
      | a CRP of 30 mg/L 46 days ago                       | says         |
      | a CRP of 30 mg/L 45 days ago                       | does not say |
      | a CRP of 30 mg/L 74 days ago                       | says         |
      | a CRP of 30 mg/L 75 days ago                       | does not say |
      | sepsis on the problem list for 88 days             | says         |
      | sepsis on the problem list for 89 days             | does not say |
      | fever on the problem list for 88 days, in the past | says         |
      | sepsis on the problem list for 59 days             | does not say |
      | rheumatoid arthritis on the problem list           | says         |
      | liver cirrhosis on the problem list                | says         |
      | cancer on the problem list                         | says         |
      | cancer on the problem list, in the past            | does not say |

  # --- patients for whom the adult limits do not count ---

  Scenario Outline: Patients for whom the adult limits do not count
    Given a ferritin of 40 µg/L 60 days ago
    And <problem> on the problem list
    When the chart is opened
    Then oral iron is not advised because of the <fact>
    And <instead>, and nothing else

    Examples:
      | problem                         | fact           | instead                                |
      | haemochromatosis                | iron overload  | caution for iron overload is advised   |
      | maintenance dialysis            | dialysis       | iron through nephrology is advised     |
      | chronic kidney disease stage 3b | kidney disease | iron care in kidney disease is advised |
      | chronic kidney disease stage 4  | kidney disease | iron care in kidney disease is advised |

  Scenario Outline: Iron overload that is past, refuted or under treatment
    Given a ferritin of 40 µg/L 60 days ago
    And <recorded>
    When the chart is opened
    Then <what>

    Examples:
      | recorded                                          | what                                                     |
      | haemochromatosis on the problem list, in the past | oral iron is not advised because of the iron overload    |
      | haemochromatosis on the problem list, refuted     | oral iron is advised                                     |
      | deferasirox in use                                | oral iron is not advised because of the iron overload    |
      | deferasirox until 10 days ago                     | oral iron is advised                                     |
      | possible iron overload on the problem list        | oral iron could not be told because of the iron overload |

  Scenario Outline: Children
    Given a child of <years> years with restless legs
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                        |
      | 17    | oral iron is not advised because of the age |
      | 18    | oral iron is advised                        |

  Scenario Outline: The eighteenth birthday
    Given a person with restless legs who turns 18 <day>
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | day      | what                                        |
      | today    | oral iron is advised                        |
      | tomorrow | oral iron is not advised because of the age |

  Scenario Outline: Only the birth year is known: the youngest possible age counts
    Given a person with restless legs of whom only the birth year <year> is known
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | year | what                                        |
      | 2007 | oral iron is advised                        |
      | 2008 | oral iron is not advised because of the age |

  Scenario: The birth date is not known
    Given the birth date is not known
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then oral iron could not be told because of the age

  Scenario Outline: Pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is <answer>
    And a ferritin of 40 µg/L 20 days ago
    When the chart is opened
    Then <what>

    Examples:
      | answer  | what                                              |
      | yes     | oral iron is not advised because of the pregnancy |
      | no      | oral iron is advised                              |
      | unknown | oral iron is advised                              |

  Scenario Outline: Kidney disease by its newest measured value
    Given chronic kidney disease on the problem list
    And an eGFR of <egfr> ml/min <days> days ago
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | egfr | days | what                                                      |
      | 44.9 | 60   | oral iron is not advised because of the kidney disease    |
      | 45   | 60   | oral iron is advised                                      |
      | 44.9 | 365  | oral iron is not advised because of the kidney disease    |
      | 44.9 | 366  | oral iron could not be told because of the kidney disease |

  Scenario Outline: A laboratory that reports only a limit of the kidney function
    Given chronic kidney disease on the problem list
    And an eGFR <egfr> ml/min 60 days ago
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | egfr     | what                                                      |
      | above 60 | oral iron is advised                                      |
      | below 45 | oral iron is not advised because of the kidney disease    |
      | below 60 | oral iron could not be told because of the kidney disease |

  Scenario: The measured value outranks an outdated stage
    Given chronic kidney disease stage 4 on the problem list
    And an eGFR of 50 ml/min 60 days ago
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised

  Scenario Outline: Kidney disease that is nowhere on the problem list
    Given an eGFR of 40 ml/min 10 days ago
    And an eGFR of <earlier> ml/min <days> days ago
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | earlier | days | what                                                   |
      | 59.9    | 100  | oral iron is not advised because of the kidney disease |
      | 60      | 100  | oral iron is advised                                   |
      | 59.9    | 99   | oral iron is advised                                   |

  # corrections B3: a single low value may be acute; it is no chronic kidney disease
  Scenario Outline: A single low kidney function does not hide low iron stores, and is mentioned
    Given an eGFR of <egfr> ml/min 10 days ago
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And the English detail <says> "One eGFR below 45: repeat it; if it stays low, the iron limits of kidney disease apply."
    And the Dutch detail <says> "Eén eGFR lager dan 45: herhaal; blijft deze laag, dan gelden de ijzergrenzen bij nierschade."

    Examples:
      | egfr | says         |
      | 44.9 | says         |
      | 45   | does not say |

  Scenario Outline: Kidney disease whose stage leaves the limits alone or is not recorded
    Given <problem> on the problem list
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | problem                         | what                                                      |
      | chronic kidney disease stage 3a | oral iron is advised                                      |
      | chronic kidney disease          | oral iron could not be told because of the kidney disease |

  Scenario Outline: Maintenance dialysis by its sessions
    Given haemodialysis <first> days ago, a procedure
    And haemodialysis <last> days ago, a procedure
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | first | last | what                                             |
      | 100   | 10   | oral iron is not advised because of the dialysis |
      | 99    | 10   | oral iron is advised                             |
      | 150   | 60   | oral iron is not advised because of the dialysis |
      | 151   | 61   | oral iron is advised                             |

  # --- iron is already given, or the ferritin cannot be believed ---

  Scenario Outline: Iron is already given
    Given a ferritin of 40 µg/L 60 days ago
    And <treatment>
    When the chart is opened
    Then <what>

    Examples:
      | treatment                                       | what                                                 |
      | ferrous fumarate in use since 30 days           | oral iron is not advised because of the iron in use  |
      | ferrous fumarate until 1 days ago               | oral iron is advised                                 |
      | iron in a multivitamin in use                   | oral iron is advised                                 |
      | iron in a contraceptive in use                  | oral iron is advised                                 |
      | ferric carboxymaltose given by vein 30 days ago | oral iron is not advised because of the iron by vein |
      | ferric carboxymaltose given by vein 55 days ago | oral iron is not advised because of the iron by vein |
      | ferric carboxymaltose given by vein 56 days ago | oral iron is not advised because of the iron by vein |

  Scenario Outline: A ferritin after iron by vein
    Given a ferritin of 40 µg/L <drawn> days ago
    And ferric carboxymaltose given by vein 100 days ago
    When the chart is opened
    Then <what>

    Examples:
      | drawn | what                                                 |
      | 43    | oral iron is advised                                 |
      | 44    | oral iron is not advised because of the iron by vein |
      | 45    | oral iron is not advised because of the iron by vein |

  Scenario Outline: Iron by vein a year ago has been judged or is forgotten
    Given a ferritin of 40 µg/L 364 days ago
    And ferric carboxymaltose given by vein <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                 |
      | 365  | oral iron is not advised because of the iron by vein |
      | 421  | oral iron is advised                                 |

  Scenario Outline: A ferritin after a red-cell transfusion
    Given a ferritin of 40 µg/L 60 days ago
    And red-cell transfusion <days> days ago, a procedure
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                |
      | 59   | oral iron is advised                                |
      | 60   | oral iron is not advised because of the transfusion |
      | 116  | oral iron is not advised because of the transfusion |
      | 117  | oral iron is advised                                |

  Scenario Outline: Oral iron is not suitable
    Given a ferritin of 40 µg/L 60 days ago
    And <reason>
    When the chart is opened
    Then oral iron is not advised because of the unsuitability of oral iron
    And another way to treat with iron is advised, and nothing else

    Examples:
      | reason                                       |
      | an intolerance to ferrous fumarate           |
      | coeliac disease on the problem list          |
      | bariatric surgery 2000 days ago, a procedure |

  Scenario Outline: A suspicion of overload belongs to a high ferritin, never to a low one
    Given a <who> of 45 years with restless legs
    And a ferritin of 75 µg/L 60 days ago
    And a transferrin saturation of 45 %
    When the chart is opened
    Then oral iron is advised

    Examples:
      | who    |
      | man    |
      | woman  |
      | person |

  # --- what is not known ---

  Scenario Outline: A missing part of the record that could hide a reason against iron
    Given a ferritin of 40 µg/L 60 days ago
    And <missing>
    When the chart is opened
    Then oral iron could not be told because of the <fact>
    And oral iron is reported as not assessed for want of the <part>
    And only what could not be assessed is shown

    Examples:
      | missing                                               | fact           | part               |
      | the medication could not be retrieved                 | iron overload  | medication         |
      | only the first page of the medication arrived         | iron overload  | medication         |
      | the procedures could not be retrieved                 | dialysis       | procedures         |
      | only the first page of the procedures arrived         | dialysis       | procedures         |
      | only the first page of the problem list arrived       | iron overload  | problem list       |
      | only the first page of the laboratory results arrived | kidney disease | laboratory results |

  Scenario Outline: A missing part of the record that does not keep the advice back
    Given a ferritin of 40 µg/L 60 days ago
    And the <part> could not be retrieved
    When the chart is opened
    Then oral iron is advised
    And the card says that "<fact>" is not recorded

    Examples:
      | part                    | fact                                       |
      | administered medication | IV iron                                    |
      | administered medication | IV iron in the past year                   |
      | administered medication | IV iron or transfusion before the ferritin |
      | allergies               | intolerance to oral iron, absorption       |

  # corrections 8.1: it is said that no iron is known to be in use
  Scenario: A prescription of iron tablets without any date
    Given a ferritin of 40 µg/L 60 days ago
    And ferrous fumarate prescribed without a date
    When the chart is opened
    Then oral iron is advised
    And the card says that "iron tablets in use" is not recorded

  Scenario Outline: Whether a woman is pregnant is often not recorded
    Given a woman of <years> years with restless legs
    And a ferritin of 40 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And the card <said> that "pregnancy" is not recorded

    Examples:
      | years | said         |
      | 55    | says         |
      | 56    | does not say |

  Scenario: Without the pregnancy data it is not known either
    Given a woman of 30 years with restless legs
    And a ferritin of 40 µg/L 60 days ago
    And the pregnancy data could not be retrieved
    When the chart is opened
    Then oral iron is advised
    And the card says that "pregnancy" is not recorded

  # corrections 6.2 (birth date unknown: none and "not assessed") and invariant 13 (each unknown that mattered is listed)
  Scenario Outline: What is not known in a complete record is said as well
    Given a ferritin of 20 µg/L 60 days ago
    And <unknown>
    When the chart is opened
    Then oral iron is reported as not assessed

    Examples:
      | unknown                                    |
      | the birth date is not known                |
      | chronic kidney disease on the problem list |
      | possible iron overload on the problem list |

  # invariant 13, and corrections 8.1: a disorder of iron utilisation that is only possible keeps back iron
  Scenario: A thalassaemia that is only suspected keeps iron tablets back
    Given a ferritin of 40 µg/L 60 days ago
    And beta thalassaemia on the problem list as a suspicion
    When the chart is opened
    Then oral iron could not be told because of the disorder of iron utilisation
    And oral iron is reported as not assessed

  Scenario: Enough of the laboratory results arrived
    Given a ferritin of 20 µg/L 60 days ago
    And an eGFR of 80 ml/min 60 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then oral iron is advised
    And looking for the cause of the iron deficiency is a line of the card about oral iron
    And the card says that "unreadable ferritin results" is not recorded

  # --- iron by vein ---

  Scenario Outline: Iron by vein is named for the specialist where it is known to be allowed
    Given a ferritin of 40 µg/L 60 days ago
    And a transferrin saturation of <saturation> %
    When the chart is opened
    Then oral iron is advised
    And the English detail says "Iron by vein only through a specialist: intolerance, malabsorption, or moderate to severe RLS."

    Examples:
      | saturation |
      | 16         |
      | 45         |

  # invariant 4: no wording about iron by vein with an unknown saturation, in sepsis or after a reaction to it
  Scenario Outline: Iron by vein is not named where it is not known to be allowed
    Given ferritin 40, saturation <saturation> and CRP 2
    And <reason>
    When the chart is opened
    Then oral iron is advised
    And the English detail does not say "Iron by vein"

    Examples:
      | saturation | reason                                  |
      | unknown    | nothing else is recorded                |
      | 16         | an intolerance to ferric carboxymaltose |
      | 16         | sepsis on the problem list for 10 days  |
      | 16         | the allergies could not be retrieved    |
