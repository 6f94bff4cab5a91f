-- Grain: one contact with a client: a visit on site, a review, a telephone call, an e-mail; `other` where the file does not say.
with visits as (select * from raw_visits),
keys as (select * from int_client_keys),
final as (
  select client_no, visited_on,
    case lower(regexp_replace(trim(kind), '[\s-]+', '_', 'g')) when 'on_site' then 'on_site' when 'onsite' then 'on_site' when 'review' then 'review' when 'phone' then 'phone' when 'email' then 'email' else 'other' end as kind,
    technician, minutes, file_no, row_no
  from visits join keys on keys.client_key = lower(regexp_replace(trim(visits.client), '\s+', ' ', 'g'))
  where visited_on is not null
)
select * from final
