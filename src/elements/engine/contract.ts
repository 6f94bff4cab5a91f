import type { Content, CountingRules, KeptDocuments, MadeDocument, SentReminder } from '../../core/index.ts'
import type { KeptMapping } from '../../intake/index.ts'
import type { Loaded } from '../../loading/index.ts'
import type { AgreementSource, ContactSource, EngineClients, EngineComparison, EngineCredits, EngineDocuments, EnginePauses, EngineQuality, EngineRenewals, EngineSource } from '../../models/index.ts'
import type { KeptFile, Use, UseOptions } from './attach.ts'
import type { Judgement } from './keep-judgement.ts'
import type { Kept, KeptTemplate } from './keep.ts'

/** The page's one engine: the reader's own data where there are any, else the sample company's. */
export interface Engine {
  readonly content: Content
  /** `none`: the site was built without data, and nothing was given yet. */
  readonly workspace: 'sample' | 'own' | 'none'
  /** Whether dropped files survive the closing of the page. */
  readonly keeps: boolean
  readonly kept: Kept
  source(): EngineSource
  agreements(): AgreementSource
  contacts(): ContactSource
  pauses(): EnginePauses
  quality(): EngineQuality
  credits(): Promise<EngineCredits>
  documents(): EngineDocuments
  /** What is known of the clients, with the reminders and labels that are kept now. */
  clients(): Promise<EngineClients>
  /** What is known of agreements that end, on the same clients. */
  renewals(): Promise<EngineRenewals>
  /** Counts every ticket by these rules beside the agreement's; the comparison before it is gone. */
  compare(rules: CountingRules): Promise<EngineComparison>
  /** The reader's own files in use. */
  files(): Promise<readonly KeptFile[]>
  /** Judges tickets without an agreement by that plan; null takes it back. */
  assumePlan(plan: string | null): Promise<void>
  /** Keeps a correction for the next file with the same headers. */
  keepMapping(mapping: KeptMapping): void
  keep(kept: Kept): Promise<void>
  /** Puts documents that were just made into the register, each under its number. */
  recordDocument(...made: readonly MadeDocument[]): void
  /** Notes letters of reminder that were just made as sent, each once. */
  recordReminders(...sent: readonly SentReminder[]): void
  /** Changes what is noted in the register, from how this browser has it now: another window may have written. */
  changeDocuments(change: (documents: KeptDocuments) => KeptDocuments): void
  /** Changes the texts that are kept, from how this browser has them now; no figure changes. @returns whether it could keep them */
  changeTemplates(change: (templates: readonly KeptTemplate[]) => readonly KeptTemplate[]): boolean
  /** Changes what the owner says of clients, from how this browser has it now: another window may have written. @returns whether it could keep it */
  changeJudgement(change: (judgement: Judgement) => Partial<Judgement>): boolean
  /** Reads these files, and only these, in place of what is in use. Where none can be used, or the signal is aborted, all stays as it was. */
  use(files: readonly Use[], options?: UseOptions): Promise<Loaded>
  /** Forgets the reader's own files. */
  backToSample(): Promise<void>
  /** Calls whenever the data or the judgement changed; the answer ends that. */
  onChange(listener: () => void): () => void
}
