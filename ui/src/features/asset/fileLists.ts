import type { FileValue, Values } from './inputs';

/** Inputs with files by the names of their fields; a field that takes a list has one. */
export type Files = Record<string, FileValue | FileValue[]>;

// A string of JSON is a string of Python, JavaScript, Java and Go too.
export const literal = (text: string) => JSON.stringify(text);

/** Python that makes `inputs`, each file in Base64. */
export function pythonInputs(inputs: Values, files: Files): string {
  return `def file(name):
    with open(name, "rb") as content:
        return base64.b64encode(content.read()).decode()

inputs = json.loads(${literal(JSON.stringify(inputs))})
${assigned(files, (name) => `file(${literal(name)})`, '')}

`;
}

/** The same in JavaScript. */
export function javascriptInputs(inputs: Values, files: Files): string {
  return `const file = (name) => readFile(name, "base64");
const inputs = ${JSON.stringify(inputs)};
${assigned(files, (name) => `await file(${literal(name)})`, ';')}

`;
}

function assigned(files: Files, read: (name: string) => string, end: string): string {
  return Object.entries(files)
    .map(([field, of]) => `inputs[${literal(field)}] = ${listed(of, read, ', ')}${end}`)
    .join('\n');
}

function listed(of: FileValue | FileValue[], read: (name: string) => string, between: string) {
  return Array.isArray(of) ? `[${of.map(({ name }) => read(name)).join(between)}]` : read(of.name);
}

/** JSON put together from strings, in Java as in Go; `file` there answers a string of JSON. */
export function joinedInputs(inputs: Values, files: Files): string {
  const plain = JSON.stringify(inputs).slice(1, -1);
  const fields = Object.entries(files).map(
    ([field, of]) => `${literal(field)}:${listed(of, (name) => `${MARK}${name}${MARK}`, ',')}`,
  );
  return `{${[plain, ...fields].filter(Boolean).join(',')}}`
    .split(MARK)
    .map((part, i) => (i % 2 === 0 ? literal(part) : `file(${literal(part)})`))
    .join(' + ');
}

// stands around the names of files; JSON never holds it as it is
const MARK = '\u0000';

export const JAVA_FILE = `
String file(String name) throws Exception {
  return '"' + Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(name))) + '"';
}
`;

export const GO_FILE = `
func file(name string) string {
	content, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return "\\"" + base64.StdEncoding.EncodeToString(content) + "\\""
}
`;
