import { crlf, headless, lines, of, table } from './case.ts'
import type { Case } from './case.ts'

const header = of('header')
const several = of('several tables')
const size = of('size')

export const HEADERS: readonly Case[] = [
  header('equal names', lines('Source,Status,Source,Owner', 'mail,open,portal,Ann', 'phone,done,,Tom'), table('Source¦Status¦Source¦Owner', 'mail¦open¦portal¦Ann', 'phone¦done¦¦Tom')),
  header('blank names', lines('id,,name,', '1,x,Alder,', '2,y,Birch,z', '3,x,Cedar,'), table('id¦¦name¦', '1¦x¦Alder¦', '2¦y¦Birch¦z', '3¦x¦Cedar¦')),
  header('an index without a name', lines(',name,seats', '0,Alder,12', '1,Birch,31', '2,Cedar,7'), table('¦name¦seats', '0¦Alder¦12', '1¦Birch¦31', '2¦Cedar¦7')),
  header('a header one name short: the rows have an index', lines('"name","seats"', '"1","Alder",12', '"2","Birch",31', '"3","Cedar",7'), table('¦name¦seats', '1¦Alder¦12', '2¦Birch¦31', '3¦Cedar¦7')),
  header('a row of units below the names', lines('time,temperature,pressure', 's,°C,kPa', '0,20.1,101.3', '10,20.4,101.2', '20,20.9,101.2', '30,21.3,101.1'), table('time s¦temperature °C¦pressure kPa', '0¦20.1¦101.3', '10¦20.4¦101.2', '20¦20.9¦101.2', '30¦21.3¦101.1')),
  header('units in brackets', lines('Date,Flow,Level', ',(m3/s),(m)', '2024-03-01,1.25,0.4', '2024-03-02,1.31,0.5', '2024-03-03,1.28,0.4'), table('Date¦Flow (m3/s)¦Level (m)', '2024-03-01¦1.25¦0.4', '2024-03-02¦1.31¦0.5', '2024-03-03¦1.28¦0.4')),
  header('two rows of names, the first over groups', lines('Client,2023,,2024,', ',Tickets,Hours,Tickets,Hours', 'Alder,120,80.5,131,77.0', 'Birch,40,22.0,38,25.5', 'Cedar,11,9.0,15,12.5'), table('Client¦2023 Tickets¦2023 Hours¦2024 Tickets¦2024 Hours', 'Alder¦120¦80.5¦131¦77.0', 'Birch¦40¦22.0¦38¦25.5', 'Cedar¦11¦9.0¦15¦12.5')),
  header('none, numbers and dates', lines('2024-03-01,12.5,7', '2024-03-02,11.0,8', '2024-03-03,14.25,6'), headless('2024-03-01¦12.5¦7', '2024-03-02¦11.0¦8', '2024-03-03¦14.25¦6')),
  header('none, texts and numbers', lines('C-1,Alder Dental,2024-03-01 09:00:00,15,open', 'C-2,Birch & Co,2024-03-01 10:30:00,40,done', 'C-3,Cedar Homes,2024-03-02 08:15:00,5,done'), headless('C-1¦Alder Dental¦2024-03-01 09:00:00¦15¦open', 'C-2¦Birch & Co¦2024-03-01 10:30:00¦40¦done', 'C-3¦Cedar Homes¦2024-03-02 08:15:00¦5¦done')),
  header('years as names', lines('Client,2021,2022,2023', 'Alder,100,110,120', 'Birch,35,38,40', 'Cedar,9,10,11'), table('Client¦2021¦2022¦2023', 'Alder¦100¦110¦120', 'Birch¦35¦38¦40', 'Cedar¦9¦10¦11')),
  header('texts throughout', lines('first,last,town', 'Ann,Lee,Westhaven', 'Tom,Ray,Easton', 'Kim,Fox,Norton'), table('first¦last¦town', 'Ann¦Lee¦Westhaven', 'Tom¦Ray¦Easton', 'Kim¦Fox¦Norton')),
  header('names with separators, quoted', lines('"Name, first","Hours (h, min)",Note', 'Ann,"4, 30",x', 'Tom,"1, 15",y'), table('Name, first¦Hours (h, min)¦Note', 'Ann¦4, 30¦x', 'Tom¦1, 15¦y')),
  header('long sentences as names', lines('Timestamp,"How happy are you with our support, all in all?",What should we do better?', '2024/03/01 9:15:02 am GMT,5,"Nothing, thanks"', '2024/03/02 4:45:40 pm GMT,3,Answer faster', '2024/03/03 11:01:13 am GMT,4,'), table('Timestamp¦How happy are you with our support, all in all?¦What should we do better?', '2024/03/01 9:15:02 am GMT¦5¦Nothing, thanks', '2024/03/02 4:45:40 pm GMT¦3¦Answer faster', '2024/03/03 11:01:13 am GMT¦4¦')),
]

export const SEVERAL: readonly Case[] = [
  several('one below the other, a blank line between', lines('Client,Seats', 'Alder,12', 'Birch,31', 'Cedar,7', '', 'Invoice,Client,Issued,Amount', '1001,Alder,2024-03-01,1250.00', '1002,Birch,2024-03-04,89.90', '1003,Alder,2024-03-09,310.00'),
    table('Client¦Seats', 'Alder¦12', 'Birch¦31', 'Cedar¦7'), table('Invoice¦Client¦Issued¦Amount', '1001¦Alder¦2024-03-01¦1250.00', '1002¦Birch¦2024-03-04¦89.90', '1003¦Alder¦2024-03-09¦310.00')),
  several('each with a title', crlf('Clients', 'Client,Seats,Town', 'Alder,12,Westhaven', 'Birch,31,Easton', 'Cedar,7,Norton', '', 'Devices', 'Tag,Client,Kind,Bought,Price', 'D-1,Alder,laptop,2023-05-01,899.00', 'D-2,Birch,printer,2022-11-11,249.00', 'D-3,Cedar,laptop,2021-01-20,799.00'),
    table('Client¦Seats¦Town', 'Alder¦12¦Westhaven', 'Birch¦31¦Easton', 'Cedar¦7¦Norton'), table('Tag¦Client¦Kind¦Bought¦Price', 'D-1¦Alder¦laptop¦2023-05-01¦899.00', 'D-2¦Birch¦printer¦2022-11-11¦249.00', 'D-3¦Cedar¦laptop¦2021-01-20¦799.00')),
  several('of the same width', lines('Client,Opened,Closed', 'Alder,12,11', 'Birch,31,30', 'Cedar,7,7', '', 'Technician,Hours,Calls', 'Ann,37.5,120', 'Tom,35.0,98', 'Kim,12.5,41'),
    table('Client¦Opened¦Closed', 'Alder¦12¦11', 'Birch¦31¦30', 'Cedar¦7¦7'), table('Technician¦Hours¦Calls', 'Ann¦37.5¦120', 'Tom¦35.0¦98', 'Kim¦12.5¦41')),
  several('padded to one width, as a spreadsheet saves them', crlf('Clients,,,', 'Client,Seats,,', 'Alder,12,,', 'Birch,31,,', 'Cedar,7,,', ',,,', 'Invoices,,,', 'Invoice,Client,Issued,Amount', '1001,Alder,2024-03-01,1250.00', '1002,Birch,2024-03-04,89.90', '1003,Alder,2024-03-09,310.00'),
    table('Client¦Seats', 'Alder¦12', 'Birch¦31', 'Cedar¦7'), table('Invoice¦Client¦Issued¦Amount', '1001¦Alder¦2024-03-01¦1250.00', '1002¦Birch¦2024-03-04¦89.90', '1003¦Alder¦2024-03-09¦310.00')),
  several('three, the widest in the middle', lines('Plan,Price', 'Silver,39.18', 'Gold,52.00', 'Platinum,71.50', '', 'Id,Client,Subject,State,Minutes', '1,Alder,Printer,open,10', '2,Birch,Mail,done,25', '3,Cedar,Phone,done,5', '4,Alder,Server,open,90', '', 'State,Count', 'open,2', 'done,2', 'new,0'),
    table('Plan¦Price', 'Silver¦39.18', 'Gold¦52.00', 'Platinum¦71.50'), table('Id¦Client¦Subject¦State¦Minutes', '1¦Alder¦Printer¦open¦10', '2¦Birch¦Mail¦done¦25', '3¦Cedar¦Phone¦done¦5', '4¦Alder¦Server¦open¦90'), table('State¦Count', 'open¦2', 'done¦2', 'new¦0')),
]

const many = Array.from({ length: 400 }, (_, n) => n)

export const SIZES: readonly Case[] = [
  size('one column', lines('name', 'Alder', 'Birch', 'Cedar', 'Dogwood'), table('name', 'Alder', 'Birch', 'Cedar', 'Dogwood')),
  size('one column of addresses', lines('email', 'ann@alder.example', 'tom.ray@birch.example', 'kim-fox@cedar.example'), table('email', 'ann@alder.example', 'tom.ray@birch.example', 'kim-fox@cedar.example')),
  size('one column of sentences with commas in some', lines('comment', 'Very good', '"Slow, but friendly"', 'Answer faster please', 'Thanks'), table('comment', 'Very good', 'Slow, but friendly', 'Answer faster please', 'Thanks')),
  size('two columns', lines('a,b', '1,2', '3,4', '5,6'), table('a¦b', '1¦2', '3¦4', '5¦6')),
  size('a header and one row', lines('id,client,opened', '1,Alder,2024-03-01'), table('id¦client¦opened', '1¦Alder¦2024-03-01')),
  size('a header alone', crlf('id,client,opened,state'), table('id¦client¦opened¦state')),
  size('one row of values alone', lines('17,Alder,2024-03-01 09:00:00,12.5'), headless('17¦Alder¦2024-03-01 09:00:00¦12.5')),
  size('four hundred columns', lines(many.map((n) => `q${n}`).join(','), ...[1, 2, 3].map((row) => many.map((n) => String((n * row) % 7)).join(','))), table(many.map((n) => `q${n}`).join('¦'), ...[1, 2, 3].map((row) => many.map((n) => String((n * row) % 7)).join('¦')))),
  size('a cell of a hundred thousand letters', lines('id,text,state', `1,"${'long, '.repeat(17_000)}",open`, '2,short,done', '3,short,done'), table('id¦text¦state', `1¦${'long, '.repeat(17_000)}¦open`, '2¦short¦done', '3¦short¦done')),
  size('mostly blank cells', lines('a,b,c,d,e,f', ',,,,,1', ',2,,,,', ',,,,,', '3,,,,,', ',,4,,5,'), table('a¦b¦c¦d¦e¦f', '¦¦¦¦¦1', '¦2¦¦¦¦', '¦¦¦¦¦', '3¦¦¦¦¦', '¦¦4¦¦5¦')),
]
