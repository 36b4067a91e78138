"""A course and its cohorts: from a folder of YAML to a checked, browsable site.

Nothing is imported here: `python3 -m macros` starts on a bare machine, before any dependency exists,
and mkdocs-macros only asks this module for `define_env`.
"""


def define_env(env):  # type: ignore[no-untyped-def]
    """What mkdocs-macros calls: gives the pages the macros that show data."""
    from macros.views.registry import register

    register(env)
