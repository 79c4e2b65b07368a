# SPDX-License-Identifier: EUPL-1.2
### Papers of a practice: checklist, signatures, application, letter, leaflet, one page.

## Menu and list
nav-papers = Papiere
papers-title = Papiere der Praxis
papers-intro = Jedes Papier ist eine Seite zum Drucken auf A4 oder zum Speichern, in der Sprache der Seite. Was bekannt ist, steht ausgefüllt; was fehlt, ist aufgezählt. Hier wird nichts gesendet und nichts unterzeichnet.
papers-none = Kein System hat Papiere.
papers-all = Alle Papiere
papers-print-help = Zum Drucken oder für ein PDF: den Druckbefehl des Browsers verwenden. Menüs und Felder fallen weg.
papers-save = Als Datei speichern (HTML)
papers-print-help-short = Auch der Druckbefehl des Browsers geht: Menüs und Felder fallen weg.
papers-save-pdf = Als PDF
papers-pdf-none = Kein PDF
papers-pdf-busy = Gerade werden andere Papiere gedruckt. Versuchen Sie es in einigen Sekunden noch einmal, oder speichern Sie das Papier als HTML und drucken Sie es aus Ihrem Browser.
papers-pdf-failed = Das PDF konnte hier nicht gemacht werden. Speichern Sie das Papier als HTML: jeder Browser kann diese Datei drucken.
papers-fill = Ausfüllen
papers-button = In das Papier setzen
papers-general = Für alle Papiere
papers-start = Quartal des Beginns
papers-practice-name = Name der Praxis
papers-made-on = Erstellt am { $date }
papers-rules = Regeln: { $scheme }, Version { $version }, Stand { $date }
papers-foot = Erstellt mit Pijler. Es zeigt, was Regeln und Zahlen sagen, und gibt keinen Rat. Nichts wurde gesendet oder unterzeichnet.
papers-sources = Quellen
papers-sure = Wie sicher
papers-missing = Fehlt
papers-missing-none = Es fehlt nichts.
papers-not-entered = nicht ausgefüllt

## Checklist
papers-checklist = Bedingungen und Verpflichtungen
papers-checklist-about = Was zum Beitritt verlangt wird, wozu sich die Praxis verpflichtet und was nach der Genehmigung folgt: erfüllt, nicht erfüllt oder nicht bekannt, mit dem Grund.
papers-join = Zum Beitritt
papers-premium = Prämien (die Praxis kann auch ohne sie beitreten)
papers-duty = Wozu sich die Praxis verpflichtet
papers-after = Nach der Genehmigung
papers-point = Punkt
papers-verdict = Stand
papers-decided = Was es entscheidet
papers-evidence = Erledigt am, Nachweis
papers-met = erfüllt
papers-not-met = nicht erfüllt
papers-not-known = nicht bekannt
papers-because-facts = Nach den Angaben der Praxis.
papers-because-who = Nicht für { $names }.
papers-because-entered = Von der Praxis angegeben.
papers-because-not-given = Nichts wurde angegeben, und keine Angabe sagt es.
papers-because-assumed = Nicht angegeben; eine Schätzung sagt es nicht.
papers-contradicted = Angekreuzt, obwohl die Angaben etwas anderes sagen.
papers-count = { $met } erfüllt, { $not } nicht erfüllt, { $open } nicht bekannt
papers-tick = Erledigt
papers-day = Datum
papers-note = Nachweis oder Notiz

## Signatures
papers-signatures = Übersicht der Unterschriften
papers-signatures-about = Wer unterzeichnen muss, wer es getan hat und wer fehlt. Ärzte in Ausbildung unterzeichnen nicht.
papers-signer = Hausarzt { $number }
papers-signer-name = Name
papers-signed-on = Unterzeichnet am
papers-not-signed = nicht unterzeichnet
papers-signing-state = { $signed } von { $needed } haben unterzeichnet.
papers-signing-missing = Es fehlt: { $names }.
papers-signing-complete = Alle haben unterzeichnet.
papers-unnamed = noch ohne Namen
papers-do-not-sign = Auf der Liste, unterzeichnen nicht
papers-signing-list = Hausärzte, die unterzeichnen

## Application
papers-application = Bewerbungsmappe
papers-application-about = Was die Bewerbung verlangt, ausgefüllt mit dem Bekannten, was fehlt und wie sie gesendet wird.
papers-asked = Was verlangt wird
papers-answer = Antwort
papers-sending = Wie und wohin sie gesendet wird
papers-dates = Daten
papers-date-start = Beginn
papers-date-apply = Bewerbung bis
papers-date-composition = Änderung des Teams für das nächste Quartal: melden bis
papers-date-payment = Erste Zahlung: { $component }
papers-date-claim = Beantragen bis: { $component }
papers-date-notice = Frühestes Ende, bei Kündigung am ersten Tag
papers-window = vom { $first } bis { $last }

## Letter to the software supplier
papers-supplier = Brief an den Softwareanbieter
papers-supplier-about = Der Beginn, die alten und neuen Codes und was die Software können muss.
papers-supplier-name = Anbieter
papers-supplier-product = Software
papers-supplier-place = Ort
papers-supplier-signed = Name unter dem Brief
papers-letter-date = { $place }, { $date }
papers-letter-subject = Betreff: Beginn unter { $scheme } am { $date }
papers-letter-opening = Sehr geehrte Damen und Herren,
papers-letter-text = Unsere Praxis möchte ab { $date } unter { $scheme } arbeiten, sobald die Vereinbarung genehmigt ist. Ab diesem Tag gelten die Codes unten für Patienten mit fester Behandlungsbeziehung zur Praxis. Bitte bestätigen Sie schriftlich, dass { $product } sie bis dahin unterstützt, und ab welcher Version.
papers-letter-software = die Software
papers-letter-needs = Was funktionieren muss
papers-letter-closing = Mit freundlichen Grüßen
papers-codes = Alte und neue Codes, Beträge am { $date }
papers-code-act = Leistung
papers-code-old = Code heute
papers-code-new = Neuer Code
papers-code-fee = Neuer Betrag
papers-code-unknown = nicht gefunden
papers-code-inferred = { $code } (abgeleitet)
papers-code-others = Codes, die ohne ihre Leistung gelesen wurden: { $codes }. Die amtliche Liste muss sie klären.
papers-code-caution = Die amtliche Liste der Codes und Beträge entscheidet. Gekennzeichnete Beträge sind Schätzungen.

## Leaflet
papers-leaflet = Faltblatt für Patienten
papers-leaflet-about = Gebiet, Zeiten und wer was macht, wie die Praxis sie veröffentlicht. Neutral; es gibt keine Pflicht, die Finanzierung zu erklären.
papers-leaflet-heading = { $practice }: wer wir sind und wie Sie uns erreichen
papers-leaflet-ours = Unsere Praxis
papers-leaflet-know = Gut zu wissen
papers-leaflet-state = Stand { $date }

## Partners' meeting
papers-meeting = Ein Blatt für das Partnertreffen
papers-meeting-about = Der Vergleich auf einem A4: Summen mit Spannen, was ihn bewegt, was wegfällt und hinzukommt, Daten, was nicht bekannt ist.
papers-meeting-basis =
    { $gps ->
        [one] { $patients } Patienten mit AMA, { $gps } Hausarzt, Preisjahr { $year }. Bruttoeinnahmen einschließlich Eigenanteil.
       *[other] { $patients } Patienten mit AMA, { $gps } Hausärzte, Preisjahr { $year }. Bruttoeinnahmen einschließlich Eigenanteil.
    }
papers-meeting-moves = Was die Differenz am meisten bewegt
papers-meeting-moves-help = Die Differenz mit jeder Eingabe ein Zehntel niedriger und höher; mit den nicht genau bekannten Tarifen am niedrigsten und höchsten.
papers-meeting-less = Weniger oder fällt weg
papers-meeting-more = Mehr oder kommt hinzu
papers-meeting-lower = Niedriger
papers-meeting-higher = Höher
papers-meeting-rest =
    { $count ->
        [one] { $count } kleinere Differenz ist nicht gezeigt.
       *[other] { $count } kleinere Differenzen sind nicht gezeigt.
    }
papers-meeting-unknown = Was nicht bekannt ist
papers-meeting-estimated = { $share } der Summe unter { $scheme } beruhen auf geschätzten Beträgen.
papers-meeting-readings =
    { $count ->
        [one] { $count } Lesart der Regeln steht nicht fest; sie ist so berechnet, wie im Vergleich gewählt.
       *[other] { $count } Lesarten der Regeln stehen nicht fest; sie sind so berechnet, wie im Vergleich gewählt.
    }
papers-meeting-assumed =
    { $count ->
        [one] { $count } Annahme wurde getroffen; der Vergleich nennt sie.
       *[other] { $count } Annahmen wurden getroffen; der Vergleich zählt sie auf.
    }
papers-meeting-not-priced = Kein Preis unter { $scheme }: { $names }.
