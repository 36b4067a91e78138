"""From a bare Python to the project's own environment, with the standard library only."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

DETAIL_LINES = 15


class BootstrapError(Exception):
    """A start that cannot go on: one sentence with its remedy, then perhaps what a tool said."""

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail

    def show(self) -> None:
        say(self.sentence)
        for line in self.detail.strip().splitlines()[-DETAIL_LINES:]:
            say(f"    {line}")


def say(text: str) -> None:
    """On stderr: standard output belongs to what the verb prints, which may be JSON."""
    print(text, file=sys.stderr, flush=True)


def start(arguments: list[str]) -> int:
    """Does not return if all goes well: the environment's Python takes over."""
    from macros.bootstrap import environment

    verb = next((argument for argument in arguments if not argument.startswith("-")), "")
    try:
        python = environment.prepare(environment.ROOT, verb)
        if verb in environment.TEST_VERBS:
            from macros.bootstrap import browser

            os.environ[browser.VARIABLE] = str(browser.browser_for(environment.ROOT, python))
        hand_over(python, arguments)
    except BootstrapError as error:
        error.show()
        return 2
    except KeyboardInterrupt:
        say("Quedó interrumpido: volvé a correr el mismo comando cuando quieras.")
        return 130


def start_over(module: str) -> int:
    """For an environment that has lost a package: the next start builds it again."""
    from macros.bootstrap import environment

    environment.forget(environment.ROOT)
    say(f"Al entorno le falta «{module}»: volvé a correr el mismo comando y se arma de nuevo.")
    return 2


def hand_over(python: Path, arguments: list[str]) -> NoReturn:
    command = [str(python), "-m", "macros", *arguments]
    if os.name == "posix":
        os.execv(command[0], command)
    # On Windows execv gives the prompt back before the work is done. Ctrl-C is for the child.
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise SystemExit(subprocess.call(command))
