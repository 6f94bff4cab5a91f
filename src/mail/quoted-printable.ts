const MOST = 76

/** RFC 2045: lines of at most 76 characters. No line starts with a dot or with `From `, which mail systems change. */
export function quotedPrintable(lines: readonly string[]): string[] {
  return lines.flatMap(line)
}

function line(text: string): string[] {
  const rows: string[] = []
  const characters = [...text]
  let row = ''
  for (const [at, character] of characters.entries()) {
    const last = at === characters.length - 1
    const token = last && /[ \t]/.test(character) ? escaped(character) : plain(character)
    if (row.length + token.length > (last ? MOST : MOST - 1)) {
      rows.push(`${row}=`)
      row = ''
    }
    const changed = row === '' && (character === '.' || (character === 'F' && characters.slice(at + 1, at + 5).join('') === 'rom '))
    row += changed ? escaped(character) : token
  }
  return [...rows, row]
}

function plain(character: string): string {
  return /^[ -<>-~\t]$/.test(character) ? character : escaped(character)
}

function escaped(character: string): string {
  return [...new TextEncoder().encode(character)].map((octet) => `=${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
