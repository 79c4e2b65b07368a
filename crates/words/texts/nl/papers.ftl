# SPDX-License-Identifier: EUPL-1.2
### Papers of a practice: checklist, signatures, application, letter, leaflet, one page.

## Menu and list
nav-papers = Documenten
papers-title = Documenten van de praktijk
papers-intro = Elk document is een pagina om op A4 af te drukken of te bewaren, in de taal van de pagina. Wat bekend is, staat ingevuld; wat ontbreekt, is opgesomd. Hier wordt niets verstuurd en niets ondertekend.
papers-none = Geen enkel systeem heeft documenten.
papers-all = Alle documenten
papers-print-help = Afdrukken of een pdf maken: gebruik de afdrukopdracht van de browser. Menu’s en velden vallen weg.
papers-save = Bewaren als bestand (HTML)
papers-print-help-short = Afdrukken uit de browser kan ook: menu’s en velden vallen dan weg.
papers-save-pdf = Als pdf
papers-pdf-none = Geen pdf
papers-pdf-busy = Er worden juist andere documenten afgedrukt. Probeer het over enkele seconden opnieuw, of bewaar het document als HTML en druk het af uit uw browser.
papers-pdf-failed = De pdf kon hier niet worden gemaakt. Bewaar het document als HTML: elke browser kan dat bestand afdrukken.
papers-fill = Invullen
papers-button = In het document zetten
papers-general = Voor alle documenten
papers-start = Kwartaal van de start
papers-practice-name = Naam van de praktijk
papers-made-on = Opgemaakt op { $date }
papers-rules = Regels: { $scheme }, versie { $version }, zoals bekend op { $date }
papers-foot = Gemaakt met Pijler. Het toont wat regels en cijfers zeggen en geeft geen advies. Er werd niets verstuurd of ondertekend.
papers-sources = Bronnen
papers-sure = Hoe zeker
papers-missing = Ontbreekt
papers-missing-none = Er ontbreekt niets.
papers-not-entered = niet ingevuld

## Checklist
papers-checklist = Voorwaarden en verbintenissen
papers-checklist-about = Wat gevraagd wordt om toe te treden, waartoe de praktijk zich verbindt en wat na de goedkeuring volgt: voldaan, niet voldaan of niet bekend, met de reden.
papers-join = Om toe te treden
papers-premium = Premies (de praktijk kan ook zonder toetreden)
papers-duty = Waartoe de praktijk zich verbindt
papers-after = Na de goedkeuring
papers-point = Punt
papers-verdict = Stand
papers-decided = Wat het bepaalt
papers-evidence = Gedaan op, bewijs
papers-met = voldaan
papers-not-met = niet voldaan
papers-not-known = niet bekend
papers-because-facts = Volgens de gegevens van de praktijk.
papers-because-who = Niet voor { $names }.
papers-because-entered = Ingevuld door de praktijk.
papers-because-not-given = Er is niets ingevuld en geen gegeven zegt het.
papers-because-assumed = Niet ingevuld; een schatting zegt het niet.
papers-contradicted = Aangevinkt, hoewel de gegevens iets anders zeggen.
papers-count = { $met } voldaan, { $not } niet voldaan, { $open } niet bekend
papers-tick = Gedaan
papers-day = Datum
papers-note = Bewijs of nota

## Signatures
papers-signatures = Overzicht van handtekeningen
papers-signatures-about = Wie moet ondertekenen, wie dat deed en wie ontbreekt. Huisartsen in opleiding ondertekenen niet.
papers-signer = Huisarts { $number }
papers-signer-name = Naam
papers-signed-on = Ondertekend op
papers-not-signed = niet ondertekend
papers-signing-state = { $signed } van { $needed } hebben ondertekend.
papers-signing-missing = Ontbreekt: { $names }.
papers-signing-complete = Allen hebben ondertekend.
papers-unnamed = nog zonder naam
papers-do-not-sign = Op de lijst, ondertekenen niet
papers-signing-list = Huisartsen die ondertekenen

## Application
papers-application = Aanmeldingsdossier
papers-application-about = Wat de aanmelding vraagt, ingevuld met wat bekend is, met wat ontbreekt en hoe ze wordt verstuurd.
papers-asked = Wat gevraagd wordt
papers-answer = Antwoord
papers-sending = Hoe en waar ze wordt verstuurd
papers-dates = Data
papers-date-start = Start
papers-date-apply = Aanmelden tot
papers-date-composition = Wijziging van het team voor het volgende kwartaal: melden tot
papers-date-payment = Eerste betaling: { $component }
papers-date-claim = Aanvragen tot: { $component }
papers-date-notice = Vroegste einde, met opzegging op de eerste dag
papers-window = van { $first } tot { $last }

## Letter to the software supplier
papers-supplier = Brief aan de softwareleverancier
papers-supplier-about = De start, de oude en nieuwe codes, en wat de software moet doen.
papers-supplier-name = Leverancier
papers-supplier-product = Softwarepakket
papers-supplier-place = Plaats
papers-supplier-signed = Naam onder de brief
papers-letter-date = { $place }, { $date }
papers-letter-subject = Betreft: start onder { $scheme } op { $date }
papers-letter-opening = Geachte leverancier,
papers-letter-text = Onze praktijk wil vanaf { $date } werken onder { $scheme }, zodra de overeenkomst is goedgekeurd. Vanaf die dag gelden de codes hieronder voor patiënten met een vaste behandelrelatie met de praktijk. Gelieve schriftelijk te bevestigen dat { $product } ze tegen dan ondersteunt, en vanaf welke versie.
papers-letter-software = het pakket
papers-letter-needs = Wat moet werken
papers-letter-closing = Met vriendelijke groeten,
papers-codes = Oude en nieuwe codes, bedragen op { $date }
papers-code-act = Verstrekking
papers-code-old = Code vandaag
papers-code-new = Nieuwe code
papers-code-fee = Nieuw bedrag
papers-code-unknown = niet gevonden
papers-code-inferred = { $code } (afgeleid)
papers-code-others = Codes die gelezen zijn zonder de verstrekking waar ze voor staan: { $codes }. De officiële lijst moet ze uitwijzen.
papers-code-caution = De officiële lijst van codes en bedragen beslist. Bedragen met een merk zijn schattingen.

## Leaflet
papers-leaflet = Folder voor patiënten
papers-leaflet-about = Werkgebied, uren en wie wat doet, zoals de praktijk ze publiceert. Neutraal; er is geen plicht om de financiering uit te leggen.
papers-leaflet-heading = { $practice }: wie wij zijn en hoe u ons bereikt
papers-leaflet-ours = Onze praktijk
papers-leaflet-know = Goed om te weten
papers-leaflet-state = Toestand op { $date }

## Partners' meeting
papers-meeting = Eén blad voor het partneroverleg
papers-meeting-about = De vergelijking op één A4: totalen met marges, wat het bepaalt, wat wegvalt en bijkomt, data, wat niet bekend is.
papers-meeting-basis =
    { $gps ->
        [one] { $patients } patiënten met een GMD, { $gps } huisarts, prijsjaar { $year }. Bruto-ontvangsten, remgeld inbegrepen.
       *[other] { $patients } patiënten met een GMD, { $gps } huisartsen, prijsjaar { $year }. Bruto-ontvangsten, remgeld inbegrepen.
    }
papers-meeting-moves = Wat het verschil het meest bepaalt
papers-meeting-moves-help = Het verschil met elke invoer een tiende lager en een tiende hoger; met de tarieven die niet precies bekend zijn op hun laagste en hoogste.
papers-meeting-less = Minder, of valt weg
papers-meeting-more = Meer, of komt erbij
papers-meeting-lower = Lager
papers-meeting-higher = Hoger
papers-meeting-rest =
    { $count ->
        [one] { $count } kleiner verschil staat hier niet.
       *[other] { $count } kleinere verschillen staan hier niet.
    }
papers-meeting-unknown = Wat niet bekend is
papers-meeting-estimated = { $share } van het totaal onder { $scheme } steunt op geschatte bedragen.
papers-meeting-readings =
    { $count ->
        [one] { $count } interpretatie van de regels ligt niet vast; ze is berekend zoals gekozen in de vergelijking.
       *[other] { $count } interpretaties van de regels liggen niet vast; ze zijn berekend zoals gekozen in de vergelijking.
    }
papers-meeting-assumed =
    { $count ->
        [one] { $count } aanname werd gedaan; de vergelijking noemt ze.
       *[other] { $count } aannames werden gedaan; de vergelijking somt ze op.
    }
papers-meeting-not-priced = Geen prijs onder { $scheme }: { $names }.
