import type { Page } from 'playwright-core'
import type { Part } from './outline.ts'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('\n', '<br>')

/** Puts the document into a page, with the faces that Goodterms uses. @param fonts face to base64 of a WOFF */
export async function openPrint(page: Page, parts: readonly Part[], fonts: Readonly<Record<string, string>>): Promise<() => Promise<Uint8Array>> {
  const face = (family: string, weight: number, name: string) => `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/woff;base64,${fonts[name] ?? ''}) }`
  const style = `${face('Serif', 400, 'serif')}${face('Serif', 600, 'serif_semibold')}${face('Sans', 400, 'sans')}${face('Sans', 600, 'sans_semibold')}
    body { font: 10pt/14.5pt Serif; margin: 0 } h1 { font-size: 20pt; line-height: 1.2 } h2 { font-size: 11.5pt } h3 { font-size: 10pt } h1, h2, h3 { font-weight: 600; break-after: avoid }
    p { widows: 2; orphans: 2; margin: 3pt 0 } .new { break-before: page } .n { display: inline-block; width: 27pt; margin-left: -27pt } .c { padding-left: 27pt } small { font-size: 8.5pt }
    table { width: 100%; border-collapse: collapse; font: 9.5pt/12.75pt Sans } tr { break-inside: avoid } td, th { border-bottom: .5pt solid #ccc; text-align: left } .r { text-align: right }`
  await page.setContent(`<!doctype html><html lang="en-GB"><head><title>Agreement</title><style>${style}</style></head><body>${parts.map(markup).join('')}</body></html>`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return () => page.pdf({
    format: 'Letter', margin: { top: '22mm', bottom: '25mm', left: '24mm', right: '24mm' }, tagged: true, outline: true, displayHeaderFooter: true,
    headerTemplate: '<span style="font-size:8px">Agreement</span>', footerTemplate: '<span style="font-size:8px">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
  })
}

function markup(part: Part): string {
  if (part.kind === 'table') {
    const row = (name: 'th' | 'td', cells: readonly string[]) => `<tr>${cells.map((text, column) => `<${name}${part.right[column] === true ? ' class="r"' : ''}>${escaped(text)}</${name}>`).join('')}</tr>`
    return `<table><thead>${row('th', part.head)}</thead><tbody>${part.rows.map((cells) => row('td', cells)).join('')}</tbody></table>`
  }
  const number = part.number === null ? '' : `<span class="n">${escaped(part.number)}</span>`
  if (part.kind === 'heading') return `<h${part.level} class="${part.new_page ? 'new ' : ''}${number === '' ? '' : 'c'}">${number}${escaped(part.text)}</h${part.level}>`
  return `<p class="${number === '' && !part.indent ? '' : 'c'}">${number}${part.small ? `<small>${escaped(part.text)}</small>` : escaped(part.text)}</p>`
}
