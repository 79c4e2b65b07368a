# SPDX-License-Identifier: EUPL-1.2
### Real receipts of a year against the model of it.

receipts-title = Ausgehen von dem, was Sie wirklich erhielten
receipts-intro = Geben Sie die Einnahmen eines vergangenen Jahres ein. Eine Summe genügt; aufgeteilt zeigt sie, wo der Rest liegt. Ein Vergleich ist so viel wert, wie sein „Vorher“ stimmt.
receipts-received = Erhalten
receipts-year = Kalenderjahr
receipts-scheme = Bezahlt nach
receipts-share = Die Honorare unten sind
receipts-share-with = mit dem Eigenanteil der Patienten
receipts-share-without = ohne den Eigenanteil der Patienten
receipts-total = Summe des Jahres
receipts-total-help = Alles Erhaltene, andere Einnahmen eingeschlossen.
receipts-fees = Honorare für Konsultationen, Besuche und andere Leistungen
receipts-registration = AMA-Honorare und Beträge je Patient
receipts-premiums = Prämien
receipts-other = Andere Einnahmen, unverändert
receipts-other-help = Außerhalb jedes Zahlungssystems. Sie werden zuerst von der Summe abgezogen und bleiben in jedem Vergleich gleich.
receipts-hourly = Nach Stunden bezahlte Arbeit
receipts-coordination = Koordination und Beratung
receipts-companies = Betriebe, Schulen und Gutachten
receipts-uninsured = Patienten ohne belgische Versicherung
receipts-button = Mit dem Modell vergleichen
receipts-result = Das Modell neben Ihren Einnahmen
receipts-explained = Das Modell erklärt { $share } dieser Einnahmen.
receipts-warning = Nur { $share } der eingegebenen Einnahmen ist erklärt; { $enough } ist nötig, bevor man sich auf einen Vergleich stützen kann. Sehen Sie zuerst die größte Differenz unten an.
receipts-modelled = Nach dem Modell
receipts-real = Erhalten
receipts-rest = Erhalten minus Modell
receipts-rest-help = Jede Differenz zählt: Zu viel auf einer Zeile gleicht zu wenig auf einer anderen nicht aus.
receipts-to-comparison = Zum Vergleich
receipts-first = Stimmt das „Vorher“? Geben Sie ein, was Sie wirklich erhielten:
receipts-with-other = Mit anderen Einnahmen
