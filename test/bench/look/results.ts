import { SIZES } from './files.ts'
import type { LookMeasured } from './measure.ts'

const ms = (value: number): string => `${value.toFixed(0)} ms`
const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)
const size = (of: number): string => (of < 1024 ? `${of} MiB` : `${of / 1024} GiB`)

/** How soon a file is known, beside others that look at it. */
export function lookText({ node, pages }: LookMeasured): string {
  const inNode = node.map(({ name, looks, sniffer_ms }) => {
    const at100 = looks[1]?.ms ?? Number.NaN
    const beside = sniffer_ms === null ? 'refuses it | –' : `${ms(sniffer_ms)} | ${(at100 / sniffer_ms).toFixed(2)}`
    return `| ${name} | ${looks.map((look) => ms(look.ms)).join(' | ')} | ${mib(Math.max(...looks.map(({ bytes }) => bytes)))} | ${beside} |`
  })
  const inPages = pages.flatMap(({ name, looks }) => looks.map((look, at) => {
    const beside = look.papaparse_ms === null ? 'over 10 s | –' : `${ms(look.papaparse_ms)} | ${(look.shown_ms / look.papaparse_ms).toFixed(2)}`
    return `| ${at === 0 ? name : ''} | ${size(SIZES[at] ?? 0)} | ${ms(look.shown_ms)} | ${look.longest_ms <= 50 ? 'none' : ms(look.longest_ms)} | ${mib(look.bytes)} | ${beside} |`
  }))
  return `## From the drop to the preview and the questions

A file is looked at before it is read: its beginning, and a few pieces further on. Files made for it, the worst among them, of three sizes. In Node: the median of five; beside it DuckDB's own sniffer over the same file of ${size(SIZES[1] ?? 0)}, which says neither what the columns mean nor what is in doubt.

| file | ${SIZES.map(size).join(' | ')} | MiB read at most | DuckDB’s sniffer | Goodterms ÷ sniffer |
| --- | ${SIZES.map(() => '---:').join(' | ')} | ---: | ---: | ---: |
${inNode.join('\n')}

On the Data page, once, in a fresh browser profile: from the drop until the page says what the file is, with its questions drawn; the longest that the page could not answer meanwhile; beside it papaparse's preview of 20 rows of the same file in the same page.

| file | size | shown after | longest task over 50 ms | MiB read | papaparse | Goodterms ÷ papaparse |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${inPages.join('\n')}
`
}
