import { formatDateWithWeekday, formatShortDate, weekdayOf, parseDay, type BoardGroupKind, type DateColumn, type NextStep, type Outcome, type RegisterFault, type StandingKind } from '../core/index.ts'
import { count } from './figures.ts'

const documents = (number: number): string => `${count(number)} ${number === 1 ? 'document' : 'documents'}`
const are = (number: number): string => (number === 1 ? 'is' : 'are')
const date = formatShortDate
const days = (number: number): string => `${count(number)} ${number === 1 ? 'day' : 'days'}`
const ORDINALS = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** `Mon 13 Jul 2026`: for a day on which somebody acts. */
export function actDate(iso: string): string {
  const day = parseDay(iso)
  return day === null ? iso : `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(day)]} ${date(iso)}`
}

/** `premium-response-supplement` → `Premium response supplement`. */
export function templateWords(template: string): string {
  const words = template.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What comes next for a document. */
export function stepWords(step: NextStep): string {
  switch (step.kind) {
    case 'send': return 'send it'
    case 'sign': return 'sign it yourselves'
    case 'record': return 'say what came back'
    case 'wait': return `wait; expires after ${actDate(step.until)}`
    case 'chase': {
      const chase = step.nth === 1 ? 'chase' : `${ORDINALS[step.nth] ?? `${step.nth}th`} chase`
      if (step.days_late === null) return `${chase} on ${actDate(step.on)}`
      return step.days_late === 0 ? `${chase} today` : `${chase} due since ${actDate(step.on)}, ${days(step.days_late)}`
    }
  }
}

const COLUMNS: Readonly<Record<DateColumn, string>> = { made_on: 'made', sent_on: 'sent', chased_on: 'chased', returned_on: 'back' }
const STATES: Readonly<Record<StandingKind, string>> = { made: 'made, not sent', sent: 'sent, no answer awaited', awaited: 'awaited', signed: 'signed', declined: 'declined', objected: 'objected', expired: 'expired' }
const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = { signed: 'Signed', declined: 'Declined', objected: 'Objected', expired: 'Expired' }

/** What cannot be as a register has it. */
export function faultSentence(fault: RegisterFault): string {
  switch (fault.kind) {
    case 'order': return `It is ${COLUMNS[fault.after]} on ${date(fault.after_on)}, before it was ${COLUMNS[fault.before]} on ${date(fault.before_on)} (expected a day not before that).`
    case 'undated': return `It is ${fault.outcome} without a day on which it came back (expected returned_on).`
    case 'far': return `${COLUMNS[fault.column].replace(/^./, (letter) => letter.toUpperCase())} on ${parseDay(fault.on) === null ? fault.on : date(fault.on)} lies more than a year after the data end (expected an earlier day).`
  }
}

/** Words of the register of documents. */
export const register = {
  title: {
    none: 'No documents yet',
    open: (awaited: number, due: number, record: number, send: number) => [
      awaited === 0 ? 'No document is awaited' : `${documents(awaited)} ${are(awaited)} awaited`,
      ...(due > 0 ? [`${count(due)} ${are(due)} due to be chased`] : []),
      ...(record > 0 ? [`${count(record)} came back and ${are(record)} not noted`] : []),
      ...(due === 0 && record === 0 && send > 0 ? [`${count(send)} ${are(send)} made and not sent`] : []),
    ].join(', '),
    board: (title: string, signed: number, clients: number) => `${title}: ${count(signed)} of ${count(clients)} ${clients === 1 ? 'client has' : 'clients have'} signed`,
  },
  document_title: 'Register of documents',
  trail: { documents: 'Documents', register: 'Register', label: 'Where you are' },
  lead: (as_of: string | null) => `What was made, sent, awaited and answered${as_of === null ? '' : `, as of ${formatDateWithWeekday(as_of)}`}. You send documents and chase them yourself, in your own mail program; here you note it.`,
  headlines: {
    chase: 'Due to be chased', awaited: 'Awaited', send: 'Made, not sent', answered: 'Answered',
    chase_note: (client: string | null, late: number) => (client === null ? 'nobody keeps you waiting too long' : late === 0 ? `${client} today` : `longest: ${client}, ${days(late)} late`),
    awaited_note: (next: string | null, record: number) => [next === null ? 'no chase ahead' : `next chase ${next}`, ...(record > 0 ? [`${count(record)} more came back, answer not noted`] : [])].join('; '),
    send_note: (number: number) => (number === 0 ? 'nothing lies about' : 'they bind nobody yet'),
    answered_note: (signed: number, declined: number, objected: number, expired: number) => `${count(signed)} signed, ${count(declined)} declined, ${count(objected)} objected, ${count(expired)} expired`,
    opens: (name: string, number: number) => `${name}: ${documents(number)}`,
  },
  filters: {
    label: 'What is shown', state: 'State', template: 'Template', all_templates: 'every template', on: 'As of', list: 'List', board: 'Roll-out board', shape: 'How it is shown',
    reset: 'Show everything', download: 'Download as documents.csv', data_day: 'Back to the data’s day', today: 'As of today',
    states: { open: 'open', chase: 'due to be chased', record: 'came back, answer not noted', made: 'made, not sent', awaited: 'awaited', sent: 'sent, no answer awaited', answered: 'answered', signed: 'signed', declined: 'declined', objected: 'objected', expired: 'expired', all: 'all' },
  },
  columns: { client: 'Client', document: 'Document', version: 'Version', sent: 'Sent', from: 'Awaited from', next: 'Next step', state: 'State', act: 'Note' },
  groups: { chase: 'Due to be chased', record: 'Came back, answer not noted', send: 'Made, not sent', sign: 'Yours to sign', awaited: 'Awaited', sent: 'Sent, no answer awaited', answered: 'Answered' },
  states: STATES,
  back: 'came back',
  on: (state: string, day: string) => `${state} ${date(day)}`,
  version: (version: number) => `version ${count(version)}`,
  from: { client: 'the client', provider: 'you', nobody: 'nobody' },
  noted: 'noted here',
  unknown_client: 'no client of your data',
  faults: 'Something cannot be so',
  act: {
    send: 'Mark as sent', chase: 'Chase', answer: 'Record the answer', details: 'Details',
    label: (act: string, document: string, client: string) => `${act}: ${document}, ${client}`,
  },
  panel: {
    titles: { send: 'Mark as sent', chase: 'Chase', answer: 'The answer', details: 'Details' },
    title: (what: string, document: string, client: string) => `${what}: ${document}, ${client}`,
    close: 'Close', sent_on: 'Sent on', awaited_from: 'Answer awaited from', note: 'Note', returned_on: 'Came back on', outcome: 'Outcome', save: 'Save',
    save_sent: 'Mark as sent', save_answer: 'Record the answer', save_chase: 'Note the chase', chased_on: 'Chased on',
    awaits: { client: 'the client', provider: 'us: our own signature', nobody: 'nobody: no answer is awaited' },
    outcomes: { signed: 'signed', declined: 'declined', objected: 'objected' },
    declined: 'A refusal is an answer: it is kept, and not chased again.',
    bad_date: (text: string) => (text === '' ? 'A day is needed (expected one such as 2026-07-13).' : `"${text}" is not a day (expected one such as 2026-07-13).`),
    where: 'Kept in this browser only, and in the file of your settings. To keep it with your exports, download the register as documents.csv and put it with them.',
    undo: (what: string) => `Take back: ${what}`, taken_out: 'Take it out of the register',
  },
  facts: {
    number: 'Number', template: 'Template', starts: 'Starts on', made: 'Made on', sent: 'Sent on', chased: 'Chased on', expires: 'Counts as expired after', returned: 'Came back on', outcome: 'Outcome', note: 'Note',
    file: 'File', pages: (pages: number) => `${count(pages)} ${pages === 1 ? 'page' : 'pages'}`, sha: 'SHA-256 of the file', returned_sha: 'SHA-256 of what came back', place: 'Stands in', place_of: (file: string, row: number) => `${file}, row ${count(row)}`,
    no_file: 'The register names no file.',
    file_gone: (name: string) => `The register names ${name}. Goodterms keeps no files: look for it where you saved it.`,
    file_unnamed: 'The register has a file’s SHA-256 and no name of it.',
  },
  chase: {
    lead: 'An e-mail draft that opens in your own mail program. It says when the document was sent, and when you asked before.',
    attach: 'Attach the PDF', attach_note: (name: string | null) => (name === null ? 'If you like: choose the file that you sent.' : `If you like: choose ${name}.`),
    attached_same: 'This is the file that the register names.',
    attached_other: (name: string) => `${name} is another file than the register names: its SHA-256 differs. It is attached all the same.`,
    attached_unknown: 'The register has no SHA-256 of the file to compare with.',
    make: 'E-mail draft', made: (file: string) => `${file} is made. Once you have sent it, note the chase.`,
    subject: 'Subject', none: 'The text for chasing cannot be used:',
  },
  done: {
    sent: (document: string, client: string, day: string) => `${document} for ${client} is marked as sent on ${date(day)}.`,
    chased: (document: string, client: string, day: string) => `The chase of ${document} to ${client} is noted for ${date(day)}.`,
    answered: (document: string, client: string, outcome: Outcome) => `${document} of ${client}: ${OUTCOME_WORDS[outcome].toLowerCase()}.`,
    undone: (document: string, client: string) => `The last change of ${document} for ${client} is taken back.`,
    undo: 'Undo',
  },
  change: {
    sent: (day: string) => `sent on ${date(day)}`, chased: (day: string) => `chased on ${date(day)}`, answered: (outcome: Outcome) => OUTCOME_WORDS[outcome].toLowerCase(), returned: (day: string) => `came back on ${date(day)}`,
    made: 'made anew', other: 'the last change',
  },
  live: (shown: number, title: string) => `${title}. ${documents(shown)} shown.`,
  empty: { text: 'Documents that you make here are put into the register under their number. A register that you have already can be read from a file documents.csv.', make: 'Make a document', add: 'Add documents.csv' },
  no_match: { title: 'No document fits', text: 'Take a filter back, or show everything.' },
  none_open: 'Nothing is open: every document is answered.',
  board: {
    choose: 'Template',
    groups: {
      not_made: 'Not made', made: 'Made, not sent', sent: 'Sent', awaited: 'Awaited', signed: 'Signed', declined: 'Declined', objected: 'Objected', expired: 'Expired', no_agreement: 'Without an agreement',
    } satisfies Readonly<Record<BoardGroupKind, string>>,
    balance: (clients: number, parts: readonly (readonly [number, string])[]) => `${count(clients)} ${clients === 1 ? 'client' : 'clients'}: ${parts.filter(([number]) => number > 0).map(([number, name]) => `${count(number)} ${name.toLowerCase()}`).join(', ')}.`,
    others: (number: number) => `${documents(number)} of this template went to names that are no client of your data.`,
    nobody: 'nobody',
    make: 'Make it for them',
  },
} as const
