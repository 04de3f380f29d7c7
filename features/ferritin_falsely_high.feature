@IRON-06
Feature: Ferritin may be falsely high
  A higher ferritin is not trusted during inflammation or with a low transferrin saturation.
  Reference: Mayo Clin Proc 2021; AASM 2025; clinical corrections 6.3 and 6.4.

  Background:
    Given an adult with restless legs

  # --- what makes it fire ---

  Scenario Outline: Ferritin, transferrin saturation and CRP of one sample
    Given ferritin <ferritin>, saturation <saturation> and CRP <crp>
    When the chart is opened
    Then not trusting the ferritin is <what>

    Examples: the ferritin on both sides of 75
      | ferritin | saturation | crp | what        |
      | 75       | 19.9       | 30  | not advised |
      | 75.01    | 19.9       | 30  | advised     |

    Examples: up to 100, a low saturation needs a raised CRP
      | ferritin | saturation | crp | what        |
      | 90       | 19.9       | 4.9 | not advised |
      | 90       | 19.9       | 5   | advised     |
      | 90       | 19.9       | 10  | advised     |
      | 100      | 19.9       | 5   | advised     |

    Examples: up to 100, a normal saturation needs inflammation
      | ferritin | saturation | crp | what        |
      | 75       | 30         | 30  | not advised |
      | 75.01    | 30         | 30  | advised     |
      | 90       | 20         | 9.9 | not advised |
      | 100      | 30         | 10  | advised     |
      | 90       | 20         | 10  | advised     |
      | 90       | 45         | 30  | advised     |
      | 90       | 45.1       | 30  | not advised |

    Examples: up to 100 without a saturation it is the saturation that is wanted
      | ferritin | saturation | crp | what        |
      | 90       | unknown    | 30  | not advised |

    Examples: above 100 a low saturation is enough
      | ferritin | saturation | crp     | what        |
      | 100      | 19.9       | 2       | not advised |
      | 100.01   | 19.9       | 2       | advised     |
      | 150      | 19.9       | unknown | advised     |
      | 150      | 20         | unknown | not advised |
      | 150      | 20         | 2       | not advised |

    Examples: above 100 inflammation is enough
      | ferritin | saturation | crp | what        |
      | 150      | 30         | 9.9 | not advised |
      | 150      | 30         | 10  | advised     |
      | 150      | unknown    | 30  | advised     |
      | 150      | unknown    | 9.9 | not advised |
      | 150      | 45.1       | 30  | not advised |

    Examples: above 300 only a low saturation
      | ferritin | saturation | crp | what        |
      | 300      | 30         | 30  | advised     |
      | 300.01   | 30         | 30  | not advised |
      | 300.01   | 19.9       | 2   | advised     |
      | 300.01   | 20         | 2   | not advised |
      | 600      | unknown    | 30  | not advised |

  Scenario: A CRP that is not raised at all leaves nothing open
    Given ferritin 90, saturation 15 and CRP 2
    When the chart is opened
    Then not trusting the ferritin is not advised because of the inflammation
    And iron through a specialist is advised, and nothing else

  Scenario: Without a saturation a suspicion of overload stays open, and holds nothing back
    Given a woman of 45 years with restless legs
    And ferritin 250, saturation unknown and CRP 30
    When the chart is opened
    Then not trusting the ferritin is advised

  Scenario Outline: The CRP nearest to the ferritin
    Given a ferritin of 150 µg/L 60 days ago
    And a CRP of 30 mg/L <days> days ago
    When the chart is opened
    Then not trusting the ferritin is <what>

    Examples:
      | days | what        |
      | 45   | not advised |
      | 46   | advised     |
      | 74   | advised     |
      | 75   | not advised |

  Scenario Outline: Infection and chronic inflammation
    Given a ferritin of 150 µg/L 60 days ago
    And <recorded>
    When the chart is opened
    Then not trusting the ferritin is <what>

    Examples:
      | recorded                                              | what        |
      | sepsis on the problem list for 59 days                | not advised |
      | sepsis on the problem list for 60 days                | advised     |
      | pneumonia on the problem list for 65 days             | advised     |
      | pneumonia on the problem list for 89 days             | not advised |
      | urinary tract infection on the problem list for 65 days | advised   |
      | sepsis on the problem list for 88 days                | advised     |
      | sepsis on the problem list for 89 days                | not advised |
      | fever on the problem list for 70 days, in the past    | advised     |
      | fever on the problem list for 70 days, refuted        | not advised |
      | rheumatoid arthritis on the problem list              | advised     |
      | rheumatoid arthritis on the problem list, in the past | not advised |
      | liver cirrhosis on the problem list                   | advised     |
      | cancer on the problem list                            | advised     |

  Scenario Outline: A laboratory that reports only a limit
    Given a ferritin <ferritin> µg/L 60 days ago
    And a CRP of 30 mg/L
    When the chart is opened
    Then <what>

    Examples:
      | ferritin  | what                                                                              |
      | above 100 | not trusting the ferritin could not be told because of the ferritin               |
      | above 300 | not trusting the ferritin could not be told because of the transferrin saturation |

  Scenario Outline: A limit on both sides of 100 or 300 leaves open what a low saturation means
    Clinical corrections C17: advice only if the whole interval gives the same outcome; above 300 it is another one.
    Given a ferritin <ferritin> µg/L 60 days ago
    And a transferrin saturation of 15 %
    And a CRP of <crp> mg/L
    When the chart is opened
    Then not trusting the ferritin could not be told because of the ferritin
    And not trusting the ferritin is reported as not assessed

    Examples:
      | ferritin     | crp |
      | above 80     | 30  |
      | at least 300 | 2   |

  Scenario: A limit that leaves no doubt
    Given a ferritin above 100 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And a CRP of 2 mg/L
    When the chart is opened
    Then nothing is shown

  Scenario Outline: Where it is said
    Given ferritin 150, saturation 15 and CRP 2
    When <occasion>
    Then not trusting the ferritin is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the patient is admitted | not advised |
      | the diagnosis is added  | not advised |

  # --- what is read ---

  Scenario: Acute inflammation
    Given ferritin 150, saturation 30 and CRP 30
    When the chart is opened
    Then not trusting the ferritin is advised, and nothing else
    And not trusting the ferritin is advised as a remark
    And an English clinician reads "Ferritin 150 µg/L with CRP 30 mg/L may overestimate iron stores – repeat with TSAT ≥4 weeks after recovery."
    And a Dutch clinician reads "Ferritine 150 µg/l bij CRP 30 mg/l kan de ijzervoorraad overschatten – herhaal met TSAT ≥4 weken na herstel."
    And the English detail says "Ferritin rises with infection and inflammation; it is not accurate within 4 weeks after a fever."
    And the Dutch detail says "Ferritine stijgt bij infectie en ontsteking en is binnen 4 weken na koorts niet betrouwbaar."
    And the English detail does not say "In chronic inflammation repeating does not help"
    And the English detail does not say "TSAT below 20%"
    And the clinician is offered "Repeat ferritin, transferrin saturation and CRP in 4 weeks"

  Scenario Outline: Acute inflammation is explained where it is found, chronic inflammation otherwise
    Given ferritin 150, saturation 15 and CRP <crp>
    And <recorded>
    When the chart is opened
    Then not trusting the ferritin is advised
    And the English detail <acute> "Ferritin rises with infection and inflammation"
    And the English detail <chronic> "In chronic inflammation repeating does not help"

    Examples:
      | crp     | recorded                                 | acute        | chronic      |
      | 9.9     | nothing else is recorded                 | does not say | does not say |
      | 10      | nothing else is recorded                 | says         | does not say |
      | unknown | sepsis on the problem list for 70 days   | says         | does not say |
      | 2       | sepsis on the problem list for 70 days   | says         | does not say |
      | 30      | rheumatoid arthritis on the problem list | does not say | says         |
      | 2       | rheumatoid arthritis on the problem list | does not say | says         |

  Scenario: At the limits of saturation and CRP
    Given ferritin 150, saturation 20 and CRP 10
    When the chart is opened
    Then an English clinician reads "Ferritin 150 µg/L with CRP 10 mg/L may overestimate iron stores – repeat with TSAT ≥4 weeks after recovery."
    And the English detail does not say "TSAT below 20%"

  Scenario: A low CRP leaves no doubt about a borderline ferritin
    Given ferritin 90, saturation 15 and CRP 2
    When the chart is opened
    Then not trusting the ferritin is not advised because of the inflammation
    And iron through a specialist is advised, and nothing else

  Scenario: At the limit above which there is no iron
    Given ferritin 300, saturation 15 and CRP 2
    When the chart is opened
    Then an English clinician reads "Ferritin 300 µg/L, TSAT 15%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure."

  Scenario: An infection without a CRP
    Given a ferritin of 150 µg/L 60 days ago
    And sepsis on the problem list for 70 days
    When the chart is opened
    Then an English clinician reads "Ferritin 150 µg/L after a recent infection may overestimate iron stores – repeat with TSAT ≥4 weeks later."
    And a Dutch clinician reads "Ferritine 150 µg/l kort na een infectie kan de ijzervoorraad overschatten – herhaal met TSAT na ≥4 weken."

  Scenario: Chronic inflammation
    Given ferritin 150, saturation 30 and CRP 2
    And rheumatoid arthritis on the problem list
    When the chart is opened
    Then an English clinician reads "Ferritin 150 µg/L, TSAT 30%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure."
    And a Dutch clinician reads "Ferritine 150 µg/l, TSAT 30%: ferritine kan de voorraad overschatten – denk aan ontsteking, nierschade, hartfalen."
    And the English detail says "In chronic inflammation repeating does not help: judge by TSAT and discuss with the treating specialist."
    And the Dutch detail says "Bij chronische ontsteking helpt herhalen niet: ga af op TSAT en overleg met de behandelend specialist."
    And the English detail does not say "it is not accurate within 4 weeks after a fever"

  Scenario: Chronic inflammation without a transferrin saturation
    Given ferritin 150, saturation unknown and CRP unknown
    And rheumatoid arthritis on the problem list
    When the chart is opened
    Then an English clinician reads "Ferritin 150 µg/L in chronic inflammation may overestimate iron stores – measure TSAT and judge by it."
    And a Dutch clinician reads "Ferritine 150 µg/l bij chronische ontsteking kan de ijzervoorraad overschatten – bepaal TSAT en ga daarop af."

  Scenario: A low transferrin saturation
    Given ferritin 160, saturation 15 and CRP 2
    When the chart is opened
    Then an English clinician reads "Ferritin 160 µg/L, TSAT 15%: ferritin may overestimate iron stores – look for inflammation, CKD or heart failure."
    And a Dutch clinician reads "Ferritine 160 µg/l, TSAT 15%: ferritine kan de voorraad overschatten – denk aan ontsteking, nierschade, hartfalen."
    And the English detail says "TSAT below 20% can mean iron deficiency in spite of this ferritin."
    And the Dutch detail says "TSAT lager dan 20% kan ondanks deze ferritine op ijzertekort wijzen."
    And the English detail says "Laboratories differ"

  Scenario Outline: A low saturation is repeated after recovery only where there is something to recover from
    Clinical corrections B10: otherwise the saturation, the cause and the specialist decide.
    Given ferritin 150, saturation 15 and CRP <crp>
    When the chart is opened
    Then not trusting the ferritin is advised
    And the clinician is <repeat> "Repeat ferritin, transferrin saturation and CRP in 4 weeks"
    And the clinician is <measure> "Order CRP"
    And the English detail <missing> "CRP with this ferritin is not known: include it, because inflammation makes ferritin falsely high."
    And the Dutch detail <missing> "CRP bij deze ferritine is niet bekend: bepaal dit mee, want bij ontsteking is ferritine vals verhoogd."

    Examples:
      | crp     | repeat      | measure     | missing      |
      | 2       | not offered | not offered | does not say |
      | 30      | offered     | not offered | does not say |
      | unknown | not offered | offered     | says         |

  Scenario: Above what differs between laboratories
    Given ferritin 160.01, saturation 15 and CRP 2
    When the chart is opened
    Then not trusting the ferritin is advised
    And the English detail does not say "Laboratories differ"

  Scenario: A high ferritin with a low transferrin saturation
    Given ferritin 600, saturation 15 and CRP 2
    When the chart is opened
    Then an English clinician reads "Ferritin 600 µg/L with TSAT 15%: no iron for RLS on this result – look for inflammation, liver disease, malignancy."
    And a Dutch clinician reads "Ferritine 600 µg/l, TSAT 15%: geen ijzer voor RLS op deze uitslag – zoek ontsteking, leverziekte, maligniteit."
    And the English detail does not say "can mean iron deficiency"
    And the Dutch detail does not say "op ijzertekort wijzen"

  # an unexplained jump of ferritin
  Scenario Outline: A ferritin that is several times the one of shortly before
    Given a ferritin of <before> µg/L <days> days ago
    And ferritin 150, saturation 15 and CRP 2
    And <event>
    When the chart is opened
    Then not trusting the ferritin is advised
    And the English detail <says> "Ferritin rose at least 3-fold within 3 months: ask about iron by vein or a transfusion elsewhere."
    And the Dutch detail <says> "De ferritine steeg binnen 3 maanden tot minstens 3 keer zoveel: vraag naar i.v.-ijzer of een transfusie elders."

    Examples:
      | before | days | event                                          | says         |
      | 50     | 152  | nothing else is recorded                       | says         |
      | 50.1   | 152  | nothing else is recorded                       | does not say |
      | 50     | 153  | nothing else is recorded                       | does not say |
      | 50     | 152  | red-cell transfusion 130 days ago, a procedure | does not say |

  Scenario: On iron tablets
    Given ferritin 150, saturation 30 and CRP 30
    And ferrous fumarate in use since 80 days
    When the chart is opened
    Then an English clinician reads "Ferritin 150 µg/L on oral iron may be falsely high (CRP 30, TSAT 30%) – do not judge the effect from it; repeat."
    And a Dutch clinician reads "Ferritine 150 µg/l bij oraal ijzer is mogelijk vals verhoogd (CRP 30, TSAT 30%) – herhaal vóór beoordeling."

  Scenario Outline: On iron tablets, with less measured
    Given ferritin 150, saturation <saturation> and CRP <crp>
    And ferrous fumarate in use since 80 days
    When the chart is opened
    Then an English clinician reads "Ferritin 150 µg/L on oral iron may be falsely high – do not judge the effect from it; repeat with TSAT and CRP."
    And a Dutch clinician reads "Ferritine 150 µg/l bij oraal ijzer is mogelijk vals verhoogd – herhaal met TSAT en CRP vóór beoordeling."

    Examples:
      | saturation | crp     |
      | unknown    | 30      |
      | 15         | unknown |

  # --- when it stays silent ---

  Scenario Outline: Patients for whom the adult limits do not count
    Given ferritin 150, saturation 15 and CRP 30
    And <recorded>
    When the chart is opened
    Then not trusting the ferritin is not advised because of the <fact>
    And <instead>

    Examples:
      | recorded                                           | fact                         | instead                                                  |
      | haemochromatosis on the problem list               | iron overload                | nothing is said about iron                               |
      | deferasirox in use                                 | iron overload                | nothing is said about iron                               |
      | maintenance dialysis on the problem list           | dialysis                     | iron through nephrology is advised, and nothing else     |
      | chronic kidney disease stage 4 on the problem list | kidney disease               | iron care in kidney disease is advised, and nothing else |
      | beta thalassaemia on the problem list              | disorder of iron utilisation | nothing is said about iron                               |

  Scenario Outline: Children
    Given a child of <years> years with restless legs
    And ferritin 150, saturation 15 and CRP 30
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                                        |
      | 17    | not trusting the ferritin is not advised because of the age |
      | 18    | not trusting the ferritin is advised                        |

  Scenario Outline: Pregnancy raises CRP and lowers the saturation by itself
    Given a woman of 30 years with restless legs
    And the pregnancy status is <answer>
    And ferritin 150, saturation 30 and CRP 30
    When the chart is opened
    Then <what>

    Examples:
      | answer  | what                                                              |
      | yes     | not trusting the ferritin is not advised because of the pregnancy |
      | no      | not trusting the ferritin is advised                              |
      | unknown | not trusting the ferritin is advised                              |

  Scenario Outline: A high transferrin saturation, with or without a suspicion of overload
    Given a <who> of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP 30
    When the chart is opened
    Then <what>

    Examples:
      | who   | ferritin | saturation | what                                                                           |
      | woman | 200      | 45         | not trusting the ferritin is advised                                           |
      | woman | 200      | 45.1       | not trusting the ferritin is not advised because of the transferrin saturation |
      | woman | 200.01   | 45.1       | not trusting the ferritin is not advised because of the transferrin saturation |
      | man   | 300      | 50         | not trusting the ferritin is not advised because of the transferrin saturation |

  Scenario: A newer ferritin cannot be read
    Given ferritin 150, saturation 15 and CRP 30
    And a ferritin of 150 without a unit 10 days ago
    When the chart is opened
    Then not trusting the ferritin is not advised because of the unreadable result

  Scenario Outline: A ferritin that iron by vein or a transfusion explains
    Given ferritin 150, saturation 15 and CRP 30
    And <event>
    When the chart is opened
    Then <what>

    Examples:
      | event                                            | what                                                                 |
      | ferric carboxymaltose given by vein 30 days ago  | not trusting the ferritin is not advised because of the iron by vein |
      | ferric carboxymaltose given by vein 58 days ago  | not trusting the ferritin is not advised because of the iron by vein |
      | ferric carboxymaltose given by vein 90 days ago  | not trusting the ferritin is not advised because of the iron by vein |
      | ferric carboxymaltose given by vein 117 days ago | not trusting the ferritin is advised                                 |
      | red-cell transfusion 116 days ago, a procedure   | not trusting the ferritin is not advised because of the transfusion  |
      | red-cell transfusion 117 days ago, a procedure   | not trusting the ferritin is advised                                 |

  Scenario Outline: On iron tablets the limit is 100, and above 300 other advice speaks
    Given ferritin <ferritin>, saturation <saturation> and CRP 30
    And ferrous fumarate in use since 80 days
    When the chart is opened
    Then not trusting the ferritin is <what>

    Examples:
      | ferritin | saturation | what        |
      | 100      | 15         | not advised |
      | 100      | 30         | not advised |
      | 100.01   | 15         | advised     |
      | 100.01   | 30         | advised     |
      | 300      | 15         | advised     |
      | 300.01   | 15         | not advised |

  Scenario Outline: The effect of the tablets is still to be measured
    Given ferritin 150, saturation 15 and CRP 30
    And ferrous fumarate in use since <days> days
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                                |
      | 83   | not trusting the ferritin is advised                                |
      | 84   | not trusting the ferritin is not advised because of the iron in use |
      | 115  | not trusting the ferritin is not advised because of the iron in use |
      | 116  | not trusting the ferritin is advised                                |

  Scenario: Tablets of which the start is not known
    Given ferritin 150, saturation 15 and CRP 30
    And ferrous fumarate in use, without a start
    When the chart is opened
    Then not trusting the ferritin is advised
    And the card says that "follow-up of iron tablets" is not recorded

  Scenario Outline: Two courses of tablets count as one when the gap is short
    Given a ferritin of 150 µg/L 250 days ago
    And a CRP of 30 mg/L
    And ferrous fumarate until <ended> days ago
    And ferrous fumarate in use since 40 days
    When the chart is opened
    Then <what>

    Examples:
      | ended | what                                                                |
      | 100   | not trusting the ferritin is not advised because of the iron in use |
      | 101   | not trusting the ferritin is advised                                |

  # --- what is not known ---

  Scenario Outline: A missing part of the record that could hide another population
    Given ferritin 150, saturation 15 and CRP 30
    And <missing>
    When the chart is opened
    Then not trusting the ferritin could not be told because of the <fact>
    And not trusting the ferritin is reported as not assessed for want of the <part>

    Examples:
      | missing                                               | fact           | part               |
      | the medication could not be retrieved                 | iron overload  | medication         |
      | the procedures could not be retrieved                 | dialysis       | procedures         |
      | only the first page of the laboratory results arrived | kidney disease | laboratory results |
      | only the first page of the problem list arrived       | iron overload  | problem list       |

  Scenario: The birth date is not known
    Given ferritin 150, saturation 15 and CRP 30
    And the birth date is not known
    When the chart is opened
    Then not trusting the ferritin could not be told because of the age

  Scenario: Without the medication it is not known whether the tablets explain a borderline ferritin
    Given ferritin 90, saturation 15 and CRP 30
    And the medication could not be retrieved
    When the chart is opened
    Then not trusting the ferritin could not be told because of the iron in use

  Scenario: Whether there is inflammation could not be told
    Given ferritin 90, saturation 30 and CRP unknown
    When the chart is opened
    Then not trusting the ferritin could not be told because of the inflammation
    And nothing is said about iron

  Scenario: Enough of the laboratory results arrived
    Given ferritin 150, saturation 15 and CRP 30
    And an eGFR of 80 ml/min 60 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then not trusting the ferritin is advised
    And the card says that "unreadable ferritin results" is not recorded

  Scenario: Without the administered medication the card says what is missing
    Given ferritin 150, saturation 15 and CRP 30
    And the administered medication could not be retrieved
    When the chart is opened
    Then not trusting the ferritin is advised
    And the card says that "IV iron" is not recorded

  Scenario: A woman whose pregnancy is not recorded
    Given a woman of 30 years with restless legs
    And ferritin 150, saturation 15 and CRP 30
    When the chart is opened
    Then not trusting the ferritin is advised
    And the card says that "pregnancy" is not recorded

  Scenario: A disorder of iron utilisation that is only suspected is named, and nothing is said about the value
    Given ferritin 150, saturation 15 and CRP 30
    And beta thalassaemia on the problem list as a suspicion
    When the chart is opened
    Then not trusting the ferritin could not be told because of the disorder of iron utilisation
    And not trusting the ferritin is reported as not assessed
