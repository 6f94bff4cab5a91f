-- Grain: one survey and the period in which it was sent, two weeks or more before the period's last day and the last day that its file tells of: a younger one may still be answered. An answer after the period is none in it; one without a day that can be read came at once. A file in which every survey is answered lists answers only, and tells of none that was sent.
with surveys as (
  select int_surveys.*, score is not null or comment is not null or unread_answers.row_no is not null as answered_some_day
  from int_surveys
  left join (select file_no, row_no from raw_surveys where contains(chr(30) || unread, chr(30) || 'answered_on' || chr(31))) as unread_answers using (file_no, row_no)
),
told as (
  select file_no, max(greatest(sent_on, coalesce(answered_on, sent_on))) as told_until
  from surveys
  group by file_no
  having bool_or(answered_on is null and not answered_some_day)
),
final as (
  select client_no, period_no, sent_on, person, case when answered_on <= until_on then answered_on end as answered_on, coalesce(answered_on <= until_on, answered_some_day) as answered, file_no, row_no
  from surveys
  join told using (file_no)
  join periods on sent_on between from_on and strftime(try_cast(least(until_on, told_until) as date) - 14, '%Y-%m-%d')
)
select * from final
