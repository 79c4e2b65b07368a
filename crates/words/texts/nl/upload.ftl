# SPDX-License-Identifier: EUPL-1.2
### Uploading a workbook with the practice's own figures.

## Page
upload-title = Uw eigen cijfers
upload-intro = Vul de werkmap in en laad ze op. Alles wordt in één keer gelezen; elke fout staat er met haar plaats.
upload-step-template = 1. De werkmap downloaden
upload-step-fill = 2. Ze invullen
upload-step-fill-help = Alleen aantallen patiënten en contacten: geen namen, geen rijksregisternummers.
upload-step-send = 3. Ze opladen
upload-file = Werkmap (.xlsx) of tekstbestand (.csv)
upload-size-limit = Hoogstens { $size } MB.
upload-lifetime =
    { $minutes ->
        [one] De cijfers blijven { $minutes } minuut na het laatste gebruik in het geheugen. Ze worden niet op een schijf bewaard.
       *[other] De cijfers blijven { $minutes } minuten na het laatste gebruik in het geheugen. Ze worden niet op een schijf bewaard.
    }
upload-link-is-key = Het adres van de volgende pagina is de enige sleutel tot uw cijfers. Wie het heeft, kan ze zien tot ze vergeten zijn.

## Buttons
upload-button = Opladen
upload-button-template = Lege werkmap downloaden
upload-button-example = Ingevuld voorbeeld downloaden
upload-button-forget = Mijn cijfers nu vergeten
upload-button-again = Een ander bestand opladen

## What happened
upload-understood = Dit is wat begrepen is
upload-read =
    { $count ->
        [one] { $count } rij gelezen uit blad { $sheet }.
       *[other] { $count } rijen gelezen uit blad { $sheet }.
    }
upload-default-taken = Kolom { $column } ontbreekt. Overal aangenomen: { $value }.
upload-makes-unknown = Zonder kolom { $column } is dit niet te weten: { $what }.
upload-refused = Het bestand is niet aanvaard. Er is niets bewaard.
upload-too-large = Het bestand is groter dan { $size } MB en is niet gelezen.
upload-no-file = Er is geen bestand gekozen.
upload-forgotten = Uw cijfers zijn vergeten. Er blijft hier niets van over.
upload-expired = Deze cijfers zijn niet meer in het geheugen. Laad het bestand opnieuw op om verder te gaan.
upload-full = Er is op dit moment geen plaats voor meer cijfers. Probeer het over enkele minuten opnieuw.

# %1 is a number of seconds, which the page puts in while it waits.
upload-progress = Voortgang van het opladen
upload-sending = Wordt verstuurd: nog ongeveer %1 s
upload-reading = Aangekomen. Wordt gelezen: %1 s
upload-broken = De verbinding is verbroken en er is niets gelezen. Wat u ingevuld hebt, staat er nog: verstuur het opnieuw.
