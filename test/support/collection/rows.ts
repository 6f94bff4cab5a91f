import { crlf, lines, of, table } from './case.ts'
import type { Case, Truth } from './case.ts'

const widths = of('widths')
const cells = of('cells')

const HEAD = 'id,opened,subject,state,minutes'
const WORDS = ['Printer is out of paper', 'Mail does not sync', 'Phone has no tone', 'Server is slow', 'Screen stays dark', 'Password forgotten', 'New colleague on Monday', 'Backup failed at night', 'VPN does not connect', 'Toner is empty', 'Laptop is lost', 'Site is down']
const STATES = ['open', 'done', 'waiting']
const row = (n: number): string[] => [`T-${String(n + 1).padStart(4, '0')}`, `2024-03-${String(n + 1).padStart(2, '0')} 09:${String((n * 7) % 60).padStart(2, '0')}`, WORDS[n % WORDS.length] ?? '', STATES[n % 3] ?? '', String((n * 13) % 90)]
const good = Array.from({ length: 12 }, (_, n) => row(n))

/** Twelve rows, of which the seventh is written as `line`, and read as `read`. */
function damaged(name: string, line: string, read: readonly string[], extra = 0): Case {
  const header = [...HEAD.split(','), ...Array.from({ length: extra }, (_, n) => `extra_${n + 1}`)]
  const rows = good.map((one, n) => (n === 6 ? [...read] : [...one, ...new Array<string>(extra).fill('')]))
  const truth: Truth = { header, rows }
  return widths(name, lines(HEAD, ...good.map((one, n) => (n === 6 ? line : one.join(',')))), truth)
}

export const WIDTHS: readonly Case[] = [
  damaged('a separator inside a text, not quoted', 'T-0007,2024-03-07 09:42,New colleague, on Monday,open,78', ['T-0007', '2024-03-07 09:42', 'New colleague, on Monday', 'open', '78']),
  damaged('three separators inside a text, not quoted', 'T-0007,2024-03-07 09:42,Desk, chair, lamp, screen,open,78', ['T-0007', '2024-03-07 09:42', 'Desk, chair, lamp, screen', 'open', '78']),
  damaged('a stray separator', 'T-0007,2024-03-07 09:42,,New colleague on Monday,open,78', ['T-0007', '2024-03-07 09:42', 'New colleague on Monday', 'open', '78']),
  damaged('a lost separator between a text and a word', 'T-0007,2024-03-07 09:42,New colleague on Mondayopen,78', ['T-0007', '2024-03-07 09:42', 'New colleague on Monday', 'open', '78']),
  damaged('a lost separator between an id and a date', 'T-00072024-03-07 09:42,New colleague on Monday,open,78', ['T-0007', '2024-03-07 09:42', 'New colleague on Monday', 'open', '78']),
  damaged('a line break inside a text, not quoted', 'T-0007,2024-03-07 09:42,New colleague\non Monday,open,78', ['T-0007', '2024-03-07 09:42', 'New colleague\non Monday', 'open', '78']),
  damaged('a mark at both ends of a word inside a text', 'T-0007,2024-03-07 09:42,New "colleague" on Monday,open,78', ['T-0007', '2024-03-07 09:42', 'New "colleague" on Monday', 'open', '78']),
  damaged('marks around the first word of a text', 'T-0007,2024-03-07 09:42,"New" colleague on Monday,open,78', ['T-0007', '2024-03-07 09:42', '"New" colleague on Monday', 'open', '78']),
  damaged('a row of two cells that nothing can complete', 'T-0007,2024-03-07 09:42', ['T-0007', '2024-03-07 09:42', '', '', '']),
  damaged('cells too many that nothing can place', 'T-0007,2024-03-07 09:42,New colleague on Monday,open,78,seen by Ann', ['T-0007', '2024-03-07 09:42', 'New colleague on Monday', 'open', '78', 'seen by Ann'], 1),
  widths('short rows where blank cells at the end were left out', lines('id,name,phone,fax', '1,Alder,0101,0102', '2,Birch,0201', '3,Cedar', '4,Dogwood,0401,0402', '5,Elm'), table('id¦name¦phone¦fax', '1¦Alder¦0101¦0102', '2¦Birch¦0201¦', '3¦Cedar¦¦', '4¦Dogwood¦0401¦0402', '5¦Elm¦¦')),
  widths('a separator at the end of every line', lines('a,b,c,', '1,2,3,', '4,5,6,', '7,8,9,'), table('a¦b¦c¦', '1¦2¦3¦', '4¦5¦6¦', '7¦8¦9¦')),
  widths('a separator at the end of every row, not of the header', lines('id,name,seats', '1,Alder,12,', '2,Birch,31,', '3,Cedar,7,', '4,Dogwood,9,'), table('id¦name¦seats', '1¦Alder¦12', '2¦Birch¦31', '3¦Cedar¦7', '4¦Dogwood¦9')),
  widths('the last row cut off', `${lines('id,name,town,seats', '1,Alder,Westhaven,12', '2,Birch,Easton,31', '3,Cedar,Norton,7')}4,Dogw`, table('id¦name¦town¦seats', '1¦Alder¦Westhaven¦12', '2¦Birch¦Easton¦31', '3¦Cedar¦Norton¦7', '4¦Dogw¦¦')),
  widths('decimal commas that were not quoted', lines('id,name,price,state', '1,Cable,12,open', '2,Screen,1,249,open', '3,Mouse,9,done', '4,Desk,2,100,done', '5,Lamp,45,open'), table('id¦name¦price¦state', '1¦Cable¦12¦open', '2¦Screen¦1,249¦open', '3¦Mouse¦9¦done', '4¦Desk¦2,100¦done', '5¦Lamp¦45¦open')),
  widths('a lost line end', lines(HEAD, ...good.slice(0, 6).map((one) => one.join(',')), `${row(6).join(',')}${row(7).join(',')}`, ...good.slice(8).map((one) => one.join(','))), { header: HEAD.split(','), rows: good }),
]

export const CELLS: readonly Case[] = [
  cells('JSON, quoted', lines('id,payload', '1,"{""a"":1,""b"":[1,2]}"', '2,"{""a"":2,""b"":[]}"', '3,"[1,2,3]"'), table('id¦payload', '1¦{"a":1,"b":[1,2]}', '2¦{"a":2,"b":[]}', '3¦[1,2,3]')),
  cells('JSON, not quoted, between tabs', lines('id\tpayload\tstate', '1\t{"a":1,"b":[1,2]}\tok', '2\t{"a":2,"b":[]}\tok', '3\t{"text":"a, b; c"}\tbad'), table('id¦payload¦state', '1¦{"a":1,"b":[1,2]}¦ok', '2¦{"a":2,"b":[]}¦ok', '3¦{"text":"a, b; c"}¦bad')),
  cells('HTML', lines('id,body', '1,"<p class=""x"">Hello, <b>Ann</b>;</p>"', '2,<br>', '3,"<a href=""https://example.org/?a=1,2"">x</a>"'), table('id¦body', '1¦<p class="x">Hello, <b>Ann</b>;</p>', '2¦<br>', '3¦<a href="https://example.org/?a=1,2">x</a>')),
  cells('numbers kept as text by a spreadsheet', lines('code,name', '="00123",Alder', '="00456",Birch', '="00789",Cedar'), table('code¦name', '="00123"¦Alder', '="00456"¦Birch', '="00789"¦Cedar')),
  cells('thousands, quoted', lines('client,fee', 'Alder,"1,250.00"', 'Birch,"12,089.90"', 'Cedar,310.00'), table('client¦fee', 'Alder¦1,250.00', 'Birch¦12,089.90', 'Cedar¦310.00')),
  cells('currency and per cent', lines('client;fee;share', 'Alder;€ 1.250,00;12,5 %', 'Birch;$89.90;3 %', 'Cedar;-£20;100 %'), table('client¦fee¦share', 'Alder¦€ 1.250,00¦12,5 %', 'Birch¦$89.90¦3 %', 'Cedar¦-£20¦100 %')),
  cells('dates with commas, quoted', lines('opened,client', '"March 1, 2024",Alder', '"March 14, 2024",Birch', '"April 2, 2024",Cedar'), table('opened¦client', 'March 1, 2024¦Alder', 'March 14, 2024¦Birch', 'April 2, 2024¦Cedar')),
  cells('dates with commas in every row, between semicolons', lines('opened;client', 'Fri, 1 Mar 2024;Alder', 'Thu, 14 Mar 2024;Birch', 'Tue, 2 Apr 2024;Cedar'), table('opened¦client', 'Fri, 1 Mar 2024¦Alder', 'Thu, 14 Mar 2024¦Birch', 'Tue, 2 Apr 2024¦Cedar')),
  cells('blanks at both ends of texts', lines('id,name', '1,  Alder ', '2," Birch  "', '3,Cedar'), table('id¦name', '1¦  Alder ', '2¦ Birch  ', '3¦Cedar')),
  cells('what a spreadsheet would run', lines('id,text', '1,=1+2', '2,+44 1234', '3,-5', '4,@ann'), table('id¦text', '1¦=1+2', '2¦+44 1234', '3¦-5', '4¦@ann')),
  cells('leading noughts, long numbers, powers', lines('a,b,c', '007,12345678901234567890,1e5', '010,00000000000000000001,2E-3', '000,99999999999999999999,3.0e+10'), table('a¦b¦c', '007¦12345678901234567890¦1e5', '010¦00000000000000000001¦2E-3', '000¦99999999999999999999¦3.0e+10')),
  cells('words for nothing', lines('id,closed,note', '1,NULL,N/A', '2,null,-', '3,\\N,?', '4,,nan'), table('id¦closed¦note', '1¦NULL¦N/A', '2¦null¦-', '3¦\\N¦?', '4¦¦nan')),
  cells('paths of Windows, ending with a backslash', lines('id,path,state', '1,"C:\\Users\\ann\\",ok', '2,"D:\\a, b\\c",ok', '3,E:\\,bad'), table('id¦path¦state', '1¦C:\\Users\\ann\\¦ok', '2¦D:\\a, b\\c¦ok', '3¦E:\\¦bad')),
  cells('tables inside texts', crlf('id,text,state', '1,"name,seats,town\nAlder,12,Westhaven",open', '2,"a;b;c",done', '3,"x\ty\tz",done'), table('id¦text¦state', '1¦name,seats,town\nAlder,12,Westhaven¦open', '2¦a;b;c¦done', '3¦x\ty\tz¦done')),
  cells('a text that begins with a hash', lines('id,tag', '1,#printer', '#2,#mail', '3,none'), table('id¦tag', '1¦#printer', '#2¦#mail', '3¦none')),
  cells('the word total in a record', lines('id,client,fee', '1,Total Care Ltd,12', '2,Alder,40', '3,Total,5'), table('id¦client¦fee', '1¦Total Care Ltd¦12', '2¦Alder¦40', '3¦Total¦5')),
]
