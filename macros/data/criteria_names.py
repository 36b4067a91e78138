"""The names a criterion with `control: dato` may carry in `regla`.

`rules.criteria` gives each name its meaning as the subject it looks at gets its file; until then a
criterion says on the page that it will be checked when the data exists.
"""

from __future__ import annotations

BY_SUBJECT: dict[str, str] = {
    "equipo": "roles_minimos tres_areas roles_completos acta_firmada",
    "actores": "doce_actores cinco_tipos influencia_e_interes cuadrante_calculado",
    "acuerdo": "cuatro_reuniones reuniones_sin_feriado regla_de_decision frecuencia_de_mesa",
    "autodiagnostico": """items_completos na_hasta_diez sd_hasta_veinticinco valores_con_evidencia
        tres_areas_respondieron""",
    "oportunidades": """ocho_oportunidades puntajes_completos dimensiones_cubiertas
        criticidad_calculada tres_a_cinco_elegidas cinco_asistentes asistentes_tres_areas""",
    "objetivos": """tres_a_cinco_objetivos metricas_por_objetivo fichas_completas
        meta_posterior_a_base meta_con_sentido base_o_fecha relevamiento_completo diccionario_completo""",
    "brechas": "tres_fichas dos_brechas_por_ficha",
    "tablero": """doce_indicadores cinco_ejes numerador_no_supera sin_campos_personales
        vacios_con_motivo frescura_calculada brechas_con_fuente
        base_completa ochenta_por_ciento_fresco metas_con_avance""",
    "proyecto": """oportunidad_elegida teoria_completa dos_indicadores presupuesto_suma dos_riesgos
        mentoria_asignada tres_entradas entradas_completas decision_de_cambio esperado_y_observado
        tres_aprendizajes decision_final""",
    "derechos": "cinco_pasos pasos_completos oferta_de_crianza",
    "plan": "seis_acciones tres_horizontes acciones_completas horizonte_por_meses",
    "cierre": "largo_de_presentacion antes_y_despues enlace_al_plan",
}

RULE_NAMES: frozenset[str] = frozenset(name for names in BY_SUBJECT.values() for name in names.split())
