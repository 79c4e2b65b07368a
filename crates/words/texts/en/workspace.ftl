# SPDX-License-Identifier: EUPL-1.2
### The workspace of a practice: accounts, what is kept, export, erasing.

## Menu
nav-workspace = Workspace
nav-sign-in = Sign in

## Signing in
workspace-title = Your workspace
workspace-intro = Without an account everything works and nothing is kept. With one, what your practice enters is kept in a file on this server, so that it is never asked again. Nobody else’s account sees it, and nothing is passed on to a health fund or an authority.
workspace-sign-in = Sign in
workspace-create = Make an account
workspace-name = Name of the account
workspace-passphrase = Passphrase
workspace-passphrase-help = 12 to 200 characters; a few words in a row are easy to remember. Not the name of the account.
workspace-adopts = What you entered before signing in, and the figures you have open, are taken into the workspace. Where it has another text already, its own stays.
workspace-not-encrypted = The file is not encrypted by Pijler: whoever runs this server can read it. Enter no names of patients and no national numbers.
workspace-no-recovery = A forgotten passphrase cannot be recovered: keep an export.
workspace-signed-in-as = Signed in as { $name }. Account made on { $date }.
workspace-sign-out = Sign out

## What is kept
workspace-kept = What is kept
workspace-size = { $size } in all, of at most { $limit } MB.
workspace-kilobytes = { $size } kB
workspace-facts = Figures of the practice
workspace-facts-help = Each upload is kept with the day it speaks of and the day it was learned. A correction is a new upload; the earlier one stays.
workspace-facts-none = No figures were uploaded yet.
workspace-fields = What was entered on the pages
workspace-fields-none = Nothing was entered on the pages yet.
workspace-fields-count =
    { $count ->
        [one] { $count } field is filled in; last saved on { $date }.
       *[other] { $count } fields are filled in; last saved on { $date }.
    }
workspace-journal = Journal of what was entered
workspace-journal-last =
    { $count ->
        [one] Journal: the last save
       *[other] Journal: the last { $count } saves of a field
    }
workspace-emptied = emptied
workspace-estimate = The numbers of your estimate are in the address only.
workspace-estimate-keep = Keep them here
workspace-estimate-kept = The numbers of your estimate are kept: the first page begins with them.
workspace-documents = Documents
workspace-documents-none = No documents are kept.
workspace-document-add = Add a document
workspace-document-help = At most { $size } MB.
workspace-column-file = File
workspace-column-true-on = Speaks of
workspace-column-learned = Kept on
workspace-column-size = Size
workspace-column-field = Field
workspace-column-text = Text
workspace-remove = Remove

## Out of it, and back
workspace-export-title = Take everything with you
workspace-export-help = One ZIP file with everything that is kept, as CSV and JSON that people can read, with a list of contents. It can be read into a new account, here or elsewhere.
workspace-export = Export everything
workspace-import = Read an export
workspace-import-help = A ZIP file that was exported from a workspace. This is possible while the workspace is empty.
workspace-passphrase-title = Change the passphrase
workspace-passphrase-old = Passphrase until now
workspace-passphrase-new = New passphrase
workspace-passphrase-button = Change, and sign out everywhere else
workspace-erase-title = Erase everything
workspace-erase-help = The account and everything in it is erased at once and overwritten in the file. This cannot be undone. Copies that the operator of this server made of the file are not reached.
workspace-erase-confirm = To confirm, type the name of the account: { $name }
workspace-erase-not-confirmed = This is not the name of the account. Nothing was erased.
workspace-erase = Erase everything for good

## On other pages
workspace-draft-note = What you enter here is kept in your workspace until you erase it.
workspace-upload-note = These figures are kept in your workspace until you remove them. Only those who are signed in to it can see them.
workspace-replaced =
    { $count ->
        [one] While you were typing, someone else saved another text in a field. Yours counts; the other is in the journal.
       *[other] While you were typing, someone else saved other texts in { $count } fields. Yours count; the others are in the journal.
    }
workspace-trouble = Your workspace could not be read. What you see here is without it.
workspace-not-saved = This was not done
workspace-go-back = Nothing was changed. What you typed is still on the page before this one: go back with your browser.

## What happened
workspace-said-created = The account is made and you are signed in.
workspace-said-signed-in = You are signed in.
workspace-said-some-left = You are signed in. Some fields that you filled in before have another text in the workspace; that text stayed.
workspace-said-not-adopted = You are signed in. What you entered before could not be taken into the workspace.
workspace-said-signed-out = You are signed out.
workspace-said-passphrase = The passphrase is changed. All other sessions have ended.
workspace-said-erased = Everything is erased. Nothing of it is left in the file.
workspace-said-imported = The export was read. Everything is as it was.
workspace-said-added = The document is kept.
workspace-said-removed = Removed.

## What went wrong
workspace-fault-name = The name must have 3 to 60 characters, without signs that cannot be seen.
workspace-fault-name-taken = There is an account of this name already.
workspace-fault-passphrase = The passphrase must have 12 to 200 characters and not be the name of the account.
workspace-fault-not-together = Name and passphrase do not belong together.
workspace-fault-wait =
    { $limit ->
        [one] Too many attempts. The next one is possible in { $limit } second.
       *[other] Too many attempts. The next one is possible in { $limit } seconds.
    }
workspace-fault-signed-out = You are not signed in, or your session has ended. Please sign in.
workspace-fault-not-found = There is no such thing in this workspace.
workspace-fault-accounts = There are { $limit } accounts here already, and no more can be made.
workspace-fault-bytes = The workspace would be larger than { $limit } MB. Remove a file, or export and erase.
workspace-fault-file = This is larger than { $limit } MB.
workspace-fault-many = More than { $limit } of these are not kept.
workspace-fault-long = A text or a name has more than { $limit } characters.
workspace-fault-not-as-entered = These figures cannot be kept without changing them, so they were not kept.
workspace-fault-unreadable = What is kept could not be read.
workspace-fault-newer = This was made by a newer version of Pijler. Use that version.
workspace-fault-not-an-export = This file is not an export of a workspace.
workspace-fault-altered = { $file } in the export is not as it was exported. Nothing was read.
workspace-fault-not-empty = An export can only be read into an empty workspace.
workspace-fault-disk-full = The disk of this server is full.
workspace-fault-read-only = The file of this server cannot be written.
workspace-fault-busy = Another program is using the file. Please try again.
workspace-fault-log-kept = Everything is erased, but traces stay in the log of the file until the program that is using it lets go.
workspace-file-newer = { $file } was made by a newer version of Pijler. It was not changed: use the newer version.
workspace-file-foreign = { $file } is not a file of Pijler. It was not changed: name another.
workspace-file-refused = { $file } cannot be used: { $why }
workspace-fault-other = The file of this server has a fault. Its operator should look at it.
workspace-amounts-not-read = The official amounts in this workspace no longer fit the schemes and are not used.
