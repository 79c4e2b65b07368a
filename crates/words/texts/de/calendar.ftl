# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-title = Kalender
calendar-intro = Was wann zu tun ist und wann Geld kommt. Jedes Datum nennt seine Regel.
calendar-start = Start
calendar-start-help = Eine Praxis beginnt am ersten Tag eines Quartals.
calendar-start-on = Start am { $date }
calendar-application = Bewerbung
calendar-application-deadline = Letzter Tag der Bewerbung für den Start am { $start }
calendar-claim = Antrag auf Prämien
calendar-claim-deadline = Letzter Tag für den Antrag auf die Prämien für { $period }
calendar-claim-deadline-help =
    { $days ->
        [one] { $days } Tag nach dem Ende des Quartals. Ob Werktage gemeint sind, ist nicht veröffentlicht.
       *[other] { $days } Tage nach dem Ende des Quartals. Ob Werktage gemeint sind, ist nicht veröffentlicht.
    }
calendar-composition-deadline = Letzter Tag, um eine Änderung der Zusammensetzung für den { $start } zu melden
calendar-payment = Zahlung
calendar-payment-window = Zahlung erwartet zwischen dem { $first } und dem { $last }
calendar-payment-window-help = Die Regel nennt eine Woche, keinen Tag.
calendar-payment-at-latest = Zahlung spätestens am { $date }
calendar-payment-of = { $component }, { $period }
calendar-gap-before-first-payment =
    { $months ->
        [one] { $months } Monat zwischen dem Start und der ersten Zahlung
       *[other] { $months } Monate zwischen dem Start und der ersten Zahlung
    }
calendar-notice = Kündigung
calendar-notice-help = Ein volles Quartal nach dem Tag der Kündigung: 3 bis 6 Monate.
calendar-notice-ends = Eine Kündigung am { $given } beendet die Vereinbarung am { $end }
calendar-indexation = Neue Beträge ab dem { $date }
calendar-not-published = nicht veröffentlicht
calendar-not-published-help = Niemand hat dieses Datum veröffentlicht. Es wird nicht aus früheren Jahren abgeleitet.
calendar-passed = vorbei
calendar-days-left =
    { $days ->
        [one] noch { $days } Tag
       *[other] noch { $days } Tage
    }
calendar-rule = Regel: { $rule }

## Added by the pages
head-calendar-payment-at-latest = Zahlung spätestens
cash-title = Das Jahr eines Wechsels, Monat für Monat
cash-intro = Geld nach dem Monat, in dem es spätestens fällig ist: ohne Wechsel und mit Wechsel.
cash-scheme = Wechsel zu
cash-stay = Ohne Wechsel
cash-before = Mit Wechsel: erstes System
cash-after = Mit Wechsel: zweites System
cash-stay-in = Ohne Wechsel: { $scheme }
cash-with = Mit Wechsel: { $scheme }
