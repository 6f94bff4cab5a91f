/** The switch between light and dark. The choice is kept in this browser; `public/theme.js` applies it before the first paint. */
export function startThemeSwitch(button: HTMLElement, page: Window): void {
  const root = page.document.documentElement
  const dark = (): boolean => root.dataset['theme'] === 'dark' || (root.dataset['theme'] !== 'light' && page.matchMedia('(prefers-color-scheme: dark)').matches)
  const tell = (): void => button.setAttribute('aria-pressed', String(dark()))
  tell()
  button.hidden = false
  button.addEventListener('click', () => {
    root.dataset['theme'] = dark() ? 'light' : 'dark'
    tell()
    try {
      page.localStorage.setItem('theme', root.dataset['theme'])
    } catch {
      // A browser without storage keeps the choice for this page only.
    }
  })
}
