@IRON-14
Feature: Safety of iron by vein
  Iron by vein is not given in the first trimester, in bacteraemia or after a reaction to it.
  Reference: label of ferric carboxymaltose; clinical corrections 6.5, rows 2 and 4, B24. Ages of labels differ and are not judged.

  Background:
    Given an adult with restless legs
    And ferritin 40, saturation 16 and CRP unknown

  # --- what forbids it ---

  Scenario: Active bacteraemia or sepsis
    Given sepsis on the problem list for 3 days
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is advised, and nothing else
    And caution with iron by vein is advised as a critical warning
    And caution with iron by vein comes with an offer to remove the draft
    And an English clinician reads "IV iron: active bacteraemia or sepsis – contra-indicated or high risk, reconsider this order."
    And a Dutch clinician reads "I.v.-ijzer: actieve bacteriëmie of sepsis – gecontra-indiceerd of risicovol, heroverweeg dit voorschrift."
    And the English detail says "draft order of ferric carboxymaltose, bacteraemia or sepsis"
    And the English detail does not say "previous reaction"
    And the English detail does not say "30 minutes of observation"
    And the Dutch detail does not say "30 minuten observatie"
    And the Dutch detail says "Productteksten verschillen per middel en land: controleer die van dit middel."

  Scenario: An earlier reaction
    Given an intolerance to ferric carboxymaltose
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is advised as a critical warning
    And an English clinician reads "IV iron: previous reaction recorded – contra-indicated or high risk, reconsider this order."
    And a Dutch clinician reads "I.v.-ijzer: eerdere reactie vastgelegd – gecontra-indiceerd of risicovol, heroverweeg dit voorschrift."
    And the English detail says "draft order of ferric carboxymaltose, previous reaction to iron by vein."
    And the Dutch detail says "conceptvoorschrift van ferricarboxymaltose, eerdere reactie op i.v.-ijzer."
    And the English detail does not say "30 minutes of observation"
    And the Dutch detail does not say "30 minuten observatie"

  # scenario 17 of the clinical catalogue
  Scenario: Ferinject in week nine of a pregnancy
    Given a woman of 30 years with restless legs
    And a pregnancy of 9 weeks 0 days ago
    And the pregnancy status is yes
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of Ferinject
    When the order is signed
    Then caution with iron by vein is advised as a critical warning
    And caution with iron by vein comes with an offer to remove the draft
    And an English clinician reads "IV iron: first trimester – not advised (label); reconsider this order."
    And a Dutch clinician reads "I.v.-ijzer: eerste trimester – ontraden (productinformatie); heroverweeg dit voorschrift."
    And the English detail says "pregnant, week 9."
    And the Dutch detail says "zwanger, week 9."
    And the English detail does not say "30 minutes of observation"

  Scenario: Ferinject in week nine, written in words only
    Given a woman of 30 years with restless legs
    And a pregnancy of 9 weeks 0 days ago
    And the pregnancy status is yes
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order that reads "Ferinject 500 mg"
    When the order is signed
    Then caution with iron by vein is advised as a warning
    And caution with iron by vein comes with an offer to remove the draft
    And the English detail says "Recognised by name only: ferric carboxymaltose."
    And the Dutch detail says "Alleen op naam herkend"

  Scenario Outline: The weeks of pregnancy on both sides of the limit
    Given a woman of 30 years with restless legs
    And a due date in <days> days
    And the pregnancy status is yes
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is <what>

    Examples:
      | days | what                          |
      | 200  | advised as a critical warning |
      | 183  | advised as a critical warning |
      | 182  | not advised                   |
      | 60   | not advised                   |

  Scenario: A pregnancy of unknown duration
    Given a woman of 30 years with restless legs
    And the pregnancy status is yes
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is advised as a warning
    And caution with iron by vein comes with an offer to remove the draft
    And an English clinician reads "IV iron in pregnancy of unknown duration: not before week 14 – check the due date first."
    And a Dutch clinician reads "I.v.-ijzer bij zwangerschap van onbekende duur: niet vóór week 14 – controleer eerst de uitgerekende datum."
    And the English detail does not say "30 minutes of observation"

  # --- what asks for caution ---

  Scenario Outline: Caution
    Given <recorded>
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is advised as a warning
    And caution with iron by vein comes with an offer to remove the draft
    And an English clinician reads "<English>"
    And a Dutch clinician reads "<Dutch>"
    And the English detail says "Only where reactions can be treated at once, with 30 minutes of observation (label)."
    And the Dutch detail says "Alleen waar een reactie direct te behandelen is, met 30 minuten observatie (productinformatie)."

    Examples:
      | recorded                                  | English                                                                  | Dutch                                                                                 |
      | fever on the problem list for 5 days      | IV iron: active infection – high risk, consider waiting until recovery.  | I.v.-ijzer: actieve infectie – risicovol, overweeg te wachten tot herstel.            |
      | pneumonia on the problem list for 5 days  | IV iron: active infection – high risk, consider waiting until recovery.  | I.v.-ijzer: actieve infectie – risicovol, overweeg te wachten tot herstel.            |
      | severe asthma on the problem list         | IV iron: severe asthma – higher risk, weigh need and place of treatment. | I.v.-ijzer: ernstig astma – hoger risico, weeg noodzaak en plaats van behandeling af. |
      | chronic liver disease on the problem list | IV iron: liver disease – higher risk, weigh need and place of treatment. | I.v.-ijzer: leverziekte – hoger risico, weeg noodzaak en plaats van behandeling af.   |

  Scenario Outline: Not for what is over, refuted, or of another kind
    Given <recorded>
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is not advised

    Examples:
      | recorded                                             |
      | sepsis on the problem list for 400 days, in the past |
      | sepsis on the problem list for 3 days, refuted       |
      | severe asthma on the problem list, in the past       |
      | chronic liver disease on the problem list, refuted   |
      | an intolerance to ferrous fumarate                   |
      | COPD on the problem list                             |

  Scenario Outline: Tablets are another matter
    Given <recorded>
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution with iron by vein is not advised because of the draft order

    Examples:
      | recorded                                |
      | sepsis on the problem list for 3 days   |
      | an intolerance to ferric carboxymaltose |
      | severe asthma on the problem list       |

  Scenario Outline: When the order is selected and when it is signed
    Given sepsis on the problem list for 3 days
    And a draft order of ferric carboxymaltose
    When <hook>
    Then caution with iron by vein is <what>

    Examples:
      | hook                  | what                          |
      | the order is selected | advised as a critical warning |
      | the order is signed   | advised as a critical warning |
      | the chart is opened   | not advised                   |

  Scenario Outline: Nothing silences what is critical
    Given sepsis on the problem list for 3 days
    And <recorded>
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is advised as a critical warning

    Examples:
      | recorded                                      |
      | palliative care on the problem list           |
      | maintenance dialysis on the problem list      |
      | the medication could not be retrieved         |
      | the laboratory results could not be retrieved |
      | the allergies could not be retrieved          |
      | the birth date is not known                   |

  Scenario Outline: In palliative care only what is critical
    Given palliative care on the problem list
    And <recorded>
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is <what>

    Examples:
      | recorded                              | what                          |
      | severe asthma on the problem list     | not advised                   |
      | sepsis on the problem list for 3 days | advised as a critical warning |

  Scenario Outline: Before the advice about indication, measuring and phosphate
    Given severe asthma on the problem list
    And <recorded>
    And a draft order of Ferinject
    When the order is signed
    Then caution with iron by vein is advised, and nothing else

    Examples:
      | recorded                                                 |
      | ferritin 350, saturation 30 and CRP unknown, 10 days ago |
      | hypophosphataemia on the problem list                    |
      | Ferinject given by vein 300 days ago                     |

  Scenario: After the advice about too much iron
    Given severe asthma on the problem list
    And ferritin 90, saturation 50 and CRP unknown, 10 days ago
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution for iron overload is advised, and nothing else
    And caution with iron by vein is not advised

  Scenario: Without restless legs nothing is said
    Given an adult without restless legs
    And sepsis on the problem list for 3 days
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then nothing is shown

  Scenario: Restless legs as the reason of the order is enough
    Given an adult without restless legs
    And sepsis on the problem list for 3 days
    And a draft order of ferric carboxymaltose for restless legs
    When the order is signed
    Then caution with iron by vein is advised as a critical warning

  # invariant 25: by words alone it is a remark, never nothing
  Scenario: A pregnancy that stands in words under an unlisted code
    Given a woman of 30 years with restless legs
    And ferritin 40, saturation 16 and CRP unknown
    And a problem that reads "Zwangerschap" under an unlisted code for 50 days
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein is advised as a remark
    And an English clinician reads "IV iron in pregnancy of unknown duration: not before week 14 – check the due date first."

  # --- what is not known ---

  Scenario: Without the allergies an earlier reaction is not excluded, and that is said
    Given the allergies could not be retrieved
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein could not be told because of the reaction to iron by vein
    And caution with iron by vein is reported as not assessed for want of the allergies

  Scenario: In a woman of whom no pregnancy is recorded
    Given a woman of 30 years with restless legs
    And ferritin 40, saturation 16 and CRP unknown
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein could not be told because of the weeks of pregnancy

  Scenario: Without the pregnancy data a first trimester is not excluded, and that is said
    Given a woman of 30 years with restless legs
    And ferritin 40, saturation 16 and CRP unknown
    And the pregnancy data could not be retrieved
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein could not be told because of the weeks of pregnancy
    And caution with iron by vein is reported as not assessed for want of the pregnancy data

  # invariant 13: unknown never acts as "no" for a contra-indication
  Scenario: Infection, severe asthma and liver disease may stand on the rest of the problem list
    Given only the first page of the problem list arrived
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein could not be told because of the bacteraemia
    And caution with iron by vein is reported as not assessed for want of the problem list

  Scenario Outline: What asks for caution is only suspected
    Given <problem> on the problem list as a suspicion
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein could not be told because of the <fact>
    And caution with iron by vein is reported as not assessed

    Examples:
      | problem               | fact          |
      | severe asthma         | severe asthma |
      | chronic liver disease | liver disease |
      | sepsis                | bacteraemia   |
      | fever                 | infection     |

  Scenario: An infection without a date
    Given fever on the problem list, without a date
    And a draft order of ferric carboxymaltose
    When the order is signed
    Then caution with iron by vein could not be told because of the infection
    And caution with iron by vein is reported as not assessed

  # --- how the order is written ---

  Scenario Outline: An order that is recognised by its name only
    Given <recorded>
    And a draft order of ferric carboxymaltose, written in words only
    When the order is signed
    Then caution with iron by vein is advised as a <tier>
    And caution with iron by vein comes <offer> an offer to remove the draft
    And the English detail says "Recognised by name only: ferric carboxymaltose."

    Examples:
      | recorded                                | tier    | offer   |
      | sepsis on the problem list for 3 days   | warning | with    |
      | an intolerance to ferric carboxymaltose | warning | with    |
      | severe asthma on the problem list       | remark  | without |
      | fever on the problem list for 5 days    | remark  | without |
