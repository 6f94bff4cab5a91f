import { count } from './figures.ts'

const of = (number: number, one: string, many: string): string => `${count(number)} ${number === 1 ? one : many}`
const OPENING = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const
const opening = (number: number): string => OPENING[number] ?? count(number)

/** Words of the page on which templates, clauses and e-mails are written. */
export const write = {
  documents: 'Documents',
  trail: 'Write your own',
  title: (texts: number, changed: number) => `${of(texts, 'text', 'texts')} to write with: ${changed === 0 ? 'none is changed here' : `${count(changed)} ${changed === 1 ? 'is' : 'are'} changed here`}`,
  lead: 'Templates, the clauses they are built of, and the e-mails that carry them. What you write stays in this browser, and your documents use it at once.',
  title_of: (title: string, faults: number | null) => `${title}${faults === null ? '' : faults === 0 ? ': nothing to mend' : `: ${of(faults, 'fault', 'faults')} to mend`}`,
  state: {
    own: 'As the site was built with it.',
    changed: 'Changed here. Your documents use what stands here.',
    outdated: 'Changed here, and the site’s own text has changed since.',
    new: 'Written here. It is in this browser only.',
  },
  not_kept: 'This browser keeps nothing: download what you write before you close the page.',
  needs_script: 'Writing needs JavaScript. The texts themselves are in the folder content/ of the site.',
  guide: 'How templates are written',
  guide_sentence: 'every part of the grammar, with examples',

  list: {
    label: 'Texts',
    find: 'Find a text',
    folders: { templates: 'Templates', clauses: 'Clauses', emails: 'E-mails' },
    marks: { own: null, changed: 'changed', outdated: 'changed twice', new: 'new' },
    faulty: 'to mend',
    shown: (shown: number, all: number) => (shown === all ? of(all, 'text', 'texts') : `${count(shown)} of ${of(all, 'text', 'texts')}`),
    none: (wanted: string) => `No text’s name holds “${wanted}”.`,
  },

  make: {
    templates: 'New template',
    clauses: 'New clause',
    emails: 'New e-mail',
    copy: 'Duplicate',
    name: { templates: 'Name of the template', clauses: 'Name of the clause', emails: 'Name of the template that it carries' },
    note: 'Lower-case words joined by hyphens, such as house-rules.',
    do: 'Make it',
    cancel: 'Cancel',
    faults: {
      empty: 'Give it a name.',
      shape: 'The name should be lower-case words joined by hyphens (expected a name such as house-rules).',
      long: 'The name is longer than 60 letters.',
      taken: 'There is one of that name already.',
    },
  },

  files: {
    label: 'Files',
    take: 'Take in files',
    take_note: 'Or drop .mdx files anywhere on this page.',
    all: (changed: number) => `Download all that is changed (${count(changed)})`,
    all_note: 'A ZIP with the folders of content/: unpack it there, and the next build has your texts.',
    zip: 'goodterms-content.zip',
    taken: (paths: readonly string[]) => `Taken in: ${paths.join(', ')}.`,
    refused: (file: string, why: string) => `${file} was not taken in: ${why}`,
    no_mdx: 'it is no .mdx file.',
    no_name: 'its name should be lower-case words joined by hyphens, such as house-rules.mdx.',
    long: 'it is longer than a text may be.',
    downloaded: (file: string) => `${file} is downloaded.`,
  },

  desk: {
    empty: {
      title: 'Choose a text, or begin a new one',
      points: [
        'A template is a document; its clauses are texts of their own, so that several documents can share one.',
        'What is written is read, and never run: a text can hold fields and the parts that are listed, and no code.',
        'A fault is named with its line and column as you type. A text with faults makes no document, and harms no other one.',
      ],
    },
    editor: (path: string) => `Text of ${path}`,
    loading: 'The editor is being opened.',
    keys: 'Tab moves on to the next control. Ctrl+Z (⌘Z) takes a step back.',
    undo: 'Undo',
    redo: 'Redo',
    download: 'Download this file',
    back: 'Back to the file’s own text',
    backed: 'The file’s own text is back. “Undo” brings yours again.',
    remove: 'Remove this text',
    removed: (path: string) => `${path} is removed from this browser.`,
    restore: 'Bring it back',
    use: 'Make a document with it',
    outdated: 'The site’s own text of this file has changed since you changed it here.',
    keep_mine: 'Keep mine',
    take_own: 'Take the site’s text',
    unknown: (path: string) => `There is no text ${path} here.`,
  },

  faults: {
    label: 'What is to be mended',
    none: 'Nothing to mend: the text can be read and filled.',
    some: (number: number) => `${opening(number)} ${number === 1 ? 'fault' : 'faults'} in this text`,
    place: (line: number, column: number) => `Line ${line}, column ${column}`,
    elsewhere: 'In other texts of the same document',
    lacks: (client: string) => `With the values of ${client}`,
    in_file: (path: string, line: number) => `${path.replace(/\.mdx$/, '')}, line ${line}`,
    announced: (number: number) => (number === 0 ? 'Nothing to mend.' : `${opening(number)} ${number === 1 ? 'fault' : 'faults'} to mend.`),
  },

  pieces: {
    fields: (number: number) => `Fields that can be named (${count(number)})`,
    fields_note: 'A press puts the field where the cursor stands.',
    find: 'Find a field',
    empty: 'not filled here',
    components: 'Parts that can be placed',
    components_note: 'A press puts an example on lines of its own, or into the line where it belongs there.',
    insert: (name: string) => `Put in ${name}`,
  },

  preview: {
    label: 'Preview',
    client: 'Filled for',
    nobody: 'nobody: names of the fields',
    within: 'Shown in',
    alone: 'No template holds this clause yet: it is shown alone.',
    note: 'Press a line here to come to its place in the text.',
    waits: 'The pages are being set.',
    page: (page: number, of_pages: number) => `Page ${page} of ${of_pages}`,
    subject: 'Subject',
    mail: 'E-mail',
  },

  /** The page on which documents are made with a template that was written here. */
  own: {
    title: 'A document of your own',
    none: 'The address names no template. Open one under “Write your own”, and choose “Make a document with it”.',
    unknown: (name: string) => `There is no template ${name} in this browser. Open one under “Write your own”, and choose “Make a document with it”.`,
    unable: (title: string) => `${title} needs figures of a period: it is made on the page that has them.`,
  },

  /** What each component prints or does, for the list beside the editor and the guide. */
  components: {
    Clause: 'the text of a file in clauses/, at this place; it may be one that can be switched off or exchanged',
    Parties: 'both sides, each with name and address',
    TargetTable: 'the table of response and resolution targets',
    Table: 'a field that is a table',
    Chart: 'a field that is a chart, drawn as lines and shapes',
    Holidays: 'the list of holidays that count',
    CountingRules: 'how time is counted, each rule a numbered clause',
    List: 'a field that is a list',
    Schedule: 'the head of a schedule on a new letter; numbers begin again, as A1',
    Signatures: 'the places to sign, of both sides or of one',
    Ask: 'something that the signer fills in, in any PDF viewer',
    PageBreak: 'a new page',
    Note: 'a remark in small type',
    If: 'what stands within it, only where a field holds something or says just this',
    Label: 'a name for this clause, to be referred to',
    Ref: 'the number of the clause or schedule that has the label',
  } as Readonly<Record<string, string>>,

  refused: { title: 'The texts could not be read', preview: 'The pages could not be set', again: 'Try again' },
} as const
