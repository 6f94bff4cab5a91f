import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { random } from '../../support/random.ts'
import { writeTickets } from '../write-export.ts'

const DAY = 86_400_000
const START = Date.UTC(2024, 10, 1)
const DAYS = 729
const PLANS = ['silver', 'gold', 'platinum']
const ROLES = ['boss', 'assistant', 'finance', 'other', 'other']
const PEOPLE = ['Ada Moss', 'Łukasz Żółć', 'Søren Bjørn', 'Ωmega Papadopoulos', 'Priya Shah', 'Ewa Nowak']

const on = (day: number): string => new Date(START + day * DAY).toISOString().slice(0, 10)

/** Every file that is not of tickets: name, header and lines, the same each time. */
function relations(clients: readonly string[]): readonly (readonly [file: string, header: string, lines: readonly string[]])[] {
  const next = random(clients.length)
  const each = (count: number, line: (client: string, nth: number) => string): string[] => clients.flatMap((client) => Array.from({ length: count }, (_, nth) => line(client, nth)))
  const day = () => on(next.int(0, DAYS - 1))
  return [
    ['clients', 'client,seats,servers,sites,travel_minutes,calendar,time_zone,client_since', each(1, (client) => `${client},${next.int(5, 60)},${next.int(0, 3)},1,${next.int(5, 40)},silver,Europe/London,2022-01-01`)],
    ['agreements', 'client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats', each(2, (client, nth) => `${client},${nth + 1},${next.pick(PLANS)},${nth === 0 ? '2024-09-01,2025-08-31' : '2025-09-01,2026-12-31'},rolling,30,${next.int(600, 4000)}.00,${next.int(5, 60)}`)],
    ['contacts', 'client,person,role,email,last_contact_on', each(ROLES.length, (client, nth) => `${client},${PEOPLE[nth]!},${ROLES[nth]!},,${day()}`)],
    ['invoices', 'client,invoice,issued_on,due_on,paid_on,amount', each(24, (client, nth) => `${client},${client.replaceAll(' ', '')}-${nth},${on(30 * nth)},${on(30 * nth + 30)},${nth > 21 ? '' : on(30 * nth + 20 + next.int(0, 60))},${next.int(600, 4000)}.00`)],
    ['surveys', 'client,sent_on,answered_on,person,score,scale,comment', each(8, (client, nth) => `${client},${on(90 * nth)},${next.int(0, 2) === 0 ? '' : on(90 * nth + 5)},${next.pick(PEOPLE)},${next.int(0, 10)},10,`)],
    ['visits', 'client,visited_on,kind,technician,minutes', each(30, (client) => `${client},${day()},${next.pick(['on_site', 'on_site', 'review', 'phone'])},Mo,60`)],
    ['assets', 'client,asset,kind,warranty_until,supported_until,backed_up', each(25, (client, nth) => `${client},PC ${nth},laptop,${on(next.int(300, 1500))},${on(next.int(300, 2500))},${next.int(0, 9) === 0 ? 'no' : 'yes'}`)],
    ['advice', 'client,given_on,subject,kind,decision,decided_on,decided_by,field', each(6, (client, nth) => `${client},${on(100 * nth)},Advice ${nth},risk,${next.pick(['accepted', 'declined'])},${on(100 * nth + 20)},Ada Moss,Printer`)],
    ['checks', 'client,checked_on,obligation,subject,limit,found', each(200, (client, nth) => `${client},${day()},${nth % 2 === 0 ? 'software' : 'quota'},PC ${nth % 25},50,${next.int(0, 9) === 0 ? 60 : 20}`)],
    ['reminders', 'client,sent_on,obligation', each(2, (client) => `${client},${on(next.int(200, 650))},${next.pick(['logging', 'software', 'quota'])}`)],
  ]
}

/** The files of a company with that many tickets and clients, every kind of file but events and entries of time. @returns their paths */
export async function writeCompany(folder: string, rows: number, clients: number): Promise<readonly string[]> {
  const names = Array.from({ length: clients }, (_, i) => `${['Alder', 'Bracken', 'Cobb', 'Dovecote', 'Elmfield', 'Łódź', 'Zürich', 'Kestrel'][i % 8]!} Marine ${i}`)
  const tickets = join(folder, `company-${rows}-${clients}.csv`)
  await writeTickets(tickets, rows, names)
  const others = relations(names).map(async ([file, header, lines]) => {
    const path = join(folder, `${file}-${clients}.csv`)
    await writeFile(path, `${header}\n${lines.join('\n')}\n`)
    return path
  })
  return [tickets, ...await Promise.all(others)]
}
