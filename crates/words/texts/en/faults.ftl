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
expected-file-or-numbers = a file, or the numbers of an estimate; not both

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
## Of files of amounts and of schemes
fault-inconsistent = This does not agree with the rest.
fault-left-out = This counts for nothing and was left out.
expected-tariff-file = a file of amounts with this name
expected-csv-header = a text file (.csv) whose first row names the columns
expected-csv-row = rows of a text file (.csv)
expected-fields = as many fields as the first row has: { $value }
expected-first-day = the first day on which the row holds
expected-source-id = a source: every amount has one
expected-column-once = each column once
expected-this-column = this column
expected-key-values = a value, several joined by |, or * for all
expected-one-of-or-all = one of these, or * for all: { $value }
expected-no-amount = no amount where the status says that there is none
expected-low-to-high = the lowest amount first, the highest last
expected-status-supplied = supplied (or gap, ended): amounts of your own do not count as published
expected-one-practice-in-all = one practice: patients and contacts are counted for one
expected-existing-file = a file or folder that exists
expected-permission = a file that may be read
expected-ordinary-file = an ordinary file
expected-tariff-files = files of amounts, each named after its table
expected-rows-that-count = rows for days on which the scheme holds

## What was expected on the command line
expected-a-scheme = at least one scheme
expected-schemes = a folder with at least one scheme (a scheme.toml)
expected-schemes-folder = a folder of schemes: those in the program cannot be changed
expected-scheme-once = each scheme once
expected-layer = a scheme that stands on another
expected-name-option = NAME=OPTION
expected-year = a year such as 2026
expected-quarter = a quarter such as 2026-Q2
expected-year-of-switch = the year of the change, or no year
expected-three-decimals = a number with at most three decimals, such as 4.3
expected-smaller-number = a smaller number
expected-address = the address of a line, as compare --lines gives it
expected-same-scheme = the rules and amounts of then: these are others
expected-same-facts = the file or the numbers that were compared
expected-at-most-cells = a smaller table, of at most { $value } cells
expected-attribute-of = an attribute of what is counted ({ $value })
expected-component = a component of this scheme
expected-known-source = a source that is listed in sources.toml
expected-no-other-row = one row for each cell and day; row { $value } speaks of it too
expected-no-share = a component that is not itself a share
expected-one-sibling = one of two layers with the same parent to speak of a cell
expected-one-sibling-value = one of two layers with the same parent to set a value
expected-registered-first = a day no later than that of the attributes (attributes_on)
expected-row-or-gap = a row for each cell and day; what nobody found is a row with status gap
expected-no-circle = something that does not rest on itself
expected-pin = the base this layer was written for: pijler scheme pin
expected-base-as-pinned = the base as it was: it has changed and is now { $value }; look at what changed, then pijler scheme pin
expected-in-base = something that stands in the base
expected-new-id = a name the base does not have; what it has is changed with set
expected-existing-path = the path of something that exists
expected-dotted-path = a path through sections, joined by points
expected-tariff-rows = a file of amounts with rows, in the scheme or in one it stands on
expected-table-read = the name of a table that a component reads
expected-same-keys = the same keys as the other component that reads this table
expected-validity = valid_from and valid_to, in order
expected-decimal-text = a decimal number between quotation marks, such as 17.95
expected-components = at least one component
expected-key-once = each key once
expected-fraction = a fraction such as 25/100
expected-section = a section with fields
expected-text = a text
expected-bare-date = a date such as 2026-04-01, without quotation marks
expected-list-of-values = a list
expected-attribute-once = each attribute once
expected-values = between 1 and 200 values
expected-rising-cuts = rising ages, and one value more than ages
expected-last-rule = a last rule without when, so that some rule always holds
expected-key-of-table = a key of the table and a value of it
expected-folder-name = the name of the folder, { $value }
expected-no-switch = nothing: this scheme has no choices
expected-field = a field { $value }
expected-row-with-amount = a row with this amount ({ $value })
expected-as-computed = { $value }, as the arithmetic says

fault-fields-left-out =
    { $count ->
        [one] { $count } field was not understood and is left out. The others were calculated with.
       *[other] { $count } fields were not understood and are left out. The others were calculated with.
    }
