import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { root } from './bundle.ts'
import type { Compared } from './compare.ts'
import { documentsText } from './documents/results.ts'
import type { DocumentsMeasured } from './documents/measure.ts'
import type { Step } from './native.ts'
import type { PdfMeasure } from './pdf.ts'

const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1)
const total = (steps: readonly Step[]): number => steps.at(-1)?.[1] ?? 0
const peak = (steps: readonly Step[]): string => `${steps.at(-1)?.[2] ?? '–'} MB`
const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')

function versions(chromium: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const of = (name: string) => `${name} ${dependencies[name] ?? ''}`
  return `Node ${process.versions.node}, Chromium ${chromium}, ${of('@duckdb/duckdb-wasm')}, ${of('@duckdb/node-api')}`
}

/** Step by step, repeated ones together: what each took, and the most memory until its end. */
function together(steps: readonly Step[]): (readonly [name: string, ms: number, peak_mb: number | null])[] {
  const took = new Map<string, readonly [number, number | null]>()
  steps.forEach(([name, until, mb], i) => took.set(name, [(took.get(name)?.[0] ?? 0) + until - (steps[i - 1]?.[1] ?? 0), mb]))
  return [...took].map(([name, [ms, mb]]) => [name, ms, mb])
}

const taken = (steps: readonly Step[], name: string): number => together(steps).find(([one]) => one === name)?.[1] ?? 0
const inWords = (steps: readonly Step[]): string => together(steps).map(([name, ms, mb]) => `${name} ${seconds(ms)}${mb === null ? '' : ` (${count(mb)})`}`).join(', ')

/** The tables of `results.md`. */
export function resultsText(compared: readonly Compared[], pdf: readonly PdfMeasure[], documents_made: DocumentsMeasured): string {
  const [first] = compared
  const machine = `${type()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB of memory, load ${loadavg()[1]?.toFixed(1) ?? '–'} over the last five minutes`
  const speed = compared.map(({ rows, bytes, browser: { steps: browser }, native: { steps: native } }) => {
    const [page, engine] = [total(browser), total(native)]
    const kept = taken(browser, 'keeping')
    return `| ${count(rows)} | ${Math.round(bytes / 1e6)} MB | ${seconds(page)} s | ${seconds(kept)} s | ${seconds(engine)} s | ${(page / engine).toFixed(2)} | ${((page - kept) / engine).toFixed(2)} | ${peak(browser)} | ${peak(native)} |`
  })
  const parts = compared.flatMap(({ rows, browser, native }) => [`| ${count(rows)} | browser | ${inWords(browser.steps)} |`, `| | native | ${inWords(native.steps)} |`])
  const documents = pdf.map(({ where, first_ms, warm_ms, bytes }) => `| ${where} | ${first_ms.toFixed(0)} ms | ${warm_ms.toFixed(0)} ms | ${count(bytes)} bytes |`)
  return `# Bench

Written by \`npm run bench\`. ${machine}. ${versions(first?.browser.version ?? '')}.

## From dropped files to the drawn dashboard

A ticket export of 22 columns and the agreements of 60 clients. Browser: from the files in the page's picker, with the page open, through "Read and use", to the dashboard drawn; the files and the database are kept in the browser on the way ("keeping"), which native does not do, and the dashboard is a page of its own, so the engine starts twice. Native: the same code and models on DuckDB with one thread, in a process of its own, until the figures of the dashboard are there. The figures of both, as drawn, are equal: title, headlines, months, clients and misses of both clocks.

| tickets | file | browser | of that keeping | native | browser ÷ native | without keeping | renderer's peak | native's peak |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${speed.join('\n')}

Seconds by step, and in brackets the most memory until its end, in MB:

| tickets | | steps |
| ---: | --- | --- |
${parts.join('\n')}

## The Premium Response supplement

Of one client of the sample; the two files are the same to the byte. Node: from the terms to the bytes, templates and fonts read on the way. Browser: from pressing "Download" to the download, with the preview drawn.

| where | first | again | size |
| --- | ---: | ---: | ---: |
${documents.join('\n')}

${documentsText(documents_made)}`
}
