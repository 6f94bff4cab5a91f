import type { Effect, Holding } from '../core/reading.ts'
import { count } from './figures.ts'
import { importingAnswers } from './import-answers.ts'
import { importingFile, list, rows } from './import-file.ts'
import { importingMake } from './import-make.ts'
import { importingRows } from './import-rows.ts'

const files = (number: number): string => (number === 1 ? 'one file' : `${count(number)} files`)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `46212397` → `46.2 MB`. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0${bytes === 1 ? 'byte' : 'bytes'}`
  if (bytes < 999_500) return `${count(bytes / 1000)}\u00a0kB`
  const tenths = Math.round(bytes / 100_000)
  return `${count(Math.floor(tenths / 10))}.${tenths % 10}\u00a0MB`
}

/** Words of the Data page; functions make sentences of figures. */
export const importing = {
  page: 'Data',
  size,

  title: {
    sample: 'You are looking at a made-up company',
    none: 'Give one ticket export, and the figures appear',
    own: (tickets: number, files_in: number) => `${count(tickets)} ${tickets === 1 ? 'ticket' : 'tickets'} from ${files_in === 1 ? 'your file' : `your ${count(files_in)} files`} ${tickets === 1 ? 'is' : 'are'} in use`,
    reading: (number: number) => `Reading ${files(number)}`,
    keeping: 'The new figures are in use',
    looking: (number: number) => `Looking at ${files(number)}`,
    question: (file: string) => `One question before ${file} can be used`,
    questions: (questions: number, number: number) => `${count(questions)} questions before ${files(number)} can be used`,
    unknown: (file: string) => `What does ${file} hold?`,
    lacks: (file: string) => `One column is missing before ${file} can be used`,
    ready: (number: number) => `${capital(files(number))} ${number === 1 ? 'is' : 'are'} ready to be read`,
    again: (number: number) => `${capital(files(number))} ${number === 1 ? 'is' : 'are'} to be read again with your change`,
    left_out: 'Some of your files are to be left out',
    refused: (number: number, file: string) => (number === 1 ? `${file} cannot be used as it is` : `${capital(files(number))} cannot be used as they are`),
  },
  lede: {
    sample: (provider: string, clients: number) => `${provider} and its ${count(clients)} clients do not exist: a program wrote their exports, awkward rows included. Drop your own ticket export and it takes their place. Everything stays in this browser.`,
    none: 'This site was built without data. One export of your ticket system is enough to start; every other file is optional. It is read in this browser and sent nowhere.',
    own: (rows_in: number, used: number, aside: number, replaced: number) => `${rows(rows_in)} in, ${count(used)} used, ${count(aside)} set aside${replaced === 0 ? '' : replaced === aside ? ' because a newer file holds them' : `, ${count(replaced)} of these because a newer file holds them`}. Everything stays in this browser; what is in use is replaced only when you say so.`,
    pending: {
      sample: 'Nothing is replaced until you say so. These files take the place of the made-up company.',
      own: 'Nothing is replaced until you say so. What was read before stays in use until then.',
      none: 'They are read in this browser and sent nowhere.',
    },
    reading: {
      sample: 'The made-up company stays in use until all of it is read.',
      own: 'What was read before stays in use until all of it is read.',
      none: 'They are read in this browser and sent nowhere.',
    },
  },

  drop: {
    label: 'Add files',
    first: 'Drop your ticket export here',
    more: 'Drop more files here',
    now: 'Let go to add these files',
    about: 'CSV, any delimiter, up to about a million tickets. Dropped files are read on this computer and sent nowhere.',
    choose: 'Choose files',
    choose_first: 'Choose a ticket export',
    script: 'Reading your files needs JavaScript, since it happens in this browser and nowhere else.',
  },

  table: {
    caption: { sample: 'Files of the made-up company', own: 'Your files', none: 'Your files' },
    columns: { file: 'File', holds: 'Holds', layout: 'Layout', size: 'Size', rows: 'Rows in', used: 'Used', aside: 'Set aside', state: 'State', act: 'Leave out' },
    none: 'No file is in use.',
    recognised: (layout: string) => `${layout}, recognised`,
    believed: (layout: string) => `probably ${layout}; look at its columns`,
    by_name: 'not recognised, mapped by column names',
    yours: (layout: string) => `${layout}, with your corrections`,
    not_recognised: 'not recognised',
    open: (file: string) => `${file}: what each column means`,
    leave_out: (file: string) => `Leave out ${file}`,
    take_back: 'Take it back',
  },

  holding: {
    tickets: 'Tickets', events: 'Status changes', clients: 'Clients', agreements: 'Agreements', contacts: 'Contacts', invoices: 'Invoices', surveys: 'Surveys',
    visits: 'Visits', assets: 'Devices', advice: 'Advice', checks: 'Checks', time_entries: 'Time entries', documents: 'Documents', reminders: 'Reminders', credits: 'Credits', aliases: 'Other spellings',
  } as const satisfies Readonly<Record<Holding, string>>,

  state: {
    used: 'used',
    used_aside: (number: number) => `used, look at ${rows(number)}`,
    used_replaced: (number: number) => `used; ${rows(number)} in a newer file`,
    looking: 'looking at it',
    ready: 'ready',
    guessed: 'ready; look at its columns',
    words: (number: number) => (number === 1 ? 'ready; a word is not known' : `ready; ${count(number)} words are not known`),
    changed: 'used; read again with your change',
    asks: 'waits for your answer',
    unknown: 'say what it holds',
    lacks: 'needs a column',
    refused: 'not used',
    same: (file: string) => `the same as ${file}`,
    left_out: 'will be left out',
    not_read: 'not read',
    reading: (file: string) => `Reading ${file}`,
  },

  primary: {
    read: (number: number) => `Read and use ${files(number)}`,
    all_but: (file: string) => `Use all but ${file}`,
    all_but_some: (number: number) => `Use all but ${files(number)}`,
    dashboard: 'Open the SLA dashboard',
    blocked: {
      looking: 'The files are still being looked at.',
      questions: 'Answer the questions below first: no file can be used without them.',
      'no tickets': 'None of these files holds tickets. Add a ticket export, or correct what a file holds.',
      nothing: 'None of these files can be used as it is.',
      engine: 'The engine is starting.',
    },
  },

  ...importingFile,
  ...importingAnswers,
  ...importingMake,
  ...importingRows,

  refused: {
    heading: (file: string) => `${file} was not used`,
    twice: (file: string) => `${file} was not used: it was given twice`,
    where: 'Where',
    found: 'Found',
    expected: 'Expected',
    todo: 'To do',
    whole: 'the whole file',
    row: (row: number) => `row ${count(row)}, the column names`,
    unreadable: (file: string, cause: string) => `${file} could not be opened: ${cause}. Is it a folder, or was it moved meanwhile? Drop it again.`,
    same_found: (other: string) => `the same bytes as ${other}, from beginning to end`,
    same_expected: 'a file that was not given before',
    same_todo: 'Nothing: it would count every row twice, so it is left out.',
    expected_table: 'a table with column names, and a ticket’s id and dates in each row',
    others: 'Your other files are untouched.',
    show: 'Show what stands in it',
    leave_out: 'Leave this file out',
  },

  reading: {
    note: 'Reading',
    bytes: (done: number, total: number) => `${size(done)} of ${size(total)} looked through`,
    stop: 'Stop reading',
    stop_note: 'Nothing is replaced if you stop. Meanwhile you can add files and answer their questions. Leaving this page stops the reading too: open other pages in a new tab.',
    stopping: 'Stopping. Nothing will be replaced.',
    steps: {
      scanning: 'every row looked at',
      reading: 'read into the engine',
      clients: 'clients and agreements',
      tickets: 'tickets',
      clocks: 'clocks',
      signals: 'what shows how each client works with you',
      keeping: 'kept in this browser',
    },
    done: 'done',
    now: 'now',
    to_come: 'to come',
    failed: (cause: string) => `Reading failed: ${cause}`,
    failed_heading: 'Nothing was replaced',
    failed_todo: 'What was in use stays in use. Leave out the file that is named, or try again.',
  },

  problems: {
    heading: 'What was found in the rows',
    also: 'Also found in the rows',
    none: 'Every row of every file was used, and no cell was in doubt.',
    columns: { file: 'File', row: 'Row', column: 'Column', found: 'Found', expected: 'Expected', effect: 'What happens' },
    effect: { 'set aside': 'Set aside', 'read as blank': 'Read as blank', used: 'Used', repaired: 'Repaired', 'file not used': 'File not used' } as const satisfies Readonly<Record<Effect, string>>,
    rows: (row: number | null, number: number) => (row === null ? (number > 1 ? rows(number) : '') : number > 1 ? `${rows(number)}, from ${count(row)} on` : count(row)),
    nothing: 'nothing',
    download_columns: ['file', 'row', 'problem', 'text'],
    download_name: 'rows-set-aside.csv',
    more: (number: number) => `Show ${count(number)} more`,
  },

  names: {
    column: 'client',
    expected: (others: number) => (others === 1 ? 'the one client' : `one of ${count(others)} clients`),
    ask: (like: string, tickets: number) => `Same as ${like} (${count(tickets)} ${tickets === 1 ? 'ticket' : 'tickets'})?`,
    yes: 'Yes, same',
    no: 'No',
    about: (name: string, like: string) => `${name} and ${like}`,
    same: (like: string) => `Counts as ${like}.`,
    apart: 'A client of its own.',
    part: 'These are not the same',
    again: 'Ask again',
    heading: 'Names that you were asked about',
    joined: (name: string, like: string) => `“${name}” counts as ${like}.`,
    parted: (name: string, like: string) => `“${name}” and ${like} are two clients.`,
    said: {
      working: 'Counting again.',
      same: (name: string, like: string) => `${name} counts as ${like} from now on.`,
      apart: (name: string, like: string) => `${name} and ${like} are two clients.`,
      ask: (name: string, like: string) => `Whether ${name} is ${like} is asked again.`,
    },
  },

  missing: {
    heading: 'Not given, and what it would show',
    all: 'Every file that a page uses is given.',
    note: 'Nothing is guessed in their place: where a figure needs them, it says so.',
    files: {
      tickets: 'Everything: without tickets there are no figures',
      events: 'Waiting time, reopened tickets and every change on a ticket’s clock',
      clients: 'Travel time, a client’s own hours and time zone',
      agreements: 'Which plan each ticket is judged by; without it you assume one',
    },
  },

  keeps_nothing: {
    heading: 'This browser keeps no files',
    text: 'Your files are used on every page of this site until this tab is closed; then they have to be dropped again. Private windows and some settings cause this.',
  },

  settings: {
    heading: 'Settings and a way back',
    about: (mappings: number, plan: string | null) => `Settings are your corrections of columns (${mappings === 0 ? 'none yet' : `for ${count(mappings)} ${mappings === 1 ? 'layout' : 'layouts'}`}), the plan you assume (${plan ?? 'none'}), your answers about names, what you noted about credits, and whether figures by technician are shown. No tickets are in them.`,
    save: 'Save settings',
    open: 'Open settings',
    saved: 'The settings were saved as a file.',
    opened: (mappings: number) => `The settings were opened: corrections for ${count(mappings)} ${mappings === 1 ? 'layout' : 'layouts'}.`,
    refused: (file: string, cause: string) => `${file} was not opened: ${cause}. Choose a file that “Save settings” wrote.`,
    no_json: 'it is not JSON',
    file: 'goodterms-settings.json',
    back: 'Back to the sample company',
    back_none: 'Forget my files',
    confirm: (files_in: number) => `This forgets ${files_in === 1 ? 'your file' : `your ${count(files_in)} files`} in this browser. The files on your disk stay as they are.`,
    confirm_yes: 'Forget my files',
    confirm_no: 'Keep them',
    went_back: 'Your files were forgotten. The made-up company is in use.',
    went_back_none: 'Your files were forgotten. Nothing is in use.',
  },

  live: {
    looked: (number: number, waiting: number, refused: number) => `${capital(files(number))} looked at${waiting > 0 ? `, ${count(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for your answer` : ''}${refused > 0 ? `, ${count(refused)} cannot be used` : ''}.`,
    left_out: (file: string) => `${file} is left out.`,
    taken_back: (file: string) => `${file} is taken back.`,
    kept: 'Kept for the next file with these columns.',
    also: (names: readonly string[]) => `Also applied to ${list(names)}, which ${names.length === 1 ? 'has' : 'have'} the same columns.`,
    forgotten: 'The corrections are forgotten, and the file was looked at again.',
    stopped: 'Reading was stopped. Nothing was replaced.',
    read: (rows_in: number, used: number, aside: number) => `Read: ${rows(rows_in)} in, ${count(used)} used, ${count(aside)} set aside.`,
    closed: 'Closed.',
  },
  failed_engine: (cause: string) => `The engine did not start: ${cause}. Files can be looked at but not used.`,
} as const
