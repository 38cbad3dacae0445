select
  "Species" as species,
  "Island" as island,
  "Beak Length (mm)"::double as beak_length_mm,
  "Beak Depth (mm)"::double as beak_depth_mm,
  "Flipper Length (mm)"::integer as flipper_length_mm,
  "Body Mass (g)"::integer as body_mass_g,
  -- one bird has a dot here, which says as little as null does
  case "Sex" when 'MALE' then 'male' when 'FEMALE' then 'female' end as sex
from read_json('vega-datasets/data/penguins.json')
