import { worstServed, type PersonLabel, type Served, type ServedOthers } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { ClientPerson, RoleName } from '../clients.ts'
import { experiencesOf, peopleRows, personKey, type PersonRow } from './experience.ts'

const ROLES: readonly RoleName[] = ['boss', 'assistant', 'finance', 'complainer']

interface Contact {
  readonly role: RoleName | 'other'
  readonly person: string
  readonly person_key: string
  readonly email: string | null
  readonly last_contact_on: string | null
}

interface Totals {
  readonly people: number
  readonly answerers: number
  readonly share_1: number
  readonly share_2: number
  readonly share_3: number
  readonly share_4: number
  readonly low_share: number
}

/** Of several people with one role the one last spoken to, then the one that the newest file names last. */
const CONTACTS = `select role, person, person_key, email, last_contact_on
from int_contacts
where client_no = $1::integer
order by last_contact_on desc nulls last, file_no desc, row_no desc`

const totals = (own: string): string => `select ${['people', 'answerers', 'share_1', 'share_2', 'share_3', 'share_4', 'low_share'].map((name) => `coalesce(sum(${name}), 0)::double as ${name}`).join(', ')}
from served_totals
where client_no ${own} $1::integer`

const BILLION = 1e9

const othersOf = ({ people, answerers, share_1, share_2, share_3, share_4, low_share }: Totals): ServedOthers =>
  ({ people, answerers, shares: [share_1 / BILLION, share_2 / BILLION, share_3 / BILLION, share_4 / BILLION], low_share: low_share / BILLION })

const servedOf = (row: PersonRow): Served => ({
  burdens: [row.tickets - row.burden_1 - row.burden_2 - row.burden_3 - row.burden_4, row.burden_1, row.burden_2, row.burden_3, row.burden_4],
  answers: row.answers, low_answers: row.low_answers,
})

async function found(db: Database, client_no: number, rows: readonly PersonRow[]): Promise<PersonRow | null> {
  const [own] = await db.query<Totals>(totals('='), [client_no])
  const [others] = await db.query<Totals>(totals('<>'), [client_no])
  if (own === undefined || others === undefined) return null
  const worst = worstServed(rows.map(servedOf), othersOf(own), othersOf(others))
  return worst === null ? null : rows[worst.index] ?? null
}

type Reason = ClientPerson['reasons'][number]

const COUNTED: readonly { readonly kind: Reason['kind']; part(row: PersonRow): number; whole(row: PersonRow): number }[] = [
  { kind: 'reopened', part: ({ reopened }) => reopened, whole: ({ tickets }) => tickets },
  { kind: 'low_rating', part: ({ low_rated, low_answers }) => low_rated + low_answers, whole: ({ rated, answers }) => rated + answers },
  { kind: 'missed', part: ({ missed }) => missed, whole: ({ decided }) => decided },
  { kind: 'long_wait', part: ({ long_waits }) => long_waits, whole: ({ waits }) => waits },
]

/** In what this person fared worse than the client's other people, what was furthest above theirs first. */
function reasonsOf(row: PersonRow, rows: readonly PersonRow[]): readonly Reason[] {
  const others = rows.filter((one) => one !== row)
  const sum = (of: (row: PersonRow) => number) => others.reduce((all, one) => all + of(one), 0)
  const reasons = COUNTED.map(({ kind, part, whole }) => ({ kind, part: part(row), whole: whole(row), others_part: sum(part), others_whole: sum(whole) }))
  const excess = (one: Reason) => one.part - (one.others_whole === 0 ? 0 : (one.whole * one.others_part) / one.others_whole)
  return reasons.filter((one) => one.part > 0 && excess(one) > 0).sort((a, b) => excess(b) - excess(a))
}

/**
 * Boss, assistant, finance, complainer of a client, in this order. The first three as the files of contacts name them;
 * the complainer is found as the one worst served (see `worstServed`), whoever the files name. The owner's labels go
 * before both. Needs `buildPeople`.
 * @param labels kept by the owner; those of other clients are passed over
 */
export async function peopleOf(db: Database, client_no: number, labels: readonly PersonLabel[] = []): Promise<readonly ClientPerson[]> {
  const rows = await peopleRows(db, client_no)
  const contacts = await db.query<Contact>(CONTACTS, [client_no])
  const [named] = await db.query<{ client: string }>('select client from int_clients where client_no = $1::integer', [client_no])
  const label = (role: RoleName) => labels.findLast((one) => one.role === role && one.client === named?.client)
  const complainer = await found(db, client_no, rows)

  const chosen = ROLES.map((role) => {
    const inFile = contacts.find((one) => one.role === role)
    const own = label(role)
    const from = own === undefined ? (role === 'complainer' ? 'found' : 'file') : own.person === null ? 'off' : 'owner'
    const person = from === 'owner' ? own?.person ?? null : from === 'off' ? null : role === 'complainer' ? complainer?.person ?? null : inFile?.person ?? null
    return { role, person, from: person === null && from !== 'off' ? 'nobody' : from, named_in_file: role === 'complainer' ? inFile?.person ?? null : null } as const
  })
  const asked = chosen.flatMap(({ person }) => (person === null ? [] : [{ person, person_key: personKey(person) }]))
  const experiences = await experiencesOf(db, client_no, rows, asked)

  return chosen.map(({ role, person, from, named_in_file }): ClientPerson => {
    const key = person === null ? null : personKey(person)
    const known = contacts.filter(({ person_key }) => person_key === key)
    const row = rows.find(({ person_key }) => person_key === key)
    return {
      role, person, from, named_in_file,
      email: known.find(({ email }) => email !== null)?.email ?? null,
      last_contact_on: known[0]?.last_contact_on ?? null,
      experience: key === null ? null : experiences.get(key) ?? null,
      reasons: role === 'complainer' && row !== undefined ? reasonsOf(row, rows) : [],
    }
  })
}
