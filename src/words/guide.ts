/** Words of the guide's frame; its pages are in `content/guide/`. */
export const guide = {
  title: 'How it works, and what was decided',
  lead: 'What the figures mean, where they come from, and the choices behind them.',
  navigation: 'Guide',
  all: 'All pages',
  none: 'There are no pages yet.',
} as const
