-- Grain: one check of obligation $4 at client $1 in period $2 that found more than the limit allows, the newest first; of kind `kept` ($3) those that did not. `amount` is what was found.
with period as (select from_on, until_on from periods where period_no = $2::integer),
chosen as (
  select obl_checks.*
  from obl_checks join period on checked_on between from_on and until_on
  where client_no = $1::integer and obligation = $4::varchar
    and case coalesce($3::varchar, 'check') when 'check' then broken = 1 when 'kept' then broken = 0 else false end
),
final as (
  select 'check' as kind, subject as ref, checked_on as at_on, null::varchar as label, found::double as amount, broken = 1 as counts,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by checked_on desc, file_no desc, row_no desc
)
select * from final
