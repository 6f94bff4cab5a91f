/** A small export with known figures: of Alder & Finch, 20 replies in time and 5 late; of O'Neil & <Sons>, 25 in time; 2 rows that cannot be used. */
export interface Dropped {
  readonly tickets: string
  readonly agreements: string
  /** The subject of the first ticket, a late one. */
  readonly attack: string
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

export function dropped(): Dropped {
  const attack = '<img src=x onerror="document.title=\'owned\'">'
  const row = (id: string, client: string, replied: string, subject: string) =>
    `${id},${quoted(client)},2026-05-11 10:00:00,${quoted(subject)},P1,done,2026-05-11 ${replied}:00,2026-05-11 12:00:00`
  const alder = Array.from({ length: 25 }, (_, i) => row(`A${i}`, 'Alder & Finch', i < 5 ? '10:40' : '10:20', i === 0 ? attack : i === 1 ? '=HYPERLINK("http://x.example","look")' : `Łódź, ticket ${i}`))
  const oneil = Array.from({ length: 25 }, (_, i) => row(`O${i}`, 'O\'Neil & <Sons>', '10:30', `Ticket ${i}`))
  const useless = [',Alder & Finch,2026-05-11 10:00:00,No number,P1,done,2026-05-11 10:10:00,2026-05-11 12:00:00', 'A99,Alder & Finch,32.01.2026,No date,P1,done,2026-05-11 10:10:00,2026-05-11 12:00:00']
  return {
    attack,
    tickets: `ticket_id,client,created_at,subject,priority,status,first_response_at,resolved_at\n${[...alder, ...oneil, ...useless].join('\n')}\n`,
    agreements: `client,version,plan,starts_on,ends_on\nAlder & Finch,1,gold,2026-01-01,2026-12-31\nO'Neil & <Sons>,1,gold,2026-01-01,2026-12-31\n`,
  }
}
