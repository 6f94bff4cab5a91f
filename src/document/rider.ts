/** `rider.*` and the targets with and without it: what an express service beside a plan says and costs. */
import { inSeries, type Rider } from '../core/index.ts'
import type { Bound } from './families.ts'
import { startField } from './families.ts'
import type { FieldValue } from './fields.ts'
import { SET_HERE } from './overrides.ts'
import { targetsTable } from './schedules.ts'
import type { Teller } from './teller.ts'
import { count, flag, missing, text, type Entry } from './values.ts'
import { shareInWords } from './wording.ts'

export const RIDER = 'premium-response'

export function riderFields(teller: Teller, rider: Rider | undefined, bound: Bound): Entry[] {
  const { plan } = bound
  const from = `riders/${RIDER}.yaml`
  const limit = teller.settings.count('rider.monthly_limit')
  const notice = teller.settings.count('rider.notice_days')
  const express = rider?.applies_to === 'express'
  return [
    ['rider.name', rider === undefined ? missing('a rider', from) : text(rider.name, from)],
    ['rider.starts_on', startField(teller)],
    ['schedule.targets', rider === undefined || plan === undefined ? missing('targets of a plan and a rider', from) : { kind: 'table', value: targetsTable(plan, rider), text: 'with and without it', from: `plans/${plan.id}.yaml, ${from}` }],
    ['rider.express', flag(express, from)],
    ['rider.whole', flag(rider !== undefined && !express, from)],
    ['rider.monthly_limit', count(express ? (limit ?? rider?.monthly_limit ?? null) : null, limit === null ? from : SET_HERE, 'a number of calls')],
    ['rider.notice_days', count(notice ?? rider?.notice_days ?? null, notice === null ? from : SET_HERE, 'a number of days', ['day’s', 'days’'])],
    ['rider.response_share', rider === undefined ? missing('a share', from) : { kind: 'share', value: rider.promised_share.response, text: shareInWords(rider.promised_share.response), from }],
    ['rider.resolution_share', rider === undefined ? missing('a share', from) : { kind: 'share', value: rider.promised_share.resolution, text: shareInWords(rider.promised_share.resolution), from }],
    ['rider.same_share', flag(rider?.promised_share.response === rider?.promised_share.resolution, from)],
    ...charge(teller, rider, bound),
  ]
}

/** Base, seats, servers and sites, each where it has a price. */
function charge(teller: Teller, rider: Rider | undefined, { version, offered }: Bound): Entry[] {
  const { settings, files, question: { client } } = teller
  const from = `riders/${RIDER}.yaml`
  const set_price = settings.money('rider.price_per_seat')
  const price_per_seat = set_price ?? rider?.price.per_seat_cents ?? null
  const seats = offered?.size.seats ?? settings.count('agreement.billed_seats') ?? version?.billed_seats ?? client.seats
  const fee = offered?.fee_cents ?? settings.money('agreement.monthly_fee') ?? version?.monthly_fee_cents ?? null
  const parts = [
    { one: 'seat', count: seats, cents: price_per_seat ?? 0 },
    { one: 'server', count: offered?.size.servers ?? client.servers, cents: rider?.price.per_server_cents ?? 0 },
    { one: 'site', count: offered?.size.sites ?? client.sites, cents: rider?.price.per_site_cents ?? 0 },
  ].filter((part) => part.cents !== 0)
  const base = rider?.price.base_cents ?? 0
  const unknown = parts.find((part) => part.count === null)
  const say = (cents: number) => teller.moneyText(cents)
  const counted = parts.map((part) => `${part.count ?? 0}\u00a0${part.one}${part.count === 1 ? '' : 's'} at ${say(part.cents)}`)
  const basis = inSeries([...(base === 0 ? [] : [parts.length === 0 ? 'a fixed amount' : `${say(base)}`]), ...counted])
  const cents = rider === undefined || unknown !== undefined ? null : parts.reduce((sum, part) => sum + part.cents * (part.count ?? 0), base)
  const lacks = `the number of ${unknown?.one ?? 'seat'}s`
  const told = (value: number | null, expected: string, place: string, why: string): FieldValue => (value === null ? missing(expected, place) : { kind: 'money', value, text: say(value), from: why })
  return [
    ['rider.price_per_seat', teller.money(price_per_seat, set_price === null ? from : SET_HERE)],
    ['rider.charge_basis', cents === null ? missing(lacks, files.agreements) : text(basis === '' ? 'without a charge' : basis, from)],
    ['rider.per_seat', flag(parts.length > 0, from)],
    ['rider.monthly_charge', told(cents, lacks, files.agreements, basis)],
    ['rider.together', told(cents === null || fee === null ? null : cents + fee, 'the monthly fee and the charge', files.agreements, cents === null || fee === null ? '' : `${say(fee)} + ${say(cents)}`)],
  ]
}
