# SPDX-License-Identifier: EUPL-1.2
### The workspace of a practice: accounts, what is kept, export, erasing.

## Menu
nav-workspace = Espace de travail
nav-sign-in = Se connecter

## Signing in
workspace-title = Votre espace de travail
workspace-intro = Sans compte, tout fonctionne et rien n’est conservé. Avec un compte, ce que votre pratique introduit est conservé dans un fichier sur ce serveur et n’est plus jamais redemandé. Aucun autre compte ne le voit, et rien n’est transmis à une mutualité ou à une autorité.
workspace-sign-in = Se connecter
workspace-create = Créer un compte
workspace-name = Nom du compte
workspace-passphrase = Phrase de passe
workspace-passphrase-help = De 12 à 200 caractères ; quelques mots à la suite se retiennent facilement. Pas le nom du compte.
workspace-adopts = Ce que vous avez introduit avant de vous connecter, et les chiffres que vous avez ouverts, sont repris dans l’espace de travail. Là où il contient déjà un autre texte, le sien reste.
workspace-not-encrypted = Le fichier n’est pas chiffré par Pijler : qui gère ce serveur peut le lire. N’introduisez ni noms de patients ni numéros de registre national.
workspace-no-recovery = Une phrase de passe oubliée ne peut être retrouvée : gardez une exportation.
workspace-signed-in-as = Connecté en tant que { $name }. Compte créé le { $date }.
workspace-sign-out = Se déconnecter

## What is kept
workspace-kept = Ce qui est conservé
workspace-size = { $size } en tout, sur { $limit } Mo au plus.
workspace-kilobytes = { $size } ko
workspace-facts = Chiffres de la pratique
workspace-facts-help = Chaque envoi est conservé avec le jour dont il parle et le jour où il a été connu. Une correction est un nouvel envoi ; le précédent reste.
workspace-facts-none = Aucun chiffre n’a encore été envoyé.
workspace-fields = Ce qui a été introduit sur les pages
workspace-fields-none = Rien n’a encore été introduit sur les pages.
workspace-fields-count =
    { $count ->
        [one] { $count } champ est rempli ; dernier enregistrement le { $date }.
       *[other] { $count } champs sont remplis ; dernier enregistrement le { $date }.
    }
workspace-journal = Journal de ce qui a été introduit
workspace-journal-last =
    { $count ->
        [one] Journal : le dernier enregistrement
       *[other] Journal : les { $count } derniers enregistrements d’un champ
    }
workspace-emptied = vidé
workspace-estimate = Les nombres de votre estimation ne sont que dans l’adresse.
workspace-estimate-keep = Les conserver ici
workspace-estimate-kept = Les nombres de votre estimation sont conservés : la première page commence par eux.
workspace-documents = Documents
workspace-documents-none = Aucun document n’est conservé.
workspace-document-add = Ajouter un document
workspace-document-help = Au plus { $size } Mo.
workspace-column-file = Fichier
workspace-column-true-on = Parle du
workspace-column-learned = Conservé le
workspace-column-size = Taille
workspace-column-field = Champ
workspace-column-text = Texte
workspace-remove = Supprimer

## Out of it, and back
workspace-export-title = Tout emporter
workspace-export-help = Un seul fichier ZIP avec tout ce qui est conservé, en CSV et JSON lisibles, avec une table des matières. Il peut être lu dans un nouveau compte, ici ou ailleurs.
workspace-export = Tout exporter
workspace-import = Lire une exportation
workspace-import-help = Un fichier ZIP exporté d’un espace de travail. Possible tant que l’espace de travail est vide.
workspace-passphrase-title = Changer la phrase de passe
workspace-passphrase-old = Phrase de passe actuelle
workspace-passphrase-new = Nouvelle phrase de passe
workspace-passphrase-button = Changer, et déconnecter partout ailleurs
workspace-erase-title = Tout effacer
workspace-erase-help = Le compte et tout ce qu’il contient sont effacés aussitôt et écrasés dans le fichier. C’est irréversible. Les copies du fichier faites par le gestionnaire de ce serveur ne sont pas atteintes.
workspace-erase-confirm = Pour confirmer, tapez le nom du compte : { $name }
workspace-erase-not-confirmed = Ce n’est pas le nom du compte. Rien n’a été effacé.
workspace-erase = Tout effacer définitivement

## On other pages
workspace-draft-note = Ce que vous introduisez ici est conservé dans votre espace de travail jusqu’à ce que vous l’effaciez.
workspace-upload-note = Ces chiffres sont conservés dans votre espace de travail jusqu’à ce que vous les supprimiez. Seules les personnes qui y sont connectées peuvent les voir.
workspace-replaced =
    { $count ->
        [one] Pendant votre saisie, quelqu’un d’autre a enregistré un autre texte dans un champ. Le vôtre compte ; l’autre est dans le journal.
       *[other] Pendant votre saisie, quelqu’un d’autre a enregistré d’autres textes dans { $count } champs. Les vôtres comptent ; les autres sont dans le journal.
    }
workspace-trouble = Votre espace de travail n’a pas pu être lu. Ce que vous voyez ici est sans lui.
workspace-not-saved = Ceci n’a pas été fait
workspace-go-back = Rien n’a été modifié. Ce que vous avez tapé est encore sur la page précédente : revenez-y avec votre navigateur.

## What happened
workspace-said-created = Le compte est créé et vous êtes connecté.
workspace-said-signed-in = Vous êtes connecté.
workspace-said-some-left = Vous êtes connecté. Certains champs que vous aviez remplis ont un autre texte dans l’espace de travail ; ce texte est resté.
workspace-said-not-adopted = Vous êtes connecté. Ce que vous aviez introduit n’a pas pu être repris dans l’espace de travail.
workspace-said-signed-out = Vous êtes déconnecté.
workspace-said-passphrase = La phrase de passe est changée. Toutes les autres sessions sont terminées.
workspace-said-erased = Tout est effacé. Il n’en reste rien dans le fichier.
workspace-said-imported = L’exportation a été lue. Tout est comme avant.
workspace-said-added = Le document est conservé.
workspace-said-removed = Supprimé.

## What went wrong
workspace-fault-name = Le nom doit avoir de 3 à 60 caractères, sans signes invisibles.
workspace-fault-name-taken = Il existe déjà un compte de ce nom.
workspace-fault-passphrase = La phrase de passe doit avoir de 12 à 200 caractères et ne pas être le nom du compte.
workspace-fault-not-together = Le nom et la phrase de passe ne vont pas ensemble.
workspace-fault-wait =
    { $limit ->
        [one] Trop de tentatives. La suivante est possible dans { $limit } seconde.
       *[other] Trop de tentatives. La suivante est possible dans { $limit } secondes.
    }
workspace-fault-signed-out = Vous n’êtes pas connecté, ou votre session est terminée. Veuillez vous connecter.
workspace-fault-not-found = Cela n’existe pas dans cet espace de travail.
workspace-fault-accounts = Il y a déjà { $limit } comptes ici ; il n’est pas possible d’en créer d’autres.
workspace-fault-bytes = L’espace de travail dépasserait { $limit } Mo. Supprimez un fichier, ou exportez et effacez.
workspace-fault-file = Ceci dépasse { $limit } Mo.
workspace-fault-many = On n’en conserve pas plus de { $limit }.
workspace-fault-long = Un texte ou un nom a plus de { $limit } caractères.
workspace-fault-not-as-entered = Ces chiffres ne peuvent être conservés sans être modifiés ; ils ne l’ont donc pas été.
workspace-fault-unreadable = Ce qui est conservé n’a pas pu être lu.
workspace-fault-newer = Ceci vient d’une version plus récente de Pijler. Utilisez cette version.
workspace-fault-not-an-export = Ce fichier n’est pas une exportation d’un espace de travail.
workspace-fault-altered = { $file } dans l’exportation n’est pas tel qu’il a été exporté. Rien n’a été lu.
workspace-fault-not-empty = Une exportation ne peut être lue que dans un espace de travail vide.
workspace-fault-disk-full = Le disque de ce serveur est plein.
workspace-fault-read-only = Le fichier de ce serveur ne peut pas être écrit.
workspace-fault-busy = Un autre programme utilise le fichier. Veuillez réessayer.
workspace-fault-log-kept = Tout est effacé, mais des traces restent dans le journal du fichier jusqu’à ce que le programme qui l’utilise le libère.
workspace-file-newer = { $file } vient d’une version plus récente de Pijler. Il n’a pas été modifié : utilisez la version plus récente.
workspace-file-foreign = { $file } n’est pas un fichier de Pijler. Il n’a pas été modifié : indiquez-en un autre.
workspace-file-refused = { $file } ne peut pas être utilisé : { $why }
workspace-fault-other = Le fichier de ce serveur présente une erreur. Son gestionnaire doit l’examiner.
workspace-amounts-not-read = Les montants officiels de cet espace de travail ne correspondent plus aux systèmes et ne sont pas utilisés.
