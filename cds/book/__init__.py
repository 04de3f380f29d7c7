"""Pages about the knowledge: what is read, what is advised. One model of a page, several ways to print it."""
