"""What a person or a program downloads."""
