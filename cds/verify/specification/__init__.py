"""Measures what the scenarios show of the rules, and how a change of the rules would be noticed."""
