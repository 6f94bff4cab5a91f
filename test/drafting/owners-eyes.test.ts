/** What is for the owner's eyes never reaches a document that a client is given: every document is made and taken apart. */
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastFull, REMINDER_CHOICES, type ClientOverrule, type Content, type PersonLabel, type Prospect } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { slotsOf, type FieldKind, type Template } from '../../src/document/index.ts'
import { declaredFields, draftReview, finishPdf, meetingFacts, readTemplates, startPath } from '../../src/drafting/index.ts'
import { compose } from '../../src/elements/document/compose.ts'
import type { DocumentEngine } from '../../src/elements/document/engine-seam.ts'
import { gatherCase } from '../../src/elements/document/gather.ts'
import { makeBatch } from '../../src/elements/document/make-batch.ts'
import { makeOffer } from '../../src/elements/document/offer.ts'
import { subjectOf } from '../../src/elements/document/subject.ts'
import { FIRST_VIEW } from '../../src/elements/document/view.ts'
import { makeLogCsv, makeLogPdf } from '../../src/elements/log/making.ts'
import { readContentFiles } from '../../src/loading/disk/index.ts'
import { AgreementSource, buildModels, ContactSource, EngineClients, EngineRenewals, EngineSource } from '../../src/models/index.ts'
import { readEmails } from '../../src/sending/index.ts'
import { ownContent } from '../document/supplies.ts'
import { fonts } from '../pdf/fonts.ts'
import { everythingIn, type Said } from '../support/everything-in.ts'
import { ownFile } from '../support/files.ts'

const CLIENT = 'Norwell Packaging'
/** In no template and no name: where one is found, something of the owner's came through. */
const SENTINELS = {
  other_client: 'Qorvathian', complainer: 'Grumbelzeit', label: 'Labelhexe', overrule: 'Quibblefen', impression: 'Murkwitz', comment: 'Snarkelby', advice: 'Phlogistone', invoice: 'INVQX-7731', labour: '4713.37', labour_in_text: '4,713.37', tools: '613.19',
}
const WORDS = /\b(grades?|scores?|scored|margins?|complainers?|overrul\w*|labour|hourly cost|cost per hour|wholesale|habits?|impressions?|unprofitable|risk[- ]averse|prompt payment|willingness to listen|chain of command|clear priorities|sensible hours|days beyond terms|saved[- ]up|owner’s eyes)\b/i
const FORBIDDEN = [...Object.values(SENTINELS).map((text) => new RegExp(text.replaceAll('.', '\\.'), 'i')), WORDS]

const FILES = [
  ownFile('tickets', ['ticket_id,client,created_at,subject,requester,priority,status,channel,first_response_at,resolved_at,minutes_worked,satisfaction',
    ...Array.from({ length: 24 }, (_, nth) => `${nth},${CLIENT},2026-${String(9 + (nth % 2)).padStart(2, '0')}-${String(1 + nth).padStart(2, '0')} 10:00:00,Printer ${nth},Ada Long,P3,done,${nth % 3 === 0 ? 'walk-up' : 'email'},2026-${String(9 + (nth % 2)).padStart(2, '0')}-${String(1 + nth).padStart(2, '0')} 11:00:00,2026-${String(9 + (nth % 2)).padStart(2, '0')}-${String(1 + nth).padStart(2, '0')} 16:00:00,30,1`),
    `90,${SENTINELS.other_client} Ltd,2026-09-05 10:00:00,${SENTINELS.other_client} calls,${SENTINELS.other_client} Person,P1,done,email,2026-09-05 11:00:00,2026-09-05 16:00:00,30,5`,
  ].join('\n')),
  ownFile('clients', `client,legal_name,address,seats,servers,sites,travel_minutes\n${CLIENT},Norwell Packaging Ltd,Unit 9 Saltworks Road,60,1,1,18\n${SENTINELS.other_client} Ltd,${SENTINELS.other_client} Limited,Elsewhere,10,1,1,5`),
  ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal,monthly_fee,billed_seats\n${CLIENT},1,silver,2025-01-01,2027-12-31,fixed,2429.00,62\n${SENTINELS.other_client} Ltd,1,gold,2025-01-01,2027-12-31,fixed,999.00,10`),
  ownFile('contacts', `client,person,role,email,last_contact_on\n${CLIENT},Ada Long,boss,ada@norwell.example,2026-09-01\n${CLIENT},${SENTINELS.complainer},complainer,c@norwell.example,2026-09-01`),
  ownFile('invoices', `client,invoice,issued_on,due_on,paid_on,amount\n${CLIENT},${SENTINELS.invoice},2026-01-01,2026-01-31,2026-06-30,2429.00`),
  ownFile('surveys', `client,sent_on,answered_on,person,score,scale,comment\n${CLIENT},2026-06-01,2026-06-05,Ada Long,2,10,${SENTINELS.comment}`),
  ownFile('advice', `client,given_on,subject,kind,decision\n${CLIENT},2026-03-01,${SENTINELS.advice},risk,declined`),
  ownFile('checks', ['client,checked_on,obligation,subject,limit,found', ...Array.from({ length: 8 }, (_, nth) => `${CLIENT},2026-0${nth + 1}-10,${nth % 2 === 0 ? 'software' : 'quota'},PC${nth},${nth % 2 === 0 ? 0 : 50},${nth < 4 ? 0 : 60}`)].join('\n')),
  ownFile('time_entries', `started_at,technician,minutes,ticket_id,client,kind\n2026-10-02 10:30:00,Cal,30,1,${CLIENT},remote\n2026-09-02 09:00:00,Cal,55,,${CLIENT},on_site`),
]
const KEPT: { overrules: ClientOverrule[]; labels: PersonLabel[]; prospects: Prospect[]; labels_off: boolean; reminders: []; surveys: [] } = {
  overrules: [{ client: CLIENT, quality: 'prompt_payment', score: 3, note: SENTINELS.overrule, on: '2026-10-01' }],
  labels: [{ client: CLIENT, role: 'complainer', person: SENTINELS.label }], labels_off: false, reminders: [], surveys: [],
  prospects: [{ name: 'Tern & Gull', noted_on: '2026-10-01', seats: 20, servers: 1, sites: 1, platforms: ['Windows'], answers: { pays: 'bad' }, notes: { prompt_payment: SENTINELS.impression } }],
}
const TYPED: Readonly<Partial<Record<FieldKind, string>>> = { text: 'Typed', lines: 'Typed here.\nAnd here.', money: '12.50', date: '2026-12-01', count: '12', minutes: '20', share: '0.9', flag: 'yes' }
const LEFT_AS_FILED = /^(client\.name|offer\.seats|document\.starts_on)$/

let db: Database
let engine: DocumentEngine & { readonly kept: typeof KEPT }
let clients: EngineClients
let templates: ReturnType<typeof readTemplates>
let content: Content
let supplies: Parameters<typeof makeBatch>[1]
const given = new Map<string, Uint8Array<ArrayBuffer>>()
const said: Said[] = []

/** Everything that the reader may set, as far as it is asked for. */
function typedFor(template: Template, more: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const fields = [...declaredFields(template, templates.clauses).values()].flatMap(({ path, kind, options }): [string, string][] => {
    const value = kind === 'choice' ? (options === 'plans' ? 'Gold' : options[0]) : TYPED[kind]
    return value === undefined || LEFT_AS_FILED.test(path) ? [] : [[path, value]]
  })
  return new Map([...fields, ...slotsOf(template, templates.clauses).map(({ path, optional, clauses }): [string, string] => [path, optional ? 'on' : clauses[0] ?? 'on']), ...Object.entries(more)])
}

/** Makes an e-mail draft that carries the document, as the page does, with everything the owner keeps within reach. */
async function give(template: Template, whose: { readonly client?: string; readonly prospect?: string }, overrides: ReadonlyMap<string, string>): Promise<void> {
  const subject = subjectOf(template, startPath(template, templates.clauses)) ?? expect.fail(`${template.name} has no page`)
  const view = { ...FIRST_VIEW, client: whose.client ?? null, prospect: whose.prospect ?? null, overrides }
  const gathered = await gatherCase(engine, view, subject)
  const made = compose(gathered.kind === 'case' ? gathered.case : expect.fail(gathered.kind), view, subject, { templates, fonts })
  expect([template.name, made.mendings.map(({ sentences }) => sentences)]).toEqual([template.name, []])
  const { bytes, name } = await makeOffer('email', made, { fonts, engine, supplies })
  given.set(`${given.size}-${name}`, bytes)
}

const foundIn = (texts: readonly Said[]): string[] => texts.flatMap(({ where, text }) => FORBIDDEN.flatMap((one) => { const found = one.exec(text); return found === null ? [] : [`${where}: ${found[0]}`] }))

beforeAll(async () => {
  db = await openNative({ threads: 1 })
  const own = ownContent()
  content = { ...own, provider: { ...own.provider, costs: { labour_per_hour_cents: 471_337, tools_per_seat_cents: 61_319 } } }
  await buildModels(db, FILES, { content, as_of: Date.UTC(2026, 9, 30, 17, 48), assumed_plan: null })
  const source = await EngineSource.open(db)
  clients = await EngineClients.open(db, content, KEPT)
  const files = await readContentFiles('content')
  templates = readTemplates(files)
  engine = {
    content, kept: KEPT, source: () => source, agreements: () => new AgreementSource(db), contacts: () => new ContactSource(db), clients: async () => clients, renewals: async () => new EngineRenewals(db, content, clients),
    recordDocument: () => {}, recordReminders: () => {}, onChange: () => () => {},
  }
  supplies = { templates: async () => templates, emails: async () => readEmails(files), fonts: async () => fonts, edited: async () => new Set() }
  for (const template of templates.templates.values()) {
    if (template.audience !== 'client' || template.needs.includes('period')) continue
    if (template.name !== 'obligation-reminder') await give(template, { client: CLIENT }, typedFor(template))
    if (template.name === 'true-up-letter') await give(template, { client: CLIENT }, new Map())
    if (template.name === 'proposal') await give(template, { prospect: 'Tern & Gull' }, typedFor(template, { 'client.legal_name': 'Tern & Gull Ltd', 'client.address': 'Quay 1', 'client.travel_minutes': '10', 'offer.seats': '20', 'offer.servers': '1', 'offer.sites': '1' }))
    if (template.name === 'obligation-reminder') for (const choice of Object.values(REMINDER_CHOICES)) await give(template, { client: CLIENT }, new Map([['reminder.obligation', choice]]))
  }
  const period = lastFull('month', '2026-10-31')
  const log = await clients.callLog(CLIENT, '2026-09-01', period.until_on)
  expect(log.rows.length).toBe(24)
  const terms = await new AgreementSource(db).client(CLIENT) ?? expect.fail()
  const made = await makeLogPdf({ log, client: terms, content, as_of: Date.UTC(2026, 9, 30), hours: true }, { templates, fonts })
  const csv = makeLogCsv(log, true)
  const matter = await (await new EngineRenewals(db, content, clients).meetings()).matter(CLIENT) ?? expect.fail()
  const facts = meetingFacts(matter, content, { steps: [], documents: [], overrules: KEPT.overrules, labels_off: false, choices: [{ client: CLIENT, term_ends_on: '2027-12-31', action: 'talk', note: SENTINELS.overrule, on: '2026-10-01' }] })
  expect([facts.score?.qualities.some(({ overruled }) => overruled?.note === SENTINELS.overrule), facts.people.some(({ person }) => person === SENTINELS.label), facts.choice?.note]).toEqual([true, true, SENTINELS.overrule])
  const review = await finishPdf(draftReview({ templates, content, client: terms, facts, as_of: matter.as_of, fonts, paper: 'A4' }), { fonts, paper: 'A4', number: null, created_at: matter.as_of })
  given.set('service-review.pdf', review.bytes)
  given.set(made.name, made.bytes)
  given.set(csv.name, new TextEncoder().encode(csv.text))
  const reminder = templates.templates.get('obligation-reminder') ?? expect.fail()
  const zip = (await makeBatch(engine, supplies, {
    subject: subjectOf(reminder, null) ?? expect.fail(), clients: new Set([CLIENT]), paper: 'A4', packing: 'pdf', starts_on: null, overrides: new Map([['reminder.obligation', REMINDER_CHOICES.logging]]), signal: new AbortController().signal, onProgress: () => {},
  })).zip ?? expect.fail('no ZIP')
  given.set(zip.name, zip.bytes)
  for (const [name, bytes] of given) said.push(...await everythingIn(name, bytes))
}, 180_000)
afterAll(async () => { await db.close() })

describe('what a client is given', () => {
  test('was made of every template for clients, for a prospect too, with figures of their own where they have some', () => {
    const names = [...given.keys()].join('\n')
    for (const { name, audience, needs } of templates.templates.values()) if (audience === 'client' && !needs.includes('period')) expect(names).toContain(`-${name}-`)
    expect([...given.keys()].slice(-3)).toEqual(['call-log-norwell-packaging-2026-09-01-2026-10-31.pdf', 'call-log-norwell-packaging-2026-09-01-2026-10-31.csv', expect.stringMatching(/^obligation-reminder.*\.zip$/) as string])
    const text = said.map((one) => one.text).join('\n').replace(/[\s\u00a0]+/g, ' ')
    const parts = [
      'Of 24 calls between 31 October 2025 and 30 October 2026, 8 reached us in passing.', 'Of 4 checks of your computers between 31 October 2025 and 30 October 2026, 2 found a program that we had not agreed on.',
      'Of 4 checks of your mail and storage between 31 October 2025 and 30 October 2026, 2 found more than the quota.', 'We recorded 12 h 00 of work.', 'We count 60 seats, as many as our list of your company states. That is 2 fewer than you pay for', 'Typed here.', 'Tern & Gull Ltd',
    ]
    expect(parts.filter((part) => !text.includes(part))).toEqual([])
  })

  test('holds nothing that is for the owner’s eyes: in no page, field, attachment, metadata, file name or earlier revision', () => {
    expect(foundIn(said)).toEqual([])
  })

  test('is looked through where each of these could hide', async () => {
    const hidden = SENTINELS.overrule
    const letter = [...given].find(([name]) => name.includes('declined-advice')) ?? expect.fail()
    const attached = (await everythingIn(...letter)).find(({ where }) => /page 1$/.test(where))
    expect(attached?.where).toMatch(/\.eml > .*\.pdf, page 1$/)
    const pdf = given.get('call-log-norwell-packaging-2026-09-01-2026-10-31.pdf') ?? expect.fail()
    const changed = async (change: (document: PDFDocument) => Promise<void> | void): Promise<string[]> => {
      const document = await PDFDocument.load(pdf, { updateMetadata: false })
      await change(document)
      return foundIn(await everythingIn('changed.pdf', new Uint8Array(await document.save())))
    }
    expect(await changed((document) => { document.setSubject(`grade of ${hidden}`) })).toEqual(expect.arrayContaining([`changed.pdf, metadata: ${hidden}`, 'changed.pdf, metadata: grade']))
    expect(await changed((document) => { document.getPages()[0]?.drawText(hidden) })).toEqual(expect.arrayContaining([`changed.pdf, page 1: ${hidden}`]))
    expect(await changed((document) => { document.getForm().createTextField('note').setText(hidden) })).not.toEqual([])
    expect(await changed((document) => document.attach(new TextEncoder().encode(`score,${hidden}`), 'notes.csv'))).toEqual(expect.arrayContaining([`changed.pdf > notes.csv: ${hidden}`]))
    expect(await changed((document) => document.attach(new TextEncoder().encode('nothing'), `${hidden}.csv`))).toEqual(expect.arrayContaining([`changed.pdf > file name: ${hidden}`]))
    expect(foundIn(await everythingIn(`${hidden}.pdf`, pdf))).toEqual([`file name: ${hidden}`])

    const first = await PDFDocument.load(pdf, { updateMetadata: false })
    first.setSubject(hidden)
    const second = await PDFDocument.load(await first.save(), { forIncrementalUpdate: true, updateMetadata: false })
    second.setSubject('nothing')
    const both = new Uint8Array(await second.commit())
    const where = foundIn(await everythingIn('both.pdf', both))
    expect(where).toContain(`both.pdf, revision 1 of 2, metadata: ${hidden}`)
    expect(where).not.toContain(`both.pdf, metadata: ${hidden}`)
  })
})
