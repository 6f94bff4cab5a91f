import { count } from './figures.ts'

const listed = (parts: readonly string[], word: string): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`)
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** Words of the page that shows every document there is. */
export const gallery = {
  title: (all: number) => (all === 1 ? 'One document, ready to be filled' : `${NUMBERS[all] ?? count(all)} documents, ready to be filled`),
  lead: 'A template is filled from what you sell and from the client’s own agreement, checked, and made into a PDF that can be signed or sent. All of it happens on your own computer; nothing is sent anywhere.',
  open: (title: string) => `Make the ${title}`,
  register: 'The register',
  register_note: 'What was made, sent, awaited and answered, client by client.',
  write: 'Edit templates and clauses',
  groups: { agreement: 'Agreements and supplements', letter: 'Letters and reports', offer: 'Proposals and surveys', own: 'Your own' },
  /** By template; a provider's own has `about_own`. */
  about: {
    'support-agreement': 'The whole agreement for a plan: services, hours, what response and resolution mean, targets, your part and theirs, fees, term, and the schedules.',
    'premium-response-supplement': 'Adds the express service to an agreement that is in force: shorter targets, its charge, the hours and holidays that count, how it starts and how it ends.',
    'response-and-service-times-supplement': 'For an agreement that never said what a response is: it defines response and resolution, priorities, hours, targets remote and on site, what pauses the clock, and the client’s part.',
    'plan-change-supplement': 'Moves a client to another plan within the term: what changes, what stays, the new fee, and from which day.',
    'announcement-letter': 'Goes with the supplement on response and service times: what is better for the client, from which date, and plain answers to the usual questions. It binds nobody who has not signed.',
    'obligation-reminder': 'Reminds a client of one point of the agreement, such as logging calls or keeping to the quota, and says why it matters to them.',
    'declined-advice-letter': 'Writes down a risk, what you recommended and that it was declined, with a place for the client to sign.',
    'true-up-letter': 'Compares the seats that you bill with those in use before a new term, and says line by line what the fee would be.',
    'call-log-report': 'Every call of a client in a period: when it was raised, by whom, how soon it was answered and resolved, what was promised, and what is not counted and why.',
    'service-review': 'What you promised a client in twelve months and what you kept, call by call, what both sides owe, and what you propose: three to five pages with charts, for the client to keep.',
    'owner-briefing': 'Two pages for you alone before a meeting: the relationship, the figures, the four people, what to offer and what to ask for.',
    proposal: 'Your plans side by side for a client or a prospect, with prices, promises and Premium Response as an option, a choice to tick and a place to accept.',
    'satisfaction-survey': 'A few questions, filled in any PDF viewer and sent back; there is room for what nobody asked.',
  } as Readonly<Record<string, string>>,
  about_own: (file: string) => `Your own template, in ${file}.`,
  needs_label: 'Filled from',
  needs: { client: 'a client', agreement: 'the client’s agreement', prospect: 'a client or a prospect', period: 'a period of tickets', figures: 'figures of a report' } as Readonly<Record<string, string>>,
  filled_from: (needs: readonly string[]) => listed([...needs, 'your content'], 'and'),
  for_label: 'Signed by',
  signed_by: (signers: readonly string[]) => (signers.length === 0 ? 'nobody' : listed(signers.map((signer) => (signer === 'provider' ? 'you' : 'the client')), 'and')),
  elsewhere: 'It is made on the page that its figures are on.',
  legal_title: 'A starting point, no legal advice',
  legal: 'The templates say in plain words what such a document has to say. They are a starting point and no legal advice: have them read by a lawyer of your country before a client signs one.',
  own_title: 'Your own words',
  own: 'Templates and clauses are files in content/templates and content/clauses: prose with clauses by name and fields by path, read and never run. What you change there is what is printed here.',
  sheet: (title: string) => `First page of the ${title}, not filled`,
} as const
