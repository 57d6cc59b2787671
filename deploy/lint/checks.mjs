// Checks of deploy/ that need more than a linter: the Containerfile's instructions, the manifests against the schemas of Kubernetes,
// and that the files agree with each other. Prints one line per fault; exits 1 when there is any.
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
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
  value('FROM').map(image => image.replace(/ AS [a-z]+$/, '')).forEach(image => holds(path, goodImage(image), `the base image ${image}`));
  holds(path, /^[1-9]\d*:[1-9]\d*$/.test(value('USER').at(-1) ?? ''), 'ends with a numeric USER that is not root');
  holds(path, value('ENV').some(e => /-Xmx\d+m/.test(e)), 'sets -Xmx');
  holds(path, (value('ENTRYPOINT')[0] ?? '').startsWith('['), 'has an ENTRYPOINT without a shell');
}

const NAMESPACES = ['concordat', 'concordat-database', 'concordat-router', 'concordat-move'];

// What is no manifest, but stands beside them.
const BESIDE = ['kustomization.yaml', 'rules-test.yaml'];

function manifests(directory) {
  const files = readdirSync(join(deploy, directory)).filter(f => f.endsWith('.yaml') && !BESIDE.includes(f));
  const listed = yaml.load(read(`${directory}/kustomization.yaml`)).resources;
  holds(`${directory}/kustomization.yaml`, JSON.stringify([...listed].sort()) === JSON.stringify(files.sort()),
    'lists every manifest once');
  return files.flatMap(f => yaml.loadAll(read(`${directory}/${f}`)).map(object => ({path: `${directory}/${f}`, object})));
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

// Of the kinds that extend Kubernetes. An object store is its plugin's, and holds the configuration that CloudNativePG has a schema of.
const EXTENSIONS = {
  'postgresql.cnpg.io': ['@kubernetes-models/cloudnative-pg', 'ComGithubCloudnativePgCloudnativePgApi'],
  'monitoring.coreos.com': ['@kubernetes-models/prometheus-operator', 'ComGithubPrometheusOperatorPrometheusOperatorPkgApisMonitoring'],
};

// The validator of an object, by its path: the packages offer them only through a model, which reads every field itself.
function validator(object) {
  const [version, group = 'core'] = object.apiVersion.split('/').reverse();
  const name = (...words) => words.map(w => w[0].toUpperCase() + w.slice(1)).join('');
  const [holder, prefix] = EXTENSIONS[group] ?? ['kubernetes-models', name('ioK8sApi', group.split('.')[0])];
  return require(join(deploy, 'lint/node_modules', holder, '_schemas', `${name(prefix, version, object.kind)}.js`)).validate;
}

function againstSchema({path, object}) {
  if (object.kind === 'ObjectStore') {
    checked++;
    holds(path, object.metadata.namespace && /^\d+[dwm]$/.test(object.spec.retentionPolicy), 'says how long backups are kept');
    const {validate} = require(join(deploy, 'lint/node_modules/@kubernetes-models/cloudnative-pg/_schemas/ComGithubCloudnativePgBarmanCloudPkgApiBarmanObjectStoreConfiguration.js'));
    holds(path, validate(object.spec.configuration), `ObjectStore: ${JSON.stringify(validate.errors)}`);
    return;
  }
  const validate = validator(object);
  const unread = new Set();
  checked++;
  if (validate(watched(object, object.kind, unread))) {
    unread.forEach(field => fault(path, `unknown field ${field}`));
  } else {
    validate.errors.forEach(e => fault(path, `${object.kind}${e.instancePath}: ${e.message ?? e.keyword} ${JSON.stringify(e.params)}`));
  }
  holds(path, object.kind !== 'Secret', 'holds no Secret');
  holds(path, object.kind === 'Namespace' || NAMESPACES.includes(object.metadata.namespace), `${object.kind} names its namespace`);
}

// Whatever runs here has the least rights, bounded memory, and secrets by reference only.
function pods(objects) {
  for (const {path, object} of objects.filter(o => o.object.spec?.template)) {
    const pod = object.spec.template.spec;
    holds(path, pod.securityContext.runAsNonRoot === true && pod.securityContext.seccompProfile.type === 'RuntimeDefault', 'runs as non-root, with the runtime\'s seccomp profile');
    holds(path, pod.automountServiceAccountToken === false, 'mounts no token');
    for (const c of pod.containers) {
      holds(path, goodImage(c.image), `the image ${c.image}`);
      holds(path, c.securityContext.readOnlyRootFilesystem && !c.securityContext.allowPrivilegeEscalation
        && c.securityContext.capabilities.drop.includes('ALL'), `${c.name} has the least rights`);
      holds(path, c.resources.requests.memory && c.resources.limits.memory, `${c.name} has its memory bounded`);
      for (const e of c.env ?? []) {
        holds(path, !('value' in e) && (e.valueFrom?.secretKeyRef || e.valueFrom?.configMapKeyRef && !/PASSWORD|SECRET|KEY/.test(e.name)), `${e.name} is a reference`);
      }
      for (const m of c.volumeMounts) holds(path, pod.volumes.some(v => v.name === m.name), `the volume ${m.name} is there`);
    }
  }
}

// Every namespace is closed both ways, and every pod of ours has a policy that opens what it needs.
function networks(objects) {
  for (const {path, object} of objects.filter(o => o.object.kind === 'Namespace')) {
    holds(path, objects.some(({object: o}) => o.kind === 'NetworkPolicy' && o.metadata.namespace === object.metadata.name
      && JSON.stringify(o.spec) === '{"podSelector":{},"policyTypes":["Ingress","Egress"]}'), `${object.metadata.name} is closed both ways`);
  }
  for (const {path, object} of objects.filter(o => o.object.spec?.template)) {
    const labels = object.spec.template.metadata.labels;
    holds(path, objects.some(({object: o}) => o.kind === 'NetworkPolicy' && o.metadata.namespace === object.metadata.namespace && o.spec.podSelector.matchLabels
      && Object.entries(o.spec.podSelector.matchLabels).every(([k, v]) => labels[k] === v)), `a policy opens what ${object.metadata.name} needs`);
  }
}

// The database that the operator makes has the roles of roles.sql, and loses nothing that was acknowledged.
function database(objects) {
  const {path, object: cluster} = objects.find(o => o.object.kind === 'Cluster');
  const {bootstrap: {initdb}, managed, postgresql, instances, plugins} = cluster.spec;
  const plain = text => text.replace(/--.*$/gm, '').replace(/ password '[^']*'/g, '').replace(/\s+/g, ' ').trim();
  const wanted = plain(read('database/roles.sql')).split(';').map(s => s.trim()).filter(Boolean);
  const byOperator = wanted.filter(s => s.startsWith('create role concordat_owner ') || s.startsWith('create database '));
  holds(path, byOperator.length === 2 && initdb.owner === 'concordat_owner' && initdb.database === 'concordat', 'makes the owner and the database');
  holds(path, JSON.stringify(wanted.filter(s => !byOperator.includes(s)).sort()) === JSON.stringify(initdb.postInitApplicationSQL.map(plain).sort()),
    'makes the roles of database/roles.sql');
  const gateway = managed.roles.find(r => r.name === 'concordat_gateway');
  holds(path, gateway && !gateway.inherit && !gateway.bypassrls && !gateway.superuser && gateway.passwordSecret, 'the gateway inherits nothing and passes no policy');
  holds(path, managed.roles.length === 1 && gateway.inRoles.every(r => initdb.postInitApplicationSQL.includes(`create role ${r} nologin`)), 'the gateway may become what is made');
  holds(path, instances >= 3 && postgresql.synchronous?.number >= 1 && postgresql.synchronous.dataDurability === 'required', 'what is acknowledged is on two instances');
  holds(path, !cluster.spec.enableSuperuserAccess && cluster.spec.enablePDB, 'has no superuser\'s login, and a disruption budget');
  const store = objects.find(o => o.object.kind === 'ObjectStore').object;
  const daily = objects.find(o => o.object.kind === 'ScheduledBackup').object;
  holds(path, plugins.some(p => p.isWALArchiver && p.parameters.barmanObjectName === store.metadata.name)
    && daily.spec.cluster.name === cluster.metadata.name && daily.spec.method === 'plugin', 'is backed up, and its log archived');
  const url = objects.find(o => o.object.metadata.name === 'concordat' && o.object.kind === 'ConfigMap').object.data.QUARKUS_DATASOURCE_JDBC_URL;
  holds(path, url.includes(`//${cluster.metadata.name}-rw.${cluster.metadata.namespace}.svc:5432/${initdb.database}?sslmode=verify-full`), 'is where the application looks, and proves who it is');
  return [gateway.passwordSecret.name, initdb.secret.name];
}

// Every alert is tried, says what to do, and is worth waking somebody or not.
function alerts(objects) {
  const {path, object} = objects.find(o => o.object.kind === 'PrometheusRule');
  const tried = yaml.load(read('kubernetes/monitoring/rules-test.yaml')).tests.flatMap(t => t.alert_rule_test);
  for (const rule of object.spec.groups.flatMap(g => g.rules)) {
    holds(path, ['page', 'ticket'].includes(rule.labels.severity) && rule.annotations.summary && rule.annotations.description.length > 20, `${rule.alert} says what to do`);
    holds(path, tried.some(t => t.alertname === rule.alert && t.exp_alerts.length), `${rule.alert} is tried`);
  }
  if (process.env.RULES) writeFileSync(process.env.RULES, JSON.stringify(object.spec));
  const board = JSON.parse(read('kubernetes/monitoring/dashboard.json'));
  const shown = board.panels.filter(p => p.type !== 'row');
  holds('kubernetes/monitoring/dashboard.json', new Set(board.panels.map(p => p.id)).size === board.panels.length, 'numbers its panels');
  for (const p of shown) holds('kubernetes/monitoring/dashboard.json', p.targets.every(t => t.expr && t.datasource.uid === '${source}'), `${p.title} asks the chosen source`);
}

function workload(objects) {
  const {path, object: deployment} = objects.find(o => o.object.kind === 'Deployment');
  const pod = deployment.spec.template;
  const labels = pod.metadata.labels;
  const selects = selector => Object.entries(selector).every(([k, v]) => labels[k] === v);
  const probes = {startupProbe: '/q/health/started', readinessProbe: '/q/health/ready', livenessProbe: '/q/health/live'};
  holds(path, selects(deployment.spec.selector.matchLabels), 'selects its own pods');
  for (const c of pod.spec.containers) {
    for (const [probe, answer] of Object.entries(probes)) holds(path, c[probe]?.httpGet?.path === answer && c[probe].httpGet.port === 'management', `${probe} asks ${answer} on the management port`);
    holds(path, !c.env.some(e => e.valueFrom.secretKeyRef?.key === 'owner-password'), 'the nodes that serve do not have the owner\'s password');
  }
  for (const {path: at, object} of objects) {
    if (object.kind === 'Service') holds(at, selects(object.spec.selector), 'the service selects the pods');
    if (object.kind === 'PodDisruptionBudget') holds(at, selects(object.spec.selector.matchLabels), 'the budget selects the pods');
    if (object.kind === 'ConfigMap') {
      for (const key of Object.keys(object.data)) holds(at, !/PASSWORD|SECRET/.test(key), `${key} is not in a ConfigMap`);
    }
  }
  return [...objects.filter(o => o.object.kind === 'ConfigMap').flatMap(o => Object.keys(o.object.data)),
    ...objects.filter(o => o.object.spec?.template).flatMap(o => o.object.spec.template.spec.containers.flatMap(c => (c.env ?? []).map(e => e.name)))];
}

// haproxy finds in its pods what it finds in the repository, under the same names, and a change of it is a change of the pods.
function router(objects) {
  const {path, object: deployment} = objects.find(o => o.object.kind === 'Deployment');
  const {spec: {replicas, strategy, selector}, metadata: {namespace}} = deployment;
  const pod = deployment.spec.template;
  const [haproxy] = pod.spec.containers;
  const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  const selects = s => Object.entries(s).every(([k, v]) => pod.metadata.labels[k] === v);
  const kustomization = yaml.load(read('cells/kustomization.yaml'));
  const [made] = kustomization.configMapGenerator;
  const files = ['haproxy.cfg', 'cells.cfg', ...readdirSync(join(deploy, 'cells/maps')).map(map => `maps/${map}`)];
  holds('cells/kustomization.yaml', same(made.files, files), 'takes every file of the router');
  holds('cells/kustomization.yaml', made.namespace === namespace && !kustomization.generatorOptions && !made.options, 'names the files by their digest');
  const {projected: {sources: [held, {secret}]}, name: volume} = pod.spec.volumes.find(v => v.projected);
  holds(path, held.configMap.name === made.name && same(held.configMap.items.map(i => i.path), files)
    && held.configMap.items.every(i => i.path.endsWith(`/${i.key}`) || i.path === i.key), 'has every file where it is in the repository');
  const {mountPath} = haproxy.volumeMounts.find(m => m.name === volume);
  holds(path, haproxy.command.join(' ') === `haproxy -db -C ${mountPath} -f haproxy.cfg -f cells.cfg`, 'starts haproxy where the files are');
  const configuration = read('cells/haproxy.cfg');
  const certificate = configuration.match(/ ssl crt (\S+)/)[1];
  holds(path, same(secret.items.map(i => i.path), [certificate, `${certificate}.key`]), 'has the certificate where haproxy looks for it');
  const port = name => haproxy.ports.find(p => p.name === name).containerPort;
  holds(path, configuration.includes(`bind :${port('https')} ssl`) && configuration.includes(`bind :${port('health')}\n`), 'listens where haproxy does');
  for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
    holds(path, haproxy[probe].httpGet.port === 'health' && configuration.includes(`monitor-uri ${haproxy[probe].httpGet.path}\n`), `${probe} asks for what no cell answers`);
  }
  holds(path, replicas >= 2 && strategy.rollingUpdate.maxUnavailable === 0 && selects(selector.matchLabels), 'is there while it is replaced');
  const longest = 60 * configuration.match(/hard-stop-after (\d+)m/)[1];
  holds(path, pod.spec.terminationGracePeriodSeconds >= longest + 5, 'ends what it has begun');
  for (const {path: at, object} of objects) {
    if (object.kind === 'Service') holds(at, selects(object.spec.selector) && object.spec.externalTrafficPolicy === 'Local', 'the service selects the pods, and keeps the callers\' addresses');
    if (object.kind === 'PodDisruptionBudget') holds(at, selects(object.spec.selector.matchLabels), 'the budget selects the pods');
  }
  return [secret.name];
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
const objects = ['kubernetes', 'kubernetes/database', 'kubernetes/monitoring'].flatMap(manifests);
const routers = manifests('cells');
const moves = manifests('cells/move');
const all = [...objects, ...routers, ...moves];
all.forEach(againstSchema);
pods(all);
networks(all);
const secrets = [...database(objects), ...router(routers), ...moves.filter(o => o.object.kind === 'Job').map(o => o.object.metadata.name)];
for (const name of secrets) holds('kubernetes/README.md', read('kubernetes/README.md').includes(`\`${name}\``), `tells of the secret ${name}`);
alerts(objects);
const keys = new Set([...workload(objects), ...compose()]);
const reference = existsSync(join(deploy, 'configuration.md')) ? read('configuration.md') : '';
for (const key of keys) holds('configuration.md', reference.includes(`\`${key}\``), `explains ${key}`);

faults.forEach(f => console.log(f));
console.log(`${checked} checks, ${all.length} manifests, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
