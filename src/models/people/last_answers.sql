-- Grain: one person of a client who answered a survey up to the last day of the period, or as the owner noted it: the latest answer. $1: client_no.
with answers as (
  select *
  from client_surveys join periods on period_no = 0 and (answered_on <= until_on or file_no is null)
  where client_no = $1::integer and score is not null and scale > 0
),
final as (
  select person_key, score, scale, answered_on as "on", comment
  from answers
  qualify row_number() over (partition by person_key order by answered_on desc, file_no desc nulls first, row_no desc) = 1
)
select * from final
