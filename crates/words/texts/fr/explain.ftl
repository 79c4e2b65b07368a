# SPDX-License-Identifier: EUPL-1.2
### Where a number comes from: total, component, line, tariff, source, input fact.
explain-title = D’où vient ce montant
explain-intro = Du total jusqu’à la règle et jusqu’à ce qui a été saisi.
explain-address = Adresse de cette ligne : { $address }
explain-recomputed = Recalculé pour cette page ; cela concorde avec le total au centime près.

## The steps
explain-total = Total
explain-component = Composante
explain-line = Ligne
explain-tariff = Ligne de tarif
explain-source = Source
explain-input = Ce qui a été saisi
explain-multiplication = { $quantity } × { $amount } = { $result }
explain-sum =
    { $count ->
        [one] Somme de { $count } ligne
       *[other] Somme de { $count } lignes
    }
explain-counted = Compté : { $what }
explain-reference-date = Lu au { $date }
explain-valid = Validité : { $span }
explain-announced = Annoncé le { $date }
explain-code = Code officiel { $code }
explain-layer = Fixé par { $layer }
explain-legal-source = Source juridique : { $source }
explain-method = Méthode : { $method }
explain-rounding = Arrondi : { $rounding }
explain-rounding-nearest-cent = au centime le plus proche
explain-rounding-down-euro = vers le bas, à l’euro entier
explain-condition-met = Condition remplie : { $condition }
explain-condition-not-met = Condition non remplie : { $condition }
explain-condition-not-known = On ne sait pas si ceci est rempli : { $condition }. Hypothèse : { $taken }.
explain-absorbed = Pas de montant distinct : { $reason }
explain-weaker-status = Tarif : { $tariff }. Données : { $input }. Le plus faible des deux compte.
explain-input-place = Tiré de { $place }
explain-split = Partie { $part } sur { $parts } d’un montant annuel de { $amount }
explain-paid = Versé à { $receiver }, { $when }
explain-not-found = Aucune ligne n’a cette adresse avec ces règles et ces chiffres.

## Added by the pages
head-explain-counted = Compté
head-explain-address = adresse
explain-share-row = Ligne tarifaire du ticket modérateur
explain-rule = Règle
explain-seen = Ce qui en a été lu
explain-place = Où cela se trouve
explain-why-zero = Pourquoi pas de montant séparé
explain-tiers = Seuils
explain-measure-now = Actuellement
explain-measure-reached = Seuil atteint
explain-input-estimate = Ces groupes proviennent de vos chiffres et des hypothèses du profil.
explain-input-none = La quantité découle de ce qui est dit de la pratique elle-même : ses médecins généralistes, son personnel ou ses demandes.
explain-input-more =
    { $count ->
        [one] Et { $count } autre.
       *[other] Et { $count } autres.
    }
fact-person = Personne
fact-contact = Contact
