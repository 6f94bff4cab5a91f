import { describe, expect, test } from 'vitest'
import { decideEncoding, decodePiece, transcoder } from '../../src/intake/encoding.ts'
import { encode } from '../support/collection/encode.ts'

const NAMES: readonly (readonly [encodings: string, text: string])[] = [
  ['windows-1252 macintosh', 'id,Kunde\n1,Müller & Söhne\n2,Großküche Weiß\n3,Jürgen Schäfer\n'],
  ['windows-1252 macintosh', 'id,client\n1,Société Générale d’Électricité\n2,Hélène Lefèvre\n3,Garçon & Frères\n'],
  ['windows-1252 macintosh', 'id,cliente\n1,Muñoz e Hijos\n2,Begoña Ibáñez\n3,Construcción López\n'],
  ['windows-1252 macintosh', 'id,kunde\n1,Sørensen og Sønner\n2,Bjørn Ågård\n3,Ærø Færge\n'],
  ['windows-1250 iso-8859-2', 'id,klient\n1,Łódzkie Biuro\n2,Wiśniewski i Wójcik\n3,Zażółć gęślą jaźń\n'],
  ['windows-1250 iso-8859-2', 'id,klient\n1,Dvořák a synové\n2,Škoda Plzeň\n3,Růžička Jiří\n'],
  ['windows-1250', 'id,ügyfél\n1,Kőszegi és Társa\n2,Győri Építő\n3,Szűcs Bálint\n'],
  ['windows-1251 koi8-r ibm866 iso-8859-5', 'id,клиент\n1,Берёза\n2,Кедровый дом\n3,Общество с ограниченной ответственностью\n'],
  ['windows-1253 iso-8859-7', 'id,πελάτης\n1,Παπαδόπουλος\n2,Ελληνική Εταιρεία\n3,Αθήνα\n4,Άνοιξη\n'],
  ['windows-1254', 'id,müşteri\n1,Yılmaz İnşaat\n2,Güneş Eğitim\n3,Işık Dağıtım\n'],
  ['windows-1257', 'id,klientas\n1,Kęstutis Šimkūnas\n2,Žalgirio gatvė\n3,Bērziņš un dēli\n'],
  ['windows-1255', 'id,לקוח\n1,ירושלים\n2,תל אביב\n3,שירותי מחשוב\n'],
  ['windows-1256', 'id,العميل\n1,شركة النور\n2,مكتب المحاماة\n3,القاهرة\n'],
  ['shift_jis euc-jp', 'id,顧客名\n1,株式会社アルダー\n2,東京都千代田区\n3,プリンターが動きません\n'],
  ['gb18030', 'id,客户\n1,北京市海淀区\n2,打印机无法使用\n3,上海有限公司\n'],
  ['big5', 'id,客戶\n1,台北市信義區\n2,印表機無法使用\n3,有限公司\n'],
  ['euc-kr', 'id,고객\n1,서울특별시\n2,프린터가 작동하지 않습니다\n3,주식회사\n'],
  ['utf-16le utf-16be utf-32le utf-32be utf-8', 'id,Zoë,顧客名\n1,Łódź,клиент\n'],
]

const CASES = NAMES.flatMap(([encodings, text]) => encodings.split(' ').map((encoding) => [encoding, text] as const))

describe('the encoding of a file', () => {
  test.each(CASES)('%s: %j', (encoding, text) => {
    const bytes = encode(text, encoding)
    expect(decideEncoding([bytes])).toEqual({ encoding, bom: false })
    expect(decodePiece(bytes, encoding)).toBe(text)
    const turn = transcoder(encoding)
    const parts = Array.from({ length: Math.ceil(bytes.length / 5) }, (_, n) => turn(bytes.slice(n * 5, n * 5 + 5), n * 5 + 5 >= bytes.length).slice())
    expect(new TextDecoder().decode(Uint8Array.from(parts.flatMap((part) => [...part])))).toBe(text)
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s with a mark, which is no part of the text', (encoding) => {
    const bytes = encode('id,name\n1,Zoë\n', encoding, true)
    expect(decideEncoding([bytes])).toEqual({ encoding, bom: true })
    expect(decodePiece(bytes, encoding)).toBe('id,name\n1,Zoë\n')
  })

  test.each([
    ['one umlaut, which many code pages read alike', 'id,name\n1,Müller\n', 'windows-1252'],
    ['typographic signs alone', 'id,text\n1,Ann’s “printer” – 5 €\n', 'windows-1252'],
    ['signs beside numbers', 'id,text\n1,£20 and 21°\n', 'windows-1252'],
    ['a single French name', 'id,name\n1,Hélène\n', 'windows-1252'],
  ])('%s: Windows-1252', (_, text, encoding) => {
    expect(decideEncoding([encode(text, 'windows-1252')]).encoding).toBe(encoding)
  })

  test('a name in capitals, and German names among Polish ones', () => {
    expect(decideEncoding([encode('id,name\n1,MÜLLER\n2,GROSSKÜCHE\n', 'windows-1252')]).encoding).toBe('windows-1252')
    expect(decideEncoding([encode('id,name\n1,Müller\n2,Schäfer\n3,Łódź\n4,Köhler\n5,Śląsk\n', 'windows-1250')]).encoding).toBe('windows-1250')
  })

  test('valid UTF-8 is UTF-8, even where it spells what was encoded twice', () => {
    expect(decideEncoding([encode('id,name\n1,MÃ¼ller\n', 'utf-8')]).encoding).toBe('utf-8')
  })

  test('a stretch of noise in one line does not outweigh the lines around it', () => {
    const noise = Uint8Array.from({ length: 60 }, (_, i) => 128 + ((i * 37) % 120))
    const bytes = Uint8Array.from([...encode('id,name\n1,山田\n2,Zoë\n3,', 'utf-8'), ...noise, ...encode('\n4,x\n', 'utf-8')])
    expect(decideEncoding([bytes]).encoding).toBe('utf-8')
  })

  test('ASCII is UTF-8, and NUL bytes alone do not make it wide', () => {
    expect(decideEncoding([encode('id,name\n1,Ann\n', 'utf-8')])).toEqual({ encoding: 'utf-8', bom: false })
    expect(decideEncoding([Uint8Array.from([...encode('id,name\n1,Ann\n2,Tom\n', 'utf-8'), 0, 0, 0, 0, 0, 0])]).encoding).toBe('utf-8')
  })

  test('Japanese in seven bits', () => {
    const bytes = Uint8Array.from([...encode('id,name\n1,', 'utf-8'), 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 10])
    expect(decideEncoding([bytes]).encoding).toBe('iso-2022-jp')
    expect(decodePiece(bytes, 'iso-2022-jp')).toBe('id,name\n1,日本\n')
  })
})
