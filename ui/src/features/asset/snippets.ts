import {
  type Files,
  GO_FILE,
  JAVA_FILE,
  javascriptInputs,
  joinedInputs,
  literal,
  pythonInputs,
} from './fileLists';
import { type FileValue, filesOf, type Values } from './inputs';

export type Snippet = { language: string; title: string; code: string };

type Call = {
  endpoint: string;
  /** Without files. */
  inputs: Values;
  /** A single file, sent as the body; the other inputs are in the query then. */
  file: FileValue | undefined;
  /** Several, which go into a form, or in Base64 into the JSON. */
  files: Files | undefined;
};

/**
 * The call that a form describes, in five languages. Each needs nothing but what comes with the language.
 */
export function snippetsOf(endpoint: string, values: Values): Snippet[] {
  const files = Object.values(values).flatMap(filesOf);
  const inputs = Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => filesOf(value).length === 0 && value !== '' && value !== undefined,
    ),
  );
  const several = Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => filesOf(value).length > 0)
      .map(([name, value]) => [name, value as FileValue | FileValue[]]),
  );
  const call = {
    endpoint,
    inputs,
    file: files.length === 1 ? files[0] : undefined,
    files: files.length > 1 ? several : undefined,
  };
  return [
    { language: 'bash', title: 'curl', code: curl(call) },
    { language: 'python', title: 'Python', code: python(call) },
    { language: 'javascript', title: 'JavaScript', code: javascript(call) },
    { language: 'java', title: 'Java', code: java(call) },
    { language: 'go', title: 'Go', code: go(call) },
  ];
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0 && value.every((one) => typeof one !== 'object')
    : typeof value !== 'object';
}

function query(inputs: Values): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(inputs)) {
    for (const one of [value].flat()) written.append(name, String(one));
  }
  return written.size === 0 ? '' : `?${written}`;
}

function curl({ endpoint, inputs, file, files }: Call): string {
  const key = '-H "x-api-key: $STOA_API_KEY"';
  if (files) return `curl ${shell(endpoint)} ${key} \\\n  ${partsOf(inputs, files)}`;
  if (file) {
    return `curl ${shell(endpoint + query(inputs))} ${key} \\\n  -H 'content-type: ${file.type}' --data-binary ${shell(`@${file.name}`)}`;
  }
  return Object.values(inputs).every(isPlain)
    ? `curl ${shell(endpoint + query(inputs))} ${key}`
    : `curl ${shell(endpoint)} ${key} \\\n  -H 'content-type: application/json' -d ${shell(JSON.stringify(inputs))}`;
}

function partsOf(inputs: Values, files: Files): string {
  return [
    ...Object.entries(files).flatMap(([name, of]) =>
      filesOf(of).map((file) => `-F ${shell(`${name}=@${file.name};type=${file.type}`)}`),
    ),
    ...Object.entries(inputs).flatMap(([name, value]) =>
      [value]
        .flat()
        .map((one) => `-F ${shell(`${name}=${isPlain(one) ? one : JSON.stringify(one)}`)}`),
    ),
  ].join(' \\\n  ');
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function python({ endpoint, inputs, file, files }: Call): string {
  const address = file ? endpoint + query(inputs) : endpoint;
  const data = files
    ? 'json.dumps(inputs).encode()'
    : file
      ? `open(${literal(file.name)}, "rb").read()`
      : `${literal(JSON.stringify(inputs))}.encode()`;
  return `import ${files ? 'base64, ' : ''}json, os, urllib.request

${files ? pythonInputs(inputs, files) : ''}request = urllib.request.Request(
    ${literal(address)},
    data=${data},
    headers={"content-type": ${literal(typeOf(file))}, "x-api-key": os.environ["STOA_API_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    print(json.dumps(json.load(answer)["data"], indent=2, ensure_ascii=False))`;
}

function javascript({ endpoint, inputs, file, files }: Call): string {
  const address = file ? endpoint + query(inputs) : endpoint;
  const beginning = file || files ? 'import { readFile } from "node:fs/promises";\n\n' : '';
  const body = file
    ? `await readFile(${literal(file.name)})`
    : `JSON.stringify(${files ? 'inputs' : JSON.stringify(inputs)})`;
  return `${beginning}${files ? javascriptInputs(inputs, files) : ''}const answer = await fetch(${literal(address)}, {
  method: "POST",
  headers: { "content-type": ${literal(typeOf(file))}, "x-api-key": process.env.STOA_API_KEY },
  body: ${body},
});
if (!answer.ok) throw new Error(await answer.text());
console.log(JSON.stringify((await answer.json()).data, null, 2));`;
}

function java({ endpoint, inputs, file, files }: Call): string {
  const address = file ? endpoint + query(inputs) : endpoint;
  const body = file
    ? `ofFile(Path.of(${literal(file.name)}))`
    : `ofString(${files ? joinedInputs(inputs, files) : literal(JSON.stringify(inputs))})`;
  const imported = files
    ? '\nimport java.nio.file.*;\nimport java.util.Base64;'
    : file
      ? '\nimport java.nio.file.Path;'
      : '';
  return `import java.net.URI;
import java.net.http.*;${imported}
${files ? JAVA_FILE : ''}
void main() throws Exception {
  var request = HttpRequest.newBuilder(URI.create(${literal(address)}))
      .header("content-type", ${literal(typeOf(file))})
      .header("x-api-key", System.getenv("STOA_API_KEY"))
      .POST(HttpRequest.BodyPublishers.${body})
      .build();
  var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  System.out.println(answer.body());
}`;
}

function go({ endpoint, inputs, file, files }: Call): string {
  const address = file ? endpoint + query(inputs) : endpoint;
  const body = file
    ? `\tbody, err := os.Open(${literal(file.name)})\n\tif err != nil {\n\t\tpanic(err)\n\t}`
    : `\tbody := strings.NewReader(${files ? joinedInputs(inputs, files) : literal(JSON.stringify(inputs))})`;
  return `package main

import (${files ? '\n\t"encoding/base64"' : ''}
	"io"
	"net/http"
	"os"${file ? '' : '\n\t"strings"'}
)
${files ? GO_FILE : ''}
func main() {
${body}
	request, err := http.NewRequest("POST", ${literal(address)}, body)
	if err != nil {
		panic(err)
	}
	request.Header.Set("content-type", ${literal(typeOf(file))})
	request.Header.Set("x-api-key", os.Getenv("STOA_API_KEY"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer answer.Body.Close()
	io.Copy(os.Stdout, answer.Body)
}`;
}

function typeOf(file: FileValue | undefined): string {
  return file?.type ?? 'application/json';
}
