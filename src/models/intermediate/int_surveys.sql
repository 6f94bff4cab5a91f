-- Grain: one survey that was sent to a person, or answered. `content` is its score on a scale from 0 to 1; null without an answer that can be read.
with surveys as (select * from raw_surveys),
keys as (select * from int_client_keys),
final as (
  select client_no, sent_on, answered_on, person, lower(regexp_replace(trim(person), '\s+', ' ', 'g')) as person_key,
    score, scale, comment, case when scale > 0 and score between 0 and scale then score / scale end as content, file_no, row_no
  from surveys join keys on keys.client_key = lower(regexp_replace(trim(surveys.client), '\s+', ' ', 'g'))
  where coalesce(sent_on, answered_on) is not null
)
select * from final
