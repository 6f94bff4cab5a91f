import { readFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { root } from './bundle.ts'
import type { Compared } from './compare.ts'
import type { PdfMeasure } from './pdf.ts'

const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1)
const total = (steps: Compared['browser']['steps']): number => steps.at(-1)?.[1] ?? 0
const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')

function versions(chromium: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const of = (name: string) => `${name} ${dependencies[name] ?? ''}`
  return `Node ${process.versions.node}, Chromium ${chromium}, ${of('@duckdb/duckdb-wasm')}, ${of('@duckdb/node-api')}`
}

/** `looking 0.52, scanning 2.10`: how long each step took, repeated ones together. */
function steps(run: { readonly steps: Compared['browser']['steps'] }): string {
  const took = new Map<string, number>()
  run.steps.forEach(([name, until], i) => took.set(name, (took.get(name) ?? 0) + until - (run.steps[i - 1]?.[1] ?? 0)))
  return [...took].map(([name, ms]) => `${name} ${seconds(ms)}`).join(', ')
}

/** The tables of `results.md`. */
export function resultsText(compared: readonly Compared[], pdf: readonly PdfMeasure[]): string {
  const [first] = compared
  const machine = `${type()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB of memory`
  const speed = compared.map(({ rows, bytes, browser, native }) =>
    `| ${count(rows)} | ${Math.round(bytes / 1e6)} MB | ${seconds(total(browser.steps))} s | ${seconds(total(native.steps))} s | ${(total(browser.steps) / total(native.steps)).toFixed(2)} | ${browser.peak_mb ?? '–'} MB | ${native.peak_mb ?? '–'} MB |`)
  const parts = compared.flatMap(({ rows, browser, native }) => [`| ${count(rows)} | browser | ${steps(browser)} |`, `| | native | ${steps(native)} |`])
  const documents = pdf.map(({ where, first_ms, warm_ms, bytes, pages }) =>
    `| ${where} | ${first_ms.toFixed(0)} ms | ${warm_ms === null ? '–' : `${warm_ms.toFixed(0)} ms`} | ${count(bytes)} bytes | ${pages ?? '–'} |`)
  return `# Bench

Written by \`npm run bench\`. ${machine}. ${versions(first?.browser.version ?? '')}.

## From dropped files to the drawn dashboard

A ticket export of 22 columns and the agreements of 60 clients. Browser: from the files in the page's picker, with the page open, through "Read and use", to the dashboard drawn; the files and the database are kept in the browser on the way, and the dashboard is a page of its own, so the engine starts twice. Native: the same code and models on DuckDB with one thread, in a process of its own, until the figures of the dashboard are there. The figures of both, as drawn, are equal: title, headlines, months, clients and misses of both clocks.

| tickets | file | browser | native | browser ÷ native | renderer's peak | native's peak |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${speed.join('\n')}

Seconds by step:

| tickets | | steps |
| ---: | --- | --- |
${parts.join('\n')}

## The Premium Response supplement

| where | first | again | size | pages |
| --- | ---: | ---: | ---: | ---: |
${documents.join('\n')}
`
}
