import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readMessage } from '../mail/read-message.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { expectAccessible } from '../support/axe.ts'
import { documentOf, downloadPdf, fieldsOf, filledFields, madeByCommand, SUPPLEMENT } from '../support/document-page.ts'
import { launch, site } from '../support/journey.ts'

const FIELDS = ['name', 'position', 'date'].map((one) => `${one} PDFTextField`).concat('signature PDFSignature')
const RECORD = ['fingerprint', 'provider_signed_at', 'provider_method', 'client_signed_at', 'client_method']
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

it('without a script the page names every client, what the document says, and where it is made', async () => {
  const still = await launch({ script: false })
  const page = await still.open(SUPPLEMENT)
  expect(await page.locator('h1').textContent()).toMatch(/^\d+ of \d+ clients can take Premium Response from 1 \w+ \d{4}$/)
  expect(await page.locator('.lead').textContent()).toContain('made into a PDF in this browser')
  expect(await page.locator('.doc-clients tbody tr').count()).toBeGreaterThanOrEqual(24)
  expect(await page.locator('.doc-blank .doc-page').count()).toBe(4)
  await still.close()
})

it('a client is picked, and the PDF says what the preview says, with fields to fill and the bytes of the command line; the e-mail draft to the boss carries it', async () => {
  const browser = await launch()
  const requested: string[] = []
  browser.context.on('request', (request) => requested.push(request.url()))
  const page = await browser.open('/documents/')
  await page.getByRole('link', { name: 'Premium Response supplement', exact: true }).click()
  await page.waitForURL((url) => url.pathname === SUPPLEMENT)
  await page.getByRole('searchbox', { name: 'Find a client' }).fill('norw')
  await page.locator('.doc-clients').getByRole('link', { name: 'Norwell Packaging' }).click()
  await page.locator('h1', { hasText: /^Premium Response supplement for Norwell Packaging, from 1 November 2026$/ }).waitFor()
  const made = await downloadPdf(page)
  expect(made.name).toBe('premium-response-supplement-norwell-packaging-2026-11-01.pdf')
  const { pages } = await readPdf(made.bytes)
  await expect.poll(() => page.locator('.doc-page').count()).toBe(pages.length)
  const squeezed = (text: string): string => text.replaceAll(/\s/g, '')
  for (const [i, text] of (await page.locator('.doc-page').evaluateAll((sheets) => sheets.map((sheet) => [...sheet.querySelectorAll('.doc-clause')].map((clause) => clause.textContent)))).entries()) {
    for (const clause of text) expect(squeezed(pages[i]?.text ?? '')).toContain(squeezed(clause))
  }
  const whole = flat(pages.map(({ text }) => text).join(' '))
  expect(whole).toContain('Norwell Packaging Ltd, “you”')
  expect(whole).toContain('It is an express service, under which issues are resolved sooner than Silver alone promises.')
  expect(whole).toContain('This supplement starts on 1 November 2026.')
  expect(await fieldsOf(made.bytes)).toEqual([...['provider', 'client'].flatMap((side) => FIELDS.map((field) => `${side}_${field}`)), ...RECORD.map((field) => `record_${field} PDFTextField`)])
  expect(await filledFields(made.bytes, { client_name: 'Zoë Łukasz', client_date: '3 November 2026' })).toEqual({ client_name: 'Zoë Łukasz', client_date: '3 November 2026' })
  expect(await madeByCommand('Norwell Packaging')).toMatchObject({ sha256: made.sha256, pages: pages.length })

  const button = page.locator('[data-act="email"]:not([aria-disabled])')
  await button.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toBe('premium-response-supplement-norwell-packaging-2026-11-01.eml')
  const { subject, headers, parts } = readMessage(new Uint8Array(await readFile(await download.path())))
  expect([subject, headers.get('x-unsent'), headers.get('to')?.includes('@norwellpackaging.example')]).toEqual(['Premium Response for Norwell Packaging Ltd, from 1 November 2026', '1', true])
  expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'application/pdf'])
  expect(createHash('sha256').update(parts[1]?.bytes ?? '').digest('hex')).toBe(made.sha256)

  expect(requested.filter((url) => /norw/i.test(url.split('#')[0] ?? ''))).toEqual([])
  await expectAccessible(page)
  await browser.close()
})

it('a value set here prints, survives a reload in the fragment alone, and is taken back', async () => {
  const browser = await launch()
  const page = await browser.open(documentOf('Norwell Packaging'))
  await page.getByLabel('Notice in days').fill('45')
  await page.getByLabel('Starts on').fill('2026-12-01')
  await page.getByLabel('Paper').selectOption('Letter')
  const kept = (): string => `${new URL(page.url()).search}${new URL(page.url()).hash}`
  await expect.poll(kept).toBe('#client=Norwell+Packaging&starts_on=2026-12-01&paper=Letter&set.rider.notice_days=45')
  await page.reload()
  await page.locator('h1', { hasText: 'from 1 December 2026' }).waitFor()
  await expect.poll(async () => [await page.getByLabel('Notice in days').inputValue(), await page.getByLabel('Starts on').inputValue()]).toEqual(['45', '2026-12-01'])
  expect(kept()).toBe('#client=Norwell+Packaging&starts_on=2026-12-01&paper=Letter&set.rider.notice_days=45')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)

  const made = await downloadPdf(page)
  expect(made.name).toBe('premium-response-supplement-norwell-packaging-2026-12-01.pdf')
  expect(flat((await readPdf(made.bytes)).pages.map(({ text }) => text).join(' '))).toContain('with 45 days’ notice in writing')
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.locator('h1', { hasText: 'from 1 November 2026' }).waitFor()
  await expect.poll(() => page.getByLabel('Notice in days').inputValue()).toBe('30')
  await browser.close()
})

it('what is in the way is named, led to, and mended', async () => {
  const browser = await launch({ width: 390 })
  const page = await browser.open(documentOf('Norwell Packaging', { starts_on: '2027-03-01' }))
  await page.locator('h1', { hasText: /^A start on 1 March 2027 lies outside the agreement$/ }).waitFor()
  await page.locator('.doc-mending', { hasText: 'choose a start from 1 January 2026 to 31 December 2026, in version 9' }).waitFor()
  await page.locator('[data-act="download"][aria-disabled="true"]').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go to “Starts on”' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-rider-starts_on')
  await page.getByLabel('Starts on').fill('2026-12-31')
  await page.locator('h1', { hasText: 'from 31 December 2026' }).waitFor()

  await page.getByLabel('The client’s full name').fill('𓀀𓀁𓀂𓀃')
  await page.locator('h1', { hasText: 'Four characters cannot be printed' }).waitFor()
  await page.locator('.doc-mending h2', { hasText: 'No font here has “𓀀”, “𓀁”, “𓀂” and “𓀃”, in client.legal_name.' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await page.goto(`${site().address}${documentOf('Eastgate Dental')}`)
  await page.locator('h1', { hasText: 'Eastgate Dental has no agreement' }).waitFor()
  await page.locator('.doc-state', { hasText: 'agreements.csv has no row for Eastgate Dental' }).waitFor()
  await browser.close()
})

it('names of any letters come out right on screen and in the file', async () => {
  const browser = await launch()
  const page = await browser.open(documentOf('Łukasz Żółć Design'))
  for (const [client, legal_name] of [['Łukasz Żółć Design', 'Łukasz Żółć Design plc'], ['Ωmega Optics', 'Ωmega Optics Ltd'], ['O\'Neil & <Sons>', 'O\'Neil & <Sons> Ltd']] as const) {
    await page.evaluate((hash) => { location.hash = hash }, new URL(documentOf(client), site().address).hash)
    await page.locator('h1', { hasText: client }).waitFor()
    await page.locator('.doc-parties', { hasText: `${legal_name}, “you”` }).first().waitFor()
    const made = await downloadPdf(page)
    expect(flat((await readPdf(made.bytes)).pages[0]?.text ?? '')).toContain(`${legal_name}, “you”`)
  }
  await browser.close()
})
