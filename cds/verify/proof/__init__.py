"""Proves what must be so for every patient and every setting."""
