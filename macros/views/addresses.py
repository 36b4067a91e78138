"""Where each page lives in the built site, and how one page points at another."""

from __future__ import annotations

import posixpath

from macros.data.near import slug_of
from macros.data.schema.programme import Stage

HOME = ""
ROADMAP = "hoja-de-ruta/"
CITIES = "ciudades/"
DICTIONARY = "tablero/"
COMPLETENESS = "tablero/completitud/"
OPEN_DATA = "datos/"
COHORT_JSON = "datos/cohorte.json"
DATA_PACKAGE = "datos/datapackage.json"


def city(slug: str, section: str = "") -> str:
    """A city's first page, or one of its sections: `ciudades/x/plan/`."""
    return f"ciudades/{slug}/{section}/" if section else f"ciudades/{slug}/"


def stage(stage: Stage) -> str:
    return f"etapas/{stage.number}-{slug_of(stage.name)}/"


def facilitation(stage: Stage) -> str:
    """The page for whoever facilitates a stage: `facilitacion/etapa-2/`."""
    return f"facilitacion/etapa-{stage.number}/"


def source_of(address: str) -> str:
    """The Markdown file that MkDocs turns into an address: `ciudades/x/` → `ciudades/x.md`."""
    return f"{address.rstrip('/')}.md"


DICTIONARY_CSV = "datos/indicadores.csv"


def indicator_anchor(code: str) -> str:
    """SAL-04 → `sal-04`."""
    return code.lower()


def indicator(code: str) -> str:
    """Its sheet and the cities' series: `tablero/sal-04/`."""
    return f"{DICTIONARY}{indicator_anchor(code)}/"


def table(name: str) -> str:
    """An open-data table: `datos/plan.csv`."""
    return f"datos/{name}.csv"


PROGRESS = "avance/"
MEETINGS = "encuentros/"
CALENDAR = "calendario.ics"
WEEK = "facilitacion/semana/"
PEOPLE = "personas/"
HOURS = "horas/"
WHOLE_GUIDE = "guia/"
ACADEMY = "academia/"
WORKSHEETS = "planillas/"
GLOSSARY = "glosario/"
RESOURCES = "recursos/"
NEWS = "novedades/"
NEWS_FEED = "novedades.xml"


def city_feed(slug: str) -> str:
    """A city's own news, for programs: `ciudades/x/novedades.xml`."""
    return f"{city(slug)}{NEWS_FEED}"


CLOSING = "cierre/"
SHEETS = "cierre/hojas/"
"""The closing's sheets one after the other, for paper."""


def lesson(lesson_id: str) -> str:
    """`academia/numeros-chicos/`: its text is the page of that name in docs/."""
    return f"{ACADEMY}{lesson_id}/"


def sheet(slug: str) -> str:
    """A city's closing on one A4 sheet: `cierre/puerto-tacuaral/`."""
    return f"{CLOSING}{slug}/"


def worksheet(worksheet_id: str) -> str:
    """P1 → `planillas/p1/`."""
    return f"{WORKSHEETS}{worksheet_id.lower()}/"


def meeting(meeting_id: str) -> str:
    """`encuentros/pares-1/`."""
    return f"{MEETINGS}{meeting_id}/"


def script(meeting_id: str) -> str:
    """The same meeting minute by minute, for whoever leads it."""
    return f"{meeting(meeting_id)}guion/"


def meeting_calendar(meeting_id: str) -> str:
    """That meeting alone, for any calendar."""
    return f"{MEETINGS}{meeting_id}.ics"


def city_calendar(slug: str) -> str:
    return f"{city(slug)}{CALENDAR}"


def deliverable_anchor(deliverable_id: str) -> str:
    """E4.2 → `e4-2`: an anchor that needs no escaping anywhere."""
    return deliverable_id.lower().replace(".", "-")


def schema(data_file: str) -> str:
    """The JSON Schema of a data file: `programa/etapas.yml` → `datos/esquemas/programa-etapas.json`."""
    return f"datos/esquemas/{data_file.rpartition('.')[0].replace('/', '-')}.json"


def stage_anchor(stage_id: str) -> str:
    """Where a stage's deliveries stand on the page of a city's deliveries: E4 → `e4`."""
    return stage_id.lower()


class Links:
    """Relative links from one page. All links inside blocks are made here; the site scan checks them."""

    def __init__(self, page_address: str) -> None:
        self._from = page_address

    def __call__(self, address: str, anchor: str = "") -> str:
        """From this page to another address of the site, with an anchor if given."""
        fragment = f"#{anchor}" if anchor else ""
        if address == self._from and fragment:
            return fragment
        path = posixpath.relpath(address or ".", self._from or ".")
        return f"{path}/{fragment}" if not address or address.endswith("/") else f"{path}{fragment}"

    def city(self, slug: str, section: str = "", anchor: str = "") -> str:
        return self(city(slug, section), anchor)

    def stage(self, target: Stage, anchor: str = "") -> str:
        return self(stage(target), anchor)

    def edition(self, edition: str, slug: str) -> str:
        """The same city's page in an edition published beside this one."""
        return f"{self(HOME)}../{edition}/{city(slug)}"

    def indicator(self, code: str) -> str:
        """Its sheet, with each city beside itself."""
        return self(indicator(code))

    def reading(self, slug: str, code: str) -> str:
        """An indicator on a city's Tablero."""
        return self.city(slug, "tablero", indicator_anchor(code))

    def deliveries(self, slug: str, stage_id: str) -> str:
        """A city's deliveries of one stage."""
        return self.city(slug, "entregas", stage_anchor(stage_id))

    def deliverable(self, target: Stage, deliverable_id: str) -> str:
        return self(stage(target), deliverable_anchor(deliverable_id))

    def lesson(self, lesson_id: str) -> str:
        return self(lesson(lesson_id))

    def worksheet(self, worksheet_id: str) -> str:
        """The page that explains it."""
        return self(worksheet(worksheet_id))

    def meeting(self, meeting_id: str) -> str:
        return self(meeting(meeting_id))

    def sheet(self, slug: str) -> str:
        """A city's closing on one A4 sheet."""
        return self(sheet(slug))

    def term(self, term_id: str) -> str:
        """A term in the glossary."""
        return self(GLOSSARY, term_id)
