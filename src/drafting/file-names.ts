/** Bytes of UTF-8 that a client's part of a file name may have: names of 255 bytes are the most that file systems take. */
const LONGEST = 180

/** `premium-response-supplement-norwell-packaging-2026-11-01.pdf`: letters and digits of any script stay. */
export function documentFileName(template: string, client: string, starts_on: string): string {
  const plain = client.normalize('NFC').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${[template, shortened(plain), starts_on].filter((part) => part !== '').join('-')}.pdf`
}

function shortened(text: string): string {
  const encoder = new TextEncoder()
  let [room, short] = [LONGEST, '']
  for (const letter of text) {
    room -= encoder.encode(letter).length
    if (room < 0) return short.replace(/-+$/, '')
    short += letter
  }
  return short
}

/** The same names, in order, with `-2`, `-3` before the ending of one that was there already, case apart. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(name) ?? []
    let free = name
    for (let nth = 2; taken.has(free.toLowerCase()); nth++) free = `${stem}-${nth}${ending}`
    taken.add(free.toLowerCase())
    return free
  })
}
