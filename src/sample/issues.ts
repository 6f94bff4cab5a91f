/** What small businesses report: the names of the service catalogue, how often, how hard, and how it is put. */
import type { PlanId, Priority } from './opening.ts'

export type Field = 'backup' | 'sign_in' | 'mail' | 'network' | 'server' | 'devices' | null

export interface Issue {
  readonly name: string
  readonly category: string
  readonly weight: number
  readonly complexity: 'low' | 'medium' | 'high'
  readonly place: 'remote' | 'on_site'
  /** Weights of P1 to P4. */
  readonly priorities: readonly [number, number, number, number]
  /** The field of advice in which it is an incident. */
  readonly field: Field
  readonly kind: 'incident' | 'request' | 'software' | 'quota' | 'walk_up' | 'monitoring'
  /** Open minutes promised for this kind whatever the priority; null where the priority's target holds. */
  readonly promised: Readonly<Record<PlanId, { readonly response: number | null; readonly resolution: number | null }>> | null
  readonly subjects: readonly string[]
}

const STOPS: Issue['priorities'] = [10, 55, 32, 3]
const HELD: Issue['priorities'] = [1.5, 20, 66, 12.5]
const USUAL: Issue['priorities'] = [0.5, 7, 75, 17.5]
const EASY: Issue['priorities'] = [0, 2, 40, 58]
const DOWN: Issue['priorities'] = [70, 25, 5, 0]

type Promised = readonly [PromisedPair, PromisedPair, PromisedPair]
type PromisedPair = readonly [number | null, number | null]
const SIGN_IN: Promised = [[60, 240], [30, 180], [20, 150]]
const QUICK: Promised = [[null, 480], [null, 360], [null, 300]]
const PARTS: Promised = [[null, 2700], [null, 2640], [null, 2340]]
const LONG: Promised = [[null, 5400], [null, 5280], [null, 4680]]
const INSTALL: Promised = [[null, 1080], [null, 990], [null, 780]]

function group(category: string, ...lines: readonly (readonly [name: string, weight: number, how: string, priorities: Issue['priorities'], subjects: string, more?: { readonly field?: Field; readonly kind?: Issue['kind']; readonly promised?: Promised }])[]): readonly Issue[] {
  return lines.map(([name, weight, how, priorities, subjects, more]): Issue => {
    const pair = (i: 0 | 1 | 2) => ({ response: more?.promised?.[i][0] ?? null, resolution: more?.promised?.[i][1] ?? null })
    return {
      name, category, weight, priorities, subjects: subjects.split('|'), field: more?.field ?? null, kind: more?.kind ?? 'incident',
      complexity: how.includes('h') ? 'high' : how.includes('m') ? 'medium' : 'low', place: how.includes('s') ? 'on_site' : 'remote',
      promised: more?.promised ? { silver: pair(0), gold: pair(1), platinum: pair(2) } : null,
    }
  })
}

/** How: l, m, h for complexity; s where someone must usually go there. */
export const ISSUES: readonly Issue[] = [
  ...group('Signing in',
    ['Password forgotten', 5, 'l', HELD, 'Password forgotten after the holiday|Can’t sign in, password expired|New password please', { promised: SIGN_IN }],
    ['Account locked', 3.2, 'l', HELD, 'Account locked again|Locked out of my PC|Three wrong tries and out', { field: 'sign_in', promised: SIGN_IN }],
    ['Sign-in code lost or phone changed', 2.4, 'l', HELD, 'New phone, no sign-in code|Authenticator gone after phone swap', { promised: SIGN_IN }],
    ['Access to a folder or program', 5, 'l', EASY, 'Access to the Projects folder for {who}|Please let {who} see the invoices share|No rights to the planning program', { kind: 'request' }],
    ['Remote access does not connect', 4.4, 'm', HELD, 'VPN drops every few minutes|Remote desktop does not connect from home|VPN says "gateway not reachable"']),
  ...group('E-mail',
    ['Mail not sent or not received', 5, 'm', HELD, 'Mail to one customer bounces|Quotes stuck in the outbox|Not receiving mail since this morning', { field: 'mail' }],
    ['Mail down for everyone', 0.25, 'h', DOWN, 'Nobody gets mail|Outlook offline for the whole office'],
    ['Mailbox full', 1.5, 'l', USUAL, 'Mailbox full, cannot send|Outlook says mailbox over its limit|Quota reached again, please raise', { kind: 'quota', promised: QUICK }],
    ['Shared mailbox or distribution list', 2.6, 'l', EASY, 'Add {who} to the sales mailbox|New distribution list for the night shift', { kind: 'request' }],
    ['Calendar or contacts out of step', 1.8, 'm', USUAL, 'Calendar shows meetings twice|Contacts missing on one PC'],
    ['Mail on a phone', 2.4, 'l', USUAL, 'Mail on new phone|Phone no longer gets company mail']),
  ...group('Files and storage',
    ['File deleted or overwritten', 2.2, 'l', HELD, 'Spreadsheet overwritten by mistake|Folder "2024, final" has vanished|Please bring back yesterday’s version', { field: 'backup', promised: QUICK }],
    ['Shared drive not reachable', 2, 'm', STOPS, 'S: drive not there for the whole team|Shared folder unreachable from the yard office'],
    ['Shared storage full', 0.5, 'm', HELD, 'Shared drive full, cannot save|No space left on the share', { kind: 'quota' }],
    ['Personal storage full', 0.7, 'l', EASY, 'OneDrive full|Storage warning on my account', { kind: 'quota' }],
    ['Files do not synchronise', 3, 'm', USUAL, 'OneDrive stuck on "processing changes"|Red crosses on all files']),
  ...group('Computers',
    ['Computer does not start', 2, 'ms', STOPS, 'PC does not start|Black screen after update|Laptop dead this morning', { field: 'devices' }],
    ['Computer slow or freezes', 6, 'm', USUAL, 'PC very slow since the update|Laptop freezes in calls|Computer hangs at "please wait"', { field: 'devices' }],
    ['Windows update fails', 2.6, 'm', USUAL, 'Windows update fails at 87 %|Update loop on the front desk PC'],
    ['Screen, keyboard or mouse', 2.6, 'ls', EASY, 'Second screen flickers|Mouse dead|Keyboard: coffee'],
    ['Docking station or cable', 1.5, 'ls', EASY, 'Docking station does not charge|Need a longer cable'],
    ['Laptop battery or charger', 1.3, 'ls', USUAL, 'Charger broken|Battery lasts ten minutes'],
    ['Computer sent for repair under warranty', 0.7, 'ms', USUAL, 'Repair under warranty: cracked hinge|Warranty call for {who}’s laptop', { promised: PARTS }],
    ['Device lost or stolen', 0.4, 'm', STOPS, 'Phone left on the train|Laptop stolen from car', { promised: [[60, null], [30, null], [20, null]] }],
    ['New computer set up', 2.2, 'ms', EASY, 'New laptop for {who}|Set up two new PCs', { kind: 'request', promised: [[null, 2700], [null, 1980], [null, 1560]] }],
    ['Old computer wiped and disposed of', 0.5, 'ls', EASY, 'Old PCs to collect and wipe', { promised: LONG }]),
  ...group('Printing',
    ['Printer does not print', 5, 'l', USUAL, 'Printer offline|Labels do not print|Prints blank pages, ward 2'],
    ['Paper jam or worn part', 1.5, 'ls', USUAL, 'Paper jam that is not there|Streaks on every page'],
    ['Scanning to mail or folder', 2.2, 'm', USUAL, 'Scan to folder fails|Scanner asks for a password'],
    ['Printer added or moved', 1, 'ls', EASY, 'Move the printer to the first floor|Add the new label printer']),
  ...group('Network',
    ['Internet down', 0.45, 'h', DOWN, 'Internet down|No internet, tills offline', { field: 'network' }],
    ['Internet slow', 2.2, 'm', USUAL, 'Internet crawls since lunch|Calls break up, line slow?', { field: 'network' }],
    ['Wireless network', 2.8, 'ms', HELD, 'Wi-Fi drops in the meeting room|Handhelds lose Wi-Fi in bay 4'],
    ['Network socket or cabling', 0.8, 'ms', EASY, 'Dead network socket by the window', { promised: PARTS }],
    ['Firewall or port change', 0.8, 'm', EASY, 'Open a port for the alarm company', { field: 'network' }]),
  ...group('Servers and backup',
    ['Server down', 0.35, 'hs', DOWN, 'Server does not answer|Everything stopped, server off?', { field: 'server' }],
    ['Server slow or short of space', 1.2, 'm', HELD, 'Server slow for everyone|Database server short of space', { field: 'server' }],
    ['Backup failed', 45, 'm', USUAL, 'Backup job failed: {host}|Backup finished with warnings on {host}', { kind: 'monitoring', field: 'backup' }],
    ['Server slow or short of space', 25, 'm', USUAL, 'Disk space low on {host}: under 8 %', { kind: 'monitoring' }],
    ['Server down', 2.5, 'h', DOWN, '{host} does not answer to ping', { kind: 'monitoring' }],
    ['Internet down', 2.5, 'h', DOWN, 'Line lost at {host}', { kind: 'monitoring' }],
    ['Windows update fails', 22, 'm', EASY, 'Patches missing on {host}', { kind: 'monitoring' }],
    ['Restore of a server or database', 0.2, 'h', STOPS, 'Restore the accounts database of last night', { field: 'backup' }],
    ['Disk or power supply failed', 0.4, 'ms', HELD, 'Amber light on the server', { field: 'server' }],
    ['Server replaced or moved', 0.1, 'hs', EASY, 'Move the server to the new room', { promised: LONG }]),
  ...group('Telephones',
    ['Telephone system down', 0.25, 'h', DOWN, 'All phones dead|No calls in or out'],
    ['Extension, headset or handset', 2.2, 'ls', USUAL, 'Headset: they cannot hear me|Extension 24 does not ring'],
    ['Number or call routing changed', 1.3, 'l', EASY, 'Holiday greeting for the phones|Route calls to {who} from Monday', { kind: 'request' }]),
  ...group('Business programs',
    ['Accounts or payroll program', 2.6, 'h', HELD, 'Payroll run stops with error 5003|Accounts program will not open'],
    ['Line-of-business program', 4.4, 'h', HELD, 'Booking program hangs|Stock program shows yesterday’s figures|Orders not coming through'],
    ['Spreadsheet or word processor', 3.4, 'l', EASY, 'Excel: macro disabled, why?|Word crashes on "save as"|Template has the old logo'],
    ['Video meeting, camera or sound', 3, 'l', USUAL, 'No sound in Teams|Camera upside down'],
    ['Approved program installed', 3.2, 'l', EASY, 'Please install the PDF editor|CAD viewer for {who}', { kind: 'request', promised: INSTALL }],
    ['Licence added or renewed', 2.2, 'l', EASY, 'One more licence for {who}|Licence expires on Friday', { kind: 'request', promised: INSTALL }],
    ['Web site or domain name', 0.7, 'm', USUAL, 'Web site shows a certificate warning']),
  ...group('Security',
    ['Suspicious message reported', 3, 'l', USUAL, 'Is this mail real?|Invoice from a stranger|Mail "from the boss" asking for vouchers', { field: 'mail', promised: [[120, null], [60, null], [45, null]] }],
    ['Virus or ransomware', 0.08, 'hs', DOWN, 'Warning on screen, pulled the plug', { field: 'mail' }],
    ['Account misused by a stranger', 0.3, 'h', STOPS, 'Customers got mail that {who} did not send|Sign-in from abroad', { field: 'sign_in' }],
    ['Program installed without approval', 0.7, 'm', USUAL, 'Found on {who}’s PC: a remote control program|Unknown toolbar, who put it there?', { kind: 'software' }],
    ['Fault after an unapproved program', 0.5, 'm', HELD, 'Since the free converter everything is slow|Browser hijacked after a download', { kind: 'software' }]),
  ...group('People',
    ['New starter', 2.4, 'm', EASY, 'New starter on Monday: {who}|Account and laptop for a new colleague', { kind: 'request', promised: [[null, 1620], [null, 1320], [null, 1170]] }],
    ['Leaver', 1.4, 'l', USUAL, 'Leaver: please close {who}’s account today', { kind: 'request', promised: [[null, 540], [null, 330], [null, 260]] }],
    ['Desk or office moved', 0.7, 'ms', EASY, 'Three desks move upstairs', { promised: PARTS }]),
]

/** What is written down for a request made in passing where nobody noted the kind. */
export const WALK_UP: Issue = {
  name: 'Walk-up or by-the-way request', category: 'People', weight: 0, complexity: 'low', place: 'on_site', priorities: EASY, field: null, kind: 'walk_up', promised: null,
  subjects: ['While you are here: printer', 'Quick question on the corridor', 'Asked in passing about Outlook', '"Could you just look at this"'],
}

export const PRIORITY_NAMES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4']
