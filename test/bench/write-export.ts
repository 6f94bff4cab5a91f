import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { random, type Random } from '../support/random.ts'

const COLUMNS = [
  'ticket_id', 'client', 'created_at', 'subject', 'requester', 'issue_type', 'category', 'priority', 'impact', 'urgency', 'status', 'channel', 'place',
  'first_response_at', 'resolved_at', 'closed_at', 'paused_minutes', 'reopened_count', 'technician', 'minutes_worked', 'raised_by', 'satisfaction',
]
const CLIENTS = Array.from({ length: 60 }, (_, i) => `${['Alder', 'Bracken', 'Cobb', 'Dovecote', 'Elmfield', 'Fenwick', 'Łódź', 'Hollins', 'Zürich', 'Kestrel'][i % 10]} ${['Marine', 'Vets', '& Sons', 'Legal', 'O\'Neil', '<Print>'][Math.floor(i / 10)]}`)
const PLANS = ['silver', 'gold', 'platinum']
const PEOPLE = ['Ada Moss', 'Łukasz Żółć', 'Søren Bjørn', 'Ωmega Papadopoulos', 'John O\'Neil', 'Priya Shah', '山田太郎', 'Ewa Nowak']
const SUBJECTS = [
  'Shared folder cannot be reached', 'Outlook asks for the password again', 'Printer prints empty pages, second floor',
  'Nobody hears anything on calls abroad', 'Backup did not finish, disk 97 % full', 'New colleague starts on Monday',
]
const ISSUES = ['Shared folder', 'Password', 'Printer', 'Telephone', 'Backup', 'New user']
const PRIORITIES = ['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P3', 'P4', 'P4', 'P4']
const START = Date.UTC(2024, 10, 1)
const END = Date.UTC(2026, 9, 30, 17, 48)
const MINUTE = 60_000

const text = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`

/** One in eight is in quotes, some of those with quotes, a line break or a comma inside. */
function subject(next: Random): string {
  const plain = next.pick(SUBJECTS)
  const roll = next.int(0, 63)
  if (roll === 0) return quoted(`${plain}\nSent from my phone, ${next.pick(PEOPLE)}`)
  if (roll === 1) return quoted(`RE: "${plain}"`)
  if (roll < 8) return quoted(`${next.pick(PEOPLE)}: ${plain}, – ünïcödé ✓`)
  return plain.replaceAll(',', ';')
}

function ticket(no: number, rows: number, next: Random, clients: readonly string[]): string {
  const created = START + Math.floor(((no + next.next()) / rows) * (END - START) / 1000) * 1000
  const priority = next.pick(PRIORITIES)
  const replied = created + Math.floor(MINUTE * (2 + next.next() ** 3 * 900))
  const resolved = replied + Math.floor(MINUTE * (10 + next.next() ** 3 * 9000))
  const open = resolved > END
  const silent = replied > END
  const kind = next.int(0, ISSUES.length - 1)
  const waits = next.int(0, 9) === 0 ? next.int(10, 600) : 0
  return [
    `INC${String(1_000_000 + no)}`, next.pick(clients), text(created), subject(next), next.pick(PEOPLE), ISSUES[kind], kind < 2 ? 'Software' : 'Hardware', priority,
    next.pick(['company', 'department', 'person']), next.pick(['work_stops', 'held_up', 'inconvenient', 'can_wait']), open ? 'open' : 'done', next.pick(['email', 'phone', 'portal']),
    next.int(0, 19) === 0 ? 'on_site' : 'remote', silent ? '' : text(replied), open ? '' : text(resolved), open ? '' : text(resolved + 86_400_000), waits, next.int(0, 30) === 0 ? 1 : 0,
    next.pick(PEOPLE), next.int(3, 180), next.int(0, 20) === 0 ? 'technician' : 'client', next.int(0, 5) === 0 ? next.int(1, 5) : '',
  ].join(',')
}

/** A ticket export of 22 columns and about 244 bytes a row; the same for the same number of rows. @param clients plain names, without commas and quotation marks */
export async function writeTickets(path: string, rows: number, clients: readonly string[] = CLIENTS): Promise<void> {
  const next = random(rows)
  const out = createWriteStream(path)
  out.write(`${COLUMNS.join(',')}\n`)
  const lines: string[] = []
  for (let no = 0; no < rows; no++) {
    lines.push(ticket(no, rows, next, clients))
    if (lines.length === 5000 || no === rows - 1) {
      if (!out.write(`${lines.join('\n')}\n`)) await new Promise<void>((resolve) => out.once('drain', resolve))
      lines.length = 0
    }
  }
  out.end()
  await finished(out)
}

/** Two versions for every client but the last, whose tickets are without one. */
export async function writeAgreements(path: string): Promise<void> {
  const out = createWriteStream(path)
  out.write('client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats,premium_response_from,premium_response_until\n')
  CLIENTS.slice(0, -1).forEach((client, i) => {
    const express = i % 6 === 0
    out.write(`${client},1,${PLANS[i % 3]},2024-09-01,2025-08-31,rolling,30,1200.00,${20 + i},,\n`)
    out.write(`${client},2,${PLANS[(i + 1) % 3]},2025-09-01,2026-12-31,rolling,30,1300.00,${20 + i},${express ? '2026-02-01' : ''},\n`)
  })
  out.end()
  await finished(out)
}
