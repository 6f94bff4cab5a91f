-- Grain: one invoice with something to pay, and one period, that was due by the period's last day and is known on that day to be paid or overdue. Credit notes and invoices of 0 are none; an amount that cannot be told is null. What was paid later stands unpaid, and a file tells of nothing after its own last day. Whether an invoice was paid is unknown where the cell cannot be read, or its file has no day of payment at all.
with invoices as (select * from int_invoices),
unreadable as (
  select distinct file_no, invoice_key, own_row
  from int_invoice_rows
  where contains(chr(30) || unread, chr(30) || 'paid_on' || chr(31))
),
told as (
  select file_no, try_cast(max(greatest(issued_on, coalesce(paid_on, issued_on))) as date) as told_until, count(paid_on) > 0 as tells_payment
  from invoices
  group by file_no
),
spans as (select period_no, from_on::date as from_day, until_on::date as until_day from periods),
dated as (
  select invoices.*, try_cast(due_on as date) as due_day, try_cast(paid_on as date) as paid_day, told_until
  from invoices
  join told using (file_no)
  anti join unreadable on unreadable.file_no = invoices.file_no and unreadable.invoice_key = invoices.invoice_key and unreadable.own_row = invoices.own_row and invoices.paid_on is null
  where client_no is not null and (amount_cents > 0 or amount_cents is null) and (paid_on is not null or tells_payment)
),
stood as (
  select client_no, period_no, invoice, due_on, due_day, amount_cents, due_day >= from_day as due_in_period,
    due_day > (until_day - interval 6 month)::date as in_last_half,
    case when paid_day <= until_day then paid_day end as paid_day, least(told_until, until_day) as seen_day, file_no, row_no
  from dated join spans on due_day <= until_day
),
final as (
  select client_no, period_no, invoice, due_on, due_in_period, in_last_half, amount_cents::hugeint as amount_cents, strftime(paid_day, '%Y-%m-%d') as paid_on,
    paid_day is null as overdue, greatest(coalesce(paid_day, seen_day) - due_day, 0)::integer as days_beyond, file_no, row_no
  from stood
  where paid_day is not null or due_day < seen_day
)
select * from final
