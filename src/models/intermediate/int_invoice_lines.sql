-- Grain: one invoice of one file: its rows put together. Client and days are the first that its lines fill in; the amount, in cents, stands on each line and counts once, or is the sum of theirs, and is null where a line of a sum cannot be read.
with invoices as (select * from int_invoice_rows where wanted and invoice_key is not null),
final as (
  select file_no, invoice_key, own_row, lines,
    min(row_no) as row_no, max(row_no) as last_row_no, count(*)::integer as rows,
    arg_min(invoice, row_no) as invoice,
    arg_min(client, row_no) filter (client is not null) as client,
    arg_min(client_key, row_no) filter (client is not null) as client_key,
    arg_min(client_no, row_no) filter (client is not null) as client_no,
    arg_min(one_client, row_no) filter (client is not null) as one_client,
    count(distinct one_client) as clients,
    arg_min(issued_on, row_no) filter (issued_on is not null) as issued_on,
    arg_min(due_on, row_no) filter (due_on is not null) as due_on,
    arg_min(paid_on, row_no) filter (paid_on is not null) as paid_on,
    case when lines = 'sum' then case when bool_or(amount_unread) then null else sum(amount_cents) end
      else arg_min(amount_cents, row_no) filter (amount_cents is not null) end as amount_cents,
    coalesce(lines, '') <> 'sum' and count(distinct amount_cents) > 1 as amounts_differ
  from invoices
  group by file_no, invoice_key, own_row, lines
)
select * from final
