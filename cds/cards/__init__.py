"""From a decision to CDS Hooks cards: texts, suggestions as FHIR resources, explanation."""
