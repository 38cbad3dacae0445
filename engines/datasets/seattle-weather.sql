select
  date::date as date,
  precipitation::double as precipitation,
  temp_max::double as temp_max,
  temp_min::double as temp_min,
  wind::double as wind,
  weather
from read_csv('vega-datasets/data/seattle-weather.csv')
order by date
