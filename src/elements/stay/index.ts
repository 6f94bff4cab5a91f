import { engine, keptTexts } from '../engine/index.ts'

/** The elements that draw from the engine, each loaded when a page first holds it. */
const CONNECT: Readonly<Record<string, (found: Element) => Promise<void>>> = {
  'goodterms-sla': async (found) => {
    const { GoodtermsSla } = await import('../sla/index.ts')
    if (customElements.get('goodterms-sla') === undefined) customElements.define('goodterms-sla', GoodtermsSla)
    if (found instanceof GoodtermsSla) found.connect(engine())
  },
  'goodterms-clients': async (found) => {
    const { GoodtermsClients } = await import('../clients/index.ts')
    if (customElements.get('goodterms-clients') === undefined) customElements.define('goodterms-clients', GoodtermsClients)
    if (found instanceof GoodtermsClients) found.connect(engine())
  },
  'goodterms-client': async (found) => {
    const { GoodtermsClient } = await import('../client/index.ts')
    if (customElements.get('goodterms-client') === undefined) customElements.define('goodterms-client', GoodtermsClient)
    if (found instanceof GoodtermsClient) found.connect(engine())
  },
  'goodterms-surveys': async (found) => {
    const { GoodtermsSurveys, surveysSupplies } = await import('../surveys/index.ts')
    if (customElements.get('goodterms-surveys') === undefined) customElements.define('goodterms-surveys', GoodtermsSurveys)
    if (found instanceof GoodtermsSurveys) found.connect(engine(), surveysSupplies(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/templates.json`, keptTexts(window, engine())))
  },
  'goodterms-renewals': async (found) => {
    const { GoodtermsRenewals } = await import('../renewals/index.ts')
    if (customElements.get('goodterms-renewals') === undefined) customElements.define('goodterms-renewals', GoodtermsRenewals)
    if (found instanceof GoodtermsRenewals) found.connect(engine())
  },
  'goodterms-sums': async (found) => {
    const { GoodtermsSums } = await import('../sums/index.ts')
    if (customElements.get('goodterms-sums') === undefined) customElements.define('goodterms-sums', GoodtermsSums)
    if (found instanceof GoodtermsSums) found.connect(engine())
  },
  'goodterms-true-up': async (found) => {
    const { GoodtermsTrueUp } = await import('../true-up/index.ts')
    if (customElements.get('goodterms-true-up') === undefined) customElements.define('goodterms-true-up', GoodtermsTrueUp)
    if (found instanceof GoodtermsTrueUp) found.connect(engine())
  },
  'goodterms-call-log': async (found) => {
    const [{ GoodtermsCallLog }, { siteSupplies }] = await Promise.all([import('../log/index.ts'), import('../document/index.ts')])
    if (customElements.get('goodterms-call-log') === undefined) customElements.define('goodterms-call-log', GoodtermsCallLog)
    if (found instanceof GoodtermsCallLog) {
      found.supplies = siteSupplies(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/templates.json`, async () => (await engine()).kept.templates)
      found.connect(engine())
    }
  },
  'goodterms-credits': async (found) => {
    const { GoodtermsCredits } = await import('../credits/index.ts')
    if (customElements.get('goodterms-credits') === undefined) customElements.define('goodterms-credits', GoodtermsCredits)
    if (found instanceof GoodtermsCredits) found.connect(engine())
  },
  'goodterms-pauses': async (found) => {
    const { GoodtermsPauses } = await import('../pauses/index.ts')
    if (customElements.get('goodterms-pauses') === undefined) customElements.define('goodterms-pauses', GoodtermsPauses)
    if (found instanceof GoodtermsPauses) found.connect(engine())
  },
  'goodterms-compare': async (found) => {
    const { GoodtermsCompare } = await import('../compare/index.ts')
    if (customElements.get('goodterms-compare') === undefined) customElements.define('goodterms-compare', GoodtermsCompare)
    if (found instanceof GoodtermsCompare) found.connect(engine())
  },
  'goodterms-quality': async (found) => {
    const { GoodtermsQuality } = await import('../quality/index.ts')
    if (customElements.get('goodterms-quality') === undefined) customElements.define('goodterms-quality', GoodtermsQuality)
    if (found instanceof GoodtermsQuality) found.connect(engine())
  },
  'goodterms-prospects': async (found) => {
    const { GoodtermsProspects } = await import('../prospects/index.ts')
    if (customElements.get('goodterms-prospects') === undefined) customElements.define('goodterms-prospects', GoodtermsProspects)
    if (found instanceof GoodtermsProspects) found.connect(engine())
  },
  'goodterms-judgement': async (found) => {
    const { GoodtermsJudgement } = await import('../prospects/index.ts')
    if (customElements.get('goodterms-judgement') === undefined) customElements.define('goodterms-judgement', GoodtermsJudgement)
    if (found instanceof GoodtermsJudgement) found.connect(engine())
  },
  'goodterms-import': async (found) => {
    const { GoodtermsImport } = await import('../import/index.ts')
    if (customElements.get('goodterms-import') === undefined) customElements.define('goodterms-import', GoodtermsImport)
    if (found instanceof GoodtermsImport) await found.connect(engine())
  },
  'goodterms-document': async (found) => {
    const { connectDocument, GoodtermsDocument, siteSupplies } = await import('../document/index.ts')
    if (customElements.get('goodterms-document') === undefined) customElements.define('goodterms-document', GoodtermsDocument)
    if (found instanceof GoodtermsDocument) await connectDocument(found, engine(), siteSupplies(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/templates.json`, async () => (await engine()).kept.templates))
  },
  'goodterms-meetings': async (found) => {
    const [{ GoodtermsMeetings }, { siteSupplies }] = await Promise.all([import('../meetings/index.ts'), import('../document/index.ts')])
    if (customElements.get('goodterms-meetings') === undefined) customElements.define('goodterms-meetings', GoodtermsMeetings)
    if (found instanceof GoodtermsMeetings) {
      found.supplies = siteSupplies(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/templates.json`, async () => (await engine()).kept.templates)
      found.connect(engine())
    }
  },
  'goodterms-register': async (found) => {
    const { GoodtermsRegister, registerSupplies } = await import('../register/index.ts')
    if (customElements.get('goodterms-register') === undefined) customElements.define('goodterms-register', GoodtermsRegister)
    if (found instanceof GoodtermsRegister) found.connect(engine(), registerSupplies(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/templates.json`, keptTexts(window, engine())))
  },
  'goodterms-write': async (found) => {
    const { GoodtermsWrite, pageSupplies } = await import('../write/index.ts')
    if (customElements.get('goodterms-write') === undefined) customElements.define('goodterms-write', GoodtermsWrite)
    if (found instanceof GoodtermsWrite) found.connect(engine(), pageSupplies(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/templates.json`, keptTexts(window, engine())))
  },
}

let staying = false

/**
 * Where the browser keeps nothing, leaving the page would lose the reader's files. From here on links to other pages
 * of the site are followed inside this one: its title, navigation and main part are exchanged, the engine stays.
 */
export function stayInPage(page: Window): void {
  if (staying) return
  staying = true
  const { document } = page
  document.documentElement.dataset['workspace'] = 'own'
  let shown = page.location.pathname

  const show = async (url: URL): Promise<void> => {
    const response = await fetch(url.pathname)
    if (!response.ok) {
      page.location.assign(url)
      return
    }
    const next = new DOMParser().parseFromString(await response.text(), 'text/html')
    const main = next.querySelector('main')
    if (main === null) return
    shown = url.pathname
    delete document.documentElement.dataset['live']
    document.title = next.title
    for (const sheet of next.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const href = sheet.getAttribute('href')
      if (![...document.querySelectorAll('link[rel="stylesheet"]')].some((one) => one.getAttribute('href') === href)) document.head.append(document.adoptNode(sheet))
    }
    document.querySelector('header nav')?.replaceWith(document.adoptNode(next.querySelector('header nav')!))
    document.querySelector('main')?.replaceWith(document.adoptNode(main))
    main.focus()
    page.scrollTo(0, 0)
    const found = Object.keys(CONNECT).flatMap((name) => [...main.querySelectorAll(name)])
    if (found.length === 0) document.documentElement.dataset['live'] = ''
    for (const element of found) await CONNECT[element.localName]!(element)
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const elsewhere = link === null || link.origin !== page.location.origin || link.hasAttribute('download') || link.target !== ''
    if (elsewhere || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const url = new URL(link.href)
    if (url.pathname === shown) return
    event.preventDefault()
    page.history.pushState(null, '', url)
    void show(url)
  })
  page.addEventListener('popstate', () => {
    if (page.location.pathname !== shown) void show(new URL(page.location.href))
  })
  page.addEventListener('beforeunload', (event) => event.preventDefault())
}
