-- Grain: one word by which files name the way a ticket came, where it is known what it means: `by_the_way` 1 for asking somebody in passing, 0 for a channel that calls are logged through; `spoken` 1 where somebody of the provider writes the ticket while or after talking. Words are compared case-folded, everything but letters and digits as one space. Machines (monitoring, API, recurring), the provider's own (internal, manual) and what nobody knows (other) are not here: their tickets count in neither.
with written as (
  select channel, trim(regexp_replace(lower(channel), '[^\p{L}\p{N}]+', ' ', 'g')) as word
  from (select distinct channel from raw_tickets where channel is not null)
),
known (word, by_the_way, spoken) as (
  values
    ('email', 0, 0), ('e mail', 0, 0), ('mail', 0, 0), ('email connector', 0, 0), ('email2ticket', 0, 0), ('incoming email', 0, 0), ('mailbox', 0, 0),
    ('portal', 0, 0), ('client portal', 0, 0), ('customer portal', 0, 0), ('webportal', 0, 0), ('web portal', 0, 0), ('support portal', 0, 0), ('end user portal', 0, 0), ('self service', 0, 0), ('self service portal', 0, 0),
    ('web', 0, 0), ('website', 0, 0), ('web form', 0, 0), ('webform', 0, 0), ('web site', 0, 0), ('form', 0, 0), ('web widget', 0, 0), ('widget', 0, 0), ('feedback widget', 0, 0), ('help widget', 0, 0), ('app', 0, 0), ('mobile app', 0, 0), ('mobile', 0, 0), ('formcreator', 0, 0), ('virtual agent', 0, 0),
    ('phone', 0, 1), ('phone call', 0, 1), ('telephone', 0, 1), ('telefon', 0, 1), ('téléphone', 0, 1), ('telephone call', 0, 1), ('call', 0, 1), ('voice', 0, 1), ('voice mail', 0, 0), ('voicemail', 0, 0), ('phone call inbound', 0, 1), ('inbound call', 0, 1), ('hotline', 0, 1), ('chat', 0, 1), ('live chat', 0, 1),
    ('walk up', 1, 1), ('walkup', 1, 1), ('walk in', 1, 1), ('walkin', 1, 1), ('by the way', 1, 1), ('in passing', 1, 1), ('in person', 1, 1), ('in person onsite', 1, 1), ('in person on site', 1, 1), ('on site', 1, 1), ('onsite', 1, 1), ('face to face', 1, 1), ('verbal', 1, 1), ('oral', 1, 1), ('hallway', 1, 1), ('corridor', 1, 1), ('desk visit', 1, 1), ('persönlich', 1, 1)
),
final as (
  select channel, by_the_way::utinyint as by_the_way, spoken::utinyint as spoken
  from written join known using (word)
)
select * from final
