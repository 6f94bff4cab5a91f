-- Grain: one client and period with invoices due in each of its halves of which money and payment are known. Days beyond terms, weighted by money as in `days_beyond_terms`, of those due in the last six months less those due in the six before: above 0 it pays later than it did.
with invoices as (select * from stood_invoices where due_in_period and amount_cents is not null),
counted as (
  select client_no, period_no, count(*) as invoices,
    sum(amount_cents * days_beyond) filter (in_last_half) as last_cent_days, sum(amount_cents) filter (in_last_half) as last_cents,
    sum(amount_cents * days_beyond) filter (not in_last_half) as first_cent_days, sum(amount_cents) filter (not in_last_half) as first_cents
  from invoices
  group by client_no, period_no
),
final as (
  select client_no, period_no, invoices::integer as evidence, null::double as part, null::double as whole,
    last_cent_days::double / last_cents::double - first_cent_days::double / first_cents::double as value
  from counted
  where last_cents > 0 and first_cents > 0
)
select * from final
