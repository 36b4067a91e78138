"""Publishing: whole or not at all, one edition at a time, and always a way back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from macros.checking import WrongUse
from macros.publishing import going_back, laying, publication
from macros.publishing.branch import GitProblem, LostRace
from macros.publishing.building import BuildFailed
from tests.publishing.clones import (
    another_clone,
    files,
    git,
    origin_and_clone,
    published,
    publisher,
    show,
    small_site,
)

Pair = tuple[Path, Path]


def hand_over(clone: Path, edition: str, text: str, push: bool = True) -> str | None:
    site = small_site(clone.parent / f"site-{edition}", text)
    return laying.hand_over(publisher(clone, push), edition, site)


# The real thing, once: data → checked → built → scanned → mike → branch → remote ------------------


def test_an_edition_is_built_and_becomes_a_version_of_the_site(pair: Pair) -> None:
    origin, clone = pair
    said = publication.publish_edition(publisher(clone), "2031")
    held = files(origin)
    assert said == "Publicada la edición 2031."
    assert {
        "2031/index.html", "2031/ciudades/villa-prueba/index.html", "2031/datos/cohorte.json",
        "2031/publicacion.json", "2031/sitemap.xml", "actual/index.html",
        "actual/ciudades/villa-prueba/index.html", "index.html", "404.html", "robots.txt",
        "sitemap.xml", ".nojekyll", "versions.json",
    } <= held  # fmt: skip
    assert git(clone, "status", "--porcelain") == ""
    assert git(clone, "branch", "--list", "publicando*") == ""
    assert published(clone) == published(origin)


def test_what_was_published_is_recorded_beside_it(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    record = json.loads(show(origin, "2030/publicacion.json"))
    assert record["commit"] == git(clone, "rev-parse", "HEAD")
    assert record["committed"] == git(clone, "show", "-s", "--format=%cI", "HEAD")
    assert set(record["tools"]) == {"mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "mike"}
    assert len(record["inputs"]) == 64


# Editions side by side ---------------------------------------------------------------------------


def test_the_other_editions_stay_byte_for_byte(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    before = git(origin, "rev-parse", "gh-pages:2030")
    hand_over(clone, "2031", "dos")
    assert git(origin, "rev-parse", "gh-pages:2030") == before


def test_actual_leads_to_the_newest_edition_by_pages_and_not_by_links(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    hand_over(clone, "2031", "dos")
    page = show(origin, "actual/ciudades/index.html")
    assert 'href="../../2031/ciudades/"' in page
    assert "Content-Security-Policy" in page
    assert "120000" not in git(origin, "ls-tree", "-r", "gh-pages")


def test_an_older_edition_published_later_does_not_become_the_current_one(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2031", "dos")
    hand_over(clone, "2030", "uno")
    versions = json.loads(show(origin, "versions.json"))
    assert [(v["version"], v["aliases"]) for v in versions] == [("2031", ["actual"]), ("2030", [])]


def test_the_selector_and_the_root_name_each_edition_with_its_state(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    hand_over(clone, "2031", "dos")
    titles = [v["title"] for v in json.loads(show(origin, "versions.json"))]
    assert titles == ["2031 · en curso", "2030 · en curso"]
    not_found = show(origin, "404.html")
    assert '<a href="/curso/2031/">Edición 2031 · en curso</a>' in not_found
    assert '<a href="/curso/2030/">Edición 2030 · en curso</a>' in not_found
    assert "https://municipio.github.io/curso/2030/sitemap.xml" in show(origin, "sitemap.xml")
    assert (
        show(origin, "robots.txt").splitlines()[-1]
        == "Sitemap: https://municipio.github.io/curso/sitemap.xml"
    )


def test_publishing_the_same_again_makes_no_commit(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    before = published(origin)
    assert hand_over(clone, "2030", "uno") is None
    assert published(origin) == before


# What is refused ---------------------------------------------------------------------------------


def test_uncommitted_changes_are_refused_by_name(pair: Pair) -> None:
    _, clone = pair
    (clone / "docs" / "nuevo.md").write_text("# Nuevo\n")
    with pytest.raises(WrongUse, match=r"Hay cambios sin guardar en git \(docs/nuevo.md\)"):
        publication.publish_edition(publisher(clone), "2030")


@pytest.mark.parametrize("name", [".git", "2032", "../2030", "actual"])
def test_only_editions_of_this_repository_can_be_published(pair: Pair, name: str) -> None:
    origin, clone = pair
    with pytest.raises(WrongUse, match="No hay una edición"):
        publication.publish_edition(publisher(clone), name)
    assert "gh-pages" not in git(origin, "branch", "--list", "gh-pages")


def test_bad_data_is_never_published(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    before = published(origin)
    file = clone / "cohorts/2030/ciudades/villa-prueba/ciudad.yml"
    file.write_text(file.read_text().replace("habitantes: ", "habitantes: 1."))
    git(clone, "commit", "-qam", "Un error")
    with pytest.raises(BuildFailed, match=r"ciudad\.yml"):
        publication.publish_edition(publisher(clone), "2030")
    assert published(origin) == before


def test_a_closed_edition_is_left_as_it_was_until_someone_says_rebuild(tmp_path: Path) -> None:
    _, clone = origin_and_clone(tmp_path, "2030")
    settings = clone / "cohorts/2030/cohorte.yml"
    text = settings.read_text()
    end = next(line for line in text.splitlines() if line.startswith("cierre: ")).partition(": ")[2]
    cut = next(line for line in text.splitlines() if line.startswith("fecha_de_corte: "))
    settings.write_text(text.replace(cut, f"fecha_de_corte: {end}"))
    git(clone, "commit", "-qam", "Se cierra")
    publication.publish_edition(publisher(clone), "2030")
    with pytest.raises(WrongUse, match="está cerrada y publicada: no se vuelve a armar"):
        publication.publish_edition(publisher(clone), "2030")
    assert publication.publish_edition(publisher(clone), "2030", rebuild=True) == (
        "La edición 2030 ya estaba publicada igual."
    )


# Only what changed -------------------------------------------------------------------------------


def test_changed_publishes_open_editions_once_and_again_only_when_their_inputs_change(pair: Pair) -> None:
    _, clone = pair
    first = publication.publish_changed(publisher(clone))
    second = publication.publish_changed(publisher(clone))
    assert first == ["Publicada la edición 2030.", "Publicada la edición 2031."]
    assert second == ["La edición 2030 no cambió.", "La edición 2031 no cambió."]


# Back --------------------------------------------------------------------------------------------


def test_undo_shows_the_publication_before_as_a_new_commit(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    hand_over(clone, "2030", "dos")
    bad = published(origin)
    said = going_back.undo(publisher(clone))
    assert said == "El sitio volvió a como estaba antes de «Publica la edición 2030»."
    assert "uno" in show(origin, "2030/index.html")
    assert git(origin, "rev-parse", "gh-pages^") == bad


def test_undo_again_goes_one_further_back_instead_of_forward(pair: Pair) -> None:
    origin, clone = pair
    for text in ("uno", "dos", "tres"):
        hand_over(clone, "2030", text)
    going_back.undo(publisher(clone))
    going_back.undo(publisher(clone))
    assert "uno" in show(origin, "2030/index.html")


def test_after_an_undo_publishing_goes_on_and_undo_skips_what_was_undone(pair: Pair) -> None:
    origin, clone = pair
    for text in ("uno", "dos"):
        hand_over(clone, "2030", text)
    going_back.undo(publisher(clone))
    hand_over(clone, "2030", "tres")
    going_back.undo(publisher(clone))
    assert "uno" in show(origin, "2030/index.html")


def test_there_is_nothing_before_the_first_publication(pair: Pair) -> None:
    _, clone = pair
    with pytest.raises(WrongUse, match="Todavía no hay nada publicado"):
        going_back.undo(publisher(clone))
    hand_over(clone, "2030", "uno")
    with pytest.raises(WrongUse, match="Esta es la primera publicación"):
        going_back.undo(publisher(clone))


def test_removing_an_edition_needs_its_name_and_moves_actual(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    hand_over(clone, "2031", "dos")
    before = published(origin)
    with pytest.raises(WrongUse, match="No escribiste «2031»: no se sacó nada"):
        going_back.remove(publisher(clone), "2031", "si")
    assert published(origin) == before
    assert going_back.remove(publisher(clone), "2031", "2031") == "La edición 2031 ya no está en el sitio."
    assert not any(name.startswith("2031/") for name in files(origin))
    assert 'href="../2030/"' in show(origin, "actual/index.html")


def test_the_only_edition_cannot_be_removed(pair: Pair) -> None:
    _, clone = pair
    hand_over(clone, "2030", "uno")
    with pytest.raises(WrongUse, match="Es la única edición publicada"):
        going_back.remove(publisher(clone), "2030", "2030")


# When things are not as they should be -----------------------------------------------------------


@pytest.mark.parametrize("broken", [None, "{", "[]", '[{"version": "2030"}]'])
def test_a_missing_or_broken_list_of_versions_stops_and_undo_mends_it(pair: Pair, broken: str | None) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    _spoil_versions(clone, broken)
    before = published(origin)
    with pytest.raises(GitProblem, match=r"está roto o no nombra las carpetas que hay \(2030\)"):
        hand_over(clone, "2031", "dos")
    assert published(origin) == before
    going_back.undo(publisher(clone))
    assert hand_over(clone, "2031", "dos")
    assert {"2030/index.html", "2031/index.html"} <= files(origin)


def _spoil_versions(clone: Path, content: str | None) -> None:
    work = clone.parent / "manos"
    git(clone, "worktree", "add", "-q", str(work), "gh-pages")
    if content is None:
        git(work, "rm", "-q", "versions.json")
    else:
        (work / "versions.json").write_text(content)
    git(work, "commit", "-qam", "A mano")
    git(work, "push", "-q", "origin", "gh-pages")
    git(clone, "worktree", "remove", "--force", str(work))


def test_without_network_nothing_moves(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    before = published(clone)
    shutil.move(origin, origin.with_name("away.git"))
    with pytest.raises(GitProblem, match="No se pudo llegar al repositorio remoto"):
        hand_over(clone, "2030", "dos")
    assert published(clone) == before


def test_without_a_remote_pushing_says_how_to_add_one(pair: Pair) -> None:
    _, clone = pair
    git(clone, "remote", "remove", "origin")
    with pytest.raises(GitProblem, match="No hay un remoto «origin»"):
        hand_over(clone, "2030", "uno")
    assert hand_over(clone, "2030", "uno", push=False)


def test_a_shallow_clone_publishes_on_top_of_what_is_there(pair: Pair) -> None:
    origin, clone = pair
    for text in ("uno", "dos"):
        hand_over(clone, "2030", text)
    shallow = another_clone(origin, clone.parent / "shallow", "--depth", "1", "--branch", "main")
    before = published(origin)
    hand_over(shallow, "2031", "tres")
    assert git(origin, "rev-parse", "gh-pages^") == before
    assert {"2030/index.html", "2031/index.html"} <= files(origin)
    going_back.undo(publisher(shallow))
    going_back.undo(publisher(shallow))
    assert "uno" in show(origin, "2030/index.html")


def test_a_detached_head_publishes_what_it_stands_on(pair: Pair) -> None:
    origin, clone = pair
    git(clone, "checkout", "-q", "--detach")
    assert hand_over(clone, "2030", "uno")
    assert "2030/index.html" in files(origin)


def test_a_full_disk_is_said_and_leaves_the_site(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    before = published(origin)
    full = 'case "$1" in commit-tree) echo "fatal: No space left on device" >&2; exit 128;; esac'
    _put_first_on_path(clone.parent / "bin", full, monkeypatch)
    with pytest.raises(GitProblem, match="No queda espacio en el disco"):
        hand_over(clone, "2030", "dos")
    assert published(origin) == before


def _put_first_on_path(folder: Path, lines: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A git that does something else first."""
    real = shutil.which("git")
    folder.mkdir()
    (folder / "git").write_text(f'#!/bin/sh\n{lines}\nexec {real} "$@"\n')
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_outside_a_repository_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GitProblem, match="Esta carpeta no"):
        publisher(tmp_path).repository.uncommitted()


# Races -------------------------------------------------------------------------------------------


def test_a_lost_race_is_fetched_and_tried_again(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    origin, clone = pair
    other = another_clone(origin, clone.parent / "other")
    move, raced = laying.move, []

    def after_somebody_else(who: laying.Publisher, commit: str) -> None:
        if who.root == clone and not raced:
            raced.append(hand_over(other, "2031", "ajeno"))
        move(who, commit)

    monkeypatch.setattr(laying, "move", after_somebody_else)
    hand_over(clone, "2030", "propio")
    assert {"2030/index.html", "2031/index.html"} <= files(origin)
    assert git(origin, "rev-list", "--count", "gh-pages") == "2"


def test_losing_every_race_is_said_and_loses_nothing(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    _, clone = pair

    def lost(_who: object, _commit: str) -> None:
        raise LostRace("origin")

    monkeypatch.setattr(laying, "move", lost)
    monkeypatch.setattr(laying.time, "sleep", lambda _seconds: None)
    with pytest.raises(GitProblem, match="Otras personas publicaron 8 veces a la vez"):
        hand_over(clone, "2030", "uno")


def test_a_local_branch_that_went_its_own_way_is_not_overwritten(pair: Pair) -> None:
    origin, clone = pair
    hand_over(clone, "2030", "uno")
    other = another_clone(origin, clone.parent / "other")
    hand_over(other, "2031", "ajeno")
    hand_over(clone, "2030", "solo acá", push=False)
    git(clone, "fetch", "-q")
    with pytest.raises(GitProblem, match="se separaron"):
        hand_over(clone, "2030", "otra vez", push=False)
