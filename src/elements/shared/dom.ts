export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>
export type Child = Node | string | null

/** An element with attributes and children. Texts go in as text, never as markup; null leaves an attribute or child out; true is an attribute without a value. */
export function h(document: Document, tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== null) element.append(child)
  return element
}

/** The element that carries `data-<name>="<value>"`; by comparison, since a client's name can hold anything that a selector cannot. */
export function byData(root: ParentNode, name: string, value: string): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
    if (element.getAttribute(`data-${name}`) === value) return element
  }
  return null
}

/** Puts the focus back on what carries the same key after a part of the page was drawn again. */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const active = root.ownerDocument.activeElement
  const key = active !== null && root.contains(active) ? active.getAttribute('data-key') : null
  draw()
  if (key !== null) byData(root, 'key', key)?.focus({ preventScroll: true })
}
