// environment.mjs FILE SERVICE [FROM=TO]...: the environment of a service of a compose file, as lines for a shell to read. Variables
// that the file asks for come from this process; then each FROM in a value becomes TO (addresses that are others than in containers).
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const yaml = createRequire(`${process.env.MODULES}/`)('js-yaml');
const [file, service, ...others] = process.argv.slice(2);

const filled = value => value.replace(/\$\{([A-Z_]+):\?[^}]*\}/g, (_, name) => {
  if (!process.env[name]) throw new Error(`${name} is not set`);
  return process.env[name];
});
const moved = value => others.reduce((text, pair) => {
  const at = pair.indexOf('=');
  return text.replaceAll(pair.slice(0, at), pair.slice(at + 1));
}, value);
const quoted = value => `'${value.replaceAll("'", String.raw`'\''`)}'`;

for (const [name, value] of Object.entries(yaml.load(readFileSync(file, 'utf8')).services[service].environment)) {
  console.log(`${name}=${quoted(moved(filled(String(value))))}`);
}
