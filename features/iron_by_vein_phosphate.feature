@IRON-15
Feature: Phosphate before ferric carboxymaltose
  Phosphate is checked and corrected before ferric carboxymaltose is repeated.
  Reference: label of ferric carboxymaltose, 2026; clinical corrections A16 and 6.5, row 5. It stands beside the advice about indication and measuring.

  Background:
    Given an adult with restless legs
    And ferritin 40, saturation 16 and CRP unknown

  # --- what is said ---

  Scenario: A second course within three months
    Given Ferinject given by vein 60 days ago
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is advised, and nothing else
    And checking phosphate is advised as a warning
    And checking phosphate comes without an offer to remove the draft
    And an English clinician reads "Ferric carboxymaltose: check and correct phosphate before this dose (severe, prolonged hypophosphataemia reported)."
    And a Dutch clinician reads "Ferricarboxymaltose: controleer en corrigeer fosfaat vóór deze gift (ernstige, langdurige hypofosfatemie gemeld)."
    And the English detail says "After a course, think of low phosphate in new bone pain."
    And the Dutch detail says "Denk na een kuur bij nieuwe botpijn aan laag fosfaat."
    And the English detail says "An earlier course within the past year is recorded."
    And the Dutch detail says "Een eerdere kuur in het afgelopen jaar is vastgelegd."
    And the clinician is offered "Order phosphate"

  # --- when ---

  Scenario Outline: Both sides of what makes it due
    Given <recorded>
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is <what>

    Examples:
      | recorded                                                                | what                 |
      | nothing else is recorded                                                | not advised          |
      | Ferinject given by vein 92 days ago                                     | advised as a warning |
      | Ferinject given by vein 93 days ago                                     | not advised          |
      | hypophosphataemia on the problem list                                   | advised as a warning |
      | hypophosphataemia on the problem list, in the past                      | not advised          |
      | a phosphate of 0.79 mmol/L 10 days ago, with a reference range from 0.8 | advised as a warning |
      | a phosphate of 0.8 mmol/L 10 days ago, with a reference range from 0.8  | not advised          |
      | a phosphate of 0.79 mmol/L 28 days ago, with a reference range from 0.8 | advised as a warning |
      | coeliac disease on the problem list                                     | not advised          |

  Scenario Outline: Not after a normal phosphate of the past four weeks
    Given Ferinject given by vein 60 days ago
    And a phosphate of 1.0 mmol/L <days> days ago, with a reference range from 0.8
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is <what>

    Examples:
      | days | what                                 |
      | 28   | not advised because of the phosphate |
      | 29   | advised as a warning                 |

  Scenario Outline: An earlier course within a year counts where absorption is poor
    Given coeliac disease on the problem list
    And <earlier>
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is <what>

    Examples:
      | earlier                                          | what                 |
      | Ferinject given by vein 200 days ago             | advised as a warning |
      | ferric carboxymaltose given by vein 200 days ago | advised as a warning |
      | Ferinject given by vein 365 days ago             | advised as a warning |
      | Ferinject given by vein 366 days ago             | not advised          |

  Scenario: A first course beside a risk of its own
    Given hypophosphataemia on the problem list
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is advised as a warning
    And the English detail does not say "An earlier course"

  Scenario Outline: Beside the advice about indication and measuring
    Given an adult with restless legs
    And <recorded>
    And hypophosphataemia on the problem list
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is advised as a warning
    And <advice> is advised
    And there are 2 cards

    Examples:
      | recorded                                    | advice                       |
      | ferritin 150, saturation 30 and CRP unknown | reconsidering the iron order |
      | nothing else is recorded                    | measuring before iron        |

  Scenario Outline: Not beside what stops the order anyway
    Given hypophosphataemia on the problem list
    And <recorded>
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is not advised
    And <advice> is advised, and nothing else

    Examples:
      | recorded                                                 | advice                    |
      | haemochromatosis on the problem list                     | caution for iron overload |
      | sepsis on the problem list for 3 days                    | caution with iron by vein |
      | severe asthma on the problem list                        | caution with iron by vein |
      | ferritin 600, saturation 50 and CRP unknown, 10 days ago | caution for iron overload |

  Scenario: With iron overload phosphate is no question
    Given haemochromatosis on the problem list
    And hypophosphataemia on the problem list
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is not advised because of the iron overload
    And caution for iron overload is advised as a critical warning

  Scenario Outline: Another iron is another matter
    Given hypophosphataemia on the problem list
    And a draft order <order>
    When the order is signed
    Then checking phosphate is not advised because of the draft order

    Examples:
      | order                       |
      | of ferrous fumarate         |
      | that reads "Monofer 500 mg" |

  Scenario Outline: When the order is selected and when it is signed
    Given hypophosphataemia on the problem list
    And a draft order of Ferinject
    When <hook>
    Then checking phosphate is <what>

    Examples:
      | hook                  | what                 |
      | the order is selected | advised as a warning |
      | the order is signed   | advised as a warning |
      | the chart is opened   | not advised          |

  # corrections A13: the only ATC code of iron by vein is that of the group, its product stands in the text beside it
  Scenario: The code of iron by vein in general, with the name of the product
    Given hypophosphataemia on the problem list
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then checking phosphate is advised as a warning

  # corrections A16: any of these, and no normal phosphate of the past four weeks
  Scenario: A low phosphate that has been corrected
    Given hypophosphataemia on the problem list
    And a phosphate of 1.0 mmol/L 10 days ago, with a reference range from 0.8
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is not advised

  # corrections A16: a low phosphate counts until a normal one follows
  Scenario: A low phosphate of two months ago without a later one
    Given a phosphate of 0.5 mmol/L 60 days ago, with a reference range from 0.8
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is advised as a warning

  Scenario Outline: A low phosphate of two months ago and a later one
    Given a phosphate of 0.5 mmol/L 60 days ago, with a reference range from 0.8
    And a phosphate of <later> mmol/L 10 days ago, with a reference range from 0.8
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then checking phosphate is <what>

    Examples:
      | later | what                                 |
      | 1.0   | not advised because of the phosphate |
      | 0.6   | advised as a warning                 |

  Scenario: A first course after a phosphate that was normal long ago
    Given a phosphate of 1.0 mmol/L 60 days ago, with a reference range from 0.8
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is not advised because of the phosphate

  # corrections A16: lack of vitamin D, brittle bones and overactive parathyroid glands are risks as well
  Scenario: An earlier course within a year and a lack of vitamin D
    Given vitamin D deficiency on the problem list
    And Ferinject given by vein 200 days ago
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is advised as a warning

  Scenario: A second course after three months where nothing makes a low phosphate likely
    Given Ferinject given by vein 93 days ago
    And a phosphate of 1.0 mmol/L 29 days ago, with a reference range from 0.8
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is not advised because of the phosphate

  Scenario: A first course where absorption is poor
    Given coeliac disease on the problem list
    And a phosphate of 1.0 mmol/L 29 days ago, with a reference range from 0.8
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is not advised because of the phosphate

  Scenario Outline: An earlier course of another iron by vein counts where there is a risk
    Clinical corrections A16: another course of iron by vein, with a risk factor.
    Given <risk>
    And Monofer given by vein <days> days ago
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is <what>

    Examples:
      | risk                                     | days | what                 |
      | coeliac disease on the problem list      | 200  | advised as a warning |
      | vitamin D deficiency on the problem list | 365  | advised as a warning |
      | coeliac disease on the problem list      | 366  | not advised          |
      | nothing else is recorded                 | 60   | not advised          |

  Scenario Outline: A lack of vitamin D beside the code of iron by vein in general
    Given vitamin D deficiency on the problem list
    And <earlier>
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then checking phosphate is <what>

    Examples:
      | earlier                                          | what                 |
      | ferric carboxymaltose given by vein 200 days ago | advised as a warning |
      | ferric carboxymaltose given by vein 366 days ago | not advised          |
      | nothing else is recorded                         | not advised          |

  # --- what is not known ---

  Scenario: Without the laboratory results a phosphate is not excluded
    Given the laboratory results could not be retrieved
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate could not be told because of the phosphate

  Scenario Outline: Without all that was given an earlier course is not excluded
    Given <missing>
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate could not be told because of the phosphate

    Examples:
      | missing                                            |
      | the medication could not be retrieved              |
      | the administered medication could not be retrieved |

  # corrections 8.4, invariant 13: each unknown that mattered is listed
  Scenario: Without all that was given it is said that an earlier course is not excluded
    Given the administered medication could not be retrieved
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is reported as not assessed for want of the administered medication

  # corrections A16: no normal phosphate of the past four weeks is what is known of it
  Scenario: Without the laboratory results a recent normal phosphate is not excluded, and does not silence
    Given hypophosphataemia on the problem list
    And the laboratory results could not be retrieved
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is advised as a warning
    And the card says that "phosphate" is not recorded

  Scenario: Without the medication iron overload is not excluded, and does not silence
    Given hypophosphataemia on the problem list
    And the medication could not be retrieved
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate is advised as a warning
    And the card says that "iron overload" is not recorded

  Scenario: A low phosphate may stand on the rest of the problem list
    Given a phosphate of 1.0 mmol/L 60 days ago, with a reference range from 0.8
    And only the first page of the problem list arrived
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate could not be told because of the phosphate
    And checking phosphate is reported as not assessed for want of the problem list

  Scenario: A risk beside an earlier course may stand on the rest of the problem list
    Given Ferinject given by vein 200 days ago
    And a phosphate of 1.0 mmol/L 60 days ago, with a reference range from 0.8
    And only the first page of the problem list arrived
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate could not be told because of the phosphate
    And checking phosphate is reported as not assessed for want of the problem list

  Scenario: Without all that was given a course beside a risk is not excluded
    Given coeliac disease on the problem list
    And a phosphate of 1.0 mmol/L 60 days ago, with a reference range from 0.8
    And the administered medication could not be retrieved
    And a draft order of Ferinject
    When the order is signed
    Then checking phosphate could not be told because of the earlier iron by vein
    And checking phosphate is reported as not assessed for want of the administered medication

  # --- how the order is written ---

  Scenario: An order that is recognised by its name only is a remark
    Given hypophosphataemia on the problem list
    And a draft order that reads "Ferinject 500 mg"
    When the order is signed
    Then checking phosphate is advised as a remark
    And the English detail says "Recognised by name only: ferric carboxymaltose."
    And the Dutch detail says "Alleen op naam herkend"
