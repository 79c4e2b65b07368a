# SPDX-License-Identifier: EUPL-1.2
### The estimate in 60 seconds: a few figures, the rest from a profile.

## Head
estimate-title = Schatting in 60 seconden
estimate-intro = Enkele cijfers volstaan om te beginnen. Wat u leeg laat, komt uit het profiel.
estimate-numbers-help = U mag 12,5 of 12.5 schrijven.

## Fields
estimate-patients = Patiënten met een GMD bij de praktijk
estimate-patients-help = Alle artsen van de praktijk samen.
estimate-contacts = Contacten per zulke patiënt per jaar
estimate-consultations = Raadplegingen
estimate-consultations-help = In de praktijk, per patiënt met een GMD, in een jaar.
estimate-visits = Huisbezoeken
estimate-visits-help = Per patiënt met een GMD, in een jaar. Zonder bezoeken in woonzorgcentra.
estimate-video = Videoraadplegingen
estimate-video-help = Per patiënt met een GMD, in een jaar.
estimate-practitioners = Huisartsen
estimate-practitioners-help = Erkende huisartsen van de praktijk, zonder HAIO’s.
estimate-reception = Werknemers aan het onthaal
estimate-reception-help = Personen met een arbeidsovereenkomst.
estimate-nurse-hours = Uren praktijkverpleegkundige per week
estimate-nurse-hours-help = Alle verpleegkundigen samen: tweemaal 6 uur is 12.
estimate-nurse-cost = Kost van een verpleegkundige per uur (niet verplicht)
estimate-start = Startdatum

## Profile
estimate-profile = Profiel
estimate-profile-help = Het profiel zegt hoe leeftijden en verhoogde tegemoetkoming (VT) verdeeld zijn, en wat u verder niet invulde. Elke waarde staat er met haar bron en kunt u wijzigen.
estimate-profile-changed =
    { $count ->
        [one] { $count } waarde van het profiel door u gewijzigd
       *[other] { $count } waarden van het profiel door u gewijzigd
    }
estimate-from-profile = uit het profiel
estimate-from-you = van u
estimate-age-and-preferential = Patiënten naar leeftijd en verhoogde tegemoetkoming (VT)
estimate-age-and-preferential-help = Leeftijd en VT samen geven een smallere marge dan twee aparte totalen.
estimate-age-band = { $from } tot en met { $to } jaar
estimate-age-from = { $from } jaar en ouder
estimate-with-preferential = met VT
estimate-without-preferential = zonder VT
estimate-adds-up = De vakken geven samen { $sum }; u vulde { $total } patiënten in.

## Buttons and next steps
estimate-button = Schatting tonen
estimate-button-profile = Profiel bekijken en wijzigen
estimate-button-reset = Terug naar het profiel
estimate-button-example = Een voorbeeld invullen
estimate-next-upload = Met uw eigen tabel van patiënten en contacten wordt de marge smaller.
estimate-not-in-address = Uw cijfers staan niet in het adres van de pagina.

## Added by the pages
estimate-visits-all-help = Per patiënt met GMD, per jaar. Bezoeken in woonzorgcentra inbegrepen.
estimate-preferential = Aandeel patiënten met verhoogde tegemoetkoming (VT), in procent (optioneel)
estimate-preferential-help = Als u het kent: het profiel spreidt het dan alleen over de leeftijden.
estimate-price-year = Prijsjaar
estimate-by-age = Aannames per leeftijd
estimate-overall = Andere aannames
estimate-profile-unused = Het hele profiel, met de marges en hoe elk cijfer is gemaakt, staat in het bestand.
estimate-in-address = De cijfers van deze schatting staan in het adres van de pagina, zodat u het als bladwijzer kunt bewaren. Cijfers die u oplaadt staan daar nooit in.
figure-list-share = Patiënten in deze leeftijdsgroep
figure-preferential-share = Waarvan met verhoogde tegemoetkoming (VT)
figure-chronic-share = Waarvan met statuut chronische aandoening
figure-contact-rate = Contacten per patiënt en jaar (alleen de verhoudingen tellen)
figure-home-share-by-age = Contacten aan huis
figure-nursing-home-share-of-visits = Waarvan in een woonzorgcentrum
figure-passing-share = Contacten met passanten
figure-passing-without-gmd-share = Waarvan zonder enig GMD
figure-file-access-share = Passanten van wie het GMD elders werd geraadpleegd
figure-on-duty-share = Raadplegingen tijdens de wachtdienst
figure-evening-18-19-share = Raadplegingen van 18 tot 19 u.
figure-evening-19-21-share = Raadplegingen van 19 tot 21 u.
figure-patients-per-trip-1-share = Huisbezoeken met één patiënt per verplaatsing
figure-patients-per-trip-2-share = Huisbezoeken met twee patiënten per verplaatsing
figure-patients-per-trip-3-or-more-share = Huisbezoeken met drie of meer patiënten per verplaatsing
figure-accredited-share = Geaccrediteerde huisartsen (vanaf de helft: allemaal)
figure-criteria-met = Vervulde criteria van de geïntegreerde praktijkpremie
figure-nurse-hourly-cost = Kost van een verpleegkundige
