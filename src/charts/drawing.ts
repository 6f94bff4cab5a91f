/** What every drawing is given: a document (the browser's or jsdom's) and a width in CSS pixels. */
export interface Canvas {
  readonly document: Document
  readonly width: number
}

const SVG = 'http://www.w3.org/2000/svg'

export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** An SVG element with presentation attributes; texts go in as text, never as markup. */
export function svg(document: Document, tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, typeof value === 'number' ? String(round(value)) : value)
  }
  element.append(...children)
  return element
}

/** An HTML element with attributes and children. */
export function html(document: Document, tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
  element.append(...children)
  return element
}

export const round = (value: number): number => Math.round(value * 100) / 100

/** Makes Plot's drawing fit for the site: its style element would be refused by the policy (its rules live in chart.css), and names on groups without a role mean nothing to a screen reader. */
export function settle(drawing: Element): void {
  for (const style of drawing.querySelectorAll('style')) style.remove()
  for (const group of drawing.querySelectorAll('g[aria-label]')) {
    group.setAttribute('class', (group.getAttribute('aria-label') ?? '').replaceAll(' ', '-'))
    group.removeAttribute('aria-label')
    group.removeAttribute('aria-description')
  }
  drawing.setAttribute('role', 'img')
}
