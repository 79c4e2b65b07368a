# SPDX-License-Identifier: EUPL-1.2
### Wat de patiënten betalen.

patients-title = Wat onze patiënten betalen
patients-link = Patiënten betalen
patients-intro = Hetzelfde contact en dezelfde patiënt in elk systeem: het honorarium, wat de verzekering ervan betaalt, en wat de patiënt betaalt.
patients-third-party = De derdebetalersregeling verandert wie wanneer betaalt, niet het totaal: de patiënt betaalt meteen het remgeld en de verzekering betaalt de rest aan de praktijk, in plaats van dat de patiënt alles betaalt en wordt terugbetaald.
patients-not-in-it = Niet meegeteld: de maximumfactuur van een gezin, supplementen boven het honorarium, en verstrekkingen die hier in geen systeem veranderen. Een contact is er een overdag, buiten wacht, met één patiënt per rit.
patients-choose = Eén contact van deze patiënt
patients-age = Leeftijd
patients-file = GMD
patients-file-here = in deze praktijk
patients-file-elsewhere = in een andere praktijk
patients-file-none = geen
patients-button = Tonen
patients-act = Verstrekking
patients-fee = Honorarium
patients-insurer = Betaald door de verzekering
patients-patient = Betaald door de patiënt
patients-rows = Rij van het tarief
patients-rows-title = Rijen van de tarieven en hun bronnen
patients-no-fee = geen eigen honorarium
patients-contact = Eén contact
patients-every = Elke patiënt, elke verstrekking, elk systeem
patients-every-help = Alle leeftijden, rechten en plaatsen van het GMD in één bestand.
patients-year = Het jaar van een typische patiënt
patients-year-help = Wat een patiënt met GMD hier per jaar betaalt bij het aantal contacten van deze praktijk, gemiddeld per soort.
patients-kind = Patiënt
patients-patients = Patiënten
patients-contacts = Contacten per jaar
patients-contacts-each = Contacten elk
patients-all-registered = Allen met GMD hier
patients-practice = Alle patiënten van de praktijk samen
patients-here = Met GMD hier
patients-passing = Passanten
patients-billed = In gefactureerde totalen die ongewijzigd blijven
