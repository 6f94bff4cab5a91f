-- Grain: one device of client $1 of which the file says until when the maker's support lasts, the earliest first; `label` is its kind. One for which it ended before the last day of period $2 counts.
with devices as (select * from int_assets where client_no = $1::integer and supported_until is not null),
final as (
  select 'asset' as kind, asset as ref, supported_until as at_on, devices.kind as label, null::double as amount, supported_until < until_on as counts,
    files.file, (devices.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = devices.file_no and file_gaps.nth <= devices.row_no))::integer as row
  from devices join periods on period_no = $2::integer join files using (file_no)
  order by supported_until, file_no, row_no
)
select * from final
