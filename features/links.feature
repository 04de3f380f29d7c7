@site
Feature: Links on a card
  A card links to its sources and to pages for where the site is.
  Reference: clinical catalogue 2.3 and 3.2.

  Background:
    Given an adult with restless legs

  Scenario: Low iron at a site in the Netherlands
    Given the site is in the Netherlands
    And a ferritin of 60 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And an English clinician is given the link "AASM 2025"
    And an English clinician is given the link "Thuisarts: restless legs (for the patient, in Dutch)"
    And a Dutch clinician is given the link "Thuisarts: rusteloze benen (voor de patiënt)"
    And a Dutch clinician is not given the link "Thuisarts: bloedarmoede door ijzertekort (voor de patiënt)"
    And an English clinician is not given the link "NHS: restless legs syndrome (for the patient)"

  Scenario: Low iron at a site elsewhere, whatever the language
    Given the site is in another country
    And a ferritin of 60 µg/L 60 days ago
    When the chart is opened
    Then oral iron is advised
    And an English clinician is given the link "NHS: restless legs syndrome (for the patient)"
    And a Dutch clinician is given the link "NHS: rustelozebenensyndroom (voor de patiënt, Engels)"
    And a Dutch clinician is not given the link "Thuisarts: rusteloze benen (voor de patiënt)"

  Scenario: Iron deficiency
    Given a ferritin of 20 µg/L 60 days ago
    When the chart is opened
    Then looking for the cause of the iron deficiency is a line of the card about oral iron
    And an English clinician is given the link "Thuisarts: anaemia from iron deficiency (for the patient, in Dutch)"
    And a Dutch clinician is given the link "Thuisarts: bloedarmoede door ijzertekort (voor de patiënt)"

  Scenario Outline: The formulary stands on cards about medicines
    Given <where>
    And a draft order of pramipexole
    When the order is signed
    Then talking over the dopaminergic medicine is advised
    And a Dutch clinician <given> the link "Farmacotherapeutisch Kompas: restlesslegssyndroom"

    Examples:
      | where                           | given        |
      | the site is in the Netherlands  | is given     |
      | the site is in another country  | is not given |
