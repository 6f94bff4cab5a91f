import { formatCount, formatMoney, formatShare, scoreClient, type ClientScore, type ClockName } from '../core/index.ts'
import { EngineClients, NOTHING_NOTED, type ClientPage, type ClientPerson, type PersonExperience } from '../models/index.ts'
import { InputError } from '../loading/disk/index.ts'
import { clockShare, clockShares, isoInstant, type ClockShare } from './client-clocks.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

type Group = ClockShare & { readonly key: string; readonly label: string }
type Experience = Omit<PersonExperience, 'remembers'> & { readonly remembers: readonly (Omit<PersonExperience['remembers'][number], 'created_at'> & { readonly created_at: string | null })[] }

/** A client's page; money in integer cents, a month. Scores are those of the files alone: what an owner keeps in the browser is no part of it. */
export interface ClientReport extends Omit<ClientPage, 'as_of' | 'counts' | 'months' | 'by_priority' | 'others' | 'people' | 'requesters'> {
  readonly as_of: string | null
  readonly currency: string
  readonly counts: Readonly<Record<ClockName, ClockShare>>
  readonly months: Readonly<Record<ClockName, readonly Group[]>>
  readonly by_priority: Readonly<Record<ClockName, readonly Group[]>>
  readonly score: ClientScore
  readonly others: Readonly<Record<string, { readonly median: number; readonly clients: number }>>
  readonly people: readonly (Omit<ClientPerson, 'experience'> & { readonly experience: Experience | null })[]
  readonly requesters: readonly Experience[]
}

/** Everything that is known of one client. @throws UsageError without `--client` @throws InputError where it names nobody */
export async function client(options: Options, tell: (line: string) => void): Promise<{ readonly report: ClientReport; readonly locale: string }> {
  if (options.client === null) throw new UsageError('client: no client named (expected --client NAME)')
  const { content, db, close } = await openData(options, options.operands, tell)
  try {
    const source = await EngineClients.open(db, content, NOTHING_NOTED)
    const page = await source.client(options.client)
    if (page === null) throw new InputError(`no client "${options.client}" (expected one of ${(await source.portfolio()).clients.map((one) => one.client).join(', ')})`)
    const report: ClientReport = {
      ...page, as_of: isoInstant(page.as_of), currency: content.provider.currency, counts: clockShares(page.counts), months: groups(page.months), by_priority: groups(page.by_priority),
      score: scoreClient(page.signals, content.scoring), others: Object.fromEntries(page.others),
      people: page.people.map((person) => ({ ...person, experience: person.experience === null ? null : experienceOf(person.experience) })), requesters: page.requesters.map(experienceOf),
    }
    return { report, locale: content.provider.locale }
  } finally {
    await close()
  }
}

const groups = (of: ClientPage['months']): ClientReport['months'] => {
  const shares = (clock: ClockName) => of[clock].map(({ key, label, ...counts }) => ({ key, label, ...clockShare(counts) }))
  return { response: shares('response'), resolution: shares('resolution') }
}

const experienceOf = (experience: PersonExperience): Experience =>
  ({ ...experience, remembers: experience.remembers.map((ticket) => ({ ...ticket, created_at: isoInstant(ticket.created_at) })) })

/** The same for people, in lines. */
export function clientText(report: ClientReport, locale: string): string {
  const { agreement, counts, worth, score, obligations, people } = report
  const money = (cents: number | null) => (cents === null ? 'not known' : formatMoney(cents, report.currency, locale))
  const share = ({ attainment, met, missed, promised }: ClockShare) =>
    (attainment === null || promised === null ? 'nothing decided' : `${formatShare(attainment)} in time (${formatCount(met)} of ${formatCount(met + missed)}), promised ${formatShare(promised)}`)
  return [
    `${report.client}, ${report.period.from_on} to ${report.period.until_on}, as of ${report.as_of ?? 'no instant'}`,
    `Agreement: ${agreement.version === null ? 'none' : `${agreement.version.plan} (version ${agreement.version.version}), ${agreement.standing.replace('_', ' ')}`}${agreement.renews_on === null ? '' : `; ends or renews ${agreement.renews_on}`}${agreement.notice_by === null ? '' : `, notice by ${agreement.notice_by}`}`,
    `Response: ${share(counts.response)}`, `Resolution: ${share(counts.resolution)}`,
    `Grade: ${score.grade ?? 'none'}${score.score === null ? '' : ` (${Math.round(score.score)} of 100)`}, from ${formatCount(score.with_evidence)} of ${formatCount(score.qualities.length)} qualities with evidence`,
    ...score.qualities.map(({ quality, score: one }) => `  ${quality}: ${one === null ? 'not enough evidence' : Math.round(one)}`),
    `A month: fee ${money(worth.fee_cents)}, labour ${money(worth.labour_cents)}, tools ${money(worth.tools_cents)}, left ${money(worth.left_cents)}${worth.without_minutes === 0 ? '' : `; tickets without minutes: ${formatCount(worth.without_minutes)}`}`,
    ...obligations.map(({ obligation, kept, broken, tolerated, next_due }) => `Obligation ${obligation}: ${formatCount(broken)} of ${formatCount(kept + broken)} broken, ${formatShare(tolerated)} tolerated${next_due === null ? '' : `; next reminder ${next_due.on}`}`),
    ...people.map(({ role, person }) => `${role}: ${person ?? '–'}`),
  ].join('\n')
}
