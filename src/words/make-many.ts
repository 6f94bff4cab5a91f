import { count } from './figures.ts'

type Packing = 'pdf' | 'eml'

const things = (number: number, packing: Packing): string => `${count(number)} ${packing === 'pdf' ? (number === 1 ? 'PDF' : 'PDFs') : number === 1 ? 'e-mail draft' : 'e-mail drafts'}`

/** Words of making one document for many clients. */
export const makeMany = {
  label: 'Make many',
  all: (able: number) => `All that can have it (${count(able)})`,
  everybody: (able: number) => `All clients (${count(able)})`,
  choose: (client: string) => `Choose ${client}`,
  common: 'Set once, for all of them',
  not_set: 'Not set for all',
  defaults: (number: number) => `${count(number)} more, as the template has them`,
  paper: 'Paper',
  papers: { A4: 'A4', Letter: 'US Letter' },
  packing_label: 'ZIP of',
  packings: { pdf: 'PDFs', eml: 'E-mail drafts' },
  make: (number: number, packing: Packing) => (number === 0 ? `Make ${packing === 'pdf' ? 'PDFs' : 'e-mail drafts'} (ZIP)` : `Make ${things(number, packing)} (ZIP)`),
  none_chosen: 'Choose at least one client first.',
  preparing: 'Templates and fonts are being read.',
  progress: (at: number, all: number, client: string) => `${count(at)} of ${count(all)}, ${client}`,
  packing: 'The ZIP is being put together.',
  cancel: 'Cancel',
  cancelled: (done: number, all: number) => `Cancelled after ${count(done)} of ${count(all)}. Nothing was downloaded.`,
  changed: 'The files changed while the documents were made. That run was cancelled; nothing was downloaded.',
  done: (title: string, packing: Packing, made: number, not_made: number) => (made === 0
    ? `${title}: none could be made`
    : `${title}: ${things(made, packing)} made${not_made === 0 ? '' : `, ${count(not_made)} not`}`),
  downloaded: (file: string, size: string) => `${file} is downloaded, ${size}.`,
  again: 'Download again',
  registered: 'They stand in the register as made.',
  register: 'Open the register',
  list_inside: 'not-made.csv in the ZIP holds the same list.',
  not_made: 'Not made',
  columns: { client: 'Client', reason: 'Why' },
  size: (bytes: number) => (bytes < 100_000 ? `${count(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  failed: 'The documents could not be made',
} as const
