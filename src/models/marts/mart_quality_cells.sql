-- Grain: one cell that was filled and is read as blank. Part: its column.
with problems as (select * from int_problems where effect = 'read as blank'),
final as (
  select 'blanked' as line, column_name as part, file_no::integer as file_no, row_no::integer as row_no, null::varchar as ticket_id, null::varchar as client, column_name, found
  from problems
)
select * from final
