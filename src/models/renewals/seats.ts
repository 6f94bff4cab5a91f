import type { RenewalRules } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { Portfolio } from '../clients.ts'
import type { SeatRowsBehind, SeatsSeen, SumRow, SumRows } from '../renewals.ts'
import seatDevices from './seat_devices.sql?raw'
import seatRequesters from './seat_requesters.sql?raw'
import seatStated from './seat_stated.sql?raw'
import seatsSql from './seats.sql?raw'

type Kinds = Pick<RenewalRules, 'device_kinds'>

/** As the models compare them: trimmed, single spaces, case apart. */
const kindsText = ({ device_kinds }: Kinds): string => device_kinds.map((kind) => kind.trim().replace(/\s+/g, ' ').toLowerCase()).filter((kind) => kind !== '').join('\n')

/** What every client is billed for beside what the files hold, in order of client. Needs the tables about clients. */
export async function seatsSeen(db: Database, { clients }: Pick<Portfolio, 'clients'>, rules: Kinds): Promise<readonly SeatsSeen[]> {
  const rows = await db.query<Omit<SeatsSeen, 'billed'>>(seatsSql, [kindsText(rules)])
  const billed = new Map(clients.map(({ client, agreement }) => [client, agreement.version?.billed_seats ?? null]))
  return rows.map(({ client, ...row }) => ({ client, billed: billed.get(client) ?? null, ...row }))
}

interface CountedRow extends SumRow {
  readonly count: number
}

/** Devices (those that count as seats first), people who raised tickets, or rows that state the seats; none of a client whom nobody knows. */
export async function seatRowsOf(db: Database, client: string, which: SeatRowsBehind, rules: Kinds, limit: number, offset: number): Promise<SumRows> {
  const [known] = await db.query<{ client_no: number }>('select client_no from int_clients where client = $1::varchar', [client])
  if (known === undefined) return { count: 0, rows: [] }
  const asked = (from: number, most: number): Promise<CountedRow[]> => {
    if (which === 'devices') return db.query<CountedRow>(seatDevices, [known.client_no, kindsText(rules), most, from])
    return db.query<CountedRow>(which === 'stated' ? seatStated : seatRequesters, [known.client_no, most, from])
  }
  const rows = await asked(offset, limit)
  const count = rows[0]?.count ?? (offset === 0 && limit > 0 ? 0 : (await asked(0, 1))[0]?.count ?? 0)
  return { count, rows: rows.map(({ count: _, ...row }) => row) }
}
