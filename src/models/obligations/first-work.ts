import { zoneOf } from '../../core/index.ts'
import type { Columns, Database } from '../../db/index.ts'

/** The earliest start of each ticket, file zone and way of writing. */
const STARTS = `select ticket_no::integer as ticket_no, min(started_at)::double as started_at, is_utc, zone_no::integer as zone_no
from obl_entries join files using (file_no)
where ticket_no is not null and kind <> 'travel'
group by all
order by 1`

/** Writes `obl_first_work`: grain one ticket with entries of time; when work on it began, epoch milliseconds, UTC. Going there is not yet work on it. */
export async function writeFirstWork(db: Database): Promise<void> {
  const zones = (await db.query<{ zone: string }>('select distinct zone, zone_no from files order by zone_no')).map(({ zone }) => zoneOf(zone))
  const { ticket_no, started_at, is_utc, zone_no } = (await db.columns(STARTS)) as Columns & { ticket_no: Int32Array; started_at: Float64Array; is_utc: Uint8Array; zone_no: Int32Array }
  const tickets = new Int32Array(ticket_no.length)
  const started = new Float64Array(ticket_no.length)
  let count = 0
  for (let i = 0; i < ticket_no.length; i++) {
    const at = is_utc[i] === 1 ? started_at[i]! : zones[zone_no[i]!]!.toUtc(started_at[i]!)
    const again = count > 0 && tickets[count - 1] === ticket_no[i]
    if (again) started[count - 1] = Math.min(started[count - 1]!, at)
    else {
      tickets[count] = ticket_no[i]!
      started[count++] = at
    }
  }
  await db.insert('obl_first_work', { ticket_no: tickets.subarray(0, count), started_at: started.subarray(0, count) })
}
