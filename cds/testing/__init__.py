"""Builds patients as FHIR, lets the advisor decide about them, and says what was advised and why.

Used by the feature specifications, the property tests, the example patients and the demo.
"""
