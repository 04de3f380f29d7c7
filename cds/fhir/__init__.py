"""FHIR as it really arrives, turned into findings. Knows FHIR and units, no clinical number."""
