@IRON-07
Feature: Iron is ordered although ferritin is above the target
  Above the target ferritin iron is usually not indicated for restless legs.
  Reference: AASM 2025; Mayo Clin Proc 2021; clinical corrections 6.5, rows 6 and 7, and B14. Another reason for iron silences it.

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Oral iron while ferritin and saturation are adequate
    Given a ferritin of 150 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is advised, and nothing else
    And reconsidering the iron order is advised as a warning
    And reconsidering the iron order comes with an offer to remove the draft
    And an English clinician reads "Ferritin 150 µg/L (22 Sep 2026): above 100 iron is usually not indicated for RLS – reconsider this order."
    And a Dutch clinician reads "Ferritine 150 µg/l (22 sep 2026): boven 100 is ijzer voor RLS meestal niet geïndiceerd – heroverweeg dit voorschrift."
    And the English detail says "draft order of ferrous fumarate"
    And the English detail says "Another reason for iron was not found in the record: if there is one, this does not apply."
    And the Dutch detail says "Een andere reden voor ijzer is niet in het dossier gevonden; is die er wel, dan geldt dit niet."
    And the English detail does not say "TSAT is not known"

  Scenario: Without a saturation it is a remark that asks for it
    Given a ferritin of 150 µg/L 60 days ago
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is advised as a remark
    And reconsidering the iron order comes without an offer to remove the draft
    And the English detail says "TSAT is not known: measure it before deciding."
    And the Dutch detail says "TSAT is niet bekend: bepaal deze voordat u beslist."

  # --- table 6.5, rows 6 and 7 ---

  Scenario Outline: Ferritin, saturation and inflammation on both sides of their limits
    Given ferritin <ferritin>, saturation <saturation> and CRP <CRP>
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is <what>

    Examples:
      | ferritin | saturation | CRP     | what                 |
      | 100      | 30         | unknown | not advised          |
      | 100.1    | 30         | unknown | advised as a warning |
      | 150      | 19.9       | unknown | not advised          |
      | 150      | 20         | unknown | advised as a warning |
      | 150      | 45         | unknown | advised as a warning |
      | 150      | 45.1       | unknown | not advised          |
      | 150      | 30         | 9.9     | advised as a warning |
      | 150      | 30         | 10      | not advised          |
      | 300      | 15         | unknown | not advised          |
      | 300.1    | 15         | unknown | advised as a warning |
      | 300      | 30         | 30      | not advised          |
      | 300.1    | 30         | 30      | advised as a warning |
      | 300      | unknown    | unknown | advised as a remark  |
      | 300.1    | unknown    | unknown | advised as a warning |
      | 500      | 30         | unknown | advised as a warning |
      | 500.1    | 30         | unknown | not advised          |
      | 600      | 30         | 30      | advised as a warning |

  Scenario Outline: Iron by vein has been tried up to 300, so it is a remark until then
    Given ferritin <ferritin>, saturation 30 and CRP unknown
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then reconsidering the iron order is advised as a <tier>
    And reconsidering the iron order comes <offer> an offer to remove the draft

    Examples:
      | ferritin | tier    | offer   |
      | 150      | remark  | without |
      | 300      | remark  | without |
      | 300.1    | warning | with    |

  Scenario: Above five hundred it is about too much iron
    Given ferritin 600, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised, and nothing else

  Scenario Outline: A laboratory that reports only a limit
    Given a ferritin <result> µg/L 60 days ago
    And a transferrin saturation of 30 %
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order <what>

    Examples:
      | result    | what                                      |
      | above 300 | is advised as a warning                   |
      | above 200 | could not be told because of the ferritin |
      | above 90  | could not be told because of the ferritin |

  # --- both hooks, and neither of them ---

  Scenario Outline: When the order is selected and when it is signed
    Given ferritin 150, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When <hook>
    Then reconsidering the iron order is <what>

    Examples:
      | hook                  | what                 |
      | the order is selected | advised as a warning |
      | the order is signed   | advised as a warning |
      | the chart is opened   | not advised          |

  # --- another reason for iron ---

  Scenario Outline: Another reason for iron
    Given ferritin 150, saturation 30 and CRP unknown
    And <recorded>
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is not advised because of the <fact>

    Examples:
      | recorded                                                     | fact                   |
      | a haemoglobin of 7.0 mmol/L, with a reference range from 8.5 | other reasons for iron |
      | heart failure on the problem list                            | other reasons for iron |
      | coeliac disease on the problem list                          | other reasons for iron |
      | bariatric surgery 400 days ago, a procedure                  | other reasons for iron |
      | darbepoetin in use                                           | other reasons for iron |
      | chronic kidney disease on the problem list                   | kidney disease         |
      | chronic kidney disease stage 4 on the problem list           | kidney disease         |
      | maintenance dialysis on the problem list                     | dialysis               |

  # corrections B14 and B2: early kidney disease leaves the adult limits, but is a reason of its own
  Scenario: Early kidney disease is another reason for iron
    Given ferritin 150, saturation 30 and CRP unknown
    And chronic kidney disease stage 3a on the problem list
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is not advised because of the other reasons for iron
    And nothing is shown

  # table 6.5: the first row that fits
  Scenario: Recorded iron overload is graver than a ferritin above the target
    Given ferritin 150, saturation 30 and CRP unknown
    And haemochromatosis on the problem list
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is not advised because of the iron overload
    And caution for iron overload is advised as a critical warning

  Scenario: A saturation that is too high is graver than a ferritin above the target
    Given ferritin 150, saturation 45.1 and CRP 2
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is not advised because of the iron results
    And caution for iron overload is advised as a warning

  Scenario: A haemoglobin that is not low is no other reason
    Given ferritin 150, saturation 30 and CRP unknown
    And a haemoglobin of 8.5 mmol/L, with a reference range from 8.5
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is advised as a warning

  Scenario Outline: The reason of the order itself
    Given ferritin 150, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate <reason>
    When the order is signed
    Then reconsidering the iron order is <what>

    Examples:
      | reason            | what                 |
      | for restless legs | advised as a warning |
      | for menorrhagia   | not advised          |

  Scenario: A ferritin drawn soon after iron by vein says nothing
    Given ferric carboxymaltose given by vein 90 days ago
    And ferritin 350, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is not advised because of the iron by vein

  Scenario: A ferritin of more than a year ago is none
    Given ferritin 350, saturation 30 and CRP unknown, 366 days ago
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order could not be told because of the ferritin
    And measuring before iron is advised

  # --- who ---

  Scenario Outline: The adult limits are for adults
    Given a <who>
    And ferritin 150, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is <what>

    Examples:
      | who                                                       | what                           |
      | child of 17 years with restless legs                      | not advised because of the age |
      | person with restless legs who turns 18 today              | advised as a warning           |
      | woman of 45 years in whom restless legs is only suspected | not advised                    |

  Scenario: In pregnancy other limits count
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin 150, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is not advised because of the pregnancy

  Scenario: A pregnancy that is not recorded is said, and does not silence
    Given a woman of 30 years with restless legs
    And ferritin 150, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is advised as a warning
    And the card says that "pregnancy" is not recorded

  Scenario: Without restless legs nothing is said
    Given an adult without restless legs
    And ferritin 150, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    When the order is signed
    Then nothing is shown

  Scenario: Restless legs only as the reason of the order
    Given an adult without restless legs
    And ferritin 150, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate for restless legs
    When the order is signed
    Then reconsidering the iron order is advised as a warning

  Scenario: In palliative care it is silent
    Given ferritin 150, saturation 30 and CRP unknown
    And palliative care on the problem list
    And a draft order of ferrous fumarate
    When the order is signed
    Then nothing is shown

  # --- what is not known ---

  Scenario Outline: Without a part of the record the adult limits cannot be applied
    Given ferritin 150, saturation 30 and CRP unknown
    And <missing>
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order could not be told because of the <fact>

    Examples:
      | missing                                               | fact           |
      | the procedures could not be retrieved                 | dialysis       |
      | only the first page of the laboratory results arrived | kidney disease |
      | the birth date is not known                           | age            |

  # 8.1: what is unknown holds back treatment, not the advice against it
  Scenario: Without the medication other reasons and overload are not excluded, and that is said
    Given ferritin 150, saturation 30 and CRP unknown
    And the medication could not be retrieved
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is advised as a warning
    And the card says that "iron overload" is not recorded
    And the card says that "erythropoietin" is not recorded
    And the card says that "IV iron or transfusion before the ferritin" is not recorded

  Scenario Outline: Another reason that is only suspected is said, and does not silence
    Given ferritin 150, saturation 30 and CRP unknown
    And an eGFR of 70 ml/min 10 days ago
    And <problem> on the problem list as a suspicion
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is advised as a warning
    And the card says that "<said>" is not recorded

    Examples:
      | problem                | said                   |
      | heart failure          | heart failure          |
      | coeliac disease        | malabsorption          |
      | chronic kidney disease | chronic kidney disease |
      | haemochromatosis       | iron overload          |

  Scenario: Surgery may be among the procedures that did not arrive
    Given ferritin 150, saturation 30 and CRP 2
    And an eGFR of 70 ml/min 10 days ago
    And the procedures could not be retrieved
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order could not be told because of the dialysis

  Scenario: Without laboratory results there is no answer, and that is said
    Given the laboratory results could not be retrieved
    And a draft order of ferrous fumarate
    When the order is signed
    Then reconsidering the iron order is reported as not assessed for want of the laboratory results
    And only what could not be assessed is shown

  # --- how the order is written ---

  Scenario: An order that is recognised by its name only is a remark
    Given ferritin 350, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate, written in words only
    When the order is signed
    Then reconsidering the iron order is advised as a remark
    And reconsidering the iron order comes without an offer to remove the draft
    And the English detail says "Recognised by name only: ferrous fumarate."
    And the Dutch detail says "Alleen op naam herkend"

  Scenario Outline: An order that is none of ours
    Given ferritin 350, saturation 30 and CRP unknown
    And a draft order of <medicine>
    When the order is signed
    Then nothing is shown

    Examples:
      | medicine               |
      | amoxicillin            |
      | iron in a multivitamin |

  Scenario: What the chart says about iron is not repeated for another order
    Given a ferritin of 20 µg/L 60 days ago
    And a draft order of ferrous fumarate
    When the order is signed
    Then nothing is shown

  Scenario: Two orders of iron in one signing are two cards
    Given ferritin 350, saturation 30 and CRP unknown
    And a draft order of ferrous fumarate
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then there are 2 cards
    And reconsidering the iron order is the first card
