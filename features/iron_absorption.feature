@IRON-16
Feature: Iron tablets and the absorption of other medicines
  Iron tablets and medicines that they bind are taken hours apart.
  Reference: product information of oral iron, not opened; clinical catalogue IRON-16. Off until a site without interaction checking turns it on.

  Background:
    Given an adult with restless legs
    And ferritin 40, saturation 16 and CRP 2
    And the site has turned on iron and absorption

  # --- what is said ---

  Scenario: Iron is ordered beside levothyroxine
    Given levothyroxine in use
    And a draft order of ferrous fumarate
    When the order is signed
    Then iron and absorption is advised, and nothing else
    And iron and absorption is advised as a remark
    And iron and absorption comes without an offer to remove the draft
    And an English clinician reads "Oral iron lowers absorption of levothyroxine – separate doses by at least 2–4 hours."
    And a Dutch clinician reads "Oraal ijzer vermindert de opname van levothyroxine – laat er minstens 2–4 uur tussen."
    And the English detail says "The same goes for quinolones, tetracyclines, bisphosphonates and mycophenolate, which this service does not look for."
    And the Dutch detail says "Hetzelfde geldt voor chinolonen, tetracyclines, bisfosfonaten en mycofenolaat; die worden hier niet nagekeken."
    And no order is offered

  Scenario: Iron is ordered beside levodopa
    Given levodopa in use
    And a draft order of ferrous fumarate
    When the order is signed
    Then an English clinician reads "Oral iron lowers absorption of levodopa – separate doses by at least 2–4 hours."

  Scenario: Iron is ordered beside both
    Given levothyroxine in use
    And levodopa in use
    And a draft order of ferrous fumarate
    When the order is signed
    Then an English clinician reads "Oral iron lowers absorption of levothyroxine and levodopa – separate doses by at least 2–4 hours."

  Scenario Outline: What iron binds is ordered beside iron in use
    Given ferrous fumarate in use since 30 days
    And a draft order of <medicine>
    When the order is signed
    Then <what>

    Examples:
      | medicine      | what                                |
      | levothyroxine | iron and absorption is advised      |
      | gabapentin    | iron and absorption is not advised  |

  Scenario: Levodopa is ordered beside iron in use
    Given ferrous fumarate in use since 30 days
    And Parkinson disease on the problem list
    And a draft order of levodopa
    When the order is signed
    Then iron and absorption is advised

  Scenario: The name is that of the medicine that is ordered
    Given ferrous fumarate in use since 30 days
    And levodopa in use
    And a draft order of levothyroxine
    When the order is signed
    Then an English clinician reads "Oral iron lowers absorption of levothyroxine – separate doses by at least 2–4 hours."

  Scenario Outline: Both are ordered together
    Given a draft order of <one>
    And a draft order of <other>
    When the order is signed
    Then iron and absorption is advised
    And an English clinician reads "Oral iron lowers absorption of <bound> – separate doses by at least 2–4 hours."

    Examples:
      | one              | other            | bound         |
      | ferrous fumarate | levothyroxine    | levothyroxine |
      | levothyroxine    | ferrous fumarate | levothyroxine |

  Scenario: A line of the card that iron is ordered without a ferritin
    Given an adult with restless legs
    And the site has turned on iron and absorption
    And levothyroxine in use
    And a draft order of ferrous fumarate
    When the order is signed
    Then iron and absorption is a line of the card about measuring before iron
    And the English detail says "Oral iron lowers absorption of levothyroxine – separate doses by at least 2–4 hours."
    And the Dutch detail says "Oraal ijzer vermindert de opname van levothyroxine – laat er minstens 2–4 uur tussen."

  Scenario: A line of the card that iron is not indicated
    Given an adult with restless legs
    And ferritin 150, saturation 30 and CRP 2
    And the site has turned on iron and absorption
    And levothyroxine in use
    And a draft order of ferrous fumarate
    When the order is signed
    Then iron and absorption is a line of the card about reconsidering the iron order

  Scenario: Where iron shall not be given, nothing is said about how to take it
    Given haemochromatosis on the problem list
    And levothyroxine in use
    And a draft order of ferrous fumarate
    When the order is signed
    Then caution for iron overload is advised as a critical warning
    And iron and absorption is not advised

  # --- when it is not said ---

  Scenario: Off until the site turns it on
    Given an adult with restless legs
    And ferritin 40, saturation 16 and CRP 2
    And levothyroxine in use
    And a draft order of ferrous fumarate
    When the order is signed
    Then nothing is shown

  Scenario Outline: Iron that binds nothing
    Given <used> in use
    And a draft order of <ordered>
    When the order is signed
    Then iron and absorption is not advised

    Examples:
      | used          | ordered               |
      | gabapentin    | ferrous fumarate      |
      | levothyroxine | ferric carboxymaltose |
      | gabapentin    | levothyroxine         |

  Scenario: Nothing that iron binds is in use
    Given a draft order of ferrous fumarate
    When the order is signed
    Then iron and absorption is not advised because of the medicines that iron binds

  Scenario Outline: Where it is said
    Given levothyroxine in use
    And a draft order of ferrous fumarate
    When <occasion>
    Then iron and absorption is <what>

    Examples:
      | occasion              | what        |
      | the order is signed   | advised     |
      | the order is selected | not advised |

  # --- what is not known ---

  Scenario Outline: Without the medication it could not be told
    Given the medication could not be retrieved
    And a draft order of <medicine>
    When the order is signed
    Then iron and absorption could not be told because of the medicines that iron binds

    Examples:
      | medicine         |
      | ferrous fumarate |
      | levothyroxine    |

  Scenario: An order that does not say of what
    Given levothyroxine in use
    And a draft order that does not say of what
    When the order is signed
    Then iron and absorption could not be told because of the draft order

  # --- who ---

  Scenario Outline: Restless legs on the problem list, or as the reason of the order
    Given <who>
    And ferritin 40, saturation 16 and CRP 2
    And the site has turned on iron and absorption
    And levothyroxine in use
    And a draft order of <what>
    When the order is signed
    Then iron and absorption is <said>

    Examples:
      | who                                              | what                               | said        |
      | an adult without restless legs                   | ferrous fumarate                   | not advised |
      | an adult without restless legs                   | ferrous fumarate for restless legs | advised     |
      | an adult in whom restless legs is only suspected | ferrous fumarate                   | not advised |
      | an adult in whom restless legs is in remission   | ferrous fumarate                   | not advised |
