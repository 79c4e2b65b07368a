# SPDX-License-Identifier: EUPL-1.2
### The estimate in 60 seconds: a few figures, the rest from a profile.

## Head
estimate-title = Estimation en 60 secondes
estimate-intro = Quelques chiffres suffisent pour commencer. Ce que vous laissez vide vient du profil.
estimate-numbers-help = Vous pouvez écrire 12,5 ou 12.5.

## Fields
estimate-patients = Patients ayant un DMG auprès de la pratique
estimate-patients-help = Tous les médecins de la pratique ensemble.
estimate-contacts = Contacts par patient de ce type et par an
estimate-consultations = Consultations
estimate-consultations-help = À la pratique, par patient ayant un DMG, sur un an.
estimate-visits = Visites à domicile
estimate-visits-help = Par patient ayant un DMG, sur un an. Sans les visites en maison de repos.
estimate-video = Vidéoconsultations
estimate-video-help = Par patient ayant un DMG, sur un an.
estimate-practitioners = Médecins généralistes
estimate-practitioners-help = Médecins généralistes agréés de la pratique, sans les médecins en formation.
estimate-reception = Travailleurs salariés à l’accueil
estimate-reception-help = Personnes ayant un contrat de travail.
estimate-nurse-hours = Heures d’infirmier de pratique par semaine
estimate-nurse-hours-help = Tous les infirmiers ensemble : deux fois 6 heures font 12.
estimate-nurse-cost = Coût d’un infirmier par heure (facultatif)
estimate-start = Date de début

## Profile
estimate-profile = Profil
estimate-profile-help = Le profil indique comment se répartissent les âges et l’intervention majorée (BIM), et ce que vous n’avez pas rempli. Chaque valeur est indiquée avec sa source et peut être modifiée.
estimate-profile-changed =
    { $count ->
        [one] { $count } valeur du profil modifiée par vous
       *[other] { $count } valeurs du profil modifiées par vous
    }
estimate-from-profile = du profil
estimate-from-you = de vous
estimate-age-and-preferential = Patients par âge et intervention majorée (BIM)
estimate-age-and-preferential-help = L’âge et le statut BIM croisés donnent une marge plus étroite que deux totaux séparés.
estimate-age-band = de { $from } à { $to } ans
estimate-age-from = { $from } ans et plus
estimate-with-preferential = avec BIM
estimate-without-preferential = sans BIM
estimate-adds-up = Les cases totalisent { $sum } ; vous avez indiqué { $total } patients.

## Buttons and next steps
estimate-button = Afficher l’estimation
estimate-button-profile = Voir et modifier le profil
estimate-button-reset = Revenir au profil
estimate-button-example = Remplir avec un exemple
estimate-next-upload = Avec votre propre tableau de patients et de contacts, la marge se resserre.
estimate-not-in-address = Vos chiffres n’apparaissent pas dans l’adresse de la page.

## Added by the pages
estimate-visits-all-help = Par patient avec DMG, par an. Visites en maison de repos comprises.
estimate-preferential = Part des patients avec intervention majorée (BIM), en pour cent (facultatif)
estimate-preferential-help = Si vous la connaissez : le profil la répartit alors seulement entre les âges.
estimate-price-year = Année de prix
estimate-by-age = Hypothèses par âge
estimate-overall = Autres hypothèses
estimate-profile-unused = Le profil complet, avec les marges et la méthode de chaque chiffre, est dans le fichier.
estimate-in-address = Les chiffres de cette estimation figurent dans l’adresse de la page : vous pouvez la garder comme signet. Les chiffres que vous téléversez n’y figurent jamais.
figure-list-share = Patients de cette tranche d’âge
figure-preferential-share = Dont avec intervention majorée (BIM)
figure-chronic-share = Dont avec statut affection chronique
figure-contact-rate = Contacts par patient et par an (seules les proportions comptent)
figure-home-share-by-age = Contacts à domicile
figure-nursing-home-share-of-visits = Dont en maison de repos
figure-passing-share = Contacts avec des patients de passage
figure-passing-without-gmd-share = Dont sans aucun DMG
figure-file-access-share = Patients de passage dont le DMG ailleurs a été consulté
figure-on-duty-share = Consultations pendant le service de garde
figure-evening-18-19-share = Consultations de 18 à 19 h
figure-evening-19-21-share = Consultations de 19 à 21 h
figure-patients-per-trip-1-share = Visites avec un patient par déplacement
figure-patients-per-trip-2-share = Visites avec deux patients par déplacement
figure-patients-per-trip-3-or-more-share = Visites avec trois patients ou plus par déplacement
figure-accredited-share = Médecins généralistes accrédités (à partir de la moitié : tous)
figure-criteria-met = Critères remplis de la prime de pratique intégrée
figure-nurse-hourly-cost = Coût d’un infirmier
