/** What an address says: the query, which a server would see, and the fragment, which none does. Without `?` and `#`. */
export interface AddressParts {
  readonly query: URLSearchParams
  readonly fragment: URLSearchParams
}

export interface AddressWindow {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string }
  readonly history: { pushState(state: unknown, unused: string, url: string): void; replaceState(state: unknown, unused: string, url: string): void }
}

export function readAddress(from: AddressWindow): AddressParts {
  return { query: new URLSearchParams(from.location.search), fragment: new URLSearchParams(from.location.hash.replace(/^#/, '')) }
}

export function addressText(pathname: string, { query, fragment }: AddressParts): string {
  const search = query.toString()
  const hash = fragment.toString()
  return `${pathname}${search === '' ? '' : `?${search}`}${hash === '' ? '' : `#${hash}`}`
}

/** Writes a history entry, or replaces the present one; an unchanged address writes none. */
export function writeAddress(to: AddressWindow, parts: AddressParts, how: 'push' | 'replace'): void {
  const { pathname, search, hash } = to.location
  const url = addressText(pathname, parts)
  if (url === `${pathname}${search}${hash}`) return
  if (how === 'push') to.history.pushState(null, '', url)
  else to.history.replaceState(null, '', url)
}
