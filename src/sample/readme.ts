/** `data/README.md`: what lies there, for people. */
import type { Holding } from '../core/reading.ts'
import type { Client, Settings } from './clients.ts'
import type { PlantedCredit } from './credits.ts'
import type { Row } from './csv.ts'
import { HABITS } from './habits.ts'
import { DAY, isoDate } from './local-time.ts'
import { MISSPELT } from './oddities.ts'
import { OUTAGE } from './outage.ts'

const count = (n: number): string => String(n).replace(/(\d)(?=(\d{3})+$)/g, '$1,')

const told = ({ what, client, period, due, settled }: PlantedCredit): string =>
  `${client.replaceAll('<', '&lt;')} ${what.charAt(0).toLowerCase()}${what.slice(1)} (${period}, due ${due}${settled === null ? '' : `, settled ${settled}`})`

export function readme(settings: Settings, clients: readonly Client[], rows: Readonly<Record<Holding, readonly Row[]>>, credits: readonly PlantedCredit[]): string {
  const habits = clients.flatMap((client) => (client.habit ? [`| ${client.name.replaceAll('<', '&lt;')} | ${HABITS[client.habit].what} | ${HABITS[client.habit].strength} |`] : []))
  return `# The sample company: Harbour IT

Made up from beginning to end by \`npm run sample\` (seed ${settings.seed}). The same seed gives the same bytes; run it again after changing \`src/sample/\`. Put your own exports in place of these files, or drop them on the page.

${clients.length} clients, ${settings.months} months from ${isoDate(settings.first_day)} to ${isoDate(Math.floor(settings.as_of / DAY))}, 17:48. Instants have no offset: they are local time in Europe/London.

| file | rows |
|---|---:|
${Object.entries(rows).map(([holding, list]) => `| ${holding}.csv | ${count(list.length)} |`).join('\n')}

In \`events.csv\` a ticket's creation is not repeated, and a first priority stands only where it was changed later; who solved it is the ticket's technician. In \`time_entries.csv\` the client stands only where no ticket names it. The verdicts in \`tickets.csv\` are the tool's own: it knows the plan's targets for the priority, but no turnarounds, no Premium Response and no travel, so ours differ on some.

## What was planted

\`planted.json\` says the same for programs: what, client, period, strength. Nothing that analyses may read it.

${habits.length > 0 ? `| client | habit | in the rows |\n|---|---|---|\n${habits.join('\n')}` : 'No habits: every client is an ordinary one.'}

And for the company: a technician left, so that responses fell from June to August 2026; ${OUTAGE.what.toLowerCase()} on ${OUTAGE.on}; bank holidays without work; a quiet Christmas; both clock changes; answers of clients that nobody saw at once, so that a ticket went on waiting; reminders with a real effect and others that only followed a bad month.

${credits.length > 0 ? `\`credits.csv\` offers and settles what the plans’ own rule owes for each period that has ended, as \`goodterms credits\` computes it from the other files, but for: ${credits.map(told).join('; ')}.` : 'Nothing is owed, so `credits.csv` holds no rows.'}

\`documents.csv\` holds the agreements that were signed, and two supplements on their way: one that goes to most clients, one offered to a few. Among them are some of every standing: made and not sent, awaited, chased, signed, declined, objected to, expired.

## Awkward things, on purpose

A subject that is markup and one that is a formula; a few tickets without a priority, without a first reply, cancelled, reopened, waiting or open at the end; two resolved before they were created; one created in the hour that came twice on 26 October 2025 (no other instant lies in such an hour, none in the hour that is skipped in March); ${MISSPELT.map((one) => `"${one.name}", which ${one.joined ? '`aliases.csv` joins' : 'nothing joins'}`).join('; ')}.
`
}
