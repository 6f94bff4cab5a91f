import type { Content, SurveyNote } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { buildObligations, Obligations } from '../obligations/index.ts'
import { buildModel, type Model } from '../order.ts'
import { buildPeople, rebuildAnswers } from '../people/index.ts'
import { buildSignals, rebuildSurveySignal } from '../signals/index.ts'
import { surveysMark, writeClientSurveys, writeKeptSurveys } from '../surveys/index.ts'
import martClientCounts from '../marts/mart_client_counts.sql?raw'
import martClientWork from '../marts/mart_client_work.sql?raw'
import martTicketMinutes from '../marts/mart_ticket_minutes.sql?raw'
import { frameOf, sayAll, type Frame } from './portfolio.ts'
import { writeTerms } from './terms.ts'

const TABLES: readonly Model[] = [
  { name: 'client_counts', kind: 'table', sql: martClientCounts },
  { name: 'ticket_minutes', kind: 'table', sql: martTicketMinutes },
  { name: 'client_work', kind: 'table', sql: martClientWork },
]

/** How often tickets were judged, of which of these judgements the tables are (0 of none), with what content and which notes of surveys, and what all of them are said of. */
interface State {
  readonly judged: number
  readonly built: number
  readonly content: string
  readonly surveys: string
  readonly frame: string
}

async function stateOf(db: Database): Promise<State> {
  const [state] = await db.query<State>('select judged, built, content, surveys, frame from client_tables')
  return state ?? { judged: 0, built: 0, content: '', surveys: '', frame: '' }
}

/** A number that grows whenever tickets are judged. */
export async function judgements(db: Database): Promise<number> {
  return (await stateOf(db)).judged
}

const writeState = (db: Database, { judged, built, content, surveys, frame }: State): Promise<void> =>
  db.insert('client_tables', { judged: Int32Array.of(judged), built: Int32Array.of(built), content: [content], surveys: [surveys], frame: [frame] })

/** Of the content, what the tables rest on beside the judgement. */
const restsOn = ({ provider, scoring, catalogue }: Content): string => JSON.stringify([provider.costs, provider.fit, scoring, catalogue.map(({ issue_type, obligation }) => [issue_type, obligation])])

/** Counts one more judgement of the tickets: what was built of an earlier one is old. */
export async function clientTablesAreOld(db: Database): Promise<void> {
  await db.run('create table if not exists client_tables (judged integer, built integer, content varchar, surveys varchar, frame varchar)')
  const judged = await judgements(db)
  await writeState(db, { judged: judged + 1, built: 0, content: '', surveys: '', frame: '' })
}

/**
 * Builds what the pages about clients rest on and takes too long to count when they open: `client_terms`,
 * `client_counts`, `ticket_minutes`, `client_work`, `client_signals`, the tables of people and obligations, and `client_pages`, grain one
 * client: what the portfolio says of it and its page beside, as JSON, for an owner who keeps nothing but notes of surveys.
 * @param content with which the models were judged @param surveys noted by the owner
 * @throws the signal's reason between two of them
 */
export async function buildClientTables(db: Database, content: Content, signal?: AbortSignal, surveys: readonly SurveyNote[] = []): Promise<void> {
  const judged = await judgements(db)
  const frame = await frameOf(db)
  const steps: readonly (() => Promise<void>)[] = [
    () => writeKeptSurveys(db, surveys), () => writeTerms(db), ...TABLES.map((table) => () => buildModel(db, table)), () => buildSignals(db), () => buildPeople(db), () => buildObligations(db, content),
    () => writePages(db, content, frame),
  ]
  for (const step of steps) {
    signal?.throwIfAborted()
    await step()
  }
  await writeState(db, { judged: await judgements(db), built: judged, content: restsOn(content), surveys: surveysMark(surveys), frame: JSON.stringify(frame) })
}

async function writePages(db: Database, content: Content, frame: Frame): Promise<void> {
  const said = await sayAll(db, content, frame, await Obligations.open(db, content.scoring))
  await db.insert('client_pages', {
    client_no: Int32Array.from(said, ({ client_no }) => client_no), client: said.map(({ portfolio }) => portfolio.client),
    portfolio: said.map(({ portfolio }) => JSON.stringify(portfolio)), page: said.map(({ page }) => JSON.stringify(page)),
  })
}

/** What rests on surveys, where all the rest is built. */
async function rebuildWithSurveys(db: Database, content: Content, surveys: readonly SurveyNote[]): Promise<void> {
  const state = await stateOf(db)
  await writeKeptSurveys(db, surveys)
  await writeClientSurveys(db)
  await rebuildSurveySignal(db)
  await rebuildAnswers(db)
  await writePages(db, content, frameFrom(state.frame))
  await writeState(db, { ...state, surveys: surveysMark(surveys) })
}

const underWay = new WeakMap<Database, Promise<unknown>>()

/** Builds them where they are not, or are of an older judgement, another content or other notes of surveys; of several who ask for different ones, one after another. @returns what they are said of */
export function ensureClientTables(db: Database, content: Content, surveys: readonly SurveyNote[] = []): Promise<Frame> {
  const turn = (underWay.get(db) ?? Promise.resolve()).then(() => ensured(db, content, surveys))
  underWay.set(db, turn.catch(() => {}))
  return turn
}

async function ensured(db: Database, content: Content, surveys: readonly SurveyNote[]): Promise<Frame> {
  const { judged, built, content: of, surveys: noted, frame } = await stateOf(db)
  if (built !== judged || of !== restsOn(content)) await buildClientTables(db, content, undefined, surveys)
  else if (noted === surveysMark(surveys)) return frameFrom(frame)
  else await rebuildWithSurveys(db, content, surveys)
  return frameFrom((await stateOf(db)).frame)
}

/** JSON has no NaN. */
function frameFrom(text: string): Frame {
  const frame = JSON.parse(text) as Frame & { readonly as_of: number | null }
  return { ...frame, as_of: frame.as_of ?? NaN }
}
