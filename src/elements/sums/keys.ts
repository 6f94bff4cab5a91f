const typing = (target: Element | null): boolean => target !== null && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('contenteditable') === 'true')

/** `/` goes to the search field from anywhere on the page. @returns whether the key was one of these */
export function goToSearch(root: ParentNode, event: KeyboardEvent, focused: Element | null): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(focused)) return false
  const field = root.querySelector<HTMLInputElement>('input[name="find"]')
  field?.focus()
  field?.select()
  return field !== null
}

/** The arrow keys go from row to row, from the search field into the first and back; Home and End to the ends. @returns whether the key was one of these */
export function goToRow(root: ParentNode, { key }: KeyboardEvent, focused: Element | null): boolean {
  const fromSearch = focused?.getAttribute('name') === 'find'
  const row = focused?.closest('table.sums > tbody > tr') ?? null
  if (!fromSearch && row === null) return false
  const links = [...root.querySelectorAll<HTMLElement>('table.sums > tbody > tr > th.who a')]
  const at = row === null ? -1 : links.findIndex((link) => row.contains(link))
  if (row !== null && at < 0) return false
  if (fromSearch) {
    if (key !== 'ArrowDown' || links.length === 0) return false
    links[0]?.focus()
    return true
  }
  const to = { ArrowDown: Math.min(at + 1, links.length - 1), ArrowUp: at - 1, Home: 0, End: links.length - 1 }[key]
  if (to === undefined) return false
  if (to < 0) root.querySelector<HTMLElement>('input[name="find"]')?.focus()
  else links[to]?.focus()
  return true
}
