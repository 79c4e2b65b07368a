# SPDX-License-Identifier: EUPL-1.2
### Where a number comes from: total, component, line, tariff, source, input fact.
explain-title = Waar dit bedrag vandaan komt
explain-intro = Van het totaal tot de regel en tot wat ingevuld is.
explain-address = Adres van deze lijn: { $address }
explain-recomputed = Voor deze pagina opnieuw berekend; het klopt tot op de cent met het totaal.

## The steps
explain-total = Totaal
explain-component = Onderdeel
explain-line = Lijn
explain-tariff = Tariefrij
explain-source = Bron
explain-input = Wat ingevuld is
explain-multiplication = { $quantity } × { $amount } = { $result }
explain-sum =
    { $count ->
        [one] Som van { $count } lijn
       *[other] Som van { $count } lijnen
    }
explain-counted = Geteld: { $what }
explain-reference-date = Gelezen op { $date }
explain-valid = Geldig: { $span }
explain-announced = Aangekondigd op { $date }
explain-code = Officiële code { $code }
explain-layer = Bepaald door { $layer }
explain-legal-source = Rechtsbron: { $source }
explain-method = Methode: { $method }
explain-rounding = Afgerond: { $rounding }
explain-rounding-nearest-cent = op de dichtstbijzijnde cent
explain-rounding-down-euro = naar beneden op de hele euro
explain-condition-met = Voorwaarde vervuld: { $condition }
explain-condition-not-met = Voorwaarde niet vervuld: { $condition }
explain-condition-not-known = Niet bekend of dit vervuld is: { $condition }. Aangenomen: { $taken }.
explain-absorbed = Geen apart bedrag: { $reason }
explain-weaker-status = Tarief: { $tariff }. Gegevens: { $input }. De zwakste van beide telt.
explain-input-place = Uit { $place }
explain-split = Deel { $part } van { $parts } van een jaarbedrag van { $amount }
explain-paid = Betaald aan { $receiver }, { $when }
explain-not-found = Geen enkele lijn heeft dit adres bij deze regels en cijfers.

## Added by the pages
head-explain-counted = Geteld
head-explain-address = adres
explain-share-row = Tariefrij van het remgeld
explain-rule = Regel
explain-seen = Wat ervan gelezen is
explain-place = Waar het staat
explain-why-zero = Waarom geen afzonderlijk bedrag
explain-tiers = Drempels
explain-measure-now = Nu
explain-measure-reached = Bereikte drempel
explain-input-estimate = Deze groepen zijn gemaakt uit uw cijfers en de aannames van het profiel.
explain-input-none = Het aantal volgt uit wat over de praktijk zelf gezegd is: haar huisartsen, haar personeel of haar aanvragen.
explain-input-more =
    { $count ->
        [one] En nog { $count }.
       *[other] En nog { $count }.
    }
fact-person = Persoon
fact-contact = Contact
