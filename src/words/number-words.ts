import { count } from './figures.ts'

const NAMES = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** Small whole numbers as words: `3` → `three`; from 13 on as figures. */
export const inWords = (number: number): string => NAMES[number] ?? count(number)
