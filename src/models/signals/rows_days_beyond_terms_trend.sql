-- Grain: one invoice of client $1 due in period $2 of which money and payment are known, the latest due first; `label` is the day of payment, `amount` the days beyond its terms. One that was beyond them in the last six months counts.
with invoices as (select * from stood_invoices where due_in_period and amount_cents is not null and client_no = $1::integer and period_no = $2::integer),
final as (
  select 'invoice' as kind, invoice as ref, due_on as at_on, paid_on as label, days_beyond::double as amount, in_last_half and days_beyond > 0 as counts,
    files.file, (invoices.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = invoices.file_no and file_gaps.nth <= invoices.row_no))::integer as row
  from invoices join files using (file_no)
  order by due_on desc, file_no, row_no
)
select * from final
