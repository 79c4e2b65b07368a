# SPDX-License-Identifier: EUPL-1.2
### The practice’s money divided between its GPs.

split-title = Dividing between the GPs
split-link = Division
split-intro = The division within the practice is free. Choose a key for each pillar; the shares add up to the receipts to the cent. This shows what a key does; it is no contract.
split-scheme = Payment scheme
split-key = Keys, in percent of each pillar
split-key-help = Together 100 % for each pillar. Left empty, a pillar goes by head.
split-by-list = by list
split-by-sessions = by half-days
split-by-head = by head
split-partners = The GPs
split-partners-help = Needed only for the keys that use them. Where registrations are dated, the list on the first day of the year is known.
split-list = Patients with a GMD
split-sessions = Half-days a week
split-personal-choice = What is paid to GPs personally
split-personal-apart = stays theirs
split-personal-pooled = is divided too
split-personal = Paid to the GP personally
split-apart = Paid personally to others, or to nobody named
split-before = Named for under { $scheme }
split-difference = Difference
split-before-help = The last columns hold what the lines of { $scheme } name each GP for: his own acts and premiums, before anything is divided. They stand there only where the figures say who saw whom.
split-button = Divide
split-result = Shares
split-rounding = Best values are divided, by largest remainder to the cent; the range stays with the totals.
split-fault-key = Percentages of: { $pillar }
split-nobody = No GP of the practice is known on the first day of the year.
