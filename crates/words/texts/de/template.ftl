# SPDX-License-Identifier: EUPL-1.2
### The workbook that a practice fills in: sheets, column headings, explanations, words of the cells.

## Head sheet
template-file-name = pijler-praxis-de
template-title = Zahlen der Praxis für Pijler
template-read-me = Lies mich
template-read-me-fill = Füllen Sie aus, was Sie haben. Spalten mit „freiwillig“ dürfen leer bleiben oder entfallen.
template-read-me-headings = Lassen Sie die Spaltentitel in der ersten Zeile, wie sie sind.
template-read-me-no-persons = Nur Anzahlen. Geben Sie keine Namen, Geburtsdaten oder Nationalregisternummern von Patienten ein.
template-read-me-marks = Dezimalstellen dürfen ein Komma oder einen Punkt haben. Für Daten ist die Form 2026-04-01 am sichersten.
template-optional = freiwillig
template-required = verpflichtend
template-default = Wenn leer: { $value }
template-allowed = Zugelassen: { $values }
template-column-name = Spalte
template-column-meaning = Bedeutung
template-example-row = Beispielzeile, bitte überschreiben

## Sheet: list
template-list = Patientenstamm
template-list-help = Patienten mit einer AMA bei der Praxis an einem Stichtag, eine Zeile pro Gruppe.
template-list-date = Stichtag
template-list-date-help = Der Tag, an dem die Patienten gezählt wurden. In allen Zeilen derselbe.
template-list-age-band = Altersgruppe
template-list-age-band-help = Alter in Jahren, beide eingeschlossen, wie 25-59 oder 75+.
template-list-preferential = Erhöhte Kostenerstattung (EKE)
template-list-preferential-help = ja oder nein
template-list-chronic = Status chronische Erkrankung
template-list-chronic-help = ja oder nein. Davon hängt ein Teil des AMA-Honorars und des Eigenanteils bei Hausbesuchen ab.
template-list-patients = Patienten
template-list-patients-help = Zahl der Patienten mit einer AMA bei der Praxis in dieser Gruppe.

## Sheet: activity
template-activity = Tätigkeit
template-activity-help = Kontakte eines Zeitraums, eine Zeile pro Gruppe.
template-activity-period = Zeitraum
template-activity-period-help = Jahr, Quartal oder Monat, wie 2026, 2026-Q2 oder 2026-05.
template-activity-practitioner = Hausarzt
template-activity-practitioner-help = Eine Bezeichnung Ihrer Wahl, dieselbe wie auf dem Blatt der Hausärzte. Nötig für den Anteil der Patienten auf der Durchreise.
template-activity-age-band = Altersgruppe
template-activity-age-band-help = Alter des Patienten in Jahren beim Kontakt, beide eingeschlossen, wie 25-59 oder 75+.
template-activity-preferential = Erhöhte Kostenerstattung (EKE)
template-activity-preferential-help = ja oder nein
template-activity-chronic = Status chronische Erkrankung
template-activity-chronic-help = ja oder nein. Davon hängt ein Teil des Eigenanteils bei Hausbesuchen ab.
template-activity-gmd = AMA
template-activity-gmd-help = Wo der Patient beim Kontakt die AMA hatte: hier, anderswo oder keine.
template-activity-act = Leistung
template-activity-act-help = Art des Kontakts: ein Wort der Liste oder der amtliche Code.
template-activity-patients-per-trip = Patienten pro Fahrt
template-activity-patients-per-trip-help = Für Besuche: 1, 2 oder 3 (drei oder mehr).
template-activity-on-duty = Bereitschaftsdienst
template-activity-on-duty-help = ja oder nein. Kontakte im Bereitschaftsdienst zählen nicht für den Anteil der Patienten auf der Durchreise.
template-activity-time-band = Tageszeit
template-activity-time-band-help = Tag, Abend (18 bis 21 Uhr), Nacht (21 bis 8 Uhr) oder Wochenende.
template-activity-contacts = Kontakte
template-activity-contacts-help = Zahl der Kontakte in dieser Gruppe.

## Sheet: practice
template-practice = Praxis
template-practice-help = Eine Zeile pro Angabe zur Praxis.
template-practice-name = Name
template-practice-name-help = Ein Name Ihrer Wahl; er steht nur auf Ihren Ergebnissen.
template-practice-form = Form
template-practice-form-help = Einzel-, Gruppen- oder Netzwerkpraxis.
template-practice-zone = Zone
template-practice-zone-help = Ob die Praxis in einem Mangelgebiet oder vorrangigen Gebiet liegt.
template-practice-certified-record = Homologierte Praxissoftware
template-practice-certified-record-help = ja oder nein
template-practice-criteria = Erfüllte Kriterien
template-practice-criteria-help = Zahl der erfüllten Kriterien der integrierten Praxisprämie.
template-practice-nurse-cost = Kosten einer Pflegekraft pro Stunde
template-practice-nurse-cost-help = Alle Kosten für den Arbeitgeber, in Euro.
template-practice-flat-rate = Pauschale pro Patient und Monat
template-practice-flat-rate-help = Eigener Betrag des Hauses für die hausärztliche Versorgung, in Euro. Ohne ihn bleibt die Spalte des medizinischen Hauses leer.
template-practice-start = Beginn der Vereinbarung
template-practice-start-help = Erster Tag im New Deal, falls zutreffend.

## Sheet: staff
template-staff = Personal
template-staff-help = Eine Zeile pro Person und Beschäftigung.
template-staff-label = Person
template-staff-label-help = Eine Bezeichnung Ihrer Wahl, wie Pflegekraft 1.
template-staff-role = Funktion
template-staff-role-help = Pflegekraft, Empfang, Assistenz oder Leitung.
template-staff-employment = Beschäftigung
template-staff-employment-help = angestellt, selbstständig oder von einer Organisation gestellt.
template-staff-hours-per-week = Stunden pro Woche
template-staff-hours-per-week-help = In dieser Praxis, wie 12 oder 12,5.
template-staff-from = Von
template-staff-from-help = Erster Tag.
template-staff-to = Bis
template-staff-to-help = Letzter Tag, eingeschlossen. Leer, wenn noch beschäftigt.

## Sheet: practitioners
template-practitioners = Hausärzte
template-practitioners-help = Eine Zeile pro Arzt der Praxis.
template-practitioners-label = Hausarzt
template-practitioners-label-help = Eine Bezeichnung Ihrer Wahl, dieselbe wie auf dem Blatt der Tätigkeit.
template-practitioners-role = Rolle
template-practitioners-role-help = Mitglied, Arzt in Ausbildung, registrierte Vertretung oder Vertretungsarzt.
template-practitioners-trainer = Ausbilder
template-practitioners-trainer-help = Für einen Arzt in Ausbildung: der Arzt, unter dessen Nummer die Leistungen abgerechnet werden.
template-practitioners-recognition = Anerkennung
template-practitioners-recognition-help = anerkannt, oder Hausarzt mit erworbenen Rechten.
template-practitioners-accredited = Akkreditiert
template-practitioners-accredited-help = ja oder nein
template-practitioners-convention = Tarifabkommen
template-practitioners-convention-help = voll, teilweise oder nicht beigetreten.
template-practitioners-from = Von
template-practitioners-from-help = Erster Tag in der Praxis.
template-practitioners-to = Bis
template-practitioners-to-help = Letzter Tag, eingeschlossen. Leer, wenn noch tätig.

## Words in cells
template-word-yes = ja
template-word-no = nein
template-word-here = hier
template-word-elsewhere = anderswo
template-word-none = keine
template-word-consultation = Konsultation
template-word-home-visit = Hausbesuch
template-word-care-home-visit = Besuch im Pflegeheim
template-word-video = Videokonsultation
template-word-telephone = Telefonkonsultation
template-word-day = Tag
template-word-evening = Abend
template-word-night = Nacht
template-word-weekend = Wochenende
template-word-solo = Einzelpraxis
template-word-group = Gruppe
template-word-network = Netzwerk
template-word-nurse = Pflegekraft
template-word-reception = Empfang
template-word-assistant = Assistenz
template-word-manager = Leitung
template-word-employee = angestellt
template-word-self-employed = selbstständig
template-word-supplied = gestellt
template-word-member = Mitglied
template-word-trainee = in Ausbildung
template-word-registered-substitute = registrierte Vertretung
template-word-locum = Vertretungsarzt
template-word-recognised = anerkannt
template-word-acquired-rights = erworbene Rechte
template-word-convention-full = voll
template-word-convention-partial = teilweise
template-word-convention-none = nicht beigetreten

## Added by intake: the sheets billed and claims, further questions and words
template-practice-question = Frage
template-practice-answer = Antwort
template-practice-nursing = Krankenpflege angeboten (medizinisches Haus)
template-practice-nursing-help = ja oder nein. Ob das Haus für Krankenpflege angeschlossen ist.
template-practice-physiotherapy = Physiotherapie angeboten (medizinisches Haus)
template-practice-physiotherapy-help = ja oder nein. Ob das Haus für Physiotherapie angeschlossen ist.
template-lists = Listen
template-billed = Abgerechnet
template-billed-help = Ihre eigenen Summen für das, was kein verglichenes System ändert, eine Zeile pro Art und Zeitraum.
template-billed-kind = Art
template-billed-kind-help = Was abgerechnet wurde: ein Wort der Liste.
template-billed-period = Zeitraum
template-billed-period-help = Jahr, Quartal oder Monat, wie 2026, 2026-Q2 oder 2026-05.
template-billed-amount = Betrag
template-billed-amount-help = In Euro, Eigenanteil eingeschlossen.
template-billed-patient-share = Davon Eigenanteil
template-billed-patient-share-help = In Euro. Leer bedeutet nichts.
template-claims = Anträge
template-claims-help = Beantragte Prämien und erfüllte Kriterien, je eine Zeile.
template-claims-subject = Für wen
template-claims-subject-help = Die Bezeichnung eines Hausarztes, oder leer für die Praxis.
template-claims-component = Prämie
template-claims-component-help = Was beantragt wird.
template-claims-period = Zeitraum
template-claims-period-help = Der Zeitraum, um den es geht, wie 2026, 2026-Q2 oder 2026-05.
template-claims-claimed-on = Beantragt am
template-claims-claimed-on-help = Tag des Antrags.
template-claims-value = Wert
template-claims-value-help = Zahl der erfüllten Kriterien; 1, wo es nichts zu zählen gibt.
template-word-technical-acts = technische Leistungen
template-word-care-trajectories = Behandlungspfade
template-word-oncology-consult = multidisziplinäres onkologisches Konsil
template-word-home-hospitalisation = häusliche Krankenhauspflege
template-word-duty = Bereitschaftsdienst
template-word-other = andere Leistungen
