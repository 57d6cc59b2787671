// Holds what the application is made of (target/bom.json, CycloneDX) against what may be in it: licences.json and vulnerabilities.json.
// Lists the licences; prints one line per fault and exits 1 when there is any.
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const json = path => JSON.parse(readFileSync(path, 'utf8'));
const bom = json(process.argv[2] ?? join(root, 'target/bom.json'));
const {allowed, sameAs, exceptions} = json(join(here, 'licences.json'));
const {fixed, guarded} = json(join(here, 'vulnerabilities.json'));
const faults = [];
const components = bom.components.map(c => ({
  name: `${c.group}:${c.name}`, version: c.version,
  licences: (c.licenses ?? []).flatMap(l => l.expression ? l.expression.split(/ OR /) : [l.license.id ?? l.license.name]).map(l => sameAs[l] ?? l),
}));

// Of several licences one may be chosen.
for (const c of components) {
  const exception = exceptions.find(e => e.component === c.name && c.licences.includes(e.licence));
  if (!exception && !c.licences.some(l => allowed.includes(l))) faults.push(`${c.name} ${c.version}: ${c.licences.join(' or ') || 'no licence'} is not allowed`);
}
for (const e of exceptions) {
  if (!components.some(c => c.name === e.component)) faults.push(`licences.json: ${e.component} is not used any more`);
  if (!(e.reason?.length > 20)) faults.push(`licences.json: ${e.component} has no reason`);
}

// Whether a version is lower than another: number by number, words aside.
const numbers = version => (version.match(/\d+/g) ?? []).map(Number);
const lower = (a, b) => {
  const [x, y] = [numbers(a), numbers(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) < (y[i] ?? 0);
  return false;
};
for (const {id, component, fixedIn} of fixed) {
  for (const c of components.filter(c => c.name === component && lower(c.version, fixedIn))) faults.push(`${c.name} ${c.version}: ${id} is fixed in ${fixedIn}`);
}
const tests = readdirSync(join(root, 'src/test/java'), {recursive: true}).filter(f => String(f).endsWith('.java')).map(String);
for (const g of guarded) {
  const used = components.find(c => c.name === g.component);
  if (!used || used.version !== g.used) faults.push(`${g.id}: ${g.component} is ${used?.version ?? 'not used'}, not ${g.used}: read its advisory again`);
  if (!(g.reason?.length > 20) || !existsSync(join(root, g.guard))) faults.push(`${g.id}: no reason, or no guard`);
  for (const proof of g.proof) {
    const [type, method] = proof.split('.');
    const file = tests.find(f => f.endsWith(`/${type}.java`) || f === `${type}.java`);
    if (!file || !readFileSync(join(root, 'src/test/java', file), 'utf8').includes(` ${method}(`)) faults.push(`${g.id}: there is no test ${proof}`);
  }
}

const byLicence = new Map();
for (const c of components) {
  const licence = c.licences.join(' or ');
  byLicence.set(licence, [...byLicence.get(licence) ?? [], `${c.name} ${c.version}`]);
}
const list = [...byLicence].sort((a, b) => b[1].length - a[1].length);
writeFileSync(join(root, 'target/licences.txt'), list.map(([l, cs]) => `${l}\n${cs.sort().map(c => `  ${c}\n`).join('')}`).join('\n'));
console.log(list.map(([l, cs]) => `${String(cs.length).padStart(4)}  ${l}`).join('\n'));
faults.forEach(f => console.log(f));
console.log(`${components.length} components, ${fixed.length + guarded.length} known vulnerabilities, ${faults.length} faults; the list is in target/licences.txt`);
process.exit(faults.length ? 1 : 0);
