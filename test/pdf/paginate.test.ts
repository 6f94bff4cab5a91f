import { describe, expect, test } from 'vitest'
import { BREAK, paginate, type BreakCost, type Slab } from '../../src/pdf/paginate.ts'
import { random } from '../support/random.ts'

const COSTS: Readonly<Record<string, BreakCost>> = { ' ': BREAK.free, '~': BREAK.widow, '+': BREAK.keep, '=': BREAK.never }

/**
 * A column of slabs, each a letter a line of height: `aaa` is three high. In front of it stands what
 * ending a page above it costs: nothing, `~` a widow, `+` parts what belongs together, `=` never. Behind
 * it: `^` opens a page, `*` repeats a head one line high.
 */
function column(drawing: string): Slab[] {
  return drawing.split(',').map((one) => {
    const letters = /[a-zA-Z]+/.exec(one)?.[0] ?? ''
    return { height: letters.length, before: 0, cost: COSTS[one[0] ?? ' '] ?? BREAK.free, repeats: one.includes('*') ? 1 : 0, opens_page: one.includes('^') }
  })
}

/** Pages side by side, top to bottom; `#` is a repeated head, `.` is empty. */
function pages(drawing: string, height: number): string {
  const slabs = column(drawing)
  const letters = drawing.split(',').map((one) => /[a-zA-Z]/.exec(one)?.[0] ?? '')
  return paginate(slabs, height).map((plan) => {
    const rows = Array.from({ length: height }, () => '.')
    if (plan.repeats) rows[0] = '#'
    for (const { index, y } of plan.slabs) for (let row = 0; row < (slabs[index]?.height ?? 0); row += 1) rows[y + row] = letters[index] ?? '?'
    return rows.join('')
  }).join('|')
}

describe('a page ends', () => {
  test('where it is full', () => {
    expect(pages(' a, b, c, d, e', 2)).toBe('ab|cd|e.')
  })
  test('before a slab that does not fit whole', () => {
    expect(pages(' aa, bb, c', 3)).toBe('aa.|bbc')
  })
  test('never within what may not be parted', () => {
    expect(pages(' a, b,=c,=d, e', 3)).toBe('a..|bcd|e..')
  })
})

describe('what belongs together stays together', () => {
  test('a heading goes with the first lines of what it heads', () => {
    // Without the rule the heading H stood alone at the foot: a, a, H | p, q, r.
    expect(pages(' a, a, H,+p,~q,~r', 4)).toBe('aa..|Hpqr')
  })
  test('of four lines two stay and two go', () => {
    expect(pages(' a, b,~b, b,~b', 4)).toBe('abb.|bb..')
  })
  test('of three lines none goes alone', () => {
    expect(pages(' a, a, b,~b,~b', 4)).toBe('aa..|bbb.')
  })
  test('signatures take the end of the text above them along', () => {
    expect(pages(' a, a, b,~b,+SSS', 5)).toBe('aa...|bbSSS')
  })
  test('signatures below a heading with one line take both', () => {
    expect(pages(' a, H,+b,+SSS', 5)).toBe('a....|HbSSS')
  })
})

describe('a table', () => {
  test('repeats its head, and breaks between rows', () => {
    expect(pages(' h,=r*,~r*, r*, r*,~r*', 4)).toBe('hrrr|#rr.')
  })
  test('leaves no head without a row', () => {
    expect(pages(' a, a, h,=r*,~r*, r*,~r*', 4)).toBe('aa..|hrr.|#rr.')
  })
  test('goes on for as many pages as it takes', () => {
    expect(pages(` h,=r*,${Array.from({ length: 7 }, () => ' r*').join(',')}`, 4)).toBe('hrrr|#rrr|#rr.')
  })
})

describe('where no rule can be kept', () => {
  test('the dearest is kept longest', () => {
    expect(pages(' a,+b,~c,+d', 3)).toBe('ab.|cd.')
  })
  test('a column that may never be parted is parted where the page ends', () => {
    expect(pages(' a,=b,=c', 2)).toBe('ab|c.')
  })
  test('a slab higher than the page stands alone and says so', () => {
    expect(paginate(column(' a, bbbb, c'), 3).map((plan) => [plan.slabs.map((slab) => slab.index), plan.overflows])).toEqual([[[0], false], [[1], true], [[2], false]])
  })
})

test('a slab may open a page, and space above is left out at the top of one', () => {
  expect(pages(' a, b^, c', 4)).toBe('a...|bc..')
  const spaced: Slab = { height: 1, before: 1, cost: BREAK.free, repeats: 0, opens_page: false }
  expect(paginate([spaced, spaced, spaced], 3).map((plan) => plan.slabs.map((slab) => slab.y))).toEqual([[0, 2], [0]])
})

test('whatever comes, every slab stands once, in order, and within its page', () => {
  const seeds = random(20_261_122)
  for (let run = 0; run < 300; run += 1) {
    const slabs: Slab[] = Array.from({ length: seeds.int(1, 60) }, () => ({
      height: seeds.int(0, 9), before: seeds.int(0, 3), cost: seeds.pick([BREAK.free, BREAK.free, BREAK.widow, BREAK.keep, BREAK.never]), repeats: seeds.pick([0, 0, 2]), opens_page: seeds.int(0, 20) === 0,
    }))
    const height = seeds.int(12, 30)
    const plans = paginate(slabs, height)
    expect(plans.flatMap((plan) => plan.slabs.map((slab) => slab.index))).toEqual(slabs.map((_, index) => index))
    for (const plan of plans) for (const { index, y } of plan.slabs) if ((slabs[index]?.height ?? 0) > 0) expect(y + (slabs[index]?.height ?? 0)).toBeLessThanOrEqual(height)
  }
})
