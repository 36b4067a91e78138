"""The side of the project that runs on GitHub: what it may do, and that what it calls exists."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros import cli
from macros.publishing.record import INPUTS

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
GUIDES = [ROOT / "docs" / "facilitacion" / name for name in ("puesta-en-marcha.md", "publicar.md")]
SCRIPTS = Path(sysconfig.get_path("scripts"))

Said = subprocess.CompletedProcess[str]


def read(name: str) -> dict[str, Any]:
    """A workflow as text only, so that `on` stays `on`."""
    text = (GITHUB / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.BaseLoader))


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in FILES:
        for name, job in read(file.stem)["jobs"].items():
            yield f"{file.stem}/{name}", job


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for place, job in jobs():
        yield from ((f"{place}: {step.get('name')}", step) for step in job["steps"])


def run_of(workflow: str, job: str, step: str) -> str:
    found = [each["run"] for each in read(workflow)["jobs"][job]["steps"] if each["name"] == step]
    assert len(found) == 1, step
    return str(found[0])


# What others' tools find -------------------------------------------------------------------------


def test_zizmor_finds_nothing_not_even_as_its_most_suspicious_persona() -> None:
    asked = [str(SCRIPTS / "zizmor"), "--offline", "--strict-collection", "--persona", "auditor", str(GITHUB)]
    done = subprocess.run(asked, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "files"),
    [("github-workflows", FILES), ("dependabot", [GITHUB / "dependabot.yml"])],
    ids=["workflows", "dependabot"],
)
def test_the_files_hold_to_their_published_schemas(schema: str, files: list[Path]) -> None:
    asked = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*asked, *map(str, files)], capture_output=True, text=True)

    assert (bool(files), done.returncode) == (True, 0), done.stdout + done.stderr


# What they may do --------------------------------------------------------------------------------


def test_every_action_is_pinned_by_its_commit_with_the_version_beside_and_everywhere_the_same() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in FILES)
    uses = re.findall(r"^.*\buses:.*$", text, re.MULTILINE)
    pinned = re.findall(r"^ +uses: ([\w-]+/[\w-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$", text, re.MULTILINE)

    assert len(uses) == len(pinned)
    found = set(pinned)
    assert len({action for action, _, _ in found}) == len(found) > 0


def test_no_trigger_lends_our_permissions_to_someone_elses_code() -> None:
    triggers = {file.stem: sorted(read(file.stem)["on"]) for file in FILES}

    assert triggers == {"publicacion": ["push", "workflow_dispatch"], "revision": ["pull_request"]}


def test_no_expression_is_written_into_a_script() -> None:
    assert [place for place, step in steps() if "${{" in step.get("run", "")] == []


def test_no_secret_is_named_and_the_token_reaches_one_step_only() -> None:
    assert [file.name for file in FILES if "secrets." in file.read_text(encoding="utf-8")] == []
    given = [place for place, step in steps() if "github.token" in str(step)]
    assert given == ["publicacion/subir: Adelantar gh-pages"]


def test_each_job_has_what_it_needs_and_no_more() -> None:
    reads = {"contents": "read"}
    assert {place: job["permissions"] for place, job in jobs()} == {
        "revision/datos": reads,
        "revision/pruebas": reads,
        "revision/sitio": reads,
        "publicacion/armar": reads,
        "publicacion/subir": {"contents": "write"},
        "publicacion/mostrar": {"pages": "write", "id-token": "write"},
    }
    assert [read(file.stem)["permissions"] for file in FILES] == [{}, {}]


def test_a_job_that_may_write_runs_nothing_of_the_project() -> None:
    for place, job in jobs():
        if "write" in job["permissions"].values():
            text = str(job["steps"])
            assert ("actions/checkout" in text, "python" in text) == (False, False), place


def test_no_checkout_leaves_its_credentials_behind() -> None:
    checkouts = [step for _, step in steps() if "actions/checkout" in step.get("uses", "")]

    assert {step["with"]["persist-credentials"] for step in checkouts} == {"false"}


def test_every_job_ends_by_itself_and_every_step_has_a_name() -> None:
    assert [place for place, job in jobs() if not 0 < int(job["timeout-minutes"]) <= 30] == []
    assert [place for place, step in steps() if not step.get("name")] == []


def test_publications_wait_for_each_other_and_none_is_lost() -> None:
    assert read("publicacion")["concurrency"] == {
        "group": "publicacion", "cancel-in-progress": "false", "queue": "max",
    }  # fmt: skip


def test_whatever_a_site_is_made_of_starts_a_publication() -> None:
    paths = read("publicacion")["on"]["push"]["paths"]

    assert [name for name in INPUTS if name not in paths and f"{name}/**" not in paths] == []
    assert [path for path in paths if not (ROOT / path.removesuffix("/**")).exists()] == []


def test_the_check_that_the_guide_makes_obligatory_runs_on_every_proposal() -> None:
    assert "«datos»" in GUIDES[0].read_text(encoding="utf-8")
    assert read("revision")["jobs"]["datos"]["name"] == "datos"
    assert read("revision")["on"]["pull_request"] == ""


def test_data_are_approved_by_facilitators_and_the_rest_by_the_team() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = [tuple(line.split()) for line in lines if line and not line.startswith("#")]

    # The last line that matches decides, so the general one comes first.
    assert owned == [("*", "@organizacion/equipo"), ("/cohorts/", "@organizacion/facilitacion")]


# What they call ----------------------------------------------------------------------------------


def commands() -> Iterator[tuple[str, str]]:
    """Every `python3 -m …` in the workflows, the guides and what stands beside them.

    What a script puts together (`"${orden[@]}"`) is tried below, choice by choice.
    """
    for file in [*FILES, *GUIDES, GITHUB / "dependabot.yml", GITHUB / "pull_request_template.md"]:
        text = file.read_text(encoding="utf-8")
        for found in re.finditer(r"python3 -m (macros\b[^\n`»|>]*)", text):
            if "${" not in found[1]:
                yield file.name, found[1].strip()


@pytest.mark.parametrize(("file", "command"), sorted(set(commands())))
def test_every_command_that_is_called_exists(file: str, command: str) -> None:
    module, *words = shlex.split(command)
    if module != "macros":
        assert find_spec(module)
    else:
        assert cli._parser().parse_args(words).verbo == words[0]


def test_the_guides_name_the_workflows_as_github_shows_them() -> None:
    text = "".join(guide.read_text(encoding="utf-8") for guide in GUIDES)

    assert [name for name in ("Revisión", "Publicación") if f"«{name}»" not in text] == []
    assert sorted(read(file.stem)["name"] for file in FILES) == ["Publicación", "Revisión"]


# What the scripts do -----------------------------------------------------------------------------

Runner = Callable[..., Said]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """Runs a script as GitHub does, in a folder, with some commands replaced by a line of shell."""
    if os.name == "nt":
        pytest.skip("the scripts run on Ubuntu")
    stubs = tmp_path / "stubs"
    temporary = tmp_path / "temp"
    for folder in (stubs, temporary):
        folder.mkdir()

    def run(script: str, folder: Path, stub: dict[str, str] | None = None, **variables: str) -> Said:
        for name, line in (stub or {}).items():
            (stubs / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
            (stubs / name).chmod(0o755)
        env = os.environ | {
            "PATH": f"{stubs}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(temporary),
            "GITHUB_STEP_SUMMARY": str(temporary / "resumen"),
            "GITHUB_OUTPUT": str(temporary / "salida"),
            "GITHUB_RUN_ATTEMPT": "1",
            **variables,
        }
        asked = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(asked, cwd=folder, env=env, capture_output=True, text=True)

    return run


TOLD = 'echo "$@"'


@pytest.mark.parametrize(
    ("action", "edition", "words"),
    [
        ("publicar", "", "--changed"),
        ("publicar", "2024", "--cohort 2024"),
        ("publicar", "2026-norte", "--cohort 2026-norte"),
        ("rehacer", "2024", "--cohort 2024 --rebuild"),
        ("deshacer", "", "--undo"),
    ],
)
def test_by_hand_each_choice_asks_publish_for_one_thing(
    action: str, edition: str, words: str, runner: Runner, tmp_path: Path
) -> None:
    script = run_of("publicacion", "armar", "Armar la publicación")
    done = runner(script, tmp_path, {"python3": TOLD}, ACCION=action, EDICION=edition)

    assert (done.returncode, done.stdout) == (0, f"-m macros publish {words}\n")
    assert (tmp_path / "temp" / "resumen").read_text(encoding="utf-8") == f"- -m macros publish {words}\n"
    assert cli._parser().parse_args(["publish", *words.split()]).verbo == "publish"


@pytest.mark.parametrize(
    ("action", "edition", "sentence"),
    [
        ("publicar", "2024; id", "La edición no se llama así"),
        ("publicar", "$(id)", "La edición no se llama así"),
        ("publicar", "--help", "La edición no se llama así"),
        ("publicar", "2024\n2026", "La edición no se llama así"),
        ("rehacer", "", "Para rehacer, decí qué edición."),
        ("deshacer", "2024", "Para deshacer, dejá la edición vacía"),
    ],
    ids=lambda value: value.encode("unicode_escape").decode()[:20],
)
def test_by_hand_what_cannot_be_is_refused_before_anything_runs(
    action: str, edition: str, sentence: str, runner: Runner, tmp_path: Path
) -> None:
    script = run_of("publicacion", "armar", "Armar la publicación")
    done = runner(script, tmp_path, {"python3": TOLD}, ACCION=action, EDICION=edition)

    assert (done.returncode, done.stdout.startswith(f"::error::{sentence}")) == (2, True)


def test_a_publication_that_fails_stops_the_run(runner: Runner, tmp_path: Path) -> None:
    script = run_of("publicacion", "armar", "Armar la publicación")
    done = runner(script, tmp_path, {"python3": "exit 1"}, ACCION="publicar", EDICION="")

    assert done.returncode == 1


def git(folder: Path, *words: str) -> str:
    named = ["-c", "user.name=Prueba", "-c", "user.email=prueba@localhost"]
    return subprocess.run(
        ["git", *named, *words], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


def page(clone: Path, text: str, parent: str | None) -> str:
    """A commit whose only file is a page, with nothing pointing at it."""
    (clone.parent / "pagina").write_text(text, encoding="utf-8")
    blob = git(clone, "hash-object", "-w", str(clone.parent / "pagina"))
    (clone.parent / "arbol").write_text(f"100644 blob {blob}\tindex.html\n", encoding="utf-8")
    with (clone.parent / "arbol").open(encoding="utf-8") as listing:
        tree = subprocess.run(
            ["git", "mktree"], cwd=clone, stdin=listing, check=True, capture_output=True, text=True
        ).stdout.strip()
    return git(clone, "commit-tree", tree, *(["-p", parent] if parent else []), "-m", text)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a bare `origin.git` with a main branch, and nothing published."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "origin.git")
    git(tmp_path, "clone", "-q", "origin.git", "clone")
    git(tmp_path / "clone", "commit", "-q", "--allow-empty", "-m", "Todo")
    git(tmp_path / "clone", "push", "-q", "origin", "HEAD:main")
    return tmp_path / "clone"


def publish(clone: Path, text: str, parent: str | None = None) -> str:
    commit = page(clone, text, parent)
    git(clone, "push", "-q", "origin", f"{commit}:refs/heads/gh-pages")
    git(clone, "fetch", "-q", "origin")
    return commit


SEPARATE = ("publicacion", "armar", "Separar lo publicado")
ADVANCE = ("publicacion", "subir", "Adelantar gh-pages")


def advanced(runner: Runner, clone: Path, origin: str | None = None) -> Said:
    where = {"GITHUB_SERVER_URL": f"file://{clone.parent}", "GITHUB_REPOSITORY": origin or "origin"}
    return runner(run_of(*ADVANCE), clone.parent, {"sleep": "echo esperó"}, **where, PERMISO="x")


def test_with_nothing_published_the_other_jobs_have_nothing_to_do(runner: Runner, clone: Path) -> None:
    done = runner(run_of(*SEPARATE), clone)

    assert (done.returncode, (clone.parent / "temp" / "salida").exists()) == (0, False)
    assert "Todavía no hay nada publicado" in (clone.parent / "temp" / "resumen").read_text(encoding="utf-8")


def test_what_was_armed_travels_to_the_remote_branch_and_to_the_site(runner: Runner, clone: Path) -> None:
    before = publish(clone, "Antes")
    now = page(clone, "Ahora", before)
    git(clone, "branch", "gh-pages", now)

    assert runner(run_of(*SEPARATE), clone).returncode == 0
    assert (clone.parent / "temp" / "salida").read_text(encoding="utf-8") == "intento=1\n"
    assert (clone.parent / "temp" / "sitio" / "index.html").read_text(encoding="utf-8") == "Ahora"
    done = advanced(runner, clone)

    assert (done.returncode, git(clone.parent / "origin.git", "rev-parse", "gh-pages")) == (0, now)


def test_with_nothing_new_the_published_site_is_shown_again(runner: Runner, clone: Path) -> None:
    before = publish(clone, "Antes")

    assert runner(run_of(*SEPARATE), clone).returncode == 0
    assert advanced(runner, clone).returncode == 0
    assert git(clone.parent / "origin.git", "rev-parse", "gh-pages") == before
    assert (clone.parent / "temp" / "sitio" / "index.html").read_text(encoding="utf-8") == "Antes"


def test_whoever_published_meanwhile_is_not_overwritten(runner: Runner, clone: Path) -> None:
    before = publish(clone, "Antes")
    git(clone, "branch", "gh-pages", page(clone, "Ahora", before))
    runner(run_of(*SEPARATE), clone)
    other = publish(clone, "De otra persona", before)

    done = advanced(runner, clone)

    assert (done.returncode, "esperó" in done.stdout) == (1, False)
    assert "::error::Alguien publicó mientras tanto" in done.stdout
    assert git(clone.parent / "origin.git", "rev-parse", "gh-pages") == other


def test_a_remote_that_does_not_answer_is_tried_three_times(runner: Runner, clone: Path) -> None:
    publish(clone, "Antes")
    runner(run_of(*SEPARATE), clone)

    done = advanced(runner, clone, "no-existe")

    assert (done.returncode, done.stdout.count("esperó")) == (1, 3)
    assert done.stdout.rstrip().endswith("El sitio queda como estaba: volvé a correr la publicación.")
