"""How we look at what we make: contact sheets, figures, and the run of the tests. Not on a reader's path."""
