/** Everything that somebody could find in a file that is handed over, whatever program opens it. */
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Said {
  /** `letter.pdf, page 2`, `letter.eml > letter.pdf, metadata`. */
  readonly where: string
  readonly text: string
}

/** Texts of a file and of what lies in it, its name first: PDF, e-mail, ZIP, else plain text. */
export async function everythingIn(name: string, bytes: Uint8Array): Promise<Said[]> {
  const named = { where: 'file name', text: name }
  if (/\.zip$/i.test(name)) return [named, ...(await Promise.all(Object.entries(unzipSync(bytes)).map(([entry, content]) => within(name, entry, content)))).flat()]
  if (/\.eml$/i.test(name)) return [named, ...await inMail(name, bytes)]
  if (/\.pdf$/i.test(name)) return [named, ...await inPdf(name, bytes)]
  return [named, { where: name, text: new TextDecoder().decode(bytes) }]
}

const within = async (outer: string, name: string, bytes: Uint8Array): Promise<Said[]> => (await everythingIn(name, bytes)).map(({ where, text }) => ({ where: `${outer} > ${where}`, text }))
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Headers, texts and attachments of a message, decoded. */
async function inMail(name: string, bytes: Uint8Array): Promise<Said[]> {
  const text = new TextDecoder().decode(bytes).replace(/\r\n/g, '\n')
  const found: Said[] = [{ where: `${name}, as written`, text: text.replace(/=\n/g, '') }]
  for (const [, encoded = ''] of text.matchAll(/=\?utf-8\?[bB]\?([^?]*)\?=/gi)) found.push({ where: `${name}, a header`, text: Buffer.from(encoded, 'base64').toString('utf8') })
  for (const part of text.split(/\n--[^\n]+\n/)) {
    const [head = '', ...body] = part.split('\n\n')
    const content = body.join('\n\n')
    if (/quoted-printable/i.test(head)) {
      const plain = content.replace(/=\n/g, '').replace(/(?:=[0-9A-F]{2})+/gi, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
      found.push({ where: `${name}, its text`, text: plain })
    } else if (/base64/i.test(head)) {
      const file = /filename\*?=(?:"([^"]+)"|([^;\n]+))/i.exec(head)
      const decoded = new Uint8Array(Buffer.from(content, 'base64'))
      found.push(...await within(name, decodeURIComponent((file?.[1] ?? file?.[2] ?? 'a part.txt').replace(/^utf-8''/i, '')), decoded))
    }
  }
  return found
}

/** Each revision as a viewer shows it, and every object and stream of the file, read by no table. */
async function inPdf(name: string, bytes: Uint8Array): Promise<Said[]> {
  const raw = latin1(bytes)
  const ends = [...raw.matchAll(/%%EOF/g)].map(({ index }) => index + '%%EOF'.length)
  const found: Said[] = [...spelled(`${name}, its bytes`, raw)]
  for (const [nth, until] of ends.entries()) found.push(...await shown(nth === ends.length - 1 ? name : `${name}, revision ${nth + 1} of ${ends.length}`, bytes.slice(0, until)))
  for (const { 0: opening, index } of raw.matchAll(/stream\r?\n/g)) {
    if (raw.slice(index - 3, index) === 'end') continue
    const from = index + opening.length
    const until = raw.indexOf('endstream', from)
    if (until > from) found.push(...spelled(`${name}, a stream at ${from}`, latin1(inflated(bytes.slice(from, until)))))
  }
  return found
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes)
  } catch {
    return bytes
  }
}

/** A text as its bytes say it, and as PDF writes strings: in hexadecimal, in two bytes a letter, with octal escapes. */
function spelled(where: string, raw: string): Said[] {
  const octal = raw.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)))
  const hex = [...raw.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)].map(([, digits = '']) => Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1')).join('\n')
  return [octal, hex].map((text) => ({ where, text: `${text.replaceAll('\0', '')}\n${Buffer.from(text.replaceAll('\0', ''), 'latin1').toString('utf8')}` }))
}

async function shown(where: string, bytes: Uint8Array): Promise<Said[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const found: Said[] = []
  const { info, metadata } = await pdf.getMetadata()
  found.push({ where: `${where}, metadata`, text: JSON.stringify(info) }, { where: `${where}, XMP`, text: metadata?.getRaw() ?? '' }, { where: `${where}, outline`, text: JSON.stringify(await pdf.getOutline()) })
  for (const [file, { content }] of Object.entries((await pdf.getAttachments() ?? {}) as Record<string, { content: Uint8Array }>)) found.push(...await within(where, file, content))
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    found.push(
      { where: `${where}, page ${number}`, text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('') },
      { where: `${where}, fields of page ${number}`, text: JSON.stringify(await page.getAnnotations()) },
      { where: `${where}, tags of page ${number}`, text: JSON.stringify(await page.getStructTree()) },
    )
  }
  await task.destroy()
  return found
}
