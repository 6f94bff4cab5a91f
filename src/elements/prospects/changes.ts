import type { Prospect } from '../../core/index.ts'
import { ANSWERS } from './impressions.ts'

type Prospects = readonly Prospect[]

export const blankProspect = (name: string, noted_on: string): Prospect => ({ name, noted_on, seats: null, servers: null, sites: null, platforms: [], answers: {}, notes: {} })

export const withProspect = (all: Prospects, one: Prospect): Prospects => [...all.filter(({ name }) => name !== one.name), one]
export const withoutProspect = (all: Prospects, gone: string): Prospects => all.filter(({ name }) => name !== gone)

/** The prospect after a control of its form says something; a sentence's worth where it cannot; null for a control that is none of it. */
export function prospectAfter(one: Prospect, control: string, text: string, noted_on: string): Prospect | { readonly problem: 'name' | 'number' } | null {
  const [part, key = ''] = control.split(':')
  switch (part) {
    case 'name': {
      const name = text.trim()
      return name === '' ? { problem: 'name' } : { ...one, noted_on, name }
    }
    case 'seats': case 'servers': case 'sites': {
      const number = numberOf(text)
      return number === undefined ? { problem: 'number' } : { ...one, noted_on, [part]: number }
    }
    case 'platforms': return { ...one, noted_on, platforms: [...new Set(text.split(',').map((name) => name.trim()).filter((name) => name !== ''))] }
    case 'answer': {
      const answer = ANSWERS.find((name) => name === text)
      const { [key]: _, ...others } = one.answers
      return { ...one, noted_on, answers: answer === undefined ? others : { ...others, [key]: answer } }
    }
    case 'note': {
      const { [key]: _, ...others } = one.notes
      return { ...one, noted_on, notes: text.trim() === '' ? others : { ...others, [key]: text.trim() } }
    }
    default: return null
  }
}

/** As typed: digits, or nothing where it is not known; undefined for anything else. */
function numberOf(text: string): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}
