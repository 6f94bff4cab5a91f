import { client, clientText } from './client.ts'
import { clients, clientsText } from './clients.ts'
import { compare, compareText } from './compare.ts'
import { credits, creditsText } from './credits.ts'
import { document } from './document.ts'
import { asksForMany, documents, documentsText } from './documents.ts'
import { describeFiles, inspectFiles, inspectionText } from './inspect.ts'
import { readOptions, USAGE, type Options } from './options.ts'
import { InputError } from '../loading/disk/index.ts'
import { log, logText } from './log.ts'
import { meeting, meetingText } from './meeting.ts'
import { pauses, pausesText } from './pauses.ts'
import { UsageError } from './problem.ts'
import { quality, qualityText } from './quality.ts'
import { recommendations, recommendationsText } from './recommend.ts'
import { recomputed, recomputeText } from './recompute.ts'
import { register, registerText } from './register.ts'
import { renewals, renewalsText } from './renewals.ts'
import { report, reportText } from './report.ts'
import { survey, surveyText } from './survey.ts'
import { tidyFiles, tidyText } from './tidy.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const tell = (text: string) => process.stderr.write(`${text}\n`)

const COMMANDS: Readonly<Record<string, (options: Options) => Promise<undefined | 1 | void>>> = {
  report: async (options) => {
    const result = await report(options, tell)
    say(options.json ? JSON.stringify(result) : reportText(result))
  },
  inspect: async (options) => {
    if (options.operands.length === 0) throw new UsageError('inspect: no file given')
    const result = await inspectFiles(options)
    say(options.json ? JSON.stringify(result) : inspectionText(result))
  },
  describe: async (options) => {
    if (options.operands.length === 0) throw new UsageError('describe: no file given')
    say((await describeFiles(options)).trimEnd())
  },
  tidy: async (options) => {
    const result = await tidyFiles(options, tell)
    say(options.json ? JSON.stringify(result) : tidyText(result))
  },
  compare: async (options) => {
    const result = await compare(options, tell)
    say(options.json ? JSON.stringify(result) : compareText(result))
  },
  pauses: async (options) => {
    const result = await pauses(options, tell)
    say(options.json ? JSON.stringify(result) : pausesText(result))
  },
  credits: async (options) => {
    const { report: result, locale } = await credits(options, tell)
    say(options.json ? JSON.stringify(result) : creditsText(result, locale))
  },
  clients: async (options) => {
    const { report: result, locale } = await clients(options, tell)
    say(options.json ? JSON.stringify(result) : clientsText(result, locale))
  },
  client: async (options) => {
    const { report: result, locale } = await client(options, tell)
    say(options.json ? JSON.stringify(result) : clientText(result, locale))
  },
  renewals: async (options) => {
    const result = await renewals(options, tell)
    say(options.json ? JSON.stringify(result) : renewalsText(result))
  },
  quality: async (options) => {
    const result = await quality(options, tell)
    say(options.json ? JSON.stringify(result) : qualityText(result))
  },
  log: async (options) => {
    const result = await log(options, tell)
    say(options.json ? JSON.stringify(result) : logText(result))
  },
  recommend: async (options) => {
    const { report: result, format } = await recommendations(options, tell)
    say(options.json ? JSON.stringify(result) : recommendationsText(result, format))
  },
  briefing: async (options) => {
    say(meetingText(await meeting('briefing', options, tell), options.json))
  },
  review: async (options) => {
    say(meetingText(await meeting('review', options, tell), options.json))
  },
  recompute: async (options) => {
    const result = await recomputed(options, tell)
    say(options.json ? JSON.stringify(result) : recomputeText(result))
    return result.equal ? undefined : 1
  },
  survey: async (options) => {
    const result = await survey(options, tell)
    say(options.json ? JSON.stringify(result) : surveyText(result))
  },
  register: async (options) => {
    const result = await register(options, tell)
    say(options.json ? JSON.stringify(result) : registerText(result))
  },
  document: async (options) => {
    if (asksForMany(options)) {
      const many = await documents(options, tell)
      if (options.json || many.made.length > 0) say(options.json ? JSON.stringify(many) : documentsText(many))
      if (many.made.length === 0) throw new InputError('no document could be made')
      return
    }
    const result = await document(options, tell)
    say(options.json ? JSON.stringify(result) : `${result.file}: ${result.pages} pages, ${result.bytes} bytes`)
  },
}

/** Runs one command. @returns the exit status: 0 done, 1 the input cannot serve or figures differ, 2 wrong usage */
export async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(args)
    if (options === 'help') {
      say(USAGE)
      return 0
    }
    const command = COMMANDS[options.command]
    if (command === undefined) throw new UsageError(`"${options.command}" is not a command`)
    return (await command(options)) ?? 0
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`${error.message}\n\n${USAGE}`)
      return 2
    }
    if (error instanceof InputError) {
      tell(error.message)
      return 1
    }
    throw error
  }
}
