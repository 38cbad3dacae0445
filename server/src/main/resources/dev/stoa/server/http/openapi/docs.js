// Draws an OpenAPI document: the platform's, or one of this server that ?spec= names. All text goes
// in as text, never as markup.
"use strict";

const METHODS = ["get", "post", "put", "patch", "delete"];
const DEPTH_MAX = 6;
const PROBLEM = "#/components/responses/Problem";

function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The address of the document to draw; null when it is not one of this server. */
function documentAddress() {
  const asked = new URLSearchParams(location.search).get("spec") ?? "/openapi.json";
  const address = new URL(asked, location.origin);
  const own = address.origin === location.origin && address.pathname.endsWith("/openapi.json");
  return own ? address.pathname : null;
}

/** What stands at the place that a reference names, or the thing itself. */
function resolve(spec, found, depth = 0) {
  if (!found?.$ref?.startsWith("#/") || depth > DEPTH_MAX) {
    return found ?? {};
  }
  const place = found.$ref
    .slice(2)
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
  return resolve(spec, place.reduce((node, part) => node?.[part], spec), depth + 1);
}

function typeWord(spec, schema) {
  if (schema?.$ref) {
    return schema.$ref.split("/").pop();
  }
  if (schema?.enum) {
    return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
  }
  if (schema?.type === "array") {
    return `list of ${typeWord(spec, schema.items)}`;
  }
  const alternatives = schema?.anyOf ?? schema?.oneOf;
  if (alternatives) {
    return alternatives.map((each) => typeWord(spec, each)).join(" | ");
  }
  const word = [schema?.type ?? "any"].flat().join(" | ");
  return schema?.format ? `${word} (${schema.format})` : word;
}

/** What a value must keep to beyond its type, such as ", 1 to 10000 characters". */
function limits(spec, schema) {
  const found = resolve(spec, schema);
  const span = (least, most, unit) => {
    if (least === undefined && most === undefined) {
      return "";
    }
    const words =
      least === undefined ? `at most ${most}` : most === undefined ? `at least ${least}` : `${least} to ${most}`;
    return `, ${words}${unit}`;
  };
  return (
    span(found.minLength, found.maxLength, " characters") +
    span(found.minimum, found.maximum, "") +
    span(found.minItems, found.maxItems, " items")
  );
}

/** A value such as the schema describes. */
function example(spec, schema, depth = 0) {
  const found = resolve(spec, schema);
  if (found.example !== undefined || found.default !== undefined) {
    return found.example ?? found.default;
  }
  if (found.examples?.length) {
    return found.examples[0];
  }
  if (found.enum) {
    return found.enum[0];
  }
  const alternatives = found.anyOf ?? found.oneOf;
  if (alternatives) {
    return example(spec, alternatives[0], depth + 1);
  }
  switch ([found.type].flat()[0]) {
    case "object": {
      const value = {};
      for (const [name, field] of Object.entries(found.properties ?? {})) {
        value[name] = depth < DEPTH_MAX ? example(spec, field, depth + 1) : null;
      }
      return value;
    }
    case "array":
      return depth < DEPTH_MAX && Object.keys(found.items ?? {}).length
        ? [example(spec, found.items, depth + 1)]
        : [];
    case "integer":
    case "number":
      return found.minimum ?? 1;
    case "boolean":
      return true;
    case "string":
      return found.format === "date-time" ? "2026-01-01T00:00:00Z" : "text";
    default:
      return null;
  }
}

function rows(heads, lines) {
  const head = el("tr", null, ...heads.map((text) => el("th", { scope: "col" }, text)));
  const body = lines.map((cells) =>
    el("tr", null, ...cells.map((cell, i) => el("td", { "data-head": heads[i] }, cell))),
  );
  return el("table", { class: "fields" }, el("thead", null, head), el("tbody", null, ...body));
}

function parameterTable(spec, parameters) {
  return rows(
    ["Parameter", "In", "Type", "Meaning"],
    parameters.map((parameter) => {
      const schema = parameter.schema ?? parameter.content?.["application/json"]?.schema;
      return [
        el("code", null, parameter.name),
        parameter.in + (parameter.required ? ", required" : ""),
        typeWord(spec, schema) + limits(spec, schema),
        parameter.description ?? schema?.description ?? "",
      ];
    }),
  );
}

/** A field, and below it the fields of an object that it holds. */
function fieldRows(spec, schema, name, field, depth = 0) {
  const held = resolve(spec, field);
  const below = depth === 0 && held.type === "object" ? Object.entries(held.properties ?? {}) : [];
  return [
    [
      el("code", null, name),
      typeWord(spec, field) + limits(spec, field),
      (schema.required ?? []).includes(name.split(".").pop()) ? "yes" : "no",
      field.description ?? held.description ?? "",
    ],
    ...below.flatMap(([part, inner]) => fieldRows(spec, held, `${name}.${part}`, inner, depth + 1)),
  ];
}

function fieldTable(spec, schema) {
  const found = resolve(spec, schema);
  const fields = Object.entries(found.properties ?? {});
  if (fields.length === 0) {
    return null;
  }
  return rows(
    ["Field", "Type", "Required", "Meaning"],
    fields.flatMap(([name, field]) => fieldRows(spec, found, name, field)),
  );
}

function bodies(spec, title, content) {
  return Object.entries(content ?? {}).flatMap(([type, body]) => {
    if (type === "multipart/form-data") {
      return [el("h3", null, `${title}: ${type}`), el("p", null, "Each field is a part.")];
    }
    const value =
      body.example ?? Object.values(body.examples ?? {})[0]?.value ?? example(spec, body.schema);
    return [
      el("h3", null, `${title}: ${type}`),
      fieldTable(spec, body.schema),
      el("pre", { tabindex: "0" }, typeof value === "string" ? value : JSON.stringify(value, null, 2)),
    ];
  });
}

function headerTable(headers) {
  const fields = Object.entries(headers ?? {});
  return fields.length
    ? rows(
        ["Header", "Meaning"],
        fields.map(([name, header]) => [el("code", null, name), header.description ?? ""]),
      )
    : null;
}

/** Errors have one form and one page that lists them. */
function problemLines(statuses) {
  if (statuses.length === 0) {
    return [];
  }
  const named = statuses.filter((status) => status !== "default").join(", ");
  return [
    el("h3", null, named ? `Errors ${named}` : "Errors"),
    el("p", null, el("code", null, "application/problem+json"), "; ", el("a", { href: "/docs/errors" }, "every code")),
  ];
}

function security(spec, operation) {
  const schemes = (operation.security ?? spec.security ?? []).flatMap(Object.keys);
  const words = schemes.map((name) => {
    const scheme = spec.components?.securitySchemes?.[name] ?? {};
    return scheme.type === "http" ? `Authorization: ${scheme.scheme}` : `${scheme.in} ${scheme.name}`;
  });
  return words.length ? `Needs ${words.join(" or ")}.` : "Open to everybody.";
}

function section(spec, entry) {
  const { path, method, operation, id } = entry;
  const parameters = operation.parameters ?? [];
  const request = resolve(spec, operation.requestBody);
  const all = Object.entries(operation.responses ?? {});
  const answers = all
    .filter(([, response]) => response.$ref !== PROBLEM)
    .flatMap(([status, response]) => {
      const found = resolve(spec, response);
      return [
        el("h3", null, `Answer ${status}`),
        el("p", null, found.description ?? ""),
        headerTable(found.headers),
        ...bodies(spec, "Body", found.content),
      ];
    });
  const problems = all.filter(([, response]) => response.$ref === PROBLEM).map(([status]) => status);
  return el(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    el("h2", { id: `${id}-title` }, operation.summary ?? operation.operationId ?? path),
    el("p", { class: "address" }, el("span", { class: "method" }, method.toUpperCase()), path),
    el("p", { class: "quiet" }, `${operation.description ?? ""} ${security(spec, operation)}`.trim()),
    parameters.length ? parameterTable(spec, parameters) : null,
    ...bodies(spec, "Request", request.content),
    ...answers,
    ...problemLines(problems),
  );
}

function entries(spec) {
  return Object.entries(spec.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      path,
      method,
      operation: item[method],
      id: item[method].operationId ?? `${method}${path}`.replace(/\W+/g, "-"),
      tag: item[method].tags?.[0] ?? "operations",
    })),
  );
}

function index(all) {
  const tags = [...new Set(all.map((entry) => entry.tag))];
  return tags.flatMap((tag) => [
    el("h3", null, tag),
    el(
      "ul",
      null,
      ...all
        .filter((entry) => entry.tag === tag)
        .map((entry) =>
          el("li", null, el("a", { href: `#${entry.id}` }, entry.operation.summary ?? entry.path)),
        ),
    ),
  ]);
}

function about(spec, address) {
  const base = spec.servers?.[0]?.url ?? "/";
  const page = spec.externalDocs;
  return [
    base === "/" ? null : el("p", { class: "quiet" }, "Base address: ", el("code", null, base)),
    page ? el("p", null, el("a", { href: page.url }, page.description ?? page.url)) : null,
    el("p", null, el("a", { href: address }, "OpenAPI document"), " for tools that make clients."),
  ].filter((line) => line !== null);
}

function draw(spec, address) {
  const all = entries(spec);
  document.title = `${spec.info?.title ?? "API"} · API reference`;
  document.getElementById("index").replaceChildren(...index(all));
  document.getElementById("reference").replaceChildren(
    el("h1", null, `${spec.info?.title ?? "API"} ${spec.info?.version ?? ""}`.trim()),
    el("p", null, spec.info?.description ?? ""),
    ...about(spec, address),
    ...all.map((entry) => section(spec, entry)),
  );
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function say(text) {
  document.getElementById("reference").replaceChildren(el("p", { role: "status" }, text));
}

async function main() {
  const address = documentAddress();
  if (address === null) {
    say("Only OpenAPI documents of this server are shown: ?spec=/models/…/openapi.json");
    return;
  }
  try {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    if (answer.ok) {
      draw(await answer.json(), address);
    } else {
      say(`There is no document at ${address} (${answer.status}).`);
    }
  } catch (failed) {
    say(`The document at ${address} could not be read: ${failed.message}`);
  }
}

main();
