# SPDX-License-Identifier: EUPL-1.2
### Words of every page and of the command line.

## The product
app-name = Pijler
app-tagline = Was eine Hausarztpraxis in jedem Vergütungssystem erhält, und warum
app-shows = Pijler zeigt, was die Regeln und Ihre Zahlen ergeben. Es rät weder zum Beitritt noch davon ab.
app-private = Ihre Zahlen bleiben bei Ihnen. Ein Konto ist nicht nötig, und nichts geht an eine Krankenkasse oder eine Behörde.

## Navigation
skip-to-content = Zum Inhalt
nav-main = Hauptmenü
nav-menu = Menü
nav-home = Startseite
nav-estimate = Schätzung in 60 Sekunden
nav-compare = Vergleichen
nav-upload = Eigene Zahlen
nav-tariffs = Tarife
nav-calendar = Kalender
nav-example = Beispiel
nav-language = Sprache

## Languages, each in itself
language-en = English
language-nl = Nederlands
language-fr = Français
language-de = Deutsch

## Footer
footer-licence = Freie Software unter der Open-Source-Lizenz für die Europäische Union (EUPL) 1.2.
footer-source-code = Quelltext
footer-version = Version { $version }
footer-known-on = Regeln und Tarife nach dem Stand vom { $date }
footer-result-key = Schlüssel dieses Ergebnisses: { $key }
footer-result-key-help = Dieselben Regeln, Tarife und Angaben ergeben immer denselben Schlüssel und dieselben Beträge.

## What a figure is
label-example = Beispiel
label-example-help = Eine erfundene Praxis. Keine dieser Zahlen gehört zu einer echten.
label-estimate = Schätzung
label-estimate-help = Beruht auf Annahmen. Jede ist aufgeführt und lässt sich durch Ihre eigene Zahl ersetzen.
status-heading = Status der Zahl
status-published = veröffentlicht
status-published-help = In einer veröffentlichten Quelle gelesen, die genannt ist.
status-supplied = von Ihnen eingegeben
status-supplied-help = Von Ihnen eingegeben; die Quelle ist die von Ihnen genannte.
status-derived = abgeleitet
status-derived-help = Aus veröffentlichten Zahlen berechnet; wie, steht dabei.
status-estimated = geschätzt
status-estimated-help = Eine begründete Schätzung mit einem niedrigen und einem hohen Wert; die Methode steht dabei.
status-gap = ohne Preis
status-gap-help = Dieser Betrag wurde nicht gefunden. Die Menge ist angegeben; kein Betrag wird angenommen, auch nicht null.

## Payment schemes and their pillars
scheme-fee-for-service = Bezahlung pro Leistung
scheme-new-deal = New Deal
scheme-medical-house = Pauschale (medizinisches Haus)
scheme-today = Heute
pillar-service = Pro Leistung
pillar-service-help = Kontakte mal ihre Honorare
pillar-patient = Pro Patient
pillar-patient-help = Patienten mal einen Betrag nach Alter und Anspruch
pillar-practice = Pro Praxis
pillar-practice-help = Prämien mit ihren Schwellen

## Terms
term-total = Bruttoeinnahmen, einschl. Eigenanteil
term-total-help = Vor Kosten, Beiträgen und Steuern.
term-registration = allgemeine medizinische Akte (AMA)
term-registration-short = AMA
term-holder = Inhaber der AMA
term-fixed-relation = feste Behandlungsbeziehung
term-fixed-relation-help = Der Patient hat seine AMA bei einem Arzt der Praxis.
term-passing = Patient auf der Durchreise
term-passing-help = Jeder Patient ohne AMA bei der Praxis.
term-preferential = erhöhte Kostenerstattung (EKE)
term-preferential-short = EKE
term-chronic = Status chronische Erkrankung
term-weighted-capitation = gewichtete Pro-Kopf-Vergütung
term-flat-rate = Pauschale
term-recognised = anerkannt
term-accredited = akkreditiert
term-co-payment = Eigenanteil
term-reimbursement = Erstattung
term-fee = Honorar
term-premium = Prämie
term-premium-nurse = Prämie für Praxiskrankenpflege
term-premium-management = Prämie für Praxismanagement
term-premium-integrated = integrierte Praxisprämie
term-nurse = Praxiskrankenpfleger
term-reception = Empfang
term-practitioner = Hausarzt
term-trainee = Hausarzt in Ausbildung
term-locum = Vertretungsarzt
term-duty = Bereitschaftsdienst
term-health-fund = Krankenkasse
term-authority = LIKIV
term-supplement = Zuschlag
term-price-year = Preisjahr

## Acts
act-consultation = Konsultation
act-home-visit = Hausbesuch
act-care-home-visit = Besuch im Alten- und Pflegeheim
act-video = Videokonsultation
act-telephone = Telefonische Konsultation

## Counts
count-patients =
    { $count ->
        [one] { $count } Patient
       *[other] { $count } Patienten
    }
count-contacts =
    { $count ->
        [one] { $count } Kontakt
       *[other] { $count } Kontakte
    }
count-practitioners =
    { $count ->
        [one] { $count } Hausarzt
       *[other] { $count } Hausärzte
    }
count-employees =
    { $count ->
        [one] { $count } Arbeitnehmer
       *[other] { $count } Arbeitnehmer
    }
count-rows =
    { $count ->
        [one] { $count } Zeile
       *[other] { $count } Zeilen
    }
hours-per-week = { $hours } Stunden pro Woche

## Periods and small words
per-year = pro Jahr
per-quarter = pro Quartal
per-month = pro Monat
per-practitioner = pro Hausarzt
per-practice = pro Praxis
once = einmalig
answer-yes = ja
answer-no = nein
answer-not-known = nicht bekannt
answer-none = keine
range-low = niedrig
range-best = bester Wert
range-high = hoch
range-of-three = { $best } (zwischen { $low } und { $high })
label-total = Summe
label-difference = Unterschied
label-amount = Betrag
label-quantity = Menge
label-source = Quelle
label-period = Zeitraum
label-practice = Praxis
label-component = Bestandteil
label-note = Anmerkung

## Buttons
button-calculate = Berechnen
button-change = Ändern
button-back = Zurück
button-print = Drucken
button-download-csv = Als CSV herunterladen
button-download-excel = Als Excel herunterladen
button-show-table = Als Tabelle zeigen
button-explain = Warum dieser Betrag?

## Pages that are not there
page-not-found = Diese Seite gibt es nicht
page-not-found-help = Vielleicht ist die Adresse falsch geschrieben, oder Ihre Zahlen wurden inzwischen vergessen.
page-failed = Auf unserer Seite ist etwas schiefgegangen
page-failed-help = Es wurde nichts berechnet. Ihre Zahlen wurden nicht geändert.

## Command line
cli-serving = Pijler ist unter { $address } erreichbar. Beenden Sie es mit Strg+C.
cli-read =
    { $count ->
        [one] { $count } Zeile aus { $file } gelesen.
       *[other] { $count } Zeilen aus { $file } gelesen.
    }
cli-written = Geschrieben: { $file }
cli-hint = Hinweis: { $hint }
cli-file-not-found = Die Datei { $file } gibt es nicht.
cli-file-exists = { $file } gibt es bereits und wurde nicht überschrieben.

## Added by the pages
nav-examples = Beispiele
examples-intro = Erfundene Praxen, aus veröffentlichten Zahlen gemacht. Keine davon gibt es.
examples-none = Hier gibt es keine Beispiele.
page-refused = Dies konnte nicht berechnet werden
page-query-too-long = Die Adresse dieser Seite ist zu lang und wurde nicht gelesen.
page-from-elsewhere = Dieses Formular kam von einer anderen Seite und wurde nicht angenommen.
label-default = Standard
filter-all = Alle
filter-button = Anzeigen
unit-euro-per-hour = Euro je Stunde
column-value = Wert
column-range = Spanne
column-unit = Einheit
column-from = Von
column-to = Bis einschließlich
column-lines = Zeilen
column-pillar = Säule
column-group = Gruppe
column-sheet = Blatt
column-row-number = Zeile
column-column = Spalte
column-fault = Was nicht stimmt
column-found = Gefunden
column-expected = Erwartet
reason-absorbed-in-capitation = in der gewichteten Kopfpauschale enthalten
reason-included-in-flat-rate = in der Pauschale enthalten
reason-exempt = befreit
reason-not-billable = nicht abrechenbar
reason-suspended = ausgesetzt
reason-not-priced = ohne Preis
reason-not-claimed = nicht beantragt
reason-not-reached = Schwelle nicht erreicht
billed-technical-acts = technische Leistungen
billed-care-trajectories = Behandlungspfade
billed-oncology-consult = multidisziplinäres onkologisches Konsil
billed-home-hospitalisation = häusliche Krankenhauspflege
billed-duty = Bereitschaftsdienst
billed-other = andere Leistungen
column-scheme = System
column-what = Was
column-verdict = Urteil
column-change = Änderung
column-rule = Regel
column-at-most = Höchstens
column-question = Frage
button-clear = Diese Felder leeren
draft-note = Was Sie hier eingeben, steht nur im Speicher dieses Programms, unter einem Schlüssel in der Adresse der Seite, und wird eine Stunde nach der letzten Nutzung vergessen.
nav-about = Diese Praxis
nav-comparison = Vergleich
nav-reconcile = Echte Einnahmen
nav-scenarios = Szenarien
nav-cash = Geldfluss
nav-questions = Fragen
questions-title = Was Praxen vor dem Beitritt fragen
questions-intro = Kurze Antworten mit ihrer Quelle. Jede führt zur Seite, die sie mit Ihren eigenen Zahlen beantwortet.
questions-own-figures = Mit Ihren eigenen Zahlen

## Added by the command line
command-failed = Das ging nicht: { $why }
command-not-served = Die Seiten können nicht unter { $address } stehen: { $why }
command-not-written = { $file } konnte nicht geschrieben werden: { $why }
command-file-exists = { $file } gibt es schon und wurde nicht überschrieben; --force überschreibt es
command-no-printer = Kein Browser gefunden, der PDFs macht. Gesucht: { $looked }. Nennen Sie einen mit --browser oder der Variablen PIJLER_PRINTER, oder schreiben Sie HTML mit --format html: jeder Browser kann diese Dateien drucken.
command-no-printer-pages = Kein Browser gefunden, der PDFs macht. Gesucht: { $looked }. Nennen Sie einen anderen mit --printer, oder lassen Sie PDFs weg mit --no-printer.
command-not-printed = { $file } wurde nicht gemacht; { $browser } sagt: { $why }. HTML geht ohne: --format html.
command-too-long = kein PDF in { $seconds } s
command-no-pdf = beendet ohne PDF ({ $why })
command-stopped = Angehalten; { $count } Dateien sind geschrieben.
command-progress = { $done } von { $all }, noch etwa { $seconds } s
command-book-stale = Nicht aktuell, mit „pijler scheme book“ neu zu schreiben: { $files }
command-labelled = { $label }: { $text }
command-yearly = { $amount } im Jahr in { $parts } Teilen
command-threshold = jetzt { $now }, erreichte Schwelle { $reached }, nächste Schwelle { $next }
command-fact-row = { $place }: { $quantity }
command-layers = Schichten
command-rows = Zeilen mit Beträgen
command-by-rate = Tabelle { $table } ({ $rows } Zeilen)
command-by-tiers = Schwellen { $table } ({ $rows } Zeilen)
command-by-share = { $share } von { $of }
command-as-claimed = wie beantragt
command-limit = Grenze
command-switch = Wahl
command-chosen = { $chosen } (aus { $options })
command-sources = { $count } Quellen
command-checked = { $scheme }: { $count } Bestandteile; Zeilen: { $rows }
command-check-sum = { $faults }, { $warnings } in { $count } Systemen
command-schemes-fail = Nicht alle Systeme sind in Ordnung.
command-case-holds = gut
command-case-fails = FEHLER
command-estimates = { $scheme }: { $count } Schätzungen wiederholt, { $differ } weichen ab
command-calibration = { $place }: Summe { $sum }, verwendet { $used }, Rest { $residual }
command-test-sum = { $passed } bestanden ({ $published } auf veröffentlichten Zahlen), { $failed } gescheitert
command-cases-fail = Nicht alle Fälle stimmen.
command-differences = { $count } Unterschiede zwischen { $before } und { $after }
command-pinned = { $scheme } ist auf { $base } { $hash } festgelegt
command-imported = { $file }: { $count } Zeilen; zu verwenden mit --tariffs { $folder }
nav-watch = Überwachung
