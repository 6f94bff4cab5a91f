import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { idleExceptions, importsOf, layerBreaks } from './support/layers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = new Map(readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.(ts|mjs|js|astro|sql)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]))

const EXCEPTIONS = {
  long: new Map([
    ['src/elements/import/element.ts', 'one element, one object: its state, its events and its address belong together'],
  ]),
  markup: new Map([
    ['src/pages/_markup.ts', 'reads what jsdom drew, at build; nothing is written'],
    ['src/pages/data/_built.ts', 'reads what jsdom drew, at build; nothing is written'],
    ['src/pages/documents/_built.ts', 'reads what jsdom drew, at build; nothing is written'],
  ]),
}

describe('the source', () => {
  it('keeps every rule of the design', () => {
    expect(sources.size).toBeGreaterThan(100)
    expect(layerBreaks(sources, EXCEPTIONS)).toEqual([])
  })

  it('needs each of its exceptions', () => {
    expect(idleExceptions(sources, EXCEPTIONS)).toEqual([])
  })
})

it('follows links inside one page to every element that a page connects', () => {
  const stays = sources.get('src/elements/stay/index.ts') ?? ''
  const connected = [...sources].filter(([path]) => path.startsWith('src/pages/')).flatMap(([, text]) => [...text.matchAll(/customElements\.define\('([a-z-]+)'/g)].map(([, name]) => name ?? ''))
  expect(connected).toContain('goodterms-sla')
  expect(connected.filter((name) => !stays.includes(`'${name}': async`))).toEqual([])
})

const broken = (path: string, text: string) => layerBreaks(new Map([[path, text]]), { long: new Map(), markup: new Map() })

const MUST_BREAK: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['src/core/clock.ts', "import { openNative } from '../db/native.ts'", 'core does not import db (../db/native.ts)'],
  ['src/core/clock.ts', "export type { Row } from '../models/index.ts'", 'core does not import models (../models/index.ts)'],
  ['src/content/parse.ts', "import { inspect } from '../intake/index.ts'", 'content does not import intake (../intake/index.ts)'],
  ['src/intake/inspect.ts', "import { parse } from '../content/index.ts'", 'intake does not import content (../content/index.ts)'],
  ['src/models/build.ts', "import { inspect } from '../intake/index.ts'", 'models does not import intake (../intake/index.ts)'],
  ['src/models/build.ts', "import { AsyncDuckDB } from '@duckdb/duckdb-wasm'", 'only db imports the engine (@duckdb/duckdb-wasm)'],
  ['src/loading/load.ts', "import { drawHtml } from '../document/index.ts'", 'loading does not import document (../document/index.ts)'],
  ['src/charts/axis.ts', "import type { Row } from '../db/index.ts'", 'charts does not import db (../db/index.ts)'],
  ['src/document/fill.ts', "import { h } from '../elements/shared/index.ts'", 'document does not import elements/shared (../elements/shared/index.ts)'],
  ['src/document/fill.ts', "import { PDFContext } from 'pdf-lib'", 'only pdf and signing import the PDF library (pdf-lib)'],
  ['src/pdf/make.ts', "const db = await import('../db/browser.ts')", 'pdf does not import db (../db/browser.ts)'],
  ['src/elements/sla/element.ts', "import { openBrowser } from '../../db/browser.ts'", 'elements/sla does not import db (../../db/browser.ts)'],
  ['src/elements/sla/element.ts', "import create from '@cantoo/fontkit'", 'only pdf and signing import the PDF library (@cantoo/fontkit)'],
  ['src/elements/sla/element.ts', "import page from '../../pages/sla/_built.ts'", 'elements/sla does not import pages (../../pages/sla/_built.ts)'],
  ['src/charts/axis.ts', "import { Table } from 'apache-arrow'", 'only db imports the engine (apache-arrow)'],
  ['src/elements/sla/element.ts', "import { zoneOf } from '../../core/zone.ts'", 'core is entered through its index.ts (../../core/zone.ts)'],
  ['src/elements/sla/element.ts', "import { h } from '../shared/dom.ts'", 'elements/shared is entered through its index.ts (../shared/dom.ts)'],
  ['src/cli/report.ts', "import { EngineSource } from '../models/sla-source.ts'", 'models is entered through its index.ts (../models/sla-source.ts)'],
  ['src/core/units.ts', "import { readFile } from 'node:fs/promises'", 'no Node built-in here (node:fs/promises)'],
  ['src/loading/load.ts', "import fs from 'fs'", 'no Node built-in here (fs)'],
  ['src/core/units.ts', 'export const at = Date.now()', 'no Date.now() here: instants and seeds are handed in'],
  ['src/intake/inspect.ts', 'const at = new Date()', 'no new Date() here: instants and seeds are handed in'],
  ['src/pdf/make.ts', 'const at = +new Date', 'no new Date() here: instants and seeds are handed in'],
  ['src/models/build.ts', 'const lot = Math.random()', 'no Math.random here: instants and seeds are handed in'],
  ['src/elements/sla/draw.ts', 'row.innerHTML = subject', 'text never becomes markup or code (innerHTML)'],
  ['src/elements/sla/draw.ts', "row.insertAdjacentHTML('beforeend', subject)", 'text never becomes markup or code (insertAdjacentHTML)'],
  ['src/elements/sla/draw.ts', 'row.outerHTML = subject', 'text never becomes markup or code (outerHTML)'],
  ['src/elements/sla/draw.ts', 'document.write(subject)', 'text never becomes markup or code (document.write)'],
  ['src/document/fill.ts', "const sum = eval('1 + 1')", 'text never becomes markup or code (eval()'],
  ['src/document/fill.ts', "const sum = new Function('return 1')", 'text never becomes markup or code (new Function)'],
  ['src/pages/sla/index.astro', '<p style="color: red">late</p>', 'no style attribute: the policy blocks it'],
  ['src/core/long.ts', 'const one = 1\n'.repeat(301), '301 lines, over 300 without a reason'],
  ['src/models/marts/mart_counts.sql', 'select 1', 'a model starts with a comment that states its grain'],
  ['src/models/marts/mart_counts.sql', '-- counts\nselect 1', 'a model starts with a comment that states its grain'],
  ['src/models/marts/mart_counts.sql', '-- Grain: one day.\nselect current_timestamp', 'time is data (current_timestamp)'],
  ['src/models/marts/mart_counts.sql', '-- Grain: one day.\nselect Now()', 'time is data (Now()'],
  ['src/models/marts/mart_counts.sql', '-- Grain: one day.\nselect current_date', 'time is data (current_date)'],
  ['src/gadgets/index.ts', 'export const one = 1', 'gadgets is not a room of the design'],
]

describe('each rule can fail', () => {
  it.each(MUST_BREAK)('%s: %s', (path, text, rule) => {
    expect(broken(path, text)).toEqual([`${path}: ${rule}`])
  })
})

const MAY_STAND: readonly (readonly [path: string, text: string])[] = [
  ['src/core/clock.ts', "import { zoneOf } from './zone.ts'"],
  ['src/models/build.ts', "import type { Database } from '../db/index.ts'\nimport { zoneOf } from '../core/index.ts'"],
  ['src/elements/engine/engine.ts', "import { openBrowser } from '../../db/browser.ts'\nimport { h } from '../shared/index.ts'"],
  ['src/elements/sla/draw.ts', "import type { SlaSource } from '../../models/source.ts'\n// never innerHTML\n/** Nor eval(…). */"],
  ['src/pages/sla/index.astro', "---\nimport Page from '../../layouts/Page.astro'\n---\n<Page />"],
  ['src/db/native.ts', "import { DuckDBInstance } from '@duckdb/node-api'\nimport { join } from 'node:path'"],
  ['src/core/days.ts', 'export const day = (at: number) => new Date(at).getUTCDate()'],
  ['src/models/staging/stg_days.sql', '-- Grain: one day; never current_date.\nselect 1'],
]

describe('no rule fails without a cause', () => {
  it.each(MAY_STAND)('%s: %s', (path, text) => {
    expect(broken(path, text)).toEqual([])
  })

  it('imports are read off however they are written', () => {
    expect(importsOf(`import a from './a.ts'
import {
  b,
  type C,
} from "./b.ts"
import './side.css'
import query from './q.sql?raw'
export * from './d.ts'
type E = typeof import('./e.ts')
const f = await import('./f.ts')
// import g from './g.ts'
const words = ['from', 'here']`)).toEqual(['./a.ts', './b.ts', './q.sql', './d.ts', './side.css', './e.ts', './f.ts'])
  })
})
