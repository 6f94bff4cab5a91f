/** A sheet stands in a page that has a heading of its own: the sheet's headings go down a level, its looks stay. */
export function lowerHeadings(sheet: HTMLElement): HTMLElement {
  for (const heading of sheet.querySelectorAll('h1, h2, h3')) {
    const level = String(Number(heading.tagName.slice(1)) + 1)
    if (heading.tagName !== 'H1') {
      heading.setAttribute('aria-level', level)
      continue
    }
    const lowered = sheet.ownerDocument.createElement('div')
    for (const { name, value } of heading.attributes) lowered.setAttribute(name, value)
    lowered.setAttribute('role', 'heading')
    lowered.setAttribute('aria-level', level)
    lowered.append(...heading.childNodes)
    heading.replaceWith(lowered)
  }
  return sheet
}
