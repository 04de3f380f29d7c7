@TRIG-OT
Feature: Medicines that may contribute weakly
  Medicines that may contribute weakly to restless legs are looked at only where it began after them.
  Reference: Hoque and Chesson 2010 (weak evidence); clinical catalogue TRIG-OT. Off until a site turns it on, and only ever a line of another card.

  Background:
    Given an adult with restless legs
    And a ferritin of 120 µg/L 60 days ago
    And a transferrin saturation of 30 %

  Scenario Outline: A line of the card about other medicines
    Given the site has turned on a look at weak contributors
    And sertraline in use
    And <medicine> in use
    When the chart is opened
    Then a look at weak contributors is a line of the card about a medication review
    And a medication review is advised as a remark
    And the English detail says "Possible weak contributors on the list: <medicine> – review only if symptoms started after them."
    And the Dutch detail says "Mogelijk zwakke bijdragers op de lijst: <dutch> – alleen beoordelen als klachten erna begonnen."

    Examples:
      | medicine   | dutch      |
      | lithium    | lithium    |
      | tramadol   | tramadol   |
      | famotidine | famotidine |
      | topiramate | topiramaat |

  Scenario: A line of the card about a medicine as the cause
    Given an adult with restless legs
    And ferritin 120, saturation 30 and CRP 2
    And the site has turned on a look at weak contributors
    And the legs became restless 30 days ago
    And sertraline in use since 50 days
    And lithium in use
    When the chart is opened
    Then a look at weak contributors is a line of the card about looking at a medicine as the cause

  Scenario: A line of the card about augmentation
    Given the site has turned on a look at weak contributors
    And pramipexole in use since 900 days
    And lithium in use
    When the chart is opened
    Then a look at weak contributors is a line of the card about looking for augmentation

  Scenario: Never a card of its own, so never shown as a remark or a warning by itself
    Given the site has turned on a look at weak contributors
    And lithium in use
    When the chart is opened
    Then a look at weak contributors is not advised
    And nothing is shown

  Scenario: Nothing that contributes weakly
    Given the site has turned on a look at weak contributors
    And sertraline in use
    When the chart is opened
    Then a look at weak contributors is not advised because of the weak contributors

  Scenario: Off until the site turns it on
    Given sertraline in use
    And lithium in use
    When the chart is opened
    Then a look at weak contributors is not advised
    And a medication review is advised, and nothing else

  Scenario Outline: Where it is said
    Given the site has turned on a look at weak contributors
    And sertraline in use
    And lithium in use
    When <occasion>
    Then a look at weak contributors is not advised

    Examples:
      | occasion                  |
      | the patient is admitted   |
      | the patient is discharged |
      | the diagnosis is added    |

  Scenario: Without the medication it could not be told
    Given the site has turned on a look at weak contributors
    And the medication could not be retrieved
    When the chart is opened
    Then a look at weak contributors could not be told because of the weak contributors

  Scenario: Only suspected restless legs
    Given an adult in whom restless legs is only suspected
    And the site has turned on a look at weak contributors
    And sertraline in use
    And lithium in use
    When the chart is opened
    Then a look at weak contributors is not advised
