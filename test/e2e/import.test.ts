import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { dropped } from '../support/alder-export.ts'
import { fileOf, filesShown, give, readAndUse } from '../support/dropped.ts'
import { launch, site } from '../support/journey.ts'
import { engineDrew, readSla } from '../support/sla-page.ts'

const heading = (page: Page, words: string): Promise<void> => page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor()

it('files that cannot serve are named with what was found and expected; then an export is dropped, its figures are read off another page, down to a ticket\'s clock, and a download of them runs nothing in a spreadsheet', async () => {
  const { tickets, agreements, attack } = dropped()
  const browser = await launch()
  const page = await browser.open('/data/')
  await heading(page, 'You are looking at a made-up company')
  await give(page, fileOf('empty.csv', ''), fileOf('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82])), fileOf('one.csv', tickets), fileOf('two.csv', tickets))
  await expect.poll(async () => (await page.locator('.import-refused').allInnerTexts()).map((text) => /^(\S+) was not used/m.exec(text)?.[1]).sort()).toEqual(['empty.csv', 'picture.csv', 'two.csv'])
  for (const text of await page.locator('.import-refused').allInnerTexts()) expect(text).toMatch(/Found[\s\S]+Expected/)
  await page.reload()
  await page.locator('.import-settings').waitFor()
  await heading(page, 'You are looking at a made-up company')

  await give(page, fileOf('tickets.csv', tickets), fileOf('agreements.csv', agreements))
  await readAndUse(page)
  await expect.poll(() => filesShown(page)).toEqual([
    ['tickets.csv', 'Tickets', '52', '50', '2', 'used, look at 2 rows'],
    ['agreements.csv', 'Agreements', '2', '2', '0', 'used'],
  ])
  await expect.poll(() => page.locator('table.import-aside').innerText()).toMatch(/ticket_id is missing[\s\S]*created_at cannot be read/)

  await page.locator('a[data-key="dashboard"]').click()
  await page.waitForURL((url) => url.pathname === '/sla/')
  await engineDrew(page)
  await expect.poll(async () => (await readSla(page)).headlines[0]).toContain('45 of 50')
  const { headlines, clients } = await readSla(page)
  expect(headlines[0]).toContain('90.0 %')
  expect(clients.map(([name, rate, counts]) => [name, rate?.split(' ')[0], counts])).toEqual([['Alder & Finch', '80.0', '20 of 25'], ['O\'Neil & <Sons>', '100.0', '25 of 25']])

  const saved = page.waitForEvent('download')
  await page.locator('[data-act="download"]').first().click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  expect(text.trimEnd().split('\r\n').length).toBe(51)
  expect(text).toContain('"\'=HYPERLINK(""http://x.example"",""look"")"')
  expect(text).not.toMatch(/(^|,)"?=/m)

  await page.locator('table.by-client > tbody > tr', { hasText: 'Alder' }).locator('td.worded button[data-act="open"]').click()
  const rows = page.locator('[data-opened-panel] tr[data-ticket]')
  await expect.poll(() => rows.count()).toBe(5)
  const evil = rows.filter({ hasText: '<img' })
  expect(await evil.locator('td.subject').innerText()).toContain(attack)
  expect(await page.locator('goodterms-sla img').count()).toBe(0)
  expect(await page.title()).not.toBe('owned')

  await evil.locator('button[data-act="ticket"]').click()
  const clock = page.locator('[data-opened-detail]')
  await clock.locator('dl.facts', { hasText: 'Gold' }).waitFor()
  await clock.locator('table.ledger', { hasText: '10:40' }).waitFor()
  expect(await clock.innerText()).toMatch(/tickets\.csv.*\b2\b/)

  await page.goto(`${site().address}/data/`)
  await page.locator('[data-act="back"]').click()
  await page.locator('[data-act="back-yes"]').click()
  await heading(page, 'You are looking at a made-up company')
  await browser.close()
})

const MONTHS = { march: '03', april: '04' } as const

/** An export whose days and months can be exchanged, ticket by ticket 45 minutes' work; the tickets of the last month that are in it were closed since. */
function freshdesk(month: keyof typeof MONTHS, from: number, until: number, more: readonly string[] = []): string {
  const words = ['printer', 'mail is slow', 'cannot log in since the update', 'new starter', 'laptop does not start', 'no sound in a call', 'password']
  const line = (ticket: number) => {
    const at = `0${1 + (ticket % 9)}/${MONTHS[month]}/2026`
    return `${ticket},${words[ticket % 7]} ${words[(ticket * 3) % 5]},${month === 'march' && ticket >= 120 ? 'Open' : 'Closed'},High,Phone,Ada,${at} 10:00,${at} 10:20,${at} 12:00`
  }
  return `Ticket ID,Subject,Status,Priority,Source,Agent,Created time,Initial response time,Resolved time\n${[...Array.from({ length: until - from + 1 }, (_, i) => line(from + i)), ...more].join('\n')}\n`
}

it('two months\' exports: dates are asked about once, tickets in both counted once, a repair undone', async () => {
  const broken = '200,screen, and no sound,Closed,High,Phone,Ada,02/04/2026 10:00,02/04/2026 10:20,02/04/2026 12:00'
  const browser = await launch()
  const page = await browser.open('/data/')
  await give(page, fileOf('march.csv', freshdesk('march', 100, 123)), fileOf('april.csv', freshdesk('april', 120, 160, [broken, '201,cut'])))
  const question = page.locator('.import-question').first()
  await page.locator('[data-act="read"][aria-disabled="true"]').waitFor()
  await expect.poll(() => question.innerText()).toMatch(/Created time[\s\S]*2 March 2026[\s\S]*3 February 2026/)
  await page.locator('.import-merge', { hasText: 'march.csv and april.csv are both exports of one kind (Freshdesk)' }).waitFor()
  await page.locator('.import-can', { hasText: 'Whether responses were in time' }).waitFor()
  await page.locator('.import-question.open input[value="day_first"]').first().click()
  await expect.poll(() => page.locator('.import-question.open').count()).toBe(0)
  await readAndUse(page)
  await expect.poll(() => filesShown(page)).toEqual([
    ['march.csv', 'Tickets', '24', '20', '4', 'used; 4 rows in a newer file'],
    ['april.csv', 'Tickets', '43', '42', '1', 'used, look at 1 row'],
  ])
  await expect.poll(() => page.locator('#import-merged').innerText()).toBe('4 tickets stand in more than one file')
  await page.locator('.import-pair', { hasText: '4 tickets in both, 4 changed, 4 of these in status.' }).waitFor()
  await page.locator('[data-act="merge"]').click()
  await expect.poll(() => page.locator('table.import-merged').innerText()).toMatch(/120[\s\S]*status\s+open\s+done/)
  await expect.poll(() => page.locator('table.import-aside').innerText()).toMatch(/44\s+april\.csv\s+2 cells\s+201,cut/)
  await expect.poll(() => page.locator('table.both-readings').innerText()).toMatch(/Subject\s+screen\s+screen, and no sound/)
  await page.locator('.repaired [data-act="undo"]').click()
  await readAndUse(page)
  await expect.poll(async () => (await filesShown(page))[1]).toEqual(['april.csv', 'Tickets', '43', '41', '2', 'used, look at 2 rows'])
  await page.locator('.repaired', { hasText: 'Undone by you' }).waitFor()

  await page.locator('a[data-key="dashboard"]').click()
  await page.waitForURL((url) => url.pathname === '/sla/')
  await engineDrew(page)
  await expect.poll(async () => (await readSla(page)).headlines[0]).toContain('Nothing decided yet')
  await page.locator('details[data-filter="assume"] > summary').click()
  await page.locator('input[name="assume"][value="silver"]').check()
  await expect.poll(async () => (await readSla(page)).headlines[0]).toContain('61 of 61')
  await page.locator('.assumed-note', { hasText: 'Silver' }).waitFor()
  await browser.close()
})
