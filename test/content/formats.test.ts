import { expect, it } from 'vitest'
import { parseContent, riderRemarks } from '../../src/content/index.ts'

/** The examples by which the formats were fixed, word for word. */
const EXAMPLES = {
  'provider.yaml': `
name: Harbour IT
legal_name: Harbour IT Ltd
address: 3 Custom House Lane, Westhaven
currency: GBP
locale: en-GB
time_zone: Europe/London
technicians: 4
costs: { labour_per_hour: 44.00, tools_per_seat: 9.50 }
rate_per_hour: 95.00
fit: { seats: [10, 35], servers: [1, 2], sites: [1, 1], warn_seats: 60, platforms: [Windows, Microsoft 365] }
`,
  'calendars/silver.yaml': `
zone: Europe/London
open:                               # or the single word: always
  mon: ["08:30-12:30", "13:15-17:30"]
  fri: ["09:00-16:00"]              # a day not named is closed; 24:00 is allowed as an end
holidays: { "2026-12-25": Christmas Day, "2026-12-28": Boxing Day (substitute) }
`,
  'priorities.yaml': `
impact: [company, department, person]
urgency: [work_stops, held_up, inconvenient, can_wait]
matrix: { company: [P1, P1, P2, P3], department: [P1, P2, P3, P4], person: [P2, P3, P3, P4] }
`,
  'plans/silver.yaml': `
name: Silver
calendar: silver
promised_share: { response: 0.90, resolution: 0.90 }
targets:
  P1: { response: 60, resolution: 480 }        # P1..P4; a missing one means no target
  P2: { response: 120, resolution: 960 }
travel: both
pauses: [waiting_client]
visits_per_month: 1
price: { base: 0, per_seat: 39.18, per_server: 0, per_site: 0 }
credit: { period: quarter, share_of_fee_per_point_below: 0.02, cap_share_of_fee: 0.10 }
`,
  'riders/premium-response.yaml': `
name: Premium Response
applies_to: agreement
monthly_limit: 20                              # express only; a local month; above it the plan's targets hold
targets: { P1: { response: 15, resolution: 240 }, P2: { response: 15, resolution: 360 } }
promised_share: { response: 0.90, resolution: 0.90 }
price: { base: 0, per_seat: 6.50 }
notice_days: 30
`,
  'scoring.yaml': `
grades: { A: 85, B: 70, C: 50, D: 0 }
least_qualities: 5
signals:
  days_beyond_terms: { quality: prompt_payment, bad: 30, good: 0, weight: 2 }
`,
  'catalogue.csv': 'issue_type,parent,medium,complexity,place,impact,urgency,silver_response,silver_resolution,obligation\nMailbox full,E-mail,software,low,remote,person,held_up,,240,quota\n',
}

it('reads the examples by which the formats were fixed', () => {
  const { content, problems } = parseContent(Object.entries(EXAMPLES).map(([path, text]) => ({ path, text })))
  expect(problems).toEqual([])
  expect(content!.calendars.get('silver')!.open.mon).toEqual([{ from: 510, until: 750 }, { from: 795, until: 1050 }])
  expect(content!.plans.get('silver')!.targets).toEqual({ P1: { response: 60, resolution: 480 }, P2: { response: 120, resolution: 960 } })
  expect(content!.riders.get('premium-response')!.monthly_limit).toBeNull()
  expect(content!.catalogue[0]!.turnaround).toEqual({ silver: { response: null, resolution: 240 } })
  expect(content!.scoring.signals['days_beyond_terms']).toEqual({ quality: 'prompt_payment', bad: 30, good: 0, weight: 2 })
  expect(content!.scoring.obligations).toBeUndefined()
  expect(riderRemarks(content!)).toEqual([])
})
