@GABA-03
Feature: A gabapentinoid and harmful use of other substances
  A gabapentinoid is supplied in small amounts after harmful use of alcohol, medicines or drugs.
  Reference: clinical catalogue 3.4; a choice of this service that a site turns on.

  Background:
    Given an adult with restless legs
    And an eGFR of 90 ml/min 10 days ago
    And the site has turned on limiting the supply

  Scenario: Alcohol dependence
    Given alcohol dependence on the problem list
    And a draft order of gabapentin
    When the order is signed
    Then limiting the supply is advised, and nothing else
    And limiting the supply is advised as a remark
    And an English clinician reads "Gabapentinoid with substance-use history: misuse and dependence risk – limit supply, taper over at least 1 week."
    And a Dutch clinician reads "Gabapentinoïd bij middelengebruik in voorgeschiedenis: kans op misbruik en afhankelijkheid – beperk hoeveelheid, bouw af."
    And the English detail says "Agree on small amounts and one prescriber; ask about use of alcohol, medicines and drugs."
    And the English detail does not say "Do not stop abruptly"

  Scenario: One that is in use
    Given alcohol dependence on the problem list
    And gabapentin in use
    And a draft order of gabapentin
    When the order is signed
    Then limiting the supply is advised
    And the English detail says "Do not stop abruptly: taper over at least 1 week."

  Scenario Outline: Now and earlier, opioids too
    Given <recorded>
    And a draft order of <order>
    When the order is signed
    Then limiting the supply is <what>

    Examples:
      | recorded                                            | order      | what                                    |
      | alcohol dependence on the problem list, in the past | pregabalin | advised                                 |
      | opioid dependence on the problem list               | gabapentin | advised                                 |
      | opioid dependence on the problem list, in the past  | gabapentin | advised                                 |
      | epilepsy on the problem list                        | gabapentin | not advised because of the harmful use  |
      | alcohol dependence on the problem list              | sertraline | not advised because of the draft order  |

  Scenario Outline: Where it is said
    Given alcohol dependence on the problem list
    And a draft order of gabapentin
    When <occasion>
    Then limiting the supply is <what>

    Examples:
      | occasion                 | what        |
      | the order is signed      | advised     |
      | the order is selected    | not advised |
      | the medicine is refilled | not advised |

  Scenario: Harmful use may stand on the rest of the problem list
    Given a draft order of gabapentin
    And only the first page of the problem list arrived
    When the order is signed
    Then limiting the supply could not be told because of the harmful use

  Scenario: Harmful use that is only suspected
    Given alcohol dependence on the problem list as a suspicion
    And a draft order of gabapentin
    When the order is signed
    Then limiting the supply could not be told because of the harmful use

  Scenario: For restless legs
    Given an adult without restless legs
    And alcohol dependence on the problem list
    And a draft order of gabapentin
    When the order is signed
    Then limiting the supply is not advised
