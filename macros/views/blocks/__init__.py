"""One module a kind of page; each function is a macro. They choose and name; templates draw."""
