# SPDX-License-Identifier: EUPL-1.2
### Which tariffs are known, and entering official amounts.
tariffs-title = Les tarifs et leur statut
tariffs-intro = Chaque montant a une source, des dates et un statut. Ce qui n’a pas été trouvé est indiqué comme non chiffré.
tariffs-known-on = Tels que connus au { $date }

## The table
tariffs-caption = Tarifs de { $scheme }, { $year }
tariffs-column-tariff = Tarif
tariffs-column-key = Pour
tariffs-column-code = Code officiel
tariffs-column-amount = Montant
tariffs-column-range = Marge
tariffs-column-co-payment = Ticket modérateur
tariffs-column-valid = Validité
tariffs-column-announced = Annoncé le
tariffs-column-review = À revoir le
tariffs-column-status = Statut
tariffs-column-source = Source
tariffs-summary =
    { $count ->
        [one] { $count } montant : { $status }
       *[other] { $count } montants : { $status }
    }
tariffs-past-review = date de révision dépassée
tariffs-contradiction = Les sources se contredisent : { $values }. Utilisé : { $used }.
tariffs-gap = Non trouvé. Recherché : { $what }

## Entering official amounts
tariffs-enter-title = Saisir des montants officiels
tariffs-enter-intro = Si vous disposez du montant officiel, saisissez-le ici. Il remplace l’estimation ou le montant manquant dans votre calcul, avec le statut « fourni par vous ».
tariffs-enter-amount = Montant officiel en euros
tariffs-enter-from = Valable à partir du
tariffs-enter-to = Valable jusqu’au, inclus (facultatif)
tariffs-enter-source = Où l’avez-vous lu ?
tariffs-enter-button = Utiliser ces montants
tariffs-enter-remove = Supprimer mes montants
tariffs-entered =
    { $count ->
        [one] { $count } montant est désormais fourni par vous.
       *[other] { $count } montants sont désormais fournis par vous.
    }
tariffs-entered-was = { $tariff } : était { $former } ({ $status }), est maintenant { $amount }
tariffs-entered-outside-bounds = { $amount } se situe hors des limites connues { $bounds }. Le montant est utilisé tel que vous l’avez saisi.
tariffs-only-yours = Vos montants ne valent que dans votre calcul.

## Added by the pages
tariffs-scheme = Système de paiement
tariffs-none = Aucun montant ne correspond à ce choix.
tariffs-back-to-result = Vers le calcul avec mes montants
tariffs-import = Montants à partir d’un fichier
tariffs-import-help = Un fichier CSV avec les colonnes table, cell, valid_from, valid_to, amount (comme celui à télécharger ici), ou un fichier tarifaire du système portant le nom de sa table.
tariffs-import-file = Fichier texte (.csv)
tariffs-expired = Les montants que vous avez saisis ne sont plus en mémoire.
tariffs-without = Continuer sans eux

tariffs-changed = Ce qui a changé
tariffs-changed-help = Montants et statuts qui ont changé au cours de cette année, jour par jour. La convention elle-même ne change que par accord écrit des deux parties ; ce qui figure ici est ce que savent les fichiers du système.
tariffs-changed-caption = Changements : { $scheme }, { $year }
tariffs-changed-nothing = Aucun montant n’a changé dans { $scheme } en { $year }.
tariffs-changed-from = À partir du
tariffs-changed-before = Avant
tariffs-changed-before-status = Statut avant
tariffs-changed-after = Après
tariffs-changed-after-status = Statut après
tariffs-changed-none = n’existait pas
tariffs-changed-ended = prend fin
