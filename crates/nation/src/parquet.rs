// SPDX-License-Identifier: EUPL-1.2
//! The large columns of a snapshot as Parquet files, and back: what reading costs beside decoding alone.
//!
//! Every column is a required 32-bit number; row groups are of one size, so that threads can share them out. Not a format of Pijler: a yardstick.

use parquet::column::reader::get_typed_column_reader;
use parquet::data_type::Int32Type;
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use pijler_facts::Snapshot;
use pijler_facts::snapshot::{Coded, Dated, Statuses};
use pijler_model::{Day, Span};
use std::fs::{File, create_dir_all};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// Rows of a row group.
const ROWS: usize = 1 << 20;

/// Where the files are.
#[derive(Clone, Debug)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Files in a folder.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn path(&self, table: &str) -> PathBuf {
        self.folder.join(format!("{table}.parquet"))
    }

    fn open(&self, table: &str) -> Result<SerializedFileReader<File>> {
        SerializedFileReader::new(File::open(self.path(table))?)
    }

    /// Rows of a table.
    fn rows(&self, table: &str) -> Result<usize> {
        usize::try_from(self.open(table)?.metadata().file_metadata().num_rows()).map_err(|error| ParquetError::General(error.to_string()))
    }
}

/// Tables and their columns.
const TABLES: [(&str, &[&str]); 5] = [
    ("patients", &["birth"]),
    ("registrations", &["person", "from", "until", "practitioner"]),
    ("preferential", &["person", "from", "until"]),
    ("chronic", &["person", "from", "until"]),
    ("contacts", &["day", "person", "practitioner", "act"]),
];

/// Writes one table, a column of a row group at a time.
fn write_table(files: &Files, table: &str, rows: usize, value: impl Fn(usize, usize) -> i32) -> Result<()> {
    let columns = TABLES.iter().find(|(name, _)| *name == table).map_or(&[] as &[&str], |(_, columns)| columns);
    let fields = columns.join("; required int32 ");
    let schema = Arc::new(parse_message_type(&format!("message {table} {{ required int32 {fields}; }}"))?);
    let properties = WriterProperties::builder().set_compression(parquet::basic::Compression::SNAPPY).build();
    let mut writer = SerializedFileWriter::new(File::create(files.path(table))?, schema, Arc::new(properties))?;
    let mut values = Vec::with_capacity(ROWS);
    for first in (0..rows).step_by(ROWS) {
        let mut group = writer.next_row_group()?;
        for column in 0..columns.len() {
            values.clear();
            values.extend((first..rows.min(first + ROWS)).map(|row| value(column, row)));
            if let Some(mut column) = group.next_column()? {
                column.typed::<Int32Type>().write_batch(&values, None, None)?;
                column.close()?;
            }
        }
        group.close()?;
    }
    writer.close()?;
    Ok(())
}

/// Writes persons, registrations, statuses and contacts.
pub fn write(facts: &Snapshot, files: &Files) -> Result<()> {
    create_dir_all(&files.folder)?;
    write_table(files, "patients", facts.birth.len(), |_, row| facts.birth[row].0)?;
    let registrations = &facts.registrations;
    write_table(files, "registrations", registrations.len(), |column, row| dated(&registrations[row], column, u32::cast_signed))?;
    for (kind, statuses) in facts.person_status.iter() {
        write_table(files, kind, statuses.rows.len(), |column, row| dated(&statuses.rows[row], column, i32::from))?;
    }
    let contacts = &facts.contacts;
    let day = |row: usize| contacts.days[contacts.days.partition_point(|(_, first)| *first <= row) - 1].0;
    write_table(files, "contacts", contacts.person.len(), |column, row| match column {
        0 => day(row).0,
        1 => contacts.person[row].cast_signed(),
        2 => contacts.practitioner[row].cast_signed(),
        _ => i32::from(contacts.columns[0].codes[row]),
    })
}

fn dated<T: Copy>(row: &Dated<T>, column: usize, value: impl Fn(T) -> i32) -> i32 {
    match column {
        0 => row.subject.cast_signed(),
        1 => row.span.from.0,
        2 => row.span.until.0,
        _ => value(row.value),
    }
}

/// Decodes a column of a row group.
fn column(reader: &SerializedFileReader<File>, group: usize, column: usize, values: &mut Vec<i32>) -> Result<()> {
    values.clear();
    let group = reader.get_row_group(group)?;
    let rows = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
    let mut column = get_typed_column_reader::<Int32Type>(group.get_column_reader(column)?);
    while values.len() < rows && column.read_records(rows - values.len(), None, None, values)?.0 > 0 {}
    Ok(())
}

/// Decodes everything and keeps nothing; gives how many values there were.
pub fn decode(files: &Files, threads: usize) -> Result<usize> {
    let mut decoded = 0;
    for (table, columns) in TABLES {
        let groups = (0..files.open(table)?.num_row_groups()).map(|group| (group, ())).collect();
        let counts = shared_out(files, table, groups, threads, |reader, group, ()| {
            let mut values = Vec::with_capacity(ROWS);
            (0..columns.len()).try_fold(0, |count, index| column(reader, group, index, &mut values).map(|()| count + values.len()))
        })?;
        decoded += counts.into_iter().sum::<usize>();
    }
    Ok(decoded)
}

/// Shares the row groups of a table out among threads; gives what each was worth, in order.
fn shared_out<T: Send, R: Send>(
    files: &Files,
    table: &str,
    groups: Vec<(usize, T)>,
    threads: usize,
    work: impl Fn(&SerializedFileReader<File>, usize, T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let mut shares: Vec<Vec<(usize, T)>> = (0..threads.max(1)).map(|_| Vec::new()).collect();
    let count = shares.len();
    for (index, group) in groups {
        shares[index % count].push((index, group));
    }
    thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = shares
            .into_iter()
            .map(|share| {
                scope.spawn(move || {
                    let reader = files.open(table)?;
                    share.into_iter().map(|(index, group)| Ok((index, work(&reader, index, group)?))).collect::<Result<Vec<(usize, R)>>>()
                })
            })
            .collect();
        let mut done = Vec::new();
        for thread in running {
            done.extend(thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        done.sort_by_key(|(index, _)| *index);
        Ok(done.into_iter().map(|(_, result)| result).collect())
    })
}

/// Reads the files into the columns of a snapshot that has nothing else.
pub fn read(files: &Files, threads: usize) -> Result<Snapshot> {
    let mut facts = Snapshot { birth: vec![Day(0); files.rows("patients")?].into(), ..Snapshot::default() };
    shared_out(
        files,
        "patients",
        Arc::make_mut(&mut facts.birth).chunks_mut(ROWS).enumerate().collect(),
        threads,
        |reader, group, births| {
            let mut values = Vec::with_capacity(births.len());
            column(reader, group, 0, &mut values)?;
            births.iter_mut().zip(&values).for_each(|(birth, &value)| *birth = Day(value));
            Ok(())
        },
    )?;
    facts.registrations = read_dated(files, "registrations", threads, i32::cast_unsigned)?.into();
    for kind in ["preferential", "chronic"] {
        Arc::make_mut(&mut facts.person_status)
            .insert(kind.into(), Statuses { words: vec!["yes".into()], rows: read_dated(files, kind, threads, |_| 0)? });
    }
    let rows = files.rows("contacts")?;
    let contacts = Arc::make_mut(&mut facts.contacts);
    (contacts.person, contacts.practitioner) = (vec![0; rows], vec![0; rows]);
    let mut codes = vec![0u8; rows];
    let parts = contacts.person.chunks_mut(ROWS).zip(contacts.practitioner.chunks_mut(ROWS)).zip(codes.chunks_mut(ROWS));
    let days = shared_out(files, "contacts", parts.enumerate().collect(), threads, |reader, group, ((person, practitioner), codes)| {
        let mut values = Vec::with_capacity(person.len());
        column(reader, group, 0, &mut values)?;
        let mut days: Vec<(Day, usize)> = Vec::new();
        // Days rise: each is skipped over in a few steps.
        let mut first = 0;
        while let Some(&day) = values.get(first) {
            first += values[first..].partition_point(|&other| other <= day);
            days.push((Day(day), group * ROWS + first));
        }
        column(reader, group, 1, &mut values)?;
        person.iter_mut().zip(&values).for_each(|(person, value)| *person = value.cast_unsigned());
        column(reader, group, 2, &mut values)?;
        practitioner.iter_mut().zip(&values).for_each(|(practitioner, value)| *practitioner = value.cast_unsigned());
        column(reader, group, 3, &mut values)?;
        codes.iter_mut().zip(&values).for_each(|(code, &value)| *code = u8::try_from(value).unwrap_or(0));
        Ok(days)
    })?;
    // Days with the row after their last one, in pieces: the first row of each is where the one before ends.
    let mut reached = 0;
    for (day, until) in days.into_iter().flatten() {
        if contacts.days.last().is_none_or(|(known, _)| *known != day) {
            contacts.days.push((day, reached));
        }
        reached = until;
    }
    contacts.columns = vec![Coded { name: "act".into(), words: Vec::new(), codes }];
    Ok(facts)
}

fn read_dated<T: Copy + Send + Default>(
    files: &Files,
    table: &str,
    threads: usize,
    value: impl Fn(i32) -> T + Sync,
) -> Result<Vec<Dated<T>>> {
    let columns = TABLES.iter().find(|(name, _)| *name == table).map_or(0, |(_, columns)| columns.len());
    let empty = Dated { subject: 0, span: Span { from: Day(0), until: Day(0) }, value: T::default() };
    let mut rows = vec![empty; files.rows(table)?];
    shared_out(files, table, rows.chunks_mut(ROWS).enumerate().collect(), threads, |reader, group, rows| {
        let mut values = Vec::with_capacity(rows.len());
        for index in 0..columns {
            column(reader, group, index, &mut values)?;
            let pairs = rows.iter_mut().zip(&values);
            match index {
                0 => pairs.for_each(|(row, value)| row.subject = value.cast_unsigned()),
                1 => pairs.for_each(|(row, &value)| row.span.from = Day(value)),
                2 => pairs.for_each(|(row, &value)| row.span.until = Day(value)),
                _ => pairs.for_each(|(row, &code)| row.value = value(code)),
            }
        }
        Ok(())
    })?;
    Ok(rows)
}
