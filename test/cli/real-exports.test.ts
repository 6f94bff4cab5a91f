import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOptions } from '../../src/cli/options.ts'
import { report, type Report } from '../../src/cli/report.ts'

const folder = process.env['GOODTERMS_REAL_DATA']
const skipped = folder === undefined ? ' (skipped: GOODTERMS_REAL_DATA is not set)' : ''

async function reportOn(file: string, ...flags: string[]): Promise<Report> {
  const options = readOptions(['report', join(folder!, file), ...flags])
  if (options === 'help') throw new Error('no options')
  return report(options, () => {})
}

describe.skipIf(folder === undefined)(`report on real exports${skipped}`, () => {
  it('folds the ServiceNow log to incidents and gives its own verdict by incident', async () => {
    const result = await reportOn('servicenow-incident-log/incident_event_log.csv', '--by', 'priority', '--zone', 'UTC')
    expect(result).toMatchObject({ tickets: 24_918, clients: 225, resolution: { stated: { within: 15_803, violated: 9_115, none: 0 } } })
    expect(result.groups.map(({ key, tickets, resolution }) => [key, resolution.stated.within, tickets])).toEqual([
      ['P1', 5, 270], ['P2', 2, 408], ['P3', 15_145, 23_466], ['P4', 651, 774],
    ])
    expect(result.files).toMatchObject([{ layout: 'servicenow-log', rows: 141_712, used: 141_712, set_aside: 0 }])
    expect(result.resolution.elapsed_mean_hours).toBeCloseTo(178.17, 2)
  })

  it('reads the verdicts of the technical-support set and finds the labels that contradict their own times', async () => {
    const result = await reportOn('technical-support/technical_support_dataset.csv')
    expect(result).toMatchObject({
      tickets: 2_330,
      response: { stated: { within: 2_019, violated: 311, none: 0 } },
      resolution: { stated: { within: 1_547, violated: 783, none: 0 } },
    })
    expect(result.response.stated.contradicted + result.resolution.stated.contradicted).toBe(15)
  })

  it('reads the Autotask export', async () => {
    const result = await reportOn('autotask-tickets/autotask_tickets_mar2026_masked.csv')
    expect(result).toMatchObject({ tickets: 746, clients: 181, response: { met: 0, missed: 0 } })
    expect(result.resolution.elapsed_mean_hours).toBeCloseTo(3.99, 2)
  })
})
