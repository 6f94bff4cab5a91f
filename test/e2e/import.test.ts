import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dropped } from '../support/alder-export.ts'
import { fileOf, filesShown, give, readAndUse } from '../support/dropped.ts'
import { launch } from '../support/journey.ts'
import { engineDrew, readSla } from '../support/sla-page.ts'

it('an export is dropped, its figures are read off the page, and one opens down to a ticket\'s clock', async () => {
  const { tickets, agreements, attack } = dropped()
  const browser = await launch()
  const page = await browser.open('/data/')
  expect(await page.locator('h1').textContent()).toBe('You are looking at a made-up company')
  await give(page, fileOf('tickets.csv', tickets), fileOf('agreements.csv', agreements))
  await readAndUse(page)
  expect(await filesShown(page)).toEqual([
    ['tickets.csv', 'Tickets', '52', '50', '2', 'used, look at 2 rows'],
    ['agreements.csv', 'Agreements', '2', '2', '0', 'used'],
  ])
  expect(await page.locator('table.import-aside').innerText()).toMatch(/ticket_id is missing[\s\S]*created_at cannot be read/)

  await page.locator('a[data-key="dashboard"]').click()
  await engineDrew(page)
  const { headlines, clients } = await readSla(page)
  expect(headlines[0]).toContain('90.0 %')
  expect(headlines[0]).toContain('45 of 50')
  expect(clients.map(([name, rate, counts]) => [name, rate?.split(' ')[0], counts])).toEqual([['Alder & Finch', '80.0', '20 of 25'], ['O\'Neil & <Sons>', '100.0', '25 of 25']])

  await page.locator('table.by-client > tbody > tr', { hasText: 'Alder' }).locator('td.worded button[data-act="open"]').click()
  const rows = page.locator('[data-opened-panel] tr[data-ticket]')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(5)
  const evil = rows.filter({ hasText: '<img' })
  expect(await evil.locator('td.subject').innerText()).toContain(attack)
  expect(await page.locator('goodterms-sla img').count()).toBe(0)
  expect(await page.title()).not.toBe('owned')

  await evil.locator('button[data-act="ticket"]').click()
  const clock = page.locator('[data-opened-detail]')
  await clock.waitFor()
  expect(await clock.locator('dl.facts').innerText()).toMatch(/Gold/)
  expect(await clock.locator('table.ledger').innerText()).toContain('10:40')
  expect(await clock.innerText()).toMatch(/tickets\.csv.*\b2\b/)
  await browser.close()
})

it('dropped data are there after a reload, and a download of them runs nothing in a spreadsheet', async () => {
  const { tickets, agreements } = dropped()
  const browser = await launch()
  const page = await browser.open('/data/')
  await give(page, fileOf('tickets.csv', tickets), fileOf('agreements.csv', agreements))
  await readAndUse(page)
  const again = await browser.open('/sla/')
  await engineDrew(again)
  expect((await readSla(again)).headlines[0]).toContain('45 of 50')

  const saved = again.waitForEvent('download')
  await again.locator('[data-act="download"]').first().click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  expect(text.trimEnd().split('\r\n').length).toBe(51)
  expect(text).toContain('"\'=HYPERLINK(""http://x.example"",""look"")"')
  expect(text).not.toMatch(/(^|,)"?=/m)

  await page.locator('[data-act="back"]').click()
  await page.locator('[data-act="back-yes"]').click()
  await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).toBe('You are looking at a made-up company')
  await browser.close()
})

it('dates that can be read both ways are asked about, and nothing is read before the answer', async () => {
  const lines = Array.from({ length: 24 }, (_, i) => `${100 + i},Printer ${i},Closed,High,Phone,Ada,0${1 + (i % 9)}/04/2026 10:00,0${1 + (i % 9)}/04/2026 10:20,0${1 + (i % 9)}/04/2026 12:00`)
  const browser = await launch()
  const page = await browser.open('/data/')
  await give(page, fileOf('freshdesk.csv', `Ticket ID,Subject,Status,Priority,Source,Agent,Created time,Initial response time,Resolved time\n${lines.join('\n')}\n`))
  const question = page.locator('.import-question').first()
  await question.waitFor()
  expect(await page.locator('[data-act="read"]').getAttribute('aria-disabled')).toBe('true')
  expect(await question.innerText()).toMatch(/1 April 2026[\s\S]*4 January 2026/)
  const open = page.locator('.import-question.open input[value="day_first"]')
  for (let questions = await open.count(); questions > 0; questions--) await open.first().click()
  expect(await open.count()).toBe(0)
  await readAndUse(page)
  expect((await filesShown(page))[0]).toEqual(['freshdesk.csv', 'Tickets', '24', '24', '0', 'used'])

  await page.locator('a[data-key="dashboard"]').click()
  await engineDrew(page)
  expect((await readSla(page)).headlines[0]).toContain('Nothing decided yet')
  await page.locator('details[data-filter="assume"] > summary').click()
  await page.locator('input[name="assume"][value="silver"]').check()
  await expect.poll(async () => (await readSla(page)).headlines[0], { timeout: 20_000 }).toContain('24 of 24')
  expect(await page.locator('.assumed-note').innerText()).toContain('Silver')
  await browser.close()
})

it('files that cannot serve are named with what was found and expected, and the data in use stay', async () => {
  const { tickets } = dropped()
  const browser = await launch()
  const page = await browser.open('/data/')
  await give(page, fileOf('empty.csv', ''), fileOf('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82])), fileOf('one.csv', tickets), fileOf('two.csv', tickets))
  await page.locator('.import-refused').nth(2).waitFor()
  const refused = await page.locator('.import-refused').allInnerTexts()
  expect(refused.map((text) => /^(\S+) was not used/m.exec(text)?.[1]).sort()).toEqual(['empty.csv', 'picture.csv', 'two.csv'])
  for (const text of refused) expect(text).toMatch(/Found[\s\S]+Expected/)
  await page.reload()
  await page.locator('[data-picker="files"]').waitFor({ state: 'attached' })
  expect(await page.locator('h1').textContent()).toBe('You are looking at a made-up company')
  await browser.close()
})
