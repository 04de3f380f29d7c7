@CKD-02
Feature: Restless legs on dialysis
  On dialysis the usual limits for iron in restless legs do not count; nephrology decides.
  Reference: AASM 2025, iron sucrose in end-stage renal disease; KDIGO 2026, anaemia; clinical corrections B5 and B6.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Results for which iron is withheld
    Given maintenance dialysis on the problem list
    And ferritin 750, saturation 25 and CRP unknown
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And iron through nephrology is advised as a remark
    And an English clinician reads "RLS on dialysis, ferritin 750 µg/L, TSAT 25%: no extra iron for RLS – nephrology decides (KDIGO: withhold)."
    And a Dutch clinician reads "RLS bij dialyse, ferritine 750 µg/l, TSAT 25%: geen extra ijzer voor RLS – nefroloog beslist (KDIGO: niet geven)."
    And the English detail says "KDIGO 2026 (haemodialysis): withhold iron at ferritin >700 µg/L or TSAT ≥40%."
    And the Dutch detail says "KDIGO 2026 (hemodialyse): geen ijzer bij ferritine >700 µg/l of TSAT ≥40%."
    And the English detail says "Also discuss the adequacy of dialysis with nephrology."
    And the Dutch detail says "Bespreek met de nefroloog ook of de dialyse toereikend is."
    And no order is offered

  Scenario: A very high ferritin without a transferrin saturation
    Given maintenance dialysis on the problem list
    And ferritin 750, saturation unknown and CRP unknown
    When the chart is opened
    Then an English clinician reads "RLS on dialysis, ferritin 750 µg/L: no extra iron for RLS – nephrology decides (KDIGO: withhold)."
    And a Dutch clinician reads "RLS bij dialyse, ferritine 750 µg/l: geen extra ijzer voor RLS – nefroloog beslist (KDIGO: niet geven)."

  Scenario: A high transferrin saturation without a ferritin
    Given maintenance dialysis on the problem list
    And ferritin unknown, saturation 40 and CRP unknown
    When the chart is opened
    Then an English clinician reads "RLS on dialysis, TSAT 40%: no extra iron for RLS – nephrology decides (KDIGO: withhold)."
    And a Dutch clinician reads "RLS bij dialyse, TSAT 40%: geen extra ijzer voor RLS – nefroloog beslist (KDIGO: niet geven)."

  Scenario: Results that meet the criteria of the AASM
    Given maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP unknown
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And an English clinician reads "RLS on dialysis, ferritin 150 µg/L, TSAT 15%: meets AASM criteria (<200 and <20%) – discuss IV iron with nephrology."
    And a Dutch clinician reads "RLS bij dialyse, ferritine 150 µg/l, TSAT 15%: voldoet aan AASM (<200 én <20%) – bespreek i.v.-ijzer met nefroloog."

  Scenario: Iron by vein is not named where it is not known to be allowed
    Given maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP unknown
    And severe asthma on the problem list
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And an English clinician reads "RLS on dialysis, ferritin 150 µg/L, TSAT 15%: meets AASM criteria (<200 and <20%) – discuss iron with nephrology."
    And a Dutch clinician reads "RLS bij dialyse, ferritine 150 µg/l, TSAT 15%: voldoet aan AASM (<200 én <20%) – bespreek ijzer met nefroloog."

  Scenario: Neither, or nothing measured
    Given maintenance dialysis on the problem list
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And an English clinician reads "RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values."
    And a Dutch clinician reads "RLS bij dialyse: ijzer via nefroloog; gewone RLS-grenzen gelden niet – bespreek de actuele ijzerwaarden."

  Scenario Outline: Each limit on both sides
    Given maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP unknown
    When the chart is opened
    Then an English clinician reads "RLS on dialysis<what>"

    Examples: withheld or not
      | ferritin | saturation | what                                                                                            |
      | 700      | 25         | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.       |
      | 700.01   | 25         | , ferritin 700.01 µg/L, TSAT 25%: no extra iron for RLS – nephrology decides (KDIGO: withhold). |
      | 300      | 39.9       | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.       |
      | 300      | 40         | , ferritin 300 µg/L, TSAT 40%: no extra iron for RLS – nephrology decides (KDIGO: withhold).    |
      | 700      | unknown    | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.       |
      | unknown  | 39.9       | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.       |

    Examples: the criteria of the AASM or not
      | ferritin | saturation | what                                                                                                       |
      | 199.99   | 19.9       | , ferritin 199.99 µg/L, TSAT 19.9%: meets AASM criteria (<200 and <20%) – discuss IV iron with nephrology. |
      | 200      | 19.9       | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.                  |
      | 199.99   | 20         | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.                  |
      | 150      | unknown    | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.                  |
      | unknown  | 15         | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.                  |

  Scenario Outline: Where it is said
    Given maintenance dialysis on the problem list
    When <occasion>
    Then iron through nephrology is advised, and nothing else

    Examples:
      | occasion                |
      | the chart is opened     |
      | the patient is admitted |
      | the diagnosis is added  |

  Scenario: Inflammation and iron tablets are mentioned
    Given maintenance dialysis on the problem list
    And ferritin 300, saturation 25 and CRP 30
    And ferrous fumarate in use since 90 days
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And the English detail says "There are signs of inflammation: ferritin says little now."
    And the Dutch detail says "Er zijn tekenen van ontsteking: ferritine zegt nu weinig."
    And the English detail says "Oral iron is in use: discuss with nephrology."
    And the Dutch detail says "Er is oraal ijzer in gebruik: bespreek dit met de nefroloog."

  Scenario: Without inflammation and tablets they are not
    Given maintenance dialysis on the problem list
    And ferritin 300, saturation 25 and CRP 9.9
    When the chart is opened
    Then the English detail does not say "There are signs of inflammation"
    And the English detail does not say "Oral iron is in use"

  # --- who is on dialysis ---

  Scenario Outline: Maintenance dialysis by its sessions, not a few sessions in an acute illness
    Given haemodialysis <first> days ago, a procedure
    And haemodialysis <last> days ago, a procedure
    When the chart is opened
    Then <what>

    Examples:
      | first | last | what                                                           |
      | 100   | 10   | iron through nephrology is advised                             |
      | 99    | 10   | iron through nephrology is not advised because of the dialysis |
      | 150   | 60   | iron through nephrology is advised                             |
      | 151   | 61   | iron through nephrology is not advised because of the dialysis |

  # corrections B5: the numbers are those of haemodialysis
  Scenario Outline: Peritoneal dialysis by its sessions
    Given <kind> 100 days ago, a procedure
    And <kind> 10 days ago, a procedure
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And the English detail <says> "In peritoneal dialysis the iron limits of kidney disease without dialysis count (KDIGO 2026)."
    And the English detail <haemodialysis> "KDIGO 2026 (haemodialysis)"
    And the Dutch detail <says> "Bij peritoneaaldialyse gelden de ijzergrenzen van nierschade zonder dialyse (KDIGO 2026)."

    Examples:
      | kind                | says         | haemodialysis |
      | peritoneal dialysis | says         | does not say  |
      | haemodialysis       | does not say | says          |

  Scenario: Dialysis of the past
    Given maintenance dialysis on the problem list, in the past
    When the chart is opened
    Then iron through nephrology is not advised because of the dialysis

  Scenario: A kidney transplant ends dialysis
    Given maintenance dialysis on the problem list for 2000 days
    And kidney transplant on the problem list for 1000 days
    When the chart is opened
    Then iron through nephrology is not advised

  Scenario: Back on dialysis after the transplant was lost
    Given kidney transplant on the problem list for 3000 days
    And haemodialysis 300 days ago, a procedure
    And haemodialysis 3 days ago, a procedure
    When the chart is opened
    Then iron through nephrology is advised

  Scenario: Chronic kidney disease without dialysis
    Given chronic kidney disease stage 4 on the problem list
    When the chart is opened
    Then iron through nephrology is not advised because of the dialysis

  # --- exceptions and what is not known ---

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And maintenance dialysis on the problem list
    When the chart is opened
    Then checking the diagnosis is advised, and nothing else

  Scenario Outline: Other advice comes first
    Given maintenance dialysis on the problem list
    And <recorded>
    When the chart is opened
    Then iron through nephrology is not advised because of the <fact>

    Examples:
      | recorded                                          | fact              |
      | haemochromatosis on the problem list              | iron overload     |
      | haemochromatosis on the problem list, in the past | iron overload     |
      | deferasirox in use                                | iron overload     |
      | a ferritin of 40 without a unit 10 days ago       | unreadable result |

  # 8.1 and 6.2: it stands before the row of dialysis as recorded overload does
  Scenario Outline: A disorder of iron utilisation is no matter of the limits of dialysis
    Given maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP unknown
    And beta thalassaemia on the problem list
    When the chart is opened
    Then iron through nephrology is not advised because of the disorder of iron utilisation
    And <instead>

    Examples:
      | ferritin | saturation | instead                                                |
      | 60       | 15         | caution for iron overload is advised, and nothing else |
      | unknown  | unknown    | nothing is shown                                       |

  Scenario: A pregnant woman on dialysis
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And maintenance dialysis on the problem list
    When the chart is opened
    Then iron through nephrology is advised, and nothing else

  Scenario Outline: Adult numbers are for adults
    Given a child of <years> years with restless legs
    And maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP unknown
    When the chart is opened
    Then iron through nephrology is advised, and nothing else
    And an English clinician reads "RLS on dialysis<what>"
    And the English detail <says> "withhold iron at ferritin"

    Examples:
      | years | what                                                                                                  | says         |
      | 17    | : iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values.             | does not say |
      | 18    | , ferritin 150 µg/L, TSAT 15%: meets AASM criteria (<200 and <20%) – discuss IV iron with nephrology. | says         |

  Scenario: An unknown birth date leaves the adult numbers out as well
    Given the birth date is not known
    And maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP unknown
    When the chart is opened
    Then an English clinician reads "RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values."
    And the English detail does not say "withhold iron at ferritin"

  Scenario Outline: Iron by vein is not discussed where it is not known to be allowed
    Given maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP unknown
    And <recorded>
    When the chart is opened
    Then iron through nephrology is advised
    And an English clinician reads "RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values."

    Examples:
      | recorded                                |
      | an intolerance to ferric carboxymaltose |
      | sepsis on the problem list for 10 days  |
      | the allergies could not be retrieved    |

  Scenario: Without the medication iron overload is not excluded: nothing that leads to iron
    Given maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP unknown
    And the medication could not be retrieved
    When the chart is opened
    Then iron through nephrology is advised
    And an English clinician reads "RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values."
    And the card says that "iron overload" is not recorded

  Scenario: A disorder of iron utilisation may stand on the rest of the problem list: nothing that leads to iron
    Given maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP unknown
    And only the first page of the problem list arrived
    When the chart is opened
    Then iron through nephrology is advised
    And an English clinician reads "RLS on dialysis: iron via nephrology; the usual RLS cut-offs do not apply – discuss current iron values."
    And the card says that "disorder of iron utilisation" is not recorded

  Scenario: Without the laboratory results nephrology is still the address
    Given maintenance dialysis on the problem list
    And the laboratory results could not be retrieved
    When the chart is opened
    Then iron through nephrology is advised
    And the card says that "unreadable ferritin results" is not recorded

  Scenario Outline: Whether the patient is on dialysis could not be told
    Given a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And <missing>
    When the chart is opened
    Then iron through nephrology could not be told because of the dialysis
    And iron through nephrology is reported as not assessed for want of the <part>

    Examples:
      | missing                                         | part         |
      | the procedures could not be retrieved           | procedures   |
      | only the first page of the procedures arrived   | procedures   |
      | only the first page of the problem list arrived | problem list |
