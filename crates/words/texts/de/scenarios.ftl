# SPDX-License-Identifier: EUPL-1.2
### Named scenarios beside a baseline, and more or less of an input.

variation-title = Was wäre wenn: mehr oder weniger von etwas
variation-help = Jede Zahl in Prozent Ihrer Angabe. Hundert ändert nichts.
scenarios-title = Szenarien
scenarios-intro = Speichern Sie, was auf dieser Seite steht, unter einem Namen, ändern Sie etwas, speichern Sie erneut. Bis zu vier stehen neben einer festen Basis.
scenarios-baseline = Feste Basis
scenarios-number = Szenario { $number }
scenarios-save = Speichern
scenarios-replace = Ersetzen
scenarios-show = Alle Szenarien zeigen
scenarios-none = Noch nichts gespeichert. Speichern Sie einen Vergleich als Basis, dann als Szenario.
scenarios-no-baseline = Speichern Sie eines als feste Basis: Das erste steht an seiner Stelle.
scenarios-differences = Unterschied zur festen Basis nach ihrem ersten System
scenarios-changed = Was jedes Szenario enthält
scenarios-scenario = Szenario
scenarios-hours = Stunden der Ärzte im Jahr
scenarios-hours-all = Stunden im Jahr
scenarios-hours-more = Stunden: Unterschied zur Basis
scenarios-hours-freed = Durch Delegation frei
scenarios-freed-more = Frei: Unterschied zur Basis
scenarios-hours-help = Alle Ärzte zusammen, mit und außerhalb der Kontakte. Was auf beiden Seiten gleich ist, hebt sich im Unterschied auf; die Stunden beruhen auf den Minuten und Anteilen der Seite
scenarios-hours-unknown = Die Stunden sind nicht bekannt: Für dieses Land gibt es keine Zahlen zur Arbeitszeit.
