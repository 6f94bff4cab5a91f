/** What a reader reads off the SLA page, as text. */
export interface SlaFigures {
  readonly title: string
  readonly headlines: readonly string[]
  /** The table behind the chart by month. */
  readonly months: readonly (readonly string[])[]
  readonly clients: readonly (readonly string[])[]
  readonly misses: readonly (readonly string[])[]
  readonly headings: readonly string[]
}

/** Reads the page in a browser or in jsdom: it is sent to the browser as it stands, so it uses nothing but its parameter. */
export function slaFiguresOf(root: ParentNode): SlaFigures {
  const text = (node: Element | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)]
  const cells = (selector: string): string[][] => all(selector).map((row) => [...row.children].filter((cell) => !cell.classList.contains('pointer')).map(text))
  return {
    title: text(root.querySelector('[data-part="title"]')),
    headlines: all('.headlines .headline').map(text),
    months: cells('details.as-table tbody tr'),
    clients: cells('table.by-client > tbody > tr:not(.opened)'),
    misses: cells('section[aria-labelledby="misses"] table.tickets > tbody > tr:not(.opened)'),
    headings: all('h2').map(text),
  }
}
