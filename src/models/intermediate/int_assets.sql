-- Grain: one device of a client, the newest row of it. `backed_up` is 1, 0, or null where the file does not say.
with assets as (select * from raw_assets),
keys as (select * from int_client_keys),
keyed as (
  select client_no, trim(asset) as asset, lower(regexp_replace(trim(asset), '\s+', ' ', 'g')) as asset_key, kind, warranty_until, supported_until,
    case when lower(trim(backed_up)) in ('yes', 'true', '1', 'y') then 1 when lower(trim(backed_up)) in ('no', 'false', '0', 'n') then 0 end as backed_up, file_no, row_no
  from assets join keys on keys.client_key = lower(regexp_replace(trim(assets.client), '\s+', ' ', 'g'))
  where trim(asset) <> ''
),
final as (
  select * from keyed
  qualify row_number() over (partition by client_no, asset_key order by file_no desc, row_no desc) = 1
)
select * from final
