export { builtData, type BuiltData } from './built.ts'
export { fileSource, temporarySinks } from './file-source.ts'
export { exportsIn, readContent, readContentFiles } from './folders.ts'
export { InputError } from './problem.ts'
