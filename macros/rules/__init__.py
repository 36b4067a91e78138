"""What is derived from the data and never typed. Pure functions; the date is an argument."""
