"""What a person sees: data and derived values drawn by autoescaped templates. Imports no MkDocs."""
