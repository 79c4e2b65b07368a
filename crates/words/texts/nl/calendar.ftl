# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-start = Start
calendar-start-on = Start op { $date }
calendar-application-deadline = Laatste dag voor de kandidatuur voor de start op { $start }
calendar-composition-deadline = Laatste dag om een wijziging van de samenstelling voor { $start } te melden
calendar-payment = Betaling
calendar-payment-window = Betaling verwacht tussen { $first } en { $last }
calendar-payment-at-latest = Betaling uiterlijk op { $date }
calendar-payment-of = { $component } van { $period }
calendar-notice-ends = Opzegging op { $given } beëindigt de overeenkomst op { $end }
calendar-not-published = niet gepubliceerd
calendar-not-published-help = Niemand heeft deze datum gepubliceerd. Hij wordt niet afgeleid uit vorige jaren.
calendar-passed = voorbij
calendar-days-left =
    { $days ->
        [one] nog { $days } dag
       *[other] nog { $days } dagen
    }

## Added by the pages
head-calendar-payment-at-latest = Betaling uiterlijk
cash-title = Het jaar van een overstap, week per week
cash-intro = Wat er in het kalenderjaar binnenkomt: zonder overstap en met overstap. Verstrekkingen zijn gelijk gespreid over de werkdagen van hun maand; al het andere komt op de laatste dag van het gepubliceerde venster.
cash-scheme = Overstap naar
cash-stay-in = Zonder overstap: { $scheme }
cash-with = Met overstap: { $scheme }
cash-third-party-share = Derdebetaler, % van het deel van de verzekeringsinstellingen
cash-third-party-share-help = Wordt aan de verzekeringsinstelling gefactureerd en later betaald; de rest betaalt de patiënt op de dag zelf. Als het veld leeg is: { $share } % (tussen { $low } en { $high }), uit het profiel, gewogen met de contacten van zijn lijst.
cash-third-party-days = Dagen tot de betaling
cash-third-party-days-help = Als het veld leeg is: de laatste dag van het gepubliceerde venster van het systeem, twee weken na het contact waar dat er staat.
cash-bridging = Te overbruggen op het laagste punt
cash-bridging-when = In de week tot en met { $date } loopt de overstap het verst achter.
cash-bridging-none = De overstap loopt op het einde van geen enkele week achter.
cash-bridging-range = De marge is die van de tarieven en de lijst. Aandeel en termijn van de derdebetaler zijn zoals ingevuld of aangenomen; andere waarden verschuiven geld tussen weken.
cash-running = Lopend verschil
cash-chart = Lopend verschil per week
cash-weeks = Per week
cash-months = Per maand
cash-totals = Het jaar in totaal
cash-in-year = Komt binnen in het jaar
cash-after-year = In het jaar verdiend, komt erna binnen
cash-undated = Zonder gepubliceerde datum
cash-earlier = Waarvan het jaar ervoor verdiend, betaald onder het eerste systeem
cash-left-out-year = Betalingen van het jaar ervoor die nog binnenkomen zijn weggelaten: de cijfers van het eerste systeem of van de praktijk gaan niet zo ver terug. Ze zijn aan beide kanten gelijk.
cash-left-out-contacts = Verstrekkingen van het jaar ervoor die nog in januari betaald worden zijn weggelaten: van dat jaar zijn geen contacten bekend. Ze zijn aan beide kanten gelijk.
cash-without-price = { $scheme } heeft hier geen bedragen: er wordt niets van getoond en er is geen verschil.
cash-not-priced = Zonder prijs, en in geen enkele week: { $components }.
cash-earlier-note = Voor het jaar ervoor wordt dezelfde lijst, dezelfde verstrekkingen en dezelfde aanvragen genomen, waar er niets van bekend is.
