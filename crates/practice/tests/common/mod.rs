// SPDX-License-Identifier: EUPL-1.2
//! What the tests of this crate share: the schemes of the folder, the profile, and slices of examples small enough for a debug build.
#![allow(dead_code, reason = "every test file uses some of it")]

use pijler_facts::table::Tables;
use pijler_practice::{Profile, examples};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Choice, Library, hash_of, resolve};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

pub(crate) const FEE_FOR_SERVICE: &str = "be/fee-for-service";
pub(crate) const NEW_DEAL: &str = "be/new-deal";
pub(crate) const MEDICAL_HOUSE: &str = "be/medical-house";

fn read(folder: &Path, prefix: &str, library: &mut Library) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(Result::unwrap).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &path, library);
        } else {
            library.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

/// The folder of schemes. The New Deal is pinned in memory to the fee-for-service of the folder, so that a tariff under review there does not
/// stop these tests; whether the pin in the file is right is the business of `pijler scheme check`.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut library = Library::default();
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes"), "", &mut library);
        let hash = hash_of(&library, FEE_FOR_SERVICE).unwrap();
        let path = format!("{NEW_DEAL}/scheme.toml");
        let pinned: Vec<String> = library
            .text(&path)
            .unwrap()
            .lines()
            .map(|line| if line.starts_with("base_hash") { format!("base_hash = \"{hash}\"") } else { line.to_owned() })
            .collect();
        library.insert(path, pinned.join("\n"));
        library
    })
}

pub(crate) fn scheme(id: &str) -> Arc<Scheme> {
    static KNOWN: OnceLock<[Arc<Scheme>; 3]> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        [FEE_FOR_SERVICE, NEW_DEAL, MEDICAL_HOUSE]
            .map(|id| Arc::new(resolve(library(), id, &Choice::default()).unwrap_or_else(|faults| panic!("{id}: {faults:?}"))))
    });
    Arc::clone(known.iter().find(|scheme| scheme.id == id).unwrap())
}

pub(crate) fn profile() -> Profile {
    Profile::read(library(), "be", "average-practice").unwrap()
}

/// An example with about so many persons: the first fifty (who sit on the edges of rules) and every n-th of the others.
pub(crate) fn slice(id: &str, persons: usize) -> Tables {
    let mut tables = examples::one(id, &profile()).unwrap().tables;
    let step = tables.patients.len().div_ceil(persons).max(1);
    let kept: BTreeSet<String> =
        tables.patients.iter().enumerate().filter(|(index, _)| *index < 50 || index % step == 0).map(|(_, row)| row.id.clone()).collect();
    tables.patients.retain(|row| kept.contains(&row.id));
    tables.patient_status.retain(|row| kept.contains(&row.subject));
    tables.registrations.retain(|row| kept.contains(&row.patient));
    tables.contacts.retain(|row| kept.contains(&row.patient));
    tables
}
