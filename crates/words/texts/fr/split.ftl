# SPDX-License-Identifier: EUPL-1.2
### L’argent de la pratique réparti entre ses médecins.

split-title = Répartir entre les médecins généralistes
split-link = Répartition
split-intro = La répartition au sein de la pratique est libre. Choisissez une clé par pilier ; les parts s’additionnent aux recettes au centime près. Ceci montre ce que fait une clé ; ce n’est pas un contrat.
split-scheme = Système de paiement
split-key = Clés, en pour cent de chaque pilier
split-key-help = Ensemble 100 % par pilier. Si tout est vide, un pilier se répartit par tête.
split-by-list = par patientèle
split-by-sessions = par demi-journée
split-by-head = par tête
split-partners = Les médecins généralistes
split-partners-help = Requis seulement pour les clés qui s’en servent. Là où les DMG sont datés, la patientèle du premier jour de l’année est connue.
split-list = Patients avec DMG
split-sessions = Demi-journées par semaine
split-personal-choice = Ce qui est payé personnellement aux médecins
split-personal-apart = leur reste
split-personal-pooled = est réparti aussi
split-personal = Payé personnellement au médecin
split-apart = Payé personnellement à d’autres, ou à personne de nommé
split-before = À son nom dans { $scheme }
split-difference = Différence
split-before-help = Les dernières colonnes montrent ce que les lignes de { $scheme } portent au nom de chaque médecin : ses propres prestations et primes, avant toute répartition. Elles n’y sont que là où les chiffres disent qui a vu qui.
split-button = Répartir
split-result = Parts
split-rounding = Les meilleures valeurs sont réparties, au plus fort reste et au centime ; la fourchette reste aux totaux.
split-fault-key = Pourcentages de : { $pillar }
split-nobody = Aucun médecin généraliste de la pratique n’est connu le premier jour de l’année.
