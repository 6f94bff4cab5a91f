-- Grain: one version of a client's agreement, the newest file's row where a version stands twice.
with agreements as (select * from raw_agreements where client is not null and plan is not null and starts_on is not null and ends_on is not null),
names as (select * from int_client_names),
numbered as (
  select names.client_no, coalesce(version, row_number() over (partition by names.client_no order by starts_on, row_no))::integer as version,
    lower(trim(plan)) as plan, starts_on, ends_on,
    case lower(renewal) when 'fixed' then 'fixed' else 'rolling' end as renewal,
    notice_days, notice_months, round(monthly_fee * 100)::integer as monthly_fee_cents, billed_seats,
    premium_response_from, premium_response_until, file_no, row_no
  from agreements join names on names.name = agreements.client
),
final as (
  select * from numbered
  qualify row_number() over (partition by client_no, version order by file_no desc, row_no desc) = 1
  order by client_no, starts_on, version
)
select * from final
