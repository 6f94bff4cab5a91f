import type { Prospect } from '../../core/index.ts'
import { prospects as words, site } from '../../words/index.ts'
import { byData, h, keepFocus, openButton, readAddress, showUntil } from '../shared/index.ts'
import { blankProspect, prospectAfter, withoutProspect, withProspect } from './changes.ts'
import { drawDetail, patchDetail } from './draw-detail.ts'
import { drawList, patchRow, prospectAddress, titleOf } from './draw-list.ts'
import { drawProspects } from './drawing.ts'
import type { ProspectsEngine } from './engine-seam.ts'

type Prospects = readonly Prospect[]

/** `<goodterms-prospects>`: what the owner noticed of somebody who is no client yet. Each change is kept at once, and can be undone. */
export class GoodtermsProspects extends HTMLElement {
  #engine: ProspectsEngine | null = null
  #before: { readonly prospects: Prospects; readonly opened: string | null } | null = null
  #end = new AbortController()
  /** The reader's own local date. */
  today: () => string = localToday

  connect(engine: Promise<ProspectsEngine> | ProspectsEngine): void {
    void Promise.resolve(engine).then(async (ready) => {
      this.#engine = ready
      this.#end.signal.addEventListener('abort', ready.onChange(() => this.#draw()), { once: true })
      this.#draw()
      showUntil(this.ownerDocument, (await ready.source().summary()).as_of, ready.content.provider.time_zone)
    })
  }

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    this.addEventListener('submit', (event) => this.#submit(event), { signal })
    this.addEventListener('change', (event) => this.#change(event.target), { signal })
    this.addEventListener('click', (event) => this.#press(event.target), { signal })
    this.addEventListener('keydown', (event) => { if (event.key === 'Escape' && this.#opened !== null) this.#open(null) }, { signal })
    this.#page.addEventListener('hashchange', () => {
      this.#draw()
      this.#heading?.focus()
    }, { signal })
  }

  disconnectedCallback(): void {
    this.#end.abort()
  }

  get #page(): Window & typeof globalThis {
    const page = this.ownerDocument.defaultView
    if (page === null) throw new Error('goodterms-prospects needs a window')
    return page
  }

  get #all(): Prospects {
    return this.#engine?.kept.prospects ?? []
  }

  get #opened(): Prospect | null {
    const name = readAddress(this.#page).fragment.get('prospect')
    return this.#all.find((one) => one.name === name) ?? null
  }

  #open(name: string | null): void {
    this.#page.location.hash = name === null ? '' : prospectAddress(name)
    if (name === null) this.#heading?.focus()
  }

  /** Of the prospect that stands open, else of the page. */
  get #heading(): HTMLElement | null {
    return byData(this, 'key', 'prospect-title') ?? byData(this, 'part', 'title')
  }

  #drawn = false
  /** Name of whose form is being kept: its controls stay as they are. */
  #typed: string | null = null

  #draw(): void {
    const engine = this.#engine
    if (engine === null) return
    const { ownerDocument: document } = this
    const [all, opened] = [this.#all, this.#opened]
    document.title = site.title(titleOf(all, engine.content))
    keepFocus(this, () => {
      if (!this.#drawn) this.replaceChildren(...drawProspects(document, all, opened, engine.content))
      else {
        const title = byData(this, 'part', 'title')
        if (title !== null) title.textContent = titleOf(all, engine.content)
        const [list, detail] = [byData(this, 'part', 'list'), byData(this, 'part', 'detail')]
        if (list !== null && detail !== null && opened !== null && this.#typed !== null) {
          patchRow(list, this.#typed, opened, engine.content)
          patchDetail(detail, opened, engine.content)
          return
        }
        list?.replaceChildren(drawList(document, all, opened?.name ?? null, engine.content))
        detail?.replaceChildren(...(opened === null ? [] : [drawDetail(document, opened, engine.content)]))
      }
    })
    this.#drawn = true
  }

  #submit(event: Event): void {
    event.preventDefault()
    if ((event.target as Partial<HTMLElement> | null)?.dataset?.['part'] !== 'add') return
    const field = this.querySelector<HTMLInputElement>('[name="new-prospect"]')
    const name = field?.value.trim() ?? ''
    const problem = name === '' ? words.add.needed : this.#all.some((one) => one.name === name) ? words.add.exists(name) : null
    this.#complain('add-problem', problem)
    if (field === null || problem !== null) return field?.focus()
    field.value = ''
    this.#keep(withProspect(this.#all, blankProspect(name, this.today())), words.done.added(name))
    this.#open(name)
  }

  #change(control: EventTarget | null): void {
    const { HTMLInputElement, HTMLTextAreaElement } = this.#page
    const one = this.#opened
    if (one === null || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) || control.name === 'new-prospect') return
    const next = prospectAfter(one, control.name, control.value, this.today())
    if (next === null) return
    if ('problem' in next) return this.#complain('form-problem', next.problem === 'number' ? words.form.number(control.value) : words.add.needed)
    if (next.name !== one.name && this.#all.some(({ name }) => name === next.name)) return this.#complain('form-problem', words.add.exists(next.name))
    this.#typed = one.name
    if (next.name !== one.name) this.#page.history.replaceState(null, '', prospectAddress(next.name))
    this.#keep(withProspect(withoutProspect(this.#all, one.name), next), words.done.changed(next.name), one.name)
    this.#typed = null
  }

  #press(target: EventTarget | null): void {
    const act = target instanceof this.#page.Element ? target.closest<HTMLElement>('[data-act]')?.dataset['act'] : undefined
    const one = this.#opened
    if (act === 'delete' && one !== null) {
      this.#keep(withoutProspect(this.#all, one.name), words.done.deleted(one.name))
      this.#open(null)
      byData(this, 'key', 'undo')?.focus()
    } else if (act === 'undo' && this.#before !== null) {
      const { prospects, opened } = this.#before
      this.#keep(prospects, words.done.undone)
      this.#before = null
      this.#open(opened)
      this.#tell(words.done.undone)
      this.#heading?.focus()
    }
  }

  #keep(prospects: Prospects, said: string, opened = this.#opened?.name ?? null): void {
    this.#before = { prospects: this.#all, opened }
    const isKept = this.#engine?.changeJudgement(() => ({ prospects })) ?? false
    this.#tell(isKept ? said : `${said} ${words.done.not_kept}`)
  }

  /** What was said before makes way for it; the button stays, since it may be about to be pressed. */
  #tell(said: string): void {
    const place = byData(this, 'part', 'done')
    if (place === null) return
    const text = place.querySelector('span') ?? h(this.ownerDocument, 'span', {})
    if (!text.isConnected) place.replaceChildren(text)
    text.textContent = said
    const button = byData(place, 'key', 'undo')
    if (this.#before === null) button?.remove()
    else if (button === null) place.append(openButton(this.ownerDocument, words.undo, { act: 'undo', key: 'undo' }))
  }

  #complain(part: string, problem: string | null): void {
    const place = byData(this, 'part', part)
    if (place === null) return
    place.textContent = problem
    place.hidden = problem === null
  }
}

function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
