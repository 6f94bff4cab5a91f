import type { Edge } from '../../core/index.ts'
import type { ComparedRow, ComparedSide } from '../../models/source.ts'

type Sign = (ours: ComparedSide, theirs: ComparedSide) => boolean

const either = (why: string): Sign => (ours, theirs) => ours.why === why || theirs.why === why
const moved: Sign = (ours, theirs) => ours.stopped_at !== theirs.stopped_at || ours.started_at !== theirs.started_at
const counted = ({ elapsed_minutes, paused_minutes }: ComparedSide): number | null => (elapsed_minutes === null ? null : elapsed_minutes + paused_minutes)
const judgedElse: Sign = (ours, theirs) => ours.target_minutes !== theirs.target_minutes
const open: Sign = (ours, theirs) => ours.stopped_at === null && theirs.stopped_at === null

/** What a difference leaves to see on a ticket that it moved. */
const SIGNS: Readonly<Record<string, Sign>> = {
  response: moved,
  agent_raised: either('raised_by_technician'),
  solved_without_reply: either('solved_without_reply'),
  reopened: (ours, theirs) => moved(ours, theirs) || ours.elapsed_minutes !== theirs.elapsed_minutes,
  pause_length: (ours, theirs) => ours.paused_minutes !== theirs.paused_minutes,
  pauses: (ours, theirs) => ours.paused_minutes !== theirs.paused_minutes || ours.state === 'paused' || theirs.state === 'paused',
  priority: (ours, theirs) => ours.priority !== theirs.priority || judgedElse(ours, theirs) || ours.started_at !== theirs.started_at,
  agreement: (ours, theirs) => judgedElse(ours, theirs) || counted(ours) !== counted(theirs),
  calendars: (ours, theirs) => counted(ours) !== counted(theirs),
  zone: (ours, theirs) => counted(ours) !== counted(theirs),
  hours: (ours, theirs) => counted(ours) !== counted(theirs),
  summary_only: either('as_stated'),
  open_late: open,
}

/** Which of the differences moved a ticket: those that left a sign on it; all, where none did. */
export function reasonsOf({ ours, theirs }: ComparedRow, differences: readonly Edge[]): readonly Edge[] {
  if (differences.length < 2) return differences
  const seen = differences.filter((edge) => SIGNS[edge.id]?.(ours, theirs) ?? true)
  return seen.length === 0 ? differences : seen
}
