import { count } from './figures.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (parts: readonly string[], word: string): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`)
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const opening = (number: number): string => NUMBERS[number] ?? count(number)

/** Words of the pages on which documents are made; functions make sentences of figures. Dates come as they are written. */
export const documents = {
  page: 'Documents',
  trail: 'Where you are',

  start: {
    title: {
      rider: (able: number, all: number, date: string) => (able === all
        ? `${all === 1 ? 'One client' : `All ${count(all)} clients`} can take Premium Response from ${date}`
        : `${able === 0 ? 'None' : count(able)} of ${count(all)} clients can take Premium Response from ${date}`),
      rider_none: 'No client has an agreement that Premium Response could add to',
      rider_undated: 'Choose the client who takes Premium Response',
      some: (title: string, able: number, all: number, date: string | null) => `${title}: ${able === all
        ? `${all === 1 ? 'one client' : `all ${count(all)} clients`} can have it`
        : `${able === 0 ? 'none' : count(able)} of ${count(all)} clients can have it`}${date === null ? '' : ` from ${date}`}`,
      undated: (title: string) => `${title}: choose the client`,
      any: (title: string, all: number) => `${title}: ${all === 1 ? 'for one client' : `for any of ${count(all)} clients`}`,
      anybody: (title: string, all: number) => `${title}: ${all === 1 ? 'for one client' : `for any of ${count(all)} clients`}, or a prospect`,
      prospects: (title: string) => `${title}: for a prospect`,
      empty: 'No clients yet',
    },
    lead: {
      agreement: 'Choose the client. The document is filled from the agreement, shown as it will print, and made into a PDF in this browser: no server sees a client’s name, and nothing is sent anywhere.',
      client: 'Choose the client. The document is filled from your files, shown as it will print, and made into a PDF in this browser: no server sees a client’s name, and nothing is sent anywhere.',
      prospect: 'Choose a client, or name a prospect whom no file holds. The document is filled, shown as it will print, and made into a PDF in this browser: no server sees a name, and nothing is sent anywhere.',
    },
    waits: 'Choosing needs JavaScript, which this browser does not run or has not loaded yet.',
    empty: 'A client comes in with a ticket export or with clients.csv; agreements.csv says which agreement each one has.',
    empty_action: 'Add your files',
    find: 'Find a client',
    clients: 'Clients',
    shown: (shown: number, all: number) => (shown === all ? `${count(all)} ${all === 1 ? 'client' : 'clients'}` : `${count(shown)} of ${count(all)} clients`),
    none_found: (text: string) => `No client’s name holds “${text}”.`,
    columns: { client: 'Client', agreement: 'Agreement', term: 'Term', rider: 'Premium Response', standing: 'This document' },
    version: (plan: string, version: number) => `${plan}, version ${version}`,
    until: (date: string | null) => (date === null ? 'until it is ended' : `to ${date}`),
    rider_able: 'can be added',
    able: 'can be made',
    carries: (date: string) => `has it since ${date}`,
    ended: (date: string) => `ended on ${date}`,
    begins: (date: string) => `begins on ${date}`,
    no_agreement: 'no agreement',
    blank_title: (plan: string) => `What it says, as it reads beside ${plan}`,
    blank_note: 'Blue: filled from your files, from your content, or here.',
    blank_label: 'The document, not filled',
    prospect: {
      label: 'A prospect',
      name: 'A prospect’s name',
      note: 'Name, address, seats and the rest are typed beside the document. They stay in this page’s address and are stored nowhere else.',
      action: 'Open the document',
    },
  },

  title: {
    ready: (title: string, client: string, date: string | null) => `${title} for ${client}${date === null ? '' : `, from ${date}`}`,
    missing: (number: number) => `${opening(number)} ${number === 1 ? 'field is' : 'fields are'} missing before this can be made`,
    unreadable: (number: number) => `${opening(number)} ${number === 1 ? 'value' : 'values'} cannot be read as ${number === 1 ? 'it stands' : 'they stand'}`,
    outside: (date: string) => `A start on ${date} lies outside the agreement`,
    glyphs: (number: number) => `${opening(number)} ${number === 1 ? 'character' : 'characters'} cannot be printed`,
    mixed: (number: number) => `${opening(number)} things are to be mended before this can be made`,
    no_agreement: (client: string, title: string) => `${client} has no agreement. ${title}: it needs one`,
    no_agreement_for_rider: (client: string) => `${client} has no agreement that Premium Response could add to`,
    unknown: (client: string) => `There is no client “${client}” in these files`,
  },

  choose: {
    client: 'Client',
    prospect: 'Prospect',
    another: 'Another client',
    start_over: 'Start over',
    download: 'Download the PDF',
    email: 'E-mail draft',
    blocked: (number: number) => `${opening(number)} ${number === 1 ? 'thing is' : 'things are'} to be mended first`,
    waits: 'The document is still being set',
  },

  no_agreement: {
    no_file: 'No file with agreements is in use. Add one, agreements.csv, with at least client, version, plan, starts_on and ends_on; clients.csv adds the legal name and the address.',
    no_row: (file: string, client: string) => `${file} has no row for ${client}. Add one with at least client, version, plan, starts_on and ends_on, and read the file again.`,
    no_tables: 'Tickets alone name clients, but no agreement.',
    action: 'Add the file',
  },
  unknown: 'Names are compared without regard to case and spaces. Choose one from the list.',

  preview: {
    label: 'Preview',
    pages: 'Pages of the document',
    tab: (page: number, letters: readonly string[]) => `Page ${page}${letters.length === 0 ? '' : `, ${letters.length === 1 ? 'Schedule' : 'Schedules'} ${listed(letters, 'and')}`}`,
    note: 'Blue: filled from a field. The blue is not printed',
    note_missing: 'Blue: filled from a field. Rust: not filled yet',
  },

  problems: {
    label: 'What is to be mended',
    mark: 'problem',
    missing: (path: string) => `${path} is not filled`,
    place: (where: string | null, file: string | null, line: number | null) => [where, file === null ? null : `in ${file}.mdx${line === null ? '' : `, line ${line}`}`].filter((part) => part !== null).join(', '),
    at: (places: readonly string[]) => `${capital(places.slice(0, 3).join('; '))}${places.length > 3 ? `; and ${count(places.length - 3)} more` : ''}.`,
    expected: (expected: string, from: string) => `expected ${expected}, found nothing in ${from}.`,
    set_here: 'Set it there, or here for this document alone.',
    set_only_here: 'Set it here.',
    set_there: 'Set it there.',
    choose_here: 'Choose it here.',
    go: (label: string) => `Go to “${label}”`,
    terms: (terms: readonly string[]) => `What can be done: choose a start ${listed(terms, 'or')}.`,
    term: (version: number, from: string, until: string | null) => (until === null ? `on or after ${from}, in version ${version}` : `from ${from} to ${until}, in version ${version}`),
    all_ended: (file: string) => `What can be done: every version of the agreement has ended. Once ${file} holds the version that follows, with its start and end, the document can go with that one.`,
    glyphs: (characters: readonly string[], where: string) => `No font here has ${listed(characters.map((one) => `“${one}”`), 'and')}, in ${where}.`,
    glyph: 'What can be done: write it with other characters here, for this document alone. The fonts hold Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese and Korean letters.',
    count: (number: number) => (number === 0 ? 'Nothing is missing. The PDF can be made.' : `${opening(number)} ${number === 1 ? 'thing is' : 'things are'} to be mended before the PDF can be made.`),
  },
  notes_label: 'Good to know',

  fields: {
    label: 'Fields of this document',
    columns: { field: 'Field', value: 'Value', from: 'From' },
    groups: { document: 'This document', parties: 'Parties', agreement: 'Agreement', offer: 'The plan offered', rider: 'Premium Response', schedule: 'Schedules', clauses: 'Clauses' },
    number: 'Document number',
    number_from: { typed: 'set here', content: 'from the content' },
    paper: 'Paper',
    papers: { A4: 'A4', Letter: 'US Letter' },
    start_from: { first: 'first of the next month', typed: 'set here' },
    yes: { value: 'yes', label: 'Yes' },
    no: { value: 'no', label: 'No' },
    choose: 'Choose one',
    may_be_empty: 'may stay empty',
    more: (number: number) => `Show ${count(number)} more, filled from your files or by default`,
    fewer: (number: number) => `Hide the ${count(number)} that are filled from your files or by default`,
    slot: {
      on: 'In the document',
      off: 'Left out',
      label: (label: string) => `Clause: ${label}`,
      out: 'left out',
      clause: (number: string) => `stands as clause\u00a0${number}`,
      schedule: (letter: string) => `stands as Schedule\u00a0${letter}`,
      somewhere: 'stands in the document',
      nowhere: 'has no place in this document now',
    },
    faults: { missing: 'not filled', unreadable: 'cannot be read', outside: 'outside the agreement', glyph: 'cannot be printed', other: 'to be mended' },
    not_filled: '–',
    units: {
      minutes: 'minutes', share: 'of 1', 'rider.notice_days': 'days', 'offer.notice_days': 'days', 'offer.months': 'months', 'agreement.billed_seats': 'seats', 'rider.monthly_limit': 'calls',
      'offer.seats': 'seats', 'offer.servers': 'servers', 'offer.sites': 'sites', 'client.seats': 'seats', 'client.servers': 'servers', 'client.sites': 'sites',
    } as Readonly<Record<string, string>>,
    empty: 'A field that is emptied takes the files’ value again.',
  },

  signer: {
    both: {
      title: 'What the signer gets',
      points: [
        'One PDF. Name, position and date can be typed in any PDF viewer, without an account; each side has a signature field of its own.',
        'It can be signed by hand on paper, or in the e-signature service that you or the client already use.',
        'Until then nothing is signed: the file proves neither who made it nor that anybody agreed. Keep the copy that both sides signed.',
      ],
    },
    one: {
      provider: {
        title: 'What the client gets',
        points: [
          'One PDF, with a place for your signature alone: by hand on paper, in any PDF viewer, or in the e-signature service that you already use.',
          'The client signs nothing, and so agrees to nothing by it.',
        ],
      },
      client: {
        title: 'What the client signs',
        points: [
          'One PDF. Name, position and date can be typed in any PDF viewer, without an account; the signature field is the client’s alone.',
          'It can be signed by hand on paper, or in the e-signature service that the client already uses. Keep the copy that comes back.',
        ],
      },
    },
    nobody: {
      title: 'What comes out',
      points: ['One PDF that reads the same in every viewer. Nobody signs it; what is asked in it can be filled in any PDF viewer, or on paper.'],
    },
    legal: 'The wording is a starting point and no legal advice.',
  },

  text: {
    title: 'The words of this document',
    file: (file: string) => `They stand in ${file} and in the clauses that it names.`,
    edit: 'Edit the template',
    edited: (number: number) => (number === 1 ? 'One text of this document stands as you edited it in this browser:' : `${opening(number)} texts of this document stand as you edited them in this browser:`),
  },

  making: {
    note: 'The PDF is being made.',
    done: (file: string, pages: number) => `${file} is downloaded: ${count(pages)} ${pages === 1 ? 'page' : 'pages'}.`,
    email_done: (file: string, recipient: string) => `${file} is downloaded, with the PDF attached: open it in your mail program. ${recipient}`,
    to_nobody: 'It names no recipient: no file holds this prospect.',
    registered: 'It stands in the register as made.',
    reminded: (on: string) => `It counts as a reminder sent on ${on}; you can take that back on the client’s page.`,
    register: 'Open the register',
  },
  reading: {
    engine: 'The engine is starting. The list was made when the site was built.',
    client: (client: string) => `Reading the agreement of ${client}.`,
    start_over: 'What was typed here is taken back.',
  },
  refused: { title: 'The document could not be set', file: 'The PDF could not be made', where: 'What happened', again: 'Try again' },
} as const
