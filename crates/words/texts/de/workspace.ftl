# SPDX-License-Identifier: EUPL-1.2
### The workspace of a practice: accounts, what is kept, export, erasing.

## Menu
nav-workspace = Arbeitsbereich
nav-sign-in = Anmelden

## Signing in
workspace-title = Ihr Arbeitsbereich
workspace-intro = Ohne Konto funktioniert alles und nichts wird aufbewahrt. Mit einem Konto wird, was Ihre Praxis eingibt, in einer Datei auf diesem Server aufbewahrt und nie wieder gefragt. Kein anderes Konto sieht es, und nichts geht an eine Krankenkasse oder eine Behörde.
workspace-sign-in = Anmelden
workspace-create = Ein Konto anlegen
workspace-name = Name des Kontos
workspace-passphrase = Passphrase
workspace-passphrase-help = 12 bis 200 Zeichen; einige Wörter hintereinander merkt man sich leicht. Nicht der Name des Kontos.
workspace-adopts = Was Sie vor dem Anmelden eingaben und die Zahlen, die Sie offen haben, kommen in den Arbeitsbereich. Wo er schon einen anderen Text hat, bleibt seiner stehen.
workspace-not-encrypted = Die Datei wird von Pijler nicht verschlüsselt: Wer diesen Server betreibt, kann sie lesen. Geben Sie keine Namen von Patienten und keine Nationalregisternummern ein.
workspace-no-recovery = Eine vergessene Passphrase lässt sich nicht wiederherstellen: Bewahren Sie einen Export auf.
workspace-signed-in-as = Angemeldet als { $name }. Konto angelegt am { $date }.
workspace-sign-out = Abmelden

## What is kept
workspace-kept = Was aufbewahrt wird
workspace-size = { $size } insgesamt, von höchstens { $limit } MB.
workspace-kilobytes = { $size } kB
workspace-facts = Zahlen der Praxis
workspace-facts-help = Jeder Upload wird mit dem Tag aufbewahrt, von dem er spricht, und dem Tag, an dem er bekannt wurde. Eine Korrektur ist ein neuer Upload; der frühere bleibt.
workspace-facts-none = Es wurden noch keine Zahlen hochgeladen.
workspace-fields = Was auf den Seiten eingegeben wurde
workspace-fields-none = Auf den Seiten wurde noch nichts eingegeben.
workspace-fields-count =
    { $count ->
        [one] { $count } Feld ist ausgefüllt; zuletzt gespeichert am { $date }.
       *[other] { $count } Felder sind ausgefüllt; zuletzt gespeichert am { $date }.
    }
workspace-journal = Journal der Eingaben
workspace-journal-last =
    { $count ->
        [one] Journal: die letzte Speicherung
       *[other] Journal: die letzten { $count } Speicherungen eines Feldes
    }
workspace-emptied = geleert
workspace-estimate = Die Zahlen Ihrer Schätzung stehen nur in der Adresse.
workspace-estimate-keep = Hier aufbewahren
workspace-estimate-kept = Die Zahlen Ihrer Schätzung sind aufbewahrt: Die erste Seite beginnt mit ihnen.
workspace-documents = Dokumente
workspace-documents-none = Es sind keine Dokumente aufbewahrt.
workspace-document-add = Ein Dokument hinzufügen
workspace-document-help = Höchstens { $size } MB.
workspace-column-file = Datei
workspace-column-true-on = Spricht vom
workspace-column-learned = Aufbewahrt am
workspace-column-size = Umfang
workspace-column-field = Feld
workspace-column-text = Text
workspace-remove = Entfernen

## Out of it, and back
workspace-export-title = Alles mitnehmen
workspace-export-help = Eine ZIP-Datei mit allem, was aufbewahrt wird, als CSV und JSON, die Menschen lesen können, mit einem Inhaltsverzeichnis. Sie kann in ein neues Konto eingelesen werden, hier oder anderswo.
workspace-export = Alles exportieren
workspace-import = Einen Export einlesen
workspace-import-help = Eine ZIP-Datei, die aus einem Arbeitsbereich exportiert wurde. Das geht, solange der Arbeitsbereich leer ist.
workspace-passphrase-title = Die Passphrase ändern
workspace-passphrase-old = Bisherige Passphrase
workspace-passphrase-new = Neue Passphrase
workspace-passphrase-button = Ändern und überall sonst abmelden
workspace-erase-title = Alles löschen
workspace-erase-help = Das Konto und alles darin wird sofort gelöscht und in der Datei überschrieben. Das lässt sich nicht rückgängig machen. Kopien, die der Betreiber dieses Servers von der Datei machte, werden nicht erreicht.
workspace-erase-confirm = Geben Sie zur Bestätigung den Namen des Kontos ein: { $name }
workspace-erase-not-confirmed = Das ist nicht der Name des Kontos. Nichts wurde gelöscht.
workspace-erase = Alles endgültig löschen

## On other pages
workspace-draft-note = Was Sie hier eingeben, wird in Ihrem Arbeitsbereich aufbewahrt, bis Sie es löschen.
workspace-upload-note = Diese Zahlen werden in Ihrem Arbeitsbereich aufbewahrt, bis Sie sie entfernen. Nur wer dort angemeldet ist, kann sie sehen.
workspace-replaced =
    { $count ->
        [one] Während Sie tippten, hat jemand anderes in einem Feld einen anderen Text gespeichert. Ihrer zählt; der andere steht im Journal.
       *[other] Während Sie tippten, hat jemand anderes in { $count } Feldern andere Texte gespeichert. Ihre zählen; die anderen stehen im Journal.
    }
workspace-trouble = Ihr Arbeitsbereich konnte nicht gelesen werden. Was Sie hier sehen, ist ohne ihn.
workspace-not-saved = Das ist nicht geschehen
workspace-go-back = Nichts wurde geändert. Was Sie eingaben, steht noch auf der vorigen Seite: Gehen Sie mit Ihrem Browser zurück.

## What happened
workspace-said-created = Das Konto ist angelegt und Sie sind angemeldet.
workspace-said-signed-in = Sie sind angemeldet.
workspace-said-some-left = Sie sind angemeldet. Einige Felder, die Sie zuvor ausfüllten, haben im Arbeitsbereich einen anderen Text; dieser ist geblieben.
workspace-said-not-adopted = Sie sind angemeldet. Was Sie zuvor eingaben, konnte nicht in den Arbeitsbereich übernommen werden.
workspace-said-signed-out = Sie sind abgemeldet.
workspace-said-passphrase = Die Passphrase ist geändert. Alle anderen Sitzungen sind beendet.
workspace-said-erased = Alles ist gelöscht. In der Datei ist nichts davon übrig.
workspace-said-imported = Der Export wurde eingelesen. Alles ist, wie es war.
workspace-said-added = Das Dokument ist aufbewahrt.
workspace-said-removed = Entfernt.

## What went wrong
workspace-fault-name = Der Name muss 3 bis 60 Zeichen haben, ohne unsichtbare Zeichen.
workspace-fault-name-taken = Ein Konto dieses Namens gibt es schon.
workspace-fault-passphrase = Die Passphrase muss 12 bis 200 Zeichen haben und darf nicht der Name des Kontos sein.
workspace-fault-not-together = Name und Passphrase gehören nicht zusammen.
workspace-fault-wait =
    { $limit ->
        [one] Zu viele Versuche. Der nächste ist in { $limit } Sekunde möglich.
       *[other] Zu viele Versuche. Der nächste ist in { $limit } Sekunden möglich.
    }
workspace-fault-signed-out = Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Bitte melden Sie sich an.
workspace-fault-not-found = Das gibt es in diesem Arbeitsbereich nicht.
workspace-fault-accounts = Hier gibt es schon { $limit } Konten; mehr können nicht angelegt werden.
workspace-fault-bytes = Der Arbeitsbereich wäre größer als { $limit } MB. Entfernen Sie eine Datei, oder exportieren und löschen Sie.
workspace-fault-file = Das ist größer als { $limit } MB.
workspace-fault-many = Mehr als { $limit } davon werden nicht aufbewahrt.
workspace-fault-long = Ein Text oder Name hat mehr als { $limit } Zeichen.
workspace-fault-not-as-entered = Diese Zahlen lassen sich nicht unverändert aufbewahren und wurden daher nicht aufbewahrt.
workspace-fault-unreadable = Was aufbewahrt ist, konnte nicht gelesen werden.
workspace-fault-newer = Das stammt von einer neueren Version von Pijler. Verwenden Sie diese Version.
workspace-fault-not-an-export = Diese Datei ist kein Export eines Arbeitsbereichs.
workspace-fault-altered = { $file } im Export ist nicht so, wie es exportiert wurde. Nichts wurde eingelesen.
workspace-fault-not-empty = Ein Export kann nur in einen leeren Arbeitsbereich eingelesen werden.
workspace-fault-disk-full = Der Speicher dieses Servers ist voll.
workspace-fault-read-only = Die Datei dieses Servers kann nicht beschrieben werden.
workspace-fault-busy = Ein anderes Programm verwendet die Datei. Bitte versuchen Sie es erneut.
workspace-fault-log-kept = Alles ist gelöscht, aber im Protokoll der Datei bleiben Spuren, bis das Programm, das sie verwendet, sie freigibt.
workspace-file-newer = { $file } stammt von einer neueren Version von Pijler. Es wurde nicht geändert: Verwenden Sie die neuere Version.
workspace-file-foreign = { $file } ist keine Datei von Pijler. Sie wurde nicht geändert: Nennen Sie eine andere.
workspace-file-refused = { $file } kann nicht verwendet werden: { $why }
workspace-fault-other = Die Datei dieses Servers hat einen Fehler. Ihr Betreiber sollte sie prüfen.
workspace-amounts-not-read = Die amtlichen Beträge dieses Arbeitsbereichs passen nicht mehr zu den Systemen und werden nicht verwendet.
