import type { Content } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { EngineClients } from '../client-source.ts'
import { EngineCredits } from '../credit-source.ts'
import type { ClientPage } from '../clients.ts'
import type { ClientSums, OverService, RenewalBook, RenewalClient, SeatsSeen, SurveySent } from '../renewals.ts'
import { fingerprintOf } from '../sla-source.ts'
import { EngineDocuments } from '../document-source.ts'
import type { CreditLine, DocumentRow } from '../source.ts'
import { meetingCallsOf, type MeetingCall } from './meeting-calls.ts'

/** One client with all that the two documents of a meeting are made of. */
export interface MeetingMatter {
  /** Epoch milliseconds. */
  readonly as_of: number
  /** SHA-256 over the exports; null where it is not known. */
  readonly fingerprint: string | null
  readonly period: RenewalBook['period']
  readonly holdings: readonly string[]
  readonly client: ClientPage & Pick<RenewalClient, 'versions' | 'surveys' | 'visits'>
  readonly surveys: readonly SurveySent[]
  /** Of the twelve local months, in order of creation. */
  readonly calls: readonly MeetingCall[]
  /** Of every client: the others are what it is held against. */
  readonly sums: readonly ClientSums[]
  readonly service: OverService | null
  readonly seats: SeatsSeen | null
  /** Of this client, newest first. */
  readonly credits: readonly CreditLine[]
  /** Of this client, those of the files. */
  readonly documents: readonly DocumentRow[]
}

/** What is asked once for all clients. */
export interface MeetingsKnown {
  readonly book: RenewalBook
  readonly sums: readonly ClientSums[]
  readonly over: readonly OverService[]
  readonly seats: readonly SeatsSeen[]
  readonly credits: readonly CreditLine[]
}

/** Clients made ready for their meetings, one after another: what is said of all is asked once. */
export class Meetings {
  private constructor(private readonly db: Database, private readonly content: Content, private readonly clients: EngineClients, private readonly known: MeetingsKnown, private readonly fingerprint: string | null, private readonly documents: readonly DocumentRow[]) {}

  /** @param known what the caller has already; credits with what was noted of them */
  static async open(db: Database, content: Content, clients: EngineClients, known: Omit<MeetingsKnown, 'credits'> & { readonly credits?: readonly CreditLine[] }): Promise<Meetings> {
    const files = await db.query<{ sha256: string }>('select sha256 from files')
    const credits = known.credits ?? await (await EngineCredits.open(db, content)).credits()
    return new Meetings(db, content, clients, { ...known, credits }, fingerprintOf(files.map(({ sha256 }) => sha256)), await new EngineDocuments(db).documents())
  }

  /** Null where the book has no such client. */
  async matter(client: string): Promise<MeetingMatter | null> {
    const { book, sums, over, seats, credits } = this.known
    const page = await this.clients.client(client)
    const row = page === null ? undefined : book.clients.find((one) => one.client === page.client)
    const [numbered] = page === null ? [] : await this.db.query<{ client_no: number }>('select client_no from int_clients where client = $1', [page.client])
    if (page === null || row === undefined || numbered === undefined) return null
    const of = <T extends { readonly client: string }>(all: readonly T[]): T | null => all.find((one) => one.client === page.client) ?? null
    return {
      as_of: book.as_of, fingerprint: this.fingerprint, period: book.period, holdings: book.holdings,
      client: { ...page, versions: row.versions, surveys: row.surveys, visits: row.visits }, surveys: row.surveys,
      calls: await meetingCallsOf(this.db, this.content, numbered.client_no), sums, service: of(over), seats: of(seats), credits: credits.filter((line) => line.client === page.client), documents: this.documents.filter((one) => one.client === page.client),
    }
  }
}
