/** Tables of the service review. */
import { formatCount, formatTarget, type ClockName, type Plan, type Priority } from '../../core/index.ts'
import type { Column } from '../blocks.ts'
import type { FieldValue } from '../fields.ts'
import { outcomeWords, spanWords } from '../log-words.ts'
import { shareInWords } from '../wording.ts'
import { byPriority, clockCount, CLOCKS, localDay, raisedOn, type KindOfCall, type MetAgain } from './counting.ts'
import type { MeetingCall } from './facts.ts'
import { tooFew, type BothClocks } from './titles.ts'
import { clipped, LEFT, NONE, of, percent, RIGHT, said, shortDay, strong, table } from './words.ts'

const FROM = 'our records'
const NAMES = { response: 'First answer', resolution: 'Resolution' } as const

export function promiseTable(counts: BothClocks): FieldValue {
  return table({
    label: 'What was promised and what was kept', columns: [LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT],
    head: ['', 'Promised in time', 'Counted', 'In time', 'Late', 'Needed', 'The promise'],
    rows: CLOCKS.map((clock) => {
      const count = counts[clock]
      const { decided, met, missed, promised, least, kept } = count
      return [
        said(NAMES[clock]), said(promised === null ? NONE : shareInWords(Math.round(promised * 1000) / 1000)), said(formatCount(decided)), said(formatCount(met)), said(formatCount(missed)),
        said(least === null ? NONE : formatCount(least)), kept === null ? said(NONE) : kept ? said('kept') : strong(`missed by ${formatCount(tooFew(count))}`),
      ]
    }),
  }, FROM)
}

export function priorityTable(calls: readonly MeetingCall[], plan: Plan | null): FieldValue {
  const target = (priority: Priority | null, clock: (typeof CLOCKS)[number]): string => {
    const minutes = priority === null ? null : plan?.targets[priority]?.[clock] ?? null
    return minutes === null ? NONE : formatTarget(minutes).replaceAll(' ', '\u00a0')
  }
  return table({
    label: 'By priority', columns: [LEFT, ...[0.1, 0.21, 0.16, 0.23, 0.16].map((width): Column => ({ align: 'right', width }))],
    head: ['Priority', 'Calls', 'First answer promised within', 'In time', 'Resolution promised within', 'In time'],
    rows: byPriority(calls).map(({ priority, calls: some }) => [
      said(priority ?? 'Without one'), said(formatCount(some.length)),
      ...CLOCKS.flatMap((clock) => {
        const { met, decided } = clockCount(some, clock)
        return [said(target(priority, clock), { muted: true }), said(decided === 0 ? NONE : of(met, decided))]
      }),
    ]),
  }, FROM)
}

export function kindsTable(kinds: readonly KindOfCall[], all: number, most: number): FieldValue {
  return table({
    label: 'The kinds of call that came most often', columns: [LEFT, RIGHT, RIGHT, RIGHT], head: ['Kind of call', 'Calls', 'Of all calls', 'Late'],
    rows: kinds.slice(0, most).map(({ kind, calls, late }) => [said(clipped(kind, 80)), said(formatCount(calls)), said(percent(calls / all)), said(late === 0 ? NONE : formatCount(late))]),
  }, FROM)
}

export function againTable(again: readonly MetAgain[], most: number): FieldValue {
  return table({
    label: 'The same person with the same problem', columns: [LEFT, { align: 'left', width: 0.38 }, { align: 'right', width: 0.09 }, { align: 'right', width: 0.26 }], head: ['Who', 'What', 'Times', 'First and last'],
    rows: again.slice(0, most).map(({ requester, kind, times, first_on, last_on }) => [said(clipped(requester, 60)), said(clipped(kind, 80)), said(formatCount(times)), said(`${shortDay(first_on)}, ${shortDay(last_on)}`)]),
  }, FROM)
}

export function lateTable(shown: readonly MeetingCall[]): FieldValue {
  return table({
    label: 'Calls that were late', columns: [LEFT, { align: 'left', width: 0.33 }, { align: 'left', width: 0.07 }, { align: 'left', width: 0.26 }, { align: 'left', width: 0.205 }],
    head: ['Raised', 'Call', 'Priority', 'What was late', 'What was done'],
    rows: shown.map((call) => [
      said(shortDay(raisedOn(call))), said(calledBy(call)),
      said([call.priority ?? NONE, ...(call.express ? ['express'] : [])].join(', ')), said(lateWords(call).join('\n')), said(doneWords(call)),
    ]),
  }, FROM)
}

export function everyTable(shown: readonly MeetingCall[]): FieldValue {
  return table({
    label: 'Calls, one by one', columns: [LEFT, { align: 'left', width: 0.36 }, { align: 'left', width: 0.07 }, { align: 'left', width: 0.2 }, { align: 'left', width: 0.2 }],
    head: ['Raised', 'Call', 'Priority', 'First answer', 'Resolution'],
    rows: shown.map((call) => [
      said(shortDay(raisedOn(call))), said(calledBy(call)), said(call.priority ?? NONE),
      ...CLOCKS.map((clock) => (call.clocks[clock].state === 'missed' ? strong(becameWords(call, clock)) : said(becameWords(call, clock)))),
    ]),
  }, FROM)
}

const calledBy = ({ ticket_id, subject }: MeetingCall): string => [ticket_id, subject].filter((part) => part !== null && part !== '').map((part) => clipped(part ?? '', 120)).join(', ')

/** The day, of what no time was promised for; else what became of the promise. */
function becameWords({ clocks, zone }: MeetingCall, clock: ClockName): string {
  const one = clocks[clock]
  return (one.state === 'unknown' || one.state === 'exempt') && one.stopped_at !== null ? `${clock === 'response' ? 'answered' : 'resolved'}\u00a0${shortDay(localDay(one.stopped_at, zone))}` : outcomeWords(one)
}

/** `answered 1 h 12 of 1 h`, one for each clock that was late. */
function lateWords({ clocks }: MeetingCall): string[] {
  return CLOCKS.flatMap((clock) => {
    if (clocks[clock].state !== 'missed') return []
    const span = spanWords(clocks[clock])?.replaceAll(' ', '\u00a0').replace('\u00a0of\u00a0', ' of\u00a0')
    return [`${clock === 'response' ? 'answered' : 'solved'}${span === undefined ? ' late' : `\u00a0${span}`}`]
  })
}

function doneWords({ clocks, reopened, zone }: MeetingCall): string {
  const { resolution } = clocks
  if (resolution.stopped_at === null) return (resolution.state === 'running' || resolution.state === 'paused' || resolution.state === 'missed' ? 'still open' : outcomeWords(resolution))
  return `resolved\u00a0${shortDay(localDay(resolution.stopped_at, zone))}${reopened ? ', after it came back' : ''}`
}
