# SPDX-License-Identifier: EUPL-1.2
### The workbook that a practice fills in: sheets, column headings, explanations, words of the cells.

## Head sheet
template-file-name = pijler-praktijk-nl
template-title = Cijfers van de praktijk voor Pijler
template-read-me = Lees mij
template-read-me-fill = Vul in wat u hebt. Kolommen met “niet verplicht” mogen leeg blijven of wegvallen.
template-read-me-headings = Laat de kolomtitels in de eerste rij zoals ze zijn.
template-read-me-no-persons = Alleen aantallen. Vul geen namen, geboortedata of rijksregisternummers van patiënten in.
template-read-me-marks = Decimalen mogen een komma of een punt hebben. Datums schrijft u het best als 2026-04-01.
template-optional = niet verplicht
template-required = verplicht
template-default = Indien leeg: { $value }
template-allowed = Toegelaten: { $values }
template-column-name = Kolom
template-column-meaning = Betekenis
template-example-row = voorbeeldrij, gelieve te overschrijven

## Sheet: list
template-list = Bestand
template-list-help = Patiënten met een GMD bij de praktijk op één datum, één rij per groep.
template-list-date = Datum
template-list-date-help = De dag waarop de patiënten geteld zijn. In alle rijen dezelfde.
template-list-age-band = Leeftijdsklasse
template-list-age-band-help = Leeftijden in jaren, beide inbegrepen, zoals 25-59 of 75+.
template-list-preferential = Verhoogde tegemoetkoming (VT)
template-list-preferential-help = ja of nee
template-list-chronic = Statuut chronische aandoening
template-list-chronic-help = ja of nee. Het bepaalt een deel van het GMD-honorarium en van het remgeld voor huisbezoeken.
template-list-patients = Patiënten
template-list-patients-help = Aantal patiënten met een GMD bij de praktijk in deze groep.

## Sheet: activity
template-activity = Activiteit
template-activity-help = Contacten van één periode, één rij per groep.
template-activity-period = Periode
template-activity-period-help = Jaar, kwartaal of maand, zoals 2026, 2026-Q2 of 2026-05.
template-activity-practitioner = Huisarts
template-activity-practitioner-help = Een aanduiding naar keuze, dezelfde als op het blad met huisartsen. Nodig voor het aandeel passanten.
template-activity-age-band = Leeftijdsklasse
template-activity-age-band-help = Leeftijd van de patiënt in jaren bij het contact, beide inbegrepen, zoals 25-59 of 75+.
template-activity-preferential = Verhoogde tegemoetkoming (VT)
template-activity-preferential-help = ja of nee
template-activity-chronic = Statuut chronische aandoening
template-activity-chronic-help = ja of nee. Het bepaalt een deel van het remgeld voor huisbezoeken.
template-activity-gmd = GMD
template-activity-gmd-help = Waar de patiënt bij het contact het GMD had: hier, elders of geen.
template-activity-act = Verstrekking
template-activity-act-help = Soort contact: een woord uit de lijst of de officiële code.
template-activity-patients-per-trip = Patiënten per verplaatsing
template-activity-patients-per-trip-help = Voor bezoeken: 1, 2 of 3 (drie of meer).
template-activity-on-duty = Wachtdienst
template-activity-on-duty-help = ja of nee. Contacten in de wachtdienst tellen niet mee in het aandeel passanten.
template-activity-time-band = Tijdstip
template-activity-time-band-help = dag, avond (18 tot 21 u.), nacht (21 tot 8 u.) of weekend.
template-activity-contacts = Contacten
template-activity-contacts-help = Aantal contacten in deze groep.

## Sheet: practice
template-practice = Praktijk
template-practice-help = Eén rij per gegeven over de praktijk.
template-practice-name = Naam
template-practice-name-help = Een naam naar keuze; hij staat alleen op uw resultaten.
template-practice-form = Vorm
template-practice-form-help = solo-, groeps- of netwerkpraktijk.
template-practice-zone = Zone
template-practice-zone-help = Of de praktijk in een huisartsenarme of prioritaire zone ligt.
template-practice-certified-record = Gehomologeerd EMD
template-practice-certified-record-help = ja of nee
template-practice-criteria = Vervulde criteria
template-practice-criteria-help = Aantal vervulde criteria van de geïntegreerde praktijkpremie.
template-practice-nurse-cost = Kost van een verpleegkundige per uur
template-practice-nurse-cost-help = Alle kosten voor de werkgever, in euro.
template-practice-flat-rate = Forfait per patiënt per maand
template-practice-flat-rate-help = Eigen bedrag van het huis voor huisartsenzorg, in euro. Zonder dit bedrag blijft de kolom van het medisch huis leeg.
template-practice-start = Begin van de overeenkomst
template-practice-start-help = Eerste dag in de New Deal, indien van toepassing.

## Sheet: staff
template-staff = Medewerkers
template-staff-help = Eén rij per persoon en tewerkstelling.
template-staff-label = Persoon
template-staff-label-help = Een aanduiding naar keuze, zoals verpleegkundige 1.
template-staff-role = Functie
template-staff-role-help = verpleegkundige, onthaal, assistent of manager.
template-staff-employment = Statuut
template-staff-employment-help = werknemer, zelfstandige, of ter beschikking gesteld door een organisatie.
template-staff-hours-per-week = Uren per week
template-staff-hours-per-week-help = In deze praktijk, zoals 12 of 12,5.
template-staff-from = Van
template-staff-from-help = Eerste dag.
template-staff-to = Tot en met
template-staff-to-help = Laatste dag, inbegrepen. Leeg indien nog in dienst.

## Sheet: practitioners
template-practitioners = Huisartsen
template-practitioners-help = Eén rij per arts van de praktijk.
template-practitioners-label = Huisarts
template-practitioners-label-help = Een aanduiding naar keuze, dezelfde als op het blad met activiteit.
template-practitioners-role = Rol
template-practitioners-role-help = lid, HAIO, geregistreerde vervanger of vervangarts.
template-practitioners-trainer = Praktijkopleider
template-practitioners-trainer-help = Voor een HAIO: de arts op wiens nummer de verstrekkingen worden aangerekend.
template-practitioners-recognition = Erkenning
template-practitioners-recognition-help = erkend, of huisarts met verworven rechten.
template-practitioners-accredited = Geaccrediteerd
template-practitioners-accredited-help = ja of nee
template-practitioners-convention = Conventie
template-practitioners-convention-help = geconventioneerd, gedeeltelijk of gedeconventioneerd.
template-practitioners-from = Van
template-practitioners-from-help = Eerste dag in de praktijk.
template-practitioners-to = Tot en met
template-practitioners-to-help = Laatste dag, inbegrepen. Leeg indien nog aanwezig.

## Words in cells
template-word-yes = ja
template-word-no = nee
template-word-here = hier
template-word-elsewhere = elders
template-word-none = geen
template-word-consultation = raadpleging
template-word-home-visit = huisbezoek
template-word-care-home-visit = bezoek woonzorgcentrum
template-word-video = videoraadpleging
template-word-telephone = telefonische raadpleging
template-word-day = dag
template-word-evening = avond
template-word-night = nacht
template-word-weekend = weekend
template-word-solo = solo
template-word-group = groep
template-word-network = netwerk
template-word-nurse = verpleegkundige
template-word-reception = onthaal
template-word-assistant = assistent
template-word-manager = manager
template-word-employee = werknemer
template-word-self-employed = zelfstandige
template-word-supplied = ter beschikking gesteld
template-word-member = lid
template-word-trainee = HAIO
template-word-registered-substitute = geregistreerde vervanger
template-word-locum = vervangarts
template-word-recognised = erkend
template-word-acquired-rights = verworven rechten
template-word-convention-full = geconventioneerd
template-word-convention-partial = gedeeltelijk
template-word-convention-none = gedeconventioneerd

## Added by intake: the sheets billed and claims, further questions and words
template-practice-question = Vraag
template-practice-answer = Antwoord
template-practice-nursing = Verpleegkunde aangeboden (medisch huis)
template-practice-nursing-help = ja of nee. Of het huis voor verpleegkunde is aangesloten.
template-practice-physiotherapy = Kinesitherapie aangeboden (medisch huis)
template-practice-physiotherapy-help = ja of nee. Of het huis voor kinesitherapie is aangesloten.
template-lists = Lijsten
template-billed = Aangerekend
template-billed-help = Uw eigen totalen voor wat geen vergeleken stelsel verandert, één rij per soort en periode.
template-billed-kind = Soort
template-billed-kind-help = Wat is aangerekend: een woord uit de lijst.
template-billed-period = Periode
template-billed-period-help = Jaar, kwartaal of maand, zoals 2026, 2026-Q2 of 2026-05.
template-billed-amount = Bedrag
template-billed-amount-help = In euro, remgeld inbegrepen.
template-billed-patient-share = Waarvan remgeld
template-billed-patient-share-help = In euro. Leeg is niets.
template-claims = Aanvragen
template-claims-help = Aangevraagde premies en vervulde criteria, één rij voor elk.
template-claims-subject = Voor wie
template-claims-subject-help = De aanduiding van een huisarts, of leeg voor de praktijk.
template-claims-component = Premie
template-claims-component-help = Wat is aangevraagd.
template-claims-period = Periode
template-claims-period-help = De periode waarover het gaat, zoals 2026, 2026-Q2 of 2026-05.
template-claims-claimed-on = Aangevraagd op
template-claims-claimed-on-help = Dag van de aanvraag.
template-claims-value = Waarde
template-claims-value-help = Aantal vervulde criteria; 1 waar er niets te tellen is.
template-word-technical-acts = technische verstrekkingen
template-word-care-trajectories = zorgtrajecten
template-word-oncology-consult = multidisciplinair oncologisch consult
template-word-home-hospitalisation = thuishospitalisatie
template-word-duty = wachtdienst
template-word-other = andere verstrekkingen
