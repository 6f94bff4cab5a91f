-- Grain: one person of a client with tickets in the last twelve months, or with an answer to a survey in them. `plain`, `burden_1` to `burden_4`: tickets by how much went wrong with each; `answers`, `low_answers`: to surveys, at three fifths of the scale or less. Names as they are most often written.
with tickets as (select * from people_tickets),
spelled as (
  select client_no, person_key, person, count(*) as rows
  from tickets
  group by client_no, person_key, person
),
names as (select client_no, person_key, first(person order by rows desc, person) as person from spelled group by client_no, person_key),
counted as (
  select client_no, person_key, count(*) as tickets, sum(decided) as decided, sum(missed) as missed, sum(reopened) as reopened,
    count(share_of_target) as waits, sum(long_wait) as long_waits, median(share_of_target) as median_wait,
    count(rating) as rated, sum(low_rating) as low_rated, max(scale) filter (rating is not null) as scale, sum(round(rating * 1000000)::bigint) as rating_millionths,
    count(*) filter (burden = 1) as burden_1, count(*) filter (burden = 2) as burden_2, count(*) filter (burden = 3) as burden_3, count(*) filter (burden = 4) as burden_4
  from tickets
  group by client_no, person_key
),
answered as (
  select client_no, person_key, count(*) as answers, count(*) filter (content <= 0.6) as low_answers, arg_max(trim(person), answered_on) as person
  from client_surveys join periods on period_no = 0 and answered_on >= from_on and (answered_on <= until_on or file_no is null)
  where content is not null and person_key <> ''
  group by client_no, person_key
),
joined as (
  select coalesce(counted.client_no, answered.client_no) as client_no, coalesce(counted.person_key, answered.person_key) as person_key,
    regexp_replace(trim(coalesce(names.person, answered.person)), '\s+', ' ', 'g') as person,
    counted.* exclude (client_no, person_key), answers, low_answers
  from counted
  join names using (client_no, person_key)
  full join answered on answered.client_no = counted.client_no and answered.person_key = counted.person_key
),
final as (
  select client_no, person_key, person, median_wait, scale::integer as scale,
    coalesce(columns(c -> c in ('tickets', 'decided', 'missed', 'reopened', 'waits', 'long_waits', 'rated', 'low_rated', 'burden_1', 'burden_2', 'burden_3', 'burden_4', 'answers', 'low_answers')), 0)::integer,
    rating_millionths::double as rating_millionths
  from joined
  order by client_no, person_key
)
select * from final
