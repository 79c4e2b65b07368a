# SPDX-License-Identifier: EUPL-1.2
### Das Geld der Praxis, geteilt unter ihren Hausärzten.

split-title = Teilen unter den Hausärzten
split-link = Aufteilung
split-intro = Die Aufteilung in der Praxis ist frei. Wählen Sie einen Schlüssel je Pfeiler; die Anteile ergeben zusammen auf den Cent die Einnahmen. Dies zeigt, was ein Schlüssel bewirkt; es ist kein Vertrag.
split-scheme = Zahlungssystem
split-key = Schlüssel, in Prozent jedes Pfeilers
split-key-help = Zusammen 100 % je Pfeiler. Bleibt alles leer, geht ein Pfeiler nach Köpfen.
split-by-list = nach Patientenstamm
split-by-sessions = nach halben Tagen
split-by-head = nach Köpfen
split-partners = Die Hausärzte
split-partners-help = Nur nötig für die Schlüssel, die sie verwenden. Wo AMA datiert sind, ist der Stamm am ersten Tag des Jahres bekannt.
split-list = Patienten mit AMA
split-sessions = Halbe Tage je Woche
split-personal-choice = Was Hausärzten persönlich gezahlt wird
split-personal-apart = bleibt ihnen
split-personal-pooled = wird auch geteilt
split-personal = Dem Hausarzt persönlich gezahlt
split-apart = Persönlich an andere gezahlt oder an niemanden mit Namen
split-before = Auf seinen Namen bei { $scheme }
split-difference = Unterschied
split-before-help = Die letzten Spalten zeigen, was die Zeilen von { $scheme } auf den Namen jedes Hausarztes setzen: seine eigenen Leistungen und Prämien, bevor etwas geteilt wird. Sie stehen nur da, wo die Zahlen sagen, wer wen sah.
split-button = Teilen
split-result = Anteile
split-rounding = Geteilt werden die besten Werte, nach dem größten Rest auf den Cent; die Spanne bleibt bei den Summen.
split-fault-key = Prozente von: { $pillar }
split-nobody = Am ersten Tag des Jahres ist kein Hausarzt der Praxis bekannt.
