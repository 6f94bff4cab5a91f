import { count } from './figures.ts'

export const list = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`)
export const rows = (number: number): string => `${count(number)} ${number === 1 ? 'row' : 'rows'}`
const times = (number: number): string => (number === 1 ? 'once' : `${count(number)} times`)

const MEANINGS: Readonly<Record<string, string>> = {
  waiting_client: 'waiting on the client', waiting_other: 'waiting on someone else', on_site: 'on site', within: 'within the target', violated: 'target missed',
  new: 'new', open: 'open', done: 'done', cancelled: 'cancelled', client: 'the client', technician: 'a technician', monitoring: 'monitoring',
}

/** Words of one opened file on the Data page: its columns, its dates, its own words. */
export const importingFile = {
  file: {
    heading: (file: string) => `${file}: what each column means`,
    raw: (file: string) => `${file}: what stands in it`,
    close: 'Close',
    recognised: (layout: string, used: number, all: number) => `Recognised as ${layout}: ${count(used)} of its ${count(all)} columns are used.`,
    believed: (layout: string, used: number, all: number) => `Probably ${layout}: ${count(used)} of its ${count(all)} columns are used. We believe that its columns are named so, but have not seen such an export. Please look at each.`,
    partly: (columns: readonly string[]) => `Please look at ${list(columns)}: we believe that ${columns.length === 1 ? 'this is what that column is' : 'this is what those columns are'} called there, but have not seen it.`,
    by_name: (used: number, all: number) => `Not recognised as the export of a tool we know, so ${count(used)} of its ${count(all)} columns were mapped by their names. Please look at each.`,
    unknown: 'None of its columns has a name that we know. Say what the file holds, and then what each column is; or describe the export, so that its layout can be added.',
    encoding: (label: string): string => label.toUpperCase().replace(/^UTF-(16|32)[BL]E$/, 'UTF-$1').replace(/^WINDOWS-/, 'Windows-'),
    delimiter: (mark: string) => ({ ',': 'separated by commas', ';': 'separated by semicolons', '\t': 'separated by tabs', '|': 'separated by upright strokes' })[mark] ?? `separated by “${mark}”`,
    quotes: { '"': '', '\'': ', single quotation marks', '\\': ', quotation marks escaped by a backslash', none: ', without quotation marks' },
    header: (row: number) => `column names in row ${count(row)}`,
    preamble: (number: number) => `${rows(number)} above the column names ${number === 1 ? 'is' : 'are'} set aside.`,
    holds: 'This file holds',
    holds_nothing: 'choose what it holds',
    zone: 'Times without an offset are in',
    zone_unknown: (found: string) => `No time zone is called “${found}”. Choose one from the list, such as “London (Europe)”.`,
    zone_no_matter: 'Every time in it carries its own offset.',
    fold: 'Several rows are one ticket: the last row is its state, and every row is a change.',
    columns: { yours: 'Your column', rows: 'Three rows', is: 'Is', how: 'How it is read' },
    empty: 'empty',
    not_used: 'not used',
    required: 'required',
    taken: (column: string, header: string) => `${column} (now ${header})`,
    is_label: (header: string) => `What “${header}” is`,
    no_name: (index: number) => `column ${count(index + 1)}, without a name`,
    others: (number: number) => (number === 1 ? 'Show the other column' : `Show the other ${count(number)} columns`),
    fewer: 'Show only the columns used',
    unused: (headers: readonly string[], more: number) => `Not used: ${list(headers)}${more > 0 ? `, and ${count(more)} more` : ''}.`,
    remarks: 'Also seen',
    kept: 'Your corrections are kept for the next file with these columns.',
    kept_here: 'Your corrections hold until this page is closed: this browser keeps nothing.',
    kept_before: 'Your corrections from an earlier file with these columns were used.',
    forget: 'Forget them',
    leave_out: 'Leave this file out',
  },

  how: {
    order: { day_first: 'day before month', month_first: 'month before day' },
    believed: 'we believe so: please check',
    certain: 'the file leaves no doubt',
    chosen: { reader: 'as you chose', file: 'as the rest of the file says' },
    open: 'day or month first: see the question',
    offset: 'each with its own offset',
    some_offset: 'some with their own offset',
    times: (factor: number) => (factor === 60 ? 'hours × 60' : factor === 1440 ? 'days × 1,440' : `× ${count(factor)}`),
    duration: 'hours, minutes and seconds, read as minutes',
    comma: 'decimal comma',
    split: (mark: string, rest: string | null) => `what stands before “${mark}”${rest === null ? '' : `; the rest is the ${rest}`}`,
    word: (theirs: string, ours: string) => `${theirs}: ${ours}`,
    read_as_blank: (number: number) => `${count(number)} ${number === 1 ? 'word is' : 'words are'} not known`,
    required: (column: string) => `Choose the column that is ${column}.`,
  },

  dates: {
    heading: (headers: readonly string[]) => `Which way round are the dates in ${list(headers.map((header) => `“${header}”`))}?`,
    together: 'Both readings are possible. The first row of each column, both ways:',
    apart: 'Ask about each column by itself',
    both: 'Both readings are possible. Three rows, both ways:',
    few: 'Both readings are possible:',
    order: { day_first: 'Day first', month_first: 'Month first' },
    row: (row: number | null) => (row === null ? '' : `row ${count(row)}`),
    columns: { text: 'In the file', read: 'Read as' },
    says: 'What the file says',
    silent: 'Nothing else in the file speaks for one of them, so the choice is yours.',
    split: 'What the file says points both ways, so the choice is yours.',
    chosen: { reader: 'You chose this.', file: 'Chosen by what the file says. You can change it.' },
    kept: 'Kept for files with the same columns; you can change it here at any time.',
  },

  words: {
    heading: (header: string) => `What do these words in “${header}” mean?`,
    about: 'They are read as blank until you say. Counted in the rows looked at so far.',
    columns: { word: 'In the file', count: 'Seen', means: 'Means' },
    nothing: 'read as blank',
    seen: times,
    label: (word: string) => `What “${word}” means`,
    meaning: (column: string, means: string) => MEANINGS[means] ?? (column === 'priority' ? means : means.replaceAll('_', ' ')),
  },
} as const
