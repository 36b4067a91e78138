"""What writes data for people: the next edition from the last one, a new city from the schema."""
