-- Grain: one reminder of one obligation that was sent to a client on a day.
with reminders as (select * from raw_reminders),
keys as (select * from int_client_keys),
keyed as (
  select client_no, sent_on, lower(trim(obligation)) as obligation, file_no, row_no
  from reminders join keys on keys.client_key = lower(regexp_replace(trim(reminders.client), '\s+', ' ', 'g'))
  where sent_on is not null and lower(trim(obligation)) in ('software', 'quota', 'logging')
),
final as (
  select * from keyed
  qualify row_number() over (partition by client_no, sent_on, obligation order by file_no desc, row_no desc) = 1
)
select * from final
