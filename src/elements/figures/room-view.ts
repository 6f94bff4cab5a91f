import { inRoom, readAddress, roomOf, writeAddress, type AddressParts } from '../shared/index.ts'

interface Ways<View> {
  page(): Window & typeof globalThis
  read(parts: AddressParts): View
  addressOf(view: View): AddressParts
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A page's view as its address has it; while the client is in the room, no more of it than may be shown. */
export class RoomView<View> {
  readonly #ways: Ways<View>
  #now: View | null = null
  /** What was shown before the client came into the room. */
  #before: View | null = null

  constructor(ways: Ways<View>) {
    this.#ways = ways
  }

  get now(): View {
    if (this.#now === null) {
      const asked = this.#asked()
      this.#before = roomOf(this.#ways.page().document) === null ? null : asked
      this.#now = this.within(asked)
      if (this.#now !== asked) this.write('replace')
    }
    return this.#now
  }

  set now(view: View) {
    this.#now = view
  }

  write(how: 'push' | 'replace'): void {
    writeAddress(this.#ways.page(), this.#ways.addressOf(this.now), how)
  }

  /** The same view as far as it may be shown to who is in the room; the view itself where all of it may. */
  within(view: View): View {
    const asked = this.#ways.addressOf(view)
    const shown = inRoom(asked, this.#ways.page().document)
    return shown === asked ? view : this.#ways.read(shown)
  }

  /** Where the reader went by the address; null where that shows nothing else. */
  travelled(): View | null {
    const asked = this.#asked()
    const view = this.within(asked)
    if (!same(view, this.now)) return view
    if (view !== asked) this.write('replace')
    return null
  }

  /** The client came into the room, or left it: then all is as it was before. Null where that shows nothing else. */
  turned(): View | null {
    const { now } = this
    const isIn = roomOf(this.#ways.page().document) !== null
    const next = isIn ? this.within(now) : this.#before ?? now
    this.#before = isIn ? this.#before ?? now : null
    return same(next, now) ? null : next
  }

  #asked(): View {
    return this.#ways.read(readAddress(this.#ways.page()))
  }
}
