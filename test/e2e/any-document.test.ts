import { expect, it } from 'vitest'
import { readPdf } from '../pdf/read-pdf.ts'
import { expectAccessible } from '../support/axe.ts'
import { addressOf, commanded, downloadPdf } from '../support/document-page.ts'
import { launch } from '../support/journey.ts'

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')
const textOf = async (bytes: Uint8Array): Promise<string> => flat((await readPdf(bytes)).pages.map(({ text }) => text).join(' '))

it('a letter that asks for a choice is made for a client without an agreement, and stands in the register', async () => {
  const browser = await launch()
  const page = await browser.open('/documents/obligation-reminder/')
  await page.locator('.doc-clients').getByRole('link', { name: 'Eastgate Dental' }).click()
  await page.locator('h1', { hasText: 'One field is missing' }).waitFor()
  await page.getByRole('button', { name: 'Go to “What it reminds of”' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-reminder-obligation')
  await page.getByLabel('What it reminds of').selectOption('mail and storage within the quota')
  await page.locator('h1', { hasText: 'Obligation reminder for Eastgate Dental' }).waitFor()
  const made = await downloadPdf(page)
  expect(made.name).toBe('obligation-reminder-eastgate-dental-2026-10-30.pdf')
  expect(await textOf(made.bytes)).toContain('A reminder: mail and storage within the quota')
  expect(await commanded('obligation-reminder', '--client', 'Eastgate Dental', '--set', 'reminder.obligation=mail and storage within the quota')).toMatchObject({ sha256: made.sha256 })
  await page.getByRole('link', { name: 'Open the register' }).click()
  await page.waitForURL((url) => url.pathname === '/documents/register/')
  await page.getByText('Eastgate Dental').first().waitFor()
  await browser.close()
})

it('a prospect gets the agreement that the command line makes, with its clauses as chosen, and leaves the address alone', async () => {
  const browser = await launch({ width: 390 })
  const requested: string[] = []
  browser.context.on('request', (request) => requested.push(request.url()))
  const page = await browser.open('/documents/support-agreement/')
  await page.getByLabel('A prospect’s name').fill('Ærø Ferries')
  await page.getByRole('button', { name: 'Open the document' }).click()
  await page.locator('h1', { hasText: /fields are missing before this can be made$/ }).waitFor()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const typed: readonly (readonly [path: string, value: string])[] = [
    ['client.legal_name', 'Ærø Ferries Ltd'], ['client.address', '1 Quay, Westhaven'], ['client.travel_minutes', '20'], ['offer.seats', '40'], ['offer.servers', '2'], ['offer.sites', '1'],
  ]
  const field = (path: string) => page.locator(`.doc-fields [data-field="${path}"]`)
  for (const [path, value] of typed) await field(path).fill(value)
  await field('offer.plan').selectOption('Gold')
  await field('choice.law').selectOption('Ireland')
  await page.getByRole('switch', { name: 'Regular visits' }).uncheck()
  await page.locator('h1', { hasText: 'Support agreement for Ærø Ferries, from 1 November 2026' }).waitFor()
  await page.locator('[data-path="clause.visits"] .doc-from', { hasText: /^left out$/ }).waitFor()
  await page.locator('.doc-preview').getByText('The law of Ireland applies.').waitFor({ state: 'attached' })
  const made = await downloadPdf(page)
  const text = await textOf(made.bytes)
  expect(text).toContain('The law of Ireland applies.')
  const set = [...typed, ['offer.plan', 'Gold'], ['choice.law', 'Ireland'], ['clause.visits', 'off']].flatMap(([path, value]) => ['--set', `${path}=${value}`])
  expect(await commanded('support-agreement', '--prospect', 'Ærø Ferries', ...set)).toMatchObject({ sha256: made.sha256 })
  expect(requested.filter((url) => /ferries/i.test(decodeURIComponent(url)))).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ferries')
  await browser.close()
})

it('one page serves two clients in a row; the document of the first leaves nothing behind', async () => {
  const browser = await launch()
  const page = await browser.open(addressOf('announcement-letter', { client: 'Norwell Packaging', 'set.letter.clients_asked': 'yes' }))
  await page.locator('h1', { hasText: 'Announcement letter for Norwell Packaging' }).waitFor()
  await page.locator('details[data-part="chooser"] > summary').click()
  await page.locator('#other-clients').getByRole('link', { name: 'Kestrel Marine' }).click()
  await page.locator('h1', { hasText: 'Announcement letter for Kestrel Marine' }).waitFor()
  await expect.poll(() => page.getByLabel('Clients have asked for this').inputValue()).toBe('no')
  expect(new URL(page.url()).hash).toBe('#client=Kestrel+Marine')
  await browser.close()
})
