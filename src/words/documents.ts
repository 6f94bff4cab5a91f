import { count } from './figures.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (parts: readonly string[], word: string): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`)
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const opening = (number: number): string => NUMBERS[number] ?? count(number)

/** Words of the pages on which documents are made; functions make sentences of figures. Dates come as they are written. */
export const documents = {
  page: 'Documents',
  trail: 'Where you are',
  supplement: 'Premium Response',

  gallery: {
    title: (all: number, here: number) => (all === here
      ? `${all === 1 ? 'One document' : `${opening(all)} documents`} can be made here`
      : `${opening(all)} documents, ${here === 1 ? 'one of which' : `${opening(here).toLowerCase()} of which`} can be made in the browser`),
    lead: 'A template is filled from what you sell and from the client’s own agreement, checked, and made into a PDF that can be signed. All of it happens on your own computer; nothing is sent anywhere.',
    open: (title: string) => `Make the ${title}`,
    about: {
      'premium-response-supplement': 'Adds the express service to an agreement that is in force: shorter targets, its charge, the hours and holidays that count, how it starts and how it ends.',
      'response-and-service-times-supplement': 'For an agreement that never said what a response is: it defines response and resolution, priorities, hours, targets remote and on site, what pauses the clock, and the client’s part.',
      'announcement-letter': 'Goes with the supplement on response and service times: what is better for the client, from which date, and plain answers to the usual questions. It binds nobody who has not signed.',
    } as Readonly<Record<string, string>>,
    needs_label: 'Filled from',
    needs: { client: 'a client', agreement: 'the client’s agreement', period: 'a period of tickets' } as Readonly<Record<string, string>>,
    filled_from: (needs: readonly string[]) => listed([...needs, 'your content files'], 'and'),
    for_label: 'Signed by',
    signed_by: (signers: readonly string[]) => (signers.length === 0 ? 'nobody' : listed(signers.map((signer) => (signer === 'provider' ? 'you' : 'the client')), 'and')),
    file_label: 'Written in',
    file: (name: string) => `content/templates/${name}.mdx`,
    gets_label: 'What comes out',
    gets: (signed: boolean) => (signed ? 'A PDF with fields for name, date and signature' : 'A PDF'),
    command_note: 'Made on the command line for now:',
    command: (name: string) => `npm run -s goodterms -- document ${name} --client "NAME" --out FILE.pdf`,
    legal_title: 'A starting point, no legal advice',
    legal: 'The templates say in plain words what such a document has to say. They are a starting point and no legal advice: have them read by a lawyer of your country before a client signs one. Templates and clauses are files in content/templates and content/clauses; what you change there is what is printed here.',
    own_title: 'Your own templates',
    own: 'More templates will stand here as they come. A template is prose with clauses by name and fields by path; it is read, never run.',
    sheet: (title: string) => `First page of the ${title}, not filled`,
  },

  start: {
    title: {
      some: (able: number, all: number, date: string) => (able === all
        ? `${all === 1 ? 'One client' : `All ${count(all)} clients`} can take Premium Response from ${date}`
        : `${able === 0 ? 'None' : count(able)} of ${count(all)} clients can take Premium Response from ${date}`),
      none: 'No client has an agreement that Premium Response could add to',
      undated: 'Choose the client who takes Premium Response',
      empty: 'No clients yet',
    },
    lead: 'Choose the client. The supplement is filled from the agreement, shown as it will print, and made into a PDF in this browser: no server sees a client’s name, and nothing is sent anywhere.',
    waits: 'Choosing needs JavaScript, which this browser does not run or has not loaded yet.',
    empty: 'A client comes in with a ticket export or with clients.csv; agreements.csv says which agreement each one has.',
    empty_action: 'Add your files',
    find: 'Find a client',
    clients: 'Clients',
    shown: (shown: number, all: number) => (shown === all ? `${count(all)} ${all === 1 ? 'client' : 'clients'}` : `${count(shown)} of ${count(all)} clients`),
    none_found: (text: string) => `No client’s name holds “${text}”.`,
    columns: { client: 'Client', agreement: 'Agreement', term: 'Term', standing: 'Premium Response' },
    version: (plan: string, version: number) => `${plan}, version ${version}`,
    until: (date: string | null) => (date === null ? 'until it is ended' : `to ${date}`),
    able: 'can be added',
    carries: (date: string) => `has it since ${date}`,
    ended: (date: string) => `ended on ${date}`,
    begins: (date: string) => `begins on ${date}`,
    no_agreement: 'no agreement',
    blank_title: (plan: string) => `What it says, as it reads beside ${plan}`,
    blank_note: 'Blue: filled from the agreement or from your content.',
    blank_label: 'The supplement, not filled',
  },

  title: {
    ready: (client: string, date: string) => `Premium Response for ${client}, from ${date}`,
    missing: (number: number) => `${opening(number)} ${number === 1 ? 'field is' : 'fields are'} missing before this can be made`,
    unreadable: (number: number) => `${opening(number)} ${number === 1 ? 'value' : 'values'} cannot be read as ${number === 1 ? 'it stands' : 'they stand'}`,
    outside: (date: string) => `A start on ${date} lies outside the agreement`,
    glyphs: (number: number) => `${opening(number)} ${number === 1 ? 'character' : 'characters'} cannot be printed`,
    mixed: (number: number) => `${opening(number)} things are to be mended before this can be made`,
    no_agreement: (client: string) => `${client} has no agreement that Premium Response could add to`,
    unknown: (client: string) => `There is no client “${client}” in these files`,
    reading: (client: string) => `Premium Response for ${client}`,
  },

  choose: {
    client: 'Client',
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
    set_there: 'Set it there.',
    choose_here: 'Choose it here.',
    go: (label: string) => `Go to “${label}”`,
    terms: (terms: readonly string[]) => `What can be done: choose a start ${listed(terms, 'or')}.`,
    term: (version: number, from: string, until: string | null) => (until === null ? `on or after ${from}, in version ${version}` : `from ${from} to ${until}, in version ${version}`),
    all_ended: (file: string) => `What can be done: every version of the agreement has ended. Once ${file} holds the version that follows, with its start and end, the supplement can be added to that one.`,
    glyphs: (characters: readonly string[], where: string) => `No font here has ${listed(characters.map((one) => `“${one}”`), 'and')}, in ${where}.`,
    glyph: 'What can be done: write it with other characters here, for this document alone. The fonts hold Latin, Greek and Cyrillic letters.',
    count: (number: number) => (number === 0 ? 'Nothing is missing. The PDF can be made.' : `${opening(number)} ${number === 1 ? 'thing is' : 'things are'} to be mended before the PDF can be made.`),
  },
  notes_label: 'Good to know',

  fields: {
    label: 'Fields of this document',
    columns: { field: 'Field', value: 'Value', from: 'From' },
    groups: { document: 'This document', parties: 'Parties', agreement: 'Agreement', rider: 'Premium Response', schedule: 'Schedules' },
    number: 'Document number',
    number_from: { typed: 'set here', content: 'from the content' },
    paper: 'Paper',
    papers: { A4: 'A4', Letter: 'US Letter' },
    start_from: { first: 'first of the next month', typed: 'set here' },
    faults: { missing: 'not filled', unreadable: 'cannot be read', outside: 'outside the agreement', glyph: 'cannot be printed', other: 'to be mended' },
    not_filled: '–',
    units: { minutes: 'minutes', 'rider.notice_days': 'days', 'agreement.billed_seats': 'seats', 'rider.monthly_limit': 'calls' } as Readonly<Record<string, string>>,
    empty: 'A field that is emptied takes the files’ value again.',
  },

  signer: {
    title: 'What the signer gets',
    points: [
      'One PDF. Name, position and date can be typed in any PDF viewer, without an account; each side has a signature field of its own.',
      'It can be signed by hand on paper, or in the e-signature service that you or the client already use.',
      'Until then nothing is signed: the file proves neither who made it nor that anybody agreed. Keep the copy that both sides signed.',
    ],
    legal: 'The wording is a starting point and no legal advice.',
  },

  making: {
    note: 'The PDF is being made.',
    done: (file: string, pages: number) => `${file} is downloaded: ${count(pages)} ${pages === 1 ? 'page' : 'pages'}.`,
    email_done: (file: string, recipient: string) => `${file} is downloaded, with the PDF attached: open it in your mail program. ${recipient}`,
  },
  reading: {
    engine: 'The engine is starting. The list was made when the site was built.',
    client: (client: string) => `Reading the agreement of ${client}.`,
    start_over: 'What was typed here is taken back.',
  },
  refused: { title: 'The document could not be set', file: 'The PDF could not be made', where: 'What happened', again: 'Try again' },
} as const
