import { list } from './import-file.ts'

/** What the pages can show: each with what it is, why it cannot be shown, and what would help. */
const QUESTIONS = {
  responses: { sees: 'Whether responses were in time', because: 'no column says when the client was first answered', helps: 'a column with the first response, as a time or in minutes' },
  resolutions: { sees: 'Whether resolutions were in time', because: 'no column says when a ticket was resolved or closed', helps: 'a column with the time of resolution or closing' },
  clients: { sees: 'Figures for each client', because: 'no column names the client, so every ticket counts for one', helps: 'a column with the client or company' },
  priorities: { sees: 'Targets and figures by priority', because: 'no column holds a priority', helps: 'a column with the priority' },
  agreements: { sees: 'Each ticket judged by its client’s own plan; credits', because: 'no file holds agreements, so you assume one plan', helps: 'a file of agreements: client, plan, start, end' },
  waiting: { sees: 'Time spent waiting on the client, taken off', because: 'neither minutes of waiting nor changes of status are given', helps: 'a column with the minutes on hold, or an export of status changes' },
  changes: { sees: 'Every change on a ticket’s clock; pauses; reopened tickets', because: 'no file holds changes of status', helps: 'an export of status changes (history, audit log)' },
  verdicts: { sees: 'The export’s own verdict beside ours', because: 'no column holds a verdict or a due time', helps: 'a column with the tool’s SLA verdict or due time' },
  kinds: { sees: 'The turnaround promised for each kind of issue', because: 'no column holds the kind of issue', helps: 'a column with the kind of issue' },
  travel: { sees: 'Travel time in the targets of on-site calls', because: 'no column says where the work was done', helps: 'a column with the place: remote or on site' },
  raised: { sees: 'Tickets that a technician raised, which need no response', because: 'no column says who raised a ticket', helps: 'a column with who raised the ticket' },
  express: { sees: 'Express tickets, and since when', because: 'no column marks express tickets', helps: 'a column with the time a ticket was marked express' },
} as const

export type AnswerName = keyof typeof QUESTIONS

/** Words of what the files on the Data page can and cannot answer. */
export const importingAnswers = {
  answers: {
    questions: QUESTIONS,
    can: 'With these files you can see',
    cannot: 'You cannot see',
    nothing: 'Nothing yet: no file of tickets is ready.',
    because: (name: AnswerName) => `because ${QUESTIONS[name].because}.`,
    but: (names: readonly string[]) => `not for ${list(names)}`,
    all: 'Nothing is missing that a page uses.',
    note: 'Nothing is guessed in their place: where a figure needs them, the page says so.',
    later: 'Invoices, surveys, visits and the other files of the format are read and checked; no page uses them yet, so prompt payment cannot be seen.',
    cannot_file: 'What this file cannot answer',
    helps: (things: readonly string[]) => `What would help: ${things.join('; ')}.`,
  },
} as const
