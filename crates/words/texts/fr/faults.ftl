# SPDX-License-Identifier: EUPL-1.2
### What is wrong with an input. A fault reads: place, problem, what stands there, what was expected.

## Composition
fault-at = { $place } : { $problem }
fault-found = Trouvé : « { $value } ».
fault-expected = Attendu : { $expected }.
place-file = fichier { $file }
place-sheet = feuille { $sheet }
place-row = ligne { $row }
place-column = colonne { $column }
place-field = { $column }
place-sheet-row-column = feuille { $sheet }, ligne { $row }, colonne { $column }
severity-error = erreur
severity-warning = avertissement

## Summary
fault-count =
    { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
fault-count-warnings =
    { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
fault-summary =
    { $count ->
        [one] { $count } erreur a été trouvée. Rien n’a été calculé.
       *[other] { $count } erreurs ont été trouvées. Rien n’a été calculé.
    }
fault-none = Aucune erreur n’a été trouvée.
fault-more =
    { $count ->
        [one] Et { $count } de plus.
       *[other] Et { $count } de plus.
    }

## Problems
fault-not-a-date = Ceci n’est pas une date.
fault-not-a-number = Ceci n’est pas un nombre.
fault-ambiguous-number = Milliers ou décimales ? Écrivez le nombre sans signe entre les milliers.
fault-too-many-decimals = Ceci a trop de décimales.
fault-unknown-value = Cette valeur n’est pas admise ici.
fault-missing-column = Une colonne manque.
fault-unknown-column = Cette colonne n’est pas lue.
fault-empty = Rien n’est indiqué ici, alors qu’une valeur est nécessaire.
fault-negative = Ceci ne peut être inférieur à zéro.
fault-duplicate = La même chose figure deux fois.
fault-overlap = Deux lignes valent pour les mêmes jours.
fault-unknown-reference = Ce nom ne figure nulle part ailleurs.
fault-too-large = Ceci est trop grand.
fault-not-readable = Ce fichier ne peut être lu.
fault-not-a-workbook = Ceci n’est pas un classeur (.xlsx).
fault-missing-sheet = Une feuille manque.
fault-band-too-coarse = Cette tranche d’âge ne tient pas dans une seule tranche d’un tarif qui la lit.
fault-looks-back-too-far = Les règles demandent des données antérieures aux jours couverts.
fault-hole = Une table de tarifs n’a pas de ligne pour ceci, et aucune lacune n’est déclarée.
fault-rule = Une règle du langage des systèmes n’est pas respectée.

## Warnings: implausible, but taken as it stands
fault-implausible = Ceci est loin de l’habituel. La valeur a été prise telle quelle.
warning-contacts-per-patient = { $contacts } contacts par patient et par an, c’est loin des { $low } à { $high } habituels.
warning-patients-per-practitioner = { $patients } patients par médecin généraliste, c’est loin des { $low } à { $high } habituels.
warning-preferential-share = { $share } avec intervention majorée (BIM), c’est loin des { $low } à { $high } habituels.
warning-nurse-hours = { $hours } heures d’infirmier par semaine, c’est loin des { $low } à { $high } habituels.
warning-date-in-future = Le { $date } est dans le futur.

## What was expected
expected-date = une date comme 1/04/2026 ou 2026-04-01
expected-iso-date = une date écrite sous la forme 2026-04-01
expected-period = une année, un trimestre ou un mois comme 2026, 2026-Q2 ou 2026-05
expected-number = un nombre
expected-whole-number = un nombre entier
expected-not-negative = zéro ou plus
expected-positive = plus de zéro
expected-amount = un montant en euros avec deux décimales au plus
expected-hours = des heures par semaine, comme 12 ou 12,5
expected-yes-no = oui ou non
expected-age-band = une tranche d’âge comme 25-59 ou 75+
expected-one-of = l’une de ces valeurs : { $values }
expected-at-most = au maximum { $limit }
expected-from-before-to = un premier jour antérieur au dernier
expected-file = un classeur (.xlsx) ou un fichier texte (.csv)
expected-file-or-numbers = un fichier, ou des nombres d’une estimation ; pas les deux

## What was expected of files and workbooks (intake)
expected-new-workbook = un classeur enregistré en .xlsx ou .ods, sans mot de passe
expected-csv = des fichiers texte (.csv), un par tableau
expected-not-packed = le classeur ou le fichier texte lui-même, non compressé
expected-undamaged-file = un fichier intact ; enregistrez-le à nouveau et réessayez
expected-filled-table = une feuille avec des chiffres
expected-one-table = un seul tableau par feuille, les titres dans la première ligne
expected-one-practice = une seule pratique sur cette feuille
expected-heading = un titre au-dessus de cette colonne
expected-no-merged-cells = des cellules séparées : une cellule fusionnée ne contient qu’une valeur
expected-formula-value = la valeur de cette formule ; ouvrez le fichier dans un tableur et enregistrez-le
expected-formula-without-error = une formule qui donne une valeur, ou la valeur elle-même
expected-short-text = un texte plus court ; un guillemet n’est peut-être pas fermé
expected-fewer-faults = les erreurs ci-dessus corrigées d’abord ; il en reste autant
expected-plain-number = un nombre à deux décimales au plus, sans signe entre les milliers
expected-age-band-as-text = une tranche d’âge comme 25-59, en texte : le tableur en a fait une date

## What was expected where a value is implausible (intake)
expected-utf8 = un fichier texte en UTF-8 ; vérifiez les lettres accentuées
expected-visible-sheet = une feuille visible ; cette feuille masquée a été lue aussi
expected-visible-rows = des lignes visibles ; autant de lignes masquées ont été lues aussi
expected-no-macros = un classeur sans macros ; elles n’ont pas été lues
expected-rows-with-number = un nombre dans chaque ligne ; autant de lignes sans nombre ont été omises
expected-contacts-per-patient = entre 0,5 et 25 contacts par patient et par an
expected-list-size = au plus 3 000 patients par médecin généraliste
expected-filled-band = des patients dans chaque tranche d’âge entre deux qui en ont
expected-bands-apart = des tranches d’âge qui ne se recoupent pas : personne ne peut être compté deux fois
expected-visits = moins de visites que de consultations
expected-hours-of-one = au plus 38 heures par semaine pour une personne
expected-preferential-share = au plus 80 % avec intervention majorée (BIM)
expected-within-tariffs = un jour pour lequel les tarifs sont connus
expected-list-near-activity = une patientèle comptée à moins d’un an de l’activité
expected-list = des patients avec un DMG (feuille de la liste)
expected-activity = des contacts d’une période (feuille de l’activité) : sans eux, aucune différence ne peut être donnée

## Lignes, et contradictions entre elles (intake)
place-rows = { $count } lignes : { $rows }
expected-cell-once = chaque combinaison de jour ou période, médecin, classe d’âge et autres colonnes sur une seule ligne, avec le nombre entier
expected-rows-of-practitioners = une ligne par combinaison ; celles-ci en répètent d’autres et ont été ajoutées, comme lignes de plusieurs médecins
expected-periods-apart = des périodes qui ne se touchent pas : aucun contact ne peut être compté deux fois
expected-one-date = un seul jour ; de plusieurs, le dernier avant le jour du paiement compte
expected-whole-lists = une liste complète à chaque jour : dans ces lignes manquent des âges qu’un autre jour contient
expected-practitioners-sheet = une feuille des médecins généralistes ; sans elle, chaque nom de l’activité compte comme médecin et, sans nom, toutes les recettes comme celles d’un seul médecin
expected-patients-at-most = au plus 100 000 patients sur une liste
expected-contacts-at-most = au plus 10 000 000 contacts sur une ligne
## Of files of amounts and of schemes
fault-inconsistent = Ceci ne concorde pas avec le reste.
fault-left-out = Ceci ne compte pas et a été laissé de côté.
expected-tariff-file = un fichier de montants portant ce nom
expected-csv-header = un fichier texte (.csv) dont la première ligne nomme les colonnes
expected-csv-row = des lignes d’un fichier texte (.csv)
expected-fields = autant de champs que la première ligne : { $value }
expected-first-day = le premier jour où la ligne est valable
expected-source-id = une source : chaque montant en a une
expected-column-once = chaque colonne une seule fois
expected-this-column = cette colonne
expected-key-values = une valeur, plusieurs séparées par |, ou * pour toutes
expected-one-of-or-all = l’une de ces valeurs, ou * pour toutes : { $value }
expected-no-amount = aucun montant là où le statut dit qu’il n’y en a pas
expected-low-to-high = d’abord le montant le plus bas, le plus élevé en dernier
expected-status-supplied = supplied (ou gap, ended) : vos propres montants ne comptent pas comme publiés
expected-one-practice-in-all = un seul cabinet : les patients et les contacts sont comptés pour un seul
expected-existing-file = un fichier ou un dossier qui existe
expected-permission = un fichier que l’on peut lire
expected-ordinary-file = un fichier ordinaire
expected-tariff-files = des fichiers de montants, chacun nommé d’après sa table
expected-rows-that-count = des lignes pour des jours où le système est en vigueur

## What was expected on the command line
expected-a-scheme = au moins un système
expected-schemes = un dossier contenant au moins un système (un scheme.toml)
expected-schemes-folder = un dossier de systèmes : ceux du programme ne peuvent pas être modifiés
expected-scheme-once = chaque système une seule fois
expected-layer = un système qui repose sur un autre
expected-name-option = NOM=OPTION
expected-year = une année comme 2026
expected-quarter = un trimestre comme 2026-Q2
expected-year-of-switch = l’année du changement, ou aucune année
expected-three-decimals = un nombre de trois décimales au plus, comme 4.3
expected-smaller-number = un nombre plus petit
expected-address = l’adresse d’une ligne, telle que la donne compare --lines
expected-same-scheme = les règles et montants d’alors : ceux-ci sont différents
expected-same-facts = le fichier ou les chiffres qui ont été comparés
expected-at-most-cells = une table plus petite, de { $value } cellules au plus
expected-attribute-of = une caractéristique de ce qui est compté ({ $value })
expected-component = une composante de ce système
expected-known-source = une source qui figure dans sources.toml
expected-no-other-row = une seule ligne par cellule et par jour ; la ligne { $value } en parle aussi
expected-no-share = une composante qui n’est pas elle-même une part
expected-one-sibling = une seule de deux couches de même parent qui parle d’une cellule
expected-one-sibling-value = une seule de deux couches de même parent qui fixe une valeur
expected-registered-first = un jour qui ne suit pas celui des caractéristiques (attributes_on)
expected-row-or-gap = une ligne par cellule et par jour ; ce que personne n’a trouvé est une ligne de statut gap
expected-no-circle = quelque chose qui ne repose pas sur soi-même
expected-pin = la base pour laquelle cette couche a été écrite : pijler scheme pin
expected-base-as-pinned = la base telle qu’elle était : elle a changé et est maintenant { $value } ; voyez ce qui a changé, puis pijler scheme pin
expected-in-base = quelque chose qui figure dans la base
expected-new-id = un nom que la base n’a pas ; ce qu’elle a se change avec set
expected-existing-path = le chemin de quelque chose qui existe
expected-dotted-path = un chemin à travers des sections, séparées par des points
expected-tariff-rows = un fichier de montants avec des lignes, dans le système ou dans un système sur lequel il repose
expected-table-read = le nom d’une table qu’une composante lit
expected-same-keys = les mêmes clés que l’autre composante qui lit cette table
expected-validity = valid_from et valid_to, dans l’ordre
expected-decimal-text = un nombre décimal entre guillemets, comme 17.95
expected-components = au moins un component
expected-key-once = chaque clé une seule fois
expected-fraction = une fraction comme 25/100
expected-section = une section avec des champs
expected-text = un texte
expected-bare-date = une date comme 2026-04-01, sans guillemets
expected-list-of-values = une liste
expected-attribute-once = chaque caractéristique une seule fois
expected-values = entre 1 et 200 valeurs
expected-rising-cuts = des âges croissants, et une valeur de plus que d’âges
expected-last-rule = une dernière règle sans when, afin qu’une règle soit toujours valable
expected-key-of-table = une clé de la table et une de ses valeurs
expected-folder-name = le nom du dossier, { $value }
expected-no-switch = rien : ce système n’a pas de choix
expected-field = un champ { $value }
expected-row-with-amount = une ligne avec ce montant ({ $value })
expected-as-computed = { $value }, comme le dit le calcul

fault-fields-left-out =
    { $count ->
        [one] { $count } champ n’a pas été compris et a été laissé de côté. Le calcul repose sur les autres.
       *[other] { $count } champs n’ont pas été compris et ont été laissés de côté. Le calcul repose sur les autres.
    }
