// SPDX-License-Identifier: EUPL-1.2
//! Parquet files as plain columns: one row group at a time, straight into slices, without Arrow. For a payer's own large files.
//!
//! | in the file | read by |
//! | --- | --- |
//! | 32-bit integers, days since 1970-01-01 | [`ColumnReader::read_i32`] |
//! | 32-bit integers without sign | [`ColumnReader::read_u32`] |
//! | integers from 0 to 255 | [`ColumnReader::read_u8`] |
//! | texts of few different words | [`ColumnReader::read_codes`] |
//!
//! Invariants: a reader gives exactly the rows of its group, or an error; a missing value is the one the caller names for it. Columns are
//! found by name, lists are refused. Not here: bounds (uploads are never Parquet), and giving the columns a meaning.

use parquet::basic::Type as Physical;
use parquet::column::reader::{ColumnReader as Reader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{ChunkReader, FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;
use std::sync::Arc;

/// A file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ColumnsError {
    /// By the Parquet reader or writer.
    #[error("Parquet: {0}")]
    Parquet(#[from] ParquetError),
    /// No such column.
    #[error("no column “{0}”")]
    Missing(String),
    /// The column holds something else.
    #[error("column “{0}” does not hold what is read from it")]
    WrongType(String),
    /// A value outside the range asked for.
    #[error("column “{0}”: a value outside the range")]
    Range(String),
    /// The group has other rows than it says, or columns of unequal length are written.
    #[error("column “{0}”: another number of rows")]
    Rows(String),
}

/// An opened file.
pub struct ColumnReader<R: ChunkReader + 'static> {
    file: SerializedFileReader<R>,
    names: Vec<String>,
}

impl<R: ChunkReader + 'static> ColumnReader<R> {
    /// Opens a file, for example a `std::fs::File`.
    pub fn open(source: R) -> Result<Self, ColumnsError> {
        let file = SerializedFileReader::new(source)?;
        let columns = file.metadata().file_metadata().schema_descr().columns();
        let names = columns.iter().map(|column| column.name().to_owned()).collect();
        Ok(Self { file, names })
    }

    /// Column names in their order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many row groups.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.file.num_row_groups()
    }

    /// How many rows a group has; 0 if there is no such group.
    #[must_use]
    pub fn rows(&self, group: usize) -> usize {
        let metadata = self.file.metadata();
        let rows = if group < self.groups() { metadata.row_group(group).num_rows() } else { 0 };
        usize::try_from(rows).unwrap_or(0)
    }

    /// Whole numbers or days; `null` stands for missing ones.
    pub fn read_i32(&self, group: usize, name: &str, null: i32, into: &mut Vec<i32>) -> Result<(), ColumnsError> {
        into.clear();
        match self.column(group, name)? {
            Reader::Int32ColumnReader(reader) => fill::<Int32Type>(reader, self.rows(group), &null, into, name),
            _ => Err(ColumnsError::WrongType(name.into())),
        }
    }

    /// Whole numbers without sign; `null` stands for missing ones.
    pub fn read_u32(&self, group: usize, name: &str, null: u32, into: &mut Vec<u32>) -> Result<(), ColumnsError> {
        let mut signed = Vec::new();
        self.read_i32(group, name, null.cast_signed(), &mut signed)?;
        into.clear();
        into.extend(signed.into_iter().map(i32::cast_unsigned));
        Ok(())
    }

    /// Numbers from 0 to 255; `null` stands for missing ones.
    pub fn read_u8(&self, group: usize, name: &str, null: u8, into: &mut Vec<u8>) -> Result<(), ColumnsError> {
        let mut wide = Vec::new();
        self.read_i32(group, name, i32::from(null), &mut wide)?;
        into.clear();
        for value in wide {
            into.push(u8::try_from(value).map_err(|_| ColumnsError::Range(name.into()))?);
        }
        Ok(())
    }

    /// Texts of at most 255 different words: new words are added, each row gets the index of its word. A missing text is the empty word.
    pub fn read_codes(&self, group: usize, name: &str, words: &mut Vec<String>, into: &mut Vec<u8>) -> Result<(), ColumnsError> {
        let Reader::ByteArrayColumnReader(reader) = self.column(group, name)? else { return Err(ColumnsError::WrongType(name.into())) };
        let mut texts: Vec<ByteArray> = Vec::new();
        fill::<ByteArrayType>(reader, self.rows(group), &ByteArray::from(""), &mut texts, name)?;
        let mut known: BTreeMap<Vec<u8>, u8> = BTreeMap::new();
        for (index, word) in words.iter().enumerate() {
            known.insert(word.clone().into_bytes(), u8::try_from(index).map_err(|_| ColumnsError::Range(name.into()))?);
        }
        into.clear();
        into.reserve(texts.len());
        for text in &texts {
            if let Some(&code) = known.get(text.data()) {
                into.push(code);
                continue;
            }
            let word = std::str::from_utf8(text.data()).map_err(|_| ColumnsError::WrongType(name.into()))?;
            let code = u8::try_from(words.len()).ok().filter(|&code| code < u8::MAX).ok_or_else(|| ColumnsError::Range(name.into()))?;
            words.push(word.to_owned());
            known.insert(text.data().to_vec(), code);
            into.push(code);
        }
        Ok(())
    }

    fn column(&self, group: usize, name: &str) -> Result<Reader, ColumnsError> {
        let index = self.names.iter().position(|known| known == name).filter(|_| group < self.groups());
        let index = index.ok_or_else(|| ColumnsError::Missing(name.into()))?;
        let column = self.file.metadata().file_metadata().schema_descr().column(index);
        let flat = column.max_rep_level() == 0 && column.max_def_level() <= 1;
        if !flat || !matches!(column.physical_type(), Physical::INT32 | Physical::BYTE_ARRAY) {
            return Err(ColumnsError::WrongType(name.into()));
        }
        Ok(self.file.get_row_group(group)?.get_column_reader(index)?)
    }
}

/// Reads all rows of a column; where values may be missing, they are put in their places.
fn fill<T: DataType>(
    mut reader: ColumnReaderImpl<T>,
    rows: usize,
    null: &T::T,
    into: &mut Vec<T::T>,
    name: &str,
) -> Result<(), ColumnsError>
where
    T::T: Clone,
{
    let mut levels: Vec<i16> = Vec::new();
    let mut values: Vec<T::T> = Vec::with_capacity(rows);
    let mut done = 0;
    while done < rows {
        let (records, ..) = reader.read_records(rows - done, Some(&mut levels), None, &mut values)?;
        if records == 0 {
            return Err(ColumnsError::Rows(name.into()));
        }
        done += records;
    }
    if values.len() == rows {
        *into = values;
        return Ok(());
    }
    let mut values = values.into_iter();
    into.reserve(rows);
    for level in levels {
        into.push(if level > 0 { values.next().ok_or_else(|| ColumnsError::Rows(name.into()))? } else { null.clone() });
    }
    if into.len() == rows { Ok(()) } else { Err(ColumnsError::Rows(name.into())) }
}

/// What a column of a new file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Whole numbers.
    I32,
    /// Days since 1970-01-01.
    Days,
    /// Whole numbers without sign.
    U32,
    /// Numbers from 0 to 255.
    U8,
    /// Texts.
    Text,
}

/// The values of a column of one row group.
#[derive(Clone, Copy, Debug)]
pub enum Values<'a> {
    /// For [`Holds::I32`] and [`Holds::Days`].
    I32(&'a [i32]),
    /// For [`Holds::U32`].
    U32(&'a [u32]),
    /// For [`Holds::U8`].
    U8(&'a [u8]),
    /// For [`Holds::Text`]: words, and the index of the word a row.
    Codes(&'a [String], &'a [u8]),
}

impl Values<'_> {
    const fn len(&self) -> usize {
        match self {
            Self::I32(values) => values.len(),
            Self::U32(values) => values.len(),
            Self::U8(values) | Self::Codes(_, values) => values.len(),
        }
    }
}

/// A file being written. No value is missing in it.
pub struct ColumnWriter<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<(String, Holds)>,
}

impl<W: Write + Send> ColumnWriter<W> {
    /// Begins a file with these columns. Names are letters, digits and `_`.
    pub fn new(sink: W, columns: &[(&str, Holds)]) -> Result<Self, ColumnsError> {
        let mut schema = String::from("message columns {");
        for (name, holds) in columns {
            if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
                return Err(ColumnsError::Missing((*name).into()));
            }
            let of = match holds {
                Holds::I32 => format!("int32 {name}"),
                Holds::Days => format!("int32 {name} (DATE)"),
                Holds::U32 => format!("int32 {name} (INTEGER(32,false))"),
                Holds::U8 => format!("int32 {name} (INTEGER(8,false))"),
                Holds::Text => format!("binary {name} (STRING)"),
            };
            let _ = write!(schema, " required {of};");
        }
        schema.push_str(" }");
        let schema = Arc::new(parse_message_type(&schema)?);
        let properties = WriterProperties::builder().set_compression(parquet::basic::Compression::SNAPPY).build();
        let file = SerializedFileWriter::new(sink, schema, Arc::new(properties))?;
        Ok(Self { file, columns: columns.iter().map(|(name, holds)| ((*name).to_owned(), *holds)).collect() })
    }

    /// Writes a row group: the columns in their order, all of one length.
    pub fn write_group(&mut self, columns: &[Values<'_>]) -> Result<(), ColumnsError> {
        let rows = columns.first().map_or(0, Values::len);
        if columns.len() != self.columns.len() {
            return Err(ColumnsError::Rows(String::new()));
        }
        for ((name, holds), values) in self.columns.iter().zip(columns) {
            let fits = matches!(
                (holds, values),
                (Holds::I32 | Holds::Days, Values::I32(_))
                    | (Holds::U32, Values::U32(_))
                    | (Holds::U8, Values::U8(_))
                    | (Holds::Text, Values::Codes(..))
            );
            if !fits {
                return Err(ColumnsError::WrongType(name.clone()));
            }
            if values.len() != rows {
                return Err(ColumnsError::Rows(name.clone()));
            }
        }
        let mut group = self.file.next_row_group()?;
        for ((name, _), values) in self.columns.iter().zip(columns) {
            let mut column = group.next_column()?.ok_or_else(|| ColumnsError::Missing(name.clone()))?;
            match values {
                Values::I32(values) => column.typed::<Int32Type>().write_batch(values, None, None)?,
                Values::U32(values) => {
                    let signed: Vec<i32> = values.iter().map(|value| value.cast_signed()).collect();
                    column.typed::<Int32Type>().write_batch(&signed, None, None)?
                }
                Values::U8(values) => {
                    let wide: Vec<i32> = values.iter().map(|&value| i32::from(value)).collect();
                    column.typed::<Int32Type>().write_batch(&wide, None, None)?
                }
                Values::Codes(words, codes) => {
                    let words: Vec<ByteArray> = words.iter().map(|word| ByteArray::from(word.as_str())).collect();
                    let texts = codes.iter().map(|&code| words.get(usize::from(code)).cloned());
                    let texts: Option<Vec<ByteArray>> = texts.collect();
                    let texts = texts.ok_or_else(|| ColumnsError::Range(name.clone()))?;
                    column.typed::<ByteArrayType>().write_batch(&texts, None, None)?
                }
            };
            column.close()?;
        }
        group.close()?;
        Ok(())
    }

    /// Ends the file and gives back what it was written to.
    pub fn finish(self) -> Result<W, ColumnsError> {
        Ok(self.file.into_inner()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;

    /// A file of this test, away when it is dropped.
    struct Scratch(std::path::PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            Self(std::env::temp_dir().join(format!("pijler-columns-{}-{name}.parquet", std::process::id())))
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = std::fs::remove_file(&self.0);
        }
    }

    #[test]
    fn what_is_written_is_read_group_by_group() {
        let scratch = Scratch::new("round");
        let columns =
            [("birth", Holds::Days), ("doctor", Holds::U32), ("preferential", Holds::U8), ("act", Holds::Text), ("net", Holds::I32)];
        let mut writer = ColumnWriter::new(File::create(&scratch.0).unwrap(), &columns).unwrap();
        let words = ["consultation".to_owned(), "home_visit".to_owned()];
        let groups: [usize; 3] = [3, 0, 100_000];
        for rows in groups {
            let days: Vec<i32> = (0..rows).map(|row| i32::try_from(row).unwrap() - 20_000).collect();
            let doctors: Vec<u32> = (0..rows).map(|row| u32::MAX - u32::try_from(row).unwrap()).collect();
            let flags: Vec<u8> = (0..rows).map(|row| u8::try_from(row % 256).unwrap()).collect();
            let acts: Vec<u8> = (0..rows).map(|row| u8::from(row % 7 == 0)).collect();
            let values = [Values::I32(&days), Values::U32(&doctors), Values::U8(&flags), Values::Codes(&words, &acts), Values::I32(&days)];
            writer.write_group(&values).unwrap();
        }
        writer.finish().unwrap();
        let reader = ColumnReader::open(File::open(&scratch.0).unwrap()).unwrap();
        assert_eq!(reader.names(), ["birth", "doctor", "preferential", "act", "net"]);
        let (mut days, mut doctors, mut flags, mut acts, mut known) = (vec![9], vec![9], vec![9], vec![9], Vec::new());
        let mut total = 0;
        for group in 0..reader.groups() {
            reader.read_i32(group, "birth", 0, &mut days).unwrap();
            reader.read_u32(group, "doctor", 0, &mut doctors).unwrap();
            reader.read_u8(group, "preferential", 0, &mut flags).unwrap();
            reader.read_codes(group, "act", &mut known, &mut acts).unwrap();
            let rows = reader.rows(group);
            assert!([days.len(), doctors.len(), flags.len(), acts.len()].iter().all(|&length| length == rows));
            for row in 0..rows {
                assert_eq!((days[row], doctors[row]), (i32::try_from(row).unwrap() - 20_000, u32::MAX - u32::try_from(row).unwrap()));
                assert_eq!((usize::from(flags[row]), known[usize::from(acts[row])] == "home_visit"), (row % 256, row % 7 == 0));
            }
            total += rows;
        }
        assert_eq!((total, known.len()), (100_003, 2));
        assert!(matches!(reader.read_u8(0, "birth", 0, &mut flags), Err(ColumnsError::Range(_))));
        assert!(matches!(reader.read_i32(0, "act", 0, &mut days), Err(ColumnsError::WrongType(_))));
        assert!(matches!(reader.read_i32(0, "kleur", 0, &mut days), Err(ColumnsError::Missing(_))));
        assert!(matches!(reader.read_i32(99, "birth", 0, &mut days), Err(ColumnsError::Missing(_))));
    }

    #[test]
    fn missing_values_stand_in_their_places() {
        let scratch = Scratch::new("null");
        let schema = Arc::new(parse_message_type("message m { optional int32 death (DATE); }").unwrap());
        let mut file = SerializedFileWriter::new(File::create(&scratch.0).unwrap(), schema, Arc::default()).unwrap();
        let mut group = file.next_row_group().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        column.typed::<Int32Type>().write_batch(&[7, 8], Some(&[0, 1, 0, 1]), None).unwrap();
        column.close().unwrap();
        group.close().unwrap();
        file.close().unwrap();
        let reader = ColumnReader::open(File::open(&scratch.0).unwrap()).unwrap();
        let mut days = Vec::new();
        reader.read_i32(0, "death", i32::MAX, &mut days).unwrap();
        assert_eq!(days, [i32::MAX, 7, i32::MAX, 8]);
    }

    #[test]
    fn unequal_columns_and_other_files_are_refused() {
        let mut writer = ColumnWriter::new(Vec::new(), &[("a", Holds::U8), ("b", Holds::I32)]).unwrap();
        assert!(writer.write_group(&[Values::U8(&[1])]).is_err());
        assert!(matches!(writer.write_group(&[Values::U8(&[1]), Values::I32(&[])]), Err(ColumnsError::Rows(_))));
        assert!(matches!(writer.write_group(&[Values::I32(&[1]), Values::I32(&[1])]), Err(ColumnsError::WrongType(_))));
        assert!(ColumnWriter::new(Vec::new(), &[("a b", Holds::U8)]).is_err());
        let scratch = Scratch::new("other");
        std::fs::write(&scratch.0, b"patient_id;birth_date\n").unwrap();
        assert!(ColumnReader::open(File::open(&scratch.0).unwrap()).is_err());
    }
}
