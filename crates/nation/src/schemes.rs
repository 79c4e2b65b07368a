// SPDX-License-Identifier: EUPL-1.2
//! The folder of schemes, and single kinds of payment taken out of a scheme.

use pijler_model::{Faults, Place, Problem};
use pijler_scheme::{Choice, Counts, Kind, Library, Scheme, hash_of, resolve};
use std::path::Path;
use std::{fs, io};

/// Reads all files below a folder.
pub fn load(folder: &Path) -> io::Result<Library> {
    let mut library = Library::default();
    read(folder, "", &mut library)?;
    Ok(library)
}

fn read(folder: &Path, prefix: &str, library: &mut Library) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{path}/"), library)?;
        } else {
            library.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Resolves a scheme. A layer that is not pinned to its base is pinned to the base as it is, in memory only.
pub fn scheme(library: &mut Library, id: &str) -> Result<Scheme, Faults> {
    let found = resolve(library, id, &Choice::default());
    let file = format!("{id}/scheme.toml");
    let Some(text) = library.text(&file).filter(|_| found.is_err()) else { return found };
    let field = |line: &str, name: &str| line.strip_prefix(name).and_then(|rest| rest.split('"').nth(1)).map(str::to_owned);
    let Some(base) = text.lines().find_map(|line| field(line, "base = ")) else { return found };
    let hash = hash_of(library, &base)?;
    let pinned: Vec<String> = text
        .lines()
        .map(|line| if line.starts_with("base_hash = ") { format!("base_hash = \"{hash}\"") } else { line.to_owned() })
        .collect();
    library.insert(file, pinned.join("\n"));
    resolve(library, id, &Choice::default())
}

/// The scheme with only the payments that count so, and nothing that looks at other payments.
pub fn only(scheme: &Scheme, counts: Counts, id: Option<&str>) -> Result<Scheme, Faults> {
    let mut scheme = scheme.clone();
    scheme.components.retain(|component| component.counts == counts && id.is_none_or(|id| component.id == id));
    if scheme.components.is_empty() {
        let mut faults = Faults::default();
        faults.error(Place::default(), Problem::UnknownReference, id.unwrap_or_default(), format!("a payment of {}", scheme.id));
        return Err(faults);
    }
    Ok(scheme)
}

/// All ages at which some attribute of the scheme's vocabulary changes.
#[must_use]
pub fn cuts(scheme: &Scheme) -> Vec<i16> {
    let mut cuts: Vec<i16> = Vec::new();
    for attribute in &scheme.vocabulary.attributes {
        if let Kind::AgeBand { cuts: own } = &attribute.kind {
            cuts.extend(own);
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}
