"""Publishes a site from a process that kills itself, as a power cut would, before its nth call of git.

Usage: python cut_short.py CLONE EDITION SITE N — N = 0 never kills and prints how many calls there were.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from macros.publishing.branch import Repository
from macros.publishing.laying import Publisher, hand_over

clone, edition, site, nth = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
calls = 0
popen = subprocess.Popen.__init__


def counted(self: Any, *arguments: Any, **options: Any) -> None:
    global calls
    calls += 1
    if calls == nth:
        os.kill(os.getpid(), signal.SIGKILL)
    popen(self, *arguments, **options)


subprocess.Popen.__init__ = counted  # type: ignore[method-assign]
hand_over(Publisher(Repository(clone), "", "", push=True), edition, site)
print(calls)
