// Checks of deploy/ that need more than a linter: the Containerfile's instructions, the manifests against the schemas of Kubernetes,
// and that the files agree with each other. Prints one line per fault; exits 1 when there is any.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const require = createRequire(import.meta.url);
const yaml = require('js-yaml');
const deploy = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = path => readFileSync(join(deploy, path), 'utf8');
const faults = [];
const fault = (path, text) => faults.push(`${path}: ${text}`);
let checked = 0;
const holds = (path, condition, text) => {
  checked++;
  if (!condition) fault(path, text);
};

// Whether the name of an image has no registry, and a version that is not a moving one.
const goodImage = image => /^[a-z0-9-]+(\/[a-z0-9-]+)?:[0-9][A-Za-z0-9._-]*(@sha256:[0-9a-f]{64})?$/.test(image);

function containerfile() {
  const path = 'container/Containerfile';
  const text = read(path);
  for (const d of require('dockerfile-utils').validate(text)) fault(path, `${d.range.start.line + 1}: ${d.message}`);
  const instructions = text.split('\n').filter(l => l && !l.startsWith('#'));
  const value = word => instructions.filter(l => l.startsWith(`${word} `)).map(l => l.slice(word.length + 1));
  value('FROM').forEach(image => holds(path, goodImage(image), `the base image ${image}`));
  holds(path, /^[1-9]\d*:[1-9]\d*$/.test(value('USER').at(-1) ?? ''), 'ends with a numeric USER that is not root');
  holds(path, value('ENV').some(e => /-Xmx\d+m/.test(e)), 'sets -Xmx');
  holds(path, (value('ENTRYPOINT')[0] ?? '').startsWith('['), 'has an ENTRYPOINT without a shell');
}

function manifests() {
  const files = readdirSync(join(deploy, 'kubernetes')).filter(f => f.endsWith('.yaml') && f !== 'kustomization.yaml');
  const listed = yaml.load(read('kubernetes/kustomization.yaml')).resources;
  holds('kubernetes/kustomization.yaml', JSON.stringify([...listed].sort()) === JSON.stringify(files.sort()),
    'lists every manifest once');
  return files.flatMap(f => yaml.loadAll(read(`kubernetes/${f}`)).map(object => ({path: `kubernetes/${f}`, object})));
}

// The schemas let unknown fields pass. A field that the validator never looked at is one it doesn't know.
function watched(value, at, unread) {
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, watched(v, `${at}.${k}`, unread)]));
  if (!Array.isArray(value)) Object.keys(value).forEach(k => unread.add(`${at}.${k}`));
  return new Proxy(Array.isArray(value) ? Object.values(parts) : parts, {
    get(target, key, self) {
      unread.delete(`${at}.${String(key)}`);
      return Reflect.get(target, key, self);
    },
    ownKeys(target) {
      Object.keys(target).forEach(k => unread.delete(`${at}.${k}`));
      return Reflect.ownKeys(target);
    },
  });
}

function againstSchema({path, object}) {
  const [version, group = 'core'] = object.apiVersion.split('/').reverse();
  const name = ['IoK8sApi', group.split('.')[0], version, object.kind].map(w => w[0].toUpperCase() + w.slice(1)).join('');
  // By its path: the package offers the validators only through a model, which reads every field itself.
  const {validate} = require(join(deploy, 'lint/node_modules/kubernetes-models/_schemas', `${name}.js`));
  const unread = new Set();
  checked++;
  if (validate(watched(object, object.kind, unread))) {
    unread.forEach(field => fault(path, `unknown field ${field}`));
  } else {
    validate.errors.forEach(e => fault(path, `${object.kind}${e.instancePath}: ${e.message ?? e.keyword} ${JSON.stringify(e.params)}`));
  }
  holds(path, object.kind !== 'Secret', 'holds no Secret');
  holds(path, object.kind === 'Namespace' || object.metadata.namespace === 'concordat', `${object.kind} names its namespace`);
}

function workload(objects) {
  const {path, object: deployment} = objects.find(o => o.object.kind === 'Deployment');
  const pod = deployment.spec.template;
  const labels = pod.metadata.labels;
  const selects = selector => Object.entries(selector).every(([k, v]) => labels[k] === v);
  const probes = {startupProbe: '/q/health/started', readinessProbe: '/q/health/ready', livenessProbe: '/q/health/live'};
  holds(path, selects(deployment.spec.selector.matchLabels), 'selects its own pods');
  holds(path, pod.spec.securityContext.runAsNonRoot === true, 'runs as non-root');
  holds(path, pod.spec.automountServiceAccountToken === false, 'mounts no token');
  for (const c of pod.spec.containers) {
    holds(path, goodImage(c.image), `the image ${c.image}`);
    for (const [probe, answer] of Object.entries(probes)) holds(path, c[probe]?.httpGet?.path === answer && c[probe].httpGet.port === 'management', `${probe} asks ${answer} on the management port`);
    holds(path, c.securityContext.readOnlyRootFilesystem && !c.securityContext.allowPrivilegeEscalation
      && c.securityContext.capabilities.drop.includes('ALL'), `${c.name} has the least rights`);
    holds(path, c.resources.requests.memory && c.resources.limits.memory, `${c.name} has its memory bounded`);
    for (const e of c.env ?? []) holds(path, !('value' in e) && e.valueFrom?.secretKeyRef, `${e.name} is a reference to a secret`);
    for (const m of c.volumeMounts) holds(path, pod.spec.volumes.some(v => v.name === m.name), `the volume ${m.name} is there`);
  }
  for (const {path: at, object} of objects) {
    if (object.kind === 'Service') holds(at, selects(object.spec.selector), 'the service selects the pods');
    if (object.kind === 'PodDisruptionBudget') holds(at, selects(object.spec.selector.matchLabels), 'the budget selects the pods');
    if (object.kind === 'ConfigMap') {
      for (const key of Object.keys(object.data)) holds(at, !/PASSWORD|SECRET/.test(key), `${key} is not in a ConfigMap`);
    }
  }
  return [...Object.keys(objects.find(o => o.object.kind === 'ConfigMap').object.data),
    ...pod.spec.containers.flatMap(c => (c.env ?? []).map(e => e.name))];
}

// The variables that compose asks for are those that make-env writes, and those that the realms are filled with are passed on.
function compose() {
  const path = 'compose/compose.yaml';
  const {services} = yaml.load(read(path));
  const asked = new Set([...read(path).matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)].map(([, name, rest]) => {
    holds(path, rest.startsWith(':?'), `${name} has no default and fails when it is unset`);
    return name;
  }));
  const made = new Set([...read('compose/make-env').matchAll(/\b([A-Z]+(?:_[A-Z]+)+)\b/g)].map(m => m[1]));
  holds('compose/make-env', [...asked].every(n => made.has(n)) && [...made].every(n => asked.has(n)),
    'writes the variables that compose.yaml asks for, and no others');
  for (const [name, service] of Object.entries(services)) {
    holds(path, goodImage(service.image), `the image of ${name}`);
    holds(path, (service.ports ?? []).every(p => String(p).startsWith('127.0.0.1:')), `${name} listens on 127.0.0.1 only`);
    holds(path, service.healthcheck, `${name} has a health check`);
    for (const [key, value] of Object.entries(service.environment)) {
      holds(path, !/PASSWORD|SECRET/.test(key) || /^\$\{[A-Z_]+:\?/.test(value), `${name} ${key} is not written here`);
    }
  }
  for (const file of readdirSync(join(deploy, 'compose/realms'))) realm(file, services.issuers.environment);
  return Object.keys(services.api.environment).filter(k => !/_WEB_SECRET$/.test(k));
}

function realm(file, environment) {
  const path = `compose/realms/${file}`;
  const r = JSON.parse(read(path));
  const filled = v => /^\$\{[A-Z_]+\}$/.test(v) && v.slice(2, -1) in environment;
  const roles = r.roles.realm.map(x => x.name);
  holds(path, file === `${r.realm}-realm.json`, 'is named as its realm');
  for (const c of r.clients) {
    holds(path, filled(c.secret), `the secret of ${c.clientId} comes from the environment`);
    holds(path, !c.directAccessGrantsEnabled && !c.implicitFlowEnabled, `${c.clientId} has no password and no implicit grant`);
    holds(path, c.protocolMappers.some(m => m.config['included.custom.audience'] === 'concordat'), `${c.clientId} has the audience`);
  }
  for (const u of r.users) {
    holds(path, (u.credentials ?? []).every(c => filled(c.value)), `the password of ${u.username} comes from the environment`);
    holds(path, u.realmRoles.every(x => roles.includes(x)), `the roles of ${u.username} are the realm's`);
    holds(path, !u.serviceAccountClientId || r.clients.some(c => c.clientId === u.serviceAccountClientId && c.serviceAccountsEnabled),
      `the client of ${u.username} is there`);
  }
}

containerfile();
const objects = manifests();
objects.forEach(againstSchema);
const keys = new Set([...workload(objects), ...compose()]);
const reference = existsSync(join(deploy, 'configuration.md')) ? read('configuration.md') : '';
for (const key of keys) holds('configuration.md', reference.includes(`\`${key}\``), `explains ${key}`);

faults.forEach(f => console.log(f));
console.log(`${checked} checks, ${objects.length} manifests, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
