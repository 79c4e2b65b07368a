# SPDX-License-Identifier: EUPL-1.2
### The side-by-side comparison of payment schemes.

## Head
compare-title = Payment schemes side by side
compare-intro = The same practice, patients and contacts under each scheme. Only the payment rules differ.
compare-period = Period: { $period }
compare-price-year = Price year: { $year }
compare-known-on = Rules and tariffs as known on { $date }.
compare-baseline = Compared with: { $scheme }, { $period }
compare-list-stays = The patient list stays as it is: the figures of { $date } count for the whole period.

## Receipts
compare-total = Gross receipts, including co-payments
compare-by-pillar = Gross receipts by pillar
compare-per-practice = For the practice
compare-per-practitioner = Per GP
compare-per-practitioner-help = The amount of the practice divided by its number of GPs ({ $count }). The division within the practice is free.
compare-to-practice = Paid to the practice
compare-to-practitioner = Paid to the GP personally
compare-co-payments = Co-payments paid by patients
compare-co-payments-help = Part of the gross receipts. Third-party payment changes who pays it and when, not the total.
compare-paid-by-insurer = Paid by the health insurance
compare-outside-receipts = Shown apart, not in the receipts

## Difference
compare-difference = Difference with { $scheme }
compare-difference-more = { $amount } more than under { $scheme }
compare-difference-less = { $amount } less than under { $scheme }
compare-difference-none = The same as under { $scheme }
compare-difference-help = Taken line by line: what is equal on both sides cancels.
compare-cannot-be-told = Cannot be told with the figures at hand
compare-cannot-be-told-help = The difference lies between { $low } and { $high }. Zero lies in between: it may be more and it may be less.
compare-cannot-be-told-not-priced = Not every line could be priced. What has no price is missing from the total and from the difference.
compare-range = Low, best and high value
compare-range-help = The range comes from tariffs and inputs that are not known exactly. It is no forecast of how many contacts there will be.

## Lines lost and won
compare-lines-lost = Lines that fall away
compare-lines-lost-help = Paid under { $scheme }; under the other scheme part of an amount per patient.
compare-lines-won = Lines that are added
compare-lines-changed = Lines with another amount
compare-lines-same = Lines that stay the same
compare-lines-none = No such lines.

## Premiums
compare-premiums = Premiums
compare-premiums-reached = Premiums reached
compare-premiums-none = No threshold of a premium is reached.
compare-premium-tier = { $premium }: tier { $tier }, { $amount }
compare-next-threshold = Next threshold
compare-next-threshold-worth = { $missing } more would reach { $threshold }. That tier is worth { $amount } more { $per }.
compare-next-threshold-none = The highest tier is reached.
compare-thresholds-at-risk = Thresholds that may be missed
compare-threshold-at-risk = { $threshold }: now { $value }, the threshold is { $limit }. { $amount } depends on it.
compare-nurse = Practice nurse: cost and premium
compare-nurse-cost = Cost of the nurse
compare-nurse-premium = Nurse premium
compare-nurse-balance = Premium minus cost
compare-nurse-cost-not-known = You gave no cost for the nurse. The premium is shown without it.

## What decides
compare-break-even = Consultations a year at which both schemes pay the same
compare-break-even-contacts = { $contacts } contacts per patient and year
compare-break-even-now = Your practice: { $contacts } contacts per patient and year
compare-break-even-above = Above this number { $scheme } pays more, below it less.
compare-break-even-none = There is no such number between { $low } and { $high } contacts.
compare-sensitivity = What moves the result most
compare-sensitivity-row = { $input } between { $low } and { $high }: the difference moves by { $amount }

## Limits
compare-passing-share = Share of passing patients
compare-passing-share-help = Consultations, video consultations and visits outside on-call duty, per GP and calendar year. The limit is { $limit }.
compare-passing-share-of = { $practitioner }: { $share } ({ $passing } of { $all } contacts)
compare-limit-kept = within the limit
compare-limit-exceeded = above the limit
compare-limit-not-known = Not known: this needs the contacts per GP and whether they were on duty.
compare-limit-no-consequence = No published rule says what follows when the limit is exceeded.

## How sure
compare-certainty = What the amounts rest on
compare-euros-by-status = { $amount } ({ $share }) rests on figures that are { $status }
compare-euros-estimated = { $amount } of { $total } rests on estimates.
compare-euros-estimated-none = No amount rests on estimates.
compare-assumptions = Assumptions taken
compare-assumption = { $condition } is not known. Taken: { $taken }.
compare-assumptions-none = No assumption was needed.
compare-switches = Readings that are not settled
compare-switch = { $switch }: { $choice } (default: { $default })
compare-not-priced = Not priced
compare-not-priced-line = { $line }: { $quantity }, not priced
compare-not-priced-looked-for = Looked for: { $what }
compare-warnings = Warnings
compare-warnings-none = No warnings.
compare-tariff-past-review = The tariff { $tariff } was due for review on { $date }.
compare-rows-left-out =
    { $count ->
        [one] { $count } row was left out: { $reason }.
       *[other] { $count } rows were left out: { $reason }.
    }
compare-rule-never-fired = No line met the rule { $rule }.

## Schemes that cannot be shown yet
compare-not-open = Not open yet
compare-not-open-reason = { $scheme } is not open yet: { $reason }
compare-not-open-no-amount = No amount after { $year } is known. Enter your own amount, or accept an estimate that is marked and has a wide range.
compare-not-ranked = The schemes stand in a fixed order, not in order of amount.
basis-title = Contacts a year that the estimates rest on
basis-calibrated = Per fixed patient, for the estimate
basis-own = Per fixed patient, here

## Added by the pages
head-compare-difference = Difference
head-compare-euros-estimated = Of which resting on estimates
head-compare-next-threshold-worth = Reaching it adds
head-compare-break-even-contacts = Contacts per patient and year at which both pay the same
head-compare-break-even-now = Now
head-compare-assumption = Taken
head-compare-switch = Reading
compare-by-component = Receipts by component
compare-is-baseline = The other schemes are compared with this one.
compare-past-review = These tariffs are past their review date: newer amounts may exist.
compare-switches-help = No published text settles these. Each choice is calculated as chosen.
compare-break-even-help = Per patient: what the second scheme pays more. Per contact: what it pays less. At the number shown both are equal.
compare-premiums-help = What is paid for the year, and what the next threshold asks and adds.
compare-sensitivity-help = The difference with the first scheme when each input is a tenth less and a tenth more, and with the lowest and highest tariffs.
compare-thresholds-help = Minima of other rules. Whether amounts per patient count for them is not published, so both are shown.
compare-threshold-minimum = Minimum
compare-threshold-acts = From acts
compare-threshold-with-patient = With amounts per patient
break-even-patients = Patients
break-even-per-patient = More per patient and year
break-even-per-contact = Less per contact
input-tariffs = Tariffs that are not known exactly (lowest, highest)
input-patients = Patients with a GMD at the practice
input-preferential = Patients with increased reimbursement (VT)
input-passing = Contacts with passing patients
input-nurse-hours = Hours of practice nurses
input-act-consultation = Consultations
input-act-home-visit = Home visits
input-act-nursing-home-visit = Visits in nursing homes
input-act-video = Video consultations
input-act-telephone = Telephone consultations
input-act-advice = Advice
input-act-supplement = Supplements
assumed-list-stays = The patient list stays as it was on
assumed-seen = Every patient was seen in the two years before
assumed-activity-of = The contacts are those of
assumed-claims-of = The premium requests are those of
assumed-outside-validity = The year lies outside the days that these rules speak of
heading-of-year = { $title }, price year { $year }
sensitivity-less = { $scheme }: a tenth less
sensitivity-more = { $scheme }: a tenth more
assumed-default = Not said, so taken everywhere
assumed-billed-carried = Your billed totals are carried by the index from
assumed-claims-assumed = Premiums without a request here: taken as asked for, in every scheme
assumed-preferential-spread = Preferential entitlement: spread over ages by the profile
lines-unit = Per unit
lines-tariff-status = Status of the tariff
lines-input-status = Status of the quantity
break-even-key = Coloured: so few contacts that the second scheme pays more. ◆ both pay the same, with its range; ● this practice.

## GPs that no sheet gives
assumed-practitioners-of-activity = There is no sheet of GPs: taken as GPs are the names in the activity, in number
assumed-practitioners-unknown = The number of GPs is not given: figures per GP are as of this many
assumed-from-numbers = Groups and contacts are made from your numbers and the profile
