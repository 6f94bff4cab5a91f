-- Grain: one stretch of work without a ticket for client $1 in period $2, the newest first ($3 names no kind). `ref` is its kind, `label` the technician, `amount` the minutes.
with period as (select from_on, until_on from periods where period_no = $2::integer),
chosen as (
  select obl_unlogged.*
  from obl_unlogged join period on started_on between from_on and until_on
  where client_no = $1::integer and $3::varchar is null
),
final as (
  select 'work' as kind, chosen.kind as ref, started_on as at_on, technician as label, minutes::double as amount, true as counts,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by started_on desc, file_no desc, row_no desc
)
select * from final
