# SPDX-License-Identifier: EUPL-1.2
### Real receipts of a year against the model of it.

receipts-title = Partir de ce que vous avez réellement perçu
receipts-intro = Saisissez les recettes d’une année passée. Un total suffit ; ventilé, il montre où se trouve le reste. Une comparaison vaut ce que vaut son « avant ».
receipts-received = Perçu
receipts-year = Année civile
receipts-scheme = Payé selon
receipts-share = Les honoraires ci-dessous sont
receipts-share-with = avec les tickets modérateurs
receipts-share-without = sans les tickets modérateurs
receipts-total = Total de l’année
receipts-total-help = Tout ce qui a été perçu, autres recettes comprises.
receipts-fees = Honoraires des consultations, visites et autres prestations
receipts-registration = Honoraires DMG et montants par patient
receipts-premiums = Primes
receipts-other = Autres recettes, inchangées
receipts-other-help = Hors de tout système de paiement. Elles sont d’abord déduites du total et restent les mêmes dans chaque comparaison.
receipts-hourly = Travail payé à l’heure
receipts-coordination = Coordination et avis
receipts-companies = Entreprises, écoles et expertises
receipts-uninsured = Patients sans assurance belge
receipts-button = Comparer avec le modèle
receipts-result = Le modèle face à vos recettes
receipts-explained = Le modèle explique { $share } de ces recettes.
receipts-warning = Seulement { $share } des recettes saisies est expliqué ; il faut { $enough } avant de pouvoir se fier à une comparaison. Regardez d’abord la plus grande différence ci-dessous.
receipts-modelled = Selon le modèle
receipts-real = Perçu
receipts-rest = Perçu moins modèle
receipts-rest-help = Chaque différence compte : trop sur une ligne ne compense pas trop peu sur une autre.
receipts-to-comparison = Vers la comparaison
receipts-first = L’« avant » est-il juste ? Saisissez ce que vous avez réellement perçu :
receipts-with-other = Avec les autres recettes
