select iata, name, city, state, country, latitude::double as latitude, longitude::double as longitude
from read_csv('vega-datasets/data/airports.csv', all_varchar = true, nullstr = ['', 'NA'])
order by iata
