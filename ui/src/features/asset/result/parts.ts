import { type FileValue, isFile, type Schema, type Values } from '../inputs';

export type Scored = { name: string; score: number };
export type Span = { start: number; end: number; label?: string };
export type Box = { x: number; y: number; width: number; height: number; label: string };

/** A piece of a result, by how it is drawn. */
export type Part =
  | { kind: 'label'; title: string; label: string; score?: number; about?: string }
  | { kind: 'scores'; title: string; scores: Scored[] }
  | { kind: 'text'; title: string; text: string }
  | { kind: 'spans'; title: string; text: string; spans: Span[] }
  | {
      kind: 'boxes';
      title: string;
      picture: FileValue;
      width: number;
      height: number;
      boxes: Box[];
    }
  | { kind: 'times'; title: string; seconds: number; spans: Span[]; audio: FileValue | undefined }
  | { kind: 'file'; title: string; type: string; base64: string }
  | { kind: 'vectors'; title: string; vectors: number[][] }
  | { kind: 'table'; title: string; rows: Record<string, unknown>[] }
  | { kind: 'fact'; title: string; value: number | boolean; about?: string }
  | { kind: 'items'; items: Part[][] }
  | { kind: 'json'; title: string; value: unknown };

type Thing = Record<string, unknown>;

/** A result as pieces to draw, the most telling first. */
export function partsOf(schema: Schema | undefined, data: unknown, inputs: Values): Part[] {
  if (!isThing(data)) {
    return [typeof data === 'string' ? text('', data) : { kind: 'json', title: '', value: data }];
  }
  if (Array.isArray(data.results) && Object.keys(data).length === 1) {
    return [
      {
        kind: 'items',
        items: data.results.map((one, i) => partsOf(schema, one, itemOf(inputs, i))),
      },
    ];
  }
  const rest: Thing = { ...data };
  const parts = [
    ...pictures(schema, rest, inputs),
    ...labels(schema, rest),
    ...times(schema, rest, inputs),
  ];
  for (const [name, value] of Object.entries(rest)) {
    const of = schema?.properties?.[name];
    parts.push(part(of?.title ?? name, of, value, inputs));
  }
  return parts;
}

function part(title: string, schema: Schema | undefined, value: unknown, inputs: Values): Part {
  if (schema?.contentEncoding === 'base64' && typeof value === 'string') {
    return { kind: 'file', title, type: schema.contentMediaType ?? '', base64: value };
  }
  if (typeof value === 'string') return text(title, value);
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'fact', title, value, about: schema?.description };
  }
  if (!Array.isArray(value) || value.length === 0) return { kind: 'json', title, value };
  if (value.every(isVector)) return { kind: 'vectors', title, vectors: value };
  if (!value.every(isThing)) return { kind: 'json', title, value };
  const source = Object.values(inputs).find((input) => typeof input === 'string');
  if (typeof source === 'string' && value.every(isPlace)) {
    const places = value.flatMap((place) => (Array.isArray(place.tokens) ? place.tokens : [place]));
    return { kind: 'spans', title, text: source, spans: places.filter(isPlace).map(spanOf) };
  }
  const scores = value.map(scoredOf);
  if (scores.every((scored) => scored !== undefined)) return { kind: 'scores', title, scores };
  return { kind: 'table', title, rows: value };
}

/** Takes a best label and its scores out of the result. */
function labels(schema: Schema | undefined, rest: Thing): Part[] {
  const score = rest.score;
  const name = ['label', 'language', 'category'].find((key) => typeof rest[key] === 'string');
  if (typeof score !== 'number') return [];
  const about = schema?.properties?.score?.description;
  const isListed = Object.values(rest).some(isScores);
  delete rest.score;
  if (name === undefined)
    return [{ kind: 'label', title: titleOf(schema, 'score'), label: '', score, about }];
  const label = String(rest[name]);
  delete rest[name];
  const title = titleOf(schema, name);
  return [
    isListed ? { kind: 'label', title, label } : { kind: 'label', title, label, score, about },
  ];
}

/** Takes places in a picture out of the result, with the size that they are measured in. */
function pictures(schema: Schema | undefined, rest: Thing, inputs: Values): Part[] {
  const picture = Object.values(inputs).find(
    (input) => isFile(input) && input.type.startsWith('image/'),
  );
  const name = Object.keys(rest).find((key) => {
    const value = rest[key];
    return (
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((one) => isThing(one) && isThing(one.box))
    );
  });
  if (
    !isFile(picture) ||
    !name ||
    typeof rest.width !== 'number' ||
    typeof rest.height !== 'number'
  ) {
    return [];
  }
  const boxes = (rest[name] as Thing[]).map((one) => ({
    ...(one.box as Omit<Box, 'label'>),
    label: [one.text ?? one.label, share(one.score)].filter(Boolean).join(' '),
  }));
  const part: Part = {
    kind: 'boxes',
    title: titleOf(schema, name),
    picture,
    width: rest.width,
    height: rest.height,
    boxes,
  };
  for (const used of [name, 'width', 'height']) delete rest[used];
  return [part];
}

/** Takes stretches of a recording out of the result. */
function times(schema: Schema | undefined, rest: Thing, inputs: Values): Part[] {
  const audio = Object.values(inputs).find(
    (input) => isFile(input) && input.type.startsWith('audio/'),
  );
  if (!isFile(audio) || typeof rest.seconds !== 'number' || !Array.isArray(rest.spans)) return [];
  const part: Part = {
    kind: 'times',
    title: titleOf(schema, 'spans'),
    seconds: rest.seconds,
    spans: rest.spans.filter(isPlace).map(spanOf),
    audio,
  };
  for (const used of ['spans', 'seconds']) delete rest[used];
  return [part];
}

function itemOf(inputs: Values, index: number): Values {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[index] : value,
    ]),
  );
}

function text(title: string, value: string): Part {
  return { kind: 'text', title, text: value };
}

function spanOf(place: Thing): Span {
  const label = place.type ?? place.label ?? place.partOfSpeech;
  return {
    start: Number(place.start),
    end: Number(place.end),
    label: typeof label === 'string' ? label : undefined,
  };
}

function scoredOf(one: Thing): Scored | undefined {
  const name = Object.values(one).find((value) => typeof value === 'string');
  return typeof one.score === 'number' && typeof name === 'string' && Object.keys(one).length === 2
    ? { name, score: one.score }
    : undefined;
}

function isScores(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isThing(one) && scoredOf(one) !== undefined)
  );
}

function share(score: unknown): string {
  return typeof score === 'number' ? `${Math.round(score * 100)} %` : '';
}

function titleOf(schema: Schema | undefined, name: string): string {
  return schema?.properties?.[name]?.title ?? name;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlace(value: unknown): value is Thing {
  return isThing(value) && typeof value.start === 'number' && typeof value.end === 'number';
}

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 8 && value.every((one) => typeof one === 'number');
}
