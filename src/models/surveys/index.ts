import type { SurveyNote } from '../../core/index.ts'
import { QueryError, type Database } from '../../db/index.ts'
import clientSurveys from './client_surveys.sql?raw'

const KEPT = 'create table if not exists kept_surveys (nth integer, client varchar, sent_on varchar, answered_on varchar, person varchar, score double, scale double, comment varchar)'

/** Of the notes, what figures rest on, as a text that tells one set of them from another; empty without any. */
export const surveysMark = (notes: readonly SurveyNote[]): string => (notes.length === 0 ? '' : JSON.stringify(notes.map(({ client, sent_on, answered_on, person, score, scale, comment }) => [client, sent_on, answered_on, person, score, scale, comment])))

/** Writes the owner's notes beside the files of surveys: table `kept_surveys`, grain one note. */
export async function writeKeptSurveys(db: Database, notes: readonly SurveyNote[]): Promise<void> {
  const texts = (of: (note: SurveyNote) => string | null): (string | null)[] => notes.map(of)
  const numbers = (of: (note: SurveyNote) => number | null): Float64Array => Float64Array.from(notes, (note) => of(note) ?? NaN)
  await db.insert('noted_surveys', {
    nth: Int32Array.from(notes, (_, i) => i + 1), client: texts(({ client }) => client), sent_on: texts(({ sent_on }) => sent_on), answered_on: texts(({ answered_on }) => answered_on),
    person: texts(({ person }) => person), score: numbers(({ score }) => score), scale: numbers(({ scale }) => scale), comment: texts(({ comment }) => comment),
  })
  await db.run('create or replace table kept_surveys as select * replace (case when isnan(score) then null else score end as score, case when isnan(scale) then null else scale end as scale) from noted_surveys')
  await db.run('drop table noted_surveys')
}

/** Writes `client_surveys`: those of the files, and those that were noted. */
export async function writeClientSurveys(db: Database): Promise<void> {
  try {
    await db.run(KEPT)
    await db.run(`create or replace table client_surveys as\n${clientSurveys}`)
  } catch (error) {
    throw error instanceof QueryError ? new QueryError('client_surveys', error.sql, error.cause) : error
  }
}
