# SPDX-License-Identifier: EUPL-1.2
### Named scenarios beside a baseline, and more or less of an input.

variation-title = Wat als: meer of minder van iets
variation-help = Elk cijfer in procent van wat u opgaf. Honderd verandert niets.
scenarios-title = Scenario’s
scenarios-intro = Bewaar wat op deze pagina staat onder een naam, verander iets, bewaar opnieuw. Tot vier staan er naast een vastgezette basis.
scenarios-baseline = Vastgezette basis
scenarios-number = Scenario { $number }
scenarios-save = Bewaren
scenarios-replace = Vervangen
scenarios-show = Alle scenario’s tonen
scenarios-none = Er is nog niets bewaard. Bewaar een vergelijking als basis, en daarna als scenario.
scenarios-no-baseline = Bewaar er één als vastgezette basis: nu staat de eerste op die plaats.
scenarios-differences = Verschil met de vastgezette basis volgens haar eerste systeem
scenarios-changed = Wat elk scenario inhoudt
scenarios-scenario = Scenario
scenarios-hours = Uren van de artsen per jaar
scenarios-hours-all = Uren per jaar
scenarios-hours-more = Uren: verschil met de basis
scenarios-hours-freed = Vrijgemaakt door delegatie
scenarios-freed-more = Vrijgemaakt: verschil met de basis
scenarios-hours-help = Alle artsen samen, met en buiten contacten. Wat in beide gelijk is, valt weg in het verschil; de uren rusten op de minuten en aandelen van de pagina
scenarios-hours-unknown = De uren zijn niet bekend: voor dit land zijn er geen cijfers over werktijd.
