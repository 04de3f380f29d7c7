@IRON-09
Feature: Iron in iron overload
  With iron overload no iron is given without the specialist, and a low ferritin may be the target.
  Reference: EASL 2022; IRLSSG 2018 on iron; clinical corrections 6.2, row 1, 6.5, rows 1 and 3, A22 and B37.

  Background:
    Given an adult with restless legs

  # invariants 11 and 25: a trade name is words, and a critical situation still warns
  Scenario Outline: Iron is ordered by its trade name alone although iron overload is recorded
    Given haemochromatosis on the problem list
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order that reads "<text>"
    When the order is signed
    Then caution for iron overload is advised as a warning

    Examples:
      | text                   |
      | Ferro-Gradumet 1x daags |
      | Venofer 100 mg i.v.    |
      | Monofer                |

  # --- known by its words alone, under a code that is not among ours (A24, invariants 11, 13 and 25) ---

  Scenario Outline: Iron is ordered although iron overload stands in words
    Given a problem that reads "<text>" under an unlisted code
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is <what>

    Examples:
      | text                              | what                 |
      | Hemochromatose                    | advised as a warning |
      | Hereditary hemochromatosis type 3 | advised as a warning |
      | Drager hemochromatose             | not advised          |

  # --- recorded overload ---

  Scenario Outline: Iron is ordered although iron overload is recorded
    Given <recorded>
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of <medicine>
    When the order is signed
    Then caution for iron overload is advised, and nothing else
    And caution for iron overload is advised as a critical warning
    And caution for iron overload comes with an offer to remove the draft
    And an English clinician reads "Do not start iron without specialist advice: iron overload is recorded."
    And a Dutch clinician reads "Start geen ijzer zonder overleg met een specialist: ijzerstapeling vastgelegd."
    And the English detail says "Ask about the genetic result and liver tests."

    Examples:
      | recorded                                          | medicine              |
      | haemochromatosis on the problem list              | ferrous fumarate      |
      | haemochromatosis on the problem list              | ferric carboxymaltose |
      | haemochromatosis on the problem list, in the past | ferrous fumarate      |
      | deferasirox in use                                | ferrous fumarate      |

  Scenario: A refuted overload is none
    Given haemochromatosis on the problem list, refuted
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is not advised

  Scenario Outline: When the order is selected and when it is signed
    Given haemochromatosis on the problem list
    And a draft order of ferrous fumarate
    When <hook>
    Then caution for iron overload is advised as a critical warning

    Examples:
      | hook                  |
      | the order is selected |
      | the order is signed   |

  Scenario Outline: Nothing silences what is critical
    Given haemochromatosis on the problem list
    And <recorded>
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution for iron overload is advised as a critical warning
    And caution with iron by vein is not advised

    Examples:
      | recorded                                           |
      | palliative care on the problem list                |
      | maintenance dialysis on the problem list           |
      | sepsis on the problem list for 3 days              |
      | chronic kidney disease stage 4 on the problem list |
      | the laboratory results could not be retrieved      |
      | the birth date is not known                        |

  # --- results that speak against iron ---

  Scenario Outline: The reason is named
    Given ferritin <ferritin>, saturation <saturation> and CRP unknown
    And <recorded>
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised as a warning
    And caution for iron overload comes with an offer to remove the draft
    And an English clinician reads "Do not start iron without specialist advice: <English>."
    And a Dutch clinician reads "Start geen ijzer zonder overleg met een specialist: <Dutch>."
    And the English detail does not say "genetic"
    And the English detail does not say "itamin C"

    Examples:
      | ferritin | saturation | recorded                                  | English                                    | Dutch                                   |
      | 90       | 50         | nothing else is recorded                  | TSAT 50%                                   | TSAT 50%                                |
      | 600      | 30         | nothing else is recorded                  | ferritin 600 µg/L                          | ferritine 600 µg/l                      |
      | 40       | 16         | beta thalassaemia on the problem list     | a disorder of iron utilisation is recorded | stoornis in het ijzergebruik vastgelegd |
      | 40       | 16         | sideroblastic anaemia on the problem list | a disorder of iron utilisation is recorded | stoornis in het ijzergebruik vastgelegd |

  Scenario Outline: Results alone are looked at again, and are no recorded overload
    Given ferritin <ferritin>, saturation <saturation> and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised as a warning
    And the English detail <repeat> "A tablet or iron-rich meal shortly before raises TSAT: repeat in the morning, at least 24 hours without iron."
    And the Dutch detail <repeat> "Een tablet of ijzerrijke maaltijd kort tevoren verhoogt TSAT: herhaal ’s ochtends, minstens 24 uur zonder ijzer."
    And the English detail <cause> "Ferritin also rises with inflammation and liver disease: consider CRP and liver tests."
    And the Dutch detail <cause> "Ferritine stijgt ook bij ontsteking en leverziekte: overweeg CRP en leverenzymen."

    Examples:
      | ferritin | saturation | repeat       | cause        |
      | 90       | 50         | says         | does not say |
      | 600      | 30         | does not say | says         |
      | 600      | 50         | says         | says         |

  Scenario Outline: Both sides of the limits
    Given a <who> of 45 years with restless legs
    And ferritin <ferritin>, saturation <saturation> and CRP <CRP>
    And a draft order of <medicine>
    When the order is signed
    Then caution for iron overload is <what>

    Examples:
      | who   | ferritin | saturation | CRP     | medicine              | what                 |
      | man   | 90       | 45         | unknown | ferrous fumarate      | not advised          |
      | man   | 90       | 45.1       | unknown | ferrous fumarate      | advised as a warning |
      | man   | unknown  | 45.1       | unknown | ferric carboxymaltose | advised as a warning |
      | woman | 201      | 45.1       | unknown | ferrous fumarate      | advised as a warning |
      | man   | 500      | 30         | unknown | ferrous fumarate      | not advised          |
      | man   | 500.01   | 30         | unknown | ferrous fumarate      | advised as a warning |
      | man   | 500.1    | unknown    | unknown | ferric carboxymaltose | advised as a warning |
      | man   | 600      | 30         | 9.9     | ferrous fumarate      | advised as a warning |
      | man   | 600      | 30         | 10      | ferrous fumarate      | not advised          |
      | man   | 600      | 46         | 30      | ferrous fumarate      | advised as a warning |

  Scenario: Chronic inflammation explains a high ferritin
    Given rheumatoid arthritis on the problem list
    And ferritin 600, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is not advised
    And reconsidering the iron order is advised as a warning

  Scenario: The trait is no disorder of iron utilisation
    Given thalassaemia trait on the problem list
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then nothing is shown

  Scenario Outline: On dialysis the limits of dialysis
    Given maintenance dialysis on the problem list
    And ferritin <ferritin>, saturation <saturation> and CRP unknown
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution for iron overload is <what>

    Examples:
      | ferritin | saturation | what                 |
      | 550      | 25         | not advised          |
      | 700      | 25         | not advised          |
      | 700.1    | 25         | advised as a warning |
      | 300      | 39.9       | not advised          |
      | 300      | 40         | advised as a warning |

  Scenario Outline: What forbids iron by vein is said first, and it is critical
    Given sepsis on the problem list for 3 days
    And ferritin 40, saturation 50 and CRP unknown
    And a draft order of <medicine>
    When the order is signed
    Then <advice> is advised as a <tier>
    And there are 1 cards

    Examples:
      | medicine              | advice                    | tier             |
      | ferric carboxymaltose | caution with iron by vein | critical warning |
      | ferrous fumarate      | caution for iron overload | warning          |

  # corrections 6.5: row 2 comes before row 3
  Scenario: Sepsis is said before a disorder of iron utilisation, where no overload is recorded
    Given sideroblastic anaemia on the problem list
    And sepsis on the problem list for 3 days
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution for iron overload is not advised because of the iron overload
    And caution with iron by vein is advised as a critical warning
    And there are 1 cards

  Scenario: Sepsis does not forbid tablets, so the disorder of iron utilisation is said
    Given sideroblastic anaemia on the problem list
    And sepsis on the problem list for 3 days
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised as a warning
    And there are 1 cards

  Scenario: In palliative care a warning is silent
    Given palliative care on the problem list
    And ferritin 90, saturation 50 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then nothing is shown

  # --- beside what the chart says; that has a feature of its own ---

  Scenario: An order makes of what the chart says something critical
    Given haemochromatosis on the problem list
    And ferrous fumarate in use since 30 days
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution for iron overload is advised as a critical warning

  Scenario: The chart says it already, and another order brings nothing new
    Given haemochromatosis on the problem list
    And ferrous fumarate in use since 30 days
    And a draft order of amoxicillin
    When the order is signed
    Then nothing is shown

  # --- what is not known ---

  Scenario Outline: Without all of the medication overload is not excluded
    Given ferritin 40, saturation 16 and CRP unknown
    And <missing>
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload could not be told because of the iron overload

    Examples:
      | missing                                       |
      | the medication could not be retrieved         |
      | only the first page of the medication arrived |

  # corrections 8.4, invariant 13: each unknown that mattered is listed, also on the hooks of an order
  Scenario: Without the medication it is said that overload is not excluded
    Given ferritin 40, saturation 16 and CRP unknown
    And the medication could not be retrieved
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is reported as not assessed for want of the medication

  Scenario: Iron overload that is only possible
    Given possible iron overload on the problem list
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload could not be told because of the iron overload

  Scenario: It is said that an overload that is only possible is not excluded
    Given possible iron overload on the problem list
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is reported as not assessed

  # the same for an order that does not say of what
  Scenario: An order that does not say of what, in iron overload
    Given haemochromatosis on the problem list
    And a draft order that does not say of what
    When the order is signed
    Then caution for iron overload is reported as not assessed

  Scenario: Without a medication list iron overload that is recorded is still critical
    Given haemochromatosis on the problem list
    And the medication could not be retrieved
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised as a critical warning

  # --- how the order is written ---

  Scenario Outline: An order that is recognised by its name only
    Given <recorded>
    And a draft order of ferrous fumarate, written in words only
    When the order is signed
    Then caution for iron overload is advised as a <tier>
    And caution for iron overload comes <offer> an offer to remove the draft
    And the English detail says "Recognised by name only: ferrous fumarate."
    And the Dutch detail says "Alleen op naam herkend"

    Examples:
      | recorded                                   | tier    | offer   |
      | haemochromatosis on the problem list       | warning | with    |
      | ferritin 90, saturation 50 and CRP unknown | remark  | without |

  Scenario Outline: Vitamin C matters for tablets
    Given haemochromatosis on the problem list
    And a draft order of <medicine>
    When the order is signed
    Then caution for iron overload is advised
    And the English detail <says> "Ask whether vitamin C is taken: it increases the absorption of iron."
    And the Dutch detail <says> "Vraag of vitamine C wordt gebruikt: die verhoogt de opname van ijzer."

    Examples:
      | medicine              | says         |
      | ferrous fumarate      | says         |
      | ferric carboxymaltose | does not say |

  Scenario: Iron in a multivitamin is no iron treatment
    Given haemochromatosis on the problem list
    And a draft order of iron in a multivitamin
    When the order is signed
    Then nothing is shown

  Scenario: Two orders of iron are two critical cards, whatever the budget
    Given haemochromatosis on the problem list
    And a draft order of ferrous fumarate
    And a draft order of ferric carboxymaltose
    And a draft order of metoclopramide
    And a draft order of promethazine
    When the order is signed
    Then there are 4 cards
    And caution for iron overload is the first card
