# SPDX-License-Identifier: EUPL-1.2
### The side-by-side comparison of payment schemes.

## Head
compare-title = Les systèmes de paiement côte à côte
compare-intro = La même pratique, les mêmes patients et les mêmes contacts dans chaque système. Seules les règles de paiement diffèrent.
compare-period = Période : { $period }
compare-price-year = Année des prix : { $year }
compare-known-on = Règles et tarifs tels que connus au { $date }.
compare-baseline = Comparé à : { $scheme }, { $period }
compare-list-stays = La patientèle reste telle qu’elle est : les chiffres du { $date } valent pour toute la période.

## Receipts
compare-total = Recettes brutes, TM compris
compare-by-pillar = Recettes brutes par pilier
compare-per-practice = Pour la pratique
compare-per-practitioner = Par médecin généraliste
compare-per-practitioner-help = Le montant de la pratique divisé par son nombre de médecins généralistes ({ $count }). La répartition au sein de la pratique est libre.
compare-to-practice = Versé à la pratique
compare-to-practitioner = Versé au médecin généraliste personnellement
compare-co-payments = Tickets modérateurs payés par les patients
compare-co-payments-help = Partie des recettes brutes. Le tiers payant change qui paie et quand, pas le total.
compare-paid-by-insurer = Payé par l’assurance maladie
compare-outside-receipts = Indiqué à part, hors recettes

## Difference
compare-difference = Différence avec { $scheme }
compare-difference-more = { $amount } de plus que dans { $scheme }
compare-difference-less = { $amount } de moins que dans { $scheme }
compare-difference-none = Identique à { $scheme }
compare-difference-help = Calculée ligne par ligne : ce qui est égal des deux côtés s’annule.
compare-cannot-be-told = Ne peut être dit avec les chiffres disponibles
compare-cannot-be-told-help = La différence se situe entre { $low } et { $high }. Zéro est compris dans cet intervalle : ce peut être plus comme moins.
compare-cannot-be-told-not-priced = Toutes les lignes n’ont pas pu recevoir un prix. Ce qui n’en a pas manque dans le total et dans la différence.
compare-range = Valeur basse, meilleure valeur et valeur haute
compare-range-help = La marge vient de tarifs et de données qui ne sont pas connus exactement. Elle ne prédit pas le nombre de contacts.

## Lines lost and won
compare-lines-lost = Lignes qui disparaissent
compare-lines-lost-help = Payé dans { $scheme } ; compris dans un montant par patient dans l’autre système.
compare-lines-won = Lignes qui s’ajoutent
compare-lines-changed = Lignes dont le montant change
compare-lines-same = Lignes inchangées
compare-lines-none = Aucune ligne de ce type.

## Premiums
compare-premiums = Primes
compare-premiums-reached = Primes atteintes
compare-premiums-none = Aucun seuil de prime n’est atteint.
compare-premium-tier = { $premium } : palier { $tier }, { $amount }
compare-next-threshold = Seuil suivant
compare-next-threshold-worth = Avec { $missing } de plus, { $threshold } est atteint. Ce palier vaut { $amount } de plus { $per }.
compare-next-threshold-none = Le palier le plus élevé est atteint.
compare-thresholds-at-risk = Seuils qui pourraient ne pas être atteints
compare-threshold-at-risk = { $threshold } : actuellement { $value }, le seuil est { $limit }. { $amount } en dépendent.
compare-nurse = Infirmier de pratique : coût et prime
compare-nurse-cost = Coût de l’infirmier
compare-nurse-premium = Prime pour l’infirmier de pratique
compare-nurse-balance = Prime moins coût
compare-nurse-cost-not-known = Vous n’avez pas indiqué le coût de l’infirmier. La prime est indiquée sans lui.

## What decides
compare-break-even = Nombre de consultations par an auquel les deux systèmes paient autant
compare-break-even-contacts = { $contacts } contacts par patient et par an
compare-break-even-now = Votre pratique : { $contacts } contacts par patient et par an
compare-break-even-above = Au-dessus de ce nombre, { $scheme } paie plus ; en dessous, moins.
compare-break-even-none = Il n’y a pas de tel nombre entre { $low } et { $high } contacts.
compare-sensitivity = Ce qui fait le plus varier le résultat
compare-sensitivity-row = { $input } entre { $low } et { $high } : la différence varie de { $amount }

## Limits
compare-passing-share = Part de patients de passage
compare-passing-share-help = Consultations, vidéoconsultations et visites hors service de garde, par médecin généraliste et par année civile. La limite est de { $limit }.
compare-passing-share-of = { $practitioner } : { $share } ({ $passing } sur { $all } contacts)
compare-limit-kept = dans la limite
compare-limit-exceeded = au-dessus de la limite
compare-limit-not-known = Inconnu : il faut les contacts par médecin généraliste et s’ils ont eu lieu en service de garde.
compare-limit-no-consequence = Aucune règle publiée ne dit ce qui suit un dépassement de la limite.

## How sure
compare-certainty = Sur quoi reposent les montants
compare-euros-by-status = { $amount } ({ $share }) reposent sur des chiffres au statut : { $status }
compare-euros-estimated = { $amount } sur { $total } reposent sur des estimations.
compare-euros-estimated-none = Aucun montant ne repose sur des estimations.
compare-assumptions = Hypothèses retenues
compare-assumption = { $condition } n’est pas connu. Hypothèse : { $taken }.
compare-assumptions-none = Aucune hypothèse n’a été nécessaire.
compare-switches = Interprétations non tranchées
compare-switch = { $switch } : { $choice } (par défaut : { $default })
compare-not-priced = Non chiffré
compare-not-priced-line = { $line } : { $quantity }, non chiffré
compare-not-priced-looked-for = Recherché : { $what }
compare-warnings = Avertissements
compare-warnings-none = Aucun avertissement.
compare-tariff-past-review = Le tarif { $tariff } devait être revu le { $date }.
compare-rows-left-out =
    { $count ->
        [one] { $count } ligne n’a pas été comptée : { $reason }.
       *[other] { $count } lignes n’ont pas été comptées : { $reason }.
    }
compare-rule-never-fired = Aucune ligne n’a répondu à la règle { $rule }.

## Schemes that cannot be shown yet
compare-not-open = Pas encore ouvert
compare-not-open-reason = { $scheme } n’est pas encore ouvert : { $reason }
compare-not-open-no-amount = Aucun montant postérieur à { $year } n’est connu. Indiquez votre propre montant, ou acceptez une estimation signalée, avec une large marge.
compare-not-ranked = Les systèmes sont dans un ordre fixe, sans classement par montant.
basis-title = Contacts par an sur lesquels reposent les estimations
basis-calibrated = Par patient fixe, pour l’estimation
basis-own = Par patient fixe, ici

## Added by the pages
head-compare-difference = Différence
head-compare-euros-estimated = Dont reposant sur des estimations
head-compare-next-threshold-worth = L’atteindre ajoute
head-compare-break-even-contacts = Contacts par patient et par an pour un montant égal
head-compare-break-even-now = Actuellement
head-compare-assumption = Supposé
head-compare-switch = Interprétation
compare-by-component = Recettes par composante
compare-is-baseline = Les autres systèmes sont comparés à celui-ci.
compare-past-review = Ces tarifs ont dépassé leur date de révision : des montants plus récents peuvent exister.
compare-switches-help = Aucun texte publié ne tranche ces points. Chaque choix est calculé tel quel.
compare-break-even-help = Par patient : ce que le second système paie en plus. Par contact : ce qu’il paie en moins. Au nombre indiqué, les deux sont égaux.
compare-premiums-help = Ce qui est payé pour l’année, et ce que le seuil suivant demande et ajoute.
compare-sensitivity-help = La différence avec le premier système lorsque chaque donnée est d’un dixième plus basse et plus élevée, et avec les tarifs les plus bas et les plus élevés.
compare-thresholds-help = Minima d’autres règles. Il n’est pas publié si les montants par patient comptent : les deux sont donc indiqués.
compare-threshold-minimum = Minimum
compare-threshold-acts = Par les prestations
compare-threshold-with-patient = Avec les montants par patient
break-even-patients = Patients
break-even-per-patient = En plus par patient et par an
break-even-per-contact = En moins par contact
input-tariffs = Tarifs qui ne sont pas connus exactement (plus bas, plus haut)
input-patients = Patients avec DMG auprès de la pratique
input-preferential = Patients avec intervention majorée (BIM)
input-passing = Contacts avec des patients de passage
input-nurse-hours = Heures d’infirmier de pratique
input-act-consultation = Consultations
input-act-home-visit = Visites à domicile
input-act-nursing-home-visit = Visites en maison de repos
input-act-video = Vidéoconsultations
input-act-telephone = Consultations téléphoniques
input-act-advice = Avis
input-act-supplement = Suppléments
assumed-list-stays = La patientèle reste telle qu’elle était le
assumed-seen = Chaque patient a été vu dans les deux années précédentes
assumed-activity-of = Les contacts sont ceux de
assumed-claims-of = Les demandes de primes sont celles de
assumed-outside-validity = L’année sort des jours dont parlent ces règles
heading-of-year = { $title }, année tarifaire { $year }
sensitivity-less = { $scheme } : un dixième de moins
sensitivity-more = { $scheme } : un dixième de plus
assumed-default = Non indiqué, donc supposé partout
assumed-billed-carried = Vos totaux facturés sont indexés à partir de
assumed-claims-assumed = Primes sans demande ici : prises comme demandées, dans chaque système
assumed-preferential-spread = Intervention majorée : répartie selon l’âge d’après le profil
lines-unit = Par unité
lines-tariff-status = Statut du tarif
lines-input-status = Statut de la quantité
break-even-key = En couleur : si peu de contacts que le second système paie plus. ◆ les deux paient autant, avec la marge ; ● cette pratique.

## Médecins qu’aucune feuille ne donne
assumed-practitioners-of-activity = Il n’y a pas de feuille des médecins généralistes : les noms de l’activité en tiennent lieu, au nombre de
assumed-practitioners-unknown = Le nombre de médecins généralistes n’est pas donné : les chiffres par médecin sont comme pour
assumed-from-numbers = Les groupes et contacts sont faits de vos chiffres et du profil
