import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { document } from '../../src/cli/document.ts'
import { readOptions } from '../../src/cli/options.ts'
import { mailboxes, readMessage } from '../mail/read-message.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const CLIENT = "O'Neil & <Sons>"
const TERMS = [
  file('tickets.csv', ['ticket_id,client,created_at', `1,${CLIENT},2026-10-30 10:00:00`]),
  file('clients.csv', ['client,legal_name,address,seats,servers,sites,travel_minutes', `${CLIENT},"O'Neil, Żółć & <Sons> Ltd",Unit 9,60,1,1,18`]),
  file('agreements.csv', ['client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats', `${CLIENT},4,silver,2026-01-01,2026-12-31,fixed,30,2429,62`]),
]
const contacts = (name: string, ...rows: readonly string[]) => file(name, ['client,person,role,email', ...rows.map((row) => `${CLIENT},${row}`)])

async function made(name: string, ...files: readonly string[]) {
  const [out, eml] = [join(folder, `${name}.pdf`), join(folder, `${name}.eml`)]
  const options = readOptions(['document', 'premium-response-supplement', ...TERMS, ...files, '--client', CLIENT, '--out', out, '--eml', eml])
  if (options === 'help') throw new Error('no options')
  const told: string[] = []
  const result = await document(options, (line) => told.push(line))
  return { result, told, pdf: readFileSync(out), eml, read: readMessage(new Uint8Array(readFileSync(eml))) }
}

describe('document --eml', () => {
  it('writes a draft to the boss, with the PDF as it was written', async () => {
    const { result, told, pdf, eml, read } = await made('boss', contacts('with-boss.csv', 'Łucja Neil,boss,lucja@oneil.example', 'Bob,finance,bob@oneil.example'))
    expect(told).toContain(`${eml}: It is addressed to Łucja Neil, lucja@oneil.example.`)
    expect(result.eml).toMatchObject({ file: eml, to: 'lucja@oneil.example', subject: "Premium Response for O'Neil, Żółć & <Sons> Ltd, from 1 November 2026" })
    expect(read.subject).toBe(result.eml?.subject)
    expect(mailboxes(read.headers.get('to') ?? '')).toEqual([{ name: 'Łucja Neil', email: 'lucja@oneil.example' }])
    expect(read.parts[1]?.name).toBe('boss.pdf')
    expect(Buffer.from(read.parts[1]?.bytes ?? []).equals(pdf)).toBe(true)
  })

  it('names nobody where the data do not, and says why', async () => {
    const nobody = await made('nobody')
    expect(nobody.told).toContain(`${nobody.eml}: It names no recipient: no contact of ${CLIENT} has the role boss in contacts.csv.`)
    expect([nobody.result.eml?.to, nobody.read.headers.has('to')]).toEqual([null, false])
    const unusable = await made('unusable', contacts('unusable.csv', 'Ann,boss,ann at oneil'))
    expect(unusable.told).toContain(`${unusable.eml}: It names no recipient: “ann at oneil”, of Ann in contacts.csv, is not an e-mail address.`)
  })
})
