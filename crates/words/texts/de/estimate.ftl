# SPDX-License-Identifier: EUPL-1.2
### The estimate in 60 seconds: a few figures, the rest from a profile.

## Head
estimate-title = Schätzung in 60 Sekunden
estimate-intro = Einige Zahlen genügen für den Anfang. Was Sie leer lassen, kommt aus dem Profil.
estimate-numbers-help = Sie können 12,5 oder 12.5 schreiben.

## Fields
estimate-patients = Patienten mit einer AMA bei der Praxis
estimate-patients-help = Alle Ärzte der Praxis zusammen.
estimate-contacts = Kontakte pro solchem Patienten und Jahr
estimate-consultations = Konsultationen
estimate-consultations-help = In der Praxis, pro Patient mit einer AMA, in einem Jahr.
estimate-visits = Hausbesuche
estimate-visits-help = Pro Patient mit einer AMA, in einem Jahr. Ohne Besuche in Alten- und Pflegeheimen.
estimate-video = Videokonsultationen
estimate-video-help = Pro Patient mit einer AMA, in einem Jahr.
estimate-practitioners = Hausärzte
estimate-practitioners-help = Anerkannte Hausärzte der Praxis, ohne Ärzte in Ausbildung.
estimate-reception = Arbeitnehmer am Empfang
estimate-reception-help = Personen mit einem Arbeitsvertrag.
estimate-nurse-hours = Stunden der Praxiskrankenpflege pro Woche
estimate-nurse-hours-help = Alle Pflegekräfte zusammen: zweimal 6 Stunden sind 12.
estimate-nurse-cost = Kosten einer Pflegekraft pro Stunde (freiwillig)
estimate-start = Startdatum

## Profile
estimate-profile = Profil
estimate-profile-help = Das Profil sagt, wie sich Alter und erhöhte Kostenerstattung (EKE) verteilen und was Sie sonst nicht ausgefüllt haben. Jeder Wert steht mit seiner Quelle da und lässt sich ändern.
estimate-profile-changed =
    { $count ->
        [one] { $count } Wert des Profils von Ihnen geändert
       *[other] { $count } Werte des Profils von Ihnen geändert
    }
estimate-from-profile = aus dem Profil
estimate-from-you = von Ihnen
estimate-age-and-preferential = Patienten nach Alter und erhöhter Kostenerstattung (EKE)
estimate-age-and-preferential-help = Alter und EKE zusammen ergeben eine engere Spanne als zwei getrennte Summen.
estimate-age-band = { $from } bis { $to } Jahre
estimate-age-from = { $from } Jahre und älter
estimate-with-preferential = mit EKE
estimate-without-preferential = ohne EKE
estimate-adds-up = Die Felder ergeben zusammen { $sum }; Sie haben { $total } Patienten eingegeben.

## Buttons and next steps
estimate-button = Schätzung zeigen
estimate-button-profile = Profil ansehen und ändern
estimate-button-reset = Zurück zum Profil
estimate-button-example = Ein Beispiel einsetzen
estimate-next-upload = Mit Ihrer eigenen Tabelle der Patienten und Kontakte wird die Spanne enger.
estimate-not-in-address = Ihre Zahlen stehen nicht in der Adresse der Seite.

## Added by the pages
estimate-visits-all-help = Je Patient mit AMA, im Jahr. Besuche im Alten- und Pflegeheim eingeschlossen.
estimate-preferential = Anteil der Patienten mit erhöhter Kostenerstattung (EKE), in Prozent (freiwillig)
estimate-preferential-help = Wenn Sie ihn kennen: Das Profil verteilt ihn dann nur über die Alter.
estimate-price-year = Preisjahr
estimate-by-age = Annahmen nach Alter
estimate-overall = Weitere Annahmen
estimate-profile-unused = Das ganze Profil, mit den Spannen und wie jede Zahl entstand, steht in der Datei.
estimate-in-address = Die Zahlen dieser Schätzung stehen in der Adresse der Seite, damit Sie sie als Lesezeichen behalten können. Hochgeladene Zahlen stehen nie darin.
figure-list-share = Patienten dieser Altersgruppe
figure-preferential-share = Davon mit erhöhter Kostenerstattung (EKE)
figure-chronic-share = Davon mit Statut chronische Krankheit
figure-contact-rate = Kontakte je Patient und Jahr (nur die Verhältnisse zählen)
figure-home-share-by-age = Kontakte zu Hause
figure-nursing-home-share-of-visits = Davon im Alten- und Pflegeheim
figure-passing-share = Kontakte mit Patienten auf der Durchreise
figure-passing-without-gmd-share = Davon ohne jede AMA
figure-file-access-share = Durchreisende, deren AMA anderswo eingesehen wurde
figure-on-duty-share = Konsultationen im Bereitschaftsdienst
figure-evening-18-19-share = Konsultationen von 18 bis 19 Uhr
figure-evening-19-21-share = Konsultationen von 19 bis 21 Uhr
figure-patients-per-trip-1-share = Hausbesuche mit einem Patienten je Fahrt
figure-patients-per-trip-2-share = Hausbesuche mit zwei Patienten je Fahrt
figure-patients-per-trip-3-or-more-share = Hausbesuche mit drei oder mehr Patienten je Fahrt
figure-accredited-share = Akkreditierte Hausärzte (ab der Hälfte: alle)
figure-criteria-met = Erfüllte Kriterien der integrierten Praxisprämie
figure-nurse-hourly-cost = Kosten einer Pflegekraft
