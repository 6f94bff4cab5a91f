/** assets.csv and checks.csv: devices, and what was found on them and in mailboxes. */
import type { Client, Settings } from './clients.ts'
import type { Row } from './csv.ts'
import { DAY, addMonths, isoDate } from './local-time.ts'
import { isWorkday } from './opening.ts'
import { plain } from './people.ts'
import { reminderFactor } from './reminders.ts'
import { stream } from './stream.ts'

interface Asset { readonly name: string; readonly kind: 'laptop' | 'workstation' | 'server' | 'firewall' | 'printer' }

const MAILBOX_LIMIT_GB = 50

/** Devices of a client: about one for each seat, servers, a firewall for each site, printers. */
export function assetsOf(client: Client): readonly Asset[] {
  const prefix = plain(client.name).slice(0, 4).toUpperCase()
  const number = (i: number) => String(i + 1).padStart(3, '0')
  const many = (count: number, kind: (i: number) => Asset['kind'], mark: string): Asset[] => Array.from({ length: count }, (_, i) => ({ name: `${prefix}-${mark}${number(i)}`, kind: kind(i) }))
  return [
    ...many(Math.round(client.seats * (0.98 + 0.06 * stream('computers', client.name).next())), (i) => (i % 5 < 3 ? 'laptop' : 'workstation'), 'PC'), ...many(client.servers, () => 'server', 'SRV'),
    ...many(client.sites.length, () => 'firewall', 'FW'), ...many(Math.max(1, Math.round(client.seats / 14)), () => 'printer', 'PRN'),
  ]
}

export function assetRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  const last_day = Math.floor(settings.as_of / DAY)
  return clients.flatMap((client) => assetsOf(client).map((asset): Row => {
    const chance = stream(settings.seed, 'asset', client.index, asset.name)
    const { aged_share, no_backup_share } = client.temper
    const warranty = chance.chance(aged_share) ? last_day - chance.int(20, 900) : last_day + chance.int(30, 1100)
    const supported = chance.chance(aged_share * 0.45) ? last_day - chance.int(10, 500) : last_day + chance.int(200, 1800)
    const backed_up = asset.kind === 'printer' || asset.kind === 'firewall' ? null : chance.chance(no_backup_share) ? 'no' : 'yes'
    return [client.name, asset.name, asset.kind, isoDate(warranty), isoDate(supported), backed_up]
  }))
}

/** Once a month some mailboxes and some devices of each client. The limit of software nobody agreed to is 0. */
export function checkRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  const last_day = Math.floor(settings.as_of / DAY)
  return Array.from({ length: settings.months }, (_, month) => month).flatMap((month) => clients.flatMap((client): readonly Row[] => {
    if (client.circumstance !== null) return []
    const chance = stream(settings.seed, 'checks', client.index, month)
    let day = addMonths(settings.first_day, month) + chance.int(8, 19)
    while (!isWorkday(day)) day++
    if (day > last_day) return []
    const devices = assetsOf(client).filter((asset) => asset.kind === 'laptop' || asset.kind === 'workstation')
    const first = chance.int(0, 7)
    const checked = devices.filter((_, i) => i % 6 === (first + month) % 6)
    const boxes = client.people.filter((_, i) => i % 2 === month % 2).slice(0, 7)
    const on = isoDate(day)
    return [
      ...checked.map((device): Row => [client.name, on, 'software', device.name, 0, chance.chance(client.temper.software_share * reminderFactor(client, 'software', day)) ? chance.int(1, 3) : 0]),
      ...boxes.map((person): Row => [client.name, on, 'quota', person.email, MAILBOX_LIMIT_GB, chance.chance(client.temper.quota_share) ? (MAILBOX_LIMIT_GB + 0.3 + 9 * chance.next()).toFixed(1) : (6 + 40 * chance.next()).toFixed(1)]),
    ]
  }))
}
