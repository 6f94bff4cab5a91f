-- Grain: one version of a client's agreement, the newest file's row where a version stands twice.
with agreements as (
  select * replace (case when version between 0 and 1000000000 then version end as version)
  from raw_agreements
  where client is not null and plan is not null and starts_on is not null and ends_on is not null
),
names as (select * from int_client_names),
numbered as (
  select names.client_no,
    (case when version is null then row_number() over (partition by names.client_no, version is null order by starts_on, file_no, row_no)
      + coalesce(max(version) over (partition by names.client_no), 0) else version end)::integer as version,
    lower(trim(plan)) as plan, starts_on, ends_on,
    case lower(renewal) when 'fixed' then 'fixed' else 'rolling' end as renewal,
    notice_days, notice_months, case when monthly_fee between 0 and 1e13 then round(monthly_fee * 100)::bigint end as monthly_fee_cents, billed_seats,
    premium_response_from, premium_response_until, file_no, row_no
  from agreements join names on names.name = agreements.client
),
final as (
  select * from numbered
  qualify row_number() over (partition by client_no, version order by file_no desc, row_no desc) = 1
  order by client_no, starts_on, version
)
select * from final
