select
  country,
  year::integer as year,
  -- the package numbers the regions and names them in its description
  ['south_asia', 'europe_central_asia', 'sub_saharan_africa', 'america', 'east_asia_pacific',
    'middle_east_north_africa'][cluster + 1] as region,
  pop::bigint as pop,
  life_expect::double as life_expect,
  fertility::double as fertility
from read_json('vega-datasets/data/gapminder.json')
order by country, year
