# SPDX-License-Identifier: EUPL-1.2
### Named scenarios beside a baseline, and more or less of an input.

variation-title = What if: more or less of something
variation-help = Each figure in percent of what you gave. A hundred changes nothing.
scenarios-title = Scenarios
scenarios-intro = Save what is on this page under a name, change something, save again. Up to four stand beside a pinned baseline.
scenarios-baseline = Pinned baseline
scenarios-number = Scenario { $number }
scenarios-save = Save
scenarios-replace = Replace
scenarios-show = Show all scenarios
scenarios-none = Nothing is saved yet. Save what is on a comparison as the baseline, then as a scenario.
scenarios-no-baseline = Save one as the pinned baseline: the first one stands in for it.
scenarios-differences = Difference with the pinned baseline under its first scheme
scenarios-changed = What each scenario holds
scenarios-scenario = Scenario
scenarios-hours = Hours of the GPs in a year
scenarios-hours-all = Hours a year
scenarios-hours-more = Hours: difference with the baseline
scenarios-hours-freed = Freed by delegation
scenarios-freed-more = Freed: difference with the baseline
scenarios-hours-help = All GPs together, with patients and besides. What is equal on both sides cancels in the difference; the hours rest on the minutes and shares of the page
scenarios-hours-unknown = The hours are not known: there are no figures of working time for this country.
