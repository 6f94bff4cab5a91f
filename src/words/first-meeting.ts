/** One thing to notice or to ask in a first meeting, and what speaks for and against. The id is kept with the answer. */
export interface MeetingQuestion {
  readonly id: string
  readonly ask: string
  readonly good: string
  readonly bad: string
}

/** By quality, in the order of the qualities everywhere. */
export const FIRST_MEETING: Readonly<Record<string, readonly MeetingQuestion[]>> = {
  prompt_payment: [
    { id: 'pay_day', ask: 'Ask on which day of the month they pay their suppliers.', good: 'a day, and a person who does it', bad: 'when the money is there' },
    { id: 'pay_before', ask: 'Ask whether the last invoice of their present provider is paid.', good: 'yes, at once', bad: 'held back, or in dispute' },
    { id: 'pay_price', ask: 'Notice what they ask about the price.', good: 'what it covers', bad: 'only how far it can fall' },
  ],
  willingness_to_listen: [
    { id: 'listen_advice', ask: 'Ask about the last advice that they did not follow.', good: 'they know it, and why', bad: 'all advice is selling' },
    { id: 'listen_change', ask: 'Ask what they changed after the last thing that went wrong.', good: 'something, with a date', bad: 'the provider' },
    { id: 'listen_room', ask: 'Notice whether you can finish a sentence that they do not like.', good: 'they ask back', bad: 'they talk over it' },
  ],
  clear_chain_of_command: [
    { id: 'chain_yes', ask: 'Ask who says yes to a new laptop, and who while that person is away.', good: 'two names', bad: 'it depends' },
    { id: 'chain_calls', ask: 'Ask who will call you when something breaks.', good: 'few people, known to all', bad: 'whoever is nearest' },
    { id: 'chain_room', ask: 'Notice whether people in the room say the same.', good: 'one speaks for all', bad: 'they argue about it in front of you' },
  ],
  clear_priorities: [
    { id: 'first_monday', ask: 'Ask what has to work on Monday at nine, before all else.', good: 'one thing or two', bad: 'everything' },
    { id: 'first_urgent', ask: 'Ask about the last thing that could not wait, and what it cost.', good: 'a sum, or hours lost', bad: 'someone was annoyed' },
  ],
  sensible_hours: [
    { id: 'hours_work', ask: 'Ask when they work, and who works outside those hours.', good: 'hours that are written down', bad: 'always' },
    { id: 'hours_night', ask: 'Ask what should happen when something breaks at ten in the evening.', good: 'it waits, or is paid for', bad: 'somebody just answers' },
  ],
  time_for_it: [
    { id: 'time_quarter', ask: 'Ask for an hour with the person who decides, once a quarter.', good: 'a date for the first one', bad: 'send us a report' },
    { id: 'time_people', ask: 'Ask who can be spared for a test or a short lesson.', good: 'somebody by name', bad: 'nobody has time' },
    { id: 'time_meeting', ask: 'Notice whether the meeting began on time and stayed undisturbed.', good: 'it did', bad: 'late, with calls in between' },
  ],
  risk_averse_attitude: [
    { id: 'risk_restore', ask: 'Ask when something was last restored from a backup, to try it.', good: 'a date within the year', bad: 'it says that it is green' },
    { id: 'risk_oldest', ask: 'Ask for the age of the oldest computer that is needed every day.', good: 'known, with a plan for it', bad: 'it still works' },
    { id: 'risk_install', ask: 'Ask who may install software on a computer.', good: 'we, or named people', bad: 'everybody' },
  ],
}
