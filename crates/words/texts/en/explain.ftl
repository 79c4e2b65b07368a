# SPDX-License-Identifier: EUPL-1.2
### Where a number comes from: total, component, line, tariff, source, input fact.
explain-title = Where this amount comes from
explain-intro = From the total down to the rule and to what was entered.
explain-address = Address of this line: { $address }
explain-recomputed = Computed again for this page; it agrees with the total to the cent.

## The steps
explain-total = Total
explain-component = Component
explain-line = Line
explain-tariff = Tariff row
explain-source = Source
explain-input = What was entered
explain-multiplication = { $quantity } × { $amount } = { $result }
explain-sum =
    { $count ->
        [one] Sum of { $count } line
       *[other] Sum of { $count } lines
    }
explain-counted = Counted: { $what }
explain-reference-date = Read on { $date }
explain-valid = Valid: { $span }
explain-announced = Announced on { $date }
explain-code = Official code { $code }
explain-layer = Set by { $layer }
explain-legal-source = Legal source: { $source }
explain-method = Method: { $method }
explain-rounding = Rounded: { $rounding }
explain-rounding-nearest-cent = to the nearest cent
explain-rounding-down-euro = down to the whole euro
explain-condition-met = Condition met: { $condition }
explain-condition-not-met = Condition not met: { $condition }
explain-condition-not-known = Not known whether this is met: { $condition }. Taken: { $taken }.
explain-absorbed = No separate amount: { $reason }
explain-weaker-status = Tariff: { $tariff }. Input: { $input }. The weaker of the two counts.
explain-input-place = From { $place }
explain-split = Part { $part } of { $parts } of a yearly amount of { $amount }
explain-paid = Paid to { $receiver }, { $when }
explain-not-found = No line has this address under these rules and figures.

## Added by the pages
head-explain-counted = Counted
head-explain-address = address
explain-share-row = Tariff row of the co-payment
explain-rule = Rule
explain-seen = What was read of it
explain-place = Where it stands
explain-why-zero = Why no separate amount
explain-tiers = Thresholds
explain-measure-now = Now
explain-measure-reached = Threshold reached
explain-input-estimate = These groups were made from your numbers and the assumptions of the profile.
explain-input-none = The quantity follows from what was said of the practice itself: its GPs, its staff or its requests.
explain-input-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
fact-person = Person
fact-contact = Contact
