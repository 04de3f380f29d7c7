@minimal
Feature: The minimal test scenarios of the clinical catalogue
  Each row of the clinical catalogue, section 7, under its number, with the expectations of the corrections.
  Reference: clinical catalogue 7; clinical corrections B40.

  @IRON-01
  Scenario: 1 – No ferritin, a normal haemoglobin
    Given a woman of 45 years with restless legs
    And a haemoglobin of 8.1 mmol/L 30 days ago, with a reference range from 7.5
    When the chart is opened
    Then a ferritin check is advised, and nothing else

  @IRON-03 @IRON-04
  Scenario: 2 – Iron deficiency in a woman
    Given a woman of 46 years with restless legs
    And ferritin 18, saturation 12 and CRP 2
    When the chart is opened
    Then oral iron is advised as a remark
    And looking for the cause of the iron deficiency is a line of the card about oral iron

  @IRON-03 @IRON-04
  Scenario: 3 – Iron deficiency with anaemia in a man above the age for endoscopy
    Given a man of 58 years with restless legs
    And ferritin 18, saturation 12 and CRP 2
    And a haemoglobin of 6.9 mmol/L, with a reference range from 8.5
    When the chart is opened
    Then oral iron is advised as a warning
    And looking for the cause of the iron deficiency is a line of the card about oral iron

  @IRON-03
  Scenario: 5 – A ferritin on the limit
    Given an adult with restless legs
    And ferritin 75.0, saturation 30 and CRP 2
    When the chart is opened
    Then oral iron is advised

  # clinical corrections B40: not rounded, shown as it is, and "above 75 to 100" instead of "76 to 100"
  @IRON-05
  Scenario Outline: 6 – A ferritin just above the limit is not rounded
    Given an adult with restless legs
    And ferritin 75.4, saturation 30 and CRP 2
    And <severity>
    When the chart is opened
    Then oral iron is not advised
    And <what>

    Examples:
      | severity                     | what                                                                                                                                  |
      | insomnia on the problem list | an English clinician reads "RLS, ferritin 75.4 µg/L (>75–100), TSAT 30%: oral iron is poorly absorbed – specialist may consider IV iron." |
      | nothing else is recorded     | nothing is shown                                                                                                                      |

  @IRON-03
  Scenario: 8 – A ferritin in another unit
    Given an adult with restless legs
    And a ferritin of 168.5 pmol/L 60 days ago
    And a transferrin saturation of 30 %
    When the chart is opened
    Then oral iron is advised
    And the English detail says "ferritin 74.99 µg/L (22 Sep 2026; reported as “168.5 pmol/L”)"

  # clinical corrections B40: without a saturation it is asked for
  @IRON-02
  Scenario Outline: 10 – A ferritin that is only known to be above a hundred
    Given an adult with restless legs
    And a ferritin above 100 µg/L 60 days ago
    And <saturation>
    When the chart is opened
    Then measuring the transferrin saturation is <what>
    And oral iron is not advised

    Examples:
      | saturation                         | what        |
      | nothing else is recorded           | advised     |
      | a transferrin saturation of 30 %   | not advised |

  @DATA-01
  Scenario: 12 – A ferritin without a unit
    Given an adult with restless legs
    And a ferritin of 60 without a unit 60 days ago
    When the chart is opened
    Then checking the unreadable result is advised, and nothing else
    And oral iron is not advised
    And a ferritin check is not advised

  @IRON-03
  Scenario: 13 – A result that was entered in error does not count
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %
    And a ferritin of 20 µg/L 30 days ago, entered in error
    When the chart is opened
    Then oral iron is not advised because of the ferritin
    And nothing is shown

  # clinical corrections B40: a preliminary result is one that is coming, so nothing is ordered
  @IRON-01
  Scenario: 14 – Only a preliminary ferritin
    Given an adult with restless legs
    And a ferritin of 20 µg/L 3 days ago, preliminary
    When the chart is opened
    Then a ferritin check is not advised because of the order
    And oral iron is not advised
    And no order is offered

  @IRON-09
  Scenario: 15 – Haemochromatosis and a low ferritin, on the chart
    Given an adult with restless legs
    And haemochromatosis on the problem list
    And ferritin 40, saturation 30 and CRP 2
    When the chart is opened
    Then caution for iron overload is advised, and nothing else
    And caution for iron overload is advised as a remark
    And oral iron is not advised

  @IRON-09
  Scenario: 15 – Haemochromatosis, iron is ordered
    Given an adult with restless legs
    And haemochromatosis on the problem list
    And ferritin 40, saturation 30 and CRP 2
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised as a critical warning

  # clinical corrections A13: also in a record that codes the product only
  @IRON-14
  Scenario: 17 – Iron by vein in week nine of a pregnancy
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a pregnancy of 9 weeks 0 days ago
    And ferritin 40, saturation 16 and CRP 2
    And a draft order of Ferinject
    When the order is signed
    Then caution with iron by vein is advised as a critical warning

  @CKD-02
  Scenario: 19 – Dialysis
    Given an adult with restless legs
    And maintenance dialysis on the problem list
    And ferritin 150, saturation 15 and CRP 2
    When the chart is opened
    Then iron through nephrology is advised, and nothing else

  @CKD-01
  Scenario: 20 – Chronic kidney disease and a low ferritin
    Given an adult with restless legs
    And chronic kidney disease on the problem list
    And an eGFR of 25 ml/min 30 days ago
    And ferritin 60, saturation 15 and CRP 2
    When the chart is opened
    Then iron care in kidney disease is advised, and nothing else
    And an English clinician reads "RLS with CKD (eGFR 25), ferritin 60 µg/L, TSAT 15%: low by RLS and CKD criteria – discuss iron with nephrology."

  @TRIG-AE
  Scenario: 21 – Metoclopramide is ordered
    Given an adult with restless legs
    And a draft order of metoclopramide
    When the order is signed
    Then another antiemetic is advised as a warning
    And another antiemetic comes with an offer to remove the draft

  @TRIG-AH
  Scenario: 23 – An antihistamine cream is ordered
    Given an adult with restless legs
    And a draft order of diphenhydramine cream
    When the order is signed
    Then nothing is shown

  # clinical corrections B26: the other medicines are a line of it
  @TRIG-NEW @TRIG-01
  Scenario: 25 – Sertraline was started twenty days before restless legs began
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2
    And the legs became restless 30 days ago
    And sertraline in use since 50 days
    When the chart is opened
    Then looking at a medicine as the cause is advised, and nothing else
    And a medication review is a line of the card about looking at a medicine as the cause

  @DA-02
  Scenario: 26 – Pramipexole above its maximum
    Given an adult with restless legs
    And pramipexole 1.1 mg a day in use
    When the chart is opened
    Then keeping to the maximum dose is advised as a warning

  @PARK-01
  Scenario: 27 – The same dose in Parkinson disease
    Given an adult with restless legs
    And Parkinson disease on the problem list
    And pramipexole 1.1 mg a day in use
    When the chart is opened
    Then keeping to the maximum dose is not advised
    And leaving doses to the neurologist is advised

  @AUG-01
  Scenario: 28 – Ropinirole for fourteen months
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2
    And ropinirole in use since 425 days
    When the chart is opened
    Then looking for augmentation is advised

  @GABA-01
  Scenario: 30 – Pregabalin is ordered at a low eGFR
    Given an adult with restless legs
    And an eGFR of 28 ml/min 30 days ago
    And a draft order of pregabalin
    When the order is signed
    Then dosing by kidney function is advised as a warning

  @GABA-02
  Scenario: 31 – A gabapentinoid beside an opioid in chronic respiratory failure
    Given an adult with restless legs
    And chronic respiratory failure on the problem list
    And oxycodone in use since 20 days
    And an eGFR of 80 ml/min 30 days ago
    And a draft order of gabapentin
    When the order is signed
    Then caution for breathing is advised as a critical warning

  @PREG-01
  Scenario: 33 – Week thirty of a pregnancy with a low ferritin
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a pregnancy of 30 weeks 0 days ago
    And ferritin 28, saturation 15 and CRP 2, 10 days ago
    When the chart is opened
    Then iron care in pregnancy is advised, and nothing else

  @PREG-02
  Scenario: 33 – Week thirty of a pregnancy, an RLS medicine is ordered
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And a pregnancy of 30 weeks 0 days ago
    And a draft order of ropinirole for restless legs
    When the order is signed
    Then caution in pregnancy or breastfeeding is advised as a warning

  @CHILD-01
  Scenario: 36 – A child with a ferritin below the limit of children
    Given a child of 9 years with restless legs
    And ferritin 46, saturation 30 and CRP 2
    When the chart is opened
    Then iron care in a child is advised, and nothing else
    And oral iron is not advised

  @scope
  Scenario: 37 – Restless legs was refuted
    Given an adult in whom restless legs was refuted
    And ferritin 20, saturation 12 and CRP 2
    When the chart is opened
    Then nothing is shown

  @scope
  Scenario: 38 – Restless legs only in the family
    Given an adult without restless legs
    And restless legs in the family history
    And ferritin 20, saturation 12 and CRP 2
    When the chart is opened
    Then nothing is shown

  @scope
  Scenario: 39 – A code of other movement disorders without a word on restless legs
    Given an adult without restless legs
    And other movement disorders on the problem list
    And ferritin 20, saturation 12 and CRP 2
    When the chart is opened
    Then nothing is shown

  # clinical corrections B40: what could not be assessed is said
  @IRON-01
  Scenario: 40 – The laboratory results did not arrive
    Given an adult with restless legs
    And the laboratory results could not be retrieved
    When the chart is opened
    Then a ferritin check could not be told because of the ferritin
    And a ferritin check is reported as not assessed for want of the laboratory results

  @policy
  Scenario: 43 – In palliative care nothing but what is critical is shown
    Given an adult with restless legs
    And palliative care on the problem list
    And ferritin 20, saturation 12 and CRP 2
    And sertraline in use
    When the chart is opened
    Then nothing is shown

  @policy @IRON-09
  Scenario: 43 – In palliative care what is critical is shown
    Given an adult with restless legs
    And palliative care on the problem list
    And haemochromatosis on the problem list
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised as a critical warning

  @policy @IRON-03
  Scenario: 45 – What a clinician silenced for half a year stays silent, and nothing else does
    Given an adult with restless legs
    And ferritin 40, saturation 16 and CRP 2
    And sertraline in use
    And a clinician silenced oral iron for 180 days more
    When the chart is opened
    Then oral iron is not advised
    And a medication review is advised, and nothing else

  @policy @IRON-09
  Scenario: 45 – What is critical is never silenced
    Given an adult with restless legs
    And haemochromatosis on the problem list
    And a draft order of ferrous fumarate
    And a clinician silenced caution for iron overload for 180 days more
    When the order is signed
    Then caution for iron overload is advised as a critical warning
