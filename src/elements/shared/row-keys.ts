const typing = (target: Element | null): boolean => target !== null && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('contenteditable') === 'true')

/**
 * `/` goes to the search field (`input[name="find"]`) from anywhere on the page; the arrow keys go from row to row, from the
 * field into the first and back, Home and End to the ends.
 * @param names selector of what takes the focus in each row @returns whether the key was one of these
 */
export function goByKey(root: ParentNode, names: string, { key, ctrlKey, metaKey, altKey }: KeyboardEvent, focused: Element | null): boolean {
  const field = root.querySelector<HTMLInputElement>('input[name="find"]')
  if (field === null || ctrlKey || metaKey || altKey) return false
  if (key === '/' && !typing(focused)) {
    field.focus()
    field.select()
    return true
  }
  const rows = [...root.querySelectorAll<HTMLElement>(names)]
  if (focused === field && key === 'ArrowDown' && rows.length > 0) {
    rows[0]?.focus()
    return true
  }
  const at = focused === null || typing(focused) ? -1 : rows.findIndex((name) => name.closest('tr')?.contains(focused) ?? name === focused)
  const to = at === -1 ? undefined : { ArrowDown: Math.min(at + 1, rows.length - 1), ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key]
  if (to === undefined) return false
  if (to < 0) field.focus()
  else rows[to]?.focus()
  return true
}
