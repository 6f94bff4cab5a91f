-- Grain: one client, period and plan (null where the row names none) of which a credits file tells; of several rows the one of the newest file that stands last. Amounts in cents; one below 0 is read as blank.
with credits as (select * from int_credit_rows where client_no is not null and period is not null),
last as (
  select * from credits
  qualify row_number() over (partition by client_no, period, coalesce(plan_no, -1) order by file_no desc, row_no desc) = 1
),
final as (
  select client_no, period, plan_no, offered_on, settled_on, note, file_no, row_no,
    case when isfinite(offered_amount) and offered_amount >= 0 then round(offered_amount * 100) end::double as offered_cents,
    case when isfinite(settled_amount) and settled_amount >= 0 then round(settled_amount * 100) end::double as settled_cents
  from last
  order by file_no, row_no
)
select * from final
