-- Grain: one cell of one row of an invoices file that a person should know about. A row that no invoice uses stands in it once as set aside.
with rows as (select * from int_invoice_rows),
put_together as (select * from int_invoice_lines),
used as (select file_no, invoice_key, own_row from int_invoices),
unread as (
  select file_no, row_no, string_split(pair, chr(31))[1] as column_name, string_split(pair, chr(31))[2] as found
  from (select file_no, row_no, unnest(string_split(unread, chr(30))) as pair from rows where wanted and unread is not null)
),
lost as (
  select rows.file_no, rows.row_no,
    case when not rows.wanted then 'kind' when rows.invoice_key is null then 'invoice' when whole.clients = 0 or whole.clients > 1 then 'client'
      when whole.issued_on is null then 'issued_on' when whole.due_on is null then 'due_on' else 'invoice' end as column_name,
    case when not rows.wanted then 'not wanted' when rows.invoice_key is null or whole.clients = 0 then 'missing' when whole.clients > 1 then 'several clients'
      when whole.issued_on is null or whole.due_on is null then 'missing' else 'seen before' end as what,
    rows.invoice
  from rows
  left join put_together as whole on whole.file_no = rows.file_no and whole.invoice_key = rows.invoice_key and whole.own_row = rows.own_row
  anti join used on used.file_no = rows.file_no and used.invoice_key = rows.invoice_key and used.own_row = rows.own_row and rows.wanted
),
final as (
  select lost.file_no, lost.row_no, lost.column_name,
    case when lost.what in ('not wanted', 'seen before', 'several clients') then lost.invoice else unread.found end as found,
    case when lost.what = 'missing' and unread.found is not null then 'unreadable' else lost.what end as what, 'set aside' as effect
  from lost left join unread using (file_no, row_no, column_name)
  union all by name
  select unread.file_no, unread.row_no, unread.column_name, unread.found, 'unreadable' as what, 'read as blank' as effect
  from unread anti join lost using (file_no, row_no)
  union all by name
  select rows.file_no, rows.row_no, 'client' as column_name, rows.client as found, 'not known' as what, 'used' as effect
  from rows anti join lost using (file_no, row_no)
  where rows.client is not null and rows.client_no is null
  union all by name
  select whole.file_no, whole.row_no, 'amount' as column_name, whole.invoice as found, 'amounts differ' as what, 'used' as effect
  from put_together as whole join used using (file_no, invoice_key, own_row)
  where amounts_differ
)
select file_no::integer as file_no, row_no::integer as row_no, column_name, found, what, effect from final
