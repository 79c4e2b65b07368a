# SPDX-License-Identifier: EUPL-1.2
### The workbook that a practice fills in: sheets, column headings, explanations, words of the cells.

## Head sheet
template-file-name = pijler-pratique-fr
template-title = Chiffres de la pratique pour Pijler
template-read-me = Lisez-moi
template-read-me-fill = Remplissez ce dont vous disposez. Les colonnes « facultatif » peuvent rester vides ou être supprimées.
template-read-me-headings = Laissez les titres des colonnes de la première ligne tels quels.
template-read-me-no-persons = Uniquement des nombres. N’indiquez ni noms, ni dates de naissance, ni numéros de registre national de patients.
template-read-me-marks = Les décimales peuvent prendre une virgule ou un point. La forme la plus sûre pour les dates est 2026-04-01.
template-optional = facultatif
template-required = obligatoire
template-default = Si vide : { $value }
template-allowed = Admis : { $values }
template-column-name = Colonne
template-column-meaning = Signification
template-example-row = ligne d’exemple, veuillez l’écraser

## Sheet: list
template-list = Patientèle
template-list-help = Patients ayant un DMG auprès de la pratique à une date, une ligne par groupe.
template-list-date = Date
template-list-date-help = Le jour où les patients ont été comptés. Le même dans toutes les lignes.
template-list-age-band = Tranche d’âge
template-list-age-band-help = Âges en années, bornes comprises, comme 25-59 ou 75+.
template-list-preferential = Intervention majorée (BIM)
template-list-preferential-help = oui ou non
template-list-chronic = Statut affection chronique
template-list-chronic-help = oui ou non. Il détermine une partie des honoraires DMG et du ticket modérateur des visites à domicile.
template-list-patients = Patients
template-list-patients-help = Nombre de patients ayant un DMG auprès de la pratique dans ce groupe.

## Sheet: activity
template-activity = Activité
template-activity-help = Contacts d’une période, une ligne par groupe.
template-activity-period = Période
template-activity-period-help = Année, trimestre ou mois, comme 2026, 2026-Q2 ou 2026-05.
template-activity-practitioner = Médecin généraliste
template-activity-practitioner-help = Une désignation de votre choix, la même que sur la feuille des médecins. Nécessaire pour la part de patients de passage.
template-activity-age-band = Tranche d’âge
template-activity-age-band-help = Âge du patient en années lors du contact, bornes comprises, comme 25-59 ou 75+.
template-activity-preferential = Intervention majorée (BIM)
template-activity-preferential-help = oui ou non
template-activity-chronic = Statut affection chronique
template-activity-chronic-help = oui ou non. Il détermine une partie du ticket modérateur des visites à domicile.
template-activity-gmd = DMG
template-activity-gmd-help = Où le patient avait son DMG lors du contact : ici, ailleurs ou aucun.
template-activity-act = Prestation
template-activity-act-help = Type de contact : un mot de la liste ou le code officiel.
template-activity-patients-per-trip = Patients par déplacement
template-activity-patients-per-trip-help = Pour les visites : 1, 2 ou 3 (trois ou plus).
template-activity-on-duty = Service de garde
template-activity-on-duty-help = oui ou non. Les contacts en service de garde ne comptent pas dans la part de patients de passage.
template-activity-time-band = Moment
template-activity-time-band-help = jour, soir (de 18 à 21 h), nuit (de 21 à 8 h) ou week-end.
template-activity-contacts = Contacts
template-activity-contacts-help = Nombre de contacts dans ce groupe.

## Sheet: practice
template-practice = Pratique
template-practice-help = Une ligne par donnée sur la pratique.
template-practice-name = Nom
template-practice-name-help = Un nom de votre choix ; il n’apparaît que sur vos résultats.
template-practice-form = Forme
template-practice-form-help = pratique solo, de groupe ou en réseau.
template-practice-zone = Zone
template-practice-zone-help = Si la pratique est située dans une zone en pénurie ou prioritaire.
template-practice-certified-record = DMI homologué
template-practice-certified-record-help = oui ou non
template-practice-criteria = Critères remplis
template-practice-criteria-help = Nombre de critères remplis de la prime de pratique intégrée.
template-practice-nurse-cost = Coût d’un infirmier par heure
template-practice-nurse-cost-help = Tous les coûts pour l’employeur, en euros.
template-practice-flat-rate = Forfait par patient et par mois
template-practice-flat-rate-help = Montant propre de la maison pour les soins de médecine générale, en euros. Sans lui, la colonne de la maison médicale reste vide.
template-practice-start = Début de la convention
template-practice-start-help = Premier jour dans le New Deal, le cas échéant.

## Sheet: staff
template-staff = Personnel
template-staff-help = Une ligne par personne et par emploi.
template-staff-label = Personne
template-staff-label-help = Une désignation de votre choix, comme infirmier 1.
template-staff-role = Fonction
template-staff-role-help = infirmier, accueil, assistant ou gestionnaire.
template-staff-employment = Emploi
template-staff-employment-help = salarié, indépendant, ou mis à disposition par une organisation.
template-staff-hours-per-week = Heures par semaine
template-staff-hours-per-week-help = Dans cette pratique, comme 12 ou 12,5.
template-staff-from = Du
template-staff-from-help = Premier jour.
template-staff-to = Au
template-staff-to-help = Dernier jour, inclus. Vide si encore en service.

## Sheet: practitioners
template-practitioners = Médecins
template-practitioners-help = Une ligne par médecin de la pratique.
template-practitioners-label = Médecin généraliste
template-practitioners-label-help = Une désignation de votre choix, la même que sur la feuille d’activité.
template-practitioners-role = Rôle
template-practitioners-role-help = membre, médecin en formation, remplaçant enregistré ou remplaçant.
template-practitioners-trainer = Maître de stage
template-practitioners-trainer-help = Pour un médecin en formation : le médecin sous le numéro duquel les prestations sont attestées.
template-practitioners-recognition = Agrément
template-practitioners-recognition-help = agréé, ou généraliste avec droits acquis.
template-practitioners-accredited = Accrédité
template-practitioners-accredited-help = oui ou non
template-practitioners-convention = Conventionnement
template-practitioners-convention-help = conventionné, partiellement conventionné ou non conventionné.
template-practitioners-from = Du
template-practitioners-from-help = Premier jour dans la pratique.
template-practitioners-to = Au
template-practitioners-to-help = Dernier jour, inclus. Vide si encore présent.

## Words in cells
template-word-yes = oui
template-word-no = non
template-word-here = ici
template-word-elsewhere = ailleurs
template-word-none = aucun
template-word-consultation = consultation
template-word-home-visit = visite à domicile
template-word-care-home-visit = visite en maison de repos
template-word-video = vidéoconsultation
template-word-telephone = consultation téléphonique
template-word-day = jour
template-word-evening = soir
template-word-night = nuit
template-word-weekend = week-end
template-word-solo = solo
template-word-group = groupe
template-word-network = réseau
template-word-nurse = infirmier
template-word-reception = accueil
template-word-assistant = assistant
template-word-manager = gestionnaire
template-word-employee = salarié
template-word-self-employed = indépendant
template-word-supplied = mis à disposition
template-word-member = membre
template-word-trainee = en formation
template-word-registered-substitute = remplaçant enregistré
template-word-locum = remplaçant
template-word-recognised = agréé
template-word-acquired-rights = droits acquis
template-word-convention-full = conventionné
template-word-convention-partial = partiellement
template-word-convention-none = non conventionné

## Added by intake: the sheets billed and claims, further questions and words
template-practice-question = Question
template-practice-answer = Réponse
template-practice-nursing = Soins infirmiers offerts (maison médicale)
template-practice-nursing-help = oui ou non. Si la maison a adhéré pour les soins infirmiers.
template-practice-physiotherapy = Kinésithérapie offerte (maison médicale)
template-practice-physiotherapy-help = oui ou non. Si la maison a adhéré pour la kinésithérapie.
template-lists = Listes
template-billed = Facturé
template-billed-help = Vos propres totaux pour ce qu’aucun système comparé ne change, une ligne par catégorie et période.
template-billed-kind = Catégorie
template-billed-kind-help = Ce qui a été facturé : un mot de la liste.
template-billed-period = Période
template-billed-period-help = Année, trimestre ou mois, comme 2026, 2026-Q2 ou 2026-05.
template-billed-amount = Montant
template-billed-amount-help = En euros, ticket modérateur compris.
template-billed-patient-share = Dont ticket modérateur
template-billed-patient-share-help = En euros. Vide signifie rien.
template-claims = Demandes
template-claims-help = Primes demandées et critères remplis, une ligne pour chacun.
template-claims-subject = Pour qui
template-claims-subject-help = La désignation d’un médecin, ou vide pour la pratique.
template-claims-component = Prime
template-claims-component-help = Ce qui est demandé.
template-claims-period = Période
template-claims-period-help = La période concernée, comme 2026, 2026-Q2 ou 2026-05.
template-claims-claimed-on = Demandé le
template-claims-claimed-on-help = Jour de la demande.
template-claims-value = Valeur
template-claims-value-help = Nombre de critères remplis ; 1 s’il n’y a rien à compter.
template-word-technical-acts = prestations techniques
template-word-care-trajectories = trajets de soins
template-word-oncology-consult = consultation oncologique multidisciplinaire
template-word-home-hospitalisation = hospitalisation à domicile
template-word-duty = service de garde
template-word-other = autres prestations
