// SPDX-License-Identifier: EUPL-1.2
//! Work and capacity as tables. Times are shown in hours, to the hundredth; ranges stand beside every best value.

use super::{Asked, Held, INDIRECT, Spread, Task, Workload};
use crate::compare::{Column, Comparison};
use crate::profile::{Figure, Profile};
use crate::report::{Cell, Report, ReportTable, changed_components};
use pijler_model::{Amount, Cents, Status};
use pijler_scheme::scheme::Receiver;
use pijler_scheme::{Pillar, Vocabulary};

/// Weeks for which staff is paid.
const WEEKS: i64 = 52;

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

fn keyed(prefix: &str, word: &str) -> Cell {
    Cell::Key(format!("{prefix}-{}", word.replace(['_', '.'], "-")))
}

/// Hundredths with their range.
fn hundredths(spread: Spread) -> Cell {
    Cell::HundredthsRange(spread.low, spread.best, spread.high)
}

fn counts(spread: Spread) -> Cell {
    Cell::CountRange(spread.low, spread.best, spread.high)
}

/// An act, or the time without patients, in words.
fn base_name(vocabulary: &Vocabulary, base: &str) -> Cell {
    match vocabulary.act(base) {
        Some(act) => Cell::Local(act.name.clone()),
        None if base == INDIRECT => key("work-indirect"),
        None => Cell::Plain(base.into()),
    }
}

/// Every table of the page but the money and the figures.
#[must_use]
pub fn tables(comparison: &Comparison, work: &Workload) -> Vec<ReportTable> {
    let Some(column) = comparison.columns.first() else { return Vec::new() };
    let vocabulary = &column.scheme.vocabulary;
    vec![acts(vocabulary, work), week_table(vocabulary, work), tasks_table(vocabulary, work), third(work), capacity(work), staff(work)]
}

fn acts(vocabulary: &Vocabulary, work: &Workload) -> ReportTable {
    let mut rows: Vec<Vec<Cell>> = work
        .acts
        .iter()
        .map(|act| {
            let minutes =
                act.minutes.map(|minutes| minutes.with(Spread::certain(10), |minutes, ten| i64::try_from(minutes / ten).unwrap_or(0)));
            let known = |cell: Cell| if act.minutes.is_some() { cell } else { Cell::Status(Status::Gap) };
            vec![
                base_name(vocabulary, &act.count.act),
                Cell::Count(act.count.contacts),
                minutes.map_or(Cell::Status(Status::Gap), hundredths),
                known(hundredths(work.per_week(act.time))),
                known(Cell::Share(act.time.best, work.total.best)),
                Cell::Status(act.status),
            ]
        })
        .collect();
    let mut sum = |word: &str, contacts: Cell, time: Spread| {
        let share = Cell::Share(time.best, work.total.best);
        rows.push(vec![key(word), contacts, Cell::Empty, hundredths(work.per_week(time)), share, Cell::Status(work.status)]);
    };
    sum("work-direct", Cell::Count(work.acts.iter().map(|act| act.count.contacts).sum()), work.direct);
    sum("work-indirect", Cell::Empty, work.indirect);
    sum("label-total", Cell::Empty, work.total);
    ReportTable {
        id: "work-acts",
        title: "work-acts",
        headings: vec![
            key("work-act"),
            key("work-contacts"),
            key("work-minutes-each"),
            key("work-hours-week"),
            key("work-share-of-time"),
            key("status-heading"),
        ],
        rows,
    }
}

/// Where the week goes, before and after; the twin of the picture.
#[must_use]
pub fn week_table(vocabulary: &Vocabulary, work: &Workload) -> ReportTable {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut all_after = Spread::default();
    let bases = work.acts.iter().filter(|act| act.minutes.is_some()).map(|act| act.count.act.as_str()).chain([INDIRECT]);
    for base in bases {
        let (before, after) = work.before_and_after(base);
        all_after = all_after.plus(after);
        let own = if base == INDIRECT { work.status } else { act_status(work, base) };
        // What is left of it rests on the figures of its tasks too.
        let status = work.tasks.iter().filter(|task| task.base == base).fold(own, |weakest, task| weakest.weaker(task.status));
        rows.push(vec![
            base_name(vocabulary, base),
            hundredths(work.per_week(before)),
            hundredths(work.per_week(after)),
            Cell::Status(status),
        ]);
    }
    let supervision = work.per_week(work.supervision);
    rows.push(vec![key("work-supervision"), hundredths(Spread::default()), hundredths(supervision), Cell::Status(Status::Estimated)]);
    let after = all_after.plus(work.supervision);
    rows.push(vec![key("label-total"), hundredths(work.per_week(work.total)), hundredths(work.per_week(after)), Cell::Status(work.status)]);
    ReportTable {
        id: "work-week",
        title: "work-week",
        headings: vec![key("column-what"), key("work-before"), key("work-after"), key("status-heading")],
        rows,
    }
}

fn act_status(work: &Workload, act: &str) -> Status {
    work.acts.iter().find(|known| known.count.act == act).map_or(Status::Gap, |act| act.status)
}

/// Every task: what it takes, what of it goes, what that frees.
#[must_use]
pub fn tasks_table(vocabulary: &Vocabulary, work: &Workload) -> ReportTable {
    let week = |time: Spread| hundredths(work.per_week(time));
    let row = |task: &Task| {
        vec![
            keyed("work-task", &task.task),
            keyed("work-profile", &task.profile),
            base_name(vocabulary, &task.base),
            week(task.volume),
            week(task.delegable),
            week(task.delegated),
            week(task.supervision),
            week(task.freed),
            Cell::Status(task.status),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = work.tasks.iter().map(row).collect();
    rows.push(vec![
        key("label-total"),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        week(work.delegable),
        week(work.delegated),
        week(work.supervision),
        week(work.freed),
        Cell::Status(work.status),
    ]);
    ReportTable {
        id: "work-tasks",
        title: "work-tasks",
        headings: vec![
            key("work-task"),
            key("work-profile"),
            key("work-base"),
            key("work-volume"),
            key("work-delegable"),
            key("work-delegated"),
            key("work-supervision"),
            key("work-freed"),
            key("status-heading"),
        ],
        rows,
    }
}

/// The share that a source names, beside those of this practice.
fn third(work: &Workload) -> ReportTable {
    let mut rows = Vec::new();
    if let (Some(named), Some(held)) = (work.named, work.held()) {
        let shares = [("work-delegable", work.delegable), ("work-delegated", work.delegated), ("work-freed", work.freed)];
        for ((word, time), held) in shares.into_iter().zip(held) {
            let verdict = match held {
                Held::Above => "work-third-above",
                Held::Within => "work-third-within",
            };
            rows.push(vec![key(word), Cell::Share(time.best.max(0), work.total.best), Cell::Share(named.0, named.1), key(verdict)]);
        }
    }
    ReportTable {
        id: "work-third",
        title: "work-third",
        headings: vec![key("column-what"), key("work-share-of-time"), key("work-third-named"), key("column-verdict")],
        rows,
    }
}

/// What the hours come to.
fn capacity(work: &Workload) -> ReportTable {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut row = |word: &str, value: Cell, status: Status| rows.push(vec![key(word), value, Cell::Status(status)]);
    let heads = Spread::certain(work.practitioners.max(1) * 1000);
    row("work-hours-each", hundredths(work.per_week(work.total).per(heads)), work.status);
    row("work-sessions", hundredths(work.centisessions), work.sessions_status);
    row("work-per-session", hundredths(work.session_contacts), Status::Estimated.weaker(work.sessions_status));
    row("work-freed-week", hundredths(work.per_week(work.freed)), work.status);
    if let Some(kept) = work.own.centihours_kept {
        row("work-kept", hundredths(Spread::certain(kept)), Status::Supplied);
        row("work-left", hundredths(work.per_week(work.left)), work.status);
    }
    row("work-full-time", hundredths(work.full_time_freed), work.status);
    if let Some(each) = work.per_patient {
        row("work-each-patient", hundredths(each.centihours()), work.status);
    }
    match work.room {
        Some(room) => row("work-room", counts(room), work.status),
        None => row("work-room", Cell::Empty, Status::Gap),
    }
    if let Some(room) = work.room_by_norm {
        row("work-room-norm", counts(room), work.status);
    }
    if let Some(waiting) = work.own.waiting {
        row("work-waiting", Cell::Count(waiting), Status::Supplied);
    }
    if let Some(beyond) = work.beyond_waiting() {
        row("work-beyond", counts(beyond), work.status);
    }
    ReportTable {
        id: "work-capacity",
        title: "work-capacity",
        headings: vec![key("column-what"), key("column-value"), key("status-heading")],
        rows,
    }
}

/// Hundredths of an hour at thousandths of a euro an hour.
fn cost(centihours: Spread, hourly: Spread) -> Amount {
    let euros = centihours.with(hourly, |hours, hourly| super::quotient(hours * hourly, 1000));
    Amount { low: Cents(euros.low), best: Cents(euros.best), high: Cents(euros.high) }
}

fn cost_asked(asked: &Asked) -> Option<Amount> {
    asked.hourly.map(|hourly| cost(asked.centihours_per_year, hourly))
}

fn cost_today(asked: &Asked) -> Option<Amount> {
    asked.hourly.map(|hourly| cost(Spread::certain(asked.today * WEEKS), hourly))
}

fn staff(work: &Workload) -> ReportTable {
    let row = |asked: &Asked| {
        let money = |amount: Option<Amount>| amount.map_or(Cell::Status(Status::Gap), Cell::Amount);
        vec![
            keyed("work-profile", &asked.profile),
            hundredths(asked.centihours_per_week),
            money(cost_asked(asked)),
            Cell::Hundredths(asked.today),
            money(cost_today(asked)),
            Cell::Status(asked.status),
        ]
    };
    ReportTable {
        id: "work-staff",
        title: "work-staff",
        headings: vec![
            key("work-profile"),
            key("work-asked"),
            key("work-asked-cost"),
            key("work-today"),
            key("work-today-cost"),
            key("status-heading"),
        ],
        rows: work.asked.iter().map(row).collect(),
    }
}

/// Premiums for the practice under each scheme, beside what staff costs.
#[must_use]
pub fn money(comparison: &Comparison, work: &Workload) -> ReportTable {
    let is_premium = |column: &Column, component: usize| {
        let component = &column.scheme.components[component];
        component.pillar == Pillar::Practice && component.receiver == Receiver::Practice
    };
    let mut names: Vec<(String, pijler_scheme::Text)> = Vec::new();
    for column in &comparison.columns {
        for line in column.outcome.lines.iter().filter(|line| is_premium(column, line.component)) {
            let component = &column.scheme.components[line.component];
            if !names.iter().any(|(id, _)| *id == component.id) {
                names.push((component.id.clone(), component.name.clone()));
            }
        }
    }
    let of = |column: &Column, id: &str| -> Amount {
        let own = |component: usize| id.is_empty() || column.scheme.components[component].id == id;
        let lines = column.outcome.lines.iter().filter(|line| is_premium(column, line.component) && own(line.component));
        lines.map(|line| line.amount).sum()
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (id, name) in &names {
        let cells = comparison.columns.iter().map(|column| match column.scheme.component(id) {
            Some(_) => Cell::Amount(of(column, id)),
            None => Cell::Empty,
        });
        rows.push([Cell::Local(name.clone())].into_iter().chain(cells).collect());
    }
    let sum = |pick: &dyn Fn(&Asked) -> Option<Amount>| work.asked.iter().filter_map(pick).sum::<Amount>();
    let (today, asked) = (sum(&cost_today), sum(&cost_asked));
    let mut row = |word: &str, cell: &dyn Fn(&Column) -> Cell| {
        rows.push([key(word)].into_iter().chain(comparison.columns.iter().map(cell)).collect());
    };
    row("work-premiums", &|column| Cell::Amount(of(column, "")));
    row("work-cost-today", &|_| Cell::Amount(today));
    row("work-premiums-less-today", &|column| Cell::Difference(of(column, "").minus_independent(today)));
    row("work-cost-asked", &|_| Cell::Amount(asked));
    ReportTable {
        id: "work-money",
        title: "work-money",
        headings: [key("column-what")]
            .into_iter()
            .chain(comparison.columns.iter().map(|column| Cell::Local(column.scheme.name.clone())))
            .collect(),
        rows,
    }
}

/// A figure's name in words.
#[must_use]
pub(crate) fn figure_name(figure: &Figure, vocabulary: &Vocabulary) -> (Cell, Cell) {
    let parts: Vec<&str> = figure.figure.split('.').collect();
    match parts.as_slice() {
        [kind @ ("part" | "delegable" | "uptake"), _, task] => (keyed("work-task", task), keyed("work-figure", kind)),
        [kind, profile] => (keyed("work-profile", profile), keyed("work-figure", kind)),
        [name] => match name.strip_prefix("minutes_") {
            Some(act) => (base_name(vocabulary, act), key("work-minutes-each")),
            None => (keyed("work-figure", name), Cell::Empty),
        },
        _ => (Cell::Plain(figure.figure.clone()), Cell::Empty),
    }
}

/// All figures with range, status, source and note. Sources are ids; a shell may put titles in their place.
#[must_use]
pub fn figures_table(figures: &Profile, vocabulary: &Vocabulary) -> ReportTable {
    // Values are thousandths; three decimals are never needed here but in shares of a percent.
    let value = |value: i64| Cell::Hundredths(super::quotient(i128::from(value), 10));
    let rows = figures
        .figures
        .iter()
        .map(|figure| {
            let (of, kind) = figure_name(figure, vocabulary);
            vec![
                of,
                kind,
                value(figure.value),
                value(figure.low),
                value(figure.high),
                Cell::Status(figure.status),
                Cell::Plain(figure.source.clone()),
                Cell::Plain(figure.note.clone()),
            ]
        })
        .collect();
    ReportTable {
        id: "work-figures",
        title: "work-figures",
        headings: vec![
            key("column-what"),
            key("work-figure"),
            key("column-value"),
            key("range-low"),
            key("range-high"),
            key("status-heading"),
            key("label-source"),
            key("label-note"),
        ],
        rows,
    }
}

/// Hours of the contacts that a component pays or absorbs under a scheme, in hundredths, where it is a component of one act.
///
/// Supplements count the contacts of another act again and have no hours of their own.
#[must_use]
pub fn hours_of(comparison: &Comparison, column: usize, component: &str, figures: &Profile) -> Option<(Spread, Status)> {
    let find = |column: &Column| {
        let index = column.scheme.component(component)?;
        let act = column.scheme.vocabulary.act(&column.scheme.components[index].purpose)?.id.clone();
        let lines = column.outcome.lines.iter().filter(|line| line.component == index && line.quantity > 0);
        let quantity: i64 = lines.clone().map(|line| line.quantity).sum();
        let input = lines.map(|line| line.input_status).fold(Status::Published, Status::weaker);
        Some((act, quantity, input))
    };
    // What a scheme no longer counts is known from the baseline.
    let found =
        [comparison.columns.get(column)?, comparison.columns.first()?].into_iter().filter_map(find).find(|(_, quantity, _)| *quantity > 0);
    let (act, quantity, input) = found?;
    let figure = figures.figure(&format!("minutes_{act}"), "", "")?;
    let minutes = Spread::of(figure);
    let time = minutes.with(Spread::certain(quantity), |minutes, quantity| i64::try_from(minutes * quantity).unwrap_or(i64::MAX));
    Some((time.centihours(), figure.status.weaker(input)))
}

/// Puts the hours of the contacts into the table of lines lost and won, and adds the acts that are done without an amount of their own.
pub fn with_hours(report: &mut Report, comparison: &Comparison, figures: &Profile) {
    let Some(table) = report.tables.iter_mut().find(|table| table.id == "lost-and-won") else { return };
    let cells = |column: usize, component: &str| match hours_of(comparison, column, component, figures) {
        Some((hours, status)) => [hundredths(hours), Cell::Status(status)],
        None => [Cell::Empty, Cell::Empty],
    };
    let listed = changed_components(comparison);
    for (row, (column, difference)) in table.rows.iter_mut().zip(&listed) {
        row.extend(cells(*column, &difference.component));
    }
    for (index, column) in comparison.columns.iter().enumerate().skip(1).filter(|(_, column)| !column.is_empty()) {
        for (number, component) in column.scheme.components.iter().enumerate() {
            let unpaid = column
                .outcome
                .lines
                .iter()
                .any(|line| line.component == number && line.quantity > 0 && line.amount == Amount::ZERO && line.row.is_some());
            let paid = column.outcome.lines.iter().any(|line| line.component == number && line.amount != Amount::ZERO);
            let known = listed.iter().any(|(at, row)| *at == index && row.component == component.id);
            if !unpaid || paid || known || column.scheme.vocabulary.act(&component.purpose).is_none() {
                continue;
            }
            let mut reasons: Vec<&str> =
                column.outcome.lines.iter().filter(|line| line.component == number).map(|line| line.reason.as_str()).collect();
            reasons.retain(|reason| !reason.is_empty());
            reasons.sort_unstable();
            reasons.dedup();
            let mut row = vec![
                Cell::Local(column.scheme.name.clone()),
                key("work-without-amount"),
                Cell::Local(component.name.clone()),
                Cell::Amount(Amount::ZERO),
                Cell::Amount(Amount::ZERO),
                Cell::Difference(Amount::ZERO),
                if reasons.is_empty() { Cell::Empty } else { Cell::Plain(reasons.join(", ")) },
            ];
            row.extend(cells(index, &component.id));
            table.rows.push(row);
        }
    }
    table.headings.extend([key("work-lost-hours"), key("work-lost-hours-status")]);
}
