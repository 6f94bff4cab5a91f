import { formatDate, type NextSurvey, type PlannedRenewal, type PlannedStep, type RenewalStepKind, type StepEvidence, type StepWhy } from '../core/index.ts'

/** Each step as the head of an entry: `Offer: Norwell Packaging`. */
const HEADS: Readonly<Record<RenewalStepKind, string>> = { survey: 'Survey', visit: 'Visit before the offer', briefing: 'Briefing', offer: 'Offer', notice: 'Last day for notice', end: 'Term ends' }

const TASKS: Readonly<Record<RenewalStepKind, string>> = {
  survey: 'Send the survey, so that what it says can shape the offer.', visit: 'Visit the client before the offer.', briefing: 'Prepare the meeting: the briefing and the service review.',
  offer: 'Send the offer.', notice: 'After this day notice no longer ends the term.', end: 'Last day of the term.',
}

const WHYS: Readonly<Record<StepWhy, string>> = {
  notice_passed: 'The last day for notice has passed.', settled: 'A later version of the agreement takes its place.', offered: 'The offer went out without it.', ended: 'The term has ended and nothing follows.', once_a_year: 'So short a term is prepared once a year.', no_file: 'No file tells whether this was done.',
}

const SHOWN: Readonly<Record<StepEvidence['kind'], string>> = { survey: 'survey sent', visit: 'visit', document: 'document', version: 'version', note: 'noted' }

/** Words of the calendar of renewals that goes into other programs. */
export const renewalCalendar = {
  name: (provider: string) => `Renewals of ${provider}`,
  category: 'Renewals',
  step: ({ kind, state, why, evidence, note, by_hand, by_rule }: PlannedStep, { client, version, term_ends_on, notice_by, renewal }: PlannedRenewal) => ({
    summary: `${state === 'done' && kind !== 'notice' && kind !== 'end' ? 'Done: ' : ''}${kind === 'end' && renewal === 'rolling' ? 'Renews by itself' : HEADS[kind]}: ${client}`,
    description: [
      TASKS[kind],
      `${version.plan === '' ? 'Agreement' : `Agreement, plan ${version.plan}`}, version ${version.version}; term to ${formatDate(term_ends_on)}${notice_by === null ? ', no notice agreed' : `, notice by ${formatDate(notice_by)}`}.`,
      ...(by_hand ? [`Its day was set by hand; by the rules it is ${formatDate(by_rule)}.`] : []),
      ...(why === null ? [] : [WHYS[why]]), ...(evidence === null ? [] : [`Shown by: ${shownBy(evidence)}.`]), ...(note === '' || evidence?.kind === 'note' ? [] : [note]),
    ].join('\n'),
  }),
  survey: ({ why, last_on }: NextSurvey, client: string) => ({
    summary: `Survey: ${client}`,
    description: why === 'first' || last_on === null ? 'This client has not been asked yet.' : `Every client is asked at least so often; the last survey went out on ${formatDate(last_on)}.`,
  }),
}

/** A short account of what shows that a step is done, with its place. */
export function shownBy({ kind, on, what, file, row }: StepEvidence): string {
  const named = kind === 'document' || kind === 'version' || (kind === 'note' && what !== null) ? ` ${what ?? ''}` : ''
  return `${SHOWN[kind]}${named} ${formatDate(on)}${file === null ? '' : `, ${file}${row === null ? '' : `, row ${row}`}`}`
}
