import type { SentReminder } from './judgement.ts'

type Obligation = SentReminder['obligation']

/** What a reminder is about, as the template of the letter offers it to choose. */
export const REMINDER_CHOICES: Readonly<Record<Obligation, string>> = {
  logging: 'calls through the agreed channels',
  software: 'software that we have agreed on',
  quota: 'mail and storage within the quota',
}

/** The field under which the letter is told. */
export const REMINDER_OBLIGATION = 'reminder.obligation'

/** The obligation that a choice names, case apart; null where it names none of them. */
export function obligationChosen(choice: string | null | undefined): Obligation | null {
  const said = choice?.trim().toLowerCase()
  return (Object.keys(REMINDER_CHOICES) as Obligation[]).find((one) => REMINDER_CHOICES[one].toLowerCase() === said) ?? null
}

/** What was sent, with what was just sent, each once. */
export function withSent(reminders: readonly SentReminder[], sent: readonly SentReminder[]): readonly SentReminder[] {
  const key = ({ client, sent_on, obligation }: SentReminder): string => JSON.stringify([client, sent_on, obligation])
  return [...new Map([...reminders, ...sent].map((one) => [key(one), one])).values()]
}

/** Address of the letter to a client about an obligation; the client stands in the fragment alone. */
export function reminderLink(client: string, obligation: Obligation): string {
  return `/documents/obligation-reminder/#${new URLSearchParams({ client, [`set.${REMINDER_OBLIGATION}`]: REMINDER_CHOICES[obligation] })}`
}
