Feature: Iron in use is followed up
  Of every adult on iron it is measured whether it helps, what to do if it does not, and when it is enough.
  Reference: Mayo Clin Proc 2021; AASM 2025; IRLSSG 2018; clinical corrections A2, A21, B17, 6.1 (treatment) and 6.4.

  @IRON-10
  Rule: The effect of iron treatment is measured once it can be judged.

    Background:
      Given an adult with restless legs

    @IRON-10
    Scenario: Iron tablets without a follow-up
      Given a ferritin of 40 µg/L 60 days ago
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then checking the effect of iron is advised, and nothing else
      And checking the effect of iron is advised as a remark
      And an English clinician reads "Oral iron for 14 weeks without follow-up ferritin – consider ferritin and TSAT to judge response."
      And a Dutch clinician reads "Oraal ijzer al 14 weken zonder controle – overweeg ferritine en TSAT om het effect te beoordelen."
      And the English detail says "Last ferritin: 40 µg/L (22 Sep 2026)."
      And the Dutch detail says "Laatste ferritine: 40 µg/l (22 sep 2026)."
      And the English detail says "Sample in the morning, without iron tablets for at least 24 hours."
      And the Dutch detail says "Prik ’s ochtends, minstens 24 uur zonder ijzertabletten."
      And the English detail says "Ask about intake and side effects."
      And the Dutch detail says "Vraag naar inname en bijwerkingen."
      And the clinician is offered "Order ferritin, transferrin saturation and Hb"

    @IRON-10
    Scenario: Iron by vein without a follow-up
      Given ferric carboxymaltose given by vein 70 days ago
      When the chart is opened
      Then checking the effect of iron is advised, and nothing else
      And checking the effect of iron is advised as a remark
      And an English clinician reads "IV iron 10 weeks ago without follow-up – consider ferritin and TSAT (reliable from about 8 weeks)."
      And a Dutch clinician reads "I.v.-ijzer 10 weken geleden zonder controle – overweeg ferritine en TSAT (betrouwbaar vanaf circa 8 weken)."
      And the English detail does not say "Last ferritin"
      And the English detail does not say "Ask about intake"
      And the clinician is offered "Order ferritin, transferrin saturation and Hb"

    @IRON-10
    Scenario Outline: How long tablets have been taken
      Given a ferritin of 40 µg/L <drawn> days ago
      And ferrous fumarate in use since <days> days
      When the chart is opened
      Then <what>

      Examples: twelve weeks
        | drawn | days | what                                                     |
        | 60    | 83   | nothing is said about iron                               |
        | 60    | 84   | checking the effect of iron is advised, and nothing else |

      Examples: a ferritin eight weeks after the start is a follow-up
        | drawn | days | what                                                        |
        | 60    | 115  | checking the effect of iron is advised, and nothing else    |
        | 60    | 116  | another way to treat with iron is advised, and nothing else |

    @IRON-10
    Scenario Outline: Tablets without any ferritin of the past year
      Given ferrous fumarate in use since <days> days
      When the chart is opened
      Then <what>

      Examples:
        | days | what                                                     |
        | 83   | nothing is said about iron                               |
        | 84   | checking the effect of iron is advised, and nothing else |

    @IRON-10
    Scenario Outline: Two courses of tablets count as one when the gap is short
      Given ferrous fumarate until <ended> days ago
      And ferrous fumarate in use since 40 days
      When the chart is opened
      Then <what>

      Examples:
        | ended | what                                                     |
        | 100   | checking the effect of iron is advised, and nothing else |
        | 101   | nothing is said about iron                               |

    @IRON-10
    Scenario Outline: What is already known of tablets that were not followed up
      Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then <what>, and nothing else

      Examples: enough, too much, or contradictory
        | ferritin | saturation | crp | what                                            |
        | 75       | 45         | 2   | checking the effect of iron is advised          |
        | 75       | 45.1       | 2   | repeating iron results that disagree is advised |
        | 75.01    | 45.1       | 2   | a review of iron in use is advised              |
        | 100      | 30         | 2   | checking the effect of iron is advised          |
        | 100.01   | 30         | 2   | a review of iron in use is advised              |
        | 300.01   | 15         | 30  | a review of iron in use is advised              |

      Examples: a ferritin above 100 that cannot be believed
        | ferritin | saturation | crp | what                                   |
        | 300      | 15         | 30  | checking the effect of iron is advised |
        | 150      | 19.9       | 2   | checking the effect of iron is advised |
        | 150      | 20         | 2   | a review of iron in use is advised     |
        | 150      | 30         | 10  | checking the effect of iron is advised |
        | 150      | 30         | 9.9 | a review of iron in use is advised     |

    # "why not" answers with the iron by vein that was not given: for the tablets, the review is the answer
    @IRON-10
    Scenario Outline: Tablets that are to be reviewed need no check of their effect first
      Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then a review of iron in use is advised, and nothing else
      And checking the effect of iron is not advised because of the iron by vein

      Examples:
        | ferritin | saturation | crp |
        | 300.01   | 15         | 30  |
        | 150      | 20         | 2   |

    @IRON-10
    Scenario Outline: How long ago iron was given by vein
      Given ferric carboxymaltose given by vein <days> days ago
      When the chart is opened
      Then <what>

      Examples:
        | days | what                                                     |
        | 55   | nothing is said about iron                               |
        | 56   | checking the effect of iron is advised, and nothing else |
        | 365  | checking the effect of iron is advised, and nothing else |
        | 366  | a ferritin check is advised, and nothing else            |

    @IRON-10
    Scenario Outline: A ferritin from before, soon after, or well after iron by vein
      Given a ferritin of 150 µg/L <drawn> days ago
      And a transferrin saturation of 30 %
      And ferric carboxymaltose given by vein 100 days ago
      When the chart is opened
      Then <what>

      Examples:
        | drawn | what                                                     |
        | 101   | checking the effect of iron is advised, and nothing else |
        | 44    | nothing is said about iron                               |
        | 43    | nothing is said about iron                               |

    # corrections 6.6 (a ferritin drawn too soon counts as no state to judge); B17 and 6.4 would ask for the follow-up
    @IRON-10
    Scenario: The ferritin from before iron by vein is said to be so
      Given a ferritin of 30 µg/L 100 days ago
      And ferric carboxymaltose given by vein 80 days ago
      When the chart is opened
      Then checking the effect of iron is advised, and nothing else
      And the English detail says "Last ferritin, before iron by vein: 30 µg/L (13 Aug 2026)."
      And the Dutch detail says "Laatste ferritine vóór het i.v.-ijzer: 30 µg/l (13 aug 2026)."

    @IRON-10
    Scenario: A ferritin that was drawn too soon after iron by vein is no check
      Clinical corrections B17 and 6.4; the reference function of 6.6 would be silent for a year.
      Given a ferritin of 400 µg/L 80 days ago
      And ferric carboxymaltose given by vein 100 days ago
      When the chart is opened
      Then checking the effect of iron is advised, and nothing else
      And the English detail does not say "Last ferritin"

    @IRON-10
    Scenario: Nor does a high ferritin and saturation so soon after iron by vein mean iron overload
      Clinical corrections 6.2 (step 4 only where the ferritin was not drawn soon after iron by vein), B17 and 6.4.
      Given a ferritin of 400 µg/L 80 days ago
      And a transferrin saturation of 60 % 80 days ago
      And ferric carboxymaltose given by vein 100 days ago
      When the chart is opened
      Then checking the effect of iron is advised as a remark
      And looking into the high saturation is not advised

    @IRON-10
    Scenario: Iron by vein, and tablets
      Given ferric carboxymaltose given by vein 70 days ago
      And ferrous fumarate in use since 30 days
      When the chart is opened
      Then checking the effect of iron is advised, and nothing else
      And the English detail says "Ask about intake and side effects."

    @IRON-10
    Scenario Outline: It has been ordered
      Given ferrous fumarate in use since 100 days
      And ferritin ordered <days> days ago
      When the chart is opened
      Then <what>

      Examples:
        | days | what                                                            |
        | 30   | checking the effect of iron is not advised because of the order |
        | 31   | checking the effect of iron is advised                          |

    @IRON-10
    Scenario Outline: Where it is said: checking the effect
      Given ferrous fumarate in use since 100 days
      When <occasion>
      Then checking the effect of iron is <what>

      Examples:
        | occasion                | what        |
        | the chart is opened     | advised     |
        | the patient is admitted | not advised |
        | the diagnosis is added  | not advised |

    @IRON-10
    Scenario Outline: Patients whose iron other advice speaks of: checking the effect
      Given ferrous fumarate in use since 100 days
      And <recorded>
      When the chart is opened
      Then checking the effect of iron is not advised because of the <fact>
      And <instead>

      Examples:
        | recorded                                           | fact                         | instead                                                     |
        | haemochromatosis on the problem list               | iron overload                | caution for iron overload is advised, and nothing else      |
        | maintenance dialysis on the problem list           | dialysis                     | iron through nephrology is advised, and nothing else        |
        | chronic kidney disease stage 4 on the problem list | kidney disease               | iron care in kidney disease is advised, and nothing else    |
        | a ferritin of 60 without a unit 10 days ago        | unreadable result            | checking the unreadable result is advised, and nothing else |
        | ferric carboxymaltose given by vein 10 days ago    | iron by vein                 | nothing is said about iron                                  |
        | beta thalassaemia on the problem list              | disorder of iron utilisation | caution for iron overload is advised, and nothing else      |

    # corrections 6.6: a ferritin that a transfusion explains comes before the treatment
    @IRON-10
    Scenario Outline: Tablets, and a ferritin that a transfusion explains
      Given a ferritin of 40 µg/L 60 days ago
      And ferrous fumarate in use since 100 days
      And red-cell transfusion <days> days ago, a procedure
      When the chart is opened
      Then checking the effect of iron is <what>

      Examples:
        | days | what                                   |
        | 59   | advised                                |
        | 60   | not advised because of the transfusion |
        | 116  | not advised because of the transfusion |
        | 117  | advised                                |

    @IRON-10
    Scenario: Results that suggest iron overload
      Given a woman of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then checking the effect of iron is not advised
      And looking into the high saturation is advised, and nothing else

    # corrections 6.2: a suspicion of overload (step 4) comes before the treatment
    @IRON-10
    Scenario: Results that suggest iron overload, and iron by vein was given all the same
      Given a woman of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2
      And ferric carboxymaltose given by vein 58 days ago
      When the chart is opened
      Then checking the effect of iron is not advised because of the iron overload
      And looking into the high saturation is advised, and nothing else

    @IRON-10
    Scenario Outline: Children: checking the effect
      Given a child of <years> years with restless legs
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then <what>

      Examples:
        | years | what                                                          |
        | 17    | checking the effect of iron is not advised because of the age |
        | 18    | checking the effect of iron is advised, and nothing else      |

    @IRON-10
    Scenario Outline: Pregnancy has its own advice: checking the effect
      Given a woman of 30 years with restless legs
      And the pregnancy status is <answer>
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then <what>

      Examples:
        | answer  | what                                                                |
        | yes     | checking the effect of iron is not advised because of the pregnancy |
        | no      | checking the effect of iron is advised                              |
        | unknown | checking the effect of iron is advised                              |

    @IRON-10
    Scenario: Only suspected restless legs: checking the effect
      Given an adult in whom restless legs is only suspected
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then checking the diagnosis is advised, and nothing else

    @IRON-10
    Scenario Outline: A missing part of the record does not keep it back, and the card says so: checking the effect
      Given ferrous fumarate in use since 100 days
      And the <part> could not be retrieved
      When the chart is opened
      Then checking the effect of iron is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | part                    | fact                     |
        | administered medication | IV iron                  |
        | procedures              | dialysis                 |
        | open orders             | ferritin already ordered |

    # corrections 8.1: a disorder that is only possible keeps back iron, not measuring
    @IRON-10
    Scenario Outline: What stays open in a complete record does not keep it back either: checking the effect
      Given ferrous fumarate in use since 100 days
      And <recorded>
      When the chart is opened
      Then checking the effect of iron is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | recorded                                             | fact                         |
        | chronic kidney disease on the problem list           | chronic kidney disease       |
        | possible iron overload on the problem list           | iron overload                |
        | beta thalassaemia on the problem list as a suspicion | disorder of iron utilisation |

    # corrections 8.1: what was not retrieved is never taken for missing
    @IRON-10
    Scenario: Without the laboratory results it is not known whether the effect was measured
      Given ferrous fumarate in use since 100 days
      And the laboratory results could not be retrieved
      When the chart is opened
      Then checking the effect of iron could not be told because of the iron by vein
      And checking the effect of iron is reported as not assessed for want of the laboratory results

    @IRON-10
    Scenario: Tablets of which the start is not known
      Given a ferritin of 40 µg/L 60 days ago
      And ferrous fumarate in use, without a start
      When the chart is opened
      Then checking the effect of iron could not be told because of the iron in use

    @IRON-10
    Scenario: Without the administered medication it is not known whether iron was given by vein
      Given ferritin 120, saturation 30 and CRP 2
      And the administered medication could not be retrieved
      When the chart is opened
      Then checking the effect of iron could not be told because of the iron by vein
      And checking the effect of iron is reported as not assessed for want of the administered medication

    @IRON-10
    Scenario: The birth date is not known: checking the effect
      Given the birth date is not known
      And a ferritin of 40 µg/L 60 days ago
      And ferrous fumarate in use since 100 days
      When the chart is opened
      Then checking the effect of iron could not be told because of the age

  @IRON-11
  Rule: When oral iron does not help or cannot be taken, intake, absorption and blood loss are looked at.

    Background:
      Given an adult with restless legs

    @IRON-11
    Scenario: Iron tablets that did not raise the ferritin
      Given a ferritin of 55 µg/L 220 days ago
      And ferritin 60, saturation 22 and CRP 2
      And ferrous fumarate in use since 200 days
      When the chart is opened
      Then another way to treat with iron is advised, and nothing else
      And another way to treat with iron is advised as a remark
      And an English clinician reads "RLS, ferritin 60 µg/L despite oral iron: check intake, absorption and blood loss; discuss IV iron with a specialist."
      And a Dutch clinician reads "RLS, ferritine 60 µg/l ondanks oraal ijzer: controleer inname, opname en bloedverlies; bespreek i.v.-ijzer met specialist."
      And the English detail says "Look at intake, alternate-day dosing or another salt, acid suppression, coeliac disease or bariatric surgery, and continuing blood loss."
      And the Dutch detail says "Kijk naar inname, om de dag doseren of een ander zout, maagzuurremmers, coeliakie of bariatrische chirurgie, en aanhoudend bloedverlies."
      And the English detail says "Iron by vein only through a specialist."
      And the Dutch detail says "I.v.-ijzer alleen via de specialist."
      And the English detail does not say "TSAT is not known"
      And the English detail does not say "A reaction to iron by vein"
      And the clinician is offered "Refer to a specialist"

    # invariant 4: no wording about iron by vein with an unknown saturation, in sepsis or after a reaction to it
    @IRON-11
    Scenario Outline: Iron by vein is not named where it is not known to be allowed
      Given a ferritin of 55 µg/L 220 days ago
      And ferritin 60, saturation <saturation> and CRP 2
      And ferrous fumarate in use since 200 days
      And <recorded>
      When the chart is opened
      Then another way to treat with iron is advised
      And an English clinician reads "RLS, ferritin 60 µg/L despite oral iron: check intake, absorption and blood loss; discuss the route with a specialist."
      And a Dutch clinician reads "RLS, ferritine 60 µg/l ondanks oraal ijzer: controleer inname, opname en bloedverlies; bespreek toedieningsweg met specialist."
      And the English detail does not say "Iron by vein only through a specialist."

      Examples:
        | saturation | recorded                                |
        | unknown    | nothing else is recorded                |
        | 22         | an intolerance to ferric carboxymaltose |
        | 22         | sepsis on the problem list for 10 days  |
        | 22         | the allergies could not be retrieved    |

    @IRON-11
    Scenario Outline: Why iron by vein is not named
      Given a ferritin of 55 µg/L 220 days ago
      And ferritin 60, saturation <saturation> and CRP 2
      And ferrous fumarate in use since 200 days
      And <recorded>
      When the chart is opened
      Then the English detail <tsat> "TSAT is not known: measure it before iron by vein is considered."
      And the Dutch detail <tsat> "TSAT is niet bekend: bepaal deze voordat i.v.-ijzer wordt overwogen."
      And the English detail <reaction> "A reaction to iron by vein is recorded: iron by vein is not named as an option."
      And the Dutch detail <reaction> "Een reactie op i.v.-ijzer is vastgelegd: i.v.-ijzer wordt daarom niet als optie genoemd."
      And the English detail <sepsis> "Bacteraemia or sepsis is recorded: iron by vein is not named as an option."
      And the Dutch detail <sepsis> "Bacteriëmie of sepsis is vastgelegd: i.v.-ijzer wordt daarom niet als optie genoemd."

      Examples:
    | saturation | recorded | tsat | reaction | sepsis |
    | unknown | nothing else is recorded | says | does not say | does not say |
    | 22 | an intolerance to ferric carboxymaltose | does not say | says | does not say |
    | 22 | sepsis on the problem list for 10 days | does not say | does not say | says |
    | 22 | nothing else is recorded | does not say | does not say | does not say |

    @IRON-11
    Scenario Outline: Iron tablets that cannot be taken or are not absorbed
      Given ferritin 40, saturation 16 and CRP 2
      And <reason>
      When the chart is opened
      Then another way to treat with iron is advised, and nothing else
      And an English clinician reads "RLS, ferritin 40 µg/L, and oral iron unsuitable (<english>) – discuss the route of iron treatment with a specialist."
      And a Dutch clinician reads "RLS, ferritine 40 µg/l en oraal ijzer ongeschikt (<dutch>) – bespreek de toedieningsweg met een specialist."
      And the English detail does not say "Look at intake"
      And the English detail says "Iron by vein only through a specialist."

      Examples:
        | reason                                       | english       | dutch            |
        | an intolerance to ferrous fumarate           | intolerance   | intolerantie     |
        | coeliac disease on the problem list          | malabsorption | gestoorde opname |
        | bariatric surgery 2000 days ago, a procedure | malabsorption | gestoorde opname |

    @IRON-11
    Scenario Outline: Not yet treated: on both sides of the limits
      Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And coeliac disease on the problem list<state>
      When the chart is opened
      Then <what>

      Examples:
        | ferritin | saturation | crp | state         | what                                                              |
        | 75       | 45         | 2   |               | another way to treat with iron is advised, and nothing else       |
        | 75       | 45.1       | 2   |               | repeating iron results that disagree is advised, and nothing else |
        | 75       | unknown    | 2   |               | another way to treat with iron is advised, and nothing else       |
        | 40       | 16         | 30  |               | another way to treat with iron is advised, and nothing else       |
        | 75.01    | 30         | 2   |               | nothing is said about iron                                        |
        | 40       | 16         | 2   | , in the past | oral iron is advised, and nothing else                            |
        | 40       | 16         | 2   | , refuted     | oral iron is advised, and nothing else                            |

    # corrections 6.1: a rise of 20 µg/L counts
    @IRON-11
    Scenario Outline: What counts as a rise
      Given a ferritin of 40 µg/L 220 days ago
      And ferritin <ferritin>, saturation 22 and CRP 2
      And ferrous fumarate in use since 200 days
      When the chart is opened
      Then <what>

      Examples:
        | ferritin | what                                                        |
        | 35       | another way to treat with iron is advised, and nothing else |
        | 59.99    | another way to treat with iron is advised, and nothing else |
        | 60       | nothing is said about iron                                  |

    @IRON-11
    Scenario Outline: Ferritins of different laboratories
      Given a ferritin of 55 µg/L 220 days ago, from laboratory A
      And a ferritin of 60 µg/L 60 days ago, from laboratory <laboratory>
      And ferrous fumarate in use since 200 days
      When the chart is opened
      Then another way to treat with iron is advised
      And the English detail <says> "The last two ferritins come from different laboratories or methods: their difference says little."
      And the Dutch detail <says> "De laatste twee ferritines komen uit verschillende laboratoria of bepalingen: het verschil zegt weinig."

      Examples:
        | laboratory | says         |
        | A          | does not say |
        | B          | says         |

    @IRON-11
    Scenario Outline: Without an earlier ferritin a low one counts as no rise
      Given ferritin <ferritin>, saturation 22 and CRP 2
      And ferrous fumarate in use since 200 days
      When the chart is opened
      Then <what>

      Examples:
        | ferritin | what                                                        |
        | 49.99    | another way to treat with iron is advised, and nothing else |
        | 50       | nothing is said about iron                                  |

    @IRON-11
    Scenario Outline: On tablets without a rise: on both sides of the limits
      Given a ferritin of 70 µg/L 220 days ago
      And ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And ferrous fumarate in use since 200 days
      When the chart is opened
      Then <what>

      Examples:
        | ferritin | saturation | crp | what                                                              |
        | 75       | 45         | 2   | another way to treat with iron is advised, and nothing else       |
        | 75       | 45         | 30  | another way to treat with iron is advised, and nothing else       |
        | 75       | 45.1       | 2   | repeating iron results that disagree is advised, and nothing else |
        | 75.01    | 45         | 2   | nothing is said about iron                                        |

    @IRON-11
    Scenario: On tablets that are not tolerated it is first asked how they work
      Given a ferritin of 40 µg/L 60 days ago
      And ferrous fumarate in use since 100 days
      And an intolerance to ferrous fumarate
      When the chart is opened
      Then another way to treat with iron is not advised
      And checking the effect of iron is advised, and nothing else

    @IRON-11
    Scenario: Who takes no iron tablets, and can, needs no other way, also when not all laboratory results arrived
      Given a ferritin of 40 µg/L 60 days ago
      And an eGFR of 80 ml/min 60 days ago
      And only the first page of the laboratory results arrived
      When the chart is opened
      Then another way to treat with iron is not advised because of the unsuitability of oral iron
      And oral iron is advised

    @IRON-11
    Scenario: A low ferritin also asks for its cause
      Given ferritin 20, saturation 16 and CRP 2
      And coeliac disease on the problem list
      When the chart is opened
      Then another way to treat with iron is advised, and nothing else
      And looking for the cause of the iron deficiency is a line of the card about another way to treat with iron

    @IRON-11
    Scenario Outline: An older ferritin is repeated before iron by vein
      Given ferritin 40, saturation 16 and CRP 2, <days> days ago
      And coeliac disease on the problem list
      When the chart is opened
      Then another way to treat with iron is advised
      And the English detail <says> "This ferritin is more than 3 months old: repeat it before iron by vein."
      And the Dutch detail <says> "Deze ferritine is ouder dan 3 maanden: herhaal vóór i.v.-ijzer."

      Examples:
        | days | says         |
        | 92   | does not say |
        | 93   | says         |

    @IRON-11
    Scenario Outline: An old ferritin is repeated where iron by vein is not named as well
      Given ferritin 40, saturation 16 and CRP 2, <days> days ago
      And coeliac disease on the problem list
      And an intolerance to ferric carboxymaltose
      When the chart is opened
      Then another way to treat with iron is advised
      And the English detail <says> "This ferritin is more than 6 months old: repeat it."
      And the Dutch detail <says> "Deze ferritine is ouder dan 6 maanden: herhaal deze."

      Examples:
        | days | says         |
        | 183  | does not say |
        | 184  | says         |

    @IRON-11
    Scenario Outline: Where it is said: another way to treat
      Given ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      When <occasion>
      Then another way to treat with iron is <what>

      Examples:
        | occasion                | what        |
        | the chart is opened     | advised     |
        | the patient is admitted | not advised |
        | the diagnosis is added  | not advised |

    @IRON-11
    Scenario Outline: Patients whose iron other advice speaks of: another way to treat
      Given ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      And <recorded>
      When the chart is opened
      Then another way to treat with iron is not advised because of the <fact>
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

    @IRON-11
    Scenario Outline: Children: another way to treat
      Given a child of <years> years with restless legs
      And ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      When the chart is opened
      Then <what>

      Examples:
        | years | what                                                             |
        | 17    | another way to treat with iron is not advised because of the age |
        | 18    | another way to treat with iron is advised, and nothing else      |

    @IRON-11
    Scenario Outline: Pregnancy has its own advice: another way to treat
      Given a woman of 30 years with restless legs
      And the pregnancy status is <answer>
      And ferritin 40, saturation 16 and CRP 2, 20 days ago
      And coeliac disease on the problem list
      When the chart is opened
      Then <what>

      Examples:
        | answer  | what                                                                   |
        | yes     | another way to treat with iron is not advised because of the pregnancy |
        | no      | another way to treat with iron is advised                              |
        | unknown | another way to treat with iron is advised                              |

    @IRON-11
    Scenario: Only suspected restless legs: another way to treat
      Given an adult in whom restless legs is only suspected
      And ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      When the chart is opened
      Then checking the diagnosis is advised, and nothing else

    @IRON-11
    Scenario Outline: A missing part of the record that could hide a reason against iron
      Given ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      And <missing>
      When the chart is opened
      Then another way to treat with iron could not be told because of the <fact>
      And another way to treat with iron is reported as not assessed for want of the <part>

      Examples:
        | missing                                               | fact           | part               |
        | the medication could not be retrieved                 | iron overload  | medication         |
        | the procedures could not be retrieved                 | dialysis       | procedures         |
        | only the first page of the laboratory results arrived | kidney disease | laboratory results |
        | only the first page of the problem list arrived       | iron overload  | problem list       |

    @IRON-11
    Scenario Outline: What stays open in a complete record keeps it back as well
      Given ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      And <recorded>
      When the chart is opened
      Then another way to treat with iron could not be told because of the <fact>
      And another way to treat with iron is reported as not assessed

      Examples:
        | recorded                                             | fact                         |
        | chronic kidney disease on the problem list           | kidney disease               |
        | possible iron overload on the problem list           | iron overload                |
        | the birth date is not known                          | age                          |
        | beta thalassaemia on the problem list as a suspicion | disorder of iron utilisation |

    @IRON-11
    Scenario: Without the administered medication the card says what is missing
      Given ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      And the administered medication could not be retrieved
      When the chart is opened
      Then another way to treat with iron is advised
      And the card says that "IV iron" is not recorded

    @IRON-11
    Scenario: A prescription of iron tablets without any date
      Given ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      And ferrous fumarate prescribed without a date
      When the chart is opened
      Then another way to treat with iron is advised, and nothing else
      And the card says that "iron tablets in use" is not recorded

    @IRON-11
    Scenario: Enough of the laboratory results arrived: another way to treat
      Given ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      And an eGFR of 80 ml/min 60 days ago
      And only the first page of the laboratory results arrived
      When the chart is opened
      Then another way to treat with iron is advised
      And the card says that "unreadable ferritin results" is not recorded

    @IRON-11
    Scenario: A woman whose pregnancy is not recorded
      Given a woman of 30 years with restless legs
      And ferritin 40, saturation 16 and CRP 2
      And coeliac disease on the problem list
      When the chart is opened
      Then another way to treat with iron is advised
      And the card says that "pregnancy" is not recorded

  @IRON-12
  Rule: Oral iron is reviewed when the target is reached, and at once when it is above the safe range.

    Background:
      Given an adult with restless legs

    @IRON-12
    Scenario: The target is reached
      Given ferritin 120, saturation 25 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use is advised, and nothing else
      And a review of iron in use is advised as a remark
      And an English clinician reads "Ferritin 120 µg/L on oral iron: target (>100) reached – consider stopping and re-checking in 6 months."
      And a Dutch clinician reads "Ferritine 120 µg/l bij oraal ijzer: streefwaarde (>100) bereikt – overweeg stoppen en controle na 6 maanden."
      And the English detail says "While blood loss continues, iron can still be needed."
      And the Dutch detail says "Houdt bloedverlies aan, dan kan ijzer nodig blijven."
      And the English detail says "Check ferritin again in 6 months, because it can fall again."
      And the Dutch detail says "Controleer ferritine na 6 maanden opnieuw; deze kan weer dalen."
      And the English detail does not say "look for iron overload"
      And no order is offered

    @IRON-12
    Scenario: Above the safe range
      Given ferritin 90, saturation 50 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use is advised, and nothing else
      And a review of iron in use is advised as a warning
      And an English clinician reads "Oral iron with ferritin 90 µg/L, TSAT 50%: above the safe range – review need; repeat TSAT ≥24 h off iron."
      And a Dutch clinician reads "Oraal ijzer bij ferritine 90 µg/l, TSAT 50%: te hoog – heroverweeg ijzer; herhaal TSAT ≥24 u zonder ijzer."
      And the English detail says "Repeat in the morning, at least 24 hours after the last tablet."
      And the Dutch detail says "Herhaal ’s ochtends, minstens 24 uur na de laatste tablet."
      And the English detail says "If TSAT stays above 45%, look for iron overload."
      And the Dutch detail says "Blijft TSAT hoger dan 45%, denk dan aan ijzerstapeling."
      And the English detail does not say "in 6 months"
      And the clinician is offered "Repeat ferritin and transferrin saturation"

    @IRON-12
    Scenario: A high ferritin without a saturation
      Given ferritin 350, saturation unknown and CRP unknown
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use is advised, and nothing else
      And a review of iron in use is advised as a warning
      And an English clinician reads "Oral iron with ferritin 350 µg/L (>300): review the need for iron and measure TSAT."
      And a Dutch clinician reads "Oraal ijzer bij ferritine 350 µg/l (>300): heroverweeg ijzer en bepaal TSAT."

    @IRON-12
    Scenario: A high saturation without a ferritin
      Given ferritin unknown, saturation 50 and CRP unknown
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use is advised, and nothing else
      And a review of iron in use is advised as a warning
      And an English clinician reads "Oral iron with TSAT 50%: above the safe range – review need; measure ferritin and repeat TSAT ≥24 h off iron."
      And a Dutch clinician reads "Oraal ijzer bij TSAT 50%: te hoog – heroverweeg ijzer; bepaal ferritine en herhaal TSAT ≥24 u zonder ijzer."

    @IRON-12
    Scenario Outline: The target, on both sides of its limits
      Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then <what>

      Examples: the ferritin
        | ferritin | saturation | crp | what                                            |
        | 100      | 25         | 2   | nothing is said about iron                      |
        | 100.01   | 25         | 2   | a review of iron in use is advised as a remark  |
        | 300      | 25         | 2   | a review of iron in use is advised as a remark  |
        | 300.01   | 25         | 2   | a review of iron in use is advised as a warning |

      Examples: the saturation
        | ferritin | saturation | crp | what                                                   |
        | 120      | 19.9       | 2   | not trusting the ferritin is advised, and nothing else |
        | 120      | 20         | 2   | a review of iron in use is advised as a remark         |
        | 120      | 45         | 2   | a review of iron in use is advised as a remark         |
        | 120      | 45.1       | 2   | a review of iron in use is advised as a warning        |
        | 120      | unknown    | 2   | a review of iron in use is advised as a remark         |

      Examples: inflammation
        | ferritin | saturation | crp     | what                                                   |
        | 120      | 25         | 9.9     | a review of iron in use is advised as a remark         |
        | 120      | 25         | 10      | not trusting the ferritin is advised, and nothing else |
        | 120      | 25         | unknown | a review of iron in use is advised as a remark         |

    # corrections A21: regardless of CRP or a missing saturation
    @IRON-12
    Scenario Outline: Above the safe range, on both sides of its limits
      Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then <what>

      Examples: the ferritin
        | ferritin | saturation | crp | what                                                              |
        | 75       | 45.1       | 2   | repeating iron results that disagree is advised, and nothing else |
        | 75.01    | 45.1       | 2   | a review of iron in use is advised as a warning                   |
        | 75.01    | 45         | 2   | nothing is said about iron                                        |
        | 300.01   | 15         | 2   | a review of iron in use is advised as a warning                   |
        | 300.01   | unknown    | 30  | a review of iron in use is advised as a warning                   |

      Examples: the saturation
        | ferritin | saturation | crp     | what                                            |
        | 90       | 45         | 30      | nothing is said about iron                      |
        | 90       | 45.1       | 30      | a review of iron in use is advised as a warning |
        | unknown  | 45         | unknown | nothing is said about iron                      |
        | unknown  | 45.1       | unknown | a review of iron in use is advised as a warning |

    @IRON-12
    Scenario Outline: At the limits it is other advice that speaks, and no review
      Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use is not advised because of the <fact>
      And <instead>, and nothing else

      Examples:
        | ferritin | saturation | crp | fact                   | instead                                         |
        | 75       | 45.1       | 2   | ferritin               | repeating iron results that disagree is advised |
        | 300      | 15         | 30  | transferrin saturation | not trusting the ferritin is advised            |

    @IRON-12
    Scenario: Where results suggest iron overload, the review is left to that advice
      Clinical corrections 6.2: a suspicion of overload (step 4) comes before iron in use (step 8).
      Given a woman of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use is not advised because of the iron overload
      And looking into the high saturation is advised, and nothing else

    @IRON-12
    Scenario Outline: A laboratory that reports only a limit leaves open whether it is the target or above the safe range
      Clinical corrections C17: advice only if the whole interval gives the same outcome.
      Given a ferritin <ferritin> µg/L 60 days ago
      And a transferrin saturation <saturation> %
      And a CRP of 2 mg/L
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use could not be told because of the <fact>
      And a review of iron in use is reported as not assessed

      Examples:
        | ferritin  | saturation | fact                   |
        | above 200 | of 25      | ferritin               |
        | of 120    | above 40   | transferrin saturation |

    @IRON-12
    Scenario Outline: Whatever the duration and the effect of the tablets
      Given <baseline>
      And ferritin <ferritin>, saturation <saturation> and CRP 2
      And ferrous fumarate in use since <days> days
      When the chart is opened
      Then a review of iron in use is advised as a <tier>

      Examples:
        | baseline                            | ferritin | saturation | days | tier    |
        | nothing else is recorded            | 120      | 25         | 61   | remark  |
        | nothing else is recorded            | 120      | 25         | 100  | remark  |
        | a ferritin of 20 µg/L 220 days ago  | 120      | 25         | 200  | remark  |
        | a ferritin of 110 µg/L 220 days ago | 120      | 25         | 200  | remark  |
        | nothing else is recorded            | 90       | 50         | 61   | warning |
        | nothing else is recorded            | 90       | 50         | 100  | warning |
        | a ferritin of 20 µg/L 220 days ago  | 90       | 50         | 200  | warning |
        | a ferritin of 85 µg/L 220 days ago  | 90       | 50         | 200  | warning |

    @IRON-12
    Scenario Outline: What counts as iron in use
      Given ferritin 120, saturation 25 and CRP 2
      And <recorded>
      When the chart is opened
      Then <what>

      Examples:
        | recorded                              | what                                                              |
        | ferrous fumarate in use since 80 days | a review of iron in use is advised, and nothing else              |
        | ferrous fumarate until 1 days ago     | a review of iron in use is not advised because of the iron in use |
        | iron in a multivitamin in use         | a review of iron in use is not advised because of the iron in use |
        | iron in a contraceptive in use        | a review of iron in use is not advised because of the iron in use |
        | nothing else is recorded              | a review of iron in use is not advised because of the iron in use |

    @IRON-12
    Scenario Outline: Where it is said: a review of iron in use
      Given ferritin 90, saturation 50 and CRP 2
      And ferrous fumarate in use since 80 days
      When <occasion>
      Then a review of iron in use is <what>

      Examples:
        | occasion                | what        |
        | the chart is opened     | advised     |
        | the patient is admitted | not advised |
        | the diagnosis is added  | not advised |

    @IRON-12
    Scenario Outline: Patients whose iron other advice speaks of: a review of iron in use
      Given ferritin <ferritin>, saturation <saturation> and CRP 2
      And ferrous fumarate in use since 80 days
      And <recorded>
      When the chart is opened
      Then a review of iron in use is not advised because of the <fact>
      And <instead>

      Examples:
        | ferritin | saturation | recorded                                           | fact                         | instead                                                     |
        | 120      | 25         | haemochromatosis on the problem list               | iron overload                | caution for iron overload is advised as a warning           |
        | 90       | 50         | deferasirox in use                                 | iron overload                | caution for iron overload is advised as a warning           |
        | 120      | 25         | maintenance dialysis on the problem list           | dialysis                     | iron through nephrology is advised, and nothing else        |
        | 120      | 25         | chronic kidney disease stage 4 on the problem list | kidney disease               | iron care in kidney disease is advised, and nothing else    |
        | 120      | 25         | a ferritin of 60 without a unit 10 days ago        | unreadable result            | checking the unreadable result is advised, and nothing else |
        | 120      | 25         | ferric carboxymaltose given by vein 55 days ago    | iron by vein                 | nothing is said about iron                                  |
        | 120      | 25         | ferric carboxymaltose given by vein 56 days ago    | iron by vein                 | checking the effect of iron is advised, and nothing else    |
        | 120      | 25         | red-cell transfusion 60 days ago, a procedure      | transfusion                  | nothing is said about iron                                  |
        | 120      | 25         | beta thalassaemia on the problem list              | disorder of iron utilisation | caution for iron overload is advised as a warning           |

    @IRON-12
    Scenario Outline: Results that suggest iron overload have their own advice
      Given a <who> of 45 years with restless legs
      And ferritin 250, saturation 50 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then <what>

      Examples:
        | who   | what                                                     |
        | woman | looking into the high saturation is advised as a warning |
        | man   | a review of iron in use is advised as a warning          |

    @IRON-12
    Scenario Outline: Children: a review of iron in use
      Given a child of <years> years with restless legs
      And ferritin 120, saturation 25 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then <what>

      Examples:
        | years | what                                                      |
        | 17    | a review of iron in use is not advised because of the age |
        | 18    | a review of iron in use is advised, and nothing else      |

    @IRON-12
    Scenario Outline: Pregnancy has its own advice: a review of iron in use
      Given a woman of 30 years with restless legs
      And the pregnancy status is <answer>
      And ferritin 120, saturation 25 and CRP 2, 20 days ago
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then <what>

      Examples:
        | answer  | what                                                            |
        | yes     | a review of iron in use is not advised because of the pregnancy |
        | no      | a review of iron in use is advised                              |
        | unknown | a review of iron in use is advised                              |

    @IRON-12
    Scenario: Only suspected restless legs: a review of iron in use
      Given an adult in whom restless legs is only suspected
      And ferritin 120, saturation 25 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then checking the diagnosis is advised, and nothing else

    @IRON-12
    Scenario Outline: A missing part of the record does not keep it back, and the card says so: a review of iron in use
      Given ferritin 90, saturation 50 and CRP 2
      And ferrous fumarate in use since 80 days
      And the <part> could not be retrieved
      When the chart is opened
      Then a review of iron in use is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | part                    | fact     |
        | administered medication | IV iron  |
        | procedures              | dialysis |

    # corrections 8.1: a disorder that is only possible keeps back iron, not a review of what is above the safe range
    @IRON-12
    Scenario Outline: What stays open in a complete record does not keep it back either: a review of iron in use
      Given ferritin 90, saturation 50 and CRP 2
      And ferrous fumarate in use since 80 days
      And <recorded>
      When the chart is opened
      Then a review of iron in use is advised
      And the card says that "<fact>" is not recorded

      Examples:
        | recorded                                             | fact                         |
        | chronic kidney disease on the problem list           | chronic kidney disease       |
        | possible iron overload on the problem list           | iron overload                |
        | beta thalassaemia on the problem list as a suspicion | disorder of iron utilisation |

    @IRON-12
    Scenario: Enough of the laboratory results arrived: a review of iron in use
      Given ferritin 90, saturation 50 and CRP 2
      And ferrous fumarate in use since 80 days
      And only the first page of the laboratory results arrived
      When the chart is opened
      Then a review of iron in use is advised
      And the card says that "unreadable ferritin results" is not recorded

    @IRON-12
    Scenario: Without the medication it is not known whether iron is in use
      Given ferritin 120, saturation 25 and CRP 2
      And the medication could not be retrieved
      When the chart is opened
      Then a review of iron in use could not be told because of the iron in use
      And a review of iron in use is reported as not assessed for want of the medication

    @IRON-12
    Scenario: The birth date is not known: a review of iron in use
      Given the birth date is not known
      And ferritin 120, saturation 25 and CRP 2
      And ferrous fumarate in use since 80 days
      When the chart is opened
      Then a review of iron in use could not be told because of the age
