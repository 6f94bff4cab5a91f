import { count } from './figures.ts'
import { rows } from './import-file.ts'

/** Words of what a file can be made into: a clean table, or a description without its data. */
export const importingMake = {
  tidy: {
    button: 'Get it back clean',
    label: (file: string) => `Get ${file} back clean`,
    about: 'Each table becomes plain CSV: UTF-8, commas, every cell as text. What is left out or repaired is said.',
    working: (file: string) => `Cleaning ${file}`,
    bytes: (done: string, total: string) => `${done} of ${total}`,
    stop: 'Stop',
    stopped: 'Stopped. Nothing was saved.',
    failed: (cause: string) => `It could not be cleaned: ${cause}.`,
    done: (file: string, tables: number) => (tables === 1 ? `${file} was saved.` : `${file} was saved, with ${count(tables)} tables.`),
    table: (name: string | null, rows_out: number, columns: number, form: readonly string[]) => `${name === null ? '' : `${name}: `}${rows(rows_out)} of ${count(columns)} ${columns === 1 ? 'column' : 'columns'}. It was ${form.join(', ')}.`,
    no_header: 'without column names',
    repaired: (number: number) => `${rows(number)} repaired`,
    aside: (number: number) => `${rows(number)} set aside`,
    clean: 'Nothing was repaired, set aside or filled up.',
    more: (number: number) => `and ${count(number)} more`,
    save_again: 'Save it again',
    save_aside: 'Save the rows set aside',
    aside_columns: ['row', 'problem', 'text'],
    aside_name: (file: string) => `${file.replace(/-clean\.(csv|zip)$/, '')}-set-aside.csv`,
    working_aloud: (file: string) => `Cleaning ${file}.`,
  },

  describe: {
    button: 'Describe this export',
    label: (file: string) => `Describe ${file} without its data`,
    heading: (file: string) => `${file}, described without its data`,
    about: 'With this text we can add the layout. It holds the column names and the shape of the cells; only columns named like a status, a priority, a type or a verdict show their words. Read it first. Saving keeps it on this computer; passing it on is up to you.',
    save: 'Save this text',
    name: (file: string) => `${file.replace(/\.[^.]*$/, '')}-described.txt`,
    saved: 'The description was saved as a file.',
    how: 'How to pass it on',
  },
} as const
