@MG-01
Feature: Magnesium for restless legs
  Magnesium is not ordered as treatment of restless legs.
  Reference: Marshall 2019; DGN/DGSM 2022; clinical corrections 8.3; a site turns it on.

  Background:
    Given an adult with restless legs
    And the site has turned on reconsidering magnesium

  Scenario: With restless legs as its reason
    Given a draft order of magnesium citrate for restless legs
    When the order is signed
    Then reconsidering magnesium is advised, and nothing else
    And reconsidering magnesium is advised as a remark
    And an English clinician reads "Magnesium is not an evidence-based RLS treatment; avoid in reduced kidney function."
    And a Dutch clinician reads "Magnesium is geen bewezen RLS-behandeling; vermijd bij verminderde nierfunctie."
    And the English detail says "Iron and medicines that worsen RLS come first."

  Scenario Outline: Where it is said, and of which orders
    Given a draft order of <order>
    When <occasion>
    Then reconsidering magnesium is <what>

    Examples:
      | order                               | occasion                 | what                                   |
      | magnesium citrate for restless legs | the order is selected    | advised                                |
      | magnesium citrate for restless legs | the order is signed      | advised                                |
      | magnesium citrate for restless legs | the medicine is refilled | not advised                            |
      | magnesium citrate                   | the order is signed      | not advised because of the draft order |
      | temazepam for restless legs         | the order is signed      | not advised because of the draft order |

  Scenario: In words
    Given a draft order that reads "Magnesium citrate 200 mg capsules"
    When the order is signed
    Then reconsidering magnesium is not advised because of the draft order

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then reconsidering magnesium could not be told because of the draft order
