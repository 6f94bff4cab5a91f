-- Grain: one review that was due from client $1 in period $2, the latest held first, then those that no file has: they have neither day nor row. `label` is who held it, `amount` the minutes. One that was held counts.
with due as (select * from due_reviews where client_no = $1::integer and period_no = $2::integer),
held as (
  select visited_on, technician, minutes, int_visits.file_no, int_visits.row_no, row_number() over (order by visited_on desc, int_visits.file_no, int_visits.row_no) as nth
  from int_visits join due on int_visits.client_no = due.client_no and kind = 'review' and visited_on between from_on and until_on
),
slots as (select unnest(range(1, due + 1)) as nth from due),
final as (
  select 'visit' as kind, null::varchar as ref, visited_on as at_on, technician as label, minutes::double as amount, visited_on is not null as counts,
    files.file, (held.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = held.file_no and file_gaps.nth <= held.row_no))::integer as row
  from slots left join held using (nth) left join files using (file_no)
  order by nth
)
select * from final
