@IRON-05
Feature: Iron through a specialist
  With a ferritin too high for oral iron, iron by vein is an option of the specialist.
  Reference: AASM 2025; Mayo Clin Proc 2021; clinical corrections 6.3 (ferritin above 75, up to 100), B1, B15 and invariant 4.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: A low transferrin saturation
    Given ferritin 90, saturation 15 and CRP 2
    When the chart is opened
    Then iron through a specialist is advised, and nothing else
    And iron through a specialist is advised as a remark
    And an English clinician reads "RLS, TSAT 15% (<20) with ferritin 90 µg/L: iron may be indicated – discuss route (IV) with a specialist."
    And a Dutch clinician reads "RLS, TSAT 15% (<20) bij ferritine 90 µg/l: ijzer kan geïndiceerd zijn – overleg met specialist (i.v.-route)."
    And the English detail says "Iron by vein for RLS at this ferritin is off-label."
    And the Dutch detail says "I.v.-ijzer voor RLS is bij deze ferritine off-label."
    And the English detail says "Laboratories differ: the same sample can read up to about 60% higher on another assay."
    And the Dutch detail says "Laboratoria verschillen: hetzelfde monster kan met een andere bepaling tot ongeveer 60% hoger uitvallen."
    And the English detail does not say "CRP is not known"
    And the English detail does not say "A reaction to iron by vein"
    And the clinician is offered "Refer to a neurologist"

  Scenario: Severe restless legs with a normal saturation
    Given ferritin 90, saturation 30 and CRP 2
    And insomnia on the problem list
    When the chart is opened
    Then iron through a specialist is advised, and nothing else
    And iron through a specialist is advised as a remark
    And an English clinician reads "RLS, ferritin 90 µg/L (>75–100), TSAT 30%: oral iron is poorly absorbed – specialist may consider IV iron."
    And a Dutch clinician reads "RLS, ferritine 90 µg/l (>75–100), TSAT 30%: oraal ijzer wordt slecht opgenomen – overweeg verwijzing voor i.v.-ijzer."

  # invariant 4: no wording about iron by vein in sepsis, after a reaction to it, or where that is not known
  Scenario Outline: Iron by vein is not named where it is not known to be allowed
    Given ferritin 90, saturation <saturation> and CRP 2
    And insomnia on the problem list
    And <recorded>
    When the chart is opened
    Then iron through a specialist is advised
    And an English clinician reads "<english>"
    And a Dutch clinician reads "<dutch>"
    And the English detail does not say "off-label"
    And the English detail <reaction> "A reaction to iron by vein is recorded: iron by vein is not named as an option."
    And the Dutch detail <reaction> "Een reactie op i.v.-ijzer is vastgelegd: i.v.-ijzer wordt daarom niet als optie genoemd."
    And the English detail <sepsis> "Bacteraemia or sepsis is recorded: iron by vein is not named as an option."
    And the Dutch detail <sepsis> "Bacteriëmie of sepsis is vastgelegd: i.v.-ijzer wordt daarom niet als optie genoemd."

    Examples:
    | saturation | recorded | english | dutch | reaction | sepsis |
    | 15 | an intolerance to ferric carboxymaltose | RLS, TSAT 15% (<20) with ferritin 90 µg/L: iron may be indicated – discuss the route with a specialist. | RLS, TSAT 15% (<20) bij ferritine 90 µg/l: ijzer kan geïndiceerd zijn – overleg met specialist over de toedieningsweg. | says | does not say |
    | 15 | sepsis on the problem list for 10 days | RLS, TSAT 15% (<20) with ferritin 90 µg/L: iron may be indicated – discuss the route with a specialist. | RLS, TSAT 15% (<20) bij ferritine 90 µg/l: ijzer kan geïndiceerd zijn – overleg met specialist over de toedieningsweg. | does not say | says |
    | 15 | the allergies could not be retrieved | RLS, TSAT 15% (<20) with ferritin 90 µg/L: iron may be indicated – discuss the route with a specialist. | RLS, TSAT 15% (<20) bij ferritine 90 µg/l: ijzer kan geïndiceerd zijn – overleg met specialist over de toedieningsweg. | does not say | does not say |
    | 30 | an intolerance to ferric carboxymaltose | RLS, ferritin 90 µg/L (>75–100), TSAT 30%: oral iron is poorly absorbed – discuss iron with a specialist. | RLS, ferritine 90 µg/l (>75–100), TSAT 30%: oraal ijzer wordt slecht opgenomen – overleg met specialist. | says | does not say |
    | 30 | the allergies could not be retrieved | RLS, ferritin 90 µg/L (>75–100), TSAT 30%: oral iron is poorly absorbed – discuss iron with a specialist. | RLS, ferritine 90 µg/l (>75–100), TSAT 30%: oraal ijzer wordt slecht opgenomen – overleg met specialist. | does not say | does not say |

  Scenario Outline: Without a CRP it is asked for, and holds nothing back
    Given ferritin 90, saturation <saturation> and CRP unknown
    And insomnia on the problem list
    When the chart is opened
    Then iron through a specialist is advised, and nothing else
    And the English detail says "CRP is not known: include it, because inflammation makes ferritin falsely high."
    And the Dutch detail says "CRP is niet bekend: bepaal dit mee, want bij ontsteking is ferritine vals verhoogd."
    And the clinician is offered "Order CRP"

    Examples:
      | saturation |
      | 15         |
      | 30         |

  Scenario Outline: A CRP of the same sample is not ordered again
    Given ferritin 90, saturation 15 and CRP <crp>, 30 days ago
    When the chart is opened
    Then iron through a specialist is advised
    And the clinician <offer> "Order CRP"

    Examples:
      | crp     | offer          |
      | 2       | is not offered |
      | unknown | is offered     |

  Scenario Outline: An older ferritin is repeated before iron by vein
    Given ferritin 90, saturation 15 and CRP 2, <days> days ago
    When the chart is opened
    Then iron through a specialist is advised
    And the English detail <says> "This ferritin is more than 3 months old: repeat it before iron by vein."
    And the Dutch detail <says> "Deze ferritine is ouder dan 3 maanden: herhaal vóór i.v.-ijzer."

    Examples:
      | days | says         |
      | 92   | does not say |
      | 93   | says         |

  Scenario Outline: An old ferritin is repeated where iron by vein is not named as well
    Given ferritin 90, saturation 15 and CRP 2, <days> days ago
    And an intolerance to ferric carboxymaltose
    When the chart is opened
    Then iron through a specialist is advised
    And the English detail <says> "This ferritin is more than 6 months old: repeat it."
    And the Dutch detail <says> "Deze ferritine is ouder dan 6 maanden: herhaal deze."
    And the English detail does not say "before iron by vein"

    Examples:
      | days | says         |
      | 183  | does not say |
      | 184  | says         |

  Scenario Outline: Where it is said
    Given ferritin 90, saturation 15 and CRP 2
    When <occasion>
    Then iron through a specialist is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the patient is admitted | not advised |
      | the diagnosis is added  | not advised |

  # --- what makes it fire ---

  Scenario Outline: Ferritin and saturation on both sides of their limits, restless legs not severe
    Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then <what>

    Examples: the ferritin
      | ferritin | saturation | crp | what                                                   |
      | 75       | 15         | 2   | oral iron is advised, and nothing else                 |
      | 75.01    | 15         | 2   | iron through a specialist is advised, and nothing else |
      | 100      | 15         | 2   | iron through a specialist is advised, and nothing else |
      | 100.01   | 15         | 2   | not trusting the ferritin is advised, and nothing else |

    Examples: the saturation
      | ferritin | saturation | crp | what                                                              |
      | 90       | 19.9       | 2   | iron through a specialist is advised, and nothing else            |
      | 90       | 20         | 2   | nothing is said about iron                                        |
      | 90       | 45         | 2   | nothing is said about iron                                        |
      | 90       | 45.1       | 2   | looking into the high saturation is advised, and nothing else     |
      | 90       | unknown    | 2   | measuring the transferrin saturation is advised, and nothing else |

    Examples: a low saturation with a raised CRP is something else
      | ferritin | saturation | crp | what                                                   |
      | 90       | 19.9       | 4.9 | iron through a specialist is advised, and nothing else |
      | 90       | 19.9       | 5   | not trusting the ferritin is advised, and nothing else |
      | 90       | 19.9       | 30  | not trusting the ferritin is advised, and nothing else |

  Scenario Outline: Ferritin and saturation on both sides of their limits, severe restless legs
    Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And insomnia on the problem list
    When the chart is opened
    Then <what>

    Examples: the ferritin
      | ferritin | saturation | crp | what                                                   |
      | 75       | 30         | 2   | oral iron is advised, and nothing else                 |
      | 75.01    | 30         | 2   | iron through a specialist is advised, and nothing else |
      | 100      | 30         | 2   | iron through a specialist is advised, and nothing else |
      | 100.01   | 30         | 2   | nothing is said about iron                             |

    Examples: the saturation
      | ferritin | saturation | crp | what                                                                                                                                    |
      | 90       | 20         | 2   | an English clinician reads "RLS, ferritin 90 µg/L (>75–100), TSAT 20%: oral iron is poorly absorbed – specialist may consider IV iron." |
      | 90       | 19.9       | 2   | an English clinician reads "RLS, TSAT 19.9% (<20) with ferritin 90 µg/L: iron may be indicated – discuss route (IV) with a specialist." |
      | 90       | 45         | 2   | iron through a specialist is advised, and nothing else                                                                                  |
      | 90       | 45.1       | 2   | looking into the high saturation is advised, and nothing else                                                                           |

    Examples: inflammation
      | ferritin | saturation | crp | what                                                   |
      | 90       | 30         | 9.9 | iron through a specialist is advised, and nothing else |
      | 90       | 30         | 10  | not trusting the ferritin is advised, and nothing else |
      | 90       | 20         | 5   | iron through a specialist is advised, and nothing else |
      | 90       | 19.9       | 5   | not trusting the ferritin is advised, and nothing else |

  Scenario Outline: What keeps it back is told apart from what other advice says instead
    Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And <severity>
    When the chart is opened
    Then iron through a specialist is not advised because of the <fact>
    And <instead>, and nothing else

    Examples:
      | ferritin | saturation | crp | severity                     | fact                   | instead                                     |
      | 60       | 15         | 2   | nothing else is recorded     | ferritin               | oral iron is advised                        |
      | 75       | 15         | 2   | nothing else is recorded     | ferritin               | oral iron is advised                        |
      | 75       | 30         | 2   | insomnia on the problem list | ferritin               | oral iron is advised                        |
      | 90       | 19.9       | 5   | nothing else is recorded     | inflammation           | not trusting the ferritin is advised        |
      | 90       | 19.9       | 5   | insomnia on the problem list | inflammation           | not trusting the ferritin is advised        |
      | 90       | 45.1       | 2   | insomnia on the problem list | transferrin saturation | looking into the high saturation is advised |

  Scenario Outline: Chronic inflammation without a raised CRP
    Given ferritin 90, saturation 15 and CRP 2
    And <problem>
    When the chart is opened
    Then <what>

    Examples:
      | problem                                               | what                                                                 |
      | rheumatoid arthritis on the problem list              | iron through a specialist is not advised because of the inflammation |
      | rheumatoid arthritis on the problem list, in the past | iron through a specialist is advised                                 |

  Scenario Outline: What counts as severe
    Given ferritin 90, saturation 30 and CRP 2
    And <one>
    And <other>
    When the chart is opened
    Then iron through a specialist is <what>

    Examples:
      | one                                       | other                        | what        |
      | nothing else is recorded                  | nothing else is recorded     | not advised |
      | insomnia on the problem list              | nothing else is recorded     | advised     |
      | insomnia on the problem list, in the past | nothing else is recorded     | not advised |
      | insomnia on the problem list, refuted     | nothing else is recorded     | not advised |
      | pramipexole in use                        | nothing else is recorded     | not advised |
      | pramipexole in use                        | ropinirole in use            | not advised |
      | pramipexole in use                        | gabapentin in use            | advised     |
      | pramipexole in use                        | gabapentin until 10 days ago | not advised |

  # --- when it stays silent ---

  Scenario Outline: Patients whose iron other advice speaks of
    Given ferritin 90, saturation 15 and CRP 2
    And <recorded>
    When the chart is opened
    Then iron through a specialist is not advised because of the <fact>
    And <instead>

    Examples:
      | recorded                                           | fact                         | instead                                   |
      | haemochromatosis on the problem list               | iron overload                | caution for iron overload is advised      |
      | haemochromatosis on the problem list, in the past  | iron overload                | caution for iron overload is advised      |
      | deferasirox in use                                 | iron overload                | caution for iron overload is advised      |
      | maintenance dialysis on the problem list           | dialysis                     | iron through nephrology is advised        |
      | chronic kidney disease stage 4 on the problem list | kidney disease               | iron care in kidney disease is advised    |
      | a ferritin of 90 without a unit 10 days ago        | unreadable result            | checking the unreadable result is advised |
      | ferrous fumarate in use since 30 days              | iron in use                  | nothing is said about iron                |
      | ferric carboxymaltose given by vein 55 days ago    | iron by vein                 | nothing is said about iron                |
      | ferric carboxymaltose given by vein 56 days ago    | iron by vein                 | checking the effect of iron is advised    |
      | red-cell transfusion 60 days ago, a procedure      | transfusion                  | nothing is said about iron                |
      | beta thalassaemia on the problem list              | disorder of iron utilisation | caution for iron overload is advised      |

  Scenario Outline: A transfusion on both sides of its window
    Given ferritin 90, saturation 15 and CRP 2
    And red-cell transfusion <days> days ago, a procedure
    When the chart is opened
    Then iron through a specialist is <what>

    Examples:
      | days | what        |
      | 59   | advised     |
      | 116  | not advised |
      | 117  | advised     |

  Scenario Outline: Children
    Given a child of <years> years with restless legs
    And ferritin 90, saturation 15 and CRP 2
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                                        |
      | 17    | iron through a specialist is not advised because of the age |
      | 18    | iron through a specialist is advised, and nothing else      |

  Scenario Outline: Pregnancy has its own advice
    Given a woman of 30 years with restless legs
    And the pregnancy status is <answer>
    And ferritin 90, saturation 15 and CRP 2, 20 days ago
    When the chart is opened
    Then <what>

    Examples:
      | answer  | what                                                              |
      | yes     | iron through a specialist is not advised because of the pregnancy |
      | no      | iron through a specialist is advised                              |
      | unknown | iron through a specialist is advised                              |

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And ferritin 90, saturation 15 and CRP 2
    When the chart is opened
    Then checking the diagnosis is advised, and nothing else

  # --- what is not known ---

  Scenario Outline: A missing part of the record that could hide a reason against iron
    Given ferritin 90, saturation 15 and CRP 2
    And <missing>
    When the chart is opened
    Then iron through a specialist could not be told because of the <fact>
    And iron through a specialist is reported as not assessed for want of the <part>

    Examples:
      | missing                                               | fact           | part               |
      | the medication could not be retrieved                 | iron overload  | medication         |
      | the procedures could not be retrieved                 | dialysis       | procedures         |
      | only the first page of the laboratory results arrived | kidney disease | laboratory results |
      | only the first page of the problem list arrived       | iron overload  | problem list       |

  Scenario Outline: What stays open in a complete record keeps it back as well
    Given ferritin 90, saturation 15 and CRP 2
    And <recorded>
    When the chart is opened
    Then iron through a specialist could not be told because of the <fact>
    And iron through a specialist is reported as not assessed

    Examples:
      | recorded                                             | fact                         |
      | chronic kidney disease on the problem list           | kidney disease               |
      | possible iron overload on the problem list           | iron overload                |
      | the birth date is not known                          | age                          |
      | beta thalassaemia on the problem list as a suspicion | disorder of iron utilisation |

  Scenario: Without the administered medication the card says what is missing
    Given ferritin 90, saturation 15 and CRP 2
    And the administered medication could not be retrieved
    When the chart is opened
    Then iron through a specialist is advised
    And the card says that "IV iron" is not recorded

  Scenario: Enough of the laboratory results arrived
    Given ferritin 90, saturation 15 and CRP 2
    And an eGFR of 80 ml/min 60 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then iron through a specialist is advised
    And the card says that "unreadable ferritin results" is not recorded

  Scenario: A prescription of iron tablets without any date
    Given ferritin 90, saturation 15 and CRP 2
    And ferrous fumarate prescribed without a date
    When the chart is opened
    Then iron through a specialist is advised
    And the card says that "iron tablets in use" is not recorded

  Scenario: A woman whose pregnancy is not recorded
    Given a woman of 30 years with restless legs
    And ferritin 90, saturation 15 and CRP 2
    When the chart is opened
    Then iron through a specialist is advised
    And the card says that "pregnancy" is not recorded
