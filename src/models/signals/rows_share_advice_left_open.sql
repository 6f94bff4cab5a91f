-- Grain: one piece of advice that client $1 had for more than 90 days at the end of period $2, the oldest first; what was left open counts.
with advice as (
  select *, case when decision <> 'open' then coalesce(decided_on, given_on) end as open_until
  from int_advice
  where client_no = $1::integer and decision <> 'withdrawn'
),
final as (
  select 'advice' as kind, null::varchar as ref, given_on as at_on, subject as label, null::double as amount, open_until is null or open_until > until_on as counts,
    files.file, (advice.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = advice.file_no and file_gaps.nth <= advice.row_no))::integer as row
  from advice join periods on given_on < strftime(try_cast(until_on as date) - 90, '%Y-%m-%d') join files using (file_no)
  where period_no = $2::integer
  order by given_on, file_no, row_no
)
select * from final
