-- Grain: one piece of advice that client $1 had declined before the last day of period $2 and whose field is named, then one ticket of such a field that it raised in the period after the refusal, the latest first; tickets count.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = $2::integer
),
declined as (
  select *, coalesce(decided_on, given_on) as declined_on, datediff('day', date '1970-01-01', try_cast(coalesce(decided_on, given_on) as date)) as declined_day
  from int_advice
  where client_no = $1::integer and decision = 'declined' and trim(replace(field, ';', '')) <> ''
),
named as (select lower(trim(unnest(string_split(field, ';')))) as field, declined_day from declined),
fields as (select field, min(declined_day) as since from named where field <> '' group by field),
asked as (
  select raised.day, int_tickets.file_no, int_tickets.row_no, shown_tickets.ticket_id, shown_tickets.subject, shown_tickets.issue_type, shown_tickets.category
  from int_tickets
  join raised using (ticket_no)
  join days on raised.day between from_day and until_day
  join shown_tickets on shown_tickets.file_no = int_tickets.file_no and shown_tickets.row_no = int_tickets.row_no
  where int_tickets.client_no = $1::integer and from_client = 1 and int_tickets.status <> 5
),
chosen as (
  select 'advice' as kind, null::varchar as ref, declined_on as at_on, subject as label, false as counts, file_no, row_no
  from declined join days on declined_day < until_day
  union all by name
  select 'ticket' as kind, ticket_id as ref, strftime(date '1970-01-01' + asked.day, '%Y-%m-%d') as at_on, subject as label, true as counts, file_no, row_no
  from asked
  left join fields as by_type on by_type.field = lower(asked.issue_type)
  left join fields as by_category on by_category.field = lower(asked.category)
  where asked.day > least(by_type.since, by_category.since)
),
final as (
  select kind, ref, at_on, label, null::double as amount, counts, files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by counts, at_on desc, file_no, row_no
)
select * from final
