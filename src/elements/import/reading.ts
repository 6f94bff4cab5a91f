import type { Progress } from '../../loading/index.ts'

export const STEPS = ['scanning', 'reading', 'clients', 'tickets', 'clocks', 'signals', 'keeping'] as const
export type Step = (typeof STEPS)[number]

/** How far reading has come. Bytes are those to look through: more than the files' sizes where one has to be rewritten. */
export interface Reading {
  readonly step: Step
  /** Position in the list of files that are read. */
  readonly index: number
  readonly file: string
  readonly files: readonly { readonly id: number; readonly done: number; readonly total: number }[]
  readonly stopping: boolean
}

export function beginReading(files: readonly { readonly id: number; readonly file: File }[]): Reading {
  return { step: 'scanning', index: 0, file: files[0]?.file.name ?? '', files: files.map(({ id, file }) => ({ id, done: 0, total: file.size })), stopping: false }
}

/** The reading after one report of the engine. */
export function advance(reading: Reading, progress: Progress): Reading {
  const finished = (index: number) => reading.files.map((file, at) => (at < index ? { ...file, done: file.total } : file))
  switch (progress.step) {
    case 'looking':
      return { ...reading, step: 'scanning', index: progress.done, file: progress.file, files: finished(progress.done) }
    case 'scanning':
      return { ...reading, step: 'scanning', file: progress.file, files: finished(reading.index).map((file, at) => (at === reading.index ? { ...file, done: progress.done, total: progress.total } : file)) }
    case 'reading':
      return { ...reading, step: 'reading', file: progress.file, files: finished(Infinity) }
    default:
      return { ...reading, step: progress.step, files: finished(Infinity) }
  }
}

export function bytesOf({ files }: Reading): { readonly done: number; readonly total: number } {
  return { done: files.reduce((sum, file) => sum + file.done, 0), total: files.reduce((sum, file) => sum + file.total, 0) }
}

/** About how the time of a reading is spread over its steps, of 100. */
const WEIGHTS: Readonly<Record<Step, number>> = { scanning: 20, reading: 35, clients: 10, tickets: 10, clocks: 15, signals: 5, keeping: 5 }

/** How much of the reading is behind it, of 100: the steps that are done, and of looking through the bytes. */
export function shareOf(reading: Reading): number {
  const { done, total } = bytesOf(reading)
  const before = STEPS.slice(0, STEPS.indexOf(reading.step)).reduce((sum, step) => sum + WEIGHTS[step], 0)
  return Math.round(before + (reading.step === 'scanning' && total > 0 ? (WEIGHTS.scanning * done) / total : 0))
}
