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
