const typing = (target: Element | null): boolean => target !== null && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('contenteditable') === 'true')

/** `/` goes to the search field; the arrow keys go from line to line, from the field into the first and back. @returns whether the key was one of these */
export function goByKey(root: ParentNode, { key, ctrlKey, metaKey, altKey }: KeyboardEvent, focused: Element | null): boolean {
  const field = root.querySelector<HTMLInputElement>('input[name="find"]')
  if (ctrlKey || metaKey || altKey || field === null) return false
  if (key === '/' && !typing(focused)) {
    field.focus()
    field.select()
    return true
  }
  const names = [...root.querySelectorAll<HTMLElement>('.true-up tbody th.who .open')]
  const at = names.findIndex((name) => name === focused)
  if (focused === field && key === 'ArrowDown' && names.length > 0) {
    names[0]?.focus()
    return true
  }
  const to = at === -1 ? undefined : { ArrowDown: Math.min(at + 1, names.length - 1), ArrowUp: at - 1, Home: 0, End: names.length - 1 }[key]
  if (to === undefined) return false
  if (to < 0) field.focus()
  else names[to]?.focus()
  return true
}
