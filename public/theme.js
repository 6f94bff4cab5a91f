try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  // Figures of the made-up company are not shown to someone who has given files of his own.
  if (localStorage.getItem('goodterms.workspace') === 'own') document.documentElement.dataset.workspace = 'own'
} catch {
  // A browser without storage follows the system.
}
