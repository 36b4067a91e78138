"""The shape of every data file: pydantic models with the Spanish keys that people type."""
