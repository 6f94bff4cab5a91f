import Papa from 'papaparse'
import { tidyFiles } from '../../../src/intake/tidy/index.ts'
import { blobSource } from '../../../src/intake/source.ts'
import { isRight } from './readers.ts'
import type { Reader } from './readers.ts'

/** Ours, its output read back as what it claims to be: UTF-8, comma, CR LF, doubled marks. */
export const TIDY: Reader = {
  name: 'goodterms tidy',
  read: async ({ bytes }) => {
    try {
      const files = await tidyFiles(blobSource(new File([bytes], 'file.csv')))
      return await Promise.all(files.map(async ({ blob }) => {
        const { data } = Papa.parse<string[]>(await blob.text(), { delimiter: ',', newline: '\r\n', skipEmptyLines: false })
        return { header: data[0] ?? [], rows: data.slice(1, -1) }
      }))
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  },
  isRight,
}
