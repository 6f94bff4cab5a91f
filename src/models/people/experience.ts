import type { Database } from '../../db/index.ts'
import type { PersonExperience } from '../clients.ts'
import lastAnswers from './last_answers.sql?raw'

/** A row of the table `people`. */
export interface PersonRow {
  readonly person_key: string
  readonly person: string
  readonly tickets: number
  readonly decided: number
  readonly missed: number
  readonly reopened: number
  readonly waits: number
  readonly long_waits: number
  readonly median_wait: number | null
  readonly rated: number
  readonly low_rated: number
  readonly rating_millionths: number
  readonly scale: number
  readonly burden_1: number
  readonly burden_2: number
  readonly burden_3: number
  readonly burden_4: number
  readonly answers: number
  readonly low_answers: number
}

interface Remembered {
  readonly person_key: string
  readonly ticket_id: string
  readonly subject: string | null
  readonly created_at: number
  readonly why: PersonExperience['remembers'][number]['why']
}

interface LastAnswer {
  readonly person_key: string
  readonly score: number
  readonly scale: number
  readonly on: string
  readonly comment: string | null
}

const REMEMBERED = `select person_key, ticket_id, subject, created_at, why
from remembered
where client_no = $1::integer and list_contains(string_split($2::varchar, chr(31)), person_key)
order by person_key, nth`

/** How names are compared: case-folded, with single spaces. */
export const personKey = (person: string): string => person.trim().replace(/\s+/g, ' ').toLowerCase()

export const peopleRows = (db: Database, client_no: number): Promise<PersonRow[]> =>
  db.query<PersonRow>('select * exclude (client_no) from people where client_no = $1::integer order by tickets desc, person_key', [client_no])

const NOTHING = { tickets: 0, decided: 0, missed: 0, reopened: 0, median_wait_of_target: null, satisfaction: null, remembers: [] } as const

function experienceOf(row: PersonRow | undefined, person: string, tickets: readonly Remembered[], answer: LastAnswer | undefined): PersonExperience | null {
  if (row === undefined && answer === undefined) return null
  const survey = answer === undefined ? null : { score: answer.score, scale: answer.scale, on: answer.on, comment: answer.comment }
  if (row === undefined) return { ...NOTHING, person, survey }
  return {
    person: row.person, tickets: row.tickets, decided: row.decided, missed: row.missed, reopened: row.reopened, median_wait_of_target: row.median_wait,
    satisfaction: row.rated === 0 ? null : { mean: ((row.rating_millionths / 1_000_000) * row.scale) / row.rated, scale: row.scale, answers: row.rated, low: row.low_rated },
    survey, remembers: tickets.map(({ ticket_id, subject, created_at, why }) => ({ ticket_id, subject, created_at, why })),
  }
}

/** What each of these people met with, by key; null for who has neither tickets nor an answer. */
export async function experiencesOf(db: Database, client_no: number, rows: readonly PersonRow[], asked: readonly { readonly person_key: string; readonly person: string }[]): Promise<ReadonlyMap<string, PersonExperience | null>> {
  const keys = new Set(asked.map(({ person_key }) => person_key))
  const tickets = Map.groupBy(await db.query<Remembered>(REMEMBERED, [client_no, [...keys].join('\u001f')]), ({ person_key }) => person_key)
  const answers = new Map((await db.query<LastAnswer>(lastAnswers, [client_no])).map((answer) => [answer.person_key, answer]))
  const by = new Map(rows.map((row) => [row.person_key, row]))
  return new Map(asked.map(({ person_key, person }) => [person_key, experienceOf(by.get(person_key), person, tickets.get(person_key) ?? [], answers.get(person_key))]))
}

/** Everyone of a client with tickets in the last twelve months, most tickets first. Needs `buildPeople`. */
export async function requestersOf(db: Database, client_no: number, limit = 50): Promise<readonly PersonExperience[]> {
  const rows = await peopleRows(db, client_no)
  const asked = rows.filter(({ tickets }) => tickets > 0).slice(0, limit)
  const found = await experiencesOf(db, client_no, rows, asked)
  return asked.flatMap(({ person_key }) => found.get(person_key) ?? [])
}
