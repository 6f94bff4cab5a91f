/** surveys.csv, visits.csv and documents.csv: what was asked, held and sent. */
import { versionsOf } from './agreements.ts'
import type { Client, Settings } from './clients.ts'
import type { Row } from './csv.ts'
import { DAY, MINUTE, addMonths, isoDate } from './local-time.ts'
import { isWorkday } from './opening.ts'
import type { Rota } from './rota.ts'
import { stream } from './stream.ts'

const PRAISE = ['Quick once they pick up', 'Always friendly', 'Thank you, no complaints', 'Knows our systems', 'Good, but tell us before you restart things']
const BLAME = ['Things come back a week later', 'We wait too long for a first answer', 'I have to explain everything twice, "again and again"', 'Despatch stands still while we wait']

const workday = (day: number): number => { let on = day; while (!isWorkday(on)) on++; return on }

/** Sixty days before the end of each version, and in the middle of it, to four people. */
export function surveyRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  const last_day = Math.floor(settings.as_of / DAY)
  return clients.flatMap((client) => versionsOf(settings, client).flatMap((version): { readonly sent: number; readonly row: Row }[] => {
    const chance = stream(settings.seed, 'survey', client.index, version.number)
    if (client.circumstance === 'tiny') return []
    return [version.ends - 75 - chance.int(0, 20), version.starts + 150].map(workday).filter((sent) => sent >= settings.first_day && sent < last_day - 2).flatMap((sent) =>
      client.people.slice(0, 4).map((person, i) => {
        const answered = workday(sent + 1 + Math.round(chance.spread(4, 0.7) * Math.min(3, client.temper.answer_time)))
        const given = chance.chance(client.temper.answered_share) && answered <= last_day
        const angry = client.temper.mood < 0
        const score = Math.max(0, Math.min(10, Math.round(8.1 + 1.1 * chance.normal() + 2 * client.temper.mood - (angry && i === 3 ? 2.5 : 0))))
        const comment = given && chance.chance(0.4) ? chance.pick(score < 7 ? BLAME : PRAISE) + (chance.chance(0.08) ? '\nAnd the printer, please.' : '') : null
        return { sent, row: [client.name, isoDate(sent), given ? isoDate(answered) : null, person.name, given ? score : null, 10, comment] }
      }))
  })).sort((a, b) => a.sent - b.sent).map((one) => one.row)
}

/** Visits on site as they were held, a review every quarter where there is time for it, and calls to keep in touch. */
export function visitRows(settings: Settings, clients: readonly Client[], rota: Rota): readonly Row[] {
  const last_day = Math.floor(settings.as_of / DAY)
  const on_site = rota.visits.map((visit) => ({ day: visit.day, row: [visit.client.name, isoDate(visit.day), 'on_site', visit.technician, (visit.until - visit.from) / MINUTE] as Row }))
  const others = clients.flatMap((client) => {
    const chance = stream(settings.seed, 'reviews', client.index)
    if (client.circumstance !== null) return []
    const held: { day: number; row: Row }[] = []
    for (let month = chance.int(0, 2); month < settings.months; month += 3) {
      const day = workday(addMonths(settings.first_day, month) + chance.int(3, 22))
      const [review, phoned] = [chance.chance(client.temper.review_share), chance.chance(0.6)]
      const who = rota.technicians.filter((one) => day >= one.from && day <= one.until)
      const technician = chance.pick(who).name
      if (day > last_day) continue
      if (review) held.push({ day, row: [client.name, isoDate(day), 'review', technician, chance.int(3, 6) * 15] })
      const later = workday(day + chance.int(20, 50))
      if (phoned && later <= last_day) held.push({ day: later, row: [client.name, isoDate(later), chance.pick(['phone', 'email']), technician, chance.int(1, 4) * 5] })
    }
    return held
  })
  return [...on_site, ...others].sort((a, b) => a.day - b.day).map((one) => one.row)
}

/** Title, start, pages, file, making, chases, note and the file that came back: older entries tell of none. */
const UNTOLD: Row = [null, null, null, null, null, null, null, null]

/** The agreement of each version, a supplement where there is one, and a survey letter now and then. No file is part of the sample. */
export function documentRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  const last_day = Math.floor(settings.as_of / DAY)
  const drafts = clients.flatMap((client) => versionsOf(settings, client).flatMap((version) => {
    const chance = stream(settings.seed, 'documents', client.index, version.number)
    const templates = [{ template: 'service-agreement', sent: workday(version.starts - chance.int(20, 45)) }]
    if (version.premium && version.premium.from >= version.starts && version.premium.from <= version.ends) templates.push({ template: 'premium-response-supplement', sent: workday(version.premium.from - chance.int(12, 25)) })
    return templates.filter((one) => one.sent >= settings.first_day && one.sent <= last_day).map(({ template, sent }) => ({ client, template, version: version.number, sent, back: sent + Math.round(chance.spread(9, 0.6) * client.temper.answer_time ** 0.5), person: client.people[0]?.name ?? null }))
  })).sort((a, b) => a.sent - b.sent || a.client.index - b.client.index)
  return drafts.map((one, i) => {
    const back = one.back <= last_day ? one.back : null
    return [`HIT-D-${String(i + 1).padStart(4, '0')}`, one.client.name, one.template, one.version, isoDate(one.sent), one.person, back === null ? null : isoDate(back), back === null ? null : 'signed', null, ...UNTOLD]
  })
}
