def test_tiny(tiny, september):
    print(tiny.pages)
    a = september.content("ciudades/laguna-del-tero/")
    print(a.headings); print(a.under("Dónde estamos")); print(a.under("Equipo"))
    t = tiny.content("ciudades/villa-prueba/"); print(t.text)
    print(tiny.content("etapas/2-hacer/").text[:800])
    print(september.content("ciudades/").one("table.matrix").table()[:3])
