import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { documentCases, draftDocument, finishPdf, makeMany, type BatchProgress } from '../../src/drafting/index.ts'
import { client, fonts, ownContent, stock, version } from '../elements/document/page.ts'

const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
const STARTS_ON = '2026-11-01'
const content = ownContent()
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const one = (name: string, change = {}) => ({ client: client(name, change), versions: [version(name, 4, '2026-01-01', '2026-12-31')] })
const template = stock.templates.templates.get('premium-response-supplement')!
const cases = (...clients: Parameters<typeof documentCases>[0]['clients']) => documentCases({ template, overrides: new Map(), content, templates: stock.templates, starts_on: STARTS_ON, as_of: AS_OF, clients })

const THREE = [one('Norwell Packaging'), one('Łukasz Żółć Design'), one('Eastgate Dental')]

describe('many supplements', () => {
  it('are each the file that is made alone, in order, in A4 and Letter', async () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const { made, not_made } = await makeMany(cases(...THREE), { fonts, paper })
      expect(not_made).toEqual([])
      expect(made.map(({ client: name, file }) => [name, file])).toEqual([
        ['Norwell Packaging', 'premium-response-supplement-norwell-packaging-2026-11-01.pdf'],
        ['Łukasz Żółć Design', 'premium-response-supplement-łukasz-żółć-design-2026-11-01.pdf'],
        ['Eastgate Dental', 'premium-response-supplement-eastgate-dental-2026-11-01.pdf'],
      ])
      for (const [index, asked] of THREE.entries()) {
        const draft = draftDocument(template, { content, templates: stock.templates, ...asked, starts_on: STARTS_ON, as_of: AS_OF, overrides: new Map() })
        const alone = await finishPdf(draft, { fonts, paper, number: null, created_at: AS_OF })
        expect(sha256(made[index]!.bytes)).toBe(sha256(alone.bytes))
        expect([made[index]!.pages, made[index]!.number]).toEqual([alone.pages, alone.number])
      }
    }
  })

  it('go on where one cannot be made, and say of each why', async () => {
    const { made, not_made } = await makeMany(cases(
      one('No Address', { address: null }), { client: client('No Agreement'), versions: [] }, one('\u{10330} Design'), one('Norwell Packaging'),
    ), { fonts, paper: 'A4' })
    expect(made.map((file) => file.client)).toEqual(['Norwell Packaging'])
    expect(not_made.map((file) => file.client)).toEqual(['No Address', 'No Agreement', '\u{10330} Design'])
    expect(not_made[0]?.sentences).toEqual(['client.address is not filled: expected an address, found nothing in clients.csv.'])
    expect(not_made[1]?.sentences).toEqual(['No Agreement has no agreement that a supplement could add to.'])
    expect(not_made[2]?.sentences.join(' ')).toMatch(/"\u{10330}"/u)
  })

  it('are none where nobody is chosen', async () => {
    expect(await makeMany([], { fonts, paper: 'A4' })).toEqual({ made: [], not_made: [] })
  })

  it('tell whose turn it is, each before it is made', async () => {
    const told: BatchProgress[] = []
    await makeMany(cases(...THREE), { fonts, paper: 'A4', onProgress: (at) => told.push(at) })
    expect(told).toEqual([
      { done: 0, all: 3, client: 'Norwell Packaging' }, { done: 1, all: 3, client: 'Łukasz Żółć Design' },
      { done: 2, all: 3, client: 'Eastgate Dental' }, { done: 3, all: 3, client: null },
    ])
  })

  it('let others have their turn between files', async () => {
    const turns: number[] = []
    let done = 0
    let over = false
    const other = (): void => {
      turns.push(done)
      if (!over) setImmediate(other)
    }
    setImmediate(other)
    await makeMany(cases(...THREE), { fonts, paper: 'A4', onProgress: (at) => { done = at.done } })
    over = true
    expect([...new Set(turns)].filter((at) => at < 3)).toEqual([0, 1, 2])
  })

  it('that are cancelled hand back nothing, and draft nothing more', async () => {
    const stop = new AbortController()
    const drafted: string[] = []
    const watched = cases(...THREE).map((file) => ({ ...file, draft: () => (drafted.push(file.client), file.draft()) }))
    const run = makeMany(watched, { fonts, paper: 'A4', signal: stop.signal, onProgress: ({ done }) => { if (done === 1) stop.abort(new Error('enough')) } })
    await expect(run).rejects.toThrow('enough')
    expect(drafted).toEqual(['Norwell Packaging'])
  })

  it('do not begin once the signal is aborted', async () => {
    const drafted: string[] = []
    const watched = cases(...THREE).map((file) => ({ ...file, draft: () => (drafted.push(file.client), file.draft()) }))
    await expect(makeMany(watched, { fonts, paper: 'A4', signal: AbortSignal.abort() })).rejects.toThrow()
    expect(drafted).toEqual([])
  })

  it('of clients whose file names collide have names of their own', () => {
    expect(cases(one('Smith & Sons'), one('smith, sons'), one('SMITH SONS')).map(({ file }) => file)).toEqual([
      'premium-response-supplement-smith-sons-2026-11-01.pdf', 'premium-response-supplement-smith-sons-2026-11-01-2.pdf', 'premium-response-supplement-smith-sons-2026-11-01-3.pdf',
    ])
  })
})
