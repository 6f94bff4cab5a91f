import type { Prospect } from '../core/index.ts'
import { clientQualities } from './client-qualities.ts'
import { count, date } from './figures.ts'

const NUMBERS = { seats: ['seat', 'seats'], servers: ['server', 'servers'], sites: ['site', 'sites'] } as const
type Sized = keyof typeof NUMBERS

const sized = (what: Sized, number: number): string => `${count(number)} ${NUMBERS[what][number === 1 ? 0 : 1]}`
const range = (what: Sized, [least, most]: readonly [number, number]): string => (least === most ? sized(what, least) : `${count(least)} to ${sized(what, most)}`)
const people = (number: number): string => (number === 1 ? 'One prospect' : `${count(number)} prospects`)

/** Sizing up somebody who is no client yet. */
export const prospects = {
  title: (all: number, fitting: number, open: number) => {
    if (all === 0) return 'No prospect is noted yet'
    if (open === all) return `${people(all)}, with ${all === 1 ? 'a size that is' : 'sizes that are'} not known yet`
    if (all === 1) return `One prospect: it ${fitting === 1 ? 'fits' : 'does not quite fit'} what you do best`
    return `${people(all)}: ${fitting === all ? 'all fit' : fitting === 0 ? 'none fits' : `${count(fitting)} of them ${fitting === 1 ? 'fits' : 'fit'}`} what you do best`
  },
  lead: 'What you noticed in a first meeting: impressions, not measurements. They are kept in this browser only, and stand in no document.',
  impressions: 'Impressions, not measurements',
  add: { label: 'Name of the prospect', action: 'Add a prospect', exists: (name: string) => `${name} is noted already.`, needed: 'A name is needed.' },
  empty: 'Write down here whom you met: their size, and what you noticed of each of the seven qualities. From there you can make the proposal.',
  list: 'Prospects',
  columns: { name: 'Prospect', size: 'Size', fit: 'Fit', answered: 'Noted', on: 'Last changed' },
  size: ({ seats, servers, sites }: Pick<Prospect, Sized>) => {
    const known = ([['seats', seats], ['servers', servers], ['sites', sites]] as const).flatMap(([what, number]) => (number === null ? [] : [sized(what, number)]))
    return known.length === 0 ? 'not known' : known.join(', ')
  },
  answered: (answers: number, all: number) => `${count(answers)} of ${count(all)}`,
  on: date,
  close: 'Close',
  detail: (name: string) => `${name}: first impressions`,
  form: { name: 'Name', seats: 'Seats', servers: 'Servers', sites: 'Sites', platforms: 'Platforms, with commas between them', legend: 'Size', number: (text: string) => `“${text}” is no number of things (expected 0 or more, or nothing where it is not known).` },
  fit: {
    title: 'Fit',
    best: 'What you do best stands in content/provider.yaml.',
    short: { fits: 'fits', small: 'smaller', large: 'larger', warn: 'warning', unknown: 'not known' },
    within: (what: Sized, number: number, best: readonly [number, number]) => `${sized(what, number)}: within the ${range(what, best)} that you do best.`,
    below: (what: Sized, number: number, best: readonly [number, number]) => `${sized(what, number)}: fewer than the ${range(what, best)} that you do best.`,
    above: (what: Sized, number: number, best: readonly [number, number]) => `${sized(what, number)}: more than the ${range(what, best)} that you do best.${what === 'sites' ? ' A network between sites is another trade.' : ''}`,
    far: (number: number, warn: number) => `${sized('seats', number)}: far more than you do best; ${count(warn)} and more is another business.`,
    platforms: (others: readonly string[]) => (others.length === 0 ? 'Every platform is one that you do best.' : `Not what you do best: ${others.join(', ')}.`),
    unknown: (what: 'platforms' | Sized) => `${what === 'platforms' ? 'Platforms' : NUMBERS[what][1].slice(0, 1).toUpperCase() + NUMBERS[what][1].slice(1)}: not known yet.`,
  },
  checklist: 'What to notice and to ask',
  quality: clientQualities.quality,
  level: (level: number | null, answers: number, all: number) => (level === null ? 'nothing noted yet' : `${Math.round(level)} of 100 from ${count(answers)} of ${count(all)} impressions`),
  answers: { good: 'good', mixed: 'mixed', bad: 'bad', none: 'not asked' },
  signs: (good: string, bad: string) => `Good: ${good}. Bad: ${bad}.`,
  note: 'In your own words',
  note_label: (quality: string) => `${quality}, in your own words`,
  propose: 'Make the proposal',
  delete: 'Delete',
  delete_label: (name: string) => `Delete ${name}`,
  undo: 'Undo',
  done: {
    added: (name: string) => `${name} was added.`, changed: (name: string) => `${name} was changed.`, deleted: (name: string) => `${name} was deleted.`,
    undone: 'It is as it was before.', not_kept: 'This browser keeps nothing: it holds until the page is closed.',
  },
  panel: { title: (name: string) => `What you noted of ${name}`, note: 'For you alone: none of this is in the proposal.', edit: 'Change what you noted', nothing: 'No impression was noted.' },
} as const
