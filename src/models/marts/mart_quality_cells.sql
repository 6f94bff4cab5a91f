-- Grain: one cell that was filled and is read as blank. Part: why.
with problems as (
  select file_no, row_no, column_name, found, what from stg_ticket_problems where effect = 'read as blank'
  union all by name
  select file_no, row_no, column_name, found, what from int_row_problems where effect = 'read as blank'
  union all by name
  select file_no, row_no, column_name, found, what from int_credit_problems where effect = 'read as blank'
  union all by name
  select file_no, row_no, column_name, found, what from int_document_problems where effect = 'read as blank'
),
final as (
  select 'blanked' as line, column_name as part, file_no::integer as file_no, row_no::integer as row_no, null::varchar as ticket_id, null::varchar as client, column_name, found
  from problems
)
select * from final
