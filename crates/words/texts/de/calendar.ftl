# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-start = Start
calendar-start-on = Start am { $date }
calendar-application-deadline = Letzter Tag der Bewerbung für den Start am { $start }
calendar-composition-deadline = Letzter Tag, um eine Änderung der Zusammensetzung für den { $start } zu melden
calendar-payment = Zahlung
calendar-payment-window = Zahlung erwartet zwischen dem { $first } und dem { $last }
calendar-payment-at-latest = Zahlung spätestens am { $date }
calendar-payment-of = { $component }, { $period }
calendar-notice-ends = Eine Kündigung am { $given } beendet die Vereinbarung am { $end }
calendar-not-published = nicht veröffentlicht
calendar-not-published-help = Niemand hat dieses Datum veröffentlicht. Es wird nicht aus früheren Jahren abgeleitet.
calendar-passed = vorbei
calendar-days-left =
    { $days ->
        [one] noch { $days } Tag
       *[other] noch { $days } Tage
    }

## Added by the pages
head-calendar-payment-at-latest = Zahlung spätestens
cash-title = Das Jahr eines Wechsels, Woche für Woche
cash-intro = Was im Kalenderjahr eingeht: ohne und mit Wechsel. Leistungen sind gleichmäßig auf die Werktage ihres Monats verteilt; alles andere kommt am letzten Tag seines veröffentlichten Zeitraums.
cash-scheme = Wechsel zu
cash-stay-in = Ohne Wechsel: { $scheme }
cash-with = Mit Wechsel: { $scheme }
cash-third-party-share = Drittzahler, % des Anteils der Versicherungsträger
cash-third-party-share-help = Wird dem Versicherungsträger berechnet und später gezahlt; den Rest zahlt der Patient am selben Tag. Wenn leer: { $share } % (zwischen { $low } und { $high }), aus dem Profil, gewichtet mit den Kontakten seiner Liste.
cash-third-party-days = Tage bis zur Zahlung
cash-third-party-days-help = Wenn leer: der letzte Tag des veröffentlichten Zeitraums des Systems, zwei Wochen nach dem Kontakt, wo das so steht.
cash-bridging = Am tiefsten Punkt zu überbrücken
cash-bridging-when = In der Woche bis { $date } liegt der Wechsel am weitesten zurück.
cash-bridging-none = Der Wechsel liegt am Ende keiner Woche zurück.
cash-bridging-range = Die Spanne ist die der Tarife und der Liste. Anteil und Frist des Drittzahlers sind wie eingegeben oder angenommen; andere Werte verschieben Geld zwischen Wochen.
cash-running = Laufender Unterschied
cash-chart = Laufender Unterschied je Woche
cash-weeks = Nach Woche
cash-months = Nach Monat
cash-totals = Das Jahr insgesamt
cash-in-year = Geht im Jahr ein
cash-after-year = Im Jahr verdient, geht danach ein
cash-undated = Ohne veröffentlichtes Datum
cash-earlier = Davon im Vorjahr verdient, unter dem ersten System gezahlt
cash-left-out-year = Zahlungen des Vorjahres, die noch eingehen, sind weggelassen: Die Zahlen des ersten Systems oder der Praxis reichen nicht zurück. Sie sind auf beiden Seiten gleich.
cash-left-out-contacts = Leistungen des Vorjahres, die im Januar noch gezahlt werden, sind weggelassen: Kontakte dieses Jahres sind nicht bekannt. Sie sind auf beiden Seiten gleich.
cash-without-price = { $scheme } hat hier keine Beträge: Nichts davon wird gezeigt, und es gibt keinen Unterschied.
cash-not-priced = Ohne Preis und in keiner Woche: { $components }.
cash-earlier-note = Für das Vorjahr werden dieselbe Liste, dieselben Leistungen und dieselben Anträge genommen, wo nichts davon bekannt ist.
