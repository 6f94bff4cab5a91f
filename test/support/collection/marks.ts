import { crlf, headless, lines, of, table } from './case.ts'
import type { Case } from './case.ts'

const separator = of('separator')
const quotes = of('quotation marks')
const plain = of('plain')

const rows = (mark: string): string => lines(...['Name|Seats|Since', 'Alder Dental|12|2019-04-01', 'Birch & Co|31|2021-11-15', 'Cedar Homes|7|2023-01-09'].map((line) => line.replaceAll('|', mark)))
const ROWS = table('Name¦Seats¦Since', 'Alder Dental¦12¦2019-04-01', 'Birch & Co¦31¦2021-11-15', 'Cedar Homes¦7¦2023-01-09')

export const SEPARATORS: readonly Case[] = [
  plain('commas', rows(','), ROWS),
  plain('everything quoted', lines('"Name","Seats"', '"Alder, Dental","12"', '"Birch ""Sons""","31"'), table('Name¦Seats', 'Alder, Dental¦12', 'Birch "Sons"¦31')),
  plain('quotes only where needed', lines('Name,Note', 'Alder,"a, b"', 'Birch,plain', 'Cedar,"said ""no"""'), table('Name¦Note', 'Alder¦a, b', 'Birch¦plain', 'Cedar¦said "no"')),
  separator('semicolons', rows(';'), ROWS),
  separator('tabs', rows('\t'), ROWS),
  separator('upright strokes', rows('|'), ROWS),
  separator('tildes', rows('~'), ROWS),
  separator('carets', rows('^'), ROWS),
  separator('the unit separator of ASCII', rows('\u001f'), ROWS),
  separator('the first control character, as Hive writes it', rows('\u0001'), ROWS),
  separator('semicolons with decimal commas', lines('Item;Price;Weight', 'Cable;12,50;0,3', 'Screen;1.249,00;6,75', 'Mouse;9,99;0,1'), table('Item¦Price¦Weight', 'Cable¦12,50¦0,3', 'Screen¦1.249,00¦6,75', 'Mouse¦9,99¦0,1')),
  separator('semicolons with a decimal comma in every cell', lines('a;b', '1,5;2,5', '3,25;4,75', '5,125;6,5'), table('a¦b', '1,5¦2,5', '3,25¦4,75', '5,125¦6,5')),
  separator('tabs with commas in most texts', lines('Id\tSubject\tOwner', '1\tPrinter, second floor\tLee, Ann', '2\tMail, calendar, contacts\tRay, Tom', '3\tPhone, reception\tLee, Ann'), table('Id¦Subject¦Owner', '1¦Printer, second floor¦Lee, Ann', '2¦Mail, calendar, contacts¦Ray, Tom', '3¦Phone, reception¦Lee, Ann')),
  separator('addresses with semicolons in a comma file', lines('Client,Copies to', 'Alder,ann@alder.example;tom@alder.example', 'Birch,kim@birch.example;lou@birch.example', 'Cedar,max@cedar.example;zoe@cedar.example'), table('Client¦Copies to', 'Alder¦ann@alder.example;tom@alder.example', 'Birch¦kim@birch.example;lou@birch.example', 'Cedar¦max@cedar.example;zoe@cedar.example')),
  separator('times with colons, and one comma a line', lines('When,Took', '09:15:02,00:03:10', '09:18:12,00:00:45', '10:02:59,01:12:00'), table('When¦Took', '09:15:02¦00:03:10', '09:18:12¦00:00:45', '10:02:59¦01:12:00')),
  separator('paths with upright strokes in a comma file', lines('Id,Path', '1,Hardware|Printer|Paper', '2,Software|Mail|Sync', '3,Software|Office|Start'), table('Id¦Path', '1¦Hardware|Printer|Paper', '2¦Software|Mail|Sync', '3¦Software|Office|Start')),
  separator('web addresses with commas in a semicolon file', lines('Page;Hits', 'https://example.org/a,1,b?x=1,2;10', 'https://example.org/c,3,d?x=3,4;20', 'https://example.org/e,5,f?x=5,6;30'), table('Page¦Hits', 'https://example.org/a,1,b?x=1,2¦10', 'https://example.org/c,3,d?x=3,4¦20', 'https://example.org/e,5,f?x=5,6¦30')),
  separator('spaces', lines('time value state', '10:00 3.5 ok', '10:05 3.7 ok', '10:10 9.1 high'), table('time¦value¦state', '10:00¦3.5¦ok', '10:05¦3.7¦ok', '10:10¦9.1¦high')),
  separator('a comma and a space', lines('Name, Seats, Since', 'Alder, 12, 2019', 'Birch, 31, 2021'), table('Name¦Seats¦Since', 'Alder¦ 12¦ 2019', 'Birch¦ 31¦ 2021')),
]

export const QUOTES: readonly Case[] = [
  quotes('apostrophes', lines("'id','name'", "'1','Alder, Dental'", "'2','Birch ''n'' Sons'"), table('id¦name', '1¦Alder, Dental', "2¦Birch 'n' Sons")),
  quotes('apostrophes in texts are no quotes', lines('id,name,place', "1,'t Hoekje,Delft", "2,O'Neil's,Cork", "3,Rock 'n' Roll,Hull"), table('id¦name¦place', "1¦'t Hoekje¦Delft", "2¦O'Neil's¦Cork", "3¦Rock 'n' Roll¦Hull")),
  quotes('a backslash before a mark', lines('id,text,state', '1,"said \\"no\\", twice",open', '2,"plain",done', '3,"a \\\\ b, c",open'), table('id¦text¦state', '1¦said "no", twice¦open', '2¦plain¦done', '3¦a \\ b, c¦open')),
  quotes('a backslash and a doubled mark', crlf('"Id","Summary","Age"', '"1","\\""[Ticket]\\"" moved, again","1.5"', '"2","plain","0.2"', '"3","ends with \\","4.0"'), table('Id¦Summary¦Age', '1¦\\"[Ticket]\\" moved, again¦1.5', '2¦plain¦0.2', '3¦ends with \\¦4.0')),
  quotes('tabs, and lone marks that mean inches', lines('id\titem\tprice', '1\t27" screen\t199', '2\t"Best" mouse\t9', '3\tpipe 3/4"\t4', '4\t"open\t1'), table('id¦item¦price', '1¦27" screen¦199', '2¦"Best" mouse¦9', '3¦pipe 3/4"¦4', '4¦"open¦1')),
  quotes('a comma file with a mark for inches', lines('id,item,price', '1,27" screen,199', '2,plain mouse,9', '3,24" screen,149'), table('id¦item¦price', '1¦27" screen¦199', '2¦plain mouse¦9', '3¦24" screen¦149')),
  quotes('marks inside a quoted text that are not doubled', lines('id,text,state', '1,"the "big" printer",open', '2,"plain, text",done', '3,"another one",done'), table('id¦text¦state', '1¦the "big" printer¦open', '2¦plain, text¦done', '3¦another one¦done')),
  quotes('a quoted header over an unquoted body', lines('"id","name","seats"', '1,Alder,12', '2,Birch,31', '3,Cedar,7'), table('id¦name¦seats', '1¦Alder¦12', '2¦Birch¦31', '3¦Cedar¦7')),
  quotes('a quoted body under an unquoted header', lines('id,name,seats', '"1","Alder","12"', '"2","Birch","31"'), table('id¦name¦seats', '1¦Alder¦12', '2¦Birch¦31')),
  quotes('blanks before the marks', lines('id, "name", "place"', '1, "Alder, Dental", "Westhaven"', '2, "Birch", "Easton"'), table('id¦name¦place', '1¦Alder, Dental¦Westhaven', '2¦Birch¦Easton')),
  quotes('the whole line quoted, its own marks doubled', lines('id,text,state', '"1,""Printer, big"",open"', '"2,""Mail"",done"', '"3,""Phone"",done"'), table('id¦text¦state', '1¦Printer, big¦open', '2¦Mail¦done', '3¦Phone¦done')),
  quotes('a line break inside a text', crlf('id,text,state', '1,"first line\nsecond, line",open', '2,"one\r\ntwo\r\nthree",done', '3,plain,done'), table('id¦text¦state', '1¦first line\nsecond, line¦open', '2¦one\r\ntwo\r\nthree¦done', '3¦plain¦done')),
  quotes('line breaks in most rows, one after another', lines('id,text', ...[1, 2, 3, 4].map((n) => `${n},"Dear all,\n\nthe server, number ${n}, is down.\n\nAnn"`)), table('id¦text', ...[1, 2, 3, 4].map((n) => `${n}¦Dear all,\n\nthe server, number ${n}, is down.\n\nAnn`))),
  quotes('a quoted line break in the header', lines('"ticket\nid","client\nname",state', '1,Alder,open', '2,Birch,done'), table('ticket id¦client name¦state', '1¦Alder¦open', '2¦Birch¦done')),
  quotes('a text of doubled marks alone', lines('id,text', '1,""""', '2,""""""', '3,"a"'), table('id¦text', '1¦"', '2¦""', '3¦a')),
  quotes('blank quoted cells', lines('a,b,c', '"","x",""', '"","","y"', '"z","",""'), table('a¦b¦c', '¦x¦', '¦¦y', 'z¦¦')),
  quotes('semicolons quoted inside semicolons, tabs inside too', lines('id;text', '1;"a;b"', '2;"c\td"', '3;"e;f;g"'), table('id¦text', '1¦a;b', '2¦c\td', '3¦e;f;g')),
  quotes('no header, everything quoted', lines('"2024-03-01","Alder","12.5"', '"2024-03-02","Birch","3.0"', '"2024-03-03","Cedar","7.25"'), headless('2024-03-01¦Alder¦12.5', '2024-03-02¦Birch¦3.0', '2024-03-03¦Cedar¦7.25')),
]
