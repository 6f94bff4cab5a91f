-- Grain: one client, period, obligation (as in `obl_days`) and kind of evidence against it, in rows. One ticket can be of several kinds.
with periods as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
logging as (
  unpivot (
    select client_no, period_no, sum(walk_up) as walk_up, sum(logged_after) as logged_after, sum(saved_up) as saved_up
    from obl_logging join periods on day between from_day and until_day
    where broken = 1
    group by client_no, period_no
  ) on walk_up, logged_after, saved_up into name kind value "rows"
),
checks as (
  select client_no, period_no, obligation, 'check' as kind, count(*) as "rows"
  from obl_checks join periods on day between from_day and until_day
  where broken = 1
  group by client_no, period_no, obligation
),
tickets as (
  select client_no, period_no, obligation, 'ticket' as kind, count(*) as "rows"
  from obl_catalogue_tickets join periods on day between from_day and until_day
  group by client_no, period_no, obligation
),
final as (
  select client_no, period_no, 0::utinyint as obligation, kind, "rows"::integer as "rows" from logging where "rows" > 0
  union all
  select client_no, period_no, (case obligation when 'software' then 1 else 2 end)::utinyint, kind, "rows"::integer from (select * from checks union all select * from tickets)
)
select * from final
