import { stepMarkDrawing } from '../../charts/index.ts'
import type { PlannedRenewal, PlannedStep, StepNote } from '../../core/index.ts'
import { clients, renewals, site } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { clientLink } from './context.ts'
import type { RenewalsContext } from './context.ts'
import { lookOf } from './draw-timeline.ts'
import type { RenewalLine } from './gather.ts'
import { notingToken } from './view.ts'
import type { Noting } from './view.ts'

const words = renewals.panel
const COLUMNS = ['step', 'day', 'state', 'evidence', 'act'] as const
/** Whose heads must not look like a state of the page, or a button. */
const CLASSES = { step: 'step', day: 'day', state: 'state-word', evidence: 'evidence', act: 'act-cell' } as const

/** A client's steps: each with its day, its state, what shows it, and what can be noted by hand. */
export function drawPanel(line: RenewalLine, noting: Noting | null, today: string, notes: readonly StepNote[], { document }: RenewalsContext): HTMLElement {
  const { client, terms } = line
  return h(document, 'div', { class: 'opened-renewal', 'data-panel': client },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, words.title(client)),
      h(document, 'span', { class: 'end' }, h(document, 'a', { href: clientLink(client) }, words.to_client), openButton(document, words.close, { act: 'close', key: 'close:panel' }))),
    terms.length === 0 ? h(document, 'p', { class: 'small' }, words.no_terms) : null,
    ...terms.flatMap((term) => drawTerm(client, term, noting, today, notes, document)))
}

function drawTerm(client: string, term: PlannedRenewal, noting: Noting | null, today: string, notes: readonly StepNote[], document: Document): HTMLElement[] {
  return [
    h(document, 'p', { class: 'small term-line' }, words.term(term.term_ends_on, term.renewal === 'rolling', term.notice_by, term.followed_by?.starts_on ?? null)),
    h(document, 'table', { class: 'rows steps-table' },
      h(document, 'thead', {}, h(document, 'tr', {}, ...COLUMNS.map((column) => h(document, 'th', { scope: 'col', class: CLASSES[column] }, words.columns[column])))),
      h(document, 'tbody', {}, ...term.steps.flatMap((step) => {
        const here = noting !== null && noting.term_ends_on === term.term_ends_on && noting.kind === step.kind
        const note = notes.find((one) => one.client === client && one.term_ends_on === term.term_ends_on && one.kind === step.kind) ?? null
        return [drawStep(client, term, step, here ? noting : null, today, document), ...(here ? [drawForm(step, noting, note, today, document)] : [])]
      }))),
  ]
}

function drawStep(client: string, term: PlannedRenewal, step: PlannedStep, noting: Noting | null, today: string, document: Document): HTMLElement {
  const { kind, state, on, by_hand } = step
  const act = (what: Noting['what']): HTMLElement => {
    const token = notingToken({ term_ends_on: term.term_ends_on, kind, what })
    return openButton(document, what === 'day' ? words.set_day : words.set_done, { act: noting?.what === what ? 'close-note' : 'note', value: token, key: `note:${token}`, expanded: noting?.what === what, label: words.label(what === 'day' ? words.set_day : words.set_done, kind, client) })
  }
  const href = linkOf(kind, client, term.term_ends_on)
  // The last day for notice and the end follow from the agreement alone.
  const fixed = kind === 'notice' || kind === 'end'
  return h(document, 'tr', { class: `step-row is-${state}${noting === null ? '' : ' is-open'}` },
    h(document, 'th', { scope: 'row', class: 'step' }, stepMarkDrawing(document, kind, lookOf(step), kind === 'end' && term.renewal === 'fixed'), ' ', kind === 'end' && term.renewal === 'fixed' ? renewals.chart.key_ends : renewals.chart.key[kind]),
    h(document, 'td', { class: 'day' }, clients.needs.by(on, today), by_hand ? h(document, 'span', { class: 'small muted' }, ` ${words.by_hand}`) : null),
    h(document, 'td', { class: `state-word${state === 'overdue' ? ' watch-ink strong' : ''}` }, words.states[state]),
    h(document, 'td', { class: 'evidence' }, ...evidenceOf(step, document)),
    h(document, 'td', { class: 'act-cell' }, ...(fixed ? [] : [
      ...(href === null || state === 'done' || state === 'not_needed' ? [] : [h(document, 'a', { href, class: 'small' }, words.links[kind] ?? ''), ' ']),
      ...(mayNote(step) ? [...(state === 'done' && !by_hand ? [] : [act('day'), ' ']), act('done')] : [])])))
}

/** What a file shows to be done needs no word of the owner. */
const mayNote = ({ state, evidence, by_hand }: PlannedStep): boolean => state !== 'not_needed' && (state !== 'done' || by_hand || evidence?.kind === 'note')

/** Where each step is prepared, the first that the site has. */
const PLACES: Readonly<Partial<Record<PlannedStep['kind'], readonly string[]>>> = { survey: ['/renewals/surveys/', '/documents/satisfaction-survey/'], briefing: ['/renewals/meetings/'], offer: ['/documents/proposal/'] }

/** Null where it is not done on this site. */
function linkOf(kind: PlannedStep['kind'], client: string, term_ends_on: string): string | null {
  const page = (PLACES[kind] ?? []).find((one) => !one.startsWith('/renewals/') || Object.hasOwn(site.renewals_pages, one))
  return page === undefined ? null : `${page}#${new URLSearchParams({ client, ...(page === '/renewals/meetings/' ? { term: term_ends_on } : {}) }).toString()}`
}

/** What shows that a step is done, and where that stands. */
function evidenceOf({ evidence, note, why }: PlannedStep, document: Document): Child[] {
  const told = why === null ? null : h(document, 'span', { class: 'small muted block' }, words.why[why])
  if (evidence === null) return [note === '' ? told ?? h(document, 'span', { class: 'muted' }, words.no_evidence) : h(document, 'span', { class: 'block small' }, note), note === '' ? null : told]
  const place = evidence.file === null ? words.noted_here : words.place(evidence.file, evidence.row)
  return [words.evidence(evidence), ' ', h(document, 'span', { class: 'small muted' }, place), note === '' ? null : h(document, 'span', { class: 'block small' }, note), told]
}

function drawForm(step: PlannedStep, { what, kind, term_ends_on }: Noting, note: StepNote | null, today: string, document: Document): HTMLElement {
  const { noting } = renewals
  const noted = what === 'day' ? note?.on ?? null : note?.done_on ?? null
  const token = notingToken({ what, kind, term_ends_on })
  const button = (act: string, text: string, primary = false): HTMLElement => h(document, 'button', { type: 'button', class: `button${primary ? ' primary' : ''}`, 'data-act': act, 'data-value': token, 'data-key': act }, text)
  const field = (id: string, label: string, control: HTMLElement): HTMLElement[] => {
    control.id = `renewal-${id}`
    return [h(document, 'label', { for: control.id }, label), control]
  }
  return h(document, 'tr', { class: 'opened' }, h(document, 'td', { colspan: COLUMNS.length }, h(document, 'div', { class: 'judge-form' },
    h(document, 'h4', {}, noting.title[what](kind)),
    h(document, 'div', { class: 'judge-fields' },
      ...field('on', noting.field[what], h(document, 'input', { type: 'date', name: 'step_on', 'data-key': 'step_on', value: noted ?? (what === 'day' ? step.on : today) })),
      ...field('note', noting.note, h(document, 'input', { type: 'text', name: 'step_note', 'data-key': 'step_note', value: note?.note ?? '', maxlength: 300, autocomplete: 'off', class: 'wide' }))),
    h(document, 'p', { class: 'field-problem', role: 'alert', 'data-part': 'form-problem', hidden: true }),
    h(document, 'p', { class: 'actions' }, button('save-note', noting.save[what], true), button('close-note', noting.cancel), noted === null ? null : button('forget-note', noting.forget[what])),
    h(document, 'p', { class: 'small muted' }, noting.where))))
}
