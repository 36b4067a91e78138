"""MkDocs' mouth: the edition is loaded once, its pages are added, every page leaves under its policy."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from macros.checking import as_sentences
from macros.data import door
from macros.data.cohort import Cohort
from macros.data.folders import editions_in
from macros.data.problems import BadData
from macros.outputs.downloads import downloads
from macros.publishing.policy import with_policy
from macros.publishing.root_files import CURRENT
from macros.rules.moment import reference_date
from macros.views import addresses, pages
from macros.views.addresses import Links
from macros.views.glossing import Glossary, GlossaryExtension
from macros.views.insertion import BlockExtension
from macros.views.lightness import lightened
from macros.views.made_pages import made_pages
from macros.views.prose import ProseExtension
from macros.views.registry import expanded
from macros.views.site import Site, View


@event_priority(100)  # before mkdocs-macros, whose define_env needs the site
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Puts the site into `extra`, for the macros and the theme; the navigation comes from the data."""
    site = _site(config)
    config.extra["sitio"] = site
    config.nav = pages.navigation(site.cohort)
    if config.extra.get("edicion", {}).get("publicada"):
        config.extra["version"] = {"provider": "mike", "default": CURRENT}
    config.markdown_extensions.append(BlockExtension(site.stash))  # type: ignore[arg-type]
    glossary = GlossaryExtension(Glossary(site.cohort.terms), site.to_term)
    config.markdown_extensions += [glossary, ProseExtension()]  # type: ignore[list-item]
    return config


def _site(config: MkDocsConfig) -> Site:
    """The edition asked for in `extra.edicion`, or the newest one.

    Its keys: `id`, `fecha`, `en_vivo`, `publicada`, and `leida`, the edition itself where it was just read.
    """
    root = Path(config.config_file_path or ".").parent
    wanted = config.extra.get("edicion", {})
    edition = wanted.get("id") or door.newest(root)
    if edition is None:
        raise PluginError("No encuentro ninguna edición: falta la carpeta cohorts/.")
    cohort = wanted.get("leida") or _loaded(root, edition)
    others = _others(root, edition)
    return Site(
        cohort,
        _day(cohort, wanted.get("fecha")),
        repository=config.extra.get("repositorio") or "",
        url=config.site_url or "",
        others=tuple((other, _day(other, None)) for other in others),
        is_published=bool(wanted.get("publicada")),
    )


def _loaded(root: Path, edition: str) -> Cohort:
    try:
        return door.load(root, edition)
    except BadData as bad:
        raise PluginError(f"\n{as_sentences(bad.problems)}\n\nCon errores no se publica.") from None


def _others(root: Path, edition: str) -> list[Cohort]:
    """The other editions that can be read. `check` and `publish` look at all; one's error stops no other."""
    readings = [door.read(root, other) for other in editions_in(root) if other != edition]
    for reading in readings:
        if reading.cohort is None:
            print(
                f"La edición {reading.edition} tiene errores: «En otras ediciones» no la nombra.",
                file=sys.stderr,
            )
    return [reading.cohort for reading in readings if reading.cohort]


def _day(cohort: Cohort, explicit: date | None) -> date:
    return reference_date(explicit, cohort.settings, os.environ, datetime.now(UTC))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages and downloads made of data; a guide of a stage that isn't in the edition stays out."""
    site: Site = config.extra["sitio"]
    made = _without_foreign_stages(files, site.cohort)
    _without_foreign_lessons(files, site.cohort)
    made[addresses.WHOLE_GUIDE] = pages.whole_guide(_guides(files, site.cohort, made))
    for page in (*made.values(), *made_pages(site.cohort, site.progress)):
        files.append(_generated(config, page.source, page.markdown, page.edit))
    for address, content in downloads(site.cohort, site.progress, site.on, config.site_name, site.url):
        files.append(_generated(config, address, content))
    return files


def _without_foreign_lessons(files: Files, cohort: Cohort) -> None:
    """A lesson that isn't in the edition stays out; one that is and has no text stops the build."""
    wanted = {addresses.source_of(addresses.lesson(lesson.id)) for lesson in cohort.lessons}
    for file in list(files.documentation_pages()):
        if file.src_uri.startswith(addresses.ACADEMY) and file.name != "index":
            if file.src_uri not in wanted:
                files.remove(file)
            wanted.discard(file.src_uri)
    if wanted:
        missing = ", ".join(f"docs/{source}" for source in sorted(wanted))
        raise PluginError(f"programa/lecciones.yml nombra lecciones sin texto. Falta: {missing}.")


def _guides(files: Files, cohort: Cohort, made: dict[str, pages.Page]) -> Iterator[str]:
    """The Markdown of each stage's page: its guide in docs/, or what is made of data."""
    for stage in cohort.stages:
        source = addresses.source_of(addresses.stage(stage))
        written = files.get_file_from_path(source)
        yield written.content_string if written else made[source].markdown


def _without_foreign_stages(files: Files, cohort: Cohort) -> dict[str, pages.Page]:
    """The pages of the stages that no guide replaces; what speaks of a stage that isn't there stays out."""
    made = {page.source: page for page in pages.stage_pages(cohort)}
    helps = {addresses.source_of(addresses.facilitation(stage)) for stage in cohort.stages}
    for file in list(files.documentation_pages()):
        is_guide, is_help = file.src_uri.startswith("etapas/"), _STAGE_HELP.fullmatch(file.src_uri)
        if (is_guide and made.pop(file.src_uri, None) is None) or (is_help and file.src_uri not in helps):
            files.remove(file)
    return made


_STAGE_HELP = re.compile(r"facilitacion/etapa-\d+\.md")


def on_env(env: Environment, **_: Any) -> Environment:
    """The theme's templates are compiled once a process, not at each saved file."""
    env.bytecode_cache = _COMPILED
    return env


class _Compiled(BytecodeCache):
    """The code of each template, for as long as its source stays the same."""

    def __init__(self) -> None:
        self._known: dict[str, Bucket] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        known = self._known.get(bucket.key)
        if known and known.checksum == bucket.checksum:
            bucket.code = known.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket


_COMPILED = _Compiled()


def _generated(config: MkDocsConfig, source: str, content: str | bytes, edit: str = "") -> File:
    file = File.generated(config, source, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = edit or None
    return file


def on_pre_page(page: MkDocsPage, config: MkDocsConfig, **_: Any) -> MkDocsPage:
    """The sitemap's dates are the shown day, not the clock's: the same input gives the same bytes."""
    site: Site = config.extra["sitio"]
    page.update_date = site.on.isoformat()
    site.opens(page.url)
    return page


@event_priority(100)
def _expand_generated(markdown: str, /, page: MkDocsPage, config: MkDocsConfig, **_: Any) -> str:
    """The pages made of data hold nothing but calls: they need no template engine of their own."""
    if not page.file.generated_by or page.file.src_uri == addresses.source_of(addresses.WHOLE_GUIDE):
        return markdown
    page.meta["render_macros"] = False
    return expanded(markdown, View(config.extra["sitio"], Links(page.url)))


@event_priority(-100)  # after mkdocs-macros: headings that macros write are there
def _head_from_data(markdown: str, /, page: MkDocsPage, config: MkDocsConfig, **_: Any) -> str:
    """A page whose heading comes from data has its title from there too; the search puts lessons first."""
    if page.file.src_uri == addresses.source_of(addresses.WHOLE_GUIDE):
        return pages.one_level_down(markdown)
    site: Site = config.extra["sitio"]
    title, boost = pages.heading_of(site.cohort, page.file.src_uri)
    if title:
        page.meta.setdefault("title", title)
        page.meta.setdefault("search", {"boost": boost})
    return markdown


on_page_markdown = CombinedEvent(_expand_generated, _head_from_data)


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, **_: Any
) -> dict[str, Any]:
    """The pencil: on a page made of data it opens the city's YAML."""
    site: Site = config.extra["sitio"]
    source = page.file.edit_uri if page.file.generated_by else f"docs/{page.file.src_uri}"
    edit = f"https://github.com/{site.repository}/edit/main/{source}" if site.repository and source else None
    return context | {"edit_link": edit}


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    return _under_policy(lightened(output), config)


@event_priority(-100)  # after the search plugin has written its index
def on_post_build(config: MkDocsConfig) -> None:
    """The index moves aside until someone searches: every page gets one without documents (lazy.js)."""
    index = Path(config.site_dir) / "search" / "search_index.json"
    whole = index.read_text(encoding="utf-8")
    index.with_name(FULL_INDEX).write_text(whole, encoding="utf-8")
    empty = {"config": json.loads(whole)["config"], "docs": []}
    index.write_text(json.dumps(empty, ensure_ascii=False), encoding="utf-8")


FULL_INDEX = "full_index.json"


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return _under_policy(output_content, config) if template_name.endswith(".html") else output_content


def _under_policy(html: str, config: MkDocsConfig) -> str:
    """While serving there is none: it would block the script that reloads the page."""
    return html if config.extra.get("edicion", {}).get("en_vivo") else with_policy(html)
