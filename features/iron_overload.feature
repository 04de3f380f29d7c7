Feature: Too much iron, recorded or suspected
  Whoever may have too much iron is given none; iron in use is reviewed, and results that suggest it are repeated.
  Reference: EASL 2022, haemochromatosis; IRLSSG 2018; Mayo Clin Proc 2021; clinical corrections A1, A3, A20, A21, B36, 6.2 (steps 1 and 4) and 6.3 (column of the high saturation).

  # Draft orders of iron with iron overload have a feature of their own.

  @IRON-09
  Rule: With iron overload no iron is given without the specialist, and a low ferritin may be the target.

    Background:
      Given an adult with restless legs

    @IRON-09
    Scenario: Iron is in use although iron overload is recorded
      Given haemochromatosis on the problem list
      And ferritin 250, saturation 30 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then caution for iron overload is advised, and nothing else
      And caution for iron overload is advised as a warning
      And an English clinician reads "Iron treatment is active although iron overload is recorded – review with the treating specialist."
      And a Dutch clinician reads "Actieve ijzermedicatie terwijl ijzerstapeling is vastgelegd – beoordeel met de behandelend specialist."
      And the English detail says "Ask whether vitamin C is taken: it increases the absorption of iron."
      And the Dutch detail says "Vraag of vitamine C wordt gebruikt: die verhoogt de opname van ijzer."
      And the English detail says "Ask about the genetic result and liver tests."
      And the Dutch detail says "Vraag naar de genetische uitslag en leverenzymen."
      And the English detail does not say "After venesection"
      And no order is offered

    @IRON-09
    Scenario: A low ferritin may be the aim of treatment
      Given haemochromatosis on the problem list
      And ferritin 40, saturation 30 and CRP 2
      When the chart is opened
      Then caution for iron overload is advised, and nothing else
      And caution for iron overload is advised as a remark
      And an English clinician reads "RLS with recorded iron overload: a low ferritin may be the treatment target – no iron without the specialist."
      And a Dutch clinician reads "RLS bij ijzerstapeling: lage ferritine kan het behandeldoel zijn – geen ijzer zonder overleg met de specialist."
      And the English detail says "After venesection a ferritin below 100 µg/L can be the aim of treatment (EASL)."
      And the Dutch detail says "Na aderlaten kan een ferritine lager dan 100 µg/l het behandeldoel zijn (EASL)."
      And no order is offered

    @IRON-09
    Scenario Outline: A disorder of iron utilisation
      Given <recorded> on the problem list
      And ferritin 40, saturation 16 and CRP 2
      When the chart is opened
      Then caution for iron overload is advised, and nothing else
      And caution for iron overload is advised as a remark
      And an English clinician reads "Disorder of iron utilisation recorded (e.g. thalassaemia major, sideroblastic anaemia): no iron for RLS without the specialist."
      And a Dutch clinician reads "Stoornis in ijzergebruik vastgelegd (bijv. thalassemie major, sideroblastische anemie): geen ijzer voor RLS zonder overleg met specialist."
      And the English detail does not say "After venesection"
      And no order is offered

      Examples:
        | recorded              |
        | beta thalassaemia     |
        | sideroblastic anaemia |

    @IRON-09
    Scenario Outline: Iron is ordered where it is not used, whatever the ferritin
      Given beta thalassaemia on the problem list
      And <ferritin>
      And a draft order of <iron>
      When the order is signed
      Then caution for iron overload is advised as a warning

      Examples:
        | ferritin                            | iron                  |
        | nothing else is recorded            | ferrous fumarate      |
        | a ferritin of 150 µg/L 60 days ago  | ferrous fumarate      |
        | a ferritin of 150 µg/L 60 days ago  | ferric carboxymaltose |

    @IRON-09
    Scenario: With iron in use a warning stays one, also where more iron is ordered in words only
      Given beta thalassaemia on the problem list
      And ferrous fumarate in use
      And a draft order of ferrous fumarate, written in words only
      When the order is signed
      Then caution for iron overload is advised as a warning

    @IRON-09
    Scenario Outline: The ferritin on both sides of the aim of treatment
      Given <recorded> on the problem list
      And a ferritin of <ferritin> µg/L 60 days ago
      When the chart is opened
      Then <what>

      Examples:
        | recorded              | ferritin | what                                                   |
        | haemochromatosis      | 20       | caution for iron overload is advised, and nothing else |
        | haemochromatosis      | 100      | caution for iron overload is advised, and nothing else |
        | haemochromatosis      | 100.01   | nothing is shown                                       |
        | sideroblastic anaemia | 100      | caution for iron overload is advised, and nothing else |
        | sideroblastic anaemia | 100.01   | nothing is shown                                       |

    @IRON-09
    Scenario Outline: Whatever else is found, nothing else is said about iron
      Given haemochromatosis on the problem list
      And ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And insomnia on the problem list
      When the chart is opened
      Then <what>

      Examples:
        | ferritin | saturation | crp     | what                                                   |
        | 20       | 15         | 30      | caution for iron overload is advised, and nothing else |
        | 20       | 50         | 2       | caution for iron overload is advised, and nothing else |
        | 90       | 15         | 2       | caution for iron overload is advised, and nothing else |
        | 90       | 30         | 2       | caution for iron overload is advised, and nothing else |
        | 90       | 50         | 2       | caution for iron overload is advised, and nothing else |
        | 150      | 15         | 30      | nothing is shown                                       |
        | 600      | 70         | 2       | nothing is shown                                       |
        | 350      | unknown    | 2       | nothing is shown                                       |
        | unknown  | unknown    | unknown | nothing is shown                                       |

    @IRON-09
    Scenario Outline: How iron overload is recorded
      Given <recorded>
      And ferritin 40, saturation 30 and CRP 2
      When the chart is opened
      Then <what>, and nothing else

      Examples:
        | recorded                                          | what                                 |
        | haemochromatosis on the problem list, in the past | caution for iron overload is advised |
        | haemochromatosis on the problem list, refuted     | oral iron is advised                 |
        | deferasirox in use                                | caution for iron overload is advised |
        | deferasirox until 10 days ago                     | oral iron is advised                 |

    @IRON-09
    Scenario Outline: Iron that is in use or was given within twelve weeks
      Given haemochromatosis on the problem list
      And a ferritin of 400 µg/L 5 days ago
      And <treatment>
      When the chart is opened
      Then <what>

      Examples:
        | treatment                                       | what                                              |
        | ferrous fumarate in use since 10 days           | caution for iron overload is advised as a warning |
        | ferrous fumarate until 1 days ago               | nothing is shown                                  |
        | iron in a multivitamin in use                   | nothing is shown                                  |
        | ferric carboxymaltose given by vein 10 days ago | caution for iron overload is advised as a warning |
        | ferric carboxymaltose given by vein 84 days ago | caution for iron overload is advised as a warning |
        | ferric carboxymaltose given by vein 85 days ago | nothing is shown                                  |

    # the table counts iron by vein of the past year as treatment while its effect has not been measured; beyond the
    # twelve weeks of A3 this rests on a number that no guideline gives, so it is never more than a remark (invariant 32)
    @IRON-09
    Scenario Outline: Iron by vein of the past year that nobody judged
      Given <recorded> on the problem list
      And ferric carboxymaltose given by vein <days> days ago
      When the chart is opened
      Then <what>

      Examples:
        | recorded              | days | what                                             |
        | haemochromatosis      | 365  | caution for iron overload is advised as a remark |
        | haemochromatosis      | 366  | nothing is shown                                 |
        | sideroblastic anaemia | 365  | caution for iron overload is advised as a remark |
        | sideroblastic anaemia | 366  | a ferritin check is advised, and nothing else    |

    # corrections B37 counts a disorder of iron utilisation to this rule, and A3 iron by vein of twelve weeks as in use
    @IRON-09
    Scenario Outline: Iron given in a disorder of iron utilisation, after which the ferritin was measured
      Given sideroblastic anaemia on the problem list
      And a ferritin of 400 µg/L 5 days ago
      And ferric carboxymaltose given by vein <days> days ago
      When the chart is opened
      Then <what>

      Examples:
        | days | what                                              |
        | 10   | caution for iron overload is advised as a warning |
        | 84   | caution for iron overload is advised as a warning |
        | 85   | nothing is shown                                  |

    @IRON-09
    Scenario Outline: Where it is said: recorded overload
      Given haemochromatosis on the problem list
      And a ferritin of 40 µg/L 60 days ago
      When <occasion>
      Then caution for iron overload is <what>

      Examples:
        | occasion                | what        |
        | the chart is opened     | advised     |
        | the patient is admitted | advised     |
        | the diagnosis is added  | not advised |

    @IRON-09
    Scenario Outline: For everybody, before all other advice about iron
      Given <who>
      And haemochromatosis on the problem list
      And <recorded>
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then caution for iron overload is advised, and nothing else
      And caution for iron overload is advised as a warning

      Examples:
        | who                                              | recorded                                           |
        | a child of 9 years with restless legs            | a ferritin of 40 µg/L 60 days ago                  |
        | a woman of 30 years with restless legs           | the pregnancy status is yes                        |
        | an adult with restless legs                      | maintenance dialysis on the problem list           |
        | an adult with restless legs                      | chronic kidney disease stage 4 on the problem list |
        | an adult with restless legs                      | nothing else is recorded                           |
        | an adult with restless legs                      | the birth date is not known                        |

    @IRON-09
    Scenario: Where restless legs is only suspected as well
      Given an adult in whom restless legs is only suspected
      And haemochromatosis on the problem list
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then caution for iron overload is the first card
      And caution for iron overload is advised as a warning

    # corrections 6.2: step 1 comes before step 2
    @IRON-09
    Scenario: A newer ferritin that cannot be read does not silence it
      Given haemochromatosis on the problem list
      And ferrous fumarate in use since 100 days
      And a ferritin of 40 without a unit 10 days ago
      When the chart is opened
      Then caution for iron overload is advised as a warning
      And checking the unreadable result is a line of the card about caution for iron overload

    @IRON-09
    Scenario Outline: Patients without restless legs
      Given <who>
      And haemochromatosis on the problem list
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then nothing is shown

      Examples:
        | who                                            |
        | an adult without restless legs                 |
        | an adult in whom restless legs is in remission |

    @IRON-09
    Scenario: Without iron overload
      Given ferritin 40, saturation 30 and CRP 2
      When the chart is opened
      Then caution for iron overload is not advised because of the iron overload

    @IRON-09
    Scenario Outline: A missing part of the record
      Given <recorded>
      And a ferritin of 250 µg/L 5 days ago
      And the <part> could not be retrieved
      When the chart is opened
      Then caution for iron overload could not be told because of the <fact>

      Examples:
        | recorded                             | part                    | fact                 |
        | haemochromatosis on the problem list | medication              | iron in use          |
        | haemochromatosis on the problem list | administered medication | earlier iron by vein |

    @IRON-09
    Scenario: Whether overload is recorded is not certain
      Given possible iron overload on the problem list
      And ferrous fumarate in use since 30 days
      When the chart is opened
      Then caution for iron overload could not be told because of the iron overload

    @IRON-09
    Scenario: Without the laboratory results a warning about iron in use stands
      Given haemochromatosis on the problem list
      And ferrous fumarate in use since 30 days
      And the laboratory results could not be retrieved
      When the chart is opened
      Then caution for iron overload is advised as a warning

  @IRON-17
  Rule: A low ferritin with a high transferrin saturation is repeated before iron is given.

    Background:
      Given an adult with restless legs

    @IRON-17
    Scenario: Results of different days are said to be so
      Given an adult with restless legs
      And a ferritin of 40 µg/L 37 days ago
      And a transferrin saturation of 52 % 280 days ago
      When the chart is opened
      Then repeating iron results that disagree is advised, and nothing else
      And the English detail says "Ferritin is of 15 Oct 2026, TSAT of 14 Feb 2026."
      And the Dutch detail says "Ferritine is van 15 okt 2026, TSAT van 14 feb 2026."

    @IRON-17
    Scenario: A low ferritin with a high transferrin saturation
      Given ferritin 60, saturation 50 and CRP 2
      When the chart is opened
      Then repeating iron results that disagree is advised, and nothing else
      And repeating iron results that disagree is advised as a remark
      And an English clinician reads "Ferritin 60 µg/L but TSAT 50%: results disagree – repeat in the morning, ≥24 h without iron, before treating."
      And a Dutch clinician reads "Ferritine 60 µg/l maar TSAT 50%: uitslagen tegenstrijdig – herhaal ’s ochtends, ≥24 uur zonder ijzer."
      And the English detail says "A tablet or iron-rich meal shortly before raises TSAT."
      And the Dutch detail says "Een tablet of ijzerrijke maaltijd kort tevoren verhoogt TSAT."
      And the English detail says "No new iron treatment while TSAT is above 45%."
      And the Dutch detail says "Geen nieuwe ijzerbehandeling zolang TSAT hoger is dan 45%."
      And the clinician is offered "Repeat ferritin and transferrin saturation"

    @IRON-17
    Scenario: On iron tablets
      Given ferritin 60, saturation 50 and CRP 2
      And ferrous fumarate in use since 30 days
      When the chart is opened
      Then repeating iron results that disagree is advised, and nothing else
      And repeating iron results that disagree is advised as a remark
      And an English clinician reads "On oral iron: ferritin 60 µg/L but TSAT 50% – repeat in the morning, ≥24 h after the last tablet."
      And a Dutch clinician reads "Bij oraal ijzer: ferritine 60 µg/l maar TSAT 50% – herhaal ’s ochtends, ≥24 uur na de laatste tablet."

    @IRON-17
    Scenario Outline: Ferritin and saturation on both sides of their limits
      Given ferritin <ferritin>, saturation <saturation> and CRP unknown
      When the chart is opened
      Then <what>, and nothing else

      Examples:
        | ferritin | saturation | what                                            |
        | 75       | 45         | oral iron is advised                            |
        | 75       | 45.1       | repeating iron results that disagree is advised |
        | 75.01    | 45.1       | looking into the high saturation is advised     |
        | 18       | 45.1       | repeating iron results that disagree is advised |
        | 18       | 45         | oral iron is advised                            |
        | unknown  | 50         | a ferritin check is advised                     |

    @IRON-17
    Scenario: A saturation at the limit does not disagree with a low ferritin
      Given ferritin 75, saturation 45 and CRP unknown
      When the chart is opened
      Then repeating iron results that disagree is not advised because of the transferrin saturation
      And oral iron is advised

    # corrections 8.4, invariant 8
    @IRON-17
    Scenario Outline: Inflammation changes nothing
      Given ferritin 20, saturation 50 and CRP <crp>
      When the chart is opened
      Then repeating iron results that disagree is advised, and nothing else

      Examples:
        | crp     |
        | 2       |
        | 30      |
        | unknown |

    @IRON-17
    Scenario Outline: Tablets of which the effect was not measured, or was and did not help
      Given <baseline>
      And ferritin 60, saturation 50 and CRP 2
      And ferrous fumarate in use since <days> days
      When the chart is opened
      Then repeating iron results that disagree is advised, and nothing else

      Examples:
        | baseline                           | days |
        | nothing else is recorded           | 100  |
        | a ferritin of 55 µg/L 220 days ago | 200  |
        | a ferritin of 20 µg/L 220 days ago | 200  |

    @IRON-17
    Scenario: Iron tablets that cannot be taken
      Given ferritin 60, saturation 50 and CRP 2
      And an intolerance to ferrous fumarate
      When the chart is opened
      Then repeating iron results that disagree is advised, and nothing else

    @IRON-17
    Scenario Outline: A high saturation counts for a year
      Given a ferritin of 40 µg/L 60 days ago
      And a transferrin saturation of 50 % <days> days ago
      When the chart is opened
      Then <what>, and nothing else

      Examples:
        | days | what                                            |
        | 365  | repeating iron results that disagree is advised |
        | 366  | oral iron is advised                            |

    @IRON-17
    Scenario: What has been ordered is left out of the order
      Given ferritin 60, saturation 50 and CRP 2
      And ferritin ordered 5 days ago
      When the chart is opened
      Then repeating iron results that disagree is advised
      And the clinician is not offered "Repeat ferritin and transferrin saturation"

    @IRON-17
    Scenario Outline: Where it is said: results that disagree
      Given ferritin 60, saturation 50 and CRP 2
      When <occasion>
      Then repeating iron results that disagree is <what>

      Examples:
        | occasion                | what        |
        | the chart is opened     | advised     |
        | the patient is admitted | not advised |
        | the diagnosis is added  | not advised |

    @IRON-17
    Scenario Outline: Patients whose iron other advice speaks of: results that disagree
      Given ferritin 60, saturation 50 and CRP 2
      And <recorded>
      When the chart is opened
      Then repeating iron results that disagree is not advised because of the <fact>
      And <instead>

      Examples:
        | recorded                                           | fact                         | instead                                                     |
        | haemochromatosis on the problem list               | iron overload                | caution for iron overload is advised, and nothing else      |
        | deferasirox in use                                 | iron overload                | caution for iron overload is advised, and nothing else      |
        | maintenance dialysis on the problem list           | dialysis                     | iron through nephrology is advised, and nothing else        |
        | chronic kidney disease stage 4 on the problem list | kidney disease               | iron care in kidney disease is advised, and nothing else    |
        | a ferritin of 60 without a unit 10 days ago        | unreadable result            | checking the unreadable result is advised, and nothing else |
        | ferric carboxymaltose given by vein 55 days ago    | iron by vein                 | nothing is said about iron                                  |
        | ferric carboxymaltose given by vein 56 days ago    | iron by vein                 | checking the effect of iron is advised, and nothing else    |
        | red-cell transfusion 60 days ago, a procedure      | transfusion                  | nothing is said about iron                                  |
        | beta thalassaemia on the problem list              | disorder of iron utilisation | caution for iron overload is advised, and nothing else      |

    @IRON-17
    Scenario Outline: Children
      Given a child of <years> years with restless legs
      And ferritin 60, saturation 50 and CRP 2
      When the chart is opened
      Then <what>

      Examples:
        | years | what                                                                   |
        | 17    | repeating iron results that disagree is not advised because of the age |
        | 18    | repeating iron results that disagree is advised, and nothing else      |

    @IRON-17
    Scenario Outline: Pregnancy
      Given a woman of 30 years with restless legs
      And the pregnancy status is <answer>
      And ferritin 60, saturation 50 and CRP 2, 20 days ago
      When the chart is opened
      Then <what>

      Examples:
        | answer  | what                                                                         |
        | yes     | repeating iron results that disagree is not advised because of the pregnancy |
        | no      | repeating iron results that disagree is advised, and nothing else            |
        | unknown | repeating iron results that disagree is advised, and nothing else            |

    @IRON-17
    Scenario: Only suspected restless legs
      Given an adult in whom restless legs is only suspected
      And ferritin 60, saturation 50 and CRP 2
      When the chart is opened
      Then checking the diagnosis is advised, and nothing else

    @IRON-17
    Scenario Outline: A missing part of the record does not keep it back, and the card says so: results that disagree
      Given ferritin 60, saturation 50 and CRP 2
      And the <part> could not be retrieved
      When the chart is opened
      Then repeating iron results that disagree is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | part                    | fact          |
        | medication              | iron overload |
        | administered medication | IV iron       |
        | procedures              | dialysis      |

    # corrections 8.1: a disorder that is only possible keeps back iron, not measuring
    @IRON-17
    Scenario Outline: What stays open in a complete record does not keep it back either: results that disagree
      Given ferritin 60, saturation 50 and CRP 2
      And <recorded>
      When the chart is opened
      Then repeating iron results that disagree is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | recorded                                             | fact                         |
        | chronic kidney disease on the problem list           | chronic kidney disease       |
        | possible iron overload on the problem list           | iron overload                |
        | beta thalassaemia on the problem list as a suspicion | disorder of iron utilisation |

    @IRON-17
    Scenario: Enough of the laboratory results arrived: results that disagree
      Given ferritin 60, saturation 50 and CRP 2
      And only the first page of the laboratory results arrived
      When the chart is opened
      Then repeating iron results that disagree is advised
      And the card says that "unreadable ferritin results" is not recorded

    @IRON-17
    Scenario: The birth date is not known
      Given the birth date is not known
      And ferritin 60, saturation 50 and CRP 2
      When the chart is opened
      Then repeating iron results that disagree could not be told because of the age

  @IRON-18
  Rule: A high transferrin saturation is repeated and its cause looked for; no iron meanwhile.

    Background:
      Given an adult with restless legs

    @IRON-18
    Scenario: Results that suggest iron overload
      Given a woman of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2
      When the chart is opened
      Then looking into the high saturation is advised, and nothing else
      And looking into the high saturation is advised as a remark
      And an English clinician reads "TSAT 50% and ferritin 250 µg/L suggest iron overload – no iron; consider repeat, liver tests and HFE testing."
      And a Dutch clinician reads "TSAT 50% en ferritine 250 µg/l: past bij ijzerstapeling – geen ijzer; overweeg herhaling, leverenzymen, HFE."
      And the English detail says "A tablet or iron-rich meal shortly before raises TSAT."
      And the Dutch detail says "Een tablet of ijzerrijke maaltijd kort tevoren verhoogt TSAT."
      And the English detail says "No iron for RLS until the result has been repeated."
      And the Dutch detail says "Geen ijzer voor RLS totdat de uitslag is herhaald."
      And the English detail does not say "Iron is in use"
      And the clinician is offered "Repeat ferritin and transferrin saturation"

    @IRON-18
    Scenario: A high saturation alone
      Given ferritin 90, saturation 50 and CRP 2
      When the chart is opened
      Then looking into the high saturation is advised, and nothing else
      And looking into the high saturation is advised as a remark
      And an English clinician reads "TSAT 50% is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet."
      And a Dutch clinician reads "TSAT 50% is hoger dan 45%: geen ijzer voor RLS – herhaal ’s ochtends, ≥24 uur na ijzerinname."

    @IRON-18
    Scenario: Results that suggest iron overload, and iron in use
      Given a woman of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2
      And ferrous fumarate in use since 30 days
      When the chart is opened
      Then looking into the high saturation is advised, and nothing else
      And looking into the high saturation is advised as a warning
      And the English detail says "Iron is in use: review whether it is needed."
      And the Dutch detail says "Er is ijzer in gebruik: beoordeel of het nodig is."

    @IRON-18
    Scenario Outline: Women and men have different limits; where the sex is not recorded those of women count
      Given a <who> of 45 years with restless legs
      And ferritin <ferritin>, saturation <saturation> and CRP 2
      When the chart is opened
      Then looking into the high saturation is advised, and nothing else
      And an English clinician reads "TSAT <saturation>% <read>"

      Examples:
        | who    | ferritin | saturation | read                                                                                                    |
        | woman  | 200      | 45.1       | is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet.                    |
        | woman  | 200.01   | 45.1       | and ferritin 200.01 µg/L suggest iron overload – no iron; consider repeat, liver tests and HFE testing. |
        | person | 200      | 45.1       | is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet.                    |
        | person | 200.01   | 45.1       | and ferritin 200.01 µg/L suggest iron overload – no iron; consider repeat, liver tests and HFE testing. |
        | man    | 200.01   | 45.1       | is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet.                    |
        | man    | 300      | 50.1       | is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet.                    |
        | man    | 300.01   | 50         | is above 45%: no iron for RLS – repeat a morning sample ≥24 h after any iron tablet.                    |
        | man    | 300.01   | 50.1       | and ferritin 300.01 µg/L suggest iron overload – no iron; consider repeat, liver tests and HFE testing. |

    @IRON-18
    Scenario Outline: Ferritin and saturation on both sides of the other limits
      Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
      When the chart is opened
      Then <what>

      Examples:
        | ferritin | saturation | crp | what                                                              |
        | 75       | 45.1       | 2   | repeating iron results that disagree is advised, and nothing else |
        | 75.01    | 45.1       | 2   | looking into the high saturation is advised, and nothing else     |
        | 75.01    | 45         | 2   | nothing is said about iron                                        |
        | 150      | 45         | 2   | nothing is said about iron                                        |
        | 150      | 45.1       | 2   | looking into the high saturation is advised, and nothing else     |
        | 150      | 45.1       | 30  | looking into the high saturation is advised, and nothing else     |
        | 600      | 45.1       | 30  | looking into the high saturation is advised, and nothing else     |

    @IRON-18
    Scenario Outline: A high saturation alone is for untreated adults; a suspicion of overload is for everybody
      Given <who>
      And <recorded>
      And ferritin <ferritin>, saturation <saturation> and CRP 2, 20 days ago
      When the chart is opened
      Then <what>

      Examples: a high saturation alone
        | who                                    | recorded                                           | ferritin | saturation | what                                                     |
        | an adult with restless legs            | ferrous fumarate in use since 30 days              | 150      | 50         | a review of iron in use is advised, and nothing else     |
        | an adult with restless legs            | chronic kidney disease stage 4 on the problem list | 150      | 50         | iron care in kidney disease is advised, and nothing else |
        | a child of 9 years with restless legs  | nothing else is recorded                           | 150      | 50         | nothing is said about iron                               |
        | a woman of 30 years with restless legs | the pregnancy status is yes                        | 150      | 50         | nothing is said about iron                               |
        | an adult with restless legs            | ferric carboxymaltose given by vein 10 days ago    | 150      | 50         | nothing is said about iron                               |

      Examples: a suspicion of overload
        | who                                              | recorded                                           | ferritin | saturation | what                                                          |
        | a woman of 45 years with restless legs           | ferrous fumarate in use since 30 days              | 250      | 50         | looking into the high saturation is advised as a warning      |
        | a woman of 45 years with restless legs           | ferric carboxymaltose given by vein 10 days ago    | 250      | 50         | looking into the high saturation is advised as a warning      |
        | a woman of 45 years with restless legs           | chronic kidney disease stage 4 on the problem list | 250      | 50         | looking into the high saturation is advised, and nothing else |
        | a child of 9 years with restless legs            | nothing else is recorded                           | 350      | 55         | looking into the high saturation is advised, and nothing else |
        | a woman of 30 years with restless legs           | the pregnancy status is yes                        | 250      | 50         | looking into the high saturation is advised, and nothing else |
        | an adult in whom restless legs is only suspected | nothing else is recorded                           | 350      | 55         | looking into the high saturation is advised                   |
        | an adult with restless legs                      | the birth date is not known                        | 350      | 55         | looking into the high saturation is advised, and nothing else |

    # 6.2, step 4: a warning if on iron; beyond twelve weeks it rests on a number that no guideline gives (invariant 32)
    @IRON-18
    Scenario Outline: Results that suggest iron overload, and iron that was given by vein
      Given a woman of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2, <drawn> days ago
      And ferric carboxymaltose given by vein <given> days ago
      When the chart is opened
      Then looking into the high saturation is advised as a <tier>
      And the English detail <use> "Iron is in use: review whether it is needed."

      Examples:
        | drawn | given | tier    | use          |
        | 20    | 84    | warning | says         |
        | 20    | 85    | remark  | does not say |
        | 150   | 84    | warning | says         |
        | 150   | 100   | remark  | says         |
        | 150   | 366   | remark  | does not say |

    @IRON-18
    Scenario Outline: At the limit of the saturation itself nothing is suspected
      Given a <who> of 45 years with restless legs
      And ferritin <ferritin>, saturation <saturation> and CRP 2
      When the chart is opened
      Then looking into the high saturation is not advised because of the transferrin saturation
      And nothing is said about iron

      Examples:
        | who    | ferritin | saturation |
        | woman  | 200.01   | 45         |
        | person | 200.01   | 45         |

    # 6.2, step 4 and 6.4: only results beyond both limits come before the advice of iron in use and kidney disease
    @IRON-18
    Scenario Outline: Short of a suspicion of overload other advice speaks of a high saturation
      Given a <who> of 45 years with restless legs
      And ferritin <ferritin>, saturation <saturation> and CRP 2
      And <recorded>
      When the chart is opened
      Then looking into the high saturation is not advised because of the iron overload
      And <instead>, and nothing else

      Examples:
        | who   | ferritin | saturation | recorded                                           | instead                                |
        | man   | 400      | 48         | ferrous fumarate in use since 30 days              | a review of iron in use is advised     |
        | man   | 400      | 50         | ferrous fumarate in use since 30 days              | a review of iron in use is advised     |
        | man   | 300      | 55         | ferrous fumarate in use since 30 days              | a review of iron in use is advised     |
        | woman | 200      | 50         | ferrous fumarate in use since 30 days              | a review of iron in use is advised     |
        | woman | 90       | 50         | chronic kidney disease stage 4 on the problem list | iron care in kidney disease is advised |

    @IRON-18
    Scenario Outline: A ferritin that iron by vein or a transfusion explains suspects nothing
      Given a woman of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2
      And red-cell transfusion <days> days ago, a procedure
      When the chart is opened
      Then looking into the high saturation is <what>

      Examples:
        | days | what        |
        | 59   | advised     |
        | 60   | not advised |
        | 116  | not advised |
        | 117  | advised     |

    # corrections 6.4: iron by vein that was not followed up comes first
    @IRON-18
    Scenario Outline: A high saturation from before iron by vein
      Given ferritin 90, saturation 50 and CRP 2
      And ferric carboxymaltose given by vein <days> days ago
      When the chart is opened
      Then looking into the high saturation is not advised
      And <instead>

      Examples:
        | days | instead                                                  |
        | 55   | nothing is said about iron                               |
        | 56   | checking the effect of iron is advised, and nothing else |

    @IRON-18
    Scenario Outline: Where it is said: a high saturation
      Given ferritin 90, saturation 50 and CRP 2
      When <occasion>
      Then looking into the high saturation is <what>

      Examples:
        | occasion                | what        |
        | the chart is opened     | advised     |
        | the patient is admitted | not advised |
        | the diagnosis is added  | not advised |

    @IRON-18
    Scenario Outline: Patients whose iron other advice speaks of: a high saturation
      Given a woman of 45 years with restless legs
      And ferritin <ferritin>, saturation 50 and CRP 2
      And <recorded>
      When the chart is opened
      Then looking into the high saturation is not advised because of the <fact>
      And <instead>

      Examples:
        | ferritin | recorded                                      | fact                         | instead                                                     |
        | 250      | haemochromatosis on the problem list          | iron overload                | nothing is said about iron                                  |
        | 90       | haemochromatosis on the problem list          | iron overload                | caution for iron overload is advised, and nothing else      |
        | 250      | maintenance dialysis on the problem list      | dialysis                     | iron through nephrology is advised, and nothing else        |
        | 90       | maintenance dialysis on the problem list      | dialysis                     | iron through nephrology is advised, and nothing else        |
        | 250      | a ferritin of 60 without a unit 10 days ago   | unreadable result            | checking the unreadable result is advised, and nothing else |
        | 90       | beta thalassaemia on the problem list         | disorder of iron utilisation | caution for iron overload is advised, and nothing else      |
        | 90       | red-cell transfusion 60 days ago, a procedure | transfusion                  | nothing is said about iron                                  |

    @IRON-18
    Scenario Outline: A missing part of the record does not keep it back, and the card says so: a high saturation
      Given ferritin 90, saturation 50 and CRP 2
      And the <part> could not be retrieved
      When the chart is opened
      Then looking into the high saturation is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | part       | fact          |
        | medication | iron overload |
        | procedures | dialysis      |

    # corrections 8.1: a disorder that is only possible keeps back iron, not measuring
    @IRON-18
    Scenario Outline: What stays open in a complete record does not keep it back either: a high saturation
      Given ferritin 90, saturation 50 and CRP 2
      And <recorded>
      When the chart is opened
      Then looking into the high saturation is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | recorded                                             | fact                         |
        | possible iron overload on the problem list           | iron overload                |
        | beta thalassaemia on the problem list as a suspicion | disorder of iron utilisation |

    @IRON-18
    Scenario: A kidney disease of unknown stage does not keep it back
      Given ferritin 90, saturation 50 and CRP 2
      And chronic kidney disease on the problem list
      When the chart is opened
      Then looking into the high saturation is advised, and nothing else
      And the card says that "chronic kidney disease" is not recorded

    @IRON-18
    Scenario: Enough of the laboratory results arrived: a high saturation
      Given ferritin 90, saturation 50 and CRP 2
      And only the first page of the laboratory results arrived
      When the chart is opened
      Then looking into the high saturation is advised
      And the card says that "unreadable ferritin results" is not recorded

    @IRON-18
    Scenario: Without a birth date a high saturation alone could not be told
      Given the birth date is not known
      And ferritin 150, saturation 50 and CRP 2
      When the chart is opened
      Then looking into the high saturation could not be told because of the age

    @IRON-03
    Scenario Outline: A low ferritin with an iron overload that stands in words under an unlisted code
      Given a problem that reads "<text>" under an unlisted code
      And ferritin 20, saturation 30 and CRP 2
      When the chart is opened
      Then oral iron is not advised

      Examples:
        | text                              |
        | Hemochromatose                    |
        | Hereditary hemochromatosis type 3 |
        | Screening for haemochromatosis    |

    @IRON-01
    Scenario Outline: On iron with a disorder of iron utilisation there is one advice about iron
      Given the birth date is not known
      And <recorded>
      And ferrous fumarate in use
      When the chart is opened
      Then a ferritin check is <what>

      Examples:
        | recorded                                                     | what        |
        | sideroblastic anaemia on the problem list                    | not advised |
        | sideroblastic anaemia on the problem list, refuted           | advised     |
        | beta thalassaemia on the problem list as a suspicion         | advised     |
