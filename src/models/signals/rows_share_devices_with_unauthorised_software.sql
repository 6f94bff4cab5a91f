-- Grain: one check of a device of client $1 for software in period $2, those with findings first; `amount` is how many were found. One over the limit counts.
with checks as (
  select int_checks.*
  from int_checks join periods on checked_on between from_on and until_on
  where client_no = $1::integer and period_no = $2::integer and obligation = 'software' and broken is not null
),
final as (
  select 'check' as kind, subject as ref, checked_on as at_on, null::varchar as label, found::double as amount, broken = 1 as counts,
    files.file, (checks.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = checks.file_no and file_gaps.nth <= checks.row_no))::integer as row
  from checks join files using (file_no)
  order by broken desc, checked_on desc, file_no, row_no
)
select * from final
