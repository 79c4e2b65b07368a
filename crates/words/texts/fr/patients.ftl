# SPDX-License-Identifier: EUPL-1.2
### Ce que paient les patients.

patients-title = Ce que paient nos patients
patients-link = Les patients paient
patients-intro = Le même contact et le même patient dans chaque système : les honoraires, ce que l’assurance en paie, et ce que paie le patient.
patients-third-party = Le tiers payant change qui paie et quand, non le total : le patient paie tout de suite le ticket modérateur et l’assurance paie le reste à la pratique, au lieu que le patient paie tout et soit remboursé.
patients-not-in-it = Non compris : le maximum à facturer d’un ménage, les suppléments au-delà des honoraires, et les prestations qu’aucun système ici ne change. Un contact a lieu en journée, hors garde, avec un patient par déplacement.
patients-choose = Un contact de ce patient
patients-age = Âge
patients-file = DMG
patients-file-here = dans cette pratique
patients-file-elsewhere = dans une autre pratique
patients-file-none = aucun
patients-button = Montrer
patients-act = Prestation
patients-fee = Honoraires
patients-insurer = Payé par l’assurance
patients-patient = Payé par le patient
patients-rows = Ligne du tarif
patients-rows-title = Lignes des tarifs et leurs sources
patients-no-fee = pas d’honoraires propres
patients-contact = Un contact
patients-every = Chaque patient, prestation et système
patients-every-help = Tous les âges, droits et lieux du DMG dans un fichier.
patients-year = L’année d’un patient type
patients-year-help = Ce que paie en un an un patient dont le DMG est ici, au rythme des contacts de cette pratique, en moyenne par groupe.
patients-kind = Patient
patients-patients = Patients
patients-contacts = Contacts par an
patients-contacts-each = Contacts chacun
patients-all-registered = Tous ceux avec DMG ici
patients-practice = Tous les patients de la pratique ensemble
patients-here = Avec DMG ici
patients-passing = Patients de passage
patients-billed = Dans les totaux facturés inchangés
