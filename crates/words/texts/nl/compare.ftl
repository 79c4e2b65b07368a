# SPDX-License-Identifier: EUPL-1.2
### The side-by-side comparison of payment schemes.

## Head
compare-title = Betalingssystemen naast elkaar
compare-intro = Dezelfde praktijk, patiënten en contacten in elk systeem. Alleen de betalingsregels verschillen.
compare-period = Periode: { $period }
compare-price-year = Prijsjaar: { $year }
compare-known-on = Regels en tarieven zoals bekend op { $date }.
compare-baseline = Vergeleken met: { $scheme }, { $period }
compare-list-stays = Het patiëntenbestand blijft zoals het is: de cijfers van { $date } gelden voor de hele periode.

## Receipts
compare-total = Bruto-ontvangsten, incl. remgeld
compare-by-pillar = Bruto-ontvangsten per pijler
compare-per-practice = Voor de praktijk
compare-per-practitioner = Per huisarts
compare-per-practitioner-help = Het bedrag van de praktijk gedeeld door haar aantal huisartsen ({ $count }). De verdeling binnen de praktijk is vrij.
compare-to-practice = Betaald aan de praktijk
compare-to-practitioner = Betaald aan de huisarts persoonlijk
compare-co-payments = Remgeld betaald door patiënten
compare-co-payments-help = Deel van de bruto-ontvangsten. De derdebetalersregeling wijzigt wie betaalt en wanneer, niet het totaal.
compare-paid-by-insurer = Betaald door de ziekteverzekering
compare-outside-receipts = Apart vermeld, niet in de ontvangsten

## Difference
compare-difference = Verschil met { $scheme }
compare-difference-more = { $amount } meer dan in { $scheme }
compare-difference-less = { $amount } minder dan in { $scheme }
compare-difference-none = Hetzelfde als in { $scheme }
compare-difference-help = Lijn per lijn genomen: wat aan beide kanten gelijk is, valt weg.
compare-cannot-be-told = Met de beschikbare cijfers niet te zeggen
compare-cannot-be-told-help = Het verschil ligt tussen { $low } en { $high }. Nul ligt daartussen: het kan meer zijn en het kan minder zijn.
compare-cannot-be-told-not-priced = Niet elke lijn kon worden geprijsd. Wat geen prijs heeft, ontbreekt in het totaal en in het verschil.
compare-range = Lage, beste en hoge waarde
compare-range-help = De marge komt van tarieven en gegevens die niet precies bekend zijn. Ze voorspelt niet hoeveel contacten er zullen zijn.

## Lines lost and won
compare-lines-lost = Lijnen die wegvallen
compare-lines-lost-help = Betaald in { $scheme }; in het andere systeem begrepen in een bedrag per patiënt.
compare-lines-won = Lijnen die erbij komen
compare-lines-changed = Lijnen met een ander bedrag
compare-lines-same = Lijnen die gelijk blijven
compare-lines-none = Geen zulke lijnen.

## Premiums
compare-premiums = Premies
compare-premiums-reached = Bereikte premies
compare-premiums-none = Geen enkele premiedrempel is bereikt.
compare-premium-tier = { $premium }: trede { $tier }, { $amount }
compare-next-threshold = Volgende drempel
compare-next-threshold-worth = Met { $missing } erbij is { $threshold } bereikt. Die trede is { $amount } meer waard { $per }.
compare-next-threshold-none = De hoogste trede is bereikt.
compare-thresholds-at-risk = Drempels die gemist kunnen worden
compare-threshold-at-risk = { $threshold }: nu { $value }, de drempel is { $limit }. { $amount } hangt ervan af.
compare-nurse = Praktijkverpleegkundige: kost en premie
compare-nurse-cost = Kost van de verpleegkundige
compare-nurse-premium = Premie praktijkverpleegkundige
compare-nurse-balance = Premie min kost
compare-nurse-cost-not-known = U vulde geen kost voor de verpleegkundige in. De premie staat er zonder.

## What decides
compare-break-even = Aantal raadplegingen per jaar waarbij beide systemen evenveel betalen
compare-break-even-contacts = { $contacts } contacten per patiënt per jaar
compare-break-even-now = Uw praktijk: { $contacts } contacten per patiënt per jaar
compare-break-even-above = Boven dit aantal betaalt { $scheme } meer, eronder minder.
compare-break-even-none = Er is geen zulk aantal tussen { $low } en { $high } contacten.
compare-sensitivity = Wat het resultaat het meest beweegt
compare-sensitivity-row = { $input } tussen { $low } en { $high }: het verschil beweegt met { $amount }

## Limits
compare-passing-share = Aandeel passanten
compare-passing-share-help = Raadplegingen, videoraadplegingen en bezoeken buiten de wachtdienst, per huisarts en kalenderjaar. De grens is { $limit }.
compare-passing-share-of = { $practitioner }: { $share } ({ $passing } van { $all } contacten)
compare-limit-kept = binnen de grens
compare-limit-exceeded = boven de grens
compare-limit-not-known = Niet bekend: daarvoor zijn de contacten per huisarts nodig en of ze in de wachtdienst vielen.
compare-limit-no-consequence = Geen gepubliceerde regel zegt wat volgt als de grens wordt overschreden.

## How sure
compare-certainty = Waarop de bedragen steunen
compare-euros-by-status = { $amount } ({ $share }) steunt op cijfers met status { $status }
compare-euros-estimated = { $amount } van { $total } steunt op schattingen.
compare-euros-estimated-none = Geen enkel bedrag steunt op schattingen.
compare-assumptions = Genomen aannames
compare-assumption = { $condition } is niet bekend. Aangenomen: { $taken }.
compare-assumptions-none = Er was geen aanname nodig.
compare-switches = Interpretaties die niet vastliggen
compare-switch = { $switch }: { $choice } (standaard: { $default })
compare-not-priced = Niet geprijsd
compare-not-priced-line = { $line }: { $quantity }, niet geprijsd
compare-not-priced-looked-for = Gezocht: { $what }
compare-warnings = Waarschuwingen
compare-warnings-none = Geen waarschuwingen.
compare-tariff-past-review = Het tarief { $tariff } moest op { $date } worden nagekeken.
compare-rows-left-out =
    { $count ->
        [one] { $count } rij is niet meegeteld: { $reason }.
       *[other] { $count } rijen zijn niet meegeteld: { $reason }.
    }
compare-rule-never-fired = Geen enkele lijn voldeed aan de regel { $rule }.

## Schemes that cannot be shown yet
compare-not-open = Nog niet open
compare-not-open-reason = { $scheme } is nog niet open: { $reason }
compare-not-open-no-amount = Er is geen bedrag na { $year } bekend. Vul uw eigen bedrag in, of aanvaard een gemarkeerde schatting met een ruime marge.
compare-not-ranked = De systemen staan in een vaste volgorde, niet volgens bedrag.
basis-title = Contacten per jaar waarop de schattingen rusten
basis-calibrated = Per vaste patiënt, voor de schatting
basis-own = Per vaste patiënt, hier

## Added by the pages
head-compare-difference = Verschil
head-compare-euros-estimated = Waarvan steunend op schattingen
head-compare-next-threshold-worth = Die drempel levert op
head-compare-break-even-contacts = Contacten per patiënt en jaar waarbij beide hetzelfde betalen
head-compare-break-even-now = Nu
head-compare-assumption = Aangenomen
head-compare-switch = Interpretatie
compare-by-component = Ontvangsten per onderdeel
compare-is-baseline = De andere systemen worden hiermee vergeleken.
compare-past-review = Deze tarieven zijn over hun herzieningsdatum: er kunnen nieuwere bedragen bestaan.
compare-switches-help = Geen gepubliceerde tekst geeft hierover uitsluitsel. Elke keuze wordt zo berekend.
compare-break-even-help = Per patiënt: wat het tweede systeem meer betaalt. Per contact: wat het minder betaalt. Bij het getoonde aantal zijn beide gelijk.
compare-premiums-help = Wat voor het jaar wordt betaald, en wat de volgende drempel vraagt en oplevert.
compare-sensitivity-help = Het verschil met het eerste systeem als elk gegeven een tiende lager en een tiende hoger is, en met de laagste en hoogste tarieven.
compare-thresholds-help = Minima van andere regels. Of bedragen per patiënt meetellen, is niet gepubliceerd; daarom staan beide er.
compare-threshold-minimum = Minimum
compare-threshold-acts = Uit verstrekkingen
compare-threshold-with-patient = Met bedragen per patiënt
break-even-patients = Patiënten
break-even-per-patient = Meer per patiënt en jaar
break-even-per-contact = Minder per contact
input-tariffs = Tarieven die niet precies bekend zijn (laagste, hoogste)
input-patients = Patiënten met GMD in de praktijk
input-preferential = Patiënten met verhoogde tegemoetkoming (VT)
input-passing = Contacten met passanten
input-nurse-hours = Uren praktijkverpleegkundige
input-act-consultation = Raadplegingen
input-act-home-visit = Huisbezoeken
input-act-nursing-home-visit = Bezoeken in woonzorgcentra
input-act-video = Videoraadplegingen
input-act-telephone = Telefonische raadplegingen
input-act-advice = Adviezen
input-act-supplement = Toeslagen
assumed-list-stays = Het patiëntenbestand blijft zoals op
assumed-seen = Elke patiënt is in de twee voorgaande jaren gezien
assumed-activity-of = De contacten zijn die van
assumed-claims-of = De premieaanvragen zijn die van
assumed-outside-validity = Het jaar valt buiten de dagen waarover deze regels gaan
heading-of-year = { $title }, prijsjaar { $year }
sensitivity-less = { $scheme }: een tiende minder
sensitivity-more = { $scheme }: een tiende meer
assumed-default = Niet vermeld, dus overal aangenomen
assumed-billed-carried = Uw gefactureerde totalen zijn met de index doorgerekend vanaf
assumed-claims-assumed = Premies zonder aanvraag hier: genomen als aangevraagd, in elk systeem
assumed-preferential-spread = Verhoogde tegemoetkoming: volgens het profiel over de leeftijden verdeeld
lines-unit = Per eenheid
lines-tariff-status = Status van het tarief
lines-input-status = Status van de hoeveelheid
break-even-key = Gekleurd: zo weinig contacten dat het tweede systeem meer betaalt. ◆ beide betalen evenveel, met de marge; ● deze praktijk.

## Huisartsen die geen blad geeft
assumed-practitioners-of-activity = Er is geen blad met huisartsen: als huisarts gelden de namen in de activiteit, in aantal
assumed-practitioners-unknown = Het aantal huisartsen is niet gegeven: cijfers per huisarts zijn als van zoveel
assumed-from-numbers = Groepen en contacten zijn gemaakt uit uw cijfers en het profiel
