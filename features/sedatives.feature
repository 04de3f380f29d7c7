@BENZO-01
Feature: A sedative or quinine for restless legs
  A benzodiazepine, a Z-drug or quinine is not ordered as treatment of restless legs.
  Reference: AASM 2025; DGN/DGSM 2022; Geneesmiddelenbulletin; clinical corrections B28 and 8.3.

  Background:
    Given an adult with restless legs

  Scenario Outline: Each medicine with the source that speaks of it
    Given a draft order of <order> for restless legs
    When the order is signed
    Then reconsidering the sedative is advised as a remark
    And an English clinician reads "<english>"
    And a Dutch clinician reads "<dutch>"
    And the English detail says "<detail>"
    And the English detail says "Source: <source>"

    Examples:
      | order        | english                                                                                                             | dutch                                                                                                                    | detail                                                          | source                     |
      | clonazepam   | Clonazepam is not recommended as treatment for RLS – treat iron deficiency and RLS first; falls, dependence.        | Clonazepam wordt niet aanbevolen bij RLS – behandel eerst ijzertekort en RLS; kans op vallen en afhankelijkheid.         | AASM 2025 suggests against clonazepam for RLS.                  | AASM 2025; DGN/DGSM 2022.  |
      | temazepam    | Temazepam is not recommended as treatment for RLS – treat iron deficiency and RLS first; falls, dependence.         | Temazepam wordt niet aanbevolen bij RLS – behandel eerst ijzertekort en RLS; kans op vallen en afhankelijkheid.          | DGN/DGSM 2022 does not recommend benzodiazepines for RLS.       | DGN/DGSM 2022.             |
      | zolpidem     | Zolpidem is not recommended as treatment for RLS – treat iron deficiency and RLS first; falls, dependence.          | Zolpidem wordt niet aanbevolen bij RLS – behandel eerst ijzertekort en RLS; kans op vallen en afhankelijkheid.           | The RLS guidelines that are used say nothing about Z-drugs      | RLS decision support.      |
      | hydroquinine | Hydroquinine is not recommended as treatment for RLS – treat iron deficiency and RLS first.                         | Hydrokinine wordt niet aanbevolen bij RLS – behandel eerst ijzertekort en RLS.                                           | Hydroquinine and quinine have no place in RLS (Ge-Bu).          | Geneesmiddelenbulletin     |
      | quinine      | Quinine is not recommended as treatment for RLS – treat iron deficiency and RLS first.                              | Kinine wordt niet aanbevolen bij RLS – behandel eerst ijzertekort en RLS.                                                | Hydroquinine and quinine have no place in RLS (Ge-Bu).          | Geneesmiddelenbulletin     |

  Scenario Outline: What is not said of each
    Given a draft order of <order> for restless legs
    When the order is signed
    Then reconsidering the sedative is advised
    And the English detail does not say "<text>"

    Examples:
      | order        | text                |
      | temazepam    | suggests against    |
      | temazepam    | Z-drugs             |
      | temazepam    | Hydroquinine and    |
      | zolpidem     | DGN/DGSM            |
      | hydroquinine | DGN/DGSM            |
      | hydroquinine | Z-drugs             |
      | zolpidem     | Do not stop         |

  Scenario: One that is in use
    Given temazepam in use
    And a draft order of temazepam for restless legs
    When the order is signed
    Then reconsidering the sedative is advised
    And the English detail says "Do not stop a sedative in use abruptly: taper."

  Scenario Outline: Where it is said, and of which orders
    Given a draft order of <order>
    When <occasion>
    Then reconsidering the sedative is <what>

    Examples:
      | order                              | occasion                 | what                                   |
      | temazepam for restless legs        | the order is selected    | advised                                |
      | temazepam for restless legs        | the order is signed      | advised                                |
      | temazepam for restless legs        | the medicine is refilled | not advised                            |
      | temazepam                          | the order is signed      | not advised because of the draft order |
      | temazepam for insomnia             | the order is signed      | not advised because of the draft order |
      | quinine                            | the order is signed      | not advised because of the draft order |
      | oxycodone for restless legs        | the order is signed      | not advised because of the draft order |

  Scenario: Without restless legs on the problem list the reason is enough
    Given an adult without restless legs
    And a draft order of temazepam for restless legs
    When the order is signed
    Then reconsidering the sedative is advised

  Scenario: A draft that does not say what it is
    Given a draft order that does not say of what
    When the order is signed
    Then reconsidering the sedative could not be told because of the draft order
