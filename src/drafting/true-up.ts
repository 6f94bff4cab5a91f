import { increaseChosen, parseDay, seatPriceChosen, TRUE_UP_INCREASE, TRUE_UP_PRICE, TRUE_UP_SEATS, trueUpOf, versionSpeaking, type SeatsCounted } from '../core/index.ts'
import { madeOn, trueUpFields, type FieldValues, type Template, type TermsQuestion } from '../document/index.ts'

/** Whether a template is a letter about seats and fee, which the client's own figures can fill. */
export const comparesSeats = ({ fields }: Pick<Template, 'fields'>): boolean => fields.some(({ path }) => path === TRUE_UP_PRICE)

/** Seats and fee of one client, on the day of the files; none where nothing is dated, or nothing was counted. */
export function trueUpFigures(counted: SeatsCounted | null, { content, client, versions, as_of, overrides }: Pick<TermsQuestion, 'content' | 'client' | 'versions' | 'as_of' | 'overrides'>): FieldValues {
  const made_on = madeOn({ content, ...(as_of === undefined ? {} : { as_of }) })
  if (counted === null || made_on === null || parseDay(made_on) === null) return new Map()
  const { renewals: rules, provider: { currency, locale }, plans } = content
  const typed = overrides.get(TRUE_UP_SEATS)?.trim() ?? ''
  const facts = trueUpOf({ versions, as_of: made_on, stated: client.seats, devices: counted.devices, rules, plans, agreed: /^\d{1,6}$/.test(typed) ? Number(typed) : null })
  const { version } = versionSpeaking(versions, made_on)
  return trueUpFields(facts, {
    price: seatPriceChosen(overrides.get(TRUE_UP_PRICE)), raise: increaseChosen(overrides.get(TRUE_UP_INCREASE)), device_kinds: rules.device_kinds,
    plan: version === null ? null : plans.get(version.plan)?.name ?? null, made_on, currency, locale,
  })
}
