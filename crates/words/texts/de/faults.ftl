# SPDX-License-Identifier: EUPL-1.2
### What is wrong with an input. A fault reads: place, problem, what stands there, what was expected.

## Composition
fault-at = { $place }: { $problem }
fault-found = Dort steht „{ $value }“.
fault-expected = Erwartet: { $expected }.
place-file = Datei { $file }
place-sheet = Blatt { $sheet }
place-row = Zeile { $row }
place-column = Spalte { $column }
place-field = { $column }
place-sheet-row-column = Blatt { $sheet }, Zeile { $row }, Spalte { $column }
severity-error = Fehler
severity-warning = Warnung

## Summary
fault-count =
    { $count ->
        [one] { $count } Fehler
       *[other] { $count } Fehler
    }
fault-count-warnings =
    { $count ->
        [one] { $count } Warnung
       *[other] { $count } Warnungen
    }
fault-summary =
    { $count ->
        [one] { $count } Fehler wurde gefunden. Es wurde nichts berechnet.
       *[other] { $count } Fehler wurden gefunden. Es wurde nichts berechnet.
    }
fault-none = Es wurden keine Fehler gefunden.
fault-more =
    { $count ->
        [one] Und { $count } weiterer.
       *[other] Und { $count } weitere.
    }

## Problems
fault-not-a-date = Das ist kein Datum.
fault-not-a-number = Das ist keine Zahl.
fault-ambiguous-number = Tausender oder Dezimalstellen? Schreiben Sie die Zahl ohne Zeichen zwischen den Tausendern.
fault-too-many-decimals = Das hat zu viele Dezimalstellen.
fault-unknown-value = Dieser Wert ist hier nicht zugelassen.
fault-missing-column = Eine Spalte fehlt.
fault-unknown-column = Diese Spalte wird nicht gelesen.
fault-empty = Hier steht nichts, und es wird etwas gebraucht.
fault-negative = Das kann nicht kleiner als null sein.
fault-duplicate = Hier steht zweimal dasselbe.
fault-overlap = Zwei Zeilen gelten für dieselben Tage.
fault-unknown-reference = Dieser Name steht nirgends sonst.
fault-too-large = Das ist zu groß.
fault-not-readable = Diese Datei lässt sich nicht lesen.
fault-not-a-workbook = Das ist keine Arbeitsmappe (.xlsx).
fault-missing-sheet = Ein Blatt fehlt.
fault-band-too-coarse = Diese Altersgruppe liegt nicht in einer einzigen Gruppe eines Tarifs, der sie liest.
fault-looks-back-too-far = Die Regeln brauchen Angaben aus der Zeit vor den erfassten Tagen.
fault-hole = Eine Tariftabelle hat hierfür keine Zeile, und keine Lücke ist angegeben.
fault-rule = Eine Regel der Schemasprache ist verletzt.

## Warnings: implausible, but taken as it stands
fault-implausible = Das liegt weit vom Üblichen. Es wurde genommen, wie es dasteht.
warning-contacts-per-patient = { $contacts } Kontakte pro Patient und Jahr liegen weit von den üblichen { $low } bis { $high }.
warning-patients-per-practitioner = { $patients } Patienten pro Hausarzt liegen weit von den üblichen { $low } bis { $high }.
warning-preferential-share = { $share } mit erhöhter Kostenerstattung (EKE) liegen weit von den üblichen { $low } bis { $high }.
warning-nurse-hours = { $hours } Pflegestunden pro Woche liegen weit von den üblichen { $low } bis { $high }.
warning-date-in-future = Der { $date } liegt in der Zukunft.

## What was expected
expected-date = ein Datum wie 01.04.2026 oder 2026-04-01
expected-iso-date = ein Datum in der Form 2026-04-01
expected-period = ein Jahr, Quartal oder Monat wie 2026, 2026-Q2 oder 2026-05
expected-number = eine Zahl
expected-whole-number = eine ganze Zahl
expected-not-negative = null oder mehr
expected-positive = mehr als null
expected-amount = ein Betrag in Euro mit höchstens zwei Dezimalstellen
expected-hours = Stunden pro Woche, wie 12 oder 12,5
expected-yes-no = ja oder nein
expected-age-band = eine Altersgruppe wie 25-59 oder 75+
expected-one-of = einer dieser Werte: { $values }
expected-at-most = höchstens { $limit }
expected-from-before-to = ein erster Tag vor dem letzten
expected-file = eine Arbeitsmappe (.xlsx) oder eine Textdatei (.csv)
expected-file-or-numbers = eine Datei, oder Zahlen einer Schätzung; nicht beides

## What was expected of files and workbooks (intake)
expected-new-workbook = eine Arbeitsmappe im Format .xlsx oder .ods, ohne Kennwort
expected-csv = Textdateien (.csv), eine pro Tabelle
expected-not-packed = die Arbeitsmappe oder Textdatei selbst, nicht gepackt
expected-undamaged-file = eine unbeschädigte Datei; bitte neu speichern und noch einmal versuchen
expected-filled-table = ein Blatt mit Zahlen
expected-one-table = eine Tabelle pro Blatt, die Titel in der ersten Zeile
expected-one-practice = eine Praxis auf diesem Blatt
expected-heading = ein Titel über dieser Spalte
expected-no-merged-cells = einzelne Zellen: eine verbundene Zelle enthält nur einen Wert
expected-formula-value = der Wert dieser Formel; bitte die Datei in einer Tabellenkalkulation öffnen und speichern
expected-formula-without-error = eine Formel, die einen Wert ergibt, oder der Wert selbst
expected-short-text = ein kürzerer Text; vielleicht ist ein Anführungszeichen nicht geschlossen
expected-fewer-faults = zuerst die Fehler oben behoben; so viele weitere wurden gefunden
expected-plain-number = eine Zahl mit höchstens zwei Dezimalstellen, ohne Zeichen zwischen den Tausendern
expected-age-band-as-text = eine Altersgruppe wie 25-59, als Text: die Tabellenkalkulation hat ein Datum daraus gemacht

## What was expected where a value is implausible (intake)
expected-utf8 = eine Textdatei in UTF-8; bitte die Buchstaben mit Zeichen prüfen
expected-visible-sheet = ein sichtbares Blatt; dieses ausgeblendete wurde auch gelesen
expected-visible-rows = sichtbare Zeilen; so viele ausgeblendete wurden auch gelesen
expected-no-macros = eine Arbeitsmappe ohne Makros; sie wurden nicht gelesen
expected-rows-with-number = eine Zahl in jeder Zeile; so viele Zeilen ohne Zahl wurden ausgelassen
expected-contacts-per-patient = zwischen 0,5 und 25 Kontakten pro Patient und Jahr
expected-list-size = höchstens 3.000 Patienten pro Hausarzt
expected-filled-band = Patienten in jeder Altersgruppe zwischen zwei gefüllten
expected-bands-apart = Altersgruppen, die sich nicht überschneiden: niemand darf doppelt gezählt werden
expected-visits = weniger Besuche als Konsultationen
expected-hours-of-one = höchstens 38 Stunden pro Woche für eine Person
expected-preferential-share = höchstens 80 % mit erhöhter Kostenerstattung (EKE)
expected-within-tariffs = ein Tag, für den Tarife bekannt sind
expected-list-near-activity = ein Patientenstamm, der höchstens ein Jahr vor oder nach der Tätigkeit gezählt wurde
expected-list = Patienten mit einer AMA (Blatt der Liste)
expected-activity = Kontakte eines Zeitraums (Blatt der Tätigkeit): ohne sie ist kein Unterschied zu nennen

## Zeilen, und Widersprüche zwischen ihnen (intake)
place-rows = { $count } Zeilen: { $rows }
expected-cell-once = jede Kombination von Tag oder Zeitraum, Hausarzt, Altersklasse und den anderen Spalten in nur einer Zeile, mit der ganzen Zahl
expected-rows-of-practitioners = eine Zeile je Kombination; diese wiederholen andere und wurden addiert, als Zeilen mehrerer Hausärzte
expected-periods-apart = Zeiträume, die sich nicht berühren: kein Kontakt darf zweimal gezählt werden
expected-one-date = ein Tag; von mehreren zählt der letzte vor dem Tag der Zahlung
expected-whole-lists = eine vollständige Liste an jedem Tag: in diesen Zeilen fehlen Altersstufen, die ein anderer Tag hat
expected-practitioners-sheet = ein Blatt mit Hausärzten; ohne es gilt jeder Name in der Tätigkeit als Hausarzt, und wo kein Name steht, gelten alle Einnahmen als die eines Hausarztes
expected-patients-at-most = höchstens 100.000 Patienten auf einer Liste
expected-contacts-at-most = höchstens 10.000.000 Kontakte in einer Zeile
## Of files of amounts and of schemes
fault-inconsistent = Das stimmt mit dem Rest nicht überein.
fault-left-out = Das zählt nicht und wurde weggelassen.
expected-tariff-file = eine Datei mit Beträgen dieses Namens
expected-csv-header = eine Textdatei (.csv), deren erste Zeile die Spalten nennt
expected-csv-row = Zeilen einer Textdatei (.csv)
expected-fields = so viele Felder wie die erste Zeile: { $value }
expected-first-day = der erste Tag, an dem die Zeile gilt
expected-source-id = eine Quelle: Jeder Betrag hat eine
expected-column-once = jede Spalte einmal
expected-this-column = diese Spalte
expected-key-values = ein Wert, mehrere mit | verbunden, oder * für alle
expected-one-of-or-all = einer dieser Werte, oder * für alle: { $value }
expected-no-amount = kein Betrag, wo der Status sagt, dass es keinen gibt
expected-low-to-high = zuerst der niedrigste Betrag, zuletzt der höchste
expected-status-supplied = supplied (oder gap, ended): Eigene Beträge gelten nicht als veröffentlicht
expected-one-practice-in-all = eine Praxis: Patienten und Kontakte werden für eine gezählt
expected-existing-file = eine Datei oder ein Ordner, die es gibt
expected-permission = eine Datei, die gelesen werden darf
expected-ordinary-file = eine gewöhnliche Datei
expected-tariff-files = Dateien mit Beträgen, jede nach ihrer Tabelle benannt
expected-rows-that-count = Zeilen für Tage, an denen das System gilt

## What was expected on the command line
expected-a-scheme = mindestens ein System
expected-schemes = ein Ordner mit mindestens einem System (einer scheme.toml)
expected-schemes-folder = ein Ordner mit Systemen: Die im Programm lassen sich nicht ändern
expected-scheme-once = jedes System einmal
expected-layer = ein System, das auf einem anderen aufbaut
expected-name-option = NAME=WAHL
expected-year = ein Jahr wie 2026
expected-quarter = ein Quartal wie 2026-Q2
expected-year-of-switch = das Jahr des Wechsels oder kein Jahr
expected-three-decimals = eine Zahl mit höchstens drei Nachkommastellen, etwa 4.3
expected-smaller-number = eine kleinere Zahl
expected-address = die Adresse einer Zeile, wie compare --lines sie angibt
expected-same-scheme = die Regeln und Beträge von damals: Dies sind andere
expected-same-facts = die Datei oder die Zahlen, die verglichen wurden
expected-at-most-cells = eine kleinere Tabelle, mit höchstens { $value } Zellen
expected-attribute-of = ein Merkmal dessen, was gezählt wird ({ $value })
expected-component = ein Bestandteil dieses Systems
expected-known-source = eine Quelle, die in sources.toml steht
expected-no-other-row = eine Zeile je Zelle und Tag; Zeile { $value } gilt dort auch
expected-no-share = ein Bestandteil, der nicht selbst ein Anteil ist
expected-one-sibling = nur eine von zwei Schichten mit demselben Ursprung, die von einer Zelle spricht
expected-one-sibling-value = nur eine von zwei Schichten mit demselben Ursprung, die einen Wert setzt
expected-registered-first = ein Tag nicht nach dem der Merkmale (attributes_on)
expected-row-or-gap = eine Zeile für jede Zelle und jeden Tag; was niemand fand, ist eine Zeile mit Status gap
expected-no-circle = etwas, das nicht auf sich selbst beruht
expected-pin = die Grundlage, für die diese Schicht geschrieben ist: pijler scheme pin
expected-base-as-pinned = die Grundlage, wie sie war: Sie ist geändert und nun { $value }; sehen Sie nach, was sich geändert hat, dann pijler scheme pin
expected-in-base = etwas, das in der Grundlage steht
expected-new-id = ein Name, den die Grundlage nicht hat; was sie hat, ändert set
expected-existing-path = der Pfad von etwas, das es gibt
expected-dotted-path = ein Pfad durch Abschnitte, durch Punkte verbunden
expected-tariff-rows = eine Datei mit Beträgen und Zeilen, im System oder in einem, auf dem es aufbaut
expected-table-read = der Name einer Tabelle, die ein Bestandteil liest
expected-same-keys = dieselben Schlüssel wie der andere Bestandteil, der diese Tabelle liest
expected-validity = valid_from und valid_to, in dieser Folge
expected-decimal-text = eine Dezimalzahl in Anführungszeichen, etwa 17.95
expected-components = mindestens ein component
expected-key-once = jeder Schlüssel einmal
expected-fraction = ein Bruch wie 25/100
expected-section = ein Abschnitt mit Feldern
expected-text = ein Text
expected-bare-date = ein Datum wie 2026-04-01, ohne Anführungszeichen
expected-list-of-values = eine Liste
expected-attribute-once = jedes Merkmal einmal
expected-values = zwischen 1 und 200 Werten
expected-rising-cuts = steigende Alter und ein Wert mehr als Alter
expected-last-rule = eine letzte Regel ohne when, damit immer eine gilt
expected-key-of-table = ein Schlüssel der Tabelle und ein Wert davon
expected-folder-name = der Name des Ordners, { $value }
expected-no-switch = nichts: Dieses System hat keine Wahlen
expected-field = ein Feld { $value }
expected-row-with-amount = eine Zeile mit diesem Betrag ({ $value })
expected-as-computed = { $value }, wie die Rechnung sagt

fault-fields-left-out =
    { $count ->
        [one] { $count } Feld wurde nicht verstanden und weggelassen. Mit den anderen wurde gerechnet.
       *[other] { $count } Felder wurden nicht verstanden und weggelassen. Mit den anderen wurde gerechnet.
    }
