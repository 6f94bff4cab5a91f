-- Grain: one client and period with invoices due in it of which money and payment are known. Days beyond the due day, weighted by money: cents × days ÷ cents. Paid early or on the day is 0 days, never fewer; unpaid counts to the period's last day, or the last that its file tells of. Credit notes have no part.
with invoices as (select * from stood_invoices where due_in_period and amount_cents is not null),
counted as (
  select client_no, period_no, count(*) as invoices, sum(amount_cents * days_beyond) as cent_days, sum(amount_cents) as cents
  from invoices
  group by client_no, period_no
),
final as (
  select client_no, period_no, invoices::integer as evidence, cent_days::double as part, cents::double as whole, cent_days::double / cents::double as value
  from counted
)
select * from final
