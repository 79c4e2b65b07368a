# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-title = Calendrier
calendar-intro = Ce qui doit être fait et quand, et quand l’argent arrive. Chaque date indique sa règle.
calendar-start = Début
calendar-start-help = Une pratique commence le premier jour d’un trimestre.
calendar-start-on = Début le { $date }
calendar-application = Candidature
calendar-application-deadline = Dernier jour de candidature pour le début au { $start }
calendar-claim = Demande des primes
calendar-claim-deadline = Dernier jour pour demander les primes du { $period }
calendar-claim-deadline-help =
    { $days ->
        [one] { $days } jour après la fin du trimestre. Il n’est pas publié s’il s’agit de jours ouvrables.
       *[other] { $days } jours après la fin du trimestre. Il n’est pas publié s’il s’agit de jours ouvrables.
    }
calendar-composition-deadline = Dernier jour pour signaler un changement de composition pour le { $start }
calendar-payment = Paiement
calendar-payment-window = Paiement attendu entre le { $first } et le { $last }
calendar-payment-window-help = La règle indique une semaine, pas un jour.
calendar-payment-at-latest = Paiement au plus tard le { $date }
calendar-payment-of = { $component }, { $period }
calendar-gap-before-first-payment =
    { $months ->
        [one] { $months } mois entre le début et le premier paiement
       *[other] { $months } mois entre le début et le premier paiement
    }
calendar-notice = Préavis
calendar-notice-help = Un trimestre complet après le jour du préavis : 3 à 6 mois.
calendar-notice-ends = Un préavis donné le { $given } met fin à la convention le { $end }
calendar-indexation = Nouveaux montants à partir du { $date }
calendar-not-published = non publié
calendar-not-published-help = Personne n’a publié cette date. Elle n’est pas déduite des années précédentes.
calendar-passed = passé
calendar-days-left =
    { $days ->
        [one] encore { $days } jour
       *[other] encore { $days } jours
    }
calendar-rule = Règle : { $rule }

## Added by the pages
head-calendar-payment-at-latest = Paiement au plus tard
cash-title = L’année d’un changement, mois par mois
cash-intro = L’argent par mois d’échéance au plus tard : sans changement et avec changement.
cash-scheme = Changement vers
cash-stay = Sans changement
cash-before = Avec changement : premier système
cash-after = Avec changement : second système
cash-stay-in = Sans changement : { $scheme }
cash-with = Avec changement : { $scheme }
