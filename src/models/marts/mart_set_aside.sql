-- Grain: one row of a file that was set aside: by intake, with its text as it stood; by the models, with the columns that were read. Merged: a newer export of the same tool holds it.
with of_intake as (select file, row::double as row, problem, text, false as merged, 'intake ' || regexp_extract(problem, '\(expected (.*)\)[.]?$', 1) as reason from set_aside_rows),
of_models as (select * from stg_ticket_problems where effect = 'set aside'),
tickets as (select * from raw_tickets),
files as (select * from files),
found as (
  select files.file,
    (of_models.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = of_models.file_no and file_gaps.nth <= of_models.row_no))::double as row,
    case what
      when 'missing' then of_models.column_name || ' is missing'
      when 'seen before' then of_models.column_name || ' "' || of_models.found || '" stands in a later row, which counts'
      when 'newer file' then of_models.column_name || ' "' || of_models.found || '" stands in a newer file, which counts'
      when 'newer update' then 'the same update of ' || of_models.column_name || ' "' || of_models.found || '" stands in a newer file, which counts'
      else of_models.column_name || ' "' || of_models.found || '" cannot be read' end as problem,
    concat_ws('; ', 'ticket_id ' || ticket_id, 'client ' || client, 'created_at ' || strftime(make_timestamp((created_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'),
      'subject ' || subject, 'priority ' || priority, 'status ' || status) as text,
    what in ('newer file', 'newer update') as merged, what || ' ' || of_models.column_name as reason
  from of_models
  join files on files.file_no = of_models.file_no
  join tickets on tickets.file_no = of_models.file_no and tickets.row_no = of_models.row_no
),
of_credits as (
  select files.file,
    (problems.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = problems.file_no and file_gaps.nth <= problems.row_no))::double as row,
    case what
      when 'missing' then problems.column_name || ' is missing'
      when 'seen before' then 'the same client, period and plan stand in a newer row, which counts'
      when 'not known' then problems.column_name || ' "' || problems.found || '" is not known'
      else problems.column_name || ' "' || problems.found || '" cannot be read' end as problem,
    concat_ws('; ', 'client ' || credits.client, 'period ' || credits.period, 'plan ' || credits.plan, 'offered ' || credits.offered_on, 'offered ' || credits.offered_amount,
      'settled ' || credits.settled_on, 'settled ' || credits.settled_amount, 'note ' || credits.note) as text,
    false as merged, what || ' ' || problems.column_name as reason
  from int_credit_problems as problems
  join files on files.file_no = problems.file_no
  join raw_credits as credits on credits.file_no = problems.file_no and credits.row_no = problems.row_no
  where problems.effect = 'set aside'
),
of_invoices as (
  select files.file,
    (problems.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = problems.file_no and file_gaps.nth <= problems.row_no))::double as row,
    case what
      when 'missing' then problems.column_name || ' is missing'
      when 'not wanted' then 'no invoice'
      when 'several clients' then 'invoice "' || problems.found || '" has lines of several clients'
      when 'seen before' then 'invoice "' || problems.found || '" stands in a newer row, which counts'
      else problems.column_name || ' "' || problems.found || '" cannot be read' end as problem,
    concat_ws('; ', 'client ' || invoices.client, 'invoice ' || invoices.invoice, 'issued ' || invoices.issued_on, 'due ' || invoices.due_on, 'amount ' || invoices.amount) as text,
    false as merged, what || ' ' || problems.column_name as reason
  from int_invoice_problems as problems
  join files on files.file_no = problems.file_no
  join raw_invoices as invoices on invoices.file_no = problems.file_no and invoices.row_no = problems.row_no
  where problems.effect = 'set aside'
),
of_documents as (
  select files.file,
    (problems.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = problems.file_no and file_gaps.nth <= problems.row_no))::double as row,
    case what
      when 'missing' then problems.column_name || ' is missing'
      else 'the same document and client stand in a newer row, which counts' end as problem,
    concat_ws('; ', 'document ' || documents.document, 'client ' || documents.client, 'template ' || documents.template, 'version ' || documents.version, 'sent ' || documents.sent_on,
      'awaited from ' || documents.awaited_from, 'returned ' || documents.returned_on, 'outcome ' || documents.outcome, 'note ' || documents.note) as text,
    false as merged, what || ' ' || problems.column_name as reason
  from int_document_problems as problems
  join files on files.file_no = problems.file_no
  join raw_documents as documents on documents.file_no = problems.file_no and documents.row_no = problems.row_no
  where problems.effect = 'set aside'
),
relations as (
  select file_no, row_no, concat_ws('; ', 'client ' || client, 'person ' || person, 'role ' || role, 'email ' || email) as text from raw_contacts
  union all by name
  select file_no, row_no, concat_ws('; ', 'client ' || client, 'sent_on ' || sent_on, 'answered_on ' || answered_on, 'person ' || person, 'score ' || score) as text from raw_surveys
  union all by name
  select file_no, row_no, concat_ws('; ', 'client ' || client, 'visited_on ' || visited_on, 'kind ' || kind, 'technician ' || technician) as text from raw_visits
  union all by name
  select file_no, row_no, concat_ws('; ', 'client ' || client, 'asset ' || asset, 'kind ' || kind) as text from raw_assets
  union all by name
  select file_no, row_no, concat_ws('; ', 'client ' || client, 'given_on ' || given_on, 'subject ' || subject, 'decision ' || decision) as text from raw_advice
  union all by name
  select file_no, row_no, concat_ws('; ', 'client ' || client, 'checked_on ' || checked_on, 'obligation ' || obligation, 'subject ' || subject, 'limit ' || "limit", 'found ' || found) as text from raw_checks
  union all by name
  select file_no, row_no, concat_ws('; ', 'client ' || client, 'sent_on ' || sent_on, 'obligation ' || obligation) as text from raw_reminders
  union all by name
  select file_no, row_no, concat_ws('; ', 'technician ' || technician, 'minutes ' || minutes, 'ticket_id ' || ticket_id, 'client ' || client, 'kind ' || kind) as text from raw_time_entries
),
of_rows as (
  select files.file,
    (problems.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = problems.file_no and file_gaps.nth <= problems.row_no))::double as row,
    case what
      when 'missing' then column_name || ' is missing'
      when 'newer update' then 'the same change stands in a newer file, which counts'
      when 'several tickets' then 'ticket_id "' || problems.found || '" is the number of several tools'' tickets'
      when 'no such ticket' then 'ticket_id "' || problems.found || '" is none of the tickets read here'
      when 'not known' then column_name || ' "' || problems.found || '" is not one of the ' || case column_name when 'ticket_id' then 'tickets' else 'clients' end || ' read here'
      when 'not an obligation' then 'obligation "' || problems.found || '" is not software, quota or logging'
      when 'impossible' then column_name || ' ' || problems.found || ' cannot be'
      when 'seen before' then 'the same ' || column_name || ' stands in a newer row, which counts'
      when 'version twice' then 'the version "' || problems.found || '" stands in a newer row, which counts'
      when 'client twice' then 'client "' || problems.found || '" stands in a newer row, which counts'
      when 'joined twice' then 'name "' || problems.found || '" is joined to another client'
      else column_name || ' "' || problems.found || '" cannot be read' end as problem,
    coalesce(events.text, agreements.text, clients.text, aliases.text, relations.text) as text, what = 'newer update' as merged, what || ' ' || problems.column_name as reason
  from int_row_problems as problems
  join files on files.file_no = problems.file_no
  left join (
    select file_no, row_no, concat_ws('; ', 'ticket_id ' || ticket_id, 'at ' || strftime(make_timestamp(("at" * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'kind ' || kind, 'value ' || value, 'by ' || "by") as text
    from raw_events
  ) as events on events.file_no = problems.file_no and events.row_no = problems.row_no
  left join (
    select file_no, row_no, concat_ws('; ', 'client ' || client, 'version ' || version, 'plan ' || plan, 'starts_on ' || starts_on, 'ends_on ' || ends_on, 'monthly_fee ' || monthly_fee) as text
    from raw_agreements
  ) as agreements on agreements.file_no = problems.file_no and agreements.row_no = problems.row_no
  left join (
    select file_no, row_no, concat_ws('; ', 'client ' || client, 'legal_name ' || legal_name, 'seats ' || seats, 'travel_minutes ' || travel_minutes) as text
    from raw_clients
  ) as clients on clients.file_no = problems.file_no and clients.row_no = problems.row_no
  left join (
    select file_no, row_no, concat_ws('; ', 'name ' || name, 'client ' || client) as text
    from raw_aliases
  ) as aliases on aliases.file_no = problems.file_no and aliases.row_no = problems.row_no
  left join relations on relations.file_no = problems.file_no and relations.row_no = problems.row_no
  where problems.effect = 'set aside'
),
final as (
  select * from of_intake
  union all
  select * from found
  union all
  select * from of_credits
  union all
  select * from of_invoices
  union all
  select * from of_documents
  union all
  select * from of_rows
  order by file, row
)
select * from final
