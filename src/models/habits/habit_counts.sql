-- Grain: one client and measure with rows of the last twelve months: how many of them (`part`) of how many (`whole`). `reopened`: tickets of people that came back. `saved_up`: tickets kept for a visit, as the obligation to log counts them. `by_the_way`: those that were not saved up, logged after work on them began; where no file tells of work, asked for in passing. `software`, `quota`: checks that found more than the limit. `fast`: responses, without a rider, within the targets of the next better plan (`better_targets`).
with days as (
  select datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = 0
),
span as (select from_at, until_at from periods where period_no = 0),
told as (select exists (select 1 from obl_first_work) as work),
logging as (select obl_logging.* from obl_logging join days on day between from_day and until_day),
counted as (
  select client_no, 'reopened' as measure, sum(reopened) as part, count(*) as whole from people_tickets group by client_no
  union all
  select client_no, 'saved_up', sum(saved_up), count(*) from logging group by client_no
  union all
  select client_no, 'by_the_way', sum(case when saved_up = 1 then 0 when told.work then logged_after else walk_up end), count(*) from logging cross join told group by client_no
  union all
  select client_no, obligation, sum(broken), count(*) from obl_checks join days on day between from_day and until_day group by client_no, obligation
  union all
  select clocks.client_no, 'fast', count(*) filter (response_elapsed_seconds <= better_targets.target_seconds + 60 * response_travel_minutes), count(*)
  from clocks
  join span on clocks.created_at >= from_at and clocks.created_at < until_at
  join better_targets on better_targets.plan_no = clocks.plan_no and better_targets.priority = clocks.priority
  where response_state <= 1 and express = 0 and response_target_source <> 3
  group by clocks.client_no
),
final as (select client_no, measure, part::double as part, whole::double as whole from counted)
select * from final
