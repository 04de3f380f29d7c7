"""From dated findings to facts: what needs a series, a window or a neighbour in time."""
