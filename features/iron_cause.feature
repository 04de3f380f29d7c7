@IRON-04
Feature: The cause of an iron deficiency
  The cause of an iron deficiency is looked for.
  Reference: NHG-Standaard Anemie; clinical corrections B11 and B12. It is never a card of its own.

  Scenario: A line of the card about oral iron
    Given a man of 45 years with restless legs
    And a ferritin of 29.99 µg/L 60 days ago
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about oral iron
    And oral iron is advised as a remark
    And the English detail says "Ferritin below 30 µg/L means iron deficiency – look for a cause (menstrual or gastrointestinal blood loss, absorption, diet, donation)."
    And the Dutch detail says "Ferritine lager dan 30 µg/l past bij ijzergebrek – zoek de oorzaak (menstruatie, bloedverlies uit maag of darm, opname, voeding, bloeddonatie)."
    And the clinician is offered "Order tissue transglutaminase IgA"

  Scenario: With anaemia above fifty the line asks for more
    Given a man of 58 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of 6.9 mmol/L, with a reference range from 8.5
    When the chart is opened
    Then oral iron is advised as a warning
    And the English detail says "Iron-deficiency anaemia above 50 years (ferritin below 30 µg/L): look for a cause; NHG advises gastroscopy and colonoscopy; think of coeliac disease too."
    And the Dutch detail says "IJzergebreksanemie boven 50 jaar (ferritine lager dan 30 µg/l): zoek de oorzaak; NHG adviseert gastro- en coloscopie; denk ook aan coeliakie."

  Scenario Outline: With heavy periods recorded no endoscopy is spoken of
    NHG-Standaard Anemie: women above fifty without heavy periods.
    Given a woman of 54 years with restless legs
    And the pregnancy status is no
    And a ferritin of 9 µg/L 60 days ago
    And a haemoglobin of 6 mmol/L, with a reference range from 7.5
    And <recorded>
    When the chart is opened
    Then oral iron is advised as a <tier>
    And the English detail <endoscopy> "gastroscopy"
    And the Dutch detail <endoscopy> "coloscopie"
    And the English detail <menses> "heavy menstrual bleeding"
    And the Dutch detail <menses> "hevig menstrueel bloedverlies"

    Examples:
      | recorded                                      | tier    | endoscopy    | menses       |
      | nothing else is recorded                      | warning | says         | does not say |
      | menorrhagia on the problem list               | remark  | does not say | says         |
      | menorrhagia on the problem list, in the past  | warning | says         | does not say |

  Scenario: In pregnancy the line comes without an order for coeliac serology
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a ferritin of 20 µg/L 20 days ago
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about iron care in pregnancy
    And the clinician is not offered "Order tissue transglutaminase IgA"
    And the English detail says "Ferritin below 30 µg/L is iron deficiency in pregnancy as well – look at diet, absorption and blood loss."
    And the Dutch detail says "Ferritine lager dan 30 µg/l is ook in de zwangerschap ijzertekort – kijk naar voeding, opname en bloedverlies."
    And the English detail does not say "menstrual"
    And the English detail does not say "donation"

  Scenario: Also on admission
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    When the patient is admitted
    Then looking for the cause of the iron deficiency is a line of the card about oral iron

  Scenario: A ferritin at the limit
    Given a man of 45 years with restless legs
    And a ferritin of 30 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And looking for the cause of the iron deficiency is not advised because of the ferritin

  Scenario Outline: A laboratory that reports only a limit
    Given a man of 45 years with restless legs
    And a ferritin <result> µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | result     | what                                                                                   |
      | below 30   | looking for the cause of the iron deficiency is a line of the card about oral iron     |
      | at most 30 | looking for the cause of the iron deficiency could not be told because of the ferritin |

  Scenario: Inflammation never hides a deficiency
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And a CRP of 30 mg/L
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about oral iron

  Scenario: A line of the card about iron in pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a ferritin of 20 µg/L 20 days ago
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about iron care in pregnancy
    And iron care in pregnancy is advised as a remark

  Scenario: A line of the card about another way to treat with iron
    Given a man of 58 years with restless legs
    And ferritin 20, saturation 12 and CRP 2
    And coeliac disease on the problem list
    And a haemoglobin of 6.9 mmol/L, with a reference range from 8.5
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about another way to treat with iron
    And another way to treat with iron is advised as a warning

  Scenario: Coeliac disease that is recorded is not looked for again
    Given a man of 58 years with restless legs
    And ferritin 20, saturation 12 and CRP 2
    And coeliac disease on the problem list
    When the chart is opened
    Then another way to treat with iron is advised
    And the clinician is not offered "Order tissue transglutaminase IgA"

  Scenario: Not when the diagnosis is added
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a ferritin of 20 µg/L 20 days ago
    When the diagnosis is added
    Then iron care in pregnancy is advised
    And looking for the cause of the iron deficiency is not advised

  Scenario: Not while restless legs is only suspected
    Given a woman of 30 years in whom restless legs is only suspected
    And the pregnancy status is yes
    And a ferritin of 20 µg/L 100 days ago
    When the chart is opened
    Then iron care in pregnancy is advised
    And looking for the cause of the iron deficiency is not advised

  Scenario: Without a card about iron there is no line
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And ferrous fumarate in use since 30 days
    When the chart is opened
    Then looking for the cause of the iron deficiency is not advised

  Scenario Outline: A low ferritin that is no deficiency to look into
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And <recorded>
    When the chart is opened
    Then looking for the cause of the iron deficiency is not advised because of the <fact>

    Examples:
      | recorded                                           | fact                         |
      | haemochromatosis on the problem list               | iron overload                |
      | maintenance dialysis on the problem list           | dialysis                     |
      | chronic kidney disease stage 4 on the problem list | kidney disease               |
      | a ferritin of 25 without a unit 20 days ago        | unreadable result            |
      | beta thalassaemia on the problem list              | disorder of iron utilisation |

  Scenario Outline: The transferrin saturation on both sides of the stop limit
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And a transferrin saturation of <saturation> %
    When the chart is opened
    Then <what>

    Examples:
      | saturation | what                                                                                              |
      | 45         | looking for the cause of the iron deficiency is a line of the card about oral iron                |
      | 45.1       | looking for the cause of the iron deficiency is not advised because of the transferrin saturation |

  Scenario Outline: Above fifty and anaemic it is a warning
    Given a <who> of <years> years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of <haemoglobin> mmol/L <days> days ago, with a reference range from 8.5
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about oral iron
    And oral iron is advised as a <tier>

    Examples:
      | who   | years | haemoglobin | days | tier    |
      | man   | 50    | 6.9         | 60   | remark  |
      | man   | 51    | 6.9         | 60   | warning |
      | man   | 51    | 8.49        | 60   | warning |
      | man   | 51    | 8.5         | 60   | remark  |
      | man   | 51    | 6.9         | 365  | warning |
      | man   | 51    | 6.9         | 366  | remark  |
      | woman | 56    | 6.9         | 60   | warning |

  Scenario: A haemoglobin without its reference range cannot be called low
    Given a man of 58 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of 6.9 mmol/L
    When the chart is opened
    Then oral iron is advised as a remark

  Scenario: Not a warning in pregnancy
    Given a woman of 51 years with restless legs
    And the pregnancy status is yes
    And a ferritin of 20 µg/L 20 days ago
    And a haemoglobin of 6.0 mmol/L, with a reference range from 7.5
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about iron care in pregnancy
    And iron care in pregnancy is advised as a remark

  Scenario: A warning in a woman who is recorded as not pregnant
    Given a woman of 51 years with restless legs
    And the pregnancy status is no
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of 6.0 mmol/L, with a reference range from 7.5
    When the chart is opened
    Then oral iron is advised as a warning

  # corrections B12 and 8.1: above 50 years, and a pregnancy that is not recorded counts as none
  Scenario: A warning in a woman above fifty of whom no pregnancy is recorded
    Given a woman of 51 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of 6.0 mmol/L, with a reference range from 7.5
    When the chart is opened
    Then oral iron is advised as a warning

  # corrections C7: rules for those above fifty use the oldest possible age
  Scenario Outline: Only the birth year is known, and it allows an age above fifty or not
    Given a person with restless legs of whom only the birth year <year> is known
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of 6.0 mmol/L, with a reference range from 7.5
    When the chart is opened
    Then oral iron is advised as a <tier>

    Examples:
      | year | tier    |
      | 1975 | warning |
      | 1976 | remark  |

  Scenario: Without the medication, iron overload is not excluded
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And the medication could not be retrieved
    When the chart is opened
    Then looking for the cause of the iron deficiency could not be told because of the iron overload

  Scenario Outline: Without a part of the record, kidney disease or dialysis is not excluded
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And <missing>
    When the chart is opened
    Then looking for the cause of the iron deficiency could not be told because of the <fact>

    Examples:
      | missing                                               | fact           |
      | the procedures could not be retrieved                 | dialysis       |
      | only the first page of the laboratory results arrived | kidney disease |

  # the cards that it is a line of wait for the same, so nothing is lost
  Scenario: A thalassaemia that is only suspected has to be settled first
    Given a man of 45 years with restless legs
    And a ferritin of 20 µg/L 60 days ago
    And beta thalassaemia on the problem list as a suspicion
    When the chart is opened
    Then looking for the cause of the iron deficiency could not be told because of the disorder of iron utilisation
    And only what could not be assessed is shown

  Scenario: Elsewhere adult men are examined at any age, which is not verified and only a remark
    Given a man of 30 years with restless legs
    And the site is in another country
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of 6.9 mmol/L, with a reference range from 8.5
    When the chart is opened
    Then oral iron is advised as a remark
    And the English detail says "Iron-deficiency anaemia in a man, or above 50 years (ferritin below 30 µg/L): look for gastrointestinal blood loss and coeliac disease. UK and US guidance examines adult men, and women after the menopause (not verified here); NHG both sexes above 50 years."
    And the Dutch detail says "IJzergebreksanemie bij een man, of boven 50 jaar (ferritine lager dan 30 µg/l): zoek bloedverlies uit maag of darm, en coeliakie. Britse en Amerikaanse richtlijnen onderzoeken volwassen mannen, en vrouwen na de overgang (hier niet geverifieerd); NHG mannen en vrouwen boven 50 jaar."

  Scenario Outline: Elsewhere women above an age, and only with anaemia
    Given <who>
    And the site is in <where>
    And the pregnancy status is no
    And a ferritin of 20 µg/L 60 days ago
    And a haemoglobin of <haemoglobin> mmol/L, with a reference range from 7.5
    When the chart is opened
    Then oral iron is advised as a <tier>
    And the English detail <says> "look for gastrointestinal blood loss"
    And the Dutch detail <says> "zoek bloedverlies uit maag of darm"

    Examples:
      | who                                    | where           | haemoglobin | tier    | says         |
      | a woman of 50 years with restless legs | another country | 6.9         | remark  | does not say |
      | a woman of 51 years with restless legs | another country | 6.9         | remark  | says         |
      | a woman of 51 years with restless legs | another country | 8           | remark  | does not say |
      | a woman of 51 years with restless legs | the Netherlands | 6.9         | warning | does not say |
      | a man of 45 years with restless legs   | the Netherlands | 6.9         | remark  | does not say |

  Scenario: Elsewhere in pregnancy
    Given a woman of 51 years with restless legs
    And the site is in another country
    And the pregnancy status is yes
    And a ferritin of 20 µg/L 20 days ago
    And a haemoglobin of 6 mmol/L, with a reference range from 7.5
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about iron care in pregnancy
    And the English detail does not say "look for gastrointestinal blood loss"
