import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bundle.ts'
import type { DocumentsMeasured } from './measure.ts'

const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')
const ms = (value: number): string => `${value.toFixed(0)} ms`

function version(name: string): string {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
  const of = { ...dependencies, ...devDependencies }[name]
  return of === undefined ? name : `${name} ${of}`
}

const MEETINGS = { briefing: 'owner’s briefing', review: 'service review', agreement: 'support agreement' } as const

/** The agreement beside other ways to make it. Ratios stand against the first row of the same place. */
export function documentsText({ measures, many, meetings }: DocumentsMeasured): string {
  const own = (where: string): number => measures.find((one) => one.by === 'Goodterms' && one.where === where)?.warm_ms ?? Number.NaN
  const rows = measures.map((one) =>
    `| ${version(one.by)} | ${one.where} | ${ms(one.first_ms)} | ${ms(one.warm_ms)} | ${(one.warm_ms / own(one.where)).toFixed(1)} | ${one.pages} | ${count(one.bytes)} | ${count(one.tags)} | ${one.headings} | ${one.header_cells} | ${one.bookmarks} | ${one.fields} | ${one.language ?? '–'} | ${(one.words * 100).toFixed(1)} % |`)
  const a_minute = many.documents / (many.ms / 60_000)
  return `## The support agreement, beside others

The support agreement of one client of the sample, on Letter, made in one run by Goodterms and from the same texts by others, each with its own paging. Goodterms: terms filled, laid out and written each time; its file is the same to the byte in Node and in Chromium. The others are handed the filled texts, and make no form fields. Again: the median of nine after the first, in which Goodterms finds the lines of the same texts as it kept them; in the first, nothing is known yet, fonts included. Tags, headings, header cells, bookmarks, fields and language are those that pdf.js finds in the file; words: the share of the agreement's words that the file's text holds.

| made by | where | first | again | ÷ Goodterms there | pages | bytes | tags | headings | header cells | bookmarks | fields | language | words |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |
${rows.join('\n')}

${many.documents} Premium Response supplements one after another in Node, from the terms to the bytes: ${(many.ms / 1000).toFixed(2)} s, which is ${count(Math.round(a_minute))} a minute.

Documents of meetings, in the same run: each from what the engine holds (its calls asked for anew) to the bytes, fitted to its pages, with its charts as vectors and its figures attached. Peak: the most that the process held while they were made, above what it held before.

| document | made | pages each | a document | a page | bytes each | peak |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${meetings.map(({ what, documents, pages, ms: took, bytes, peak_bytes }) => `| ${MEETINGS[what]} | ${documents} | ${(pages / documents).toFixed(1)} | ${ms(took / documents)} | ${(took / pages).toFixed(1)} ms | ${count(Math.round(bytes / documents))} | ${count(Math.round(peak_bytes / 1_048_576))} MB |`).join('\n')}
`
}
