@IRON-02
Feature: Transferrin saturation missing
  A ferritin above the treatment limit is interpreted together with the transferrin saturation.
  Reference: AASM 2025, good practice statement on iron status; clinical corrections 6.3 (column of the unknown saturation).

  Background:
    Given an adult with restless legs

  # --- what is said ---

  Scenario: Ferritin above the treatment limit
    Given a ferritin of 90 µg/L 60 days ago
    When the chart is opened
    Then measuring the transferrin saturation is advised, and nothing else
    And measuring the transferrin saturation is advised as a remark
    And an English clinician reads "RLS: ferritin 90 µg/L without transferrin saturation – consider TSAT and CRP before deciding on iron."
    And a Dutch clinician reads "RLS: ferritine 90 µg/l zonder transferrinesaturatie – bepaal TSAT en CRP voordat u over ijzer beslist."
    And the English detail says "Above 75 µg/L the transferrin saturation decides; no iron for RLS with TSAT above 45% or ferritin above 300 µg/L."
    And the Dutch detail says "Boven 75 µg/l beslist de transferrinesaturatie; geen ijzer voor RLS bij TSAT boven 45% of ferritine boven 300 µg/l."
    And the English detail says "Laboratories differ: the same sample can read up to about 60% higher on another assay."
    And the Dutch detail says "Laboratoria verschillen: hetzelfde monster kan met een andere bepaling tot ongeveer 60% hoger uitvallen."
    And the English detail says "CRP with this ferritin is not known: include it, because inflammation makes ferritin falsely high."
    And the Dutch detail says "CRP bij deze ferritine is niet bekend: bepaal dit mee, want bij ontsteking is ferritine vals verhoogd."
    And the clinician is offered "Order transferrin saturation and CRP"

  Scenario: Ferritin so high that there is no iron for restless legs
    Given a ferritin of 350 µg/L 60 days ago
    When the chart is opened
    Then measuring the transferrin saturation is advised, and nothing else
    And measuring the transferrin saturation is advised as a remark
    And an English clinician reads "Ferritin 350 µg/L (>300) without TSAT – no iron for RLS; consider TSAT, CRP and liver tests."
    And a Dutch clinician reads "Ferritine 350 µg/l (>300) zonder TSAT – geen ijzer voor RLS; overweeg TSAT, CRP en leverenzymen."
    And the English detail does not say "Laboratories differ"
    And the clinician is offered "Order transferrin saturation and CRP"

  Scenario Outline: A laboratory that only reports a limit below which ferritin is not
    Clinical corrections B40, on test 10: the saturation is asked for, whatever the ferritin is above the limit.
    Given a ferritin <result> µg/L 60 days ago
    And a CRP of 2 mg/L
    When the chart is opened
    Then <what>

    Examples:
      | result       | what                                                                                        |
      | above 75     | measuring the transferrin saturation is advised as a remark                                 |
      | above 100    | measuring the transferrin saturation is advised as a remark                                 |
      | at least 100 | measuring the transferrin saturation is advised as a remark                                 |
      | above 300    | measuring the transferrin saturation is advised as a remark                                 |
      | at least 75  | measuring the transferrin saturation could not be told because of the ferritin              |

  Scenario: Such a ferritin is printed as it was reported
    Given a ferritin above 100 µg/L 60 days ago
    When the chart is opened
    Then measuring the transferrin saturation is advised, and nothing else
    And an English clinician reads "RLS: ferritin >100 µg/L without transferrin saturation – consider TSAT and CRP before deciding on iron."
    And a Dutch clinician reads "RLS: ferritine >100 µg/l zonder transferrinesaturatie – bepaal TSAT en CRP voordat u over ijzer beslist."
    And the English detail says "no iron for RLS with TSAT above 45% or ferritin above 300 µg/L."
    And nothing is reported as not assessed

  Scenario: A CRP that is known is not said to be missing
    Given ferritin 90, saturation unknown and CRP 2
    When the chart is opened
    Then measuring the transferrin saturation is advised
    And the English detail does not say "CRP with this ferritin is not known"

  Scenario Outline: What has been ordered is left out of the order
    Given a ferritin of 90 µg/L 60 days ago
    And <test> ordered 5 days ago
    When the chart is opened
    Then measuring the transferrin saturation is advised
    And the clinician is offered "<order>"

    Examples:
      | test                   | order                        |
      | transferrin saturation | Order CRP                    |
      | CRP                    | Order transferrin saturation |

  Scenario Outline: Where it is said
    Given a ferritin of 90 µg/L 60 days ago
    When <occasion>
    Then measuring the transferrin saturation is <what>

    Examples:
      | occasion                | what        |
      | the chart is opened     | advised     |
      | the patient is admitted | not advised |
      | the diagnosis is added  | not advised |

  # --- what makes it fire ---

  Scenario Outline: The ferritin on both sides of its limits
    Given a ferritin of <ferritin> µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | ferritin | what                                                                                                                                  |
      | 75       | oral iron is advised, and nothing else                                                                                                |
      | 75       | measuring the transferrin saturation is not advised because of the ferritin                                                           |
      | 75.01    | an English clinician reads "RLS: ferritin 75.01 µg/L without transferrin saturation – consider TSAT and CRP before deciding on iron." |
      | 300      | an English clinician reads "RLS: ferritin 300 µg/L without transferrin saturation – consider TSAT and CRP before deciding on iron."   |
      | 300.01   | an English clinician reads "Ferritin 300.01 µg/L (>300) without TSAT – no iron for RLS; consider TSAT, CRP and liver tests."          |

  Scenario Outline: Between 100 and 300 inflammation leads to other advice
    Given ferritin <ferritin>, saturation unknown and CRP <crp>
    When the chart is opened
    Then <what>, and nothing else

    Examples:
      | ferritin | crp | what                                            |
      | 90       | 30  | measuring the transferrin saturation is advised |
      | 100      | 30  | measuring the transferrin saturation is advised |
      | 100.01   | 9.9 | measuring the transferrin saturation is advised |
      | 100.01   | 10  | not trusting the ferritin is advised            |
      | 300      | 9.9 | measuring the transferrin saturation is advised |
      | 300      | 10  | not trusting the ferritin is advised            |
      | 300.01   | 10  | measuring the transferrin saturation is advised |
      | 300.01   | 30  | measuring the transferrin saturation is advised |

  Scenario Outline: Where inflammation leads to other advice, the missing saturation asks for nothing of its own
    Given ferritin <ferritin>, saturation unknown and CRP <crp>
    When the chart is opened
    Then not trusting the ferritin is advised, and nothing else
    And measuring the transferrin saturation is not advised because of the ferritin

    Examples:
      | ferritin | crp |
      | 100.01   | 10  |
      | 150      | 30  |
      | 300      | 10  |

  Scenario Outline: Infection and chronic inflammation without a CRP
    Given a ferritin of 150 µg/L 60 days ago
    And <recorded>
    When the chart is opened
    Then <what>

    Examples:
      | recorded                                 | what                                                              |
      | rheumatoid arthritis on the problem list | not trusting the ferritin is advised, and nothing else            |
      | sepsis on the problem list for 88 days   | not trusting the ferritin is advised, and nothing else            |
      | sepsis on the problem list for 89 days   | measuring the transferrin saturation is advised, and nothing else |

  Scenario Outline: A saturation of the same sample answers it
    Given ferritin 150, saturation <saturation> and CRP 2
    When the chart is opened
    Then measuring the transferrin saturation is not advised because of the transferrin saturation

    Examples:
      | saturation |
      | 15         |
      | 30         |
      | 50         |

  Scenario Outline: A saturation from another day
    Given a ferritin of 150 µg/L 200 days ago
    And a transferrin saturation of <saturation> % <days> days ago
    When the chart is opened
    Then measuring the transferrin saturation is <what>

    Examples: belongs to the ferritin or not
      | saturation | days | what        |
      | 30         | 169  | advised     |
      | 30         | 170  | not advised |
      | 30         | 230  | not advised |
      | 30         | 231  | advised     |

    Examples: a high saturation counts for a year
      | saturation | days | what        |
      | 50         | 10   | not advised |
      | 50         | 365  | not advised |
      | 50         | 366  | advised     |

  Scenario Outline: A laboratory that reports only a limit
    Given a ferritin <result> µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | result    | what                                                                           |
      | above 300 | measuring the transferrin saturation is advised                                |
      | below 80  | measuring the transferrin saturation could not be told because of the ferritin |

  Scenario Outline: The age of the ferritin
    Given a ferritin of 90 µg/L <days> days ago
    When the chart is opened
    Then <what>

    Examples:
      | days | what                                                              |
      | 365  | measuring the transferrin saturation is advised, and nothing else |
      | 366  | a ferritin check is advised, and nothing else                     |

  # --- when it stays silent ---

  Scenario Outline: Patients whose iron other advice speaks of
    Given a ferritin of 150 µg/L 60 days ago
    And <recorded>
    When the chart is opened
    Then measuring the transferrin saturation is not advised because of the <fact>
    And <instead>

    Examples:
      | recorded                                           | fact                         | instead                                   |
      | haemochromatosis on the problem list               | iron overload                | nothing is said about iron                |
      | haemochromatosis on the problem list, in the past  | iron overload                | nothing is said about iron                |
      | deferasirox in use                                 | iron overload                | nothing is said about iron                |
      | maintenance dialysis on the problem list           | dialysis                     | iron through nephrology is advised        |
      | chronic kidney disease stage 4 on the problem list | kidney disease               | iron care in kidney disease is advised    |
      | a ferritin of 150 without a unit 10 days ago       | unreadable result            | checking the unreadable result is advised |
      | ferrous fumarate in use since 30 days              | iron in use                  | a review of iron in use is advised        |
      | ferric carboxymaltose given by vein 55 days ago    | iron by vein                 | nothing is said about iron                |
      | ferric carboxymaltose given by vein 56 days ago    | iron by vein                 | checking the effect of iron is advised    |
      | red-cell transfusion 60 days ago, a procedure      | transfusion                  | nothing is said about iron                |
      | beta thalassaemia on the problem list              | disorder of iron utilisation | nothing is said about iron                |

  Scenario Outline: A ferritin that iron by vein or a transfusion explains, on both sides
    Given a ferritin of 150 µg/L 60 days ago
    And <event>
    When the chart is opened
    Then measuring the transferrin saturation is <what>

    Examples:
      | event                                            | what        |
      | red-cell transfusion 59 days ago, a procedure    | advised     |
      | red-cell transfusion 116 days ago, a procedure   | not advised |
      | red-cell transfusion 117 days ago, a procedure   | advised     |
      | ferric carboxymaltose given by vein 116 days ago | not advised |
      | ferric carboxymaltose given by vein 117 days ago | advised     |
      | ferrous fumarate until 1 days ago                | advised     |

  Scenario Outline: Children
    Given a child of <years> years with restless legs
    And a ferritin of 150 µg/L 60 days ago
    When the chart is opened
    Then <what>

    Examples:
      | years | what                                                                   |
      | 17    | measuring the transferrin saturation is not advised because of the age |
      | 18    | measuring the transferrin saturation is advised                        |

  Scenario Outline: Pregnancy has its own advice
    Given a woman of 30 years with restless legs
    And the pregnancy status is <answer>
    And a ferritin of 150 µg/L 20 days ago
    When the chart is opened
    Then <what>

    Examples:
      | answer  | what                                                                         |
      | yes     | measuring the transferrin saturation is not advised because of the pregnancy |
      | no      | measuring the transferrin saturation is advised                              |
      | unknown | measuring the transferrin saturation is advised                              |

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And a ferritin of 150 µg/L 60 days ago
    When the chart is opened
    Then checking the diagnosis is advised, and nothing else

  # --- what is not known ---

  Scenario Outline: A missing part of the record does not keep a measurement back, and the card says so
    Given a ferritin of 150 µg/L 60 days ago
    And the <part> could not be retrieved
    When the chart is opened
    Then measuring the transferrin saturation is advised
    And the card says that "<fact>" is not recorded

    Examples:
      | part                    | fact                |
      | medication              | iron overload       |
      | medication              | iron tablets in use |
      | administered medication | IV iron             |
      | procedures              | dialysis            |

  Scenario Outline: What stays open in a complete record does not keep it back either
    Given a ferritin of 150 µg/L 60 days ago
    And <recorded>
    When the chart is opened
    Then measuring the transferrin saturation is advised
    And the card says that "<fact>" is not recorded

    Examples:
      | recorded                                             | fact                         |
      | chronic kidney disease on the problem list           | chronic kidney disease       |
      | possible iron overload on the problem list           | iron overload                |
      | beta thalassaemia on the problem list as a suspicion | disorder of iron utilisation |

  Scenario Outline: Whether a woman is pregnant is often not recorded
    Given a woman of <years> years with restless legs
    And a ferritin of 150 µg/L 60 days ago
    When the chart is opened
    Then measuring the transferrin saturation is advised
    And the card <said> that "pregnancy" is not recorded

    Examples:
      | years | said         |
      | 55    | says         |
      | 56    | does not say |

  Scenario: The birth date is not known
    Given the birth date is not known
    And a ferritin of 150 µg/L 60 days ago
    When the chart is opened
    Then measuring the transferrin saturation could not be told because of the age

  # corrections 8.1 and invariant 13: what was not retrieved is never taken for missing; the card says "without transferrin saturation"
  Scenario: Without all laboratory results it is not known whether the saturation was measured
    Given a ferritin of 150 µg/L 60 days ago
    And an eGFR of 80 ml/min 60 days ago
    And only the first page of the laboratory results arrived
    When the chart is opened
    Then measuring the transferrin saturation could not be told because of the transferrin saturation
