# SPDX-License-Identifier: EUPL-1.2
### Uploading a workbook with the practice's own figures.

## Page
upload-title = Vos propres chiffres
upload-intro = Remplissez le classeur et envoyez-le. Tout est lu en une fois ; chaque erreur est indiquée avec son emplacement.
upload-step-template = 1. Télécharger le classeur
upload-step-fill = 2. Le remplir
upload-step-fill-help = Uniquement des nombres de patients et de contacts : pas de noms, pas de numéros de registre national.
upload-step-send = 3. L’envoyer
upload-file = Classeur (.xlsx) ou fichier texte (.csv)
upload-size-limit = Au maximum { $size } Mo.
upload-lifetime =
    { $minutes ->
        [one] Les chiffres restent en mémoire { $minutes } minute après la dernière utilisation. Ils ne sont pas enregistrés sur un disque.
       *[other] Les chiffres restent en mémoire { $minutes } minutes après la dernière utilisation. Ils ne sont pas enregistrés sur un disque.
    }
upload-link-is-key = L’adresse de la page suivante est la seule clé de vos chiffres. Quiconque la possède peut les voir jusqu’à leur oubli.

## Buttons
upload-button = Envoyer
upload-button-template = Télécharger le classeur vide
upload-button-example = Télécharger un exemple rempli
upload-button-forget = Oublier mes chiffres maintenant
upload-button-again = Envoyer un autre fichier

## What happened
upload-understood = Voici ce qui a été compris
upload-read =
    { $count ->
        [one] { $count } ligne lue dans la feuille { $sheet }.
       *[other] { $count } lignes lues dans la feuille { $sheet }.
    }
upload-default-taken = La colonne { $column } manque. Valeur retenue partout : { $value }.
upload-makes-unknown = Sans la colonne { $column }, ceci ne peut être connu : { $what }.
upload-refused = Le fichier n’a pas été accepté. Rien n’a été conservé.
upload-too-large = Le fichier dépasse { $size } Mo et n’a pas été lu.
upload-no-file = Aucun fichier n’a été choisi.
upload-forgotten = Vos chiffres sont oubliés. Il n’en reste rien ici.
upload-expired = Ces chiffres ne sont plus en mémoire. Envoyez à nouveau le fichier pour continuer.
upload-full = Il n’y a pas de place pour d’autres chiffres en ce moment. Veuillez réessayer dans quelques minutes.

# %1 is a number of seconds, which the page puts in while it waits.
upload-progress = Progression de l’envoi
upload-sending = Envoi en cours : encore environ %1 s
upload-reading = Arrivé. Lecture en cours : %1 s
upload-broken = La connexion a été coupée et rien n’a été lu. Ce que vous avez saisi est toujours là : envoyez-le à nouveau.
