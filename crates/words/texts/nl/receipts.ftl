# SPDX-License-Identifier: EUPL-1.2
### Real receipts of a year against the model of it.

receipts-title = Vertrek van wat u echt ontving
receipts-intro = Vul de ontvangsten van een voorbij jaar in. Een totaal volstaat; opgesplitst toont het waar de rest zit. Een vergelijking is zoveel waard als haar “vandaag” klopt.
receipts-received = Ontvangen
receipts-year = Kalenderjaar
receipts-scheme = Betaald volgens
receipts-share = De honoraria hieronder zijn
receipts-share-with = met het remgeld van de patiënten
receipts-share-without = zonder het remgeld van de patiënten
receipts-total = Totaal van het jaar
receipts-total-help = Alles wat ontvangen werd, andere ontvangsten inbegrepen.
receipts-fees = Honoraria voor raadplegingen, bezoeken en andere verstrekkingen
receipts-registration = GMD-honoraria en bedragen per patiënt
receipts-premiums = Premies
receipts-other = Andere ontvangsten, ongewijzigd
receipts-other-help = Buiten elk betalingssysteem. Ze gaan eerst van het totaal af en blijven in elke vergelijking gelijk.
receipts-hourly = Werk betaald per uur
receipts-coordination = Coördinatie en advies
receipts-companies = Bedrijven, scholen en expertises
receipts-uninsured = Patiënten zonder Belgische verzekering
receipts-button = Vergelijken met het model
receipts-result = Het model naast uw ontvangsten
receipts-explained = Het model verklaart { $share } van deze ontvangsten.
receipts-warning = Slechts { $share } van de ingevulde ontvangsten is verklaard; { $enough } is nodig voor men op een vergelijking kan steunen. Bekijk eerst het grootste verschil hieronder.
receipts-modelled = Volgens het model
receipts-real = Ontvangen
receipts-rest = Ontvangen min model
receipts-rest-help = Elk verschil telt mee: te veel op één lijn maakt te weinig op een andere niet goed.
receipts-to-comparison = Naar de vergelijking
receipts-first = Klopt het “vandaag”? Vul in wat u echt ontving:
receipts-with-other = Met andere ontvangsten
