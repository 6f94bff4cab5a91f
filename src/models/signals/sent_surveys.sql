-- Grain: one survey and the period in which it was sent, two weeks or more before the period's last day and the last day that its file tells of: a younger one may still be answered. An answer after the period is none in it; one without a day that can be read came at once. A file in which every survey is answered lists answers only, and tells of none that was sent. What was noted by the owner (without a file) tells of sent ones always, and of answers whatever their day, as it is known now.
with surveys as (
  select client_surveys.*, score is not null or comment is not null or unread_answers.row_no is not null as answered_some_day
  from client_surveys
  left join (select file_no, row_no from raw_surveys where contains(chr(30) || unread, chr(30) || 'answered_on' || chr(31))) as unread_answers using (file_no, row_no)
),
told as (
  select file_no, max(greatest(sent_on, coalesce(answered_on, sent_on))) as told_until
  from surveys
  where file_no is not null
  group by file_no
  having bool_or(answered_on is null and not answered_some_day)
),
told_of as (
  select surveys.*, surveys.file_no is null and answered_on is not null as is_note, coalesce(told_until, '9999-12-31') as told_until
  from surveys left join told using (file_no)
  where told.file_no is not null or surveys.file_no is null
),
final as (
  select client_no, period_no, sent_on, person, case when answered_on <= until_on or is_note then answered_on end as answered_on, coalesce(answered_on <= until_on or is_note, answered_some_day) as answered, file_no, row_no
  from told_of
  join periods on sent_on between from_on and strftime(try_cast(least(until_on, told_until) as date) - 14, '%Y-%m-%d')
)
select * from final
