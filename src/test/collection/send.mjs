// send.mjs COLLECTION ORIGIN TOKEN: sends some requests of the collection as they stand, with a token and without one.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const newman = createRequire(`${process.env.MODULES}/`)('newman');
const [file, origin, token] = process.argv.slice(2);
const collection = JSON.parse(readFileSync(file, 'utf8'));
const SENT = ['getMe', 'getOrganisation', 'getPartnership', 'listAgreements', 'getArea'];

const some = {
  ...collection,
  item: collection.item.map(folder => ({...folder, item: folder.item.filter(one => SENT.includes(one.id))})),
};

/** Which status each request is answered with. */
const answers = variables => new Promise((resolve, reject) => {
  const statuses = {};
  newman.run({collection: some, envVar: Object.entries(variables).map(([key, value]) => ({key, value}))}, error => (error ? reject(error) : resolve(statuses)))
    .on('request', (error, {item, response}) => { statuses[item.id] = error ? String(error) : response.code; });
});

const place = {baseUrl: `${origin}/v1`, organisation: 'kettering', partnership: 'nlc', area: 'burton-latimer'};
let failed = false;
for (const [name, variables, expected] of [['with a token', {...place, token}, 200], ['without one', {...place, token: ''}, 401]]) {
  const statuses = await answers(variables);
  for (const id of SENT) {
    if (statuses[id] !== expected) {
      failed = true;
      console.error(`${id} ${name}: ${statuses[id]}, not ${expected}`);
    }
  }
}
if (failed) process.exit(1);
console.log(`${SENT.length} requests of the collection answered 200 with a token, 401 without one`);
