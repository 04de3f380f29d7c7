"""Who may call: clients, their tokens, their keys."""
