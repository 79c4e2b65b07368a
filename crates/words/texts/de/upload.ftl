# SPDX-License-Identifier: EUPL-1.2
### Uploading a workbook with the practice's own figures.

## Page
upload-title = Ihre eigenen Zahlen
upload-intro = Füllen Sie die Arbeitsmappe aus und laden Sie sie hoch. Alles wird auf einmal gelesen; jeder Fehler steht mit seiner Stelle da.
upload-step-template = 1. Die Arbeitsmappe herunterladen
upload-step-fill = 2. Sie ausfüllen
upload-step-fill-help = Nur Anzahlen von Patienten und Kontakten: keine Namen, keine Nationalregisternummern.
upload-step-send = 3. Sie hochladen
upload-file = Arbeitsmappe (.xlsx) oder Textdatei (.csv)
upload-size-limit = Höchstens { $size } MB.
upload-lifetime =
    { $minutes ->
        [one] Die Zahlen bleiben { $minutes } Minute nach der letzten Nutzung im Speicher. Sie werden nicht auf einen Datenträger geschrieben.
       *[other] Die Zahlen bleiben { $minutes } Minuten nach der letzten Nutzung im Speicher. Sie werden nicht auf einen Datenträger geschrieben.
    }
upload-link-is-key = Die Adresse der nächsten Seite ist der einzige Schlüssel zu Ihren Zahlen. Wer sie hat, kann sie sehen, bis sie vergessen sind.

## Buttons
upload-button = Hochladen
upload-button-template = Leere Arbeitsmappe herunterladen
upload-button-example = Ausgefülltes Beispiel herunterladen
upload-button-forget = Meine Zahlen jetzt vergessen
upload-button-again = Eine andere Datei hochladen

## What happened
upload-understood = Das wurde verstanden
upload-read =
    { $count ->
        [one] { $count } Zeile aus Blatt { $sheet } gelesen.
       *[other] { $count } Zeilen aus Blatt { $sheet } gelesen.
    }
upload-default-taken = Die Spalte { $column } fehlt. Überall angenommen: { $value }.
upload-makes-unknown = Ohne die Spalte { $column } lässt sich dies nicht wissen: { $what }.
upload-refused = Die Datei wurde nicht angenommen. Es wurde nichts behalten.
upload-too-large = Die Datei ist größer als { $size } MB und wurde nicht gelesen.
upload-no-file = Es wurde keine Datei gewählt.
upload-forgotten = Ihre Zahlen sind vergessen. Hier ist nichts mehr davon übrig.
upload-expired = Diese Zahlen sind nicht mehr im Speicher. Laden Sie die Datei erneut hoch, um fortzufahren.
upload-full = Im Augenblick ist kein Platz für weitere Zahlen. Bitte versuchen Sie es in einigen Minuten erneut.

# %1 is a number of seconds, which the page puts in while it waits.
upload-progress = Fortschritt der Übertragung
upload-sending = Wird übertragen: noch etwa %1 s
upload-reading = Angekommen. Wird gelesen: %1 s
upload-broken = Die Verbindung ist abgebrochen, und nichts wurde gelesen. Ihre Eingaben stehen noch da: Senden Sie sie noch einmal.
