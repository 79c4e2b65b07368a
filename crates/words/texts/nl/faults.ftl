# SPDX-License-Identifier: EUPL-1.2
### What is wrong with an input. A fault reads: place, problem, what stands there, what was expected.

## Composition
fault-at = { $place }: { $problem }
fault-found = Er staat “{ $value }”.
fault-expected = Verwacht: { $expected }.
place-file = bestand { $file }
place-sheet = blad { $sheet }
place-row = rij { $row }
place-column = kolom { $column }
place-field = { $column }
place-sheet-row-column = blad { $sheet }, rij { $row }, kolom { $column }
severity-error = fout
severity-warning = waarschuwing

## Summary
fault-count =
    { $count ->
        [one] { $count } fout
       *[other] { $count } fouten
    }
fault-count-warnings =
    { $count ->
        [one] { $count } waarschuwing
       *[other] { $count } waarschuwingen
    }
fault-summary =
    { $count ->
        [one] Er is { $count } fout gevonden. Er is niets berekend.
       *[other] Er zijn { $count } fouten gevonden. Er is niets berekend.
    }
fault-none = Er zijn geen fouten gevonden.
fault-more =
    { $count ->
        [one] En nog { $count }.
       *[other] En nog { $count }.
    }

## Problems
fault-not-a-date = Dit is geen datum.
fault-not-a-number = Dit is geen getal.
fault-ambiguous-number = Duizendtallen of decimalen? Schrijf het getal zonder teken tussen duizendtallen.
fault-too-many-decimals = Dit heeft te veel decimalen.
fault-unknown-value = Deze waarde is hier niet toegelaten.
fault-missing-column = Er ontbreekt een kolom.
fault-unknown-column = Deze kolom wordt niet gelezen.
fault-empty = Hier staat niets, en er is iets nodig.
fault-negative = Dit kan niet kleiner zijn dan nul.
fault-duplicate = Hier staat tweemaal hetzelfde.
fault-overlap = Twee rijen gelden voor dezelfde dagen.
fault-unknown-reference = Deze naam staat nergens anders.
fault-too-large = Dit is te groot.
fault-not-readable = Dit bestand is niet leesbaar.
fault-not-a-workbook = Dit is geen werkmap (.xlsx).
fault-missing-sheet = Er ontbreekt een blad.
fault-band-too-coarse = Deze leeftijdsklasse ligt niet binnen één klasse van een tarief dat ze leest.
fault-looks-back-too-far = De regels hebben gegevens nodig van vóór de gedekte dagen.
fault-hole = Een tarieftabel heeft hiervoor geen rij, en er is geen leemte aangegeven.
fault-rule = Een regel van de schemataal is geschonden.

## Warnings: implausible, but taken as it stands
fault-implausible = Dit ligt ver van wat gebruikelijk is. Het is genomen zoals het er staat.
warning-contacts-per-patient = { $contacts } contacten per patiënt per jaar ligt ver van de gebruikelijke { $low } tot { $high }.
warning-patients-per-practitioner = { $patients } patiënten per huisarts ligt ver van de gebruikelijke { $low } tot { $high }.
warning-preferential-share = { $share } met verhoogde tegemoetkoming (VT) ligt ver van de gebruikelijke { $low } tot { $high }.
warning-nurse-hours = { $hours } uur verpleegkundige per week ligt ver van de gebruikelijke { $low } tot { $high }.
warning-date-in-future = { $date } ligt in de toekomst.

## What was expected
expected-date = een datum zoals 1/04/2026 of 2026-04-01
expected-iso-date = een datum geschreven als 2026-04-01
expected-period = een jaar, kwartaal of maand zoals 2026, 2026-Q2 of 2026-05
expected-number = een getal
expected-whole-number = een geheel getal
expected-not-negative = nul of meer
expected-positive = meer dan nul
expected-amount = een bedrag in euro met hoogstens twee decimalen
expected-hours = uren per week, zoals 12 of 12,5
expected-yes-no = ja of nee
expected-age-band = een leeftijdsklasse zoals 25-59 of 75+
expected-one-of = een van deze: { $values }
expected-at-most = hoogstens { $limit }
expected-from-before-to = een eerste dag vóór de laatste dag
expected-file = een werkmap (.xlsx) of een tekstbestand (.csv)
expected-file-or-numbers = een bestand, of getallen van een schatting; niet beide

## What was expected of files and workbooks (intake)
expected-new-workbook = een werkmap bewaard als .xlsx of .ods, zonder wachtwoord
expected-csv = tekstbestanden (.csv), één per tabel
expected-not-packed = de werkmap of het tekstbestand zelf, niet ingepakt
expected-undamaged-file = een onbeschadigd bestand; bewaar het opnieuw en probeer nog eens
expected-filled-table = een blad met cijfers
expected-one-table = één tabel per blad, met de titels in de eerste rij
expected-one-practice = één praktijk op dit blad
expected-heading = een titel boven deze kolom
expected-no-merged-cells = aparte cellen: een samengevoegde cel bevat maar één waarde
expected-formula-value = de waarde van deze formule; open het bestand in een rekenblad en bewaar het
expected-formula-without-error = een formule die een waarde geeft, of de waarde zelf
expected-short-text = een kortere tekst; misschien is een aanhalingsteken niet gesloten
expected-fewer-faults = eerst de fouten hierboven verbeterd; er zijn er nog zoveel gevonden
expected-plain-number = een getal met hoogstens twee decimalen, zonder teken tussen duizendtallen
expected-age-band-as-text = een leeftijdsklasse zoals 25-59, als tekst: het rekenblad maakte er een datum van

## What was expected where a value is implausible (intake)
expected-utf8 = een tekstbestand in UTF-8; kijk de letters met accenten na
expected-visible-sheet = een zichtbaar blad; dit verborgen blad is ook gelezen
expected-visible-rows = zichtbare rijen; zoveel verborgen rijen zijn ook gelezen
expected-no-macros = een werkmap zonder macro’s; ze zijn niet gelezen
expected-rows-with-number = een getal in elke rij; zoveel rijen zonder getal zijn weggelaten
expected-contacts-per-patient = tussen 0,5 en 25 contacten per patiënt per jaar
expected-list-size = hoogstens 3.000 patiënten per huisarts
expected-filled-band = patiënten in elke leeftijdsklasse tussen twee die er hebben
expected-bands-apart = leeftijdsklassen die elkaar niet raken: niemand mag tweemaal geteld worden
expected-visits = minder bezoeken dan raadplegingen
expected-hours-of-one = hoogstens 38 uren per week voor één persoon
expected-preferential-share = hoogstens 80% met verhoogde tegemoetkoming (VT)
expected-within-tariffs = een dag waarvoor tarieven bekend zijn
expected-list-near-activity = een bestand dat binnen een jaar van de activiteit geteld is
expected-list = patiënten met een GMD (blad Bestand)
expected-activity = contacten van een periode (blad Activiteit): zonder deze is geen verschil te zeggen

## Rijen, en tegenspraken ertussen (intake)
place-rows = { $count } rijen: { $rows }
expected-cell-once = elke combinatie van dag of periode, huisarts, leeftijdsklasse en de andere kolommen op één rij, met het hele aantal
expected-rows-of-practitioners = één rij per combinatie; deze herhalen andere en zijn erbij geteld, als rijen van meerdere huisartsen
expected-periods-apart = periodes die elkaar niet raken: geen contact mag tweemaal geteld worden
expected-one-date = één dag; van meerdere telt de laatste vóór de dag van betaling
expected-whole-lists = een volledig bestand op elke dag: in deze rijen ontbreken leeftijden die een andere dag wel heeft
expected-practitioners-sheet = een blad met huisartsen; zonder dat blad geldt elke naam in de activiteit als huisarts, en waar geen naam staat alle ontvangsten als van één huisarts
expected-patients-at-most = hoogstens 100.000 patiënten in één bestand
expected-contacts-at-most = hoogstens 10.000.000 contacten in één rij
## Of files of amounts and of schemes
fault-inconsistent = Dit klopt niet met de rest.
fault-left-out = Dit telt niet mee en werd weggelaten.
expected-tariff-file = een bestand met bedragen met deze naam
expected-csv-header = een tekstbestand (.csv) met de namen van de kolommen in de eerste rij
expected-csv-row = rijen van een tekstbestand (.csv)
expected-fields = evenveel velden als de eerste rij: { $value }
expected-first-day = de eerste dag waarop de rij geldt
expected-source-id = een bron: elk bedrag heeft er een
expected-column-once = elke kolom één keer
expected-this-column = deze kolom
expected-key-values = een waarde, meerdere met | ertussen, of * voor alle
expected-one-of-or-all = een van deze, of * voor alle: { $value }
expected-no-amount = geen bedrag waar de status zegt dat er geen is
expected-low-to-high = eerst het laagste bedrag, het hoogste laatst
expected-status-supplied = supplied (of gap, ended): eigen bedragen gelden niet als gepubliceerd
expected-one-practice-in-all = één praktijk: patiënten en contacten worden voor één praktijk geteld
expected-existing-file = een bestand of map die bestaat
expected-permission = een bestand dat gelezen mag worden
expected-ordinary-file = een gewoon bestand
expected-tariff-files = bestanden met bedragen, elk genoemd naar zijn tabel
expected-rows-that-count = rijen voor dagen waarop het stelsel geldt

## What was expected on the command line
expected-a-scheme = minstens één stelsel
expected-schemes = een map met minstens één stelsel (een scheme.toml)
expected-schemes-folder = een map met stelsels: die in het programma kunnen niet worden gewijzigd
expected-scheme-once = elk stelsel één keer
expected-layer = een stelsel dat op een ander steunt
expected-name-option = NAAM=KEUZE
expected-year = een jaar zoals 2026
expected-quarter = een kwartaal zoals 2026-Q2
expected-year-of-switch = het jaar van de overstap, of geen jaar
expected-three-decimals = een getal met hoogstens drie decimalen, zoals 4.3
expected-smaller-number = een kleiner getal
expected-address = het adres van een lijn, zoals compare --lines het geeft
expected-same-scheme = de regels en bedragen van toen: dit zijn andere
expected-same-facts = het bestand of de cijfers die vergeleken werden
expected-at-most-cells = een kleinere tabel, van hoogstens { $value } cellen
expected-attribute-of = een kenmerk van wat geteld wordt ({ $value })
expected-component = een onderdeel van dit stelsel
expected-known-source = een bron die in sources.toml staat
expected-no-other-row = één rij per cel en dag; rij { $value } gaat er ook over
expected-no-share = een onderdeel dat niet zelf een aandeel is
expected-one-sibling = één van twee lagen met dezelfde ouder die over een cel gaat
expected-one-sibling-value = één van twee lagen met dezelfde ouder die een waarde zet
expected-registered-first = een dag niet later dan die van de kenmerken (attributes_on)
expected-row-or-gap = een rij voor elke cel en dag; wat niemand vond is een rij met status gap
expected-no-circle = iets dat niet op zichzelf steunt
expected-pin = de basis waarvoor deze laag geschreven is: pijler scheme pin
expected-base-as-pinned = de basis zoals ze was: ze is gewijzigd en is nu { $value }; bekijk wat gewijzigd is, dan pijler scheme pin
expected-in-base = iets dat in de basis staat
expected-new-id = een naam die de basis niet heeft; wat ze heeft wordt met set gewijzigd
expected-existing-path = het pad van iets dat bestaat
expected-dotted-path = een pad door secties, met punten ertussen
expected-tariff-rows = een bestand met bedragen met rijen, in het stelsel of in een waarop het steunt
expected-table-read = de naam van een tabel die een onderdeel leest
expected-same-keys = dezelfde sleutels als het andere onderdeel dat deze tabel leest
expected-validity = valid_from en valid_to, in volgorde
expected-decimal-text = een decimaal getal tussen aanhalingstekens, zoals 17.95
expected-components = minstens één component
expected-key-once = elke sleutel één keer
expected-fraction = een breuk zoals 25/100
expected-section = een sectie met velden
expected-text = een tekst
expected-bare-date = een datum zoals 2026-04-01, zonder aanhalingstekens
expected-list-of-values = een lijst
expected-attribute-once = elk kenmerk één keer
expected-values = tussen 1 en 200 waarden
expected-rising-cuts = stijgende leeftijden, en één waarde meer dan leeftijden
expected-last-rule = een laatste regel zonder when, zodat er altijd één geldt
expected-key-of-table = een sleutel van de tabel en een waarde ervan
expected-folder-name = de naam van de map, { $value }
expected-no-switch = niets: dit stelsel heeft geen keuzes
expected-field = een veld { $value }
expected-row-with-amount = een rij met dit bedrag ({ $value })
expected-as-computed = { $value }, zoals de berekening zegt

fault-fields-left-out =
    { $count ->
        [one] { $count } veld is niet begrepen en weggelaten. Met de andere velden is gerekend.
       *[other] { $count } velden zijn niet begrepen en weggelaten. Met de andere velden is gerekend.
    }
