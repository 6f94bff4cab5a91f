import { formatShortDate, type Outcome } from '../core/index.ts'
import { count } from './figures.ts'

const WORDS: Readonly<Record<Outcome, string>> = { signed: 'signed', declined: 'declined', objected: 'objected', expired: 'expired' }

/** Words of the place where documents are dropped that came back. */
export const returns = {
  title: 'A document came back',
  lead: 'Drop PDFs or scans here, many at once. Each is filed under its number; nothing leaves this computer.',
  choose: 'Choose files', on: 'Came back on',
  reading: (name: string, done: number, all: number) => (all === 1 ? `Reading ${name}…` : `Reading ${name}, ${count(done + 1)} of ${count(all)}…`),
  result: (filed: number, all: number) => `${count(filed)} of ${count(all)} ${all === 1 ? 'file is' : 'files are'} filed`,
  filed: (document: string, client: string, version: string | null, outcome: Outcome | null) => `Filed under ${client}: ${document}${version === null ? '' : `, ${version}`}${outcome === null ? '. Look at it, and say what it is' : `, as ${WORDS[outcome]}`}.`,
  entered: 'It was not in the register: it stands there now, with what the file says of itself.',
  unchanged: 'It is the file as it was sent, to the last byte: nobody filled anything in.',
  nothing_filled: 'Neither name nor date of the client is filled in.',
  one_signature: 'One signature is in it; whose, this page does not read.',
  before: (outcome: Outcome, day: string | null) => `The register had it as ${WORDS[outcome]}${day === null ? '' : ` since ${formatShortDate(day)}`}; that stays until you say otherwise.`,
  again: 'The same file was filed before.',
  filled: 'Filled in',
  not_found: (number: string) => `It carries the number ${number}, which stands in no row of the register.`,
  several: (number: string, clients: number) => `The number ${number} stands in the register for ${count(clients)} clients.`,
  no_number: 'Its number could not be found.',
  which: 'Which document is it?', choose_one: 'choose', file_it: 'File it there',
  as: { signed: 'Signed', declined: 'Declined', objected: 'Objected' },
  as_label: (outcome: string, name: string) => `${name}: ${outcome}`,
  undo: 'Take back', undone: 'Taken back.', leave: 'Leave it', left: 'Left as it is; nothing was noted.',
  failed: (name: string, cause: string) => `${name} could not be read (${cause}).`,
  too_big: (name: string) => `${name} is larger than 100 MB (expected a PDF or a picture of a page).`,
  list: 'What was dropped',
} as const
