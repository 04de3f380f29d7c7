"""Proves the rules for every patient and every setting, and measures what their specification says."""
