select
  date::timestamp as date,
  delay::integer as delay,
  distance::integer as distance,
  origin,
  destination
from read_parquet('vega-datasets/data/flights-3m.parquet')
