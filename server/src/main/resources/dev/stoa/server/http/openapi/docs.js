// Draws an OpenAPI document: the platform's, or one of this server that ?spec= names. All text goes
// in as text, never as markup.
"use strict";

const METHODS = ["get", "post", "put", "patch", "delete"];
const DEPTH_MAX = 6;

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

function resolve(spec, schema) {
  const name = schema?.$ref?.replace("#/components/", "").split("/");
  return name ? (spec.components?.[name[0]]?.[name[1]] ?? {}) : (schema ?? {});
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
      return depth < DEPTH_MAX ? [example(spec, found.items, depth + 1)] : [];
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
  const body = lines.map((cells) => el("tr", null, ...cells.map((cell) => el("td", null, cell))));
  return el("table", null, el("thead", null, head), el("tbody", null, ...body));
}

function parameterTable(spec, parameters) {
  return rows(
    ["Parameter", "In", "Type", "Meaning"],
    parameters.map((parameter) => [
      el("code", null, parameter.name),
      parameter.in + (parameter.required ? ", required" : ""),
      typeWord(spec, parameter.schema),
      parameter.description ?? parameter.schema?.description ?? "",
    ]),
  );
}

function fieldTable(spec, schema) {
  const found = resolve(spec, schema);
  const fields = Object.entries(found.properties ?? {});
  if (fields.length === 0) {
    return null;
  }
  return rows(
    ["Field", "Type", "Required", "Meaning"],
    fields.map(([name, field]) => [
      el("code", null, name),
      typeWord(spec, field),
      (found.required ?? []).includes(name) ? "yes" : "no",
      field.description ?? "",
    ]),
  );
}

function bodies(spec, title, content) {
  return Object.entries(content ?? {}).flatMap(([type, body]) => {
    const value = body.example ?? example(spec, body.schema);
    return [
      el("h3", null, `${title}: ${type}`),
      fieldTable(spec, body.schema),
      el("pre", { tabindex: "0" }, typeof value === "string" ? value : JSON.stringify(value, null, 2)),
    ];
  });
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
  const answers = Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    const found = resolve(spec, response);
    return [
      el("h3", null, `Answer ${status}`),
      el("p", null, found.description ?? ""),
      ...(status === "default" ? [] : bodies(spec, "Body", found.content)),
    ];
  });
  return el(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    el("h2", { id: `${id}-title` }, operation.summary ?? operation.operationId ?? path),
    el("p", { class: "address" }, el("span", { class: "method" }, method.toUpperCase()), path),
    el("p", { class: "quiet" }, `${operation.description ?? ""} ${security(spec, operation)}`.trim()),
    parameters.length ? parameterTable(spec, parameters) : null,
    ...bodies(spec, "Request", request.content),
    ...answers,
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
    el("h2", null, tag),
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

function draw(spec, address) {
  const all = entries(spec);
  document.title = spec.info?.title ?? "API reference";
  document.getElementById("raw").setAttribute("href", address);
  document.getElementById("index").replaceChildren(...index(all));
  document.getElementById("content").replaceChildren(
    el("h1", null, `${spec.info?.title ?? "API"} ${spec.info?.version ?? ""}`.trim()),
    el("p", null, spec.info?.description ?? ""),
    ...all.map((entry) => section(spec, entry)),
  );
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function say(text) {
  document.getElementById("content").replaceChildren(el("p", null, text));
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
