-- Grain: one device of client $1 of which the file says whether it is backed up, those without first; `label` is its kind. One without a backup counts; periods but the last ($2 = 0) have none.
with devices as (select * from int_assets where client_no = $1::integer and backed_up is not null and $2::integer = 0),
final as (
  select 'asset' as kind, asset as ref, null::varchar as at_on, devices.kind as label, null::double as amount, backed_up = 0 as counts,
    files.file, (devices.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = devices.file_no and file_gaps.nth <= devices.row_no))::integer as row
  from devices join files using (file_no)
  order by backed_up, asset, file_no, row_no
)
select * from final
