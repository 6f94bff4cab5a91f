import { count } from './figures.ts'
import { rows } from './import-file.ts'

/** Words of what a file can be made into: a clean table, or a description without its data. */
export const importingMake = {
  tidy: {
    button: 'Get it back clean',
    label: (file: string) => `Get ${file} back clean`,
    about: 'As one plain table: UTF-8, commas, every cell as text. Nothing is judged or left out unsaid.',
    working: (file: string) => `Cleaning ${file}`,
    bytes: (done: string, total: string) => `${done} of ${total}`,
    stop: 'Stop',
    stopped: 'Stopped. Nothing was saved.',
    failed: (cause: string) => `It could not be cleaned: ${cause}.`,
    tables: (number: number) => (number === 1 ? 'one table' : `${count(number)} tables, in one ZIP`),
    done: (file: string, tables: string, rows_out: number) => `${file} was saved: ${tables}, ${rows(rows_out)}.`,
    repaired: (number: number) => `${rows(number)} repaired`,
    aside: (number: number) => `${rows(number)} set aside`,
    filled: (number: number) => `${count(number)} ${number === 1 ? 'other remark' : 'other remarks'}`,
    clean: 'Every row is in it as it stood.',
    with: (things: readonly string[]) => `Of these, ${things.join('; ')}:`,
    problem: (where: string, found: string, expected: string, effect: string) => `${where}: found ${found}, expected ${expected}. ${effect}.`,
    row: (row: number) => `row ${count(row)}`,
    whole: 'the file',
    more: (number: number) => `and ${count(number)} more`,
    save_again: 'Save it again',
  },

  describe: {
    button: 'Describe this export',
    label: (file: string) => `Describe ${file} without its data`,
    heading: (file: string) => `${file}, described without its data`,
    about: 'With this text we can add the layout. It holds the column names and the shape of the cells; only columns named like a status, a priority, a type or a verdict show their words. Read it first. Saving keeps it on this computer; passing it on is up to you.',
    save: 'Save this text',
    close: 'Close',
    name: (file: string) => `${file.replace(/\.[^.]*$/, '')}-described.txt`,
    saved: 'The description was saved as a file.',
    how: 'How to pass it on',
  },
} as const
