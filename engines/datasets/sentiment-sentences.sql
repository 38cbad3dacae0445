select
  parse_filename(filename, true) as source,
  text,
  case class when 1 then 'positive' else 'negative' end as label
from read_json([
  'sentiment/test/fixtures/amazon.json',
  'sentiment/test/fixtures/imdb.json',
  'sentiment/test/fixtures/yelp.json'
], columns = {text: 'varchar', class: 'integer'}, filename = true)
where text <> ''
