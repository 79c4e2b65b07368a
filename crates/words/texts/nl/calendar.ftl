# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-title = Kalender
calendar-intro = Wat wanneer moet gebeuren, en wanneer er geld komt. Elke datum vermeldt haar regel.
calendar-start = Start
calendar-start-help = Een praktijk start op de eerste dag van een kwartaal.
calendar-start-on = Start op { $date }
calendar-application = Kandidatuur
calendar-application-deadline = Laatste dag voor de kandidatuur voor de start op { $start }
calendar-claim = Aanvraag van de premies
calendar-claim-deadline = Laatste dag om de premies van { $period } aan te vragen
calendar-claim-deadline-help =
    { $days ->
        [one] { $days } dag na het einde van het kwartaal. Of werkdagen bedoeld zijn, is niet gepubliceerd.
       *[other] { $days } dagen na het einde van het kwartaal. Of werkdagen bedoeld zijn, is niet gepubliceerd.
    }
calendar-composition-deadline = Laatste dag om een wijziging van de samenstelling voor { $start } te melden
calendar-payment = Betaling
calendar-payment-window = Betaling verwacht tussen { $first } en { $last }
calendar-payment-window-help = De regel noemt een week, geen dag.
calendar-payment-at-latest = Betaling uiterlijk op { $date }
calendar-payment-of = { $component } van { $period }
calendar-gap-before-first-payment =
    { $months ->
        [one] { $months } maand tussen de start en de eerste betaling
       *[other] { $months } maanden tussen de start en de eerste betaling
    }
calendar-notice = Opzegging
calendar-notice-help = Eén volledig kwartaal na de dag van opzegging: 3 tot 6 maanden.
calendar-notice-ends = Opzegging op { $given } beëindigt de overeenkomst op { $end }
calendar-indexation = Nieuwe bedragen vanaf { $date }
calendar-not-published = niet gepubliceerd
calendar-not-published-help = Niemand heeft deze datum gepubliceerd. Hij wordt niet afgeleid uit vorige jaren.
calendar-passed = voorbij
calendar-days-left =
    { $days ->
        [one] nog { $days } dag
       *[other] nog { $days } dagen
    }
calendar-rule = Regel: { $rule }

## Added by the pages
head-calendar-payment-at-latest = Betaling uiterlijk
cash-title = Het jaar van een overstap, maand per maand
cash-intro = Geld per maand waarin het uiterlijk betaald moet zijn: zonder overstap en met overstap.
cash-scheme = Overstap naar
cash-stay = Zonder overstap
cash-before = Met overstap: eerste systeem
cash-after = Met overstap: tweede systeem
cash-stay-in = Zonder overstap: { $scheme }
cash-with = Met overstap: { $scheme }
