/** The people at a client: who raises tickets, who decides, and the four whom an owner should know. */
import type { Temper } from './habits.ts'
import type { Stream } from './stream.ts'

export interface Person {
  readonly name: string
  readonly email: string
  readonly role: 'boss' | 'assistant' | 'finance' | 'complainer' | 'other'
  /** How often this person raises tickets, relative to the others. */
  readonly weight: number
  /** In contacts.csv. */
  readonly named: boolean
}

const GIVEN = ['Amara', 'Ben', 'Chloé', 'Dafydd', 'Elif', 'Fiona', 'George', 'Hannah', 'Imran', 'Jadwiga', 'Kemi', 'Liam', 'Maeve', 'Noor', 'Owen', 'Petra', 'Quentin', 'Rosa', 'Siân', 'Tariq', 'Una', 'Vikram', 'Wanda', 'Xenia', 'Yusuf', 'Zoë', 'Agnes', 'Björn', 'Carla', 'Dmitri', 'Esther', 'Finlay', 'Grace', 'Harriet', 'Ivo', 'Jasper', 'Kirsty', 'Leo', 'Marta', 'Niamh']
const FAMILY = ['Adeyemi', 'Barker', 'Crowe', 'Dhillon', 'Ellis', 'Farrow', 'Greaves', 'Hussain', 'Ingram', 'Jankowski', 'Kerr', 'Lindqvist', 'Moreno', 'Nash', "O'Dowd", 'Penrose', 'Quick', 'Rahman', 'Śliwa', 'Thorne', 'Underwood', 'Varga', 'Whitlock', 'Yilmaz', 'Zeller', 'Atkins', 'Brandt', 'Cole', 'Duarte', 'Eaves', 'Fisk', 'Garside', 'Holt', 'Ibbotson', 'Jessop', 'Knowles', 'Lomax', 'Müller', 'Novak', 'Ogden']

/** Letters of a to z and digits of a text, in small letters; others are written without their marks or left out. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/[łŁ]/g, 'l').replace(/[øØ]/g, 'o').replace(/Ω/g, 'omega').replace(/[^A-Za-z0-9]+/g, '').toLowerCase()
}

const ROLES = ['boss', 'assistant', 'finance'] as const

/** The first three hold the roles of boss, assistant and finance, named or not; the fourth is the one who is worst served where someone is. */
export function peopleOf(client: string, seats: number, temper: Temper, chance: Stream): readonly Person[] {
  const domain = `${plain(client)}.example`
  const count = Math.max(7, Math.min(30, Math.round(seats * 0.55)))
  const used = new Set<string>()
  const complainer_known = chance.chance(0.45)
  const people: Person[] = []
  while (people.length < count) {
    const name = `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}`
    if (used.has(name)) continue
    used.add(name)
    const i = people.length
    const role = i < 3 && temper.has_roles ? ROLES[i] ?? 'other' : i === 4 && complainer_known && temper.mood >= 0 ? 'complainer' : 'other'
    people.push({
      name, role, email: `${plain(name)}@${domain}`,
      weight: i === 0 ? 0.4 : i === 1 ? 1.6 : i === 2 ? 0.7 : 2.4 / (i - 1.5),
      named: temper.has_roles ? i < 13 : i === 5 || i === 6,
    })
  }
  return people
}
