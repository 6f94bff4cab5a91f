-- Grain: one client and period with invoices due in it that are paid or overdue. Paid by the due day, of all of them, by count whatever their money. Credit notes, and what is neither paid nor overdue yet, are in neither.
with invoices as (select * from stood_invoices where due_in_period),
counted as (
  select client_no, period_no, count(*) as due, count(*) filter (not overdue and days_beyond = 0) as on_time
  from invoices
  group by client_no, period_no
),
final as (
  select client_no, period_no, due::integer as evidence, on_time::double as part, due::double as whole, on_time / due as value
  from counted
)
select * from final
