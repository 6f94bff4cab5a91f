-- Grain: one client and period in which surveys were sent that had two weeks for an answer. Answered of sent.
with surveys as (select * from sent_surveys),
counted as (
  select client_no, period_no, count(*) as sent, count(*) filter (answered) as answered
  from surveys
  group by client_no, period_no
),
final as (
  select client_no, period_no, sent::integer as evidence, answered::double as part, sent::double as whole, answered / sent as value
  from counted
)
select * from final
