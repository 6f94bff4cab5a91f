/** What happens next: a binary heap by instant, then by order of entry. */
export interface Agenda<T> {
  add(at: number, what: T): void
  next(): { readonly at: number; readonly what: T } | null
}

export function agenda<T>(): Agenda<T> {
  const heap: { at: number; order: number; what: T }[] = []
  let order = 0
  const before = (a: number, b: number) => {
    const x = heap[a]
    const y = heap[b]
    return x !== undefined && y !== undefined && (x.at < y.at || (x.at === y.at && x.order < y.order))
  }
  const swap = (a: number, b: number) => {
    const x = heap[a]
    const y = heap[b]
    if (x && y) { heap[a] = y; heap[b] = x }
  }
  return {
    add(at, what) {
      heap.push({ at, order: order++, what })
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1
        if (!before(i, parent)) break
        swap(i, parent)
        i = parent
      }
    },
    next() {
      const top = heap[0]
      const last = heap.pop()
      if (!top || !last) return null
      if (heap.length > 0) {
        heap[0] = last
        for (let i = 0; ;) {
          const left = 2 * i + 1
          const least = before(left, i) ? left : i
          const child = before(left + 1, least) ? left + 1 : least
          if (child === i) break
          swap(i, child)
          i = child
        }
      }
      return { at: top.at, what: top.what }
    },
  }
}
