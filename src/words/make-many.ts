import { count } from './figures.ts'

const supplements = (number: number): string => `${count(number)} ${number === 1 ? 'supplement' : 'supplements'}`

/** Words of making one document for many clients. */
export const makeMany = {
  label: 'Make many',
  all: (able: number) => `All that can take it (${count(able)})`,
  choose: (client: string) => `Choose ${client}`,
  paper: 'Paper',
  papers: { A4: 'A4', Letter: 'US Letter' },
  make: (number: number) => (number === 0 ? 'Make supplements (ZIP)' : `Make ${supplements(number)} (ZIP)`),
  none_chosen: 'Choose at least one client first.',
  preparing: 'Templates and fonts are being read.',
  progress: (at: number, all: number, client: string) => `${count(at)} of ${count(all)}, ${client}`,
  packing: 'The ZIP is being put together.',
  cancel: 'Cancel',
  cancelled: (done: number, all: number) => `Cancelled after ${count(done)} of ${count(all)}. Nothing was downloaded.`,
  changed: 'The files changed while the supplements were made. That run was cancelled; nothing was downloaded.',
  done: (made: number, not_made: number) => (made === 0
    ? 'No supplement could be made'
    : `${supplements(made)} made${not_made === 0 ? '' : `, ${count(not_made)} not`}`),
  downloaded: (file: string, size: string) => `${file} is downloaded, ${size}.`,
  again: 'Download again',
  list_inside: 'not-made.csv in the ZIP holds the same list.',
  not_made: 'Not made',
  columns: { client: 'Client', reason: 'Why' },
  size: (bytes: number) => (bytes < 100_000 ? `${count(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  failed: 'The supplements could not be made',
} as const
