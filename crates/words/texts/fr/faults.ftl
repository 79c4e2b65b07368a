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
