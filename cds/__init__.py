"""The service around the rules: FHIR in, CDS Hooks cards out."""
