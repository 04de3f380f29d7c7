@scope
Feature: Who gets advice at all
  Advice is for living patients of two years and older with restless legs on the problem list; a suspicion is measured, never treated.
  Reference: clinical corrections 6.2 (step 0), 8.4 (invariants 22-24), B39, C12 and C19; clinical catalogue 3.1 and 5.4.

  Scenario: No restless legs, whatever else is found
    Given an adult without restless legs
    And ferritin 20, saturation 12 and CRP 2
    And sertraline in use
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then nothing is shown

  Scenario Outline: Restless legs that nobody diagnosed in this patient, or that is past
    Given <who>
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And sertraline in use
    When the chart is opened
    Then nothing is shown

    Examples:
      | who                                            | ferritin | saturation | crp     |
      | an adult in whom restless legs was refuted     | 20       | 12         | 2       |
      | an adult in whom restless legs was refuted     | 150      | 15         | 30      |
      | an adult in whom restless legs was refuted     | unknown  | unknown    | unknown |
      | an adult whose mother has restless legs        | 20       | 12         | 2       |
      | an adult whose mother has restless legs        | 150      | 15         | 30      |
      | an adult whose mother has restless legs        | unknown  | unknown    | unknown |
      | an adult in whom restless legs is in remission | 20       | 12         | 2       |
      | an adult in whom restless legs is in remission | 150      | 15         | 30      |
      | an adult in whom restless legs is in remission | unknown  | unknown    | unknown |

  Scenario: An unreadable result in a patient whose restless legs is past
    Given an adult in whom restless legs is in remission
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then nothing is shown

  Scenario: A code that holds other movement disorders as well is no proof
    Given an adult without restless legs
    And other movement disorders on the problem list
    And sertraline in use
    When the chart is opened
    Then nothing is shown

  Scenario: That restless legs is only suspected is said
    Given an adult in whom restless legs is only suspected
    When the chart is opened
    Then a ferritin check is advised
    And the English detail says "RLS is suspected, no ferritin found"
    And the Dutch detail says "vermoeden van RLS, geen ferritine gevonden"

  Scenario: That restless legs is past is said
    Given an adult in whom restless legs is in remission
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised
    And the English detail says "RLS in the past, draft order of metoclopramide"
    And the Dutch detail says "RLS in de voorgeschiedenis, conceptvoorschrift van metoclopramide"

  Scenario Outline: What a card is about stands in its reasons
    Given a woman of 40 years with restless legs
    And <recorded>
    And <also>
    When the chart is opened
    Then <advice> is advised
    And the English detail says "<reason>"

    Examples:
      | recorded                                 | also                                 | advice                                | reason                                               |
      | the pregnancy status is yes              | a pregnancy of 30 weeks 0 days ago   | iron care in pregnancy                | pregnant, week 30                                    |
      | maintenance dialysis on the problem list | ferritin 150, saturation 15 and CRP 2 | iron through nephrology              | RLS on the problem list, dialysis                    |
      | breastfeeding on the problem list for 20 days | pramipexole in use              | caution in pregnancy or breastfeeding | breastfeeding                                        |
      | coeliac disease on the problem list      | ferritin 40, saturation 16 and CRP 2 | another way to treat with iron        | malabsorption, coeliac or inflammatory bowel disease |
      | rheumatoid arthritis on the problem list | ferritin 90, saturation 28 and CRP 12 | not trusting the ferritin            | chronic inflammation                                 |
      | haemochromatosis on the problem list     | ferrous fumarate in use              | caution for iron overload             | iron tablets in use                                  |

  Scenario: Most problem lists do not say how sure a diagnosis is
    Given an adult with restless legs without a word on how sure that is
    And ferritin 20, saturation 12 and CRP 2
    When the chart is opened
    Then oral iron is advised
    And the English detail says "RLS on the problem list (not stated how certain)"
    And the Dutch detail says "RLS op de probleemlijst (zekerheid niet vermeld)"

  Scenario Outline: A suspicion is measured and never treated
    Given <who>
    And ferritin <ferritin>, saturation <saturation> and CRP <crp>
    And sertraline in use
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then checking the diagnosis is advised, and nothing else

    Examples:
      | who                                                          | ferritin | saturation | crp |
      | an adult in whom restless legs is only suspected             | 20       | 12         | 2   |
      | an adult in whom restless legs is only suspected             | 150      | 15         | 30  |
      | an adult with restless legs written in words, without a code | 20       | 12         | 2   |
      | an adult with restless legs written in words, under ICPC N04  | 20       | 12         | 2   |
      | an adult in whom restless legs is only suspected             | 90       | 15         | 2   |
      | an adult in whom restless legs is only suspected             | 40       | 50         | 2   |
      | an adult in whom restless legs is only suspected             | 150      | unknown    | 2   |

  Scenario Outline: A suspicion without a ferritin
    Given <who>
    When the chart is opened
    Then a ferritin check is advised
    And checking the diagnosis is advised

    Examples:
      | who                                                          |
      | an adult in whom restless legs is only suspected             |
      | an adult with restless legs written in words, without a code |
      | an adult with restless legs written in words, under ICPC N04  |

  Scenario: A suspicion with a ferritin that cannot be read
    Given an adult in whom restless legs is only suspected
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then checking the unreadable result is advised
    And checking the diagnosis is advised

  Scenario: A confirmed diagnosis beside a suspected one
    Given an adult in whom restless legs is only suspected
    And restless legs on the problem list
    And ferritin 20, saturation 12 and CRP 2
    When the chart is opened
    Then oral iron is advised

  Scenario Outline: Nobody who has died
    Given an adult with restless legs
    And <recorded>
    And the patient has died
    When the chart is opened
    Then nothing is shown

    Examples:
      | recorded                                      |
      | nothing else is recorded                      |
      | ferritin 20, saturation 12 and CRP 2          |
      | sertraline in use                             |
      | maintenance dialysis on the problem list      |
      | a ferritin of 12 without a unit 10 days ago   |
      | the laboratory results could not be retrieved |

  Scenario Outline: Nobody under two years of age
    Given a child of <years> years with restless legs
    And promethazine in use
    And a ferritin of 12 without a unit 10 days ago
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                      |
      | 0     | nothing is shown                          |
      | 1     | nothing is shown                          |
      | 2     | checking the unreadable result is advised |

  Scenario Outline: The second birthday
    Given a person with restless legs who turns 2 <day>
    And promethazine in use
    When the chart is opened
    Then a medication review is <what>

    Examples:
      | day      | what        |
      | today    | advised     |
      | tomorrow | not advised |

  Scenario: An unknown birth date allows measuring, not treating
    Given an adult with restless legs
    And the birth date is not known
    When the chart is opened
    Then a ferritin check is advised, and nothing else

  Scenario: An unknown birth date and a low ferritin
    Given an adult with restless legs
    And the birth date is not known
    And ferritin 20, saturation 12 and CRP 2
    When the chart is opened
    Then oral iron is not advised

  @policy
  Scenario Outline: Palliative care silences everything that is not critical
    Given an adult with restless legs
    And palliative care on the problem list
    And <recorded>
    When the chart is opened
    Then nothing is shown

    Examples:
      | recorded                                           |
      | nothing else is recorded                           |
      | ferritin 20, saturation 12 and CRP 2               |
      | ferritin 150, saturation 15 and CRP 30             |
      | sertraline in use                                  |
      | ropinirole 8 mg a day in use                       |
      | maintenance dialysis on the problem list           |
      | a ferritin of 12 without a unit 10 days ago        |
      | ferritin 90, saturation 15 and CRP 2               |
      | ferritin 90, saturation 50 and CRP 2               |
      | a ferritin of 150 µg/L 60 days ago                 |
      | ferrous fumarate in use since 100 days             |
      | haemochromatosis on the problem list               |
      | chronic kidney disease stage 4 on the problem list |

  @policy
  Scenario Outline: Palliative care of the past, or refuted, silences nothing
    Given an adult with restless legs
    And palliative care on the problem list, <state>
    When the chart is opened
    Then a ferritin check is advised

    Examples:
      | state       |
      | in the past |
      | refuted     |

  # corrections 6.2, step 0: palliative, no iron advice at all
  @policy
  Scenario: Palliative care silences what could not be assessed as well
    Given an adult with restless legs
    And palliative care on the problem list
    And the laboratory results could not be retrieved
    When the chart is opened
    Then nothing is shown

  @policy
  Scenario: One card a topic
    Given a man of 50 years with restless legs recorded 10 days ago
    And sertraline in use
    And ropinirole 8 mg a day in use
    When the chart is opened
    Then a ferritin check is a card of its own
    And keeping to the maximum dose is a card of its own
    And a medication review is a line of the card about keeping to the maximum dose
    And a basic work-up is a line of the card about a ferritin check
    And there are 2 cards

  @policy
  Scenario: A warning comes first
    Given a man of 58 years with restless legs
    And ferritin 20, saturation 12 and CRP 2
    And a haemoglobin of 6.9 mmol/L 60 days ago, with a reference range from 8.5
    And sertraline in use
    When the chart is opened
    Then oral iron is advised as a warning
    And oral iron is the first card
    And a medication review is advised as a remark
