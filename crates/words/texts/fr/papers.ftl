# SPDX-License-Identifier: EUPL-1.2
### Papers of a practice: checklist, signatures, application, letter, leaflet, one page.

## Menu and list
nav-papers = Documents
papers-title = Documents de la pratique
papers-intro = Chaque document est une page à imprimer en A4 ou à enregistrer, dans la langue de la page. Ce qui est connu est rempli ; ce qui manque est énuméré. Rien n’est envoyé ni signé ici.
papers-none = Aucun système n’a de documents.
papers-all = Tous les documents
papers-print-help = Pour imprimer ou faire un PDF : utilisez la commande d’impression du navigateur. Menus et champs sont omis.
papers-save = Enregistrer comme fichier (HTML)
papers-print-help-short = Imprimer depuis le navigateur est possible aussi : menus et champs sont omis.
papers-save-pdf = En PDF
papers-pdf-none = Pas de PDF
papers-pdf-busy = D’autres documents sont en cours d’impression. Réessayez dans quelques secondes, ou enregistrez le document en HTML et imprimez-le depuis votre navigateur.
papers-pdf-failed = Le PDF n’a pas pu être fait ici. Enregistrez le document en HTML : tout navigateur peut imprimer ce fichier.
papers-fill = Remplir
papers-button = Mettre dans le document
papers-general = Pour tous les documents
papers-start = Trimestre du début
papers-practice-name = Nom de la pratique
papers-made-on = Établi le { $date }
papers-rules = Règles : { $scheme }, version { $version }, telles que connues le { $date }
papers-foot = Établi avec Pijler. Il montre ce que disent les règles et les chiffres et ne donne pas de conseil. Rien n’a été envoyé ni signé.
papers-sources = Sources
papers-sure = Degré de certitude
papers-missing = Manquant
papers-missing-none = Il ne manque rien.
papers-not-entered = non rempli

## Checklist
papers-checklist = Conditions et engagements
papers-checklist-about = Ce qui est demandé pour adhérer, ce à quoi la pratique s’engage et ce qui suit l’approbation : rempli, non rempli ou non connu, avec la raison.
papers-join = Pour adhérer
papers-premium = Primes (la pratique peut adhérer sans elles)
papers-duty = Ce à quoi la pratique s’engage
papers-after = Après l’approbation
papers-point = Point
papers-verdict = État
papers-decided = Ce qui le décide
papers-evidence = Fait le, preuve
papers-met = rempli
papers-not-met = non rempli
papers-not-known = non connu
papers-because-facts = Selon les données de la pratique.
papers-because-who = Pas pour { $names }.
papers-because-entered = Indiqué par la pratique.
papers-because-not-given = Rien n’a été indiqué et aucune donnée ne le dit.
papers-because-assumed = Non indiqué ; une estimation ne peut le dire.
papers-contradicted = Coché, bien que les données disent le contraire.
papers-count = { $met } remplis, { $not } non remplis, { $open } non connus
papers-tick = Fait
papers-day = Date
papers-note = Preuve ou note

## Signatures
papers-signatures = Suivi des signatures
papers-signatures-about = Qui doit signer, qui l’a fait et qui manque. Les assistants ne signent pas.
papers-signer = Médecin { $number }
papers-signer-name = Nom
papers-signed-on = Signé le
papers-not-signed = non signé
papers-signing-state = { $signed } sur { $needed } ont signé.
papers-signing-missing = Manque : { $names }.
papers-signing-complete = Tous ont signé.
papers-unnamed = encore sans nom
papers-do-not-sign = Sur la liste, ne signent pas
papers-signing-list = Médecins qui signent

## Application
papers-application = Dossier de candidature
papers-application-about = Ce que demande la candidature, rempli avec ce qui est connu, ce qui manque et comment elle s’envoie.
papers-asked = Ce qui est demandé
papers-answer = Réponse
papers-sending = Comment et où elle s’envoie
papers-dates = Dates
papers-date-start = Début
papers-date-apply = Candidature jusqu’au
papers-date-composition = Changement d’équipe pour le trimestre suivant : à signaler jusqu’au
papers-date-payment = Premier paiement : { $component }
papers-date-claim = À demander jusqu’au : { $component }
papers-date-notice = Fin au plus tôt, avec un préavis donné le premier jour
papers-window = du { $first } au { $last }

## Letter to the software supplier
papers-supplier = Lettre au fournisseur de logiciel
papers-supplier-about = Le début, les codes anciens et nouveaux, et ce que le logiciel doit faire.
papers-supplier-name = Fournisseur
papers-supplier-product = Logiciel
papers-supplier-place = Lieu
papers-supplier-signed = Nom sous la lettre
papers-letter-date = { $place }, le { $date }
papers-letter-subject = Objet : début sous { $scheme } le { $date }
papers-letter-opening = Madame, Monsieur,
papers-letter-text = Notre pratique souhaite travailler sous { $scheme } à partir du { $date }, dès que la convention sera approuvée. Dès ce jour, les codes ci-dessous valent pour les patients en relation thérapeutique fixe avec la pratique. Merci de confirmer par écrit que { $product } les prendra en charge à cette date, et à partir de quelle version.
papers-letter-software = le logiciel
papers-letter-needs = Ce qui doit fonctionner
papers-letter-closing = Avec nos salutations distinguées,
papers-codes = Codes anciens et nouveaux, montants au { $date }
papers-code-act = Prestation
papers-code-old = Code aujourd’hui
papers-code-new = Nouveau code
papers-code-fee = Nouveau montant
papers-code-unknown = non trouvé
papers-code-inferred = { $code } (déduit)
papers-code-others = Codes lus sans la prestation qu’ils désignent : { $codes }. La liste officielle doit les préciser.
papers-code-caution = La liste officielle des codes et montants fait foi. Les montants marqués sont des estimations.

## Leaflet
papers-leaflet = Dépliant pour les patients
papers-leaflet-about = Zone, heures et qui fait quoi, tels que la pratique les publie. Neutre ; il n’y a pas d’obligation d’expliquer le financement.
papers-leaflet-heading = { $practice } : qui nous sommes et comment nous joindre
papers-leaflet-ours = Notre pratique
papers-leaflet-know = Bon à savoir
papers-leaflet-state = Situation au { $date }

## Partners' meeting
papers-meeting = Une page pour la réunion des associés
papers-meeting-about = La comparaison sur un A4 : totaux avec fourchettes, ce qui l’influence, ce qui disparaît et s’ajoute, dates, ce qui n’est pas connu.
papers-meeting-basis =
    { $gps ->
        [one] { $patients } patients avec DMG, { $gps } médecin généraliste, année de prix { $year }. Recettes brutes, tickets modérateurs compris.
       *[other] { $patients } patients avec DMG, { $gps } médecins généralistes, année de prix { $year }. Recettes brutes, tickets modérateurs compris.
    }
papers-meeting-moves = Ce qui influence le plus la différence
papers-meeting-moves-help = La différence avec chaque donnée un dixième plus bas et plus haut ; avec les tarifs qui ne sont pas connus exactement au plus bas et au plus haut.
papers-meeting-less = Moins, ou disparaît
papers-meeting-more = Plus, ou s’ajoute
papers-meeting-lower = Plus bas
papers-meeting-higher = Plus haut
papers-meeting-rest =
    { $count ->
        [one] { $count } plus petite différence n’est pas montrée.
       *[other] { $count } plus petites différences ne sont pas montrées.
    }
papers-meeting-unknown = Ce qui n’est pas connu
papers-meeting-estimated = { $share } du total sous { $scheme } repose sur des montants estimés.
papers-meeting-readings =
    { $count ->
        [one] { $count } interprétation des règles n’est pas tranchée ; elle est calculée selon le choix fait dans la comparaison.
       *[other] { $count } interprétations des règles ne sont pas tranchées ; elles sont calculées selon le choix fait dans la comparaison.
    }
papers-meeting-assumed =
    { $count ->
        [one] { $count } hypothèse a été faite ; la comparaison la nomme.
       *[other] { $count } hypothèses ont été faites ; la comparaison les énumère.
    }
papers-meeting-not-priced = Pas de prix sous { $scheme } : { $names }.
