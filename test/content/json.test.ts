import { expect, it } from 'vitest'
import { contentFromJson, contentToJson } from '../../src/content/index.ts'
import { contentWith, edited } from './files.ts'

it('content survives JSON, Maps and their order included', () => {
  const content = contentWith()
  const back = contentFromJson(contentToJson(content))
  expect(back).toEqual(content)
  expect([...back.plans.keys()]).toEqual(['silver', 'gold', 'platinum'])
  expect([...back.calendars.get('platinum')!.holidays]).toEqual([...content.calendars.get('platinum')!.holidays])
})

it('the JSON cannot end the script element that it stands in', () => {
  const content = contentWith({ 'provider.yaml': edited('provider.yaml', 'Harbour IT Ltd', '"</script><!-- & Sons"') })
  const json = contentToJson(content)
  expect(json).not.toContain('<')
  expect(contentFromJson(json).provider.legal_name).toBe('</script><!-- & Sons')
})

it('the same content is the same text', () => {
  expect(contentToJson(contentWith())).toBe(contentToJson(contentWith()))
})
