import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { bytesOf, shareOf, STEPS } from './reading.ts'
import type { Reading } from './reading.ts'

/** How far reading has come, with the way to stop it. */
export function drawReading(document: Document): HTMLElement {
  const words = importing.reading
  return h(document, 'section', { class: 'state import-reading', 'data-part': 'reading', 'aria-labelledby': 'import-reading' },
    h(document, 'h2', { id: 'import-reading', 'data-slot': 'file' }),
    h(document, 'progress', { 'data-slot': 'bar', 'aria-labelledby': 'import-reading' }),
    h(document, 'p', { class: 'small', 'data-slot': 'bytes' }),
    h(document, 'ol', { class: 'steps' }, ...STEPS.map((step) => h(document, 'li', { 'data-step': step }, h(document, 'span', {}, words.steps[step]), ' ', h(document, 'span', { class: 'visually-hidden', 'data-slot': 'state' })))),
    h(document, 'div', { class: 'actions', 'data-slot': 'stop' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'stop', 'data-key': 'stop' }, words.stop),
      h(document, 'span', { class: 'small muted', 'data-slot': 'stop-note' }, words.stop_note)))
}

/** Brings a drawn section, and the bars of the files, up to date without drawing them again. */
export function showReading(root: HTMLElement, reading: Reading): void {
  const words = importing.reading
  const part = root.querySelector('[data-part="reading"]')
  const slot = (name: string) => part?.querySelector<HTMLElement>(`[data-slot="${name}"]`) ?? null
  const { done, total } = bytesOf(reading)
  put(slot('file'), reading.step === 'scanning' || reading.step === 'reading' ? importing.state.reading(reading.file) : words.note)
  put(slot('bytes'), words.bytes(done, total))
  setBar(slot('bar'), shareOf(reading), 100)
  const now = STEPS.indexOf(reading.step)
  STEPS.forEach((step, at) => {
    const item = part?.querySelector<HTMLElement>(`[data-step="${step}"]`) ?? null
    if (item === null) return
    item.className = at < now ? 'done' : at === now ? 'now' : 'to-come'
    if (at === now) item.setAttribute('aria-current', 'step')
    else item.removeAttribute('aria-current')
    put(item.querySelector('[data-slot="state"]'), at < now ? words.done : at === now ? words.now : words.to_come)
  })
  const stop = slot('stop')
  if (stop !== null) stop.hidden = reading.step === 'keeping'
  if (reading.stopping) put(slot('stop-note'), words.stopping)
  for (const file of reading.files) setBar(root.querySelector(`[data-bar="${file.id}"]`), file.done, file.total)
}

function put(place: Element | null, text: string): void {
  if (place !== null && place.textContent !== text) place.textContent = text
}

function setBar(bar: Element | null, done: number, total: number): void {
  bar?.setAttribute('max', String(Math.max(1, total)))
  bar?.setAttribute('value', String(total === 0 ? 1 : done))
}
