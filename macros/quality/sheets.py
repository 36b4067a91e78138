"""`sheets`: one contact sheet per kind of page — phone and desk, light and dark, and on A4 paper."""

from __future__ import annotations

import io
import sys
import tempfile
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser

from macros.checking import choose
from macros.publishing.building import build
from macros.quality.browsing import browser, served

NOT_THERE = "no-existe"

KINDS = {
    "inicio": "",
    "camino": "camino/",
    "hoja-de-ruta": "hoja-de-ruta/",
    "etapa": "etapas/2-diagnostico/",
    "etapa-larga": "etapas/5-derechos-y-crianza/",
    "ciudades": "ciudades/",
    "ciudad": "ciudades/monte-algarrobal/",
    "ciudad-completa": "ciudades/puerto-tacuaral/",
    "ciudad-atrasada": "ciudades/laguna-del-tero/",
    "ciudad-baja": "ciudades/paso-nandubay/",
    "entregas": "ciudades/puerto-tacuaral/entregas/",
    "entregas-atrasada": "ciudades/laguna-del-tero/entregas/",
    "equipo": "ciudades/puerto-tacuaral/equipo/",
    "diagnostico": "ciudades/puerto-tacuaral/diagnostico/",
    "respuestas": "ciudades/puerto-tacuaral/diagnostico/respuestas/",
    "objetivos": "ciudades/puerto-tacuaral/objetivos/",
    "tablero-ciudad": "ciudades/puerto-tacuaral/tablero/",
    "tablero-resguardado": "ciudades/colonia-zorzal/tablero/",
    "proyecto": "ciudades/puerto-tacuaral/proyecto/",
    "proyecto-sin-empezar": "ciudades/laguna-del-tero/proyecto/",
    "derechos": "ciudades/puerto-tacuaral/derechos/",
    "plan": "ciudades/puerto-tacuaral/plan/",
    "acuerdos": "ciudades/puerto-tacuaral/acuerdos/",
    "cierre": "ciudades/puerto-tacuaral/cierre/",
    "cierre-edicion": "cierre/",
    "cierre-hoja": "cierre/puerto-tacuaral/",
    "cierre-hojas": "cierre/hojas/",
    "indicadores": "tablero/",
    "indicador": "tablero/cui-03/",
    "completitud": "tablero/completitud/",
    "resguardo": "facilitacion/resguardo/",
    "planillas": "facilitacion/planillas/",
    "cargar": "facilitacion/ciudades/",
    "datos": "facilitacion/datos/",
    NOT_THERE: "no-existe/",
}

SHOTS = ((360, "light"), (360, "dark"), (1280, "light"), (1280, "dark"))
PRINT_DPI = 70
GAP = 24


def draw(root: Path, edition: str | None, out: Path, only: str = "", on: date | None = None) -> int:
    """Builds an edition (the newest by default) and writes `<kind>.png` into `out`, each picture beside it.

    Pages that the edition doesn't have are left out.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(root, edition or max(choose(root, None)), site, on)
        with served(site) as address, browser() as chromium:
            for kind, path in KINDS.items():
                is_there = (site / path / "index.html").exists() or kind == NOT_THERE
                if only in kind and is_there:
                    pictures = photograph(chromium, address + path)
                    _save(pictures, out, kind)
                    print(f"{out / kind}.png", file=sys.stderr)
    return 0


def photograph(chromium: Browser, url: str) -> dict[str, Image.Image]:
    """Name → picture: the whole page at each width and scheme, and every sheet of paper."""
    pictures = {f"{width}-{scheme}": _screen(chromium, url, width, scheme) for width, scheme in SHOTS}
    for number, sheet in enumerate(_paper(chromium, url), start=1):
        pictures[f"a4-{number}"] = sheet
    return pictures


def _screen(chromium: Browser, url: str, width: int, scheme: str) -> Image.Image:
    height = 740 if width < 720 else 900
    page = chromium.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(url, wait_until="load")
    page.wait_for_timeout(300)
    picture = page.screenshot(full_page=True)
    page.close()
    return Image.open(io.BytesIO(picture))


def _paper(chromium: Browser, url: str) -> list[Image.Image]:
    page = chromium.new_page()
    page.goto(url, wait_until="load")
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    page.close()
    return [sheet.render(scale=PRINT_DPI / 72).to_pil() for sheet in document]


def _save(pictures: dict[str, Image.Image], out: Path, kind: str) -> None:
    for name, picture in pictures.items():
        picture.save(out / f"{kind}-{name}.png")
    _side_by_side(list(pictures.values())).save(out / f"{kind}.png")


def _side_by_side(pictures: list[Image.Image], height: int = 1600) -> Image.Image:
    """One strip; tall pages are scaled down to a common height, never up."""
    scaled = [_fitted(picture, height) for picture in pictures]
    width = sum(picture.width for picture in scaled) + GAP * (len(scaled) + 1)
    sheet = Image.new("RGB", (width, height + 2 * GAP), "#8a8a8a")
    left = GAP
    for picture in scaled:
        sheet.paste(picture, (left, GAP))
        left += picture.width + GAP
    return sheet


def _fitted(picture: Image.Image, height: int) -> Image.Image:
    ratio = min(1.0, height / picture.height)
    return picture.resize((max(1, int(picture.width * ratio)), max(1, int(picture.height * ratio))))
