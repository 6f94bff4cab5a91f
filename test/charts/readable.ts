/** SVG with an element a line, so that a changed drawing reads as a changed line. */
export function readable(element: Element, depth = 0): string {
  const pad = '  '.repeat(depth)
  const name = element.tagName
  const attributes = [...element.attributes].map(({ name: key, value }) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`).join('')
  if (element.children.length === 0) {
    const text = (element.textContent ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return text === '' ? `${pad}<${name}${attributes}/>\n` : `${pad}<${name}${attributes}>${text}</${name}>\n`
  }
  return `${pad}<${name}${attributes}>\n${[...element.children].map((child) => readable(child, depth + 1)).join('')}${pad}</${name}>\n`
}
