# SPDX-License-Identifier: EUPL-1.2
### Named scenarios beside a baseline, and more or less of an input.

variation-title = Et si : plus ou moins de quelque chose
variation-help = Chaque chiffre en pour cent de ce que vous avez donné. Cent ne change rien.
scenarios-title = Scénarios
scenarios-intro = Enregistrez ce qui est sur cette page sous un nom, changez quelque chose, enregistrez à nouveau. Jusqu’à quatre figurent à côté d’une base fixe.
scenarios-baseline = Base fixe
scenarios-number = Scénario { $number }
scenarios-save = Enregistrer
scenarios-replace = Remplacer
scenarios-show = Montrer tous les scénarios
scenarios-none = Rien n’est encore enregistré. Enregistrez une comparaison comme base, puis comme scénario.
scenarios-no-baseline = Enregistrez-en un comme base fixe : le premier en tient lieu.
scenarios-differences = Différence avec la base fixe dans son premier système
scenarios-changed = Ce que contient chaque scénario
scenarios-scenario = Scénario
scenarios-hours = Heures des médecins par an
scenarios-hours-all = Heures par an
scenarios-hours-more = Heures : différence avec la base
scenarios-hours-freed = Libérées par la délégation
scenarios-freed-more = Libérées : différence avec la base
scenarios-hours-help = Tous les médecins ensemble, pendant et hors des contacts. Ce qui est égal des deux côtés s’annule dans la différence ; les heures reposent sur les minutes et les parts de la page
scenarios-hours-unknown = Les heures ne sont pas connues : il n’y a pas de chiffres sur le temps de travail pour ce pays.
