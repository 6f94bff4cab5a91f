-- Grain: one cell of one row of any file that a person should know about. A row that no model uses stands in it once as set aside.
with final as (
  select file_no, row_no, column_name, found, what, effect from stg_ticket_problems
  union all by name
  select file_no, row_no, column_name, found, what, effect from int_row_problems
  union all by name
  select file_no, row_no, column_name, found, what, effect from int_credit_problems
  union all by name
  select file_no, row_no, column_name, found, what, effect from int_invoice_problems
  union all by name
  select file_no, row_no, column_name, found, what, effect from int_document_problems
)
select * from final
