"""The one door: from a folder of text to a checked, immutable edition."""
