/** Words of the frame around every page. */
export const site = {
  name: 'Goodterms',
  skip: 'Skip to the figures',
  navigation: 'Main',
  pages: { sla: 'SLA', documents: 'Documents', data: 'Data', guide: 'Guide' },
  sla_navigation: 'SLA',
  sla_pages: { '/sla/': 'Promises', '/sla/compare/': 'Ways to count', '/sla/pauses/': 'Pauses', '/sla/credits/': 'Credits' },
  data_navigation: 'Data',
  data_pages: { '/data/': 'Files', '/data/quality/': 'What is missing' },
  theme: 'Light or dark',
  until: (instant: string) => `tickets to ${instant}`,
  nothing_yet: 'no tickets yet',
  on_this_computer: 'on this computer only',
  reading_own: 'Opening your files, as they were kept in this browser …',
  foot: 'Everything here is read and counted in this browser. Nothing is sent anywhere.',
  title: (finding: string) => `${finding} – Goodterms`,
} as const
