import { expect, it } from 'vitest'
import { launch, site } from '../support/journey.ts'
import { engineDrew, readSla } from '../support/sla-page.ts'

it('the figures stand in the page without a script, and the engine comes to the same ones', async () => {
  const still = await launch({ script: false })
  const built = await readSla(await still.open('/sla/'))
  await still.close()
  expect(built.title).toMatch(/\S+ \S+/)
  expect(built.headlines.length).toBe(4)
  expect(built.months.length).toBeGreaterThanOrEqual(24)
  expect(built.clients.length).toBeGreaterThanOrEqual(24)

  const browser = await launch()
  const page = await browser.open('/sla/')
  await engineDrew(page)
  expect(await readSla(page)).toEqual(built)
  await browser.close()
})

it('a figure opens to its tickets, a ticket to its clock, and the address keeps both', async () => {
  const browser = await launch()
  const page = await browser.open('/sla/')
  await engineDrew(page)
  const first = page.locator('table.by-client > tbody > tr').first()
  const client = (await first.locator('th').textContent())?.trim() ?? ''
  const figure = first.locator('td.worded button[data-act="open"]')
  const missed = Number((await figure.textContent())?.replaceAll(',', ''))
  await figure.click()

  const panel = page.locator('[data-opened-panel]')
  await panel.waitFor()
  expect(await figure.getAttribute('aria-expanded')).toBe('true')
  expect((await panel.locator('h3').first().textContent())).toContain(client)
  expect(await panel.textContent()).toMatch(new RegExp(`\\b${missed} tickets?\\b`))
  const rows = panel.locator('tr[data-ticket]')
  expect(await rows.count()).toBe(Math.min(10, missed))
  const ticket = await rows.first().getAttribute('data-ticket') ?? ''

  await rows.first().locator('button[data-act="ticket"]').click()
  const detail = page.locator('[data-opened-detail]')
  await detail.waitFor()
  expect(await detail.textContent()).toContain(`Ticket ${ticket}`)
  expect(await detail.locator('dl.facts').textContent()).toContain('tickets.csv')
  expect(await detail.locator('table.ledger tbody tr').count()).toBeGreaterThanOrEqual(2)

  const address = new URL(page.url())
  expect(`${address.pathname}${address.search}`).toBe('/sla/')
  expect(decodeURIComponent(address.hash.replaceAll('+', ' '))).toContain(client)
  const again = await browser.open(address.href.slice(site().address.length))
  await engineDrew(again)
  await again.locator('[data-opened-detail]').waitFor()
  expect(await again.locator('[data-opened-detail]').textContent()).toContain(`Ticket ${ticket}`)
  await browser.close()
})

it('a filter narrows every figure, and a bookmark brings it back', async () => {
  const browser = await launch()
  const page = await browser.open('/sla/')
  await engineDrew(page)
  const all = await readSla(page)
  await page.goto(`${site().address}/sla/?clock=resolution&priority=P1`)
  await engineDrew(page)
  const urgent = await readSla(page)
  expect(urgent.headlines[0]).not.toBe(all.headlines[0])
  expect(await page.locator('[role="tab"][aria-selected="true"]').textContent()).toBe('Resolutions')
  await page.reload()
  await engineDrew(page)
  expect(await readSla(page)).toEqual(urgent)
  await browser.close()
})
