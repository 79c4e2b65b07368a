# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-start = Début
calendar-start-on = Début le { $date }
calendar-application-deadline = Dernier jour de candidature pour le début au { $start }
calendar-composition-deadline = Dernier jour pour signaler un changement de composition pour le { $start }
calendar-payment = Paiement
calendar-payment-window = Paiement attendu entre le { $first } et le { $last }
calendar-payment-at-latest = Paiement au plus tard le { $date }
calendar-payment-of = { $component }, { $period }
calendar-notice-ends = Un préavis donné le { $given } met fin à la convention le { $end }
calendar-not-published = non publié
calendar-not-published-help = Personne n’a publié cette date. Elle n’est pas déduite des années précédentes.
calendar-passed = passé
calendar-days-left =
    { $days ->
        [one] encore { $days } jour
       *[other] encore { $days } jours
    }

## Added by the pages
head-calendar-payment-at-latest = Paiement au plus tard
cash-title = L’année d’un changement, semaine par semaine
cash-intro = Ce qui entre pendant l’année civile : sans changement et avec changement. Les prestations sont réparties également sur les jours ouvrables de leur mois ; tout le reste arrive le dernier jour de sa période publiée.
cash-scheme = Passer à
cash-stay-in = Sans changement : { $scheme }
cash-with = Avec changement : { $scheme }
cash-third-party-share = Tiers payant, % de la part des organismes assureurs
cash-third-party-share-help = Facturé à l’organisme assureur et payé plus tard ; le patient paie le reste le jour même. Si le champ est vide : { $share } % (entre { $low } et { $high }), selon le profil, pondéré par les contacts de sa liste.
cash-third-party-days = Jours jusqu’au paiement
cash-third-party-days-help = Si le champ est vide : le dernier jour de la période publiée du système, deux semaines après le contact là où il le dit.
cash-bridging = À financer au point le plus bas
cash-bridging-when = Dans la semaine jusqu’au { $date }, le changement a le plus grand retard.
cash-bridging-none = Le changement n’est en retard à la fin d’aucune semaine.
cash-bridging-range = La fourchette est celle des tarifs et de la liste. La part et le délai du tiers payant sont ceux saisis ou pris ; d’autres valeurs déplacent l’argent entre semaines.
cash-running = Différence cumulée
cash-chart = Différence cumulée par semaine
cash-weeks = Par semaine
cash-months = Par mois
cash-totals = L’année au total
cash-in-year = Entre pendant l’année
cash-after-year = Gagné pendant l’année, entre après
cash-undated = Sans date publiée
cash-earlier = Dont gagné l’année précédente, payé sous le premier système
cash-left-out-year = Les paiements de l’année précédente encore à recevoir sont omis : les chiffres du premier système ou de la pratique ne remontent pas si loin. Ils sont les mêmes des deux côtés.
cash-left-out-contacts = Les prestations de l’année précédente encore payées en janvier sont omises : aucun contact de cette année n’est connu. Elles sont les mêmes des deux côtés.
cash-without-price = { $scheme } n’a pas de montants ici : rien n’en est montré et il n’y a pas de différence.
cash-not-priced = Sans prix, et dans aucune semaine : { $components }.
cash-earlier-note = L’année précédente est prise avec la même liste, les mêmes prestations et les mêmes demandes, là où rien n’en est connu.
