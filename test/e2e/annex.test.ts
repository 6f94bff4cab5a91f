import { expect, it } from 'vitest'
import { readPdf } from '../pdf/read-pdf.ts'
import { launch } from '../support/journey.ts'
import { engineDrew } from '../support/sla-page.ts'

/** Words that stand on others, or leave their drawing, as the browser lays them out. */
const COLLISIONS = (): string[] => [...document.querySelectorAll('.annex .clock-drawing svg')].flatMap((drawing) => {
  const frame = drawing.getBoundingClientRect()
  const boxes = [...drawing.querySelectorAll('text')].map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
  return boxes.flatMap(({ words, box }, i) => [
    ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${words} leaves the drawing`] : []),
    ...boxes.slice(i + 1).filter((other) => Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 0.5 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 3).map((other) => `${words} on ${other.words}`),
  ])
})

it('an opened list prints as an annex: its tickets\' words, and nothing else of the page', async () => {
  const browser = await launch()
  const page = await browser.open('/sla/?clock=resolution&priority=P1')
  await engineDrew(page)
  const figure = page.locator('table.by-client > tbody > tr td.worded button[data-act="open"]').filter({ hasText: /^[2-9]$/ }).first()
  const tickets = Number(await figure.textContent())
  await figure.click()
  const panel = page.locator('[data-opened-panel]')
  await panel.locator('[data-act="print-clocks"]').waitFor()
  const ids = await panel.locator('tr[data-ticket]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ticket')))
  const heading = await page.locator('main h1').textContent() ?? ''
  await panel.locator('[data-act="print-clocks"]').click()
  await page.locator('.annex-ticket').first().waitFor()
  expect(await page.locator('.annex-ticket').count()).toBe(tickets)
  expect(await page.evaluate(COLLISIONS)).toEqual([])

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
  expect(await page.locator('main h1').isVisible()).toBe(true)
  expect(await page.locator('.annex').count()).toBe(0)
  await panel.waitFor()
  await browser.close()
})
