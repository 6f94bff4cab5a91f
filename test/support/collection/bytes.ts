import { crlf, lines, of, table } from './case.ts'
import type { Case } from './case.ts'
import { encode } from './encode.ts'

const encoding = of('encoding')
const ends = of('line ends')

const WEST = crlf('Kunde,Ort,Größe', 'Müller & Söhne,Köln,12', 'Café „Zoë“,Nîmes,31', 'Peña,Coruña,7')
const WEST_READ = table('Kunde¦Ort¦Größe', 'Müller & Söhne¦Köln¦12', 'Café „Zoë“¦Nîmes¦31', 'Peña¦Coruña¦7')
const MIDDLE = lines('Klient;Miasto;Uwagi', 'Łódzkie Biuro;Łódź;drukarka nie działa', 'Żółw sp. z o.o.;Gdańsk;brak dostępu do sieci', 'Šárka;Plzeň;nový účet', 'Kőszegi és Társa;Győr;számla késik')
const MIDDLE_READ = table('Klient¦Miasto¦Uwagi', 'Łódzkie Biuro¦Łódź¦drukarka nie działa', 'Żółw sp. z o.o.¦Gdańsk¦brak dostępu do sieci', 'Šárka¦Plzeň¦nový účet', 'Kőszegi és Társa¦Győr¦számla késik')
const EAST = lines('Клиент;Город;Заявка', 'Ольха;Москва;не работает принтер', 'Берёза;Казань;нет доступа к почте', 'Кедр;Пермь;новый сотрудник', 'Ольха;Москва;замена картриджа')
const EAST_READ = table('Клиент¦Город¦Заявка', 'Ольха¦Москва¦не работает принтер', 'Берёза¦Казань¦нет доступа к почте', 'Кедр¦Пермь¦новый сотрудник', 'Ольха¦Москва¦замена картриджа')
const JAPAN = crlf('顧客名,住所,件数', '株式会社アルダー,東京都千代田区丸の内一丁目,12', '有限会社バーチ,大阪市北区梅田,31', 'シダー商事,名古屋市中区栄,7', 'ソフト開発,能登町表示,5')
const JAPAN_READ = table('顧客名¦住所¦件数', '株式会社アルダー¦東京都千代田区丸の内一丁目¦12', '有限会社バーチ¦大阪市北区梅田¦31', 'シダー商事¦名古屋市中区栄¦7', 'ソフト開発¦能登町表示¦5')
const CHINA = crlf('客户,城市,说明', '桤木牙科诊所,上海市浦东新区,打印机无法使用', '桦树有限公司,北京市海淀区,邮件不能同步', '雪松家居,广州市,新员工入职需要帐号', '桤木牙科诊所,上海市,电话没有声音')
const CHINA_READ = table('客户¦城市¦说明', '桤木牙科诊所¦上海市浦东新区¦打印机无法使用', '桦树有限公司¦北京市海淀区¦邮件不能同步', '雪松家居¦广州市¦新员工入职需要帐号', '桤木牙科诊所¦上海市¦电话没有声音')
const TABBED = crlf('Client\tTown\tNote', 'Zoë’s\tNîmes\tsaid "no"', 'Łódź\tGdańsk\ta, b', 'Ольха\tМосква\t1;2')
const TABBED_READ = table('Client¦Town¦Note', 'Zoë’s¦Nîmes¦said "no"', 'Łódź¦Gdańsk¦a, b', 'Ольха¦Москва¦1;2')

const join = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

export const ENCODINGS: readonly Case[] = [
  encoding('UTF-8', WEST, WEST_READ),
  encoding('UTF-8 with a mark', encode(WEST, 'utf-8', true), WEST_READ),
  encoding('UTF-8 with a mark before a quoted header', encode(crlf('"id","name"', '"1","Zoë"', '"2","Tom"'), 'utf-8', true), table('id¦name', '1¦Zoë', '2¦Tom')),
  encoding('Windows-1252', encode(WEST, 'windows-1252'), WEST_READ),
  encoding('Windows-1250', encode(MIDDLE, 'windows-1250'), MIDDLE_READ),
  encoding('Windows-1251', encode(EAST, 'windows-1251'), EAST_READ),
  encoding('KOI8-R', encode(EAST, 'koi8-r'), EAST_READ),
  encoding('Shift_JIS', encode(JAPAN, 'shift_jis'), JAPAN_READ),
  encoding('EUC-JP', encode(JAPAN, 'euc-jp'), JAPAN_READ),
  encoding('GB18030', encode(CHINA, 'gb18030'), CHINA_READ),
  encoding('what Excel calls Unicode text', encode(TABBED.replace('said "no"', '"said ""no"""'), 'utf-16le', true), TABBED_READ),
  encoding('UTF-16 without a mark', encode(TABBED, 'utf-16le'), TABBED_READ),
  encoding('UTF-16, high byte first', encode(TABBED, 'utf-16be', true), TABBED_READ),
  encoding('UTF-16 of Japanese, without a mark', encode(JAPAN, 'utf-16le'), JAPAN_READ),
  encoding('UTF-32', encode(WEST, 'utf-32le', true), WEST_READ),
  encoding('one stray byte in UTF-8', join('id,town,place\n1,Nîmes,a\n2,Caf', [0xe9], ',b\n3,Łódź,c\n'), table('id¦town¦place', '1¦Nîmes¦a', '2¦Café¦b', '3¦Łódź¦c')),
  encoding('NUL bytes after the last row', join('id,name\n1,Alder\n2,Birch\n', new Array<number>(64).fill(0)), table('id¦name', '1¦Alder', '2¦Birch')),
  encoding('a byte order mark in the middle, where files were put together', join('\uFEFFid,name\n1,Alder\n2,Birch\n', '\uFEFFid,name\n3,Cedar\n4,Dogwood\n'), table('id¦name', '1¦Alder', '2¦Birch', '3¦Cedar', '4¦Dogwood')),
  encoding('pictures and letters of four bytes', lines('id,mood', '1,😀 fine', '2,𝒜 letter', '3,👩‍💻'), table('id¦mood', '1¦😀 fine', '2¦𝒜 letter', '3¦👩‍💻')),
]

const ROWS = ['id,name,town', '1,Alder,Westhaven', '2,Birch,Easton', '3,Cedar,Norton', '4,Dogwood,Sutton'] as const
const ROWS_READ = table('id¦name¦town', '1¦Alder¦Westhaven', '2¦Birch¦Easton', '3¦Cedar¦Norton', '4¦Dogwood¦Sutton')

export const LINE_ENDS: readonly Case[] = [
  ends('CR LF', crlf(...ROWS), ROWS_READ),
  ends('CR alone', ROWS.map((row) => `${row}\r`).join(''), ROWS_READ),
  ends('mixed', `${ROWS[0]}\r\n${ROWS[1]}\n${ROWS[2]}\r\n${ROWS[3]}\r${ROWS[4]}`, ROWS_READ),
  ends('CR CR LF, as a careless copy leaves it', ROWS.map((row) => `${row}\r\r\n`).join(''), ROWS_READ),
  ends('a blank line after every row', ROWS.map((row) => `${row}\n\n`).join(''), ROWS_READ),
  ends('LF inside texts, CR LF between rows', crlf('id,text', '1,"a\nb"', '2,"c\n\nd"', '3,e'), table('id¦text', '1¦a\nb', '2¦c\n\nd', '3¦e')),
  ends('CR alone, quoted texts with LF inside', '"id","text"\r"1","a\nb"\r"2","c"\r"3","d"\r', table('id¦text', '1¦a\nb', '2¦c', '3¦d')),
]
