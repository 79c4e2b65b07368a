# SPDX-License-Identifier: EUPL-1.2
### Words of every page and of the command line.

## The product
app-name = Pijler
app-tagline = Ce qu’une pratique de médecine générale perçoit dans chaque système de paiement, et pourquoi
app-shows = Pijler montre ce que donnent les règles et vos chiffres. Il ne conseille ni d’adhérer ni de ne pas adhérer.
app-private = Vos chiffres restent chez vous. Aucun compte n’est nécessaire et rien n’est transmis à une mutualité ou à une autorité.

## Navigation
skip-to-content = Aller au contenu
nav-main = Menu principal
nav-menu = Menu
nav-home = Accueil
nav-estimate = Estimation en 60 secondes
nav-compare = Comparer
nav-upload = Vos chiffres
nav-tariffs = Tarifs
nav-calendar = Calendrier
nav-example = Exemple
nav-language = Langue

## Languages, each in itself
language-en = English
language-nl = Nederlands
language-fr = Français
language-de = Deutsch

## Footer
footer-licence = Logiciel libre sous la licence publique de l’Union européenne (EUPL) 1.2.
footer-source-code = Code source
footer-version = Version { $version }
footer-known-on = Règles et tarifs tels que connus au { $date }
footer-result-key = Clé de ce résultat : { $key }
footer-result-key-help = Les mêmes règles, tarifs et données donnent toujours la même clé et les mêmes montants.

## What a figure is
label-example = exemple
label-example-help = Une pratique fictive. Aucun de ces chiffres n’appartient à une pratique réelle.
label-estimate = estimation
label-estimate-help = Repose sur des hypothèses. Chacune est indiquée et peut être remplacée par votre propre chiffre.
status-heading = Statut du chiffre
status-published = publié
status-published-help = Lu dans une source publiée, qui est indiquée.
status-supplied = fourni par vous
status-supplied-help = Saisi par vous ; la source est celle que vous avez indiquée.
status-derived = dérivé
status-derived-help = Calculé à partir de chiffres publiés ; la méthode est indiquée.
status-estimated = estimé
status-estimated-help = Une estimation raisonnée, avec une valeur basse et une valeur haute ; la méthode est indiquée.
status-gap = non chiffré
status-gap-help = Ce montant n’a pas été trouvé. La quantité est indiquée ; aucun montant n’est supposé, pas même zéro.

## Payment schemes and their pillars
scheme-fee-for-service = Paiement à l’acte
scheme-new-deal = New Deal
scheme-medical-house = Forfait (maison médicale)
scheme-today = Aujourd’hui
pillar-service = Par prestation
pillar-service-help = Contacts multipliés par leurs honoraires
pillar-patient = Par patient
pillar-patient-help = Patients multipliés par un montant selon l’âge et le droit
pillar-practice = Par pratique
pillar-practice-help = Primes avec leurs seuils

## Terms
term-total = recettes brutes, TM compris
term-total-help = Avant frais, cotisations et impôts.
term-registration = dossier médical global (DMG)
term-registration-short = DMG
term-holder = détenteur du DMG
term-fixed-relation = relation thérapeutique fixe
term-fixed-relation-help = Le patient a son DMG auprès d’un médecin de la pratique.
term-passing = patient de passage
term-passing-help = Tout patient sans DMG auprès de la pratique.
term-preferential = intervention majorée (BIM)
term-preferential-short = BIM
term-chronic = statut affection chronique
term-weighted-capitation = capitation pondérée
term-flat-rate = forfait
term-recognised = agréé
term-accredited = accrédité
term-co-payment = ticket modérateur (TM)
term-reimbursement = intervention
term-fee = honoraires
term-premium = prime
term-premium-nurse = prime pour l’infirmier de pratique
term-premium-management = prime pour la gestion de la pratique
term-premium-integrated = prime de pratique intégrée
term-nurse = infirmier de pratique
term-reception = accueil
term-practitioner = médecin généraliste
term-trainee = médecin généraliste en formation
term-locum = médecin remplaçant
term-duty = service de garde
term-health-fund = mutualité
term-authority = INAMI
term-supplement = supplément
term-price-year = année des prix

## Acts
act-consultation = Consultation
act-home-visit = Visite à domicile
act-care-home-visit = Visite en maison de repos
act-video = Vidéoconsultation
act-telephone = Consultation téléphonique

## Counts
count-patients =
    { $count ->
        [one] { $count } patient
       *[other] { $count } patients
    }
count-contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
count-practitioners =
    { $count ->
        [one] { $count } médecin généraliste
       *[other] { $count } médecins généralistes
    }
count-employees =
    { $count ->
        [one] { $count } travailleur salarié
       *[other] { $count } travailleurs salariés
    }
count-rows =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
hours-per-week = { $hours } heures par semaine

## Periods and small words
per-year = par an
per-quarter = par trimestre
per-month = par mois
per-practitioner = par médecin généraliste
per-practice = par pratique
once = une seule fois
answer-yes = oui
answer-no = non
answer-not-known = inconnu
answer-none = aucun
range-low = bas
range-best = meilleur
range-high = haut
range-of-three = { $best } (entre { $low } et { $high })
label-total = Total
label-difference = Différence
label-amount = Montant
label-quantity = Quantité
label-source = Source
label-period = Période
label-practice = Pratique
label-component = Composante
label-note = Remarque

## Buttons
button-calculate = Calculer
button-change = Modifier
button-back = Retour
button-print = Imprimer
button-download-csv = Télécharger en CSV
button-download-excel = Télécharger en Excel
button-show-table = Afficher en tableau
button-explain = Pourquoi ce montant ?

## Pages that are not there
page-not-found = Cette page n’existe pas
page-not-found-help = L’adresse contient peut-être une erreur, ou vos chiffres ont été oubliés entre-temps.
page-failed = Une erreur s’est produite de notre côté
page-failed-help = Rien n’a été calculé. Vos chiffres n’ont pas été modifiés.

## Command line
cli-serving = Pijler est à l’adresse { $address }. Arrêtez-le avec Ctrl+C.
cli-read =
    { $count ->
        [one] { $count } ligne lue dans { $file }.
       *[other] { $count } lignes lues dans { $file }.
    }
cli-written = Écrit : { $file }
cli-hint = indication : { $hint }
cli-file-not-found = Le fichier { $file } n’existe pas.
cli-file-exists = { $file } existe déjà et n’a pas été écrasé.

## Added by the pages
nav-examples = Exemples
examples-intro = Des pratiques fictives, composées à partir de chiffres publiés. Aucune n’existe.
examples-none = Il n’y a pas d’exemples ici.
page-refused = Le calcul n’a pas pu être fait
page-query-too-long = L’adresse de cette page est trop longue et n’a pas été lue.
page-from-elsewhere = Ce formulaire vient d’un autre site et n’a pas été accepté.
label-default = par défaut
filter-all = Tous
filter-button = Afficher
unit-euro-per-hour = euro par heure
column-value = Valeur
column-range = Marge
column-unit = Unité
column-from = De
column-to = Jusqu’au (inclus)
column-lines = Lignes
column-pillar = Pilier
column-group = Groupe
column-sheet = Feuille
column-row-number = Ligne
column-column = Colonne
column-fault = Ce qui ne va pas
column-found = Trouvé
column-expected = Attendu
reason-absorbed-in-capitation = compris dans la capitation pondérée
reason-included-in-flat-rate = compris dans le forfait
reason-exempt = exempté
reason-not-billable = non facturable
reason-suspended = suspendu
reason-not-priced = sans prix
reason-not-claimed = non demandé
reason-not-reached = seuil non atteint
billed-technical-acts = prestations techniques
billed-care-trajectories = trajets de soins
billed-oncology-consult = concertation oncologique multidisciplinaire (COM)
billed-home-hospitalisation = hospitalisation à domicile
billed-duty = service de garde
billed-other = autres prestations
column-scheme = Système
column-what = Quoi
column-verdict = Verdict
column-change = Changement
column-rule = Règle
column-at-most = Au plus
column-question = Question
button-clear = Vider ces champs
draft-note = Ce que vous saisissez ici reste dans la mémoire de ce programme, sous une clé dans l’adresse de la page, et est oublié une heure après la dernière utilisation.
nav-about = Cette pratique
nav-comparison = Comparaison
nav-reconcile = Recettes réelles
nav-scenarios = Scénarios
nav-cash = Trésorerie
nav-questions = Questions
questions-title = Ce que les pratiques demandent avant d’adhérer
questions-intro = De courtes réponses avec leur source. Chacune mène à la page qui y répond avec vos propres chiffres.
questions-own-figures = Avec vos propres chiffres

## Added by the command line
command-failed = Ceci n’a pas pu être fait : { $why }
command-not-served = Les pages ne peuvent pas être servies à { $address } : { $why }
command-not-written = { $file } n’a pas pu être écrit : { $why }
command-file-exists = { $file } existe déjà et n’a pas été remplacé ; --force le remplace
command-no-printer = Aucun navigateur qui fasse des PDF n’a été trouvé. Cherché : { $looked }. Nommez-en un avec --browser ou la variable PIJLER_PRINTER, ou écrivez du HTML avec --format html : tout navigateur peut imprimer ces fichiers.
command-no-printer-pages = Aucun navigateur qui fasse des PDF n’a été trouvé. Cherché : { $looked }. Nommez-en un autre avec --printer, ou renoncez aux PDF avec --no-printer.
command-not-printed = { $file } n’a pas été fait ; { $browser } dit : { $why }. Le HTML s’en passe : --format html.
command-too-long = pas de PDF en { $seconds } s
command-no-pdf = terminé sans PDF ({ $why })
command-stopped = Arrêté ; { $count } fichiers sont écrits.
command-progress = { $done } sur { $all }, encore { $seconds } s environ
command-book-stale = Pas à jour, écrivez-les à nouveau avec « pijler scheme book » : { $files }
command-labelled = { $label } : { $text }
command-yearly = { $amount } par an en { $parts } parties
command-threshold = actuellement { $now }, seuil atteint { $reached }, seuil suivant { $next }
command-fact-row = { $place } : { $quantity }
command-layers = Couches
command-rows = Lignes de montants
command-by-rate = table { $table } ({ $rows } lignes)
command-by-tiers = seuils { $table } ({ $rows } lignes)
command-by-share = { $share } de { $of }
command-as-claimed = comme demandé
command-limit = Limite
command-switch = Choix
command-chosen = { $chosen } (parmi { $options })
command-sources = { $count } sources
command-checked = { $scheme } : { $count } composantes ; lignes : { $rows }
command-check-sum = { $faults }, { $warnings } dans { $count } systèmes
command-schemes-fail = Tous les systèmes ne sont pas en ordre.
command-case-holds = bon
command-case-fails = ÉCHEC
command-estimates = { $scheme } : { $count } estimations refaites, { $differ } diffèrent
command-calibration = { $place } : somme { $sum }, utilisé { $used }, reste { $residual }
command-test-sum = { $passed } réussis ({ $published } sur des chiffres publiés), { $failed } échoués
command-cases-fail = Tous les cas ne sont pas vérifiés.
command-differences = { $count } différences entre { $before } et { $after }
command-pinned = { $scheme } est fixé sur { $base } { $hash }
command-imported = { $file } : { $count } lignes ; utilisez-les avec --tariffs { $folder }
nav-watch = Suivi
