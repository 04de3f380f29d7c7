"""What is advised about restless legs and why. Knows no FHIR, no HTTP, no database and no clock."""
