-- Grain: one client and period with a monthly fee in force on its last day, and invoices due in it or overdue at its end. Money overdue on that day ÷ the fee; 0 where nothing is overdue. Credit notes take nothing off: which invoice they meet is not told.
with invoices as (select * from stood_invoices where (due_in_period or overdue) and amount_cents is not null),
started as (
  select client_no, period_no, until_on, renewal, ends_on, monthly_fee_cents
  from int_agreements join periods on starts_on <= until_on
  qualify row_number() over (partition by client_no, period_no order by starts_on desc, version desc) = 1
),
fees as (
  select client_no, period_no, monthly_fee_cents
  from started
  where monthly_fee_cents > 0 and (renewal = 'rolling' or ends_on >= until_on)
),
counted as (
  select client_no, period_no, count(*) as invoices, coalesce(sum(amount_cents) filter (overdue), 0) as cents
  from invoices
  group by client_no, period_no
),
final as (
  select client_no, period_no, invoices::integer as evidence, cents::double as part, monthly_fee_cents::double as whole, cents::double / monthly_fee_cents as value
  from counted join fees using (client_no, period_no)
)
select * from final
