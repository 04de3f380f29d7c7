@IRON-01
Feature: Ferritin not known
  Patients with restless legs have their ferritin and transferrin saturation measured regularly.
  Reference: AASM 2025, good practice statement on iron status; DGN 2022. The window of 12 months is a design choice.

  Background:
    Given an adult with restless legs

  Scenario: No ferritin was found
    When the chart is opened
    Then a ferritin check is advised as a remark
    And an English clinician reads "RLS: no ferritin found in the last 12 months – consider ferritin, transferrin saturation, CRP and Hb."
    And a Dutch clinician reads "RLS: geen ferritine gevonden in de laatste 12 maanden – overweeg ferritine, transferrinesaturatie, CRP en Hb."
    And the English detail says "A normal haemoglobin does not exclude low iron stores that matter in RLS."
    And the Dutch detail says "Een normaal Hb sluit een voor RLS te lage ijzervoorraad niet uit."
    And the English detail says "Sample in the morning, without iron tablets or iron-rich food for at least 24 hours."
    And the Dutch detail says "Prik ’s ochtends, minstens 24 uur zonder ijzertabletten of ijzerrijke voeding."
    And the English detail says "Ask about blood loss, diet, blood donation and over-the-counter iron."
    And the Dutch detail says "Vraag naar bloedverlies, voeding, bloeddonatie en zelfgekocht ijzer."
    And the clinician is offered "Order ferritin, transferrin saturation, CRP and Hb"
    And the clinician is offered "Order creatinine and eGFR"

  Scenario: A low haemoglobin is not passed over
    Given a haemoglobin of 6.5 mmol/L, with a reference range from 8.5
    And a transferrin saturation of 12 %
    When the chart is opened
    Then a ferritin check is advised as a remark
    And the English detail says "Haemoglobin is low: look for the cause of the anaemia, whatever its part in RLS."
    And the Dutch detail says "Het Hb is laag: zoek de oorzaak van de anemie, ook los van RLS."
    And the English detail does not say "A normal haemoglobin"
    And the Dutch detail does not say "Een normaal Hb"

  Scenario: A high transferrin saturation asks for iron that is taken
    Given a transferrin saturation of 60 %
    When the chart is opened
    Then a ferritin check is advised as a remark
    And the English detail says "Ask about iron tablets and over-the-counter iron."
    And the Dutch detail says "Vraag naar ijzertabletten en zelfgekocht ijzer."
    And the English detail does not say "A normal haemoglobin"
    And the English detail does not say "blood donation"

  Scenario Outline: A haemoglobin of the past months is not ordered again
    Given a haemoglobin of 8.9 mmol/L <days> days ago
    When the chart is opened
    Then a ferritin check is advised
    And the clinician is offered "<order>"

    Examples:
      | days | order                                              |
      | 92   | Order ferritin, transferrin saturation and CRP     |
      | 93   | Order ferritin, transferrin saturation, CRP and Hb |

  Scenario Outline: Kidney function is asked for where it was not found
    Given <recorded>
    When the chart is opened
    Then a ferritin check is advised as a remark
    And the English detail <says> "Kidney function was not found: in kidney disease other limits for iron count."
    And the Dutch detail <says> "Nierfunctie is niet gevonden: bij nierschade gelden andere ijzergrenzen."
    And the clinician is <offered> "Order creatinine and eGFR"

    Examples:
      | recorded                    | says         | offered     |
      | nothing else is recorded    | says         | offered     |
      | an eGFR of 80 40 days ago   | does not say | not offered |

  Scenario: What has been ordered is left out of the order
    Given haemoglobin ordered 5 days ago
    When the chart is opened
    Then a ferritin check is advised
    And the clinician is offered "Order ferritin, transferrin saturation and CRP"

  Scenario Outline: It is said wherever the record is opened
    When <occasion>
    Then a ferritin check is advised

    Examples:
      | occasion                |
      | the chart is opened     |
      | the patient is admitted |
      | the diagnosis is added  |

  Scenario Outline: The age of the newest ferritin
    Given a ferritin of 120 µg/L <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                    |
      | 0    | a ferritin check is not advised because of the ferritin |
      | 365  | a ferritin check is not advised because of the ferritin |
      | 366  | a ferritin check is advised                             |

  Scenario: An earlier ferritin is named, not used
    Given a ferritin of 40.5 µg/L 400 days ago
    When the chart is opened
    Then a ferritin check is advised, and nothing else
    And the English detail says "Last ferritin found: 40.5 µg/L (17 Oct 2025)."
    And the Dutch detail says "Laatst gevonden ferritine: 40,5 µg/l (17 okt 2025)."

  Scenario: A ferritin that was entered in error is no ferritin
    Given a ferritin of 40 µg/L 60 days ago, entered in error
    When the chart is opened
    Then a ferritin check is advised, and nothing else

  Scenario Outline: A transferrin saturation without a ferritin
    Given a transferrin saturation of <saturation> % <days> days ago
    When the chart is opened
    Then a ferritin check is advised, and nothing else
    And an English clinician reads "<summary>"

    Examples:
      | saturation | days | summary                                                                                               |
      | 45         | 10   | RLS: no ferritin found in the last 12 months – consider ferritin, transferrin saturation, CRP and Hb. |
      | 45.1       | 10   | RLS: TSAT 45.1% is high and no ferritin was found – measure ferritin; no iron until both are known.   |
      | 50         | 365  | RLS: TSAT 50% is high and no ferritin was found – measure ferritin; no iron until both are known.     |
      | 50         | 366  | RLS: no ferritin found in the last 12 months – consider ferritin, transferrin saturation, CRP and Hb. |

  Scenario: A high transferrin saturation in Dutch
    Given a transferrin saturation of 50 % 10 days ago
    When the chart is opened
    Then a Dutch clinician reads "RLS: TSAT 50% is hoog en er is geen ferritine gevonden – bepaal ferritine; geen ijzer tot beide bekend zijn."

  Scenario: A low transferrin saturation is named
    Given a transferrin saturation of 19.9 % 10 days ago
    When the chart is opened
    Then a ferritin check is advised
    And the English detail says "TSAT 19.9% is low (<20%)."
    And the Dutch detail says "TSAT 19,9% is laag (<20%)."

  Scenario: A transferrin saturation at the limit is not called low
    Given a transferrin saturation of 20 % 10 days ago
    When the chart is opened
    Then a ferritin check is advised
    And the English detail does not say "is low"

  Scenario Outline: Ferritin has already been ordered
    Given ferritin ordered <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                 |
      | 30   | a ferritin check is not advised because of the order |
      | 31   | a ferritin check is advised                          |

  Scenario Outline: A ferritin is on its way
    Given a ferritin of 20 µg/L <days> days ago, preliminary
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                 |
      | 30   | a ferritin check is not advised because of the order |
      | 31   | a ferritin check is advised                          |

  Scenario: A ferritin is there but cannot be read
    Given a ferritin of 40 without a unit 60 days ago
    When the chart is opened
    Then a ferritin check is not advised because of the unreadable result
    And checking the unreadable result is advised, and nothing else

  Scenario Outline: Iron overload or its treatment is recorded
    Given <recorded>
    When the chart is opened
    Then <what>

    Examples:
      | recorded                                          | what                                                         |
      | haemochromatosis on the problem list              | a ferritin check is not advised because of the iron overload |
      | haemochromatosis on the problem list, in the past | a ferritin check is not advised because of the iron overload |
      | haemochromatosis on the problem list, refuted     | a ferritin check is advised                                  |
      | deferasirox in use                                | a ferritin check is not advised because of the iron overload |
      | deferasirox until 10 days ago                     | a ferritin check is advised                                  |

  Scenario Outline: Patients whose iron other advice speaks of
    Given <recorded>
    When the chart is opened
    Then a ferritin check is not advised because of the <fact>
    And <instead>, and nothing else

    Examples:
      | recorded                                           | fact           | instead                                |
      | maintenance dialysis on the problem list           | dialysis       | iron through nephrology is advised     |
      | chronic kidney disease stage 4 on the problem list | kidney disease | iron care in kidney disease is advised |

  Scenario: Pregnancy has its own advice
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    When the chart is opened
    Then a ferritin check is not advised because of the pregnancy
    And iron care in pregnancy is advised, and nothing else

  Scenario: A child of nine years
    Given a child of 9 years with restless legs
    When the chart is opened
    Then a ferritin check is not advised because of the age
    And iron care in a child is advised, and nothing else

  Scenario Outline: Children have their own advice
    Given a child of <years> years with restless legs
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                               |
      | 17    | a ferritin check is not advised because of the age |
      | 18    | a ferritin check is advised                        |

  Scenario Outline: Iron tablets are in use or were
    Given <recorded>
    When the chart is opened
    Then a ferritin check is <what>

    Examples:
      | recorded                                                            | what        |
      | ferrous fumarate in use since 30 days                               | not advised |
      | ferrous fumarate until 10 days ago                                  | advised     |
      | ferrous fumarate in use since 700 days, last confirmed 365 days ago | not advised |
      | ferrous fumarate in use since 700 days, last confirmed 366 days ago | advised     |
      | ferrous fumarate prescribed 456 days ago, without an end            | not advised |
      | ferrous fumarate prescribed 457 days ago, without an end            | advised     |
      | iron in a multivitamin in use                                       | advised     |
      | iron in a contraceptive in use                                      | advised     |

  Scenario Outline: Iron by vein is too recent, or its effect is still to be judged
    Given ferric carboxymaltose given by vein <days> days ago
    When the chart is opened
    Then a ferritin check is <what>

    Examples:
      | days | what        |
      | 55   | not advised |
      | 56   | not advised |
      | 365  | not advised |
      | 366  | advised     |

  # "why not" answers with the age of an adult; the treatment is what keeps the advice back
  Scenario Outline: Why the check is kept back during iron treatment
    Given <treatment>
    When the chart is opened
    Then a ferritin check is not advised because of the <fact>
    And <instead>

    Examples:
      | treatment                                        | fact         | instead                                                  |
      | ferrous fumarate in use since 30 days            | iron in use  | nothing is said about iron                               |
      | ferrous fumarate in use since 100 days           | iron in use  | checking the effect of iron is advised, and nothing else |
      | ferric carboxymaltose given by vein 10 days ago  | iron by vein | nothing is said about iron                               |
      | ferric carboxymaltose given by vein 100 days ago | iron by vein | checking the effect of iron is advised, and nothing else |

  Scenario Outline: A missing part of the record does not keep the check back, and the card says so
    Given the <part> could not be retrieved
    When the chart is opened
    Then a ferritin check is advised
    And the card says that "<fact>" is not recorded

    Examples:
      | part                    | fact                     |
      | open orders             | ferritin already ordered |
      | medication              | iron overload            |
      | medication              | iron tablets in use      |
      | medication              | IV iron                  |
      | administered medication | IV iron                  |
      | procedures              | dialysis                 |

  Scenario: An unstaged kidney disease does not keep the check back
    Given chronic kidney disease on the problem list
    When the chart is opened
    Then a ferritin check is advised
    And the card says that "chronic kidney disease" is not recorded

  Scenario: A possible iron overload does not keep the check back
    Given possible iron overload on the problem list
    When the chart is opened
    Then a ferritin check is advised
    And the card says that "iron overload" is not recorded

  Scenario Outline: Whether a woman is pregnant is often not recorded
    Given a <who> of <years> years with restless legs
    When the chart is opened
    Then a ferritin check is advised
    And the card <said> that "pregnancy" is not recorded

    Examples:
      | who    | years | said         |
      | woman  | 55    | says         |
      | woman  | 56    | does not say |
      | person | 30    | says         |
      | man    | 30    | does not say |

  Scenario: An unknown birth date allows measuring
    Given the birth date is not known
    When the chart is opened
    Then a ferritin check is advised
    And the card says that "age" is not recorded

  Scenario Outline: An unknown birth date allows measuring in a patient on iron as well
    Given the birth date is not known
    And <treatment>
    When the chart is opened
    Then a ferritin check is advised

    Examples:
      | treatment                                        |
      | ferrous fumarate in use since 30 days            |
      | ferric carboxymaltose given by vein 10 days ago  |
      | ferric carboxymaltose given by vein 100 days ago |

  Scenario Outline: Without a birth date too a disorder of iron utilisation keeps iron by vein to one advice
    Clinical corrections 6.2 (exactly one outcome) and B37.
    Given the birth date is not known
    And beta thalassaemia on the problem list
    And ferric carboxymaltose given by vein <days> days ago
    When the chart is opened
    Then a ferritin check is not advised
    And caution for iron overload is advised

    Examples:
      | days |
      | 10   |
      | 100  |

  Scenario Outline: Whether there is a ferritin could not be told
    Given <missing>
    When the chart is opened
    Then a ferritin check could not be told because of the ferritin
    And a ferritin check is reported as not assessed for want of the laboratory results

    Examples:
      | missing                                               |
      | the laboratory results could not be retrieved         |
      | only the first page of the laboratory results arrived |

  Scenario: A ferritin on the first page is enough to know
    Given a ferritin of 120 µg/L 60 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then a ferritin check is not advised because of the ferritin

  Scenario: An advice for suspected restless legs too
    Given an adult in whom restless legs is only suspected
    When the chart is opened
    Then a ferritin check is advised
    And checking the diagnosis is advised
