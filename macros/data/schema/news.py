"""What is told of an edition and of its cities, day by day: `novedades.yml`."""

from __future__ import annotations

from macros.data.scalars import Date, DeliverableId, Name, Paragraph, Slug, WebAddress
from macros.data.schema.record import Record, key


class News(Record):
    """One item. Its `id` is what readers of the feed know it by: texts and dates may change, it doesn't."""

    day: Date = key("fecha", "El día en que pasó", "2024-07-04")
    id: Slug = key("id", "El identificador, que no se cambia nunca", "algarrobal-de-31-a-cuatro")
    title: Name = key("titulo", "El título", "Monte Algarrobal pasó de 31 tarjetas a cuatro prioridades")
    text: Paragraph = key("texto", "Qué pasó, en dos o tres oraciones", "La mesa eligió cuatro")
    city: Slug | None = key("ciudad", "La ciudad de la que habla", "monte-algarrobal", default=None)
    deliverable: DeliverableId | None = key("entregable", "El entregable del que habla", "E2.3", default=None)
    link: WebAddress | None = key(
        "enlace", "Dónde leer más, en otro sitio", "https://www.indec.gob.ar/", default=None
    )
