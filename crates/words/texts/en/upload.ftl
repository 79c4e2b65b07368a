# SPDX-License-Identifier: EUPL-1.2
### Uploading a workbook with the practice's own figures.

## Page
upload-title = Your own figures
upload-intro = Fill in the workbook and upload it. Everything is read at once; every fault is shown with its place.
upload-step-template = 1. Download the workbook
upload-step-fill = 2. Fill it in
upload-step-fill-help = Numbers of patients and contacts only: no names, no national numbers.
upload-step-send = 3. Upload it
upload-file = Workbook (.xlsx) or text file (.csv)
upload-size-limit = At most { $size } MB.
upload-lifetime =
    { $minutes ->
        [one] The figures stay in memory for { $minutes } minute after the last use. They are not written to a disk.
       *[other] The figures stay in memory for { $minutes } minutes after the last use. They are not written to a disk.
    }
upload-link-is-key = The address of the next page is the only key to your figures. Whoever has it can see them until they are forgotten.

## Buttons
upload-button = Upload
upload-button-template = Download the empty workbook
upload-button-example = Download a filled-in example
upload-button-forget = Forget my figures now
upload-button-again = Upload another file

## What happened
upload-understood = This is what was understood
upload-read =
    { $count ->
        [one] { $count } row read from sheet { $sheet }.
       *[other] { $count } rows read from sheet { $sheet }.
    }
upload-default-taken = Column { $column } is missing. Taken everywhere: { $value }.
upload-makes-unknown = Without column { $column } this cannot be known: { $what }.
upload-refused = The file was not taken. Nothing was kept.
upload-too-large = The file is larger than { $size } MB and was not read.
upload-no-file = No file was chosen.
upload-forgotten = Your figures are forgotten. Nothing is left of them here.
upload-expired = These figures are no longer in memory. Upload the file again to go on.
upload-full = There is no room for more figures at the moment. Please try again in a few minutes.

# %1 is a number of seconds, which the page puts in while it waits.
upload-progress = Progress of the upload
upload-sending = Sending: about %1 s left
upload-reading = Arrived. Being read: %1 s
upload-broken = The connection broke and nothing was read. What you entered is still here: send it again.
