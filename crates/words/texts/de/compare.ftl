# SPDX-License-Identifier: EUPL-1.2
### The side-by-side comparison of payment schemes.

## Head
compare-title = Vergütungssysteme nebeneinander
compare-intro = Dieselbe Praxis, dieselben Patienten und Kontakte in jedem System. Nur die Zahlungsregeln sind verschieden.
compare-period = Zeitraum: { $period }
compare-price-year = Preisjahr: { $year }
compare-known-on = Regeln und Tarife nach dem Stand vom { $date }.
compare-baseline = Verglichen mit: { $scheme }, { $period }
compare-list-stays = Der Patientenstamm bleibt, wie er ist: Die Zahlen vom { $date } gelten für den ganzen Zeitraum.

## Receipts
compare-total = Bruttoeinnahmen, einschl. Eigenanteil
compare-by-pillar = Bruttoeinnahmen nach Säulen
compare-per-practice = Für die Praxis
compare-per-practitioner = Pro Hausarzt
compare-per-practitioner-help = Der Betrag der Praxis geteilt durch die Zahl ihrer Hausärzte ({ $count }). Die Aufteilung innerhalb der Praxis ist frei.
compare-to-practice = An die Praxis gezahlt
compare-to-practitioner = An den Hausarzt persönlich gezahlt
compare-co-payments = Von Patienten gezahlter Eigenanteil
compare-co-payments-help = Teil der Bruttoeinnahmen. Das Drittzahlersystem ändert, wer wann zahlt, nicht die Summe.
compare-paid-by-insurer = Von der Krankenversicherung gezahlt
compare-outside-receipts = Gesondert gezeigt, nicht in den Einnahmen

## Difference
compare-difference = Unterschied zu { $scheme }
compare-difference-more = { $amount } mehr als in { $scheme }
compare-difference-less = { $amount } weniger als in { $scheme }
compare-difference-none = Dasselbe wie in { $scheme }
compare-difference-help = Zeile für Zeile gerechnet: Was auf beiden Seiten gleich ist, hebt sich auf.
compare-cannot-be-told = Lässt sich mit den vorliegenden Zahlen nicht sagen
compare-cannot-be-told-help = Der Unterschied liegt zwischen { $low } und { $high }. Null liegt dazwischen: Es kann mehr sein und es kann weniger sein.
compare-cannot-be-told-not-priced = Nicht jede Zeile konnte mit einem Preis versehen werden. Was keinen hat, fehlt in der Summe und im Unterschied.
compare-range = Niedriger, bester und hoher Wert
compare-range-help = Die Spanne kommt von Tarifen und Angaben, die nicht genau bekannt sind. Sie sagt nicht voraus, wie viele Kontakte es geben wird.

## Lines lost and won
compare-lines-lost = Zeilen, die wegfallen
compare-lines-lost-help = In { $scheme } bezahlt; im anderen System in einem Betrag pro Patient enthalten.
compare-lines-won = Zeilen, die hinzukommen
compare-lines-changed = Zeilen mit einem anderen Betrag
compare-lines-same = Zeilen, die gleich bleiben
compare-lines-none = Keine solchen Zeilen.

## Premiums
compare-premiums = Prämien
compare-premiums-reached = Erreichte Prämien
compare-premiums-none = Keine Schwelle einer Prämie ist erreicht.
compare-premium-tier = { $premium }: Stufe { $tier }, { $amount }
compare-next-threshold = Nächste Schwelle
compare-next-threshold-worth = Mit { $missing } mehr ist { $threshold } erreicht. Diese Stufe ist { $amount } mehr wert { $per }.
compare-next-threshold-none = Die höchste Stufe ist erreicht.
compare-thresholds-at-risk = Schwellen, die verfehlt werden könnten
compare-threshold-at-risk = { $threshold }: jetzt { $value }, die Schwelle ist { $limit }. Davon hängen { $amount } ab.
compare-nurse = Praxiskrankenpflege: Kosten und Prämie
compare-nurse-cost = Kosten der Pflegekraft
compare-nurse-premium = Prämie für Praxiskrankenpflege
compare-nurse-balance = Prämie minus Kosten
compare-nurse-cost-not-known = Sie haben keine Kosten für die Pflegekraft angegeben. Die Prämie steht ohne sie da.

## What decides
compare-break-even = Zahl der Konsultationen im Jahr, bei der beide Systeme gleich viel zahlen
compare-break-even-contacts = { $contacts } Kontakte pro Patient und Jahr
compare-break-even-now = Ihre Praxis: { $contacts } Kontakte pro Patient und Jahr
compare-break-even-above = Über dieser Zahl zahlt { $scheme } mehr, darunter weniger.
compare-break-even-none = Es gibt keine solche Zahl zwischen { $low } und { $high } Kontakten.
compare-sensitivity = Was das Ergebnis am stärksten bewegt
compare-sensitivity-row = { $input } zwischen { $low } und { $high }: Der Unterschied bewegt sich um { $amount }

## Limits
compare-passing-share = Anteil der Patienten auf der Durchreise
compare-passing-share-help = Konsultationen, Videokonsultationen und Besuche außerhalb des Bereitschaftsdienstes, pro Hausarzt und Kalenderjahr. Die Grenze ist { $limit }.
compare-passing-share-of = { $practitioner }: { $share } ({ $passing } von { $all } Kontakten)
compare-limit-kept = innerhalb der Grenze
compare-limit-exceeded = über der Grenze
compare-limit-not-known = Nicht bekannt: Dafür braucht es die Kontakte pro Hausarzt und ob sie in den Bereitschaftsdienst fielen.
compare-limit-no-consequence = Keine veröffentlichte Regel sagt, was bei Überschreitung der Grenze folgt.

## How sure
compare-certainty = Worauf die Beträge beruhen
compare-euros-by-status = { $amount } ({ $share }) beruhen auf Zahlen mit dem Status { $status }
compare-euros-estimated = { $amount } von { $total } beruhen auf Schätzungen.
compare-euros-estimated-none = Kein Betrag beruht auf Schätzungen.
compare-assumptions = Getroffene Annahmen
compare-assumption = { $condition } ist nicht bekannt. Angenommen: { $taken }.
compare-assumptions-none = Es war keine Annahme nötig.
compare-switches = Lesarten, die nicht geklärt sind
compare-switch = { $switch }: { $choice } (Standard: { $default })
compare-not-priced = Nicht bewertet
compare-not-priced-line = { $line }: { $quantity }, ohne Preis
compare-not-priced-looked-for = Gesucht wurde: { $what }
compare-warnings = Warnungen
compare-warnings-none = Keine Warnungen.
compare-tariff-past-review = Der Tarif { $tariff } war am { $date } zu prüfen.
compare-rows-left-out =
    { $count ->
        [one] { $count } Zeile wurde nicht mitgezählt: { $reason }.
       *[other] { $count } Zeilen wurden nicht mitgezählt: { $reason }.
    }
compare-rule-never-fired = Keine Zeile erfüllte die Regel { $rule }.

## Schemes that cannot be shown yet
compare-not-open = Noch nicht offen
compare-not-open-reason = { $scheme } ist noch nicht offen: { $reason }
compare-not-open-no-amount = Kein Betrag nach { $year } ist bekannt. Geben Sie Ihren eigenen Betrag ein oder nehmen Sie eine gekennzeichnete Schätzung mit weiter Spanne an.
compare-not-ranked = Die Systeme stehen in fester Reihenfolge, nicht nach Betrag geordnet.
basis-title = Kontakte im Jahr, auf denen die Schätzungen beruhen
basis-calibrated = Je festem Patienten, für die Schätzung
basis-own = Je festem Patienten, hier

## Added by the pages
head-compare-difference = Unterschied
head-compare-euros-estimated = Davon auf Schätzungen beruhend
head-compare-next-threshold-worth = Das Erreichen bringt zusätzlich
head-compare-break-even-contacts = Kontakte je Patient und Jahr bei gleichem Betrag
head-compare-break-even-now = Derzeit
head-compare-assumption = Angenommen
head-compare-switch = Lesart
compare-by-component = Einnahmen nach Bestandteil
compare-is-baseline = Die anderen Systeme werden mit diesem verglichen.
compare-past-review = Das Prüfdatum dieser Tarife ist überschritten: Es kann neuere Beträge geben.
compare-switches-help = Kein veröffentlichter Text entscheidet dies. Jede Wahl wird so berechnet.
compare-break-even-help = Je Patient: was das zweite System mehr zahlt. Je Kontakt: was es weniger zahlt. Bei der gezeigten Zahl sind beide gleich.
compare-premiums-help = Was für das Jahr gezahlt wird, und was die nächste Schwelle verlangt und bringt.
compare-sensitivity-help = Der Unterschied zum ersten System, wenn jede Angabe um ein Zehntel kleiner und größer ist, und mit den niedrigsten und höchsten Tarifen.
compare-thresholds-help = Mindestwerte anderer Regeln. Ob Beträge je Patient mitzählen, ist nicht veröffentlicht; daher steht beides da.
compare-threshold-minimum = Mindestwert
compare-threshold-acts = Aus Leistungen
compare-threshold-with-patient = Mit Beträgen je Patient
break-even-patients = Patienten
break-even-per-patient = Mehr je Patient und Jahr
break-even-per-contact = Weniger je Kontakt
input-tariffs = Tarife, die nicht genau bekannt sind (niedrigster, höchster)
input-patients = Patienten mit AMA bei der Praxis
input-preferential = Patienten mit erhöhter Kostenerstattung (EKE)
input-passing = Kontakte mit Patienten auf der Durchreise
input-nurse-hours = Stunden der Praxiskrankenpflege
input-act-consultation = Konsultationen
input-act-home-visit = Hausbesuche
input-act-nursing-home-visit = Besuche im Alten- und Pflegeheim
input-act-video = Videosprechstunden
input-act-telephone = Telefonische Beratungen
input-act-advice = Beratungen
input-act-supplement = Zuschläge
assumed-list-stays = Der Patientenstamm bleibt wie am
assumed-seen = Jeder Patient wurde in den zwei Vorjahren gesehen
assumed-activity-of = Die Kontakte sind die von
assumed-claims-of = Die Prämienanträge sind die von
assumed-outside-validity = Das Jahr liegt außerhalb der Tage, von denen diese Regeln sprechen
heading-of-year = { $title }, Preisjahr { $year }
sensitivity-less = { $scheme }: ein Zehntel weniger
sensitivity-more = { $scheme }: ein Zehntel mehr
assumed-default = Nicht angegeben, daher überall angenommen
assumed-billed-carried = Ihre abgerechneten Summen sind mit dem Index fortgeschrieben ab
assumed-claims-assumed = Prämien ohne Antrag hier: in jedem System als beantragt genommen
assumed-preferential-spread = Erhöhte Kostenerstattung: nach dem Profil über die Alter verteilt
lines-unit = Je Einheit
lines-tariff-status = Status des Tarifs
lines-input-status = Status der Menge
break-even-key = Farbig: so wenige Kontakte, dass das zweite System mehr zahlt. ◆ beide zahlen gleich viel, mit Spanne; ● diese Praxis.

## Hausärzte, die kein Blatt nennt
assumed-practitioners-of-activity = Es gibt kein Blatt mit Hausärzten: als Hausärzte gelten die Namen in der Tätigkeit, an der Zahl
assumed-practitioners-unknown = Die Zahl der Hausärzte ist nicht angegeben: Zahlen je Hausarzt gelten wie für
assumed-from-numbers = Gruppen und Kontakte sind aus Ihren Zahlen und dem Profil gebildet
