# SPDX-License-Identifier: EUPL-1.2
### What is wrong with an input. A fault reads: place, problem, what stands there, what was expected.

## Composition
fault-at = { $place }: { $problem }
fault-found = Found: “{ $value }”.
fault-expected = Expected: { $expected }.
place-file = file { $file }
place-sheet = sheet { $sheet }
place-row = row { $row }
place-column = column { $column }
place-field = { $column }
place-sheet-row-column = sheet { $sheet }, row { $row }, column { $column }
severity-error = fault
severity-warning = warning

## Summary
fault-count =
    { $count ->
        [one] { $count } fault
       *[other] { $count } faults
    }
fault-count-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
fault-summary =
    { $count ->
        [one] { $count } fault was found. Nothing was calculated.
       *[other] { $count } faults were found. Nothing was calculated.
    }
fault-none = No faults were found.
fault-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }

## Problems
fault-not-a-date = This is not a date.
fault-not-a-number = This is not a number.
fault-ambiguous-number = Thousands or decimals? Write the number without a mark between thousands.
fault-too-many-decimals = This has too many decimals.
fault-unknown-value = This value is not allowed here.
fault-missing-column = A column is missing.
fault-unknown-column = Nobody reads this column.
fault-empty = Nothing stands here, and something is needed.
fault-negative = This cannot be less than zero.
fault-duplicate = The same stands here twice.
fault-overlap = Two rows hold for the same days.
fault-unknown-reference = This name stands nowhere else.
fault-too-large = This is too large.
fault-not-readable = This file cannot be read.
fault-not-a-workbook = This is not a workbook (.xlsx).
fault-missing-sheet = A sheet is missing.
fault-band-too-coarse = This age band does not lie inside one band of a tariff that reads it.
fault-looks-back-too-far = The rules need facts from before the days that are covered.
fault-hole = A tariff table has no row for this, and no gap is declared.
fault-rule = A rule of the scheme language is broken.

## Warnings: implausible, but taken as it stands
fault-implausible = This is far from what is usual. It was taken as it stands.
warning-contacts-per-patient = { $contacts } contacts per patient and year is far from the usual { $low } to { $high }.
warning-patients-per-practitioner = { $patients } patients per GP is far from the usual { $low } to { $high }.
warning-preferential-share = { $share } with increased reimbursement (VT) is far from the usual { $low } to { $high }.
warning-nurse-hours = { $hours } nurse hours a week is far from the usual { $low } to { $high }.
warning-date-in-future = { $date } lies in the future.

## What was expected
expected-date = a date such as 2026-04-01 or 1/04/2026
expected-iso-date = a date written as 2026-04-01
expected-period = a year, quarter or month such as 2026, 2026-Q2 or 2026-05
expected-number = a number
expected-whole-number = a whole number
expected-not-negative = zero or more
expected-positive = more than zero
expected-amount = an amount in euros with at most two decimals
expected-hours = hours a week, such as 12 or 12.5
expected-yes-no = yes or no
expected-age-band = an age band such as 25-59 or 75+
expected-one-of = one of these: { $values }
expected-at-most = at most { $limit }
expected-from-before-to = a first day before the last day
expected-file = a workbook (.xlsx) or a text file (.csv)

## What was expected of files and workbooks (intake)
expected-new-workbook = a workbook saved as .xlsx or .ods, without a password
expected-csv = text files (.csv), one for each table
expected-not-packed = the workbook or the text file itself, not packed
expected-undamaged-file = a file that is not damaged; save it again and retry
expected-filled-table = a sheet with figures
expected-one-table = one table on each sheet, its headings in the first row
expected-one-practice = one practice on this sheet
expected-heading = a heading above this column
expected-no-merged-cells = separate cells: a merged cell holds one value only
expected-formula-value = the value of this formula; open the file in a spreadsheet program and save it
expected-formula-without-error = a formula that gives a value, or the value itself
expected-short-text = a shorter text; perhaps a quotation mark is not closed
expected-fewer-faults = the faults above mended first; so many more were found
expected-plain-number = a number with at most two decimals, without a mark between thousands
expected-age-band-as-text = an age band such as 25-59, as text: the spreadsheet made a date of it

## What was expected where a value is implausible (intake)
expected-utf8 = a text file in UTF-8; check the letters with accents
expected-visible-sheet = a visible sheet; this hidden one was read too
expected-visible-rows = visible rows; so many hidden ones were read too
expected-no-macros = a workbook without macros; they were not read
expected-rows-with-number = a number in every row; so many rows without one were left out
expected-contacts-per-patient = between 0.5 and 25 contacts per patient and year
expected-list-size = at most 3,000 patients per GP
expected-filled-band = patients in every age band between two that have some
expected-bands-apart = age bands that do not meet: nobody may be counted twice
expected-visits = fewer visits than consultations
expected-hours-of-one = at most 38 hours a week for one person
expected-preferential-share = at most 80% with increased reimbursement (VT)
expected-within-tariffs = a day for which tariffs are known
expected-list-near-activity = a list counted within a year of the activity
expected-list = patients with a GMD (sheet list)
expected-activity = contacts of a period (sheet activity): without them no difference can be told

## Rows, and contradictions between them (intake)
place-rows = { $count } rows: { $rows }
expected-cell-once = each combination of day or period, GP, age band and the other columns on one row only, with its whole number
expected-rows-of-practitioners = one row for each combination; these repeat others and were added, as rows of several GPs
expected-periods-apart = periods that do not meet: no contact may be counted twice
expected-one-date = one day; of several the last one before the day of payment counts
expected-whole-lists = a whole list on each day: these rows lack ages that another day has
expected-practitioners-sheet = a sheet of GPs; without it each name in the activity is taken as a GP, and all receipts as of one GP where there is no name
expected-patients-at-most = at most 100,000 patients on one list
expected-contacts-at-most = at most 10,000,000 contacts in one row
