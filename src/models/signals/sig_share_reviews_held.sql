-- Grain: one client and period in which reviews were due. Reviews held in those quarters, of one for each of them; never more than were due.
with held as (
  select due_reviews.client_no, period_no, count(*) as reviews
  from due_reviews join int_visits on int_visits.client_no = due_reviews.client_no and kind = 'review' and visited_on between from_on and until_on
  group by due_reviews.client_no, period_no
),
final as (
  select client_no, period_no, due as evidence, least(coalesce(reviews, 0), due)::double as part, due::double as whole, least(coalesce(reviews, 0), due) / due as value
  from due_reviews left join held using (client_no, period_no)
)
select * from final
