# SPDX-License-Identifier: EUPL-1.2
### Dates of the scheme: start, deadlines, payments, notice.
calendar-title = Calendar
calendar-intro = What has to be done when, and when money comes. Each date names its rule.
calendar-start = Start
calendar-start-help = A practice starts on the first day of a quarter.
calendar-start-on = Start on { $date }
calendar-application = Application
calendar-application-deadline = Last day to apply for the start on { $start }
calendar-claim = Premium request
calendar-claim-deadline = Last day to request the premiums of { $period }
calendar-claim-deadline-help =
    { $days ->
        [one] { $days } day after the end of the quarter. Whether working days are meant is not published.
       *[other] { $days } days after the end of the quarter. Whether working days are meant is not published.
    }
calendar-composition-deadline = Last day to report a change of the team for { $start }
calendar-payment = Payment
calendar-payment-window = Payment expected between { $first } and { $last }
calendar-payment-window-help = The rule names a week, not a day.
calendar-payment-at-latest = Payment at the latest on { $date }
calendar-payment-of = { $component } of { $period }
calendar-gap-before-first-payment =
    { $months ->
        [one] { $months } month between the start and the first payment
       *[other] { $months } months between the start and the first payment
    }
calendar-notice = Notice
calendar-notice-help = One full quarter after the day of notice: 3 to 6 months.
calendar-notice-ends = Notice given on { $given } ends the agreement on { $end }
calendar-indexation = New amounts from { $date }
calendar-not-published = not published
calendar-not-published-help = Nobody has published this date. It is not derived from earlier years.
calendar-passed = passed
calendar-days-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
calendar-rule = Rule: { $rule }

## Added by the pages
head-calendar-payment-at-latest = Payment at the latest
cash-title = The year of a change, month by month
cash-intro = Money by the month in which it falls due at the latest: without a change, and with one.
cash-scheme = Change to
cash-stay = Without a change
cash-before = With a change: first scheme
cash-after = With a change: second scheme
cash-stay-in = Without a change: { $scheme }
cash-with = With a change: { $scheme }
