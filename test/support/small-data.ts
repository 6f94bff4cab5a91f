import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const data = fileURLToPath(new URL('../../data', import.meta.url))
const TICKETS = 300

/** The sample company with its clients, agreements and people, and of its tickets and their events the last: the same documents as of the same instant, read in a moment. @returns the folder's path */
export function smallData(parent: string): string {
  const folder = join(parent, 'data')
  mkdirSync(folder)
  for (const file of ['clients.csv', 'agreements.csv', 'contacts.csv', 'aliases.csv']) copyFileSync(join(data, file), join(folder, file))
  const [head = '', ...lines] = readFileSync(join(data, 'tickets.csv'), 'utf8').split('\n')
  const from = lines.findIndex((line, index) => index >= lines.length - TICKETS && /^\d+,/.test(line))
  writeFileSync(join(folder, 'tickets.csv'), [head, ...lines.slice(from)].join('\n'))
  const [event_head = '', ...events] = readFileSync(join(data, 'events.csv'), 'utf8').trimEnd().split('\n')
  const [last = ''] = events.sort((a, b) => ((a.split(',')[1] ?? '') < (b.split(',')[1] ?? '') ? 1 : -1))
  writeFileSync(join(folder, 'events.csv'), `${event_head}\n${last}\n`)
  return folder
}
