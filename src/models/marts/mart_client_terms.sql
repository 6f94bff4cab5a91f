-- Grain: one version of a client's agreement, in order of its start.
with final as (
  select client_no, client, version, plan, starts_on, ends_on, renewal, notice_days, notice_months, monthly_fee_cents::double as monthly_fee_cents,
    billed_seats, premium_response_from, premium_response_until
  from int_agreements join int_clients using (client_no)
  order by client_no, starts_on, version
)
select * from final
