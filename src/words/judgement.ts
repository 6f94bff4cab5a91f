import { count } from './figures.ts'

const EXPECTED = {
  name: 'the name of a client',
  quality: 'one of the seven qualities, as prompt_payment',
  level: 'a number from 0 to 100',
  date: 'a date as year-month-day, 2026-05-31',
  column: 'columns client, quality, level, note and date',
} as const

const rows = (number: number): string => `${count(number)} ${number === 1 ? 'judgement' : 'judgements'}`

/** The owner's judgements of clients' qualities, out of the browser and in again. */
export const judgement = {
  title: 'Your own judgements',
  text: (number: number) => (number === 0 ? 'You have set no quality of a client yourself yet. That is done on the client’s page.' : `You have set ${number === 1 ? 'one quality' : `${count(number)} qualities`} of clients yourself. They are kept in this browser only; as a file they can be opened in another one, or in a spreadsheet.`),
  download: 'Download my judgements',
  open: 'Read judgements from a file',
  undo: 'Undo',
  undone: 'Your judgements are as they were before.',
  read: (number: number, changed: number) => (number === 0 ? 'No judgement was found in the file; yours are as they were.' : `${rows(number)} read: ${changed === 0 ? 'none is new, since of each client and quality the latest counts' : `${count(changed)} ${changed === 1 ? 'is' : 'are'} new or changed; of each client and quality the latest counts`}.`),
  problem: (file: string, { row, column, found, expected }: { readonly row: number; readonly column: string; readonly found: string; readonly expected: keyof typeof EXPECTED }) =>
    (expected === 'column' ? `${file} row ${row}: there is no column ${column} (found ${found === '' ? 'nothing' : `“${found}”`}, expected ${EXPECTED.column}).`
      : `${file} row ${count(row)}: ${column} ${found === '' ? 'is empty' : `“${found}” cannot be used`} (expected ${EXPECTED[expected]}). The row is left out.`),
  unknown: (clients: readonly string[]) => `Kept, though no file names ${clients.length === 1 ? 'this client' : 'these clients'} now: ${clients.join(', ')}.`,
  not_kept: 'This browser could not keep them: they hold until the page is closed.',
} as const
