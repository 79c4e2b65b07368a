# SPDX-License-Identifier: EUPL-1.2
### Where a number comes from: total, component, line, tariff, source, input fact.
explain-title = Woher dieser Betrag kommt
explain-intro = Von der Summe bis zur Regel und bis zu dem, was eingegeben wurde.
explain-address = Adresse dieser Zeile: { $address }
explain-recomputed = Für diese Seite neu berechnet; es stimmt auf den Cent mit der Summe überein.

## The steps
explain-total = Summe
explain-component = Bestandteil
explain-line = Zeile
explain-tariff = Tarifzeile
explain-source = Quelle
explain-input = Was eingegeben wurde
explain-multiplication = { $quantity } × { $amount } = { $result }
explain-sum =
    { $count ->
        [one] Summe aus { $count } Zeile
       *[other] Summe aus { $count } Zeilen
    }
explain-counted = Gezählt: { $what }
explain-reference-date = Gelesen am { $date }
explain-valid = Gültig: { $span }
explain-announced = Angekündigt am { $date }
explain-code = Amtlicher Code { $code }
explain-layer = Festgelegt durch { $layer }
explain-legal-source = Rechtsquelle: { $source }
explain-method = Methode: { $method }
explain-rounding = Gerundet: { $rounding }
explain-rounding-nearest-cent = auf den nächsten Cent
explain-rounding-down-euro = nach unten auf den ganzen Euro
explain-condition-met = Bedingung erfüllt: { $condition }
explain-condition-not-met = Bedingung nicht erfüllt: { $condition }
explain-condition-not-known = Nicht bekannt, ob dies erfüllt ist: { $condition }. Angenommen: { $taken }.
explain-absorbed = Kein gesonderter Betrag: { $reason }
explain-weaker-status = Tarif: { $tariff }. Angaben: { $input }. Der schwächere von beiden zählt.
explain-input-place = Aus { $place }
explain-split = Teil { $part } von { $parts } eines Jahresbetrags von { $amount }
explain-paid = Gezahlt an { $receiver }, { $when }
explain-not-found = Keine Zeile hat diese Adresse bei diesen Regeln und Zahlen.

## Added by the pages
head-explain-counted = Gezählt
head-explain-address = Adresse
explain-share-row = Tarifzeile des Eigenanteils
explain-rule = Regel
explain-seen = Was davon gelesen wurde
explain-place = Wo es steht
explain-why-zero = Warum kein eigener Betrag
explain-tiers = Schwellen
explain-measure-now = Derzeit
explain-measure-reached = Erreichte Schwelle
explain-input-estimate = Diese Gruppen entstanden aus Ihren Zahlen und den Annahmen des Profils.
explain-input-none = Die Menge folgt aus den Angaben zur Praxis selbst: ihren Hausärzten, ihrem Personal oder ihren Anträgen.
explain-input-more =
    { $count ->
        [one] Und { $count } weitere.
       *[other] Und { $count } weitere.
    }
fact-person = Person
fact-contact = Kontakt
