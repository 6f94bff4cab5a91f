import type { Alphabet } from './cells.ts'
import { EVERYWHERE } from './cells.ts'

export interface Encoded {
  readonly name: string
  /** Label of a TextDecoder, or the two that it lacks. */
  readonly label: string
  readonly bom: boolean
  readonly alphabet: Alphabet
  /** Its letters come out as they were meant; of the others nothing says in the file which alphabet they are in. */
  readonly certain: boolean
}

const alphabet = (names: string, texts: string): Alphabet => ({ names: names.split('|'), texts: texts.split('|') })
const WESTERN = alphabet('Zoë & Söhne|Café Périgord|Ñandú', 'Drucker läuft nicht|Déjà vu, façade|£ 12 ½|Über “alles” – ganz')
const LATIN_1 = alphabet('Zoë & Söhne|Café Périgord|Ñandú', 'Drucker läuft nicht|Déjà vu, façade|£ 12|Übergröße')
const CENTRAL = alphabet('Łódź Żegluga|Dvořák & syn|Kovács Győző', 'Drukarka nie działa|Příliš žluťoučký kůň|Árvíztűrő tükörfúrógép|Zażółć gęślą jaźń')
const CYRILLIC = alphabet('Ромашка|Северный ветер', 'Принтер не работает|Не открывается почта, снова|Срочно')
const GREEK = alphabet('Αθήνα|Ωμέγα', 'Ο εκτυπωτής δεν λειτουργεί|Πρόβλημα, ξανά')
const TURKISH = alphabet('İstanbul|Şişli Çağrı', 'Yazıcı çalışmıyor|Ağ bağlantısı, yavaş')
const JAPANESE = alphabet('山田太郎|東京支店', 'プリンターが動かない|メールが届かない、至急|ネットワーク障害')
const CHINESE = alphabet('张伟|北京分公司', '打印机无法打印|邮件无法接收，请处理|网络连接失败')
const TRADITIONAL = alphabet('陳先生|台北分店', '印表機無法列印|無法收到郵件，請處理|網路連線失敗')
const KOREAN = alphabet('김철수|서울지점', '프린터가 작동하지 않습니다|메일이 오지 않아요, 급함|네트워크 오류')

export const ENCODINGS: readonly Encoded[] = [
  { name: 'UTF-8', label: 'utf-8', bom: false, alphabet: EVERYWHERE, certain: true },
  { name: 'UTF-8 with a mark', label: 'utf-8', bom: true, alphabet: EVERYWHERE, certain: true },
  { name: 'UTF-16LE with a mark', label: 'utf-16le', bom: true, alphabet: EVERYWHERE, certain: true },
  { name: 'UTF-16LE', label: 'utf-16le', bom: false, alphabet: EVERYWHERE, certain: true },
  { name: 'UTF-16BE with a mark', label: 'utf-16be', bom: true, alphabet: EVERYWHERE, certain: true },
  { name: 'UTF-16BE', label: 'utf-16be', bom: false, alphabet: EVERYWHERE, certain: true },
  { name: 'Windows-1252', label: 'windows-1252', bom: false, alphabet: WESTERN, certain: true },
  { name: 'ISO-8859-15', label: 'iso-8859-15', bom: false, alphabet: LATIN_1, certain: false },
  { name: 'Windows-1250', label: 'windows-1250', bom: false, alphabet: CENTRAL, certain: false },
  { name: 'ISO-8859-2', label: 'iso-8859-2', bom: false, alphabet: CENTRAL, certain: false },
  { name: 'Windows-1251', label: 'windows-1251', bom: false, alphabet: CYRILLIC, certain: false },
  { name: 'KOI8-R', label: 'koi8-r', bom: false, alphabet: CYRILLIC, certain: false },
  { name: 'Windows-1253', label: 'windows-1253', bom: false, alphabet: GREEK, certain: false },
  { name: 'Windows-1254', label: 'windows-1254', bom: false, alphabet: TURKISH, certain: false },
  { name: 'Mac Roman', label: 'macintosh', bom: false, alphabet: LATIN_1, certain: false },
  { name: 'IBM 866', label: 'ibm866', bom: false, alphabet: CYRILLIC, certain: false },
  { name: 'Shift JIS', label: 'shift_jis', bom: false, alphabet: JAPANESE, certain: false },
  { name: 'EUC-JP', label: 'euc-jp', bom: false, alphabet: JAPANESE, certain: false },
  { name: 'GB 18030', label: 'gb18030', bom: false, alphabet: CHINESE, certain: false },
  { name: 'Big5', label: 'big5', bom: false, alphabet: TRADITIONAL, certain: false },
  { name: 'EUC-KR', label: 'euc-kr', bom: false, alphabet: KOREAN, certain: false },
]

type Write = (text: string) => readonly number[]

/** Windows-1252 as its table says: the decoder of some runtimes reads 0x80 to 0x9F as Latin-1. */
const MARKS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(label)
  const put = (...bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes)
  }
  for (let a = 0x20; a < 0x80; a++) put(a)
  for (const a of [9, 10, 13]) put(a)
  for (let a = 0x80; a < 0x100; a++) {
    if (label === 'windows-1252' && a < 0xa0) table.set(MARKS_1252[a - 0x80]!, [a])
    else put(a)
  }
  if (/^(shift_jis|euc-|gb|big5)/.test(label)) for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) put(a, b)
  return table
}

function wide(bytes: 2 | 4, little: boolean): Write {
  return (text) => {

    const units = bytes === 4 ? [...text].map((letter) => letter.codePointAt(0)!) : Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    return units.flatMap((unit) => {
      const ordered = Array.from({ length: bytes }, (_, place) => (unit >>> (8 * place)) & 0xff)
      return little ? ordered : ordered.reverse()
    })
  }
}

const writers = new Map<string, Write>()

function writerOf(label: string): Write {
  const known = writers.get(label)
  if (known !== undefined) return known
  const made = makeWriter(label)
  writers.set(label, made)
  return made
}

function makeWriter(label: string): Write {
  if (label === 'utf-8') return (text) => [...new TextEncoder().encode(text)]
  if (label === 'utf-16le' || label === 'utf-16be') return wide(2, label === 'utf-16le')
  if (label === 'utf-32le' || label === 'utf-32be') return wide(4, label === 'utf-32le')
  const table = tableOf(label)
  return (text) => [...text].flatMap((letter) => {
    const bytes = table.get(letter)
    if (bytes === undefined) throw new Error(`${label} has no ${letter}`)
    return bytes
  })
}

/** A text as bytes. @throws where the encoding has no such letter */
export function encode(text: string, { label, bom }: Pick<Encoded, 'label' | 'bom'>): Uint8Array<ArrayBuffer> {
  if (label === 'utf-8' && !bom) return new TextEncoder().encode(text)
  return Uint8Array.from(writerOf(label)(bom ? `\uFEFF${text}` : text))
}
