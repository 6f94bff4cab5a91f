-- Grain: one role of one person at a client, the newest row of it. A role that is none of ours is `other`.
with contacts as (select * from raw_contacts),
keys as (select * from int_client_keys),
keyed as (
  select client_no, regexp_replace(trim(person), '\s+', ' ', 'g') as person, lower(regexp_replace(trim(person), '\s+', ' ', 'g')) as person_key,
    case lower(trim(role)) when 'boss' then 'boss' when 'assistant' then 'assistant' when 'finance' then 'finance' when 'complainer' then 'complainer' else 'other' end as role,
    email, last_contact_on, file_no, row_no
  from contacts join keys on keys.client_key = lower(regexp_replace(trim(contacts.client), '\s+', ' ', 'g'))
  where trim(person) <> ''
),
final as (
  select * from keyed
  qualify row_number() over (partition by client_no, person_key, role order by file_no desc, row_no desc) = 1
)
select * from final
