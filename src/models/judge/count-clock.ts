import { runClocks, type ClockName, type ClockOutput, type OpenTime } from '../../core/index.ts'
import { STATUS } from './columns.ts'
import type { CountQuestion } from './count.ts'
import { PAUSING, pauseSpans, type PauseColumns } from './events.ts'
import { pausingOf } from './pauses.ts'
import type { JudgedPriority } from './priorities.ts'
import { promiseOf, type Binding, type ClockPromise, type PromiseQuestion } from './promises.ts'
import { why, type Stops } from './stops.ts'

export interface ClockQuestion {
  readonly clock: ClockName
  readonly question: CountQuestion
  readonly promised: PromiseQuestion
  readonly binding: Binding
  readonly calendars: readonly OpenTime[]
  readonly calendar: Int32Array
  readonly stops: Stops
  readonly judged: JudgedPriority
}

/** One clock of every ticket, as it was judged. */
export interface CountedClock {
  readonly binding: Binding
  readonly calendar: Int32Array
  readonly priority: Uint8Array
  readonly promise: ClockPromise
  readonly start: Float64Array
  readonly stop: Float64Array
  readonly why: Uint8Array
  readonly output: ClockOutput
  /** What the plans pause; null where the rules count other stretches, or none. */
  readonly plan_pauses: PauseColumns | null
}

/** Where a clock begins: with its ticket, or anew; the later of all. */
function startOf(begins: Float64Array, ...anew: readonly (Float64Array | null)[]): Float64Array {
  const later = anew.filter((column) => column !== null)
  return later.length === 0 ? begins : begins.map((at, i) => later.reduce((latest, column) => (column[i]! > latest ? column[i]! : latest), at))
}

function spansOf({ clock, question: { pulled, content, rules }, binding }: ClockQuestion): { readonly spans: PauseColumns | null; readonly plan_only: boolean } {
  const solved = rules.reopened === 'solved_time_off' ? PAUSING.solved : 0
  const plan_only = rules.pauses === 'plan' && solved === 0
  if (clock === 'response' || (rules.pauses === 'none' && solved === 0)) return { spans: null, plan_only: false }
  const bits = rules.pauses === 'plan' ? pausingOf(content, binding.plan_no) : new Uint8Array(binding.plan_no.length)
  if (solved !== 0) for (let i = 0; i < bits.length; i++) bits[i]! |= solved
  return { spans: pauseSpans(pulled.events, pulled.histories, bits), plan_only }
}

/** Stated pauses that the kernel would not see, because a ticket has stretches of another kind: seconds by ticket; null where no ticket has both. */
function statedBeside(stated: Int32Array, { offsets, status }: PauseColumns): Int32Array | null {
  let beside: Int32Array | null = null
  for (let i = 0; i < stated.length; i++) {
    if (stated[i]! <= 0 || offsets[i] === offsets[i + 1] || status.subarray(offsets[i]!, offsets[i + 1]!).some((one) => one !== STATUS.done)) continue
    beside ??= new Int32Array(stated.length)
    beside[i] = stated[i]!
  }
  return beside
}

const plus = (target: Int32Array, beside: Int32Array | null): Int32Array =>
  beside === null ? target : target.map((seconds, i) => (seconds < 0 ? seconds : seconds + beside[i]!))

function takeOff(output: ClockOutput, beside: Int32Array): void {
  for (let i = 0; i < beside.length; i++) {
    const seconds = Math.min(beside[i]!, output.elapsed_seconds[i]!)
    if (seconds <= 0) continue
    output.elapsed_seconds[i]! -= seconds
    output.paused_seconds[i]! += seconds
  }
}

function reasonsOf(stops: Stops, { plan_no }: Binding, { target_seconds }: ClockPromise, priority: Uint8Array, own: Uint8Array): Uint8Array {
  const reasons = stops.why.slice()
  for (let i = 0; i < reasons.length; i++) {
    if ((reasons[i] !== 0 && reasons[i] !== why('as_stated')) || target_seconds[i]! >= 0) continue
    reasons[i] = why(plan_no[i]! < 0 ? 'no_plan' : priority[i] !== own[i] ? 'priority_then_unknown' : 'no_target')
  }
  return reasons
}

/** Judges one clock of every ticket. */
export function countClock(asked: ClockQuestion): CountedClock {
  const { clock, question: { pulled: { tickets }, rules, as_of }, promised, binding, calendars, calendar, stops, judged } = asked
  const promise = promiseOf(clock, promised, binding, judged.priority)
  const start = startOf(binding.start, judged.anew, stops.anew)
  const reasons = reasonsOf(stops, binding, promise, judged.priority, tickets.priority)
  const { spans, plan_only } = spansOf(asked)
  const stated = clock === 'resolution' && rules.pauses === 'plan' ? tickets.stated_pause_seconds : null
  let { impossible } = stops
  if (stated !== null && start !== binding.start) {
    impossible = impossible.slice()
    for (let i = 0; i < tickets.count; i++) {
      if (start[i] === binding.start[i] || stated[i]! <= 0 || (spans !== null && spans.offsets[i] !== spans.offsets[i + 1])) continue
      impossible[i] = 1
      if (stops.exempt[i] === 0) reasons[i] = why('waiting_since_unknown')
    }
  }
  const beside = stated === null || spans === null || plan_only ? null : statedBeside(stated, spans)
  const output = runClocks({
    count: tickets.count, as_of, start, stop: stops.stop, calendars, calendar, target_seconds: plus(promise.target_seconds, beside),
    exempt: stops.exempt, impossible, pauses: spans, stated_pause_seconds: stated, pause_length: rules.pause_length,
    stated_elapsed_seconds: stops.stated_elapsed_seconds, open_late: rules.open_late,
  })
  if (beside !== null) takeOff(output, beside)
  return { binding, calendar, priority: judged.priority, promise, start, stop: stops.stop, why: reasons, output, plan_pauses: plan_only ? spans : null }
}
