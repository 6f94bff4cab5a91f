-- Grain: one invoice of client $1 due in period $2 or overdue at its end, the overdue first; `label` is the day of payment, `amount` its money. One that is overdue counts.
with invoices as (select * from stood_invoices where (due_in_period or overdue) and amount_cents is not null and client_no = $1::integer and period_no = $2::integer),
final as (
  select 'invoice' as kind, invoice as ref, due_on as at_on, paid_on as label, amount_cents::double / 100 as amount, overdue as counts,
    files.file, (invoices.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = invoices.file_no and file_gaps.nth <= invoices.row_no))::integer as row
  from invoices join files using (file_no)
  order by overdue desc, due_on desc, file_no, row_no
)
select * from final
