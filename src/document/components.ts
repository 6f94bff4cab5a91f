/** The components a template may name. What is not listed here does not exist. */
export interface ComponentRule {
  /** Attribute to whether it must be given. */
  readonly attributes: Readonly<Record<string, boolean>>
  /** `inline`: within a line; `block`: on lines of its own; `both`. */
  readonly place: 'inline' | 'block' | 'both'
  readonly children: boolean
}

export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Clause: { attributes: { name: true, optional: false, or: false, label: false }, place: 'block', children: false },
  Parties: { attributes: {}, place: 'block', children: false },
  TargetTable: { attributes: { path: false }, place: 'block', children: false },
  Table: { attributes: { path: true }, place: 'block', children: false },
  Chart: { attributes: { path: true }, place: 'block', children: false },
  Holidays: { attributes: { path: false }, place: 'block', children: false },
  CountingRules: { attributes: { path: false }, place: 'block', children: false },
  List: { attributes: { path: true }, place: 'block', children: false },
  Schedule: { attributes: { title: true, id: false }, place: 'block', children: false },
  Signatures: { attributes: { only: false }, place: 'block', children: false },
  Ask: { attributes: { id: true, kind: true, options: false, options_path: false }, place: 'both', children: true },
  PageBreak: { attributes: {}, place: 'block', children: false },
  Note: { attributes: {}, place: 'both', children: true },
  If: { attributes: { path: false, not: false, is: false }, place: 'both', children: true },
  Label: { attributes: { id: true }, place: 'inline', children: false },
  Ref: { attributes: { to: true }, place: 'inline', children: false },
}

/** Attributes that must hold a field's path. */
export const PATH_ATTRIBUTES: readonly string[] = ['path', 'not', 'options_path']
