"""From a checked edition to a site on disk: build aside, look at it, swap it in; serve it while editing."""
