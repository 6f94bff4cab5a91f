/** What a provider does best. Both ends included. */
export interface Fit {
  readonly seats: readonly [number, number]
  readonly servers: readonly [number, number]
  readonly sites: readonly [number, number]
  /** From so many seats on it is a warning. */
  readonly warn_seats: number
  readonly platforms: readonly string[]
}

/** What is known of a client or a prospect; null, or no platform: unknown. */
export interface SizedUp {
  readonly seats: number | null
  readonly servers: number | null
  readonly sites: number | null
  readonly platforms: readonly string[]
}

/** `warn`: so many seats, a second site (a wide-area network is another trade), a platform that is not among the provider's. */
export type FitStanding = 'fits' | 'small' | 'large' | 'warn' | 'unknown'
export type FitItemName = 'seats' | 'servers' | 'sites' | 'platforms'

export interface FitItem {
  readonly item: FitItemName
  readonly standing: FitStanding
  /** Null for platforms, and where it is not known. */
  readonly found: number | null
  /** What fits; null for platforms. */
  readonly fits: readonly [number, number] | null
  /** Of platforms, those that are not among the provider's, as written. */
  readonly strange: readonly string[]
}

export interface FitFinding {
  /** The gravest of its items that are known: warn, large, small, fits; unknown where none is. */
  readonly overall: FitStanding
  /** Seats, servers, sites, platforms. */
  readonly items: readonly FitItem[]
}

const GRAVEST: readonly FitStanding[] = ['warn', 'large', 'small', 'fits']

const known = (count: number | null): count is number => count !== null && Number.isFinite(count) && count >= 0

const between = (count: number, [from, until]: readonly [number, number]): FitStanding => (count < from ? 'small' : count > until ? 'large' : 'fits')

const folded = (platform: string): string => platform.trim().replace(/\s+/g, ' ').toLowerCase()

/** How a client or a prospect compares with what the provider does best. */
export function fitOf(size: SizedUp, fit: Fit): FitFinding {
  const counted = (item: 'seats' | 'servers' | 'sites', standing: (count: number) => FitStanding): FitItem => {
    const count = size[item]
    return known(count) ? { item, standing: standing(count), found: count, fits: fit[item], strange: [] } : { item, standing: 'unknown', found: null, fits: fit[item], strange: [] }
  }
  const platforms = size.platforms.filter((platform) => platform.trim() !== '')
  const own = new Set(fit.platforms.map(folded))
  const strange = platforms.filter((platform) => !own.has(folded(platform)))
  const items: readonly FitItem[] = [
    counted('seats', (seats) => (seats >= fit.warn_seats ? 'warn' : between(seats, fit.seats))),
    counted('servers', (servers) => between(servers, fit.servers)),
    counted('sites', (sites) => (sites > fit.sites[1] ? 'warn' : between(sites, fit.sites))),
    { item: 'platforms', standing: platforms.length === 0 ? 'unknown' : strange.length > 0 ? 'warn' : 'fits', found: null, fits: null, strange },
  ]
  return { overall: GRAVEST.find((standing) => items.some((one) => one.standing === standing)) ?? 'unknown', items }
}
