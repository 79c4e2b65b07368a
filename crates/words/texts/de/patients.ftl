# SPDX-License-Identifier: EUPL-1.2
### Was die Patienten zahlen.

patients-title = Was unsere Patienten zahlen
patients-link = Patienten zahlen
patients-intro = Derselbe Kontakt und derselbe Patient in jedem System: das Honorar, was die Versicherung davon zahlt, und was der Patient zahlt.
patients-third-party = Das Drittzahlersystem ändert, wer wann zahlt, nicht die Summe: der Patient zahlt gleich den Eigenanteil und die Versicherung zahlt den Rest an die Praxis, statt dass der Patient alles zahlt und erstattet bekommt.
patients-not-in-it = Nicht enthalten: die maximale Gesundheitsrechnung eines Haushalts, Zuschläge über das Honorar hinaus und Leistungen, die hier kein System ändert. Ein Kontakt ist einer am Tag, außerhalb des Dienstes, mit einem Patienten je Fahrt.
patients-choose = Ein Kontakt dieses Patienten
patients-age = Alter
patients-file = AMA
patients-file-here = in dieser Praxis
patients-file-elsewhere = in einer anderen Praxis
patients-file-none = keine
patients-button = Zeigen
patients-act = Leistung
patients-fee = Honorar
patients-insurer = Von der Versicherung gezahlt
patients-patient = Vom Patienten gezahlt
patients-rows = Zeile des Tarifs
patients-rows-title = Zeilen der Tarife und ihre Quellen
patients-no-fee = kein eigenes Honorar
patients-contact = Ein Kontakt
patients-every = Jeder Patient, jede Leistung, jedes System
patients-every-help = Alle Alter, Ansprüche und Orte der AMA in einer Datei.
patients-year = Das Jahr eines typischen Patienten
patients-year-help = Was ein Patient mit AMA hier im Jahr bei der Kontaktzahl dieser Praxis zahlt, im Mittel je Gruppe.
patients-kind = Patient
patients-patients = Patienten
patients-contacts = Kontakte im Jahr
patients-contacts-each = Kontakte je Patient
patients-all-registered = Alle mit AMA hier
patients-practice = Alle Patienten der Praxis zusammen
patients-here = Mit AMA hier
patients-passing = Durchreisende Patienten
patients-billed = In abgerechneten Summen, die unverändert bleiben
