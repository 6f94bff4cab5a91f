import { describe, expect, test } from 'vitest'
import { problemSentence, scanFile } from '../../src/intake/index.ts'
import { bytesOf, fileOf, look, memorySink } from './files.ts'

const excel = 'in Excel choose File, Save as, “CSV UTF-8 (Comma delimited)”, and open that file'

describe('a file that cannot serve is answered with what it is and what to do', () => {
  test.each([
    ['nothing', '', 'tickets.csv is empty: it has no bytes at all. Export it again.'],
    ['blanks only', ' \r\n\r\n', 'tickets.csv is empty: it holds only blanks. Export it again.'],
    ['a byte order mark only', bytesOf([0xef, 0xbb, 0xbf]), 'tickets.csv is empty: it holds only blanks. Export it again.'],
    ['a workbook', bytesOf('PK', [3, 4, 20, 0], '[Content_Types].xml xl/workbook.xml'), `tickets.csv cannot be read as a table. This is an Excel workbook: ${excel}.`],
    ['an old workbook', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), `tickets.csv cannot be read as a table. This is an old Excel workbook: ${excel}.`],
    ['a zip', bytesOf('PK', [3, 4, 20, 0], 'tickets.csv'), 'tickets.csv cannot be read as a table. This is a compressed file (ZIP): unpack it, and open the CSV inside.'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'tickets.csv cannot be read as a table. This is a PDF document: export the tickets themselves as CSV from the ticket system.'],
    ['a picture', bytesOf([0x89], 'PNG\r\n', [0x1a, 10]), 'tickets.csv cannot be read as a table. This is a picture: export the tickets as CSV from the ticket system.'],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>Ticket ID</td></tr></table>', 'tickets.csv cannot be read as a table. This is a web page: where a ticket system names it .xls, open it in Excel and save it as “CSV UTF-8”; otherwise look for its CSV export.'],
    ['JSON', '[{"ticket_id": 1, "client": "A"}]', 'tickets.csv cannot be read as a table. This is a JSON file: choose CSV where the ticket system asks for the format.'],
    ['XML', '<?xml version="1.0"?><tickets/>', 'tickets.csv cannot be read as a table. This is an XML file: choose CSV where the ticket system asks for the format.'],
    ['a header without rows', 'ticket_id,client,created_at\n', 'tickets.csv has a header (ticket_id, client, created_at) but no rows below it. Export it again, with tickets in it.'],
    ['rows without a header', '1,2024-01-02 10:00:00,2\n2,2024-01-03 10:00:00,3\n', 'tickets.csv has no row of column names: its first row already holds values. Export it with a header.'],
    ['prose', 'Dear all\nthe printer is broken\nyours\n', 'tickets.csv does not look like a table: its lines hold no separators (comma, semicolon, tab or |). Export it as CSV with all columns.'],
  ] as const)('%s', async (_, content, sentence) => {
    const inspection = await look(content)
    expect(inspection.refused).toBe(sentence)
    expect(inspection).toMatchObject({ usable: false, cannot: [sentence] })
    expect(inspection.problems).toMatchObject([{ effect: 'file not used' }])
    await expect(scanFile(fileOf(content), inspection, { sink: memorySink().sink })).rejects.toThrow(sentence)
  })

  test('a ConnectWise board list is recognised and told which report to run', async () => {
    const inspection = await look('﻿"Selected_Sr_Service_Recid","Ticket #","Priority","Age","Status","Company","Summary Description","Resources","SLA Status"\r\n"1","1","lime.gif","40.1","New","A","x","t","Waiting"\r\n')
    expect(inspection.layout).toEqual({ id: 'connectwise-board', name: 'ConnectWise service board list', certain: true, evidence: 'file' })
    expect(inspection.refused).toMatch(/^This is the list of a ConnectWise service board\. It cannot give attainment: it has no date .* v_rpt_Service.* Date_Responded_UTC/)
    expect(inspection.usable).toBe(false)
  })

  test('a header without an id names what is missing and what was found', async () => {
    const inspection = await look('client,created_at,subject,status\nA,2024-01-02 10:00:00,x,open\n', { holding: 'tickets' })
    expect(inspection).toMatchObject({ usable: false, missing: ['ticket_id'], refused: null })
    expect(inspection.problems.map(problemSentence)).toEqual([
      'tickets.csv row 1: found the columns client, created_at, subject, status (expected a column for ticket_id of tickets)',
    ])
  })

  test('headers that nothing knows wait for the reader', async () => {
    const inspection = await look('foo,bar\n1,2\n')
    expect(inspection).toMatchObject({ usable: false, layout: null, holding: null, refused: null })
    expect(inspection.cannot[0]).toBe('tickets.csv was not recognised: none of its columns (foo, bar) has the name of a ticket’s id or creation. Say what the file holds, or export the tickets with their ids and dates.')
  })
})
