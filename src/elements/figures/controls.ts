import { sla } from '../../words/index.ts'

const hasTag = (target: EventTarget | null, tag: string): target is HTMLElement => target !== null && 'tagName' in target && target.tagName === tag

/** Typing into a list's search field hides what does not hold the words. */
export function findClients(target: EventTarget | null): void {
  if (!hasTag(target, 'INPUT') || target.getAttribute('name') !== 'find-client') return
  const wanted = (target as HTMLInputElement).value.trim().toLowerCase()
  for (const item of target.parentElement?.querySelectorAll('li') ?? []) item.hidden = !(item.textContent ?? '').toLowerCase().includes(wanted)
}

/** Closes every open list of filters but the one that was pressed into. */
export function closeFilters(root: HTMLElement, target: EventTarget | null): void {
  for (const list of root.querySelectorAll<HTMLDetailsElement>('details.filter[open]')) {
    if (target === null || !('nodeType' in target) || !list.contains(target as Node)) list.open = false
  }
}

/** The arrow keys go to the next tab, round at the ends, and press it. */
export function pressNextTab(root: HTMLElement, target: HTMLElement, key: string): void {
  if (target.getAttribute('role') !== 'tab' || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return
  const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')]
  const other = tabs[(tabs.indexOf(target) + (key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length]
  other?.focus()
  other?.click()
}

/** Copies the address; returns the words that say so, or that show it where it cannot be copied. */
export async function keepLink(page: Window): Promise<string> {
  const { href } = page.location
  try {
    await page.navigator.clipboard.writeText(href)
    return sla.filters.link_kept
  } catch {
    return `${sla.filters.link_shown} ${href}`
  }
}
