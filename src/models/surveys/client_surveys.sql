-- Grain: one survey that was sent to a person, or answered: of a file of surveys, or noted by the owner (then `file_no` is null, and `row_no` its place among the notes). A note that a file tells of too is left out. Written as `client_surveys`.
with filed as (select client_no, sent_on, answered_on, person, person_key, score, scale, comment, content, file_no, row_no from int_surveys),
keys as (select * from int_client_keys),
noted as (
  select client_no, sent_on, answered_on, person, lower(regexp_replace(trim(person), '\s+', ' ', 'g')) as person_key,
    score, scale, comment, case when scale > 0 and score between 0 and scale then score / scale end as content, null::integer as file_no, nth as row_no
  from kept_surveys join keys on keys.client_key = lower(regexp_replace(trim(kept_surveys.client), '\s+', ' ', 'g'))
),
final as (
  select * from filed
  union all
  select * from noted
  where not exists (
    select 1 from filed
    where filed.client_no = noted.client_no and filed.sent_on = noted.sent_on and (
      noted.answered_on is null
      or (filed.answered_on = noted.answered_on and filed.person_key is not distinct from noted.person_key and filed.score is not distinct from noted.score)
    )
  )
)
select * from final
