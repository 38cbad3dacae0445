select
  "Date"::date as date,
  "CO2"::double as co2,
  "adjusted CO2"::double as adjusted_co2
from read_csv('vega-datasets/data/co2-concentration.csv')
order by date
