import { QueryError, type Database } from '../../db/index.ts'
import people from './people.sql?raw'
import peopleTickets from './people_tickets.sql?raw'
import remembered from './remembered.sql?raw'
import servedTotals from './served_totals.sql?raw'
import { writeClientSurveys } from '../surveys/index.ts'

const MODELS = { people_tickets: peopleTickets, people, served_totals: servedTotals, remembered }
const OF_SURVEYS = { people, served_totals: servedTotals }

/**
 * Writes `people_tickets`, `people`, `served_totals` and `remembered`, all of the last twelve months. Needs what the kernel writes.
 * As with signals, nothing calls it while models are built: whoever asks for people does, and again after tickets were
 * judged anew.
 *
 * @throws QueryError naming the model
 */
export async function buildPeople(db: Database): Promise<void> {
  await writeClientSurveys(db)
  await build(db, MODELS)
}

/** Writes `people` and `served_totals` again, from `client_surveys` as it is. */
export const rebuildAnswers = (db: Database): Promise<void> => build(db, OF_SURVEYS)

async function build(db: Database, models: Readonly<Record<string, string>>): Promise<void> {
  for (const [model, sql] of Object.entries(models)) {
    try {
      await db.run(`create or replace table ${model} as\n${sql}`)
    } catch (error) {
      throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
    }
  }
}
