# SPDX-License-Identifier: EUPL-1.2
### Words of every page and of the command line.

## The product
app-name = Pijler
app-tagline = Wat een huisartsenpraktijk in elk betalingssysteem ontvangt, en waarom
app-shows = Pijler toont wat de regels en uw cijfers opleveren. Het raadt toetreden niet aan en niet af.
app-private = Uw cijfers blijven bij u. Een account is niet nodig en er gaat niets naar een ziekenfonds of een overheid.

## Navigation
skip-to-content = Naar de inhoud
nav-main = Hoofdmenu
nav-menu = Menu
nav-home = Start
nav-estimate = Schatting in 60 seconden
nav-compare = Vergelijken
nav-upload = Eigen cijfers
nav-tariffs = Tarieven
nav-calendar = Kalender
nav-example = Voorbeeld
nav-language = Taal

## Languages, each in itself
language-en = English
language-nl = Nederlands
language-fr = Français
language-de = Deutsch

## Footer
footer-licence = Vrije software onder de openbare licentie van de Europese Unie (EUPL) 1.2.
footer-source-code = Broncode
footer-version = Versie { $version }
footer-known-on = Regels en tarieven zoals bekend op { $date }
footer-result-key = Sleutel van dit resultaat: { $key }
footer-result-key-help = Dezelfde regels, tarieven en gegevens geven altijd dezelfde sleutel en dezelfde bedragen.

## What a figure is
label-example = voorbeeld
label-example-help = Een verzonnen praktijk. Geen van deze cijfers hoort bij een echte.
label-estimate = schatting
label-estimate-help = Steunt op aannames. Elke aanname staat in de lijst en kan door uw eigen cijfer worden vervangen.
status-heading = Status van het cijfer
status-published = gepubliceerd
status-published-help = Gelezen in een gepubliceerde bron, die vermeld is.
status-supplied = door u ingevuld
status-supplied-help = Door u ingevuld; de bron is die welke u opgaf.
status-derived = afgeleid
status-derived-help = Berekend uit gepubliceerde cijfers; hoe staat erbij.
status-estimated = geschat
status-estimated-help = Een onderbouwde schatting met een lage en een hoge waarde; de methode staat erbij.
status-gap = niet geprijsd
status-gap-help = Dit bedrag is niet gevonden. De hoeveelheid is vermeld; er is geen bedrag aangenomen, ook niet nul.

## Payment schemes and their pillars
scheme-fee-for-service = Betaling per prestatie
scheme-new-deal = New Deal
scheme-medical-house = Forfait (medisch huis)
scheme-today = Vandaag
pillar-service = Per prestatie
pillar-service-help = Contacten maal hun honoraria
pillar-patient = Per patiënt
pillar-patient-help = Patiënten maal een bedrag naar leeftijd en recht
pillar-practice = Per praktijk
pillar-practice-help = Premies met hun drempels

## Terms
term-total = bruto-ontvangsten, incl. remgeld
term-total-help = Vóór kosten, bijdragen en belastingen.
term-registration = globaal medisch dossier (GMD)
term-registration-short = GMD
term-holder = GMD-houder
term-fixed-relation = vaste behandelrelatie
term-fixed-relation-help = De patiënt heeft het GMD bij een arts van de praktijk.
term-passing = passant
term-passing-help = Elke patiënt zonder GMD bij de praktijk.
term-preferential = verhoogde tegemoetkoming (VT)
term-preferential-short = VT
term-chronic = statuut chronische aandoening
term-weighted-capitation = gewogen capitatie
term-flat-rate = forfait
term-recognised = erkend
term-accredited = geaccrediteerd
term-co-payment = remgeld
term-reimbursement = tegemoetkoming
term-fee = honorarium
term-premium = premie
term-premium-nurse = premie praktijkverpleegkundige
term-premium-management = premie voor praktijkmanagement
term-premium-integrated = geïntegreerde praktijkpremie
term-nurse = praktijkverpleegkundige
term-reception = onthaal
term-practitioner = huisarts
term-trainee = huisarts in opleiding (HAIO)
term-locum = vervangarts
term-duty = wachtdienst
term-health-fund = ziekenfonds
term-authority = RIZIV
term-supplement = supplement
term-price-year = prijsjaar

## Acts
act-consultation = Raadpleging
act-home-visit = Huisbezoek
act-care-home-visit = Bezoek in een woonzorgcentrum
act-video = Videoraadpleging
act-telephone = Telefonische raadpleging

## Counts
count-patients =
    { $count ->
        [one] { $count } patiënt
       *[other] { $count } patiënten
    }
count-contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacten
    }
count-practitioners =
    { $count ->
        [one] { $count } huisarts
       *[other] { $count } huisartsen
    }
count-employees =
    { $count ->
        [one] { $count } werknemer
       *[other] { $count } werknemers
    }
count-rows =
    { $count ->
        [one] { $count } rij
       *[other] { $count } rijen
    }
hours-per-week = { $hours } uur per week

## Periods and small words
per-year = per jaar
per-quarter = per kwartaal
per-month = per maand
per-practitioner = per huisarts
per-practice = per praktijk
once = eenmalig
answer-yes = ja
answer-no = nee
answer-not-known = niet bekend
answer-none = geen
range-low = laag
range-best = beste
range-high = hoog
range-of-three = { $best } (tussen { $low } en { $high })
label-total = Totaal
label-difference = Verschil
label-amount = Bedrag
label-quantity = Hoeveelheid
label-source = Bron
label-period = Periode
label-practice = Praktijk
label-component = Onderdeel
label-note = Toelichting

## Buttons
button-calculate = Berekenen
button-change = Wijzigen
button-back = Terug
button-print = Afdrukken
button-download-csv = Downloaden als CSV
button-download-excel = Downloaden als Excel
button-show-table = Als tabel tonen
button-explain = Waarom dit bedrag?

## Pages that are not there
page-not-found = Deze pagina bestaat niet
page-not-found-help = Misschien staat er een fout in het adres, of zijn uw cijfers intussen vergeten.
page-failed = Er ging iets mis aan onze kant
page-failed-help = Er is niets berekend. Uw cijfers zijn niet gewijzigd.

## Command line
cli-serving = Pijler staat op { $address }. Stop met Ctrl+C.
cli-read =
    { $count ->
        [one] { $count } rij gelezen uit { $file }.
       *[other] { $count } rijen gelezen uit { $file }.
    }
cli-written = Geschreven: { $file }
cli-hint = tip: { $hint }
cli-file-not-found = Er is geen bestand { $file }.
cli-file-exists = { $file } bestaat al en is niet overschreven.

## Added by the pages
nav-examples = Voorbeelden
examples-intro = Verzonnen praktijken, gemaakt met gepubliceerde cijfers. Geen enkele bestaat.
examples-none = Hier zijn geen voorbeelden.
page-refused = Dit kon niet worden berekend
page-query-too-long = Het adres van deze pagina is te lang en werd niet gelezen.
page-from-elsewhere = Dit formulier kwam van een andere site en werd niet aanvaard.
label-default = standaard
filter-all = Alle
filter-button = Tonen
unit-euro-per-hour = euro per uur
column-value = Waarde
column-range = Marge
column-unit = Eenheid
column-from = Van
column-to = Tot en met
column-lines = Lijnen
column-pillar = Pijler
column-group = Groep
column-sheet = Blad
column-row-number = Rij
column-column = Kolom
column-fault = Wat is er fout
column-found = Er staat
column-expected = Verwacht
reason-absorbed-in-capitation = begrepen in de gewogen capitatie
reason-included-in-flat-rate = begrepen in het forfait
reason-exempt = vrijgesteld
reason-not-billable = niet aanrekenbaar
reason-suspended = opgeschort
reason-not-priced = niet geprijsd
reason-not-claimed = niet aangevraagd
reason-not-reached = drempel niet bereikt
billed-technical-acts = technische verstrekkingen
billed-care-trajectories = zorgtrajecten
billed-oncology-consult = multidisciplinair oncologisch consult (MOC)
billed-home-hospitalisation = thuishospitalisatie
billed-duty = wachtdienst
billed-other = andere verstrekkingen
column-scheme = Systeem
column-what = Wat
column-verdict = Oordeel
column-change = Verandering
column-rule = Regel
column-at-most = Hoogstens
column-question = Vraag
button-clear = Deze velden leegmaken
draft-note = Wat u hier invult, staat alleen in het geheugen van dit programma, onder een sleutel in het adres van de pagina, en wordt een uur na het laatste gebruik vergeten.
nav-about = Deze praktijk
nav-comparison = Vergelijking
nav-reconcile = Echte ontvangsten
nav-scenarios = Scenario’s
nav-cash = Kasstroom
nav-questions = Vragen
questions-title = Wat praktijken vragen voor ze toetreden
questions-intro = Korte antwoorden met hun bron. Elk leidt naar de pagina die het op uw eigen cijfers beantwoordt.
questions-own-figures = Op uw eigen cijfers

## Added by the command line
command-failed = Dit kon niet: { $why }
command-not-served = De pagina’s kunnen niet op { $address } staan: { $why }
command-not-written = { $file } kon niet worden geschreven: { $why }
command-file-exists = { $file } bestaat al en werd niet overschreven; --force overschrijft het
command-no-printer = Geen browser gevonden die pdf’s maakt. Gezocht: { $looked }. Noem er een met --browser of de variabele PIJLER_PRINTER, of schrijf HTML met --format html: elke browser kan die bestanden afdrukken.
command-no-printer-pages = Geen browser gevonden die pdf’s maakt. Gezocht: { $looked }. Noem een andere met --printer, of laat pdf’s weg met --no-printer.
command-not-printed = { $file } werd niet gemaakt; { $browser } zegt: { $why }. HTML kan zonder: --format html.
command-too-long = geen pdf binnen { $seconds } s
command-no-pdf = geëindigd zonder pdf ({ $why })
command-stopped = Gestopt; { $count } bestanden zijn geschreven.
command-progress = { $done } van { $all }, nog ongeveer { $seconds } s
command-book-stale = Niet actueel, schrijf ze opnieuw met “pijler scheme book”: { $files }
command-labelled = { $label }: { $text }
command-yearly = { $amount } per jaar in { $parts } delen
command-threshold = nu { $now }, bereikte drempel { $reached }, volgende drempel { $next }
command-fact-row = { $place }: { $quantity }
command-layers = Lagen
command-rows = Rijen met bedragen
command-by-rate = tabel { $table } ({ $rows } rijen)
command-by-tiers = drempels { $table } ({ $rows } rijen)
command-by-share = { $share } van { $of }
command-as-claimed = zoals gevraagd
command-limit = Grens
command-switch = Keuze
command-chosen = { $chosen } (uit { $options })
command-sources = { $count } bronnen
command-checked = { $scheme }: { $count } onderdelen; rijen: { $rows }
command-check-sum = { $faults }, { $warnings } in { $count } stelsels
command-schemes-fail = Niet alle stelsels zijn in orde.
command-case-holds = goed
command-case-fails = FOUT
command-estimates = { $scheme }: { $count } schattingen herhaald, { $differ } wijken af
command-calibration = { $place }: som { $sum }, gebruikt { $used }, rest { $residual }
command-test-sum = { $passed } geslaagd ({ $published } op gepubliceerde cijfers), { $failed } mislukt
command-cases-fail = Niet alle gevallen kloppen.
command-differences = { $count } verschillen tussen { $before } en { $after }
command-pinned = { $scheme } is vastgezet op { $base } { $hash }
command-imported = { $file }: { $count } rijen; gebruik ze met --tariffs { $folder }
nav-watch = Opvolging
