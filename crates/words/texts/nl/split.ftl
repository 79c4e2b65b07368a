# SPDX-License-Identifier: EUPL-1.2
### Het geld van de praktijk verdeeld tussen haar huisartsen.

split-title = Verdelen tussen de huisartsen
split-link = Verdeling
split-intro = De verdeling binnen de praktijk is vrij. Kies een sleutel per pijler; de delen tellen tot op de cent op tot de ontvangsten. Dit toont wat een sleutel doet; het is geen contract.
split-scheme = Betalingssysteem
split-key = Sleutels, in procent van elke pijler
split-key-help = Samen 100 % per pijler. Blijft alles leeg, dan gaat een pijler per hoofd.
split-by-list = per patiëntenbestand
split-by-sessions = per halve dag
split-by-head = per hoofd
split-partners = De huisartsen
split-partners-help = Alleen nodig voor de sleutels die ze gebruiken. Waar GMD’s gedateerd zijn, is het bestand op de eerste dag van het jaar gekend.
split-list = Patiënten met GMD
split-sessions = Halve dagen per week
split-personal-choice = Wat aan huisartsen persoonlijk wordt betaald
split-personal-apart = blijft van hen
split-personal-pooled = wordt ook verdeeld
split-personal = Persoonlijk aan de huisarts betaald
split-apart = Persoonlijk aan anderen betaald, of aan niemand met naam
split-before = Op naam bij { $scheme }
split-difference = Verschil
split-before-help = De laatste kolommen tonen wat de lijnen van { $scheme } op naam van elke huisarts zetten: zijn eigen verstrekkingen en premies, voor er iets verdeeld is. Ze staan er alleen waar de cijfers zeggen wie wie zag.
split-button = Verdelen
split-result = Delen
split-rounding = De beste waarden worden verdeeld, volgens het grootste overschot tot op de cent; de spreiding blijft bij de totalen.
split-fault-key = Percentages van: { $pillar }
split-nobody = Op de eerste dag van het jaar is geen huisarts van de praktijk gekend.
