import type { NextSurvey, SurveyDoubt, SurveyFinding } from '../core/index.ts'
import { count, date } from './figures.ts'
import { spelled } from './next-steps.ts'
import { actDate, templateWords } from './register.ts'

type Way = 'question' | 'page' | 'pdf'
type Opened = 'waiting' | 'answered' | 'low'

const files = (number: number, way: Way): string => `${count(number)} ${way === 'pdf' ? (number === 1 ? 'PDF' : 'PDFs') : number === 1 ? 'e-mail draft' : 'e-mail drafts'}`
const UNREAD = {
  scan: 'It is a scan or a photograph: what was filled in by hand cannot be read from it.',
  flat: 'It has no form fields any more: it was flattened or printed again.',
  not_ours: 'It is no survey that was made here: neither its particulars, nor its number, nor its fields say so.',
  nothing_filled: 'It is a survey of ours, and nothing is filled in.',
} as const

/** Words of the page about surveys. */
export const surveys = {
  document_title: 'Surveys',
  title: {
    nobody: 'No clients yet',
    due: (due: number, late: number) => `${spelled(due)} ${due === 1 ? 'client' : 'clients'} ${due === 1 ? 'is' : 'are'} due to be asked${late === 0 ? '' : late === due ? (due === 1 ? ', and late' : ', all of them late') : `, ${count(late)} of them late`}`,
    later: (client: string, on: string) => `Nobody is due to be asked before ${client}, on ${actDate(on)}`,
    none: 'Nobody is due to be asked in the year ahead',
  },
  lead: 'Asked a couple of months before the offer, a client can still shape it. Prepare the question here, send it yourself, and bring the answers back: all of it stays on this computer.',
  headlines: {
    label: 'Surveys of the last twelve months',
    due: 'Due now', waiting: 'Not answered', answered: 'Answered', low: 'Low answers',
    due_note: (late: number, due: number, days: number) => `${late === 0 ? (due === 0 ? 'Nobody' : 'None late') : late === due ? (due === 1 ? 'And late' : 'All of them late') : `${count(late)} of them late`}; due from ${count(days)} days before the day.`,
    waiting_note: (sent: number, latest: string | null) => (latest === null ? 'Nothing is under way.' : `of ${count(sent)} sent in twelve months, the latest on ${date(latest)}.`),
    answered_note: (sent: number) => `of ${count(sent)} sent in twelve months.`,
    low_note: (answered: number) => `of ${count(answered)} with a number: three fifths of the scale, or less.`,
    opens: (name: string, number: number) => `${name}: ${count(number)}`,
    lists: { waiting: 'Sent, and not answered', answered: 'Answered in the last twelve months', low: 'Answers of three fifths of the scale, or less' } satisfies Readonly<Record<Opened, string>>,
    rows: { client: 'Client', person: 'Person', sent: 'Sent', answered: 'Answered', score: 'Score', comment: 'In their words', place: 'Where it stands' },
    place: (file: string, row: number) => `${file}, row ${count(row)}`, noted: 'noted here', none: 'There are none.', close: 'Close',
    more: (shown: number, all: number) => `${count(shown)} of ${count(all)} are shown; the CSV holds them all.`,
  },
  due: {
    title: 'Who is to be asked', search: 'Find a client', show: 'Show', shows: { due: 'Due now', quarter: 'Due within three months', all: 'All clients' },
    columns: { client: 'Client', on: 'Ask by', why: 'Why then', last: 'Last asked', said: 'Last answer', to: 'Goes to' },
    choose: (client: string) => `Choose ${client}`, all_shown: (number: number) => `All shown (${count(number)})`,
    none: 'No client is due. Show all to ask one all the same.',
    late: 'late', due: 'due', not_bound: 'No agreement is in force: nothing is due.', never: 'never', no_answer: 'none yet', nobody: 'no address known',
    why: ({ why, offer_on, last_on }: Pick<NextSurvey, 'why' | 'offer_on' | 'last_on'>) => (why === 'before_offer' ? `Before the offer of ${offer_on === null ? 'the renewal' : date(offer_on)}` : why === 'yearly' ? `A year after the last one${last_on === null ? '' : `, of ${date(last_on)}`}` : 'Never asked so far'),
    waits: 'no answer yet', score: (score: number, scale: number) => `${count(Math.floor(score))}${Number.isInteger(score) ? '' : `.${Math.round((score % 1) * 10)}`} of ${count(scale)}`,
    opens: (client: string, asked: string) => `${asked}: every survey of ${client}`, history: (client: string) => `Surveys of ${client}, the last 25 months`,
    rule: (days: number, early: number, months: number) => `By rule: ${count(days)} days before the offer; one sent up to ${count(early)} days earlier still serves it; and every ${count(months)} months, whatever happens. The lengths stand in content/renewals.yaml.`,
    reckoned: ({ on, why, offer_on, last_on }: Pick<NextSurvey, 'on' | 'why' | 'offer_on' | 'last_on'>, days: number, months: number, moved: boolean) => (why === 'before_offer' && offer_on !== null ? `The offer goes out on ${actDate(offer_on)}; ${count(days)} days before it${moved ? ', on a working day,' : ''} is ${actDate(on)}.`
      : why === 'yearly' && last_on !== null ? `The last one went out on ${actDate(last_on)}; ${count(months)} months later${moved ? ', on a working day,' : ''} is ${actDate(on)}.` : `Nobody was asked so far: by ${actDate(on)}.`),
    by_opens: (client: string, on: string) => `${client}, ask by ${actDate(on)}: how it is reckoned`,
    sent_by_hand: 'Note one as sent on', sent_button: 'Note as sent', client_page: 'The client’s page',
  },
  make: {
    label: 'Prepare for the chosen clients', way: 'As', sent_on: 'Goes out on', return_by: 'Answer by', today: 'Today', paper: 'Paper',
    ways: { question: 'e-mail drafts with one question, 0 to 10', page: 'e-mail drafts that carry the page of questions', pdf: 'the page of questions alone, PDFs' } satisfies Readonly<Record<Way, string>>,
    button: (number: number, way: Way) => (number === 0 ? `Prepare ${way === 'pdf' ? 'PDFs' : 'e-mail drafts'} (ZIP)` : `Prepare ${files(number, way)} (ZIP)`),
    none_chosen: 'Choose at least one client first.', bad_date: (text: string) => `“${text}” is not a date (expected a day such as 2 November 2026).`,
    preparing: 'Templates and fonts are being read.', progress: (at: number, all: number, client: string) => `${count(at)} of ${count(all)}, ${client}`, packing: 'The ZIP is being put together.',
    cancel: 'Cancel', cancelled: (done: number, all: number) => `Cancelled after ${count(done)} of ${count(all)}. Nothing was downloaded.`,
    done: (made: number, way: Way, not_made: number) => (made === 0 ? 'None could be prepared' : `${files(made, way)} prepared${not_made === 0 ? '' : `, ${count(not_made)} not`}`),
    downloaded: (file: string, size: string) => `${file} is downloaded, ${size}. Each draft opens in your own mail program; nothing is sent from here.`,
    downloaded_pdf: (file: string, size: string) => `${file} is downloaded, ${size}. Nothing is sent from here.`,
    no_address: (clients: readonly string[]) => `Without a recipient, since contacts.csv names nobody to write to: ${clients.join(', ')}.`,
    again: 'Download again', not_made: 'Not prepared', failed: 'They could not be prepared',
    registered: 'The pages stand in the register of documents as made.',
    note_sent: (number: number, on: string) => `Note ${number === 1 ? 'it' : `these ${count(number)}`} as sent on ${date(on)}`, when_sent: 'Once you have sent them:',
    size: (bytes: number) => (bytes < 100_000 ? `${count(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  },
  back: {
    title: 'Answers came back', lead: 'Drop the filled pages here, dozens at once. Each answer is shown before it is taken; nothing leaves this computer.',
    choose: 'Choose files', on: 'Came back on', paste: 'Or paste replies to the one question', paste_hint: 'Several at once: each begins with its line “From: …”, or they stand apart by a line of dashes.', read: 'Read the replies',
    reading: (name: string, done: number, all: number) => `Reading ${name}, ${count(done + 1)} of ${count(all)}…`,
    result: (ready: number, taken: number, unread: number) => [ready === 0 ? null : `${count(ready)} to be taken`, taken === 0 ? null : `${count(taken)} taken`, unread === 0 ? null : `${count(unread)} could not be read`].filter((part) => part !== null).join(', ') || 'Nothing new',
    list: 'What came back', take_all: (number: number) => `Take all ${count(number)}`, take: 'Take it', take_label: (name: string) => `Take the answer in ${name}`, leave: 'Leave it', undo: 'Take back', reply: (nth: number) => `Reply ${count(nth)}`,
    answer: (client: string | null, person: string | null, on: string) => `${client ?? 'Nobody known yet'}${person === null ? '' : `, ${person}`}, answered ${date(on)}`,
    sent: (on: string, document: string | null) => `Sent on ${date(on)}${document === null ? '' : `, number ${document}`}.`,
    score: 'Score', mean_of: (number: number) => `the mean of ${number === 1 ? 'the one number' : `${count(number)} numbers`} that were taken`, of_ten: 'as it stands in the reply', no_score: 'No number was taken.',
    whose: 'Whose answer is it?', choose_one: 'choose',
    taken: (client: string, instead: string | null) => `Taken for ${client}${instead === null ? '' : `, in the place of what was sent on ${date(instead)}`}.`, undone: 'Taken back.', left: 'Left; nothing was noted.', not_kept: 'This browser keeps nothing: it is noted until the page is closed.',
    again: (same_as: string | null, client: string | null) => `The same answer${client === null ? '' : ` of ${client}`} ${same_as === null ? 'was taken before' : `is in ${same_as}`}: it is counted once.`,
    too_big: (name: string) => `${name} is larger than 100 MB (expected a page of questions).`, failed: (name: string, cause: string) => `${name} could not be read (${cause}).`,
    doubts: {
      unknown_client: 'It names a client whom no file holds.', no_client: 'Nothing in it says whose it is.', no_date: 'Nothing says when it was sent: the day on which it came back stands there.',
      date_unread: 'The date on it is none between sending and coming back: the day on which it came back stands there.', second_answer: 'There is another answer to the same page: this one joins it.',
    } satisfies Readonly<Record<SurveyDoubt, string>>,
    unread: ({ why, client, number, template }: Extract<SurveyFinding, { kind: 'unread' }>) => {
      if (why === 'not_opened') return null
      if (why === 'other_document') return `It is another document: ${template === null ? 'not a survey' : templateWords(template)}${client === null ? '' : ` for ${client}`}. Bring it back in the register of documents.`
      return `${UNREAD[why]}${client === null ? (number === null ? '' : ` Its number is ${number}.`) : ` It is the one of ${client}${number === null ? '' : `, number ${number}`}.`}`
    },
    unread_reply: (why: 'no_number' | 'several_numbers', numbers: readonly number[]) => (why === 'no_number' ? 'No number from 0 to 10 stands in it.' : `Several numbers stand in it: ${numbers.join(', ')}. Which one is meant, nobody can tell by program.`),
    by_hand: 'Type in what it says', by_hand_fields: { client: 'Client', person: 'Person', on: 'Answered on', not_taken: '–' }, save: 'Note this answer', no_client_chosen: 'Choose the client first.', nothing_typed: 'Type in at least one answer.',
  },
  kept: {
    title: 'Noted here', none: 'Nothing was noted here yet. What is sent or answered counts wherever surveys do: on the client’s page, in the grade, and in the steps before a renewal.',
    lead: (number: number) => `${count(number)} noted in this browser. ${number === 1 ? 'It counts' : 'They count'} as those of surveys.csv do; save ${number === 1 ? 'it' : 'them'} there to keep ${number === 1 ? 'it' : 'them'} with the data.`,
    download: 'Download surveys.csv', remove: 'Take back', remove_label: (client: string, on: string) => `Take back: ${client}, sent ${date(on)}`,
    columns: { client: 'Client', sent: 'Sent', answered: 'Answered', person: 'Person', score: 'Score', file: 'From' }, waits: 'not yet', by_hand: 'noted by hand',
  },
  done: { sent: (number: number, on: string) => `${number === 1 ? 'One survey is' : `${count(number)} surveys are`} noted as sent on ${date(on)}.`, removed: (client: string) => `Taken back: ${client}.`, undone: 'Taken back.', restored: 'It stands there again.', undo: 'Undo' },
  empty: { text: 'A ticket export, or a file of clients, switches this page on. It is read in this browser and sent nowhere.', action: 'Add an export' },
  live: (rows: number) => `${count(rows)} ${rows === 1 ? 'client' : 'clients'} shown`,
} as const
