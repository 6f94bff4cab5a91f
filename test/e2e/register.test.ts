import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { documentOf, downloadPdf, madeByCommand } from '../support/document-page.ts'
import { launch } from '../support/journey.ts'

const CLIENT = 'Norwell Packaging'

it('a document that is made stands in the register, is marked as sent, and files itself when it comes back signed', async () => {
  const browser = await launch()
  const made = await downloadPdf(await browser.open(documentOf(CLIENT)))
  const { number } = await madeByCommand(CLIENT)

  const page = await browser.open('/documents/register/?show=made')
  const row = page.locator('.register tbody tr', { hasText: number })
  await row.waitFor()
  await expect.poll(() => row.locator('th').textContent()).toBe(CLIENT)
  await row.getByRole('button', { name: 'Mark as sent' }).click()
  await page.getByLabel('Sent on').waitFor()
  await expectAccessible(page)
  await page.locator('[data-act="save-sent"]').click()
  await page.locator('[data-part="done"]', { hasText: `${number} for ${CLIENT} is marked as sent` }).waitFor()

  const pdf = await PDFDocument.load(made.bytes)
  pdf.getForm().getTextField('client_name').setText('Tariq Garside')
  pdf.getForm().getTextField('client_date').setText('3 November 2026')
  const back = Buffer.from(await pdf.save({ updateFieldAppearances: false }))
  await page.locator('input[name="returned"]').setInputFiles([{ name: 'back.pdf', mimeType: 'application/pdf', buffer: back }, { name: 'as-sent.pdf', mimeType: 'application/pdf', buffer: Buffer.from(made.bytes) }])
  await page.locator('[data-part="returned"]', { hasText: '1 of 2 files is filed' }).or(page.locator('[data-part="returned"]', { hasText: '1 of 2 files are filed' })).waitFor()
  await expect.poll(() => page.locator('.returns-list > li').first().locator('p').nth(1).textContent()).toMatch(new RegExp(`^Filed under ${CLIENT}: ${number}, version \\d+, as signed\\.$`))
  await expectAccessible(page)

  await page.goto(page.url().replace('show=made', 'show=signed'))
  await row.filter({ hasText: 'signed 30 Oct 2026' }).waitFor()
  await browser.close()
})
