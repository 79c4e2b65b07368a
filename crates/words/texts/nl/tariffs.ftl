# SPDX-License-Identifier: EUPL-1.2
### Which tariffs are known, and entering official amounts.
tariffs-title = Tarieven en hun status
tariffs-intro = Elk bedrag heeft een bron, data en een status. Wat niet gevonden is, staat als niet geprijsd.
tariffs-known-on = Zoals bekend op { $date }

## The table
tariffs-caption = Tarieven van { $scheme }, { $year }
tariffs-column-tariff = Tarief
tariffs-column-key = Voor
tariffs-column-code = Officiële code
tariffs-column-amount = Bedrag
tariffs-column-range = Marge
tariffs-column-co-payment = Remgeld
tariffs-column-valid = Geldig
tariffs-column-announced = Aangekondigd op
tariffs-column-review = Na te kijken op
tariffs-column-status = Status
tariffs-column-source = Bron
tariffs-summary =
    { $count ->
        [one] { $count } bedrag: { $status }
       *[other] { $count } bedragen: { $status }
    }
tariffs-past-review = voorbij de datum van nazicht
tariffs-contradiction = De bronnen spreken elkaar tegen: { $values }. Gebruikt: { $used }.
tariffs-gap = Niet gevonden. Gezocht: { $what }

## Entering official amounts
tariffs-enter-title = Officiële bedragen invullen
tariffs-enter-intro = Hebt u het officiële bedrag, vul het dan hier in. Het vervangt in uw berekening de schatting of het ontbrekende bedrag, met de status “door u ingevuld”.
tariffs-enter-amount = Officieel bedrag in euro
tariffs-enter-from = Geldig vanaf
tariffs-enter-to = Geldig tot en met (niet verplicht)
tariffs-enter-source = Waar hebt u het gelezen?
tariffs-enter-button = Deze bedragen gebruiken
tariffs-enter-remove = Mijn bedragen verwijderen
tariffs-entered =
    { $count ->
        [one] { $count } bedrag is nu door u ingevuld.
       *[other] { $count } bedragen zijn nu door u ingevuld.
    }
tariffs-entered-was = { $tariff }: was { $former } ({ $status }), is nu { $amount }
tariffs-entered-outside-bounds = { $amount } ligt buiten de bekende grenzen { $bounds }. Het wordt gebruikt zoals u het invulde.
tariffs-only-yours = Uw bedragen gelden alleen in uw berekening.

## Added by the pages
tariffs-scheme = Betalingssysteem
tariffs-none = Geen bedragen voldoen aan deze keuze.
tariffs-back-to-result = Naar de berekening met mijn bedragen
tariffs-import = Bedragen uit een bestand
tariffs-import-help = Een CSV-bestand met de kolommen table, cell, valid_from, valid_to, amount (zoals het bestand dat hier te downloaden is), of een tariefbestand van het systeem met de naam van zijn tabel.
tariffs-import-file = Tekstbestand (.csv)
tariffs-expired = De bedragen die u invulde zijn niet meer in het geheugen.
tariffs-without = Zonder deze bedragen verdergaan

tariffs-changed = Wat er veranderde
tariffs-changed-help = Bedragen en statussen die in dit jaar anders werden, dag voor dag. De overeenkomst zelf verandert alleen als beide partijen dat schriftelijk afspreken; wat hier staat, is wat de bestanden van het systeem weten.
tariffs-changed-caption = Veranderingen: { $scheme }, { $year }
tariffs-changed-nothing = In { $year } veranderde in { $scheme } geen bedrag.
tariffs-changed-from = Vanaf
tariffs-changed-before = Voordien
tariffs-changed-before-status = Status voordien
tariffs-changed-after = Nadien
tariffs-changed-after-status = Status nadien
tariffs-changed-none = bestond niet
tariffs-changed-ended = vervalt
