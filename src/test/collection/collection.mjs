// collection.mjs DOCUMENT TO: a collection (Postman format 2.1, which Bruno, Insomnia and others read too) made from the OpenAPI document:
// a folder for each tag, a request for each operation with its real example, and what it is answered when it succeeds. What a path names is a variable of the
// collection, and so are the address and the token. The same document gives the same bytes.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const yaml = createRequire(`${process.env.MODULES}/`)('js-yaml');
const [from, to] = process.argv.slice(2);
// Dates stay as they are written.
const document = yaml.load(readFileSync(from, 'utf8'), {schema: yaml.JSON_SCHEMA});

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

const resolved = value => (value?.$ref ? value.$ref.slice(2).split('/').reduce((at, key) => at[key], document) : value);
const exampleOf = parameter => {
  const schema = resolved(parameter.schema) ?? {};
  const value = parameter.example ?? resolved(Object.values(parameter.examples ?? {})[0])?.value
    ?? parameter.schema?.examples?.[0] ?? schema.examples?.[0] ?? schema.default;
  return value === undefined ? '' : String(value);
};
const text = value => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** Content of a body or an answer with its first example, JSON where there is any. */
function content(of) {
  const types = Object.entries(of?.content ?? {});
  const [type, media] = types.find(([name]) => name.includes('json')) ?? types[0] ?? [];
  const examples = Object.entries(media?.examples ?? {}).map(([name, example]) => [name, resolved(example).value]);
  return {type, examples: media?.example === undefined ? examples : [['example', media.example], ...examples]};
}

const variables = new Map([['baseUrl', 'http://127.0.0.1:8080/v1'], ['token', '']]);

function parameters(operation, place) {
  return operation.filter(parameter => parameter.in === place);
}

function requestOf(path, method, operation, shared) {
  const all = [...shared, ...(operation.parameters ?? [])].map(resolved);
  const inPath = parameters(all, 'path');
  for (const parameter of inPath) {
    if (!variables.get(parameter.name)) variables.set(parameter.name, exampleOf(parameter));
  }
  const optional = parameter => ({
    key: parameter.name,
    value: exampleOf(parameter),
    description: parameter.description,
    disabled: !parameter.required,
  });
  const query = parameters(all, 'query').map(optional);
  const parts = path.slice(1).split('/').map(part => part.replace(/^\{(.*)\}$/, ':$1'));
  const body = content(resolved(operation.requestBody));
  const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  const accepted = content(resolved(answer)).type;
  const request = {
    method: method.toUpperCase(),
    description: operation.description,
    header: [
      ...(accepted ? [{key: 'Accept', value: accepted}] : []),
      ...(body.type ? [{key: 'Content-Type', value: body.type}] : []),
      ...parameters(all, 'header').map(optional),
    ],
    url: {
      raw: `{{baseUrl}}/${parts.join('/')}`,
      host: ['{{baseUrl}}'],
      path: parts,
      query,
      variable: inPath.map(parameter => ({key: parameter.name, value: `{{${parameter.name}}}`, description: parameter.description})),
    },
  };
  if (body.type) {
    request.body = {mode: 'raw', raw: body.examples.length ? text(body.examples[0][1]) : '', options: {raw: {language: 'json'}}};
  }
  if (operation.security?.length === 0) request.auth = {type: 'noauth'};
  return request;
}

function item(path, method, operation, shared) {
  const request = requestOf(path, method, operation, shared);
  const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const response = successes.flatMap(([status, answer]) => {
    const {type, examples} = content(resolved(answer));
    return examples.map(([, value]) => ({
      name: `${status} ${resolved(answer).description ?? ''}`.trim(),
      code: Number(status) || undefined,
      originalRequest: request,
      header: [{key: 'Content-Type', value: type}],
      body: text(value),
    }));
  });
  return {id: operation.operationId, name: operation.summary, request, response};
}

const folders = new Map((document.tags ?? []).map(tag => [tag.name, {name: tag.name, description: tag.description, item: []}]));
for (const [path, operations] of Object.entries(document.paths)) {
  for (const method of METHODS.filter(name => operations[name])) {
    const operation = operations[method];
    folders.get(operation.tags[0]).item.push(item(path, method, operation, operations.parameters ?? []));
  }
}

const collection = {
  info: {
    name: document.info.title,
    version: document.info.version,
    description: `${document.info.description}\n\nSet the variables baseUrl and token: an access token of your organisation's own issuer.`,
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  auth: {type: 'bearer', bearer: [{key: 'token', value: '{{token}}', type: 'string'}]},
  variable: [...variables].map(([key, value]) => ({key, value})),
  item: [...folders.values()].filter(folder => folder.item.length > 0),
};

const made = collection.item.flatMap(folder => folder.item);
const described = Object.values(document.paths).flatMap(operations => METHODS.filter(name => operations[name]));
const faults = [
  ...(made.length === described.length ? [] : [`${made.length} requests for ${described.length} operations`]),
  ...(new Set(made.map(one => one.id)).size === made.length ? [] : ['a request is there twice']),
  ...made.filter(one => !one.name).map(one => `${one.id} has no name`),
  ...made.filter(one => one.request.body && !one.request.body.raw).map(one => `${one.id} has no example of its body`),
  ...made.filter(one => /[{}]/.test(one.request.url.path.join(''))).map(one => `${one.id} has a path that is no variable`),
];
if (faults.length > 0) {
  faults.forEach(fault => console.error(fault));
  process.exit(1);
}
writeFileSync(to, `${JSON.stringify(collection, null, 1)}\n`);
console.log(`${made.length} requests in ${collection.item.length} folders, ${made.flatMap(one => one.response).length} answers`);
