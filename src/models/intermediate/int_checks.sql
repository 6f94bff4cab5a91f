-- Grain: one check of an obligation on a device or mailbox. `broken` is 1 where more was found than the limit allows, null where either is not stated.
with checks as (select * from raw_checks),
keys as (select * from int_client_keys),
final as (
  select client_no, checked_on, lower(trim(obligation)) as obligation, trim(subject) as subject, lower(regexp_replace(trim(subject), '\s+', ' ', 'g')) as subject_key,
    "limit", found, case when found > "limit" then 1 when found <= "limit" then 0 end as broken, file_no, row_no
  from checks join keys on keys.client_key = lower(regexp_replace(trim(checks.client), '\s+', ' ', 'g'))
  where checked_on is not null and lower(trim(obligation)) in ('software', 'quota') and trim(subject) <> ''
)
select * from final
