# SPDX-License-Identifier: EUPL-1.2
### Which tariffs are known, and entering official amounts.
tariffs-title = Tariffs and their status
tariffs-intro = Every amount has a source, dates and a status. What was not found is listed as not priced.
tariffs-known-on = As known on { $date }

## The table
tariffs-caption = Tariffs of { $scheme }, { $year }
tariffs-column-tariff = Tariff
tariffs-column-key = For
tariffs-column-code = Official code
tariffs-column-amount = Amount
tariffs-column-range = Range
tariffs-column-co-payment = Co-payment
tariffs-column-valid = Valid
tariffs-column-announced = Announced on
tariffs-column-review = Review due
tariffs-column-status = Status
tariffs-column-source = Source
tariffs-summary =
    { $count ->
        [one] { $count } amount: { $status }
       *[other] { $count } amounts: { $status }
    }
tariffs-past-review = past its review date
tariffs-contradiction = Sources disagree: { $values }. Used: { $used }.
tariffs-gap = Not found. Looked for: { $what }

## Entering official amounts
tariffs-enter-title = Enter official amounts
tariffs-enter-intro = If you have the official amount, enter it here. It replaces the estimate or the gap in your calculation, with the status “supplied by you”.
tariffs-enter-amount = Official amount in euros
tariffs-enter-from = Valid from
tariffs-enter-to = Valid up to and including (optional)
tariffs-enter-source = Where did you read it?
tariffs-enter-button = Use these amounts
tariffs-enter-remove = Remove my amounts
tariffs-entered =
    { $count ->
        [one] { $count } amount is now supplied by you.
       *[other] { $count } amounts are now supplied by you.
    }
tariffs-entered-was = { $tariff }: was { $former } ({ $status }), is now { $amount }
tariffs-entered-outside-bounds = { $amount } lies outside the known bounds { $bounds }. It is used as you entered it.
tariffs-only-yours = Your amounts count only in your calculation.

## Added by the pages
tariffs-scheme = Payment scheme
tariffs-none = No amounts meet this choice.
tariffs-back-to-result = To the calculation with my amounts
tariffs-import = Amounts from a file
tariffs-import-help = A CSV file with the columns table, cell, valid_from, valid_to, amount (such as the one offered for download here), or a tariff file of the scheme named after its table.
tariffs-import-file = Text file (.csv)
tariffs-expired = The amounts you entered are no longer in memory.
tariffs-without = Go on without them

tariffs-changed = What changed
tariffs-changed-help = Amounts and statuses that became different in this year, day by day. The agreement itself changes only if both parties agree in writing; what stands here is what the files of the scheme know.
tariffs-changed-caption = Changes: { $scheme }, { $year }
tariffs-changed-nothing = No amount of { $scheme } changed in { $year }.
tariffs-changed-from = From
tariffs-changed-before = Before
tariffs-changed-before-status = Status before
tariffs-changed-after = After
tariffs-changed-after-status = Status after
tariffs-changed-none = did not exist
tariffs-changed-ended = ends
