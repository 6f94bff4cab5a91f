-- Grain: one piece of advice that client $1 accepted or declined in the 24 months up to the end of period $2, the latest first; what was accepted counts.
with decided as (
  select *, coalesce(decided_on, given_on) as at_on
  from int_advice
  where client_no = $1::integer and decision in ('accepted', 'declined')
),
final as (
  select 'advice' as kind, null::varchar as ref, at_on, subject as label, null::double as amount, decision = 'accepted' as counts,
    files.file, (decided.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = decided.file_no and file_gaps.nth <= decided.row_no))::integer as row
  from decided join periods on at_on <= until_on and at_on > strftime(try_cast(until_on as date) - interval 24 month, '%Y-%m-%d') join files using (file_no)
  where period_no = $2::integer
  order by at_on desc, file_no, row_no
)
select * from final
