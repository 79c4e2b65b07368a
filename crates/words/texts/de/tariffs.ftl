# SPDX-License-Identifier: EUPL-1.2
### Which tariffs are known, and entering official amounts.
tariffs-title = Tarife und ihr Status
tariffs-intro = Jeder Betrag hat eine Quelle, Daten und einen Status. Was nicht gefunden wurde, steht als ohne Preis da.
tariffs-known-on = Stand vom { $date }

## The table
tariffs-caption = Tarife von { $scheme }, { $year }
tariffs-column-tariff = Tarif
tariffs-column-key = Für
tariffs-column-code = Amtlicher Code
tariffs-column-amount = Betrag
tariffs-column-range = Spanne
tariffs-column-co-payment = Eigenanteil
tariffs-column-valid = Gültig
tariffs-column-announced = Angekündigt am
tariffs-column-review = Zu prüfen am
tariffs-column-status = Status
tariffs-column-source = Quelle
tariffs-summary =
    { $count ->
        [one] { $count } Betrag: { $status }
       *[other] { $count } Beträge: { $status }
    }
tariffs-past-review = Prüfdatum überschritten
tariffs-contradiction = Die Quellen widersprechen sich: { $values }. Verwendet: { $used }.
tariffs-gap = Nicht gefunden. Gesucht wurde: { $what }

## Entering official amounts
tariffs-enter-title = Amtliche Beträge eingeben
tariffs-enter-intro = Wenn Sie den amtlichen Betrag haben, geben Sie ihn hier ein. Er ersetzt in Ihrer Berechnung die Schätzung oder den fehlenden Betrag, mit dem Status „von Ihnen eingegeben“.
tariffs-enter-amount = Amtlicher Betrag in Euro
tariffs-enter-from = Gültig ab
tariffs-enter-to = Gültig bis einschließlich (freiwillig)
tariffs-enter-source = Wo haben Sie ihn gelesen?
tariffs-enter-button = Diese Beträge verwenden
tariffs-enter-remove = Meine Beträge entfernen
tariffs-entered =
    { $count ->
        [one] { $count } Betrag ist jetzt von Ihnen eingegeben.
       *[other] { $count } Beträge sind jetzt von Ihnen eingegeben.
    }
tariffs-entered-was = { $tariff }: war { $former } ({ $status }), ist jetzt { $amount }
tariffs-entered-outside-bounds = { $amount } liegt außerhalb der bekannten Grenzen { $bounds }. Der Betrag wird so verwendet, wie Sie ihn eingegeben haben.
tariffs-only-yours = Ihre Beträge gelten nur in Ihrer Berechnung.

## Added by the pages
tariffs-scheme = Zahlungssystem
tariffs-none = Keine Beträge entsprechen dieser Wahl.
tariffs-back-to-result = Zur Berechnung mit meinen Beträgen
tariffs-import = Beträge aus einer Datei
tariffs-import-help = Eine CSV-Datei mit den Spalten table, cell, valid_from, valid_to, amount (wie die hier zum Herunterladen angebotene) oder eine Tarifdatei des Systems mit dem Namen ihrer Tabelle.
tariffs-import-file = Textdatei (.csv)
tariffs-expired = Die von Ihnen eingegebenen Beträge sind nicht mehr im Speicher.
tariffs-without = Ohne sie fortfahren

tariffs-changed = Was sich geändert hat
tariffs-changed-help = Beträge und Status, die in diesem Jahr anders wurden, Tag für Tag. Die Vereinbarung selbst ändert sich nur, wenn beide Seiten es schriftlich vereinbaren; hier steht, was die Dateien des Systems wissen.
tariffs-changed-caption = Änderungen: { $scheme }, { $year }
tariffs-changed-nothing = In { $year } hat sich in { $scheme } kein Betrag geändert.
tariffs-changed-from = Ab
tariffs-changed-before = Vorher
tariffs-changed-before-status = Status vorher
tariffs-changed-after = Nachher
tariffs-changed-after-status = Status nachher
tariffs-changed-none = gab es nicht
tariffs-changed-ended = entfällt
