import { crlf, lines, of, table } from './case.ts'
import type { Case } from './case.ts'

const above = of('above the table')
const below = of('below the table')

const CALLS = ['Ref,Opened,Client,Minutes', 'C-1,2024-02-01,Alder Dental,15', 'C-2,2024-02-03,Birch & Co,40', 'C-3,2024-02-07,Cedar Homes,5']
const CALLS_READ = table('Ref¦Opened¦Client¦Minutes', 'C-1¦2024-02-01¦Alder Dental¦15', 'C-2¦2024-02-03¦Birch & Co¦40', 'C-3¦2024-02-07¦Cedar Homes¦5')

export const ABOVE: readonly Case[] = [
  above('one title line', lines('Calls of February', ...CALLS), CALLS_READ),
  above('a title, a date and a blank line', crlf('"Calls of February, 2024"', 'Printed 01/03/2024 09:15', '', ...CALLS), CALLS_READ),
  above('a title padded with separators, as a spreadsheet saves it', crlf('Calls of February,,,', 'Harbour IT Ltd,,,', ',,,', ...CALLS), CALLS_READ),
  above('a title with a separator in it', lines('Calls, February', ...CALLS), CALLS_READ),
  above('settings as pairs of name and value', lines('Report:,Calls', 'From:,01/02/2024', 'To:,29/02/2024', 'User:,Ann Lee', '', ...CALLS), CALLS_READ),
  above('a bank statement', crlf(
    'Account Name:;Harbour IT Ltd', 'IBAN:;GB00 HARB 0000 0000 0001', 'Balance:;12.345,67 EUR', '',
    'Date;Payee;Purpose;Amount', '01.03.2024;Alder Dental;Invoice 1001;1.250,00', '04.03.2024;Rent;March;-2.100,00', '05.03.2024;Birch & Co;"Invoice 1002; part 2";89,90',
  ), table('Date¦Payee¦Purpose¦Amount', '01.03.2024¦Alder Dental¦Invoice 1001¦1.250,00', '04.03.2024¦Rent¦March¦-2.100,00', '05.03.2024¦Birch & Co¦Invoice 1002; part 2¦89,90')),
  above('comment lines with a hash', lines('# exported by the monitor', '# zone: UTC, 3 rows', ...CALLS), CALLS_READ),
  above('comment lines with two slashes', lines('// night run', '// site A, rack 2', ...CALLS), CALLS_READ),
  above('a first name that begins with a hash', lines('#,Project,Subject', '1,Alder,Printer', '2,Birch,Mail', '3,Alder,Phone'), table('#¦Project¦Subject', '1¦Alder¦Printer', '2¦Birch¦Mail', '3¦Alder¦Phone')),
  above('the separator named in the first line', crlf('sep=;', 'Name;Seats', 'Alder;12', 'Birch;31'), table('Name¦Seats', 'Alder¦12', 'Birch¦31')),
  above('the separator named, and another that looks likelier', crlf('SEP=|', 'Name|Address', 'Alder|1, High Street, Westhaven', 'Birch|2, Low Road, Westhaven', 'Cedar|3, Mill Lane, Easton'), table('Name¦Address', 'Alder¦1, High Street, Westhaven', 'Birch¦2, Low Road, Westhaven', 'Cedar¦3, Mill Lane, Easton')),
  above('blank lines before the header', lines('', '', ...CALLS), CALLS_READ),
  above('a long preamble', lines(...Array.from({ length: 25 }, (_, n) => `Note ${n + 1}: read the manual before use`), ...CALLS, 'C-4,2024-02-09,Alder Dental,10'), table('Ref¦Opened¦Client¦Minutes', ...CALLS_READ.rows.map((row) => row.join('¦')), 'C-4¦2024-02-09¦Alder Dental¦10')),
  above('an accounts report: unnamed first column, clients as groups', crlf(
    'Harbour IT Ltd,,,,,', 'Sales by Customer Detail,,,,,', '"January - March, 2024",,,,,', ',,,,,',
    ',Date,Transaction Type,Num,Amount,Balance',
    'Alder Dental,,,,,', ',01/03/2024,Invoice,1001,"1,250.00","1,250.00"', ',02/01/2024,Invoice,1004,310.00,"1,560.00"', 'Total for Alder Dental,,,,"$1,560.00",',
    'Birch & Co,,,,,', ',01/09/2024,Invoice,1002,89.90,89.90', ',03/11/2024,Credit Memo,1009,-20.00,69.90', 'Total for Birch & Co,,,,$69.90,',
    'TOTAL,,,,"$1,629.90",', ',,,,,', '"  Friday, Mar 29, 2024 09:15:02 AM GMT - Accrual Basis",,,,,',
  ), table('¦Date¦Transaction Type¦Num¦Amount¦Balance', '¦01/03/2024¦Invoice¦1001¦1,250.00¦1,250.00', '¦02/01/2024¦Invoice¦1004¦310.00¦1,560.00', '¦01/09/2024¦Invoice¦1002¦89.90¦89.90', '¦03/11/2024¦Credit Memo¦1009¦-20.00¦69.90')),
  above('a list printed with rules of dashes', lines(
    '29.03.2024            Open items            1', '-------------------------------------',
    '|Doc.no |Customer   |Amount  |', '-------------------------------------',
    '|100001 |Alder      |1.250,00|', '|100002 |Birch      |89,90   |', '|100003 |Cedar      |410,00  |', '-------------------------------------',
  ), table('¦Doc.no ¦Customer   ¦Amount  ¦', '¦100001 ¦Alder      ¦1.250,00¦', '¦100002 ¦Birch      ¦89,90   ¦', '¦100003 ¦Cedar      ¦410,00  ¦')),
]

export const BELOW: readonly Case[] = [
  below('a line of totals', lines(...CALLS, 'Total,,,60'), CALLS_READ),
  below('a grand total after a blank line', lines(...CALLS, '', 'Grand total,,,60'), CALLS_READ),
  below('a sentence with the number of rows', lines(...CALLS, '3 rows'), CALLS_READ),
  below('a database client’s count', lines('id|name', '1|Alder', '2|Birch', '3|Cedar', '(3 rows)'), table('id¦name', '1¦Alder', '2¦Birch', '3¦Cedar')),
  below('five lines of a report’s footer', crlf(
    '"Case Number","Account Name","Opened","Status"', '"00001","Alder Dental","3/1/2024","New"', '"00002","Birch & Co","3/2/2024","Closed"', '"00003","Cedar, Homes","3/3/2024","Closed"', '', '',
    '"Cases of March"', '"Copyright (c) 2000-2024 Example, Inc. All rights reserved."', '"Confidential Information - Do Not Distribute"', '"Generated By:  Ann Lee  3/29/2024 9:15 AM"', '"Harbour IT"',
  ), table('Case Number¦Account Name¦Opened¦Status', '00001¦Alder Dental¦3/1/2024¦New', '00002¦Birch & Co¦3/2/2024¦Closed', '00003¦Cedar, Homes¦3/3/2024¦Closed')),
  below('rows of separators alone at the end', crlf(...CALLS, ',,,', ',,,', ',,,'), CALLS_READ),
  below('the end-of-file character of old systems', `${crlf(...CALLS)}\u001a`, CALLS_READ),
  below('many blank lines', `${lines(...CALLS)}\n\n\n\n\n`, CALLS_READ),
  below('no line end at the end', lines(...CALLS).slice(0, -1), CALLS_READ),
  below('subtotals between the rows', lines('Client,Month,Hours', 'Alder,2024-01,4.5', 'Alder,2024-02,3.0', 'Subtotal,,7.5', 'Birch,2024-01,2.0', 'Birch,2024-02,1.0', 'Subtotal,,3.0', 'Total,,10.5'), table('Client¦Month¦Hours', 'Alder¦2024-01¦4.5', 'Alder¦2024-02¦3.0', 'Birch¦2024-01¦2.0', 'Birch¦2024-02¦1.0')),
  below('the header again on every printed page', lines(...CALLS, 'Ref,Opened,Client,Minutes', 'C-4,2024-02-09,Alder Dental,10', 'Ref,Opened,Client,Minutes', 'C-5,2024-02-11,Birch & Co,20'), table('Ref¦Opened¦Client¦Minutes', ...CALLS_READ.rows.map((row) => row.join('¦')), 'C-4¦2024-02-09¦Alder Dental¦10', 'C-5¦2024-02-11¦Birch & Co¦20')),
  below('the foot of each printed page, and the header again', lines(...CALLS.slice(0, 3), 'Page 1 of 2', ...CALLS.slice(0, 1), ...CALLS.slice(3), 'C-4,2024-02-09,Alder Dental,10', 'Page 2 of 2'), table('Ref¦Opened¦Client¦Minutes', ...CALLS_READ.rows.map((row) => row.join('¦')), 'C-4¦2024-02-09¦Alder Dental¦10')),
  below('a comment between the rows', lines(...CALLS, '# checked until here', 'C-4,2024-02-09,Alder Dental,10', 'C-5,2024-02-11,Birch & Co,20'), table('Ref¦Opened¦Client¦Minutes', ...CALLS_READ.rows.map((row) => row.join('¦')), 'C-4¦2024-02-09¦Alder Dental¦10', 'C-5¦2024-02-11¦Birch & Co¦20')),
  below('a total in another language', lines('Kunde;Monat;Stunden', 'Erle;2024-01;4,5', 'Birke;2024-01;3,0', 'Zeder;2024-01;2,0', 'Summe;;9,5'), table('Kunde¦Monat¦Stunden', 'Erle¦2024-01¦4,5', 'Birke¦2024-01¦3,0', 'Zeder¦2024-01¦2,0')),
  below('a total of each group, as a spreadsheet makes them', lines('client,opened,minutes', 'Alder,2024-01-01,5', 'Alder,2024-01-03,7', 'Alder Total,,12', 'Birch,2024-01-02,3', 'Birch,2024-01-05,4', 'Birch,2024-01-06,9', 'Birch Total,,16', 'Grand Total,,28'), table('client¦opened¦minutes', 'Alder¦2024-01-01¦5', 'Alder¦2024-01-03¦7', 'Birch¦2024-01-02¦3', 'Birch¦2024-01-05¦4', 'Birch¦2024-01-06¦9')),
  below('the word total before its sum', lines(...CALLS, ',,Total,60'), CALLS_READ),
  below('a row of dashes under the names', lines(CALLS[0] ?? '', '---,----------,------,-------', ...CALLS.slice(1)), CALLS_READ),
  below('a table drawn with strokes and crosses', lines('+-----+--------+----+', '| ref | client | n  |', '+-----+--------+----+', '| C-1 | Alder  | 15 |', '| C-2 | Birch  | 40 |', '| C-3 | Cedar  | 5  |', '+-----+--------+----+', '3 rows in set (0.00 sec)'), table('¦ref¦client¦n¦', '¦ C-1 ¦ Alder  ¦ 15 ¦', '¦ C-2 ¦ Birch  ¦ 40 ¦', '¦ C-3 ¦ Cedar  ¦ 5  ¦')),
  below('a table of a notebook', lines('| ref | client | n |', '|-----|:------:|---|', '| C-1 | Alder | 15 |', '| C-2 | Birch | 40 |', '| C-3 | Cedar | 5 |'), table('¦ref¦client¦n¦', '¦ C-1 ¦ Alder ¦ 15 ¦', '¦ C-2 ¦ Birch ¦ 40 ¦', '¦ C-3 ¦ Cedar ¦ 5 ¦')),
]
