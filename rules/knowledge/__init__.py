"""What the rules know: thresholds, value sets, orders, evidence and texts, as data with references and dates."""
