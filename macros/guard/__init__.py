"""Statistical disclosure control for small tables about children: what a figure gives away, what to hide.

It knows periods and nothing else of the project: no files, no schema, no messages.
"""
