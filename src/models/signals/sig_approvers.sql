-- Grain: one client and period with approvals that say who gave them. How many different people approved or refused, by name; evidence: the approvals.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
numbered as (
  select ticket_no, "by", file_no, row_no, row_number() over (partition by ticket_no order by "at", newness, row_no) - 1 as nth
  from int_events join stg_file_recency using (file_no)
  where kind = 7
),
spelled as (
  select client_no, period_no, numbered."by" as person, count(*) as rows
  from approvals
  join numbered using (ticket_no, nth)
  join int_tickets using (ticket_no)
  join days on day between from_day and until_day
  where numbered."by" is not null
  group by client_no, period_no, numbered."by"
),
counted as (
  select client_no, period_no, sum(rows) as rows, count(distinct lower(regexp_replace(trim(person), '\s+', ' ', 'g'))) as people
  from spelled
  group by client_no, period_no
),
final as (
  select client_no, period_no, rows::integer as evidence, people::double as part, null::double as whole, people::double as value
  from counted
)
select * from final
