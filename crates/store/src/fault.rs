// SPDX-License-Identifier: EUPL-1.2
//! Why the store did not do what was asked. The English here is for logs; people read the text under [`Fault::key`].

use crate::Moment;
use pijler_model::Faults;
use rusqlite::ErrorCode;

/// A bound that would be passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Accounts in the file.
    Accounts,
    /// Bytes of the workspace.
    Workspace,
    /// Bytes of a document.
    Document,
    /// Documents of the workspace.
    Documents,
    /// Bytes of facts.
    Facts,
    /// Events of facts.
    Events,
    /// Fields filled in.
    Fields,
    /// Scenarios.
    Scenarios,
    /// Characters of a name.
    Label,
    /// Characters of a text.
    Text,
    /// Bytes or files of an export that is read back.
    Export,
}

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The name has too few or too many characters, or holds some that cannot be seen.
    #[error("the name must have 3 to 60 characters that can be seen")]
    Name,
    /// Somebody has this name.
    #[error("the name is taken")]
    NameTaken,
    /// The passphrase has too few or too many characters, or is the name.
    #[error("the passphrase must have 12 to 200 characters and not be the name")]
    Passphrase,
    /// Name and passphrase do not belong together; which of the two is wrong is never said.
    #[error("name and passphrase do not belong together")]
    NotTogether,
    /// Too many failures: no attempt before this moment.
    #[error("too many attempts; wait until {0}")]
    Wait(Moment),
    /// No session, or one that has ended, or a workspace that was erased.
    #[error("not signed in")]
    SignedOut,
    /// The workspace has no such thing.
    #[error("there is no such thing in this workspace")]
    NotFound,
    /// More than is kept.
    #[error("{0:?}: more than {1}")]
    TooMuch(Bound, u64),

    /// Facts that their written form would change, with what reading it back says.
    #[error("these facts cannot be written down without a change: {0}")]
    NotAsEntered(Faults),
    /// Something kept that cannot be read.
    #[error("what is kept cannot be read: {0}")]
    Unreadable(String),
    /// Something kept by a newer version.
    #[error("kept in form {0}, which this version does not know")]
    NewerForm(u64),

    /// Not an export of a workspace.
    #[error("not an export of a workspace: {0}")]
    NotAnExport(String),
    /// An export by a newer version.
    #[error("an export of form {0}, which this version does not know")]
    NewerExport(u64),
    /// A file of the export is not as it was written.
    #[error("{0} is not as it was exported")]
    Altered(String),
    /// An export is read into an empty workspace only.
    #[error("the workspace is not empty")]
    NotEmpty,

    /// The file is of a newer version of Pijler.
    #[error("the file is of a newer version (step {found}; this version knows {known}): nothing was changed, use the newer version")]
    NewerFile {
        /// Last step of the file.
        found: i64,
        /// Last step known.
        known: i64,
    },
    /// The file is something else.
    #[error("the file is not one of Pijler; nothing was changed")]
    ForeignFile,
    /// The file is damaged.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// The file cannot be opened.
    #[error("the file cannot be opened: {0}")]
    CannotOpen(String),
    /// The file or its folder cannot be written.
    #[error("the file cannot be written")]
    ReadOnly,
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Another program holds the file.
    #[error("another program is using the file")]
    Busy,
    /// The rows are gone, but another program kept the log from being cut; it is cut when the file is next opened or erased from.
    #[error("erased, but the log could not be cut yet because another program is using the file")]
    LogKept,
    /// A defect: ours, or of the disk.
    #[error("{0}")]
    Other(String),
}

impl Fault {
    /// Key of the text for people.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Name => "workspace-fault-name",
            Self::NameTaken => "workspace-fault-name-taken",
            Self::Passphrase => "workspace-fault-passphrase",
            Self::NotTogether => "workspace-fault-not-together",
            Self::Wait(_) => "workspace-fault-wait",
            Self::SignedOut => "workspace-fault-signed-out",
            Self::NotFound => "workspace-fault-not-found",
            Self::TooMuch(bound, _) => match bound {
                Bound::Accounts => "workspace-fault-accounts",
                Bound::Workspace => "workspace-fault-bytes",
                Bound::Document | Bound::Facts | Bound::Export => "workspace-fault-file",
                Bound::Documents | Bound::Events | Bound::Fields | Bound::Scenarios => "workspace-fault-many",
                Bound::Label | Bound::Text => "workspace-fault-long",
            },
            Self::NotAsEntered(_) => "workspace-fault-not-as-entered",
            Self::Unreadable(_) => "workspace-fault-unreadable",
            Self::NewerForm(_) | Self::NewerExport(_) | Self::NewerFile { .. } => "workspace-fault-newer",
            Self::NotAnExport(_) => "workspace-fault-not-an-export",
            Self::Altered(_) => "workspace-fault-altered",
            Self::NotEmpty => "workspace-fault-not-empty",
            Self::DiskFull => "workspace-fault-disk-full",
            Self::ReadOnly => "workspace-fault-read-only",
            Self::Busy => "workspace-fault-busy",
            Self::LogKept => "workspace-fault-log-kept",
            Self::ForeignFile | Self::Damaged(_) | Self::CannotOpen(_) | Self::Other(_) => "workspace-fault-other",
        }
    }

    /// Whether whoever asked can mend it; the others are the operator's or ours.
    #[must_use]
    pub const fn is_of_the_visitor(&self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::NameTaken
                | Self::Passphrase
                | Self::NotTogether
                | Self::Wait(_)
                | Self::SignedOut
                | Self::NotFound
                | Self::TooMuch(..)
                | Self::NotAsEntered(_)
                | Self::NotAnExport(_)
                | Self::NewerExport(_)
                | Self::Altered(_)
                | Self::NotEmpty
        )
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::ForeignFile,
            Some(ErrorCode::CannotOpen) => Self::CannotOpen(error.to_string()),
            _ => Self::Other(error.to_string()),
        }
    }
}
