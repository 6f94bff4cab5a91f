/** What was found and what to do, out of intake's one text: its last sentence says what to do. */
export function refusalParts(text: string): { readonly found: string; readonly todo: string | null } {
  const sentences = text.split(/(?<=\.) (?=[A-Z“])/)
  const last = sentences.at(-1) ?? text
  const kind = /^(This is [^:]+): (.+)$/s.exec(last)
  if (kind !== null) {
    const [, found = '', todo = ''] = kind
    return { found: `${[...sentences.slice(0, -1), found].join(' ')}.`, todo: todo.charAt(0).toUpperCase() + todo.slice(1) }
  }
  return sentences.length === 1 ? { found: text, todo: null } : { found: sentences.slice(0, -1).join(' '), todo: last }
}

/** Whether intake refused a file for being something else than a table of text: a picture, a workbook, a web page. */
export const isNoTable = (text: string): boolean => / cannot be read as a table\. This is /.test(text)
