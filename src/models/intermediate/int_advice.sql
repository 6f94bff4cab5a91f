-- Grain: one piece of advice given to a client on a day, the newest row of it. A decision that is none of ours is open.
with advice as (select * from raw_advice),
keys as (select * from int_client_keys),
keyed as (
  select client_no, given_on, trim(subject) as subject, lower(regexp_replace(trim(subject), '\s+', ' ', 'g')) as subject_key,
    case lower(trim(kind)) when 'risk' then 'risk' when 'project' then 'project' else 'other' end as kind,
    case lower(trim(decision)) when 'accepted' then 'accepted' when 'declined' then 'declined' when 'withdrawn' then 'withdrawn' else 'open' end as decision,
    decided_on, decided_by, field, file_no, row_no
  from advice join keys on keys.client_key = lower(regexp_replace(trim(advice.client), '\s+', ' ', 'g'))
  where given_on is not null and trim(subject) <> ''
),
final as (
  select * from keyed
  qualify row_number() over (partition by client_no, given_on, subject_key order by file_no desc, row_no desc) = 1
)
select * from final
