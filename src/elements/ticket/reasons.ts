import { ticket } from '../../words/index.ts'

/** Why a clock paused, in words. */
export const reasonWords = (reason: string | null): string => (reason === null ? ticket.paused : ticket.reasons[reason] ?? reason.replaceAll('_', ' '))
