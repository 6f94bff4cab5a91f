export { GoodtermsProspects } from './element.ts'
export { GoodtermsJudgement } from './judgements.ts'
export { type ProspectsEngine } from './engine-seam.ts'
export { drawProspectPanel } from './panel.ts'
