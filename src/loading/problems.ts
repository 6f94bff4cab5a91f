import type { Problem } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import { problemSentence } from '../intake/index.ts'
import { writeProblemsTable, writeRepairedRows } from '../models/index.ts'
import type { LoadedSource } from './loaded-source.ts'

/** Keeps what is known about the files beside the models: tables `problems`, `set_aside_rows` and `repaired_rows`. */
export async function writeProblems(db: Database, sources: readonly LoadedSource[], ofModels: readonly Problem[]): Promise<void> {
  const ofIntake = sources.flatMap(({ inspection, scan }) => scan?.problems ?? inspection.problems)
  await writeProblemsTable(db, [
    ...ofIntake.map((problem) => ({ ...problem, found_by: 'intake' })),
    ...ofModels.map((problem) => ({ ...problem, found_by: 'models' })),
  ])
  const rows = sources.flatMap(({ inspection, scan }) => (scan?.set_aside ?? []).map((row) => ({ ...row, file: inspection.file })))
  await db.insert('set_aside_rows', {
    file: rows.map((row) => row.file),
    row: Float64Array.from(rows, (row) => row.row),
    problem: rows.map((row) => problemSentence(row.problem)),
    text: rows.map((row) => row.text),
  })
  await writeRepairedRows(db, sources.flatMap(({ inspection, scan }) => (scan?.repaired ?? []).map(({ row, problem, text, stood, read }) =>
    ({ file: inspection.file, row, problem: problemSentence(problem), text, stood, read, header: inspection.header }))))
}
