select
  id,
  epoch_ms(properties.time)::timestamp as time,
  properties.mag::double as mag,
  properties."magType" as mag_type,
  properties.place as place,
  geometry.coordinates[1]::double as longitude,
  geometry.coordinates[2]::double as latitude,
  geometry.coordinates[3]::double as depth,
  properties.type as type,
  properties.status as status,
  properties.felt::integer as felt,
  properties.cdi::double as cdi,
  properties.mmi::double as mmi,
  properties.alert as alert,
  properties.tsunami = 1 as tsunami,
  properties.sig::integer as sig,
  properties.nst::integer as nst,
  properties.dmin::double as dmin,
  properties.rms::double as rms,
  properties.gap::double as gap,
  properties.net as net,
  epoch_ms(properties.updated)::timestamp as updated
from (
  select unnest(features, max_depth := 2)
  from read_json('vega-datasets/data/earthquakes.json', maximum_object_size = 16000000)
)
order by time, id
