-- Grain: one invoice of a client, whole in one file; of several with its number the one of the newest file that stands last. `client_no` is null for a client that no other file names. Amounts in cents, below 0 for a credit, null where they cannot be told.
with invoices as (select * from int_invoice_lines where clients = 1 and issued_on is not null and due_on is not null),
last as (
  select * from invoices
  qualify row_number() over (partition by one_client, invoice_key order by file_no desc, last_row_no desc) = 1
),
final as (
  select client, client_key, client_no::integer as client_no, invoice, invoice_key, issued_on, due_on, paid_on, amount_cents::double as amount_cents, rows,
    file_no, row_no, own_row
  from last
  order by file_no, row_no
)
select * from final
