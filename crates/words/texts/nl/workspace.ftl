# SPDX-License-Identifier: EUPL-1.2
### The workspace of a practice: accounts, what is kept, export, erasing.

## Menu
nav-workspace = Werkruimte
nav-sign-in = Aanmelden

## Signing in
workspace-title = Uw werkruimte
workspace-intro = Zonder account werkt alles en wordt niets bewaard. Met een account wordt wat uw praktijk invoert bewaard in een bestand op deze server, zodat het nooit opnieuw wordt gevraagd. Geen ander account ziet het, en er gaat niets naar een ziekenfonds of een overheid.
workspace-sign-in = Aanmelden
workspace-create = Een account maken
workspace-name = Naam van het account
workspace-passphrase = Wachtwoordzin
workspace-passphrase-help = 12 tot 200 tekens; enkele woorden na elkaar onthoudt u makkelijk. Niet de naam van het account.
workspace-adopts = Wat u vóór het aanmelden invoerde, en de cijfers die u open hebt, komen in de werkruimte. Waar die al een andere tekst heeft, blijft de hare staan.
workspace-not-encrypted = Het bestand wordt niet door Pijler versleuteld: wie deze server beheert, kan het lezen. Voer geen namen van patiënten en geen rijksregisternummers in.
workspace-no-recovery = Een vergeten wachtwoordzin is niet terug te halen: bewaar een export.
workspace-signed-in-as = Aangemeld als { $name }. Account gemaakt op { $date }.
workspace-sign-out = Afmelden

## What is kept
workspace-kept = Wat bewaard is
workspace-size = { $size } in totaal, van ten hoogste { $limit } MB.
workspace-kilobytes = { $size } kB
workspace-facts = Cijfers van de praktijk
workspace-facts-help = Elke upload wordt bewaard met de dag waarover hij gaat en de dag waarop hij bekend werd. Een correctie is een nieuwe upload; de vorige blijft.
workspace-facts-none = Er zijn nog geen cijfers geüpload.
workspace-fields = Wat op de pagina’s is ingevoerd
workspace-fields-none = Er is nog niets ingevoerd op de pagina’s.
workspace-fields-count =
    { $count ->
        [one] { $count } veld is ingevuld; laatst bewaard op { $date }.
       *[other] { $count } velden zijn ingevuld; laatst bewaard op { $date }.
    }
workspace-journal = Logboek van wat is ingevoerd
workspace-journal-last =
    { $count ->
        [one] Logboek: de laatste bewaring
       *[other] Logboek: de laatste { $count } bewaringen van een veld
    }
workspace-emptied = leeggemaakt
workspace-estimate = De getallen van uw schatting staan alleen in het adres.
workspace-estimate-keep = Hier bewaren
workspace-estimate-kept = De getallen van uw schatting zijn bewaard: de eerste pagina begint ermee.
workspace-documents = Documenten
workspace-documents-none = Er zijn geen documenten bewaard.
workspace-document-add = Een document toevoegen
workspace-document-help = Ten hoogste { $size } MB.
workspace-column-file = Bestand
workspace-column-true-on = Gaat over
workspace-column-learned = Bewaard op
workspace-column-size = Omvang
workspace-column-field = Veld
workspace-column-text = Tekst
workspace-remove = Verwijderen

## Out of it, and back
workspace-export-title = Alles meenemen
workspace-export-help = Eén ZIP-bestand met alles wat bewaard is, als CSV en JSON die mensen kunnen lezen, met een inhoudslijst. Het kan in een nieuw account worden ingelezen, hier of elders.
workspace-export = Alles exporteren
workspace-import = Een export inlezen
workspace-import-help = Een ZIP-bestand dat uit een werkruimte is geëxporteerd. Dit kan zolang de werkruimte leeg is.
workspace-passphrase-title = De wachtwoordzin wijzigen
workspace-passphrase-old = Wachtwoordzin tot nu
workspace-passphrase-new = Nieuwe wachtwoordzin
workspace-passphrase-button = Wijzigen en overal elders afmelden
workspace-erase-title = Alles wissen
workspace-erase-help = Het account en alles erin wordt meteen gewist en in het bestand overschreven. Dit kan niet ongedaan worden gemaakt. Kopieën die de beheerder van deze server van het bestand maakte, worden niet bereikt.
workspace-erase-confirm = Typ ter bevestiging de naam van het account: { $name }
workspace-erase-not-confirmed = Dit is niet de naam van het account. Er is niets gewist.
workspace-erase = Alles definitief wissen

## On other pages
workspace-draft-note = Wat u hier invoert, wordt in uw werkruimte bewaard tot u het wist.
workspace-upload-note = Deze cijfers worden in uw werkruimte bewaard tot u ze verwijdert. Alleen wie daar is aangemeld, kan ze zien.
workspace-replaced =
    { $count ->
        [one] Terwijl u typte, bewaarde iemand anders een andere tekst in een veld. De uwe telt; de andere staat in het logboek.
       *[other] Terwijl u typte, bewaarde iemand anders andere teksten in { $count } velden. De uwe tellen; de andere staan in het logboek.
    }
workspace-trouble = Uw werkruimte kon niet worden gelezen. Wat u hier ziet, is zonder haar.
workspace-not-saved = Dit is niet gebeurd
workspace-go-back = Er is niets gewijzigd. Wat u typte, staat nog op de vorige pagina: ga terug met uw browser.

## What happened
workspace-said-created = Het account is gemaakt en u bent aangemeld.
workspace-said-signed-in = U bent aangemeld.
workspace-said-some-left = U bent aangemeld. Sommige velden die u eerder invulde, hebben in de werkruimte een andere tekst; die is gebleven.
workspace-said-not-adopted = U bent aangemeld. Wat u eerder invoerde, kon niet in de werkruimte worden opgenomen.
workspace-said-signed-out = U bent afgemeld.
workspace-said-passphrase = De wachtwoordzin is gewijzigd. Alle andere sessies zijn beëindigd.
workspace-said-erased = Alles is gewist. Er staat niets meer van in het bestand.
workspace-said-imported = De export is ingelezen. Alles is zoals het was.
workspace-said-added = Het document is bewaard.
workspace-said-removed = Verwijderd.

## What went wrong
workspace-fault-name = De naam moet 3 tot 60 tekens hebben, zonder onzichtbare tekens.
workspace-fault-name-taken = Er is al een account met deze naam.
workspace-fault-passphrase = De wachtwoordzin moet 12 tot 200 tekens hebben en mag niet de naam van het account zijn.
workspace-fault-not-together = Naam en wachtwoordzin horen niet bij elkaar.
workspace-fault-wait =
    { $limit ->
        [one] Te veel pogingen. De volgende kan over { $limit } seconde.
       *[other] Te veel pogingen. De volgende kan over { $limit } seconden.
    }
workspace-fault-signed-out = U bent niet aangemeld, of uw sessie is beëindigd. Meld u aan.
workspace-fault-not-found = Dat is er niet in deze werkruimte.
workspace-fault-accounts = Er zijn hier al { $limit } accounts; meer kunnen er niet worden gemaakt.
workspace-fault-bytes = De werkruimte zou groter zijn dan { $limit } MB. Verwijder een bestand, of exporteer en wis.
workspace-fault-file = Dit is groter dan { $limit } MB.
workspace-fault-many = Meer dan { $limit } hiervan worden niet bewaard.
workspace-fault-long = Een tekst of naam heeft meer dan { $limit } tekens.
workspace-fault-not-as-entered = Deze cijfers kunnen niet ongewijzigd worden bewaard en zijn dus niet bewaard.
workspace-fault-unreadable = Wat bewaard is, kon niet worden gelezen.
workspace-fault-newer = Dit is gemaakt met een nieuwere versie van Pijler. Gebruik die versie.
workspace-fault-not-an-export = Dit bestand is geen export van een werkruimte.
workspace-fault-altered = { $file } in de export is niet zoals het werd geëxporteerd. Er is niets ingelezen.
workspace-fault-not-empty = Een export kan alleen in een lege werkruimte worden ingelezen.
workspace-fault-disk-full = De schijf van deze server is vol.
workspace-fault-read-only = Het bestand van deze server kan niet worden beschreven.
workspace-fault-busy = Een ander programma gebruikt het bestand. Probeer het opnieuw.
workspace-fault-log-kept = Alles is gewist, maar er blijven sporen in het logboek van het bestand tot het programma dat het gebruikt, het loslaat.
workspace-file-newer = { $file } is gemaakt met een nieuwere versie van Pijler. Het is niet gewijzigd: gebruik de nieuwere versie.
workspace-file-foreign = { $file } is geen bestand van Pijler. Het is niet gewijzigd: noem een ander.
workspace-file-refused = { $file } kan niet worden gebruikt: { $why }
workspace-fault-other = Het bestand van deze server heeft een fout. De beheerder moet ernaar kijken.
workspace-amounts-not-read = De officiële bedragen in deze werkruimte passen niet meer bij de systemen en worden niet gebruikt.
