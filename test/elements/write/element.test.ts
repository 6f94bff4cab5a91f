// @vitest-environment jsdom
import '../document/node-arrays.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { markOf } from '../../../src/elements/write/shelf.ts'
import { built, textOf, writePage } from './page.ts'

const SUPPLEMENT = 'templates/premium-response-supplement.mdx'
const OPEN = '#file=templates/premium-response-supplement'
const CHARGE = 'clauses/premium-response-charge.mdx'

const text = (root: ParentNode, selector: string): string => (root.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ')
const title = (root: ParentNode): string => text(root, '[data-part="title"]')
const note = (root: ParentNode): string => text(root, '[data-part="note"]')
const faults = (root: ParentNode): string[] => [...root.querySelectorAll('.write-faults li')].map((one) => one.textContent.replaceAll('\u00a0', ' '))
const sheets = (root: ParentNode): string => text(root, '[data-part="sheets"]')
const list = (root: ParentNode, folder: string): string[] => [...root.querySelectorAll(`[data-folder="${folder}"] li`)].map((one) => one.textContent)

function press(root: ParentNode, selector: string): void {
  const button = root.querySelector<HTMLElement>(selector)
  if (button === null) throw new Error(`no ${selector}`)
  button.click()
}

function choose(root: ParentNode, name: string, value: string): void {
  const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
  if (select === null) throw new Error(`no ${name}`)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

function submit(root: ParentNode, name: string): void {
  root.querySelector<HTMLInputElement>('#write-name')!.value = name
  root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
}

afterEach(() => { document.body.replaceChildren() })

describe('without a text', () => {
  test('every text stands in the list of its folder, and the search narrows it', async () => {
    const { element, until } = await writePage()
    await until(() => title(element) === `${built.length} texts to write with: none is changed here`)
    for (const folder of ['templates', 'clauses', 'emails']) expect(list(element, folder)).toEqual(built.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path }) => path.replace(/^.*\/|\.mdx$/g, '')).sort())
    expect(element.querySelector('a[data-key="emails/announcement-letter.mdx"]')?.getAttribute('href')).toBe('#file=emails/announcement-letter')
    const search = element.querySelector<HTMLInputElement>('[name="find-text"]')!
    search.value = 'Premium-Response-T'
    search.dispatchEvent(new Event('input', { bubbles: true }))
    expect([...element.querySelectorAll<HTMLElement>('[data-part="texts"] li:not([hidden])')].map((one) => one.textContent)).toEqual(['premium-response-targets', 'premium-response-term'])
    expect(text(element, '[data-part="found"]')).toBe(`2 of ${built.length} texts`)
  })

  test('a text that is not here is named', async () => {
    const { element, until } = await writePage('#file=templates/nothing')
    await until(() => note(element) === 'There is no text templates/nothing.mdx here.')
  })
})

describe('a template', () => {
  test('opens at its line, with its pages beside it and nothing to mend', async () => {
    const { element, editor, until, kept } = await writePage(`${OPEN}&line=51`)
    await until(() => title(element) === 'Premium Response supplement: nothing to mend')
    expect(editor().text).toBe(textOf(SUPPLEMENT))
    expect(editor().went).toEqual([[51, 1, false]])
    expect(sheets(element)).toContain('For [The client’s full name]')
    expect(text(element, '[data-part="faults"]')).toBe('Nothing to mend: the text can be read and filled.')
    expect(element.querySelector('[data-key="use"]')?.getAttribute('href')).toBe('/documents/premium-response-supplement/')
    expect(kept()).toEqual([])
    expect(element.querySelectorAll('[style], style, script')).toHaveLength(0)
  })

  test('a fault is named at its line and column, in the text and in the list, and is gone once it is mended', async () => {
    const { element, editor, until, kept } = await writePage(OPEN)
    await until(() => title(element).endsWith('nothing to mend'))
    const before = textOf(SUPPLEMENT)
    const wrong = before.replace('## What you pay', '## What you pay for {price of it}')
    const line = wrong.split('\n').findIndex((one) => one.startsWith('## What you pay')) + 1
    editor().type(wrong)
    await until(() => title(element) === 'Premium Response supplement: 1 fault to mend')
    expect(faults(element)).toEqual([`Line ${line}, column 27 The text in braces is not a field (expected a path such as {client.legal_name}).`])
    expect(editor().marks.map((one) => [one.line, one.column])).toEqual([[line, 27]])
    expect(list(element, 'templates')).toContain('premium-response-supplement changed to mend')
    expect(kept()).toEqual([{ path: SUPPLEMENT, text: wrong, based_on: markOf(before) }])
    press(element, '.write-faults .open')
    expect(editor().went[0]).toEqual([line, 27, true])
    editor().type(before.replace('## What you pay', '## What it costs you'))
    await until(() => title(element).endsWith('nothing to mend'))
    expect(sheets(element)).toContain('What it costs you')
    expect(text(element, '[data-part="live"]')).toBe('Nothing to mend.')
  })

  test('what only filling shows is named too: a field, a clause and a label that do not exist', async () => {
    const { element, editor, until } = await writePage(OPEN)
    await until(() => title(element).endsWith('nothing to mend'))
    editor().type(textOf(SUPPLEMENT).replace('## What you get', '## What {client.leagl_name} gets\n\n<Clause name="no-such-clause" />\n\n1. See <Ref to="nowhere" />.'))
    await until(() => faults(element).length === 3)
    const from = textOf(SUPPLEMENT).split('\n').indexOf('## What you get') + 1
    expect(faults(element).map((one) => one.split(' (expected')[0])).toEqual([
      `Line ${from}, column 9 client.leagl_name is not filled: expected a field that this document knows, found nothing in nothing that fills this template.`,
      `Line ${from + 2}, column 1 There is no clause "no-such-clause"`,
      `Line ${from + 4}, column 8 There is no label "nowhere" to refer to.`,
    ])
    await until(() => list(element, 'templates').includes('premium-response-supplement changed to mend'))
  })

  test('a client’s values fill it, and what that client lacks is said apart', async () => {
    const { element, until } = await writePage(OPEN)
    await until(() => element.querySelector('select[name="client"]') !== null)
    choose(element, 'client', 'Norwell Packaging')
    await until(() => sheets(element).includes('Norwell Packaging Ltd'))
    expect(faults(element)).toEqual([])
    expect(window.location.hash).toBe('#file=templates%2Fpremium-response-supplement&client=Norwell+Packaging')
    choose(element, 'client', 'Pinnock Surveyors')
    await until(() => text(element, '.write-lacks h2') === 'With the values of Pinnock Surveyors')
    expect(title(element)).toBe('Premium Response supplement: nothing to mend')
    expect(faults(element)[0]).toContain('lies outside the term of Pinnock Surveyors’s agreement')
  })

  test('a line of the pages leads to its place, in a clause too; the cursor’s line is marked there', async () => {
    const { element, editor, until } = await writePage(OPEN)
    await until(() => element.querySelector('[data-file="premium-response-charge"]') !== null)
    press(element, '[data-part="sheets"] .doc-title')
    expect(editor().went[0]).toEqual([Number(element.querySelector<HTMLElement>('.doc-title')!.dataset['line']), 1, true])
    editor().move(Number(element.querySelector<HTMLElement>('.doc-title')!.dataset['line']))
    expect(element.querySelector('.is-current')?.classList.contains('doc-title')).toBe(true)
    press(element, '[data-file="premium-response-charge"]')
    await until(() => editor().key === CHARGE)
    expect(window.location.hash).toContain('file=clauses%2Fpremium-response-charge')
  })

  test('a field and a part go in at a press', async () => {
    const { element, editor, until } = await writePage(OPEN)
    await until(() => element.querySelector('[data-key="insert:field:client.legal_name"]') !== null)
    press(element, '[data-key="insert:field:client.legal_name"]')
    expect(editor().text.endsWith('{client.legal_name}')).toBe(true)
    press(element, '[data-key="insert:field:schedule.priorities"]')
    expect(editor().text.endsWith('<Table path="schedule.priorities" />')).toBe(true)
    press(element, '[data-key="insert:component:PageBreak"]')
    expect(editor().text.endsWith('<PageBreak />')).toBe(true)
  })
})

describe('what was changed here', () => {
  test('goes back to the file’s own text, and can be undone', async () => {
    const mine = `${textOf(CHARGE)}\n2. Mine.\n`
    const { element, editor, until, kept } = await writePage('#file=clauses/premium-response-charge', [{ path: CHARGE, text: mine, based_on: markOf(textOf(CHARGE)) }])
    await until(() => element.querySelector('[data-act="back"]') !== null)
    expect(editor().text).toBe(mine)
    press(element, '[data-act="back"]')
    await until(() => kept().length === 0)
    expect(editor().text).toBe(textOf(CHARGE))
    expect(note(element)).toBe('The file’s own text is back. “Undo” brings yours again.')
    press(element, '[data-act="undo"]')
    await until(() => kept().length === 1)
    expect(kept()).toEqual([{ path: CHARGE, text: mine, based_on: markOf(textOf(CHARGE)) }])
  })

  test('says that the site’s own text has changed since, and offers both', async () => {
    const old = { path: CHARGE, text: '1. Mine.\n', based_on: markOf('1. As it was.\n') }
    const { element, until, kept } = await writePage('#file=clauses/premium-response-charge', [old])
    await until(() => text(element, '[data-part="outdated"] p') === 'The site’s own text of this file has changed since you changed it here.')
    press(element, '[data-act="keep-mine"]')
    expect(kept()).toEqual([{ ...old, based_on: markOf(textOf(CHARGE)) }])
    expect(text(element, '[data-part="outdated"]')).toBe('')
  })

  test('takes the site’s text where the reader wants that', async () => {
    const { element, editor, until, kept } = await writePage('#file=clauses/premium-response-charge', [{ path: CHARGE, text: '1. Mine.\n', based_on: markOf('1. As it was.\n') }])
    await until(() => element.querySelector('[data-key="take-own"]') !== null)
    press(element, '[data-key="take-own"]')
    await until(() => kept().length === 0)
    expect(editor().text).toBe(textOf(CHARGE))
  })

  test('a browser that keeps nothing says so', async () => {
    const { element, editor, until } = await writePage('#file=clauses/premium-response-charge', [], { keeps: false })
    await until(() => title(element).endsWith('nothing to mend'))
    editor().type('1. Mine.\n')
    await until(() => note(element) === 'This browser keeps nothing: download what you write before you close the page.')
  })
})

describe('a clause and an e-mail', () => {
  test('a clause is shown in a template that holds it, at its own lines', async () => {
    const { element, editor, until } = await writePage('#file=clauses/holidays')
    await until(() => element.querySelector('select[name="within"]') !== null)
    const holders = [...element.querySelectorAll('select[name="within"] option')].map((one) => one.textContent)
    expect(holders).toContain('premium-response-supplement')
    choose(element, 'within', 'premium-response-supplement')
    await until(() => sheets(element).includes('Premium Response'))
    editor().type('1. We are closed on {no.such_field}.\n')
    await until(() => faults(element).length > 0)
    expect(faults(element)[0]).toContain('Line 1, column 21 no.such_field is not filled')
  })

  test('an e-mail is shown with its subject, and may hold no table', async () => {
    const { element, editor, until } = await writePage('#file=emails/premium-response-supplement')
    await until(() => text(element, '.write-subject') !== '')
    expect(title(element)).toMatch(/: nothing to mend$/)
    expect(text(element, '.write-mail-body')).toContain('Dear [name],')
    editor().type(`${editor().text}\n<Table path="schedule.priorities" />\n`)
    await until(() => faults(element).length === 1)
    expect(faults(element)[0]).toContain('An e-mail holds paragraphs and lists, and nothing else.')
  })
})

describe('a new text', () => {
  test('has a name that nothing else has, begins without a fault, and can be used, removed and brought back', async () => {
    const { element, editor, until, kept } = await writePage()
    await until(() => element.querySelector('[data-folder="templates"]') !== null)
    press(element, '[data-key="new:templates"]')
    for (const [name, told] of [['', 'Give it a name.'], ['House Rules', 'The name should be lower-case words joined by hyphens (expected a name such as house-rules).'], ['announcement-letter', 'There is one of that name already.'], [`a${'b'.repeat(60)}`, 'The name is longer than 60 letters.']]) {
      submit(element, name!)
      expect(text(element, '#write-name-note')).toBe(told)
    }
    submit(element, 'house-rules')
    await until(() => title(element) === 'House rules: nothing to mend')
    expect(kept().map(({ path, based_on }) => [path, based_on])).toEqual([['templates/house-rules.mdx', null]])
    expect(editor().key).toBe('templates/house-rules.mdx')
    expect(element.querySelector('[data-key="use"]')?.getAttribute('href')).toBe('/documents/own/#template=house-rules')
    expect(list(element, 'templates')).toContain('house-rules new')
    press(element, '[data-act="remove"]')
    expect(note(element)).toBe('templates/house-rules.mdx is removed from this browser.Bring it back')
    expect(kept()).toEqual([])
    press(element, '[data-act="restore"]')
    await until(() => title(element) === 'House rules: nothing to mend')
    expect(kept()).toHaveLength(1)
  })

  test('a clause, an e-mail and a copy begin without a fault', async () => {
    const { element, until } = await writePage('#file=templates/announcement-letter')
    await until(() => element.querySelector('[data-act="copy"]') !== null)
    press(element, '[data-act="copy"]')
    expect(element.querySelector<HTMLInputElement>('#write-name')!.value).toBe('announcement-letter-2')
    submit(element, 'announcement-letter-2')
    await until(() => text(element, '.lead code') === 'templates/announcement-letter-2.mdx' && title(element).endsWith('nothing to mend'))
    press(element, '[data-key="new:clauses"]')
    submit(element, 'house-rule')
    await until(() => title(element) === 'House rule: nothing to mend')
    expect(text(element, '[data-part="choose"]')).toContain('No template holds this clause yet: it is shown alone.')
    press(element, '[data-key="new:emails"]')
    submit(element, 'announcement-letter-2')
    await until(() => title(element) === 'Announcement letter 2: nothing to mend')
    expect(text(element, '.write-subject')).toBe('Subject Announcement letter 2')
  })
})

describe('files', () => {
  test('that are dropped go where their name and their text say; others are refused with a reason', async () => {
    const { element, until, kept } = await writePage()
    await until(() => element.querySelector('[data-folder="templates"]') !== null)
    const file = (name: string, content: string): File => Object.assign(new File([content], name), { text: async () => content })
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    Object.assign(drop, { dataTransfer: { files: [file('holidays.mdx', '1. Closed.\r\n'), file('Our-Rules.mdx', '---\ntitle: Ours\nneeds: [client]\n---\n\n# Ours\n'), file('premium-response-supplement.mdx', '# Hello {email.to_name}\n'), file('notes.txt', 'x'), file('Ä b.mdx', 'x')] } })
    document.dispatchEvent(drop)
    await until(() => kept().length === 3)
    expect(kept().map(({ path, text: content }) => [path, content])).toEqual([
      ['clauses/holidays.mdx', '1. Closed.\n'], ['templates/our-rules.mdx', '---\ntitle: Ours\nneeds: [client]\n---\n\n# Ours\n'], ['emails/premium-response-supplement.mdx', '# Hello {email.to_name}\n'],
    ])
    expect(note(element)).toBe('Taken in: clauses/holidays.mdx, templates/our-rules.mdx, emails/premium-response-supplement.mdx. notes.txt was not taken in: it is no .mdx file. Ä b.mdx was not taken in: its name should be lower-case words joined by hyphens, such as house-rules.mdx.')
    expect(drop.defaultPrevented).toBe(true)
  })

  test('that take the place of something written here can be taken back', async () => {
    const mine = { path: 'clauses/holidays.mdx', text: '1. Mine.\n', based_on: markOf(textOf('clauses/holidays.mdx')) }
    const { element, until, kept } = await writePage('', [mine])
    await until(() => element.querySelector('[data-folder="templates"]') !== null)
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    Object.assign(drop, { dataTransfer: { files: [Object.assign(new File(['1. Theirs.\n'], 'holidays.mdx'), { text: async () => '1. Theirs.\n' })] } })
    document.dispatchEvent(drop)
    await until(() => element.querySelector('[data-act="restore"]') !== null)
    expect(kept()[0]?.text).toBe('1. Theirs.\n')
    press(element, '[data-act="restore"]')
    expect(kept()).toEqual([mine])
  })
})
