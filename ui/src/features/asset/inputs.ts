/** What a form needs of the JSON Schema of an asset's inputs. */
export type Schema = {
  type?: string | string[];
  title?: string;
  description?: string;
  enum?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  contentEncoding?: string;
  contentMediaType?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  [other: string]: unknown;
};

export type Kind =
  | 'text'
  | 'list'
  | 'text-or-list'
  | 'number'
  | 'choice'
  | 'flag'
  | 'file'
  | 'json';

export type Field = {
  name: string;
  title: string;
  kind: Kind;
  required: boolean;
  schema: Schema;
};

/** A file in a form. */
export type FileValue = { file: true; name: string; type: string; base64: string };

export type Values = Record<string, unknown>;

export function fieldsOf(schema: Schema | undefined): Field[] {
  const required = schema?.required ?? [];
  return Object.entries(schema?.properties ?? {}).map(([name, of]) => ({
    name,
    title: of.title ?? name,
    kind: kindOf(of),
    required: required.includes(name),
    schema: of,
  }));
}

function kindOf(schema: Schema): Kind {
  const types = [schema.type ?? []].flat();
  if (schema.contentEncoding === 'base64' || takesFiles(schema)) return 'file';
  if (schema.enum) return 'choice';
  if (types.includes('string') && types.includes('array')) return 'text-or-list';
  if (types.includes('boolean')) return 'flag';
  if (types.includes('number') || types.includes('integer')) return 'number';
  if (types.includes('array')) return schema.items?.type === 'string' ? 'list' : 'json';
  return types.includes('string') || types.length === 0 ? 'text' : 'json';
}

/** Whether several files can be given, as a list. */
export function takesFiles(schema: Schema): boolean {
  return schema.items?.contentEncoding === 'base64';
}

export function isFile(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && (value as FileValue).file === true;
}

/** The files of a field: none, one or several. */
export function filesOf(value: unknown): FileValue[] {
  return [value].flat().filter(isFile);
}

/** The media types that a file input takes. */
export function mediaTypes(schema: Schema): string[] {
  return (schema.contentMediaType ?? schema.items?.contentMediaType ?? '')
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean);
}

const BEGINNINGS: [string, string][] = [
  ['iVBORw', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['Qk', 'image/bmp'],
  ['UklGR', 'audio/wav'],
];

/** Inputs as an example or a call has them, in the shape that the form keeps. */
export function toValues(fields: Field[], inputs: unknown): Values {
  const given = typeof inputs === 'object' && inputs !== null ? (inputs as Values) : {};
  const values: Values = {};
  for (const { name, kind, schema } of fields) {
    const value = given[name];
    if (value === undefined) continue;
    values[name] = kind === 'file' ? filed(name, value, schema) : value;
  }
  return values;
}

function filed(name: string, value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) return value.map((one) => filed(name, one, schema));
  return typeof value === 'string' ? fileOf(name, value, schema) : value;
}

function fileOf(name: string, base64: string, schema: Schema): FileValue {
  const type =
    BEGINNINGS.find(([beginning]) => base64.startsWith(beginning))?.[1] ??
    mediaTypes(schema)[0] ??
    'application/octet-stream';
  return { file: true, name: `${name}.${type.split('/')[1]}`, type, base64 };
}

/** What is sent: empty fields are left out, files become Base64. */
export function toInputs(fields: Field[], values: Values): Values {
  const inputs: Values = {};
  for (const { name, schema } of fields) {
    const value = values[name];
    if (value === undefined || value === '' || value === null) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    inputs[name] = sent(value, schema);
  }
  return inputs;
}

function sent(value: unknown, schema: Schema): unknown {
  const files = filesOf(value).map(({ base64 }) => base64);
  if (files.length === 0) return value;
  return Array.isArray(value) || schema.type === 'array' ? files : files[0];
}

/** Inputs that an address holds, each in the type of its field. */
export function fromSearch(fields: Field[], search: Record<string, unknown>): Values {
  const values: Values = {};
  for (const { name, kind } of fields) {
    const value = search[name];
    if (value === undefined || kind === 'file') continue;
    values[name] = typed(kind, value);
  }
  return values;
}

function typed(kind: Kind, value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  switch (kind) {
    case 'number':
      return Number.isFinite(Number(first)) ? Number(first) : undefined;
    case 'flag':
      return first === 'true';
    case 'list':
      return [value].flat();
    case 'text-or-list':
      return value;
    default:
      return first;
  }
}

const ADDRESS_CHARS_MAX = 1_500;

/** The inputs as an address can hold them; nothing when they are too long for one. */
export function toSearch(fields: Field[], values: Values): Record<string, string | string[]> {
  const search: Record<string, string | string[]> = {};
  for (const { name, kind } of fields) {
    const value = values[name];
    if (value === undefined || value === '' || kind === 'file' || kind === 'json') continue;
    search[name] = Array.isArray(value) ? value.map(String) : String(value);
  }
  return JSON.stringify(search).length > ADDRESS_CHARS_MAX ? {} : search;
}
