"""What is remembered: feedback, silences, the audit. Nothing about a patient is kept in clear."""
