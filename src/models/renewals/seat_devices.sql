-- Grain: one device of client $1, those of the kinds that $2 lists first; they count. $3 limit, $4 offset.
with devices as (
  select *, coalesce(list_contains(string_split($2::varchar, chr(10)), lower(regexp_replace(trim(kind), '\s+', ' ', 'g'))), false) as counts
  from int_assets
  where client_no = $1::integer
),
final as (
  select 'asset' as kind, asset as ref, null::varchar as at_on, devices.kind as label, null::double as amount, counts,
    files.file, (devices.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = devices.file_no and file_gaps.nth <= devices.row_no))::integer as row,
    (count(*) over ())::integer as count
  from devices join files using (file_no)
  order by counts desc, asset, file_no, row_no
  limit $3::integer offset $4::integer
)
select * from final
