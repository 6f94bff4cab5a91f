/** The page's statement: when the agreement ends, and whether the promise was kept. */
import { client as words } from '../../words/index.ts'
import { CLOCKS, daysBetween } from './gather.ts'
import type { ClientModel, Gathered } from './gather.ts'

/** When the agreement renews, as a sentence without its full stop. */
export function standingWords({ page: { client, agreement: { version, standing, renews_on }, period } }: Gathered): string {
  const { standing: say } = words
  if (standing === 'none' || version === null) return say.none(client)
  if (standing === 'to_come') return say.to_come(client, version.starts_on)
  if (standing === 'ended') return say.ended(client, renews_on)
  return renews_on === null ? say.in_force(client) : say.renews(client, daysBetween(period.until_on, renews_on), renews_on, version.renewal === 'rolling')
}

/** Whether the promises were kept; missed before kept, and both in one breath. */
export function promiseWords({ clocks }: Gathered, voice: typeof words.promise | typeof words.room): string {
  const judged = CLOCKS.filter((clock) => !clocks[clock].point.few)
  if (judged.length === 0) return CLOCKS.every((clock) => clocks[clock].point.decided === 0) ? voice.none : voice.few
  const missed = judged.filter((clock) => clocks[clock].point.below)
  const [one] = missed.length > 0 ? missed : judged
  if (missed.length === 2) return voice.both_missed
  if (missed.length === 0 && judged.length === 2) return voice.both_kept
  return missed.length > 0 ? voice.missed(one ?? 'response') : voice.kept(one ?? 'response')
}

/** The page's name in the browser's tab, which the client may see: no judgement of the client. */
export function tabTitle({ view, summary, found }: ClientModel): string {
  if (summary.tickets === 0 && found === null) return words.empty.title
  if (found !== null) return words.room.title(found.page.client, promiseWords(found, words.room))
  return view.client === null ? words.choose : words.unknown.title(view.client)
}
