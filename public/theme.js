try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  // Figures of the made-up company are not shown to someone who has given files of his own.
  if (localStorage.getItem('goodterms.workspace') === 'own') document.documentElement.dataset.workspace = 'own'
  // While the client is in the room, nothing of another one may be seen, not for a moment.
  const room = localStorage.getItem('goodterms.room')
  if (room !== null) {
    document.documentElement.dataset.room = room
    document.documentElement.dataset.title = document.title
    document.title = 'Goodterms'
  }
} catch {
  // A browser without storage follows the system.
}
