import { count } from './figures.ts'
import { list, rows } from './import-file.ts'

const tickets = (number: number): string => (number === 1 ? 'one ticket' : `${count(number)} tickets`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words of the rows that were set aside, repaired or merged. */
export const importingRows = {
  aside: {
    heading: (lost: number, replaced: number) => (lost === 0 ? `${rows(replaced)} replaced by a newer file` : `${rows(lost)} set aside${replaced === 0 ? '' : `, ${count(replaced)} replaced by a newer file`}`),
    about: 'These rows count in no figure. Each stands here with why, and as it stood in the file; those that were read in part, with the cells that were read.',
    download: 'Download the rows set aside',
    show: (number: number) => `Show the ${rows(number)}`,
    more: (next: number, left: number) => `Show ${count(next)} more of ${count(left)}`,
    columns: { file: 'File', row: 'Row', found: 'Found', text: 'As it stood' },
    open: (reason: string, number: number) => `${reason}: ${rows(number)}`,
    too_large: 'The text is too large to keep.',
    nothing: 'nothing',
    expected: (what: string) => `Expected ${what}`,
    column: (column: string, rest: string) => `${column} ${rest}`,
    missing: (column: string) => `${column} is missing`,
    not_read: (column: string, expected: string) => `${column}: expected ${expected}`,
    merged: 'A newer file holds the ticket',
    merged_about: 'Nothing is wrong with these rows: a newer export of the same tool holds the ticket, and its row counts.',
  },

  repaired: {
    heading: (number: number) => `${rows(number)} repaired`,
    about: 'Their separators or quotation marks were out of place, and exactly one way of parting them fits every column. Look at each: as it stood, and as it is read now.',
    file: (file: string, number: number) => `${file}: ${rows(number)}`,
    row: (row: number) => `Row ${count(row)}`,
    stood: 'As it stood',
    read: 'As it is read',
    surplus: 'one too many',
    columns: { column: 'Column', cell: 'Read as' },
    rest: (number: number) => `Show all ${count(number)} columns`,
    fewer: 'Show only the columns that differ',
    undo: 'Undo this repair',
    undo_label: (row: number, file: string) => `Undo the repair of row ${count(row)} of ${file}`,
    undo_file: 'Undo all of this file',
    undo_file_label: (file: string) => `Undo all repairs of ${file}`,
    again: 'Repair again',
    again_label: (row: number, file: string) => `Repair row ${count(row)} of ${file} again`,
    again_file: 'Repair all of this file again',
    undone: 'Undone: it will be set aside when the file is read again.',
    undone_read: 'Undone by you: the row is set aside.',
    download: 'Download the repaired rows',
    download_columns: ['file', 'row', 'problem', 'column', 'as it is read', 'text as it stood'],
    download_name: 'rows-repaired.csv',
    more: (next: number, left: number) => `Show ${count(next)} more of ${count(left)}`,
    said: {
      undone: (number: number, file: string) => `${rows(number)} of ${file} will be set aside when the file is read again.`,
      again: (number: number, file: string) => `${rows(number)} of ${file} will be repaired when the file is read again.`,
    },
  },

  merging: {
    before: (files: readonly string[], layout: string) => `${list(files)} are ${files.length === 2 ? 'both' : 'all'} exports of one kind (${layout}). They are added up; a ticket that stands in more than one is taken from the newer file.`,
    mixed: (layouts: readonly string[]) => `The files of tickets are exports of different kinds (${list(layouts)}). They are added up.`,
    heading: (number: number) => `${tickets(number)} ${number === 1 ? 'stands' : 'stand'} in more than one file`,
    none: 'No ticket stands in more than one of your files',
    about: 'Each is taken from the newer file: nothing is counted twice.',
    pair: (older: string, newer: string) => `${older}, then ${newer}`,
    said: (both: number, changed: number, status: number) =>
      `${capital(tickets(both))} in both${both === 0 ? '' : changed === 0 ? ', none changed' : `, ${count(changed)} changed${status === 0 ? ', none of them in status' : `, ${count(status)} of these in status`}`}.`,
    gone: (number: number) => `${capital(tickets(number))} of the older file ${number === 1 ? 'is' : 'are'} missing in the newer one; ${number === 1 ? 'it is' : 'they are'} kept.`,
    open: (number: number) => `Show what changed in ${tickets(number)}`,
    open_label: (older: string, newer: string, number: number) => `Show what changed in ${tickets(number)} between ${older} and ${newer}`,
    columns: { ticket: 'Ticket', client: 'Client', column: 'Column', was: 'Was', now: 'Is now', rows: 'Rows' },
    rows: (older: number, newer: number) => `${count(older)}, now ${count(newer)}`,
    nothing: 'nothing',
    more: (left: number) => `Show more of ${count(left)}`,
    quality: 'What else is missing or in doubt in these files',
  },
} as const
