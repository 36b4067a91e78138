"""`python3 -m macros VERB …`, from a bare Python to the command line in the project's environment.

This file must parse and run on Python 3.7, so that an old Python gets a sentence and not a
SyntaxError: hence the quoted annotation and the late imports.
"""

import os
import sys

NEEDED = (3, 11)


def version_problem(version: "tuple[int, int, int]") -> str:
    """The sentence for a Python that is too old; empty if it will do."""
    if version >= NEEDED:
        return ""
    needed = "{}.{}".format(*NEEDED)
    found = "{}.{}.{}".format(*version)
    return (
        f"Hace falta Python {needed} o más nuevo y este es {found}: instalá uno más nuevo "
        f"y volvé a correr el comando con él (por ejemplo, «python{needed} -m macros serve»)."
    )


def is_inside(env: str) -> bool:
    """Whether this Python is the one of `env`; the same folder can be spelt in several ways."""
    return os.path.isdir(env) and os.path.samefile(sys.prefix, env)


def main() -> int:
    problem = version_problem(sys.version_info[:3])
    if problem:
        print(problem, file=sys.stderr)
        return 2
    root = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    if not is_inside(os.path.join(root, ".academia", "env")):
        from macros import bootstrap

        return bootstrap.start(sys.argv[1:])
    try:
        from macros import cli
    except ModuleNotFoundError as error:
        if not error.name or error.name.startswith("macros"):
            raise
        from macros import bootstrap

        return bootstrap.start_over(error.name)
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
