import { zoneOf, type Content } from '../core/index.ts'
import type { Database } from '../db/index.ts'

const texts = (list: readonly (string | null)[]): readonly (string | null)[] => list
const numbered = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i)

/** Writes what SQL needs of the content: `plans`, `content_issues`, `content_priorities`. */
export async function writeContentTables(db: Database, content: Content): Promise<void> {
  const plans = [...content.plans.values()]
  await db.insert('plans', {
    plan_no: numbered(plans.length),
    plan_id: texts(plans.map((plan) => plan.id)),
    name: texts(plans.map((plan) => plan.name)),
    calendar: texts(plans.map((plan) => plan.calendar)),
    zone: texts(plans.map((plan) => zoneOf(content.calendars.get(plan.calendar)!.zone).name)),
    waits_for_client: Uint8Array.from(plans, (plan) => (plan.pauses.includes('waiting_client') ? 1 : 0)),
  })
  const issues = [...new Map(content.catalogue.map((issue, no) => [issue.issue_type.toLowerCase(), no]))]
  await db.insert('content_issues', { issue_no: Int32Array.from(issues, ([, no]) => no), issue_key: texts(issues.map(([key]) => key)) })
  const cells = content.priorities.impact.flatMap((impact) => content.priorities.urgency.map((urgency, i) => ({
    impact: impact.toLowerCase(), urgency: urgency.toLowerCase(), priority: content.priorities.matrix[impact]?.[i] ?? null,
  })))
  await db.insert('content_priorities', {
    impact: texts(cells.map((cell) => cell.impact)),
    urgency: texts(cells.map((cell) => cell.urgency)),
    priority: texts(cells.map((cell) => cell.priority)),
  })
}
