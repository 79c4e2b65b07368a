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
compare-cannot-be-told-not-priced = A line could not be priced. Its amount is missing from the total and from the difference.
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
compare-break-even = Contacts at which both schemes pay the same
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
