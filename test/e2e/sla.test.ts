import { expect, it } from 'vitest'
import { readPdf } from '../pdf/read-pdf.ts'
import { launch, site } from '../support/journey.ts'
import { engineDrew, readSla, type SlaFigures } from '../support/sla-page.ts'

/** The figures that were built into the page. */
async function builtFigures(): Promise<SlaFigures> {
  const still = await launch({ script: false })
  const built = await readSla(await still.open('/sla/'))
  await still.close()
  return built
}

/** Words that stand on others, or leave their drawing, as the browser lays them out. */
const COLLISIONS = (): string[] => [...document.querySelectorAll('.annex .clock-drawing svg')].flatMap((drawing) => {
  const frame = drawing.getBoundingClientRect()
  const boxes = [...drawing.querySelectorAll('text')].map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
  return boxes.flatMap(({ words, box }, i) => [
    ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${words} leaves the drawing`] : []),
    ...boxes.slice(i + 1).filter((other) => Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 0.5 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 3).map((other) => `${words} on ${other.words}`),
  ])
})

it('the figures stand in the page without a script, and the engine comes to the same ones; one opens to its tickets, a ticket to its clock, and the address keeps both', async () => {
  const built = await builtFigures()
  expect(built.title).toMatch(/\S+ \S+/)
  expect(built.headlines.length).toBe(4)
  expect(built.months.length).toBeGreaterThanOrEqual(24)
  expect(built.clients.length).toBeGreaterThanOrEqual(24)

  const browser = await launch()
  const page = await browser.open('/sla/')
  await engineDrew(page)
  await expect.poll(() => readSla(page)).toEqual(built)

  const first = page.locator('table.by-client > tbody > tr').first()
  const client = (await first.locator('th').textContent())?.trim() ?? ''
  const figure = first.locator('td.worded button[data-act="open"]')
  const missed = Number((await figure.textContent())?.replaceAll(',', ''))
  await figure.click()

  const panel = page.locator('[data-opened-panel]')
  await panel.locator('h3', { hasText: client }).first().waitFor()
  await first.locator('button[data-act="open"][aria-expanded="true"]').waitFor()
  await expect.poll(() => panel.textContent()).toMatch(new RegExp(`\\b${missed} tickets?\\b`))
  const rows = panel.locator('tr[data-ticket]')
  await expect.poll(() => rows.count()).toBe(Math.min(10, missed))
  const ticket = await rows.first().getAttribute('data-ticket') ?? ''

  await rows.first().locator('button[data-act="ticket"]').click()
  const detail = page.locator('[data-opened-detail]', { hasText: `Ticket ${ticket}` })
  await detail.locator('dl.facts', { hasText: 'tickets.csv' }).waitFor()
  await expect.poll(() => detail.locator('table.ledger tbody tr').count()).toBeGreaterThanOrEqual(2)

  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash.replaceAll('+', ' '))).toContain(client)
  const address = new URL(page.url())
  expect(`${address.pathname}${address.search}`).toBe('/sla/')
  const again = await browser.open(address.href.slice(site().address.length))
  await engineDrew(again)
  await again.locator('[data-opened-detail]', { hasText: `Ticket ${ticket}` }).waitFor()
  await browser.close()
})

it('a filter narrows every figure, and a bookmark brings it back; an opened list prints as an annex: its tickets\' words, and nothing else of the page', async () => {
  const all = await builtFigures()
  const browser = await launch()
  const page = await browser.open('/sla/?clock=resolution&priority=P1')
  await engineDrew(page)
  const urgent = await readSla(page)
  expect(urgent.headlines[0]).not.toBe(all.headlines[0])
  await page.locator('[role="tab"][aria-selected="true"]', { hasText: /^Resolutions$/ }).waitFor()
  await page.reload()
  await engineDrew(page)
  await expect.poll(() => readSla(page)).toEqual(urgent)

  const figure = page.locator('table.by-client > tbody > tr td.worded button[data-act="open"]').filter({ hasText: /^[2-9]$/ }).first()
  const tickets = Number(await figure.textContent())
  await figure.click()
  const panel = page.locator('[data-opened-panel]')
  await panel.locator('[data-act="print-clocks"]').waitFor()
  await expect.poll(() => panel.locator('tr[data-ticket]').count()).toBe(tickets)
  const ids = await panel.locator('tr[data-ticket]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ticket')))
  const heading = await page.locator('main h1').textContent() ?? ''
  await panel.locator('[data-act="print-clocks"]').click()
  await expect.poll(() => page.locator('.annex-ticket').count()).toBe(tickets)
  await expect.poll(() => page.evaluate(COLLISIONS)).toEqual([])

  const paper = await readPdf(Uint8Array.from(await page.pdf({ format: 'A4', preferCSSPageSize: true })))
  const text = paper.pages.map((one) => one.text).join('\n').replaceAll(/\s+/g, ' ')
  expect(text).toContain(`Annex: the clocks of ${tickets} tickets`)
  for (const id of ids) expect(text).toContain(`Ticket ${id}`)
  expect(text.match(/Resolution: (has )?counted /g)).toHaveLength(tickets)
  expect(text).toContain('An automatic message is not a response.')
  expect(text).toContain(`1 / ${paper.pages.length}`)
  for (const other of [heading, 'Keep link', 'Back to the figures', 'Nothing is sent anywhere']) expect(text).not.toContain(other)
  expect(paper.pages.every((one) => one.text.length > 200)).toBe(true)

  await page.keyboard.press('Escape')
  await page.locator('main h1').waitFor()
  await expect.poll(() => page.locator('.annex').count()).toBe(0)
  await panel.waitFor()
  await browser.close()
})
