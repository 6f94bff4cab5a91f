import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../src/layouts/headers.mjs'
import { site } from '../support/journey.ts'

describe('the policy', () => {
  it('lets nothing in from elsewhere, and no code from text', () => {
    const policy = new Map(securityHeaders['Content-Security-Policy'].split('; ').map((rule) => {
      const [name = '', ...values] = rule.split(' ')
      return [name, values] as const
    }))
    expect(policy.get('default-src')).toEqual(["'self'"])
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(policy.get('img-src')).toEqual(["'self'", 'blob:'])
    const others = [...policy].filter(([name]) => !['default-src', 'script-src', 'img-src'].includes(name)).flatMap(([, values]) => values)
    expect(others.filter((value) => value !== "'self'" && value !== "'none'")).toEqual([])
  })

  it('stands in the file of headers for static hosts, word by word', () => {
    const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`)
    const [everywhere] = readFileSync(join(site().folder, '_headers'), 'utf8').split('\n\n')
    expect(everywhere).toBe(`/*\n${lines.join('\n')}`)
  })

  it('is sent with every page, script, engine and data file', async () => {
    const { address, folder, pages, redirects } = site()
    const files = readdirSync(join(folder, '_astro')).filter((name) => /\.(js|wasm|css)$/.test(name)).map((name) => `/_astro/${name}`)
    const data = readdirSync(folder).filter((name) => /\.(json|duckdb)$/.test(name)).map((name) => `/${name}`)
    expect(files.some((name) => name.endsWith('.wasm'))).toBe(true)
    for (const path of [...pages, ...redirects.map(([from]) => from), ...files, ...data]) {
      const response = await fetch(`${address}${path}`, { method: 'HEAD' })
      const sent = Object.fromEntries(Object.keys(securityHeaders).map((name) => [name, response.headers.get(name)]))
      expect({ path, status: response.status, ...sent }).toEqual({ path, status: 200, ...securityHeaders })
    }
  })
})

describe('the pages as built', () => {
  it('are these', () => {
    expect(site().pages).toEqual(expect.arrayContaining(['/clients/', '/data/', '/documents/', '/guide/', '/sla/']))
    expect(site().redirects).toEqual([['/', '/clients/']])
  })

  it('hold no inline script or style, and name no other origin', () => {
    const found = site().pages.flatMap((path) => {
      const html = readFileSync(join(site().folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>|<style[\s>]|\sstyle="|\son[a-z]+="/g)]
      const loaded = [...html.matchAll(/<(?:script|img|iframe|source|object|embed)[^>]*\s(?:src|data)="(?:https?:)?\/\/[^"]*"|<link[^>]*\shref="(?:https?:)?\/\/[^"]*"/g)]
      return [...inline, ...loaded].map(([text]) => `${path}: ${text}`)
    })
    expect(found).toEqual([])
  })
})
