// pages.mjs ORIGIN OUT: every kind of page, for each kind of person who may open it. Fails with what does not hold, page by page; leaves a
// picture of each page at both widths in OUT.
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {ask, complaints, crawl, open} from './crawl.mjs';
import {cutOff, keyboard, print, violations} from './looks.mjs';
import {fileName, unchosen} from './shapes.mjs';

const require = createRequire(`${process.env.MODULES}/`);
const {chromium} = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [origin, out] = process.argv.slice(2);

const WIDTHS = [1280, 360];
/** Two of it at this width are one of 1280: text at four times its size (WCAG 1.4.10). */
const NARROWEST = 320;

/** So many links of a kind are followed for who is not the first. */
const SOME = 8;
/** Further stops of the tab key are as those before them. */
const MOST_STOPS = 60;
/** A browser that has failed to make so many pictures is asked for no more: each of them is waited for. */
const MOST_UNTAKEN = 3;

/** Councils and areas of the demo, by their slugs. */
const slugs = new Set(readFileSync('src/test/resources/demo/areas.csv', 'utf8').split('\n').slice(1).flatMap(line => line.split(',').slice(0, 2)));
const named = text => slugs.has(text) || text.endsWith('-in-time');

/** The viewers of the document are not ours: .ci/keycloak sees that they load. */
const VIEWERS = /^\/(docs\/reference|swagger-ui|openapi)/;
const PUBLIC = /^\/(docs|problems|open-data)(\/|$)/;

/** Who looks, where they sign in, where they begin; and of whom the focus is followed through the pages. */
const PEOPLE = [
  {who: 'board', at: 'nlc-board', name: 'chair', starts: ['/board', '/board/nlc?period=FY2025-26-Q3', '/board/nlc?period=2025-12']},
  {who: 'council', at: 'kettering', name: 'officer', starts: ['/board', '/board/nlc?period=2025-12']},
  {who: 'auditor', at: 'county-audit', name: 'auditor', starts: ['/board']},
  {who: 'enterprise', at: 'wayside-leisure', name: 'manager', starts: ['/board']},
  {who: 'anybody', starts: ['/docs', '/problems', '/open-data/nlc']},
];

/** What the story of the demo links to: it is to be followed as it is told. */
const STORY = [...readFileSync('src/site/markdown/demo.md', 'utf8').matchAll(/\(http:\/\/127\.0\.0\.1:8080(\/board[^)]*)\)/g)].map(([, path]) => path);

const wrong = [];
const untaken = [];
const looked = new Set();
let stops = 0;

async function signIn(context, {at, name}) {
  const page = await context.newPage();
  let answer = await page.goto(`${origin}/sign-in/${at}/main`);
  // What is told to people is done: the page says to come back in a moment.
  for (let again = 0; answer.status() === 503 && again < 3; again++) {
    await page.waitForTimeout(5_000);
    answer = await page.goto(`${origin}/sign-in/${at}/main`);
  }
  if (answer.status() !== 200) throw new Error(`${at}'s sign-in was answered ${answer.status()} at ${page.url()}: ${(await page.textContent('body')).trim()}`);
  await page.locator('input[name=username]').fill(name);
  await page.locator('input[type=submit], button[type=submit]').click();
  await page.waitForURL(`${origin}/board`);
  await page.close();
}

let taking = Promise.resolve();

/**
 * A picture for people to look at, one at a time: a browser that makes several at once now and then never ends one. That there is none says
 * nothing about the page, which is looked at otherwise.
 */
function picture(page, path) {
  const take = () => page.screenshot({path, fullPage: true, timeout: 20_000});
  taking = taking.then(() => untaken.length < MOST_UNTAKEN && take().catch(() => page.bringToFront().then(take))
    .catch(e => untaken.push(`${path}: ${e.message.split('\n')[0]}`)));
  return taking;
}

/** A page at every width; of each kind the first closely: with the keyboard, with axe at every width, in print. */
async function look(page, heard, who, kind, address) {
  const report = sentence => wrong.push(`${who}, ${address}: ${sentence}`);
  const first = !looked.has(kind);
  looked.add(kind);
  const file = join(out, `${who}-${fileName(kind)}`);
  await page.setViewportSize({width: WIDTHS[0], height: 900});
  const {answer, told} = await open(page, address, heard).catch(e => ({told: [e.message.split('\n')[0], ...heard()]}));
  told.forEach(report);
  if (answer?.status() !== 200 || !page.url().startsWith(origin)) {
    report(`shows nothing: ${answer?.status()} at ${page.url()}`);
    return;
  }
  if (first) {
    const walked = await keyboard(page, MOST_STOPS);
    walked.wrong.forEach(report);
    stops += walked.stops;
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({width, height: 900});
    (await cutOff(page)).forEach(sentence => report(`at ${width} px ${sentence}`));
    if (first || width === WIDTHS[0]) (await violations(page, axe)).forEach(sentence => report(`at ${width} px: ${sentence}`));
    await picture(page, `${file}-${width}.png`);
  }
  await page.setViewportSize({width: NARROWEST, height: 900});
  (await cutOff(page)).forEach(sentence => report(`at ${NARROWEST} px ${sentence}`));
  if (first) (await print(page, `${file}.pdf`)).forEach(report);
  heard().forEach(report);
}

async function go(browser, person) {
  const {who, starts} = person;
  const plain = await browser.newContext({javaScriptEnabled: false});
  if (person.at) await signIn(plain, person);
  const within = url => !VIEWERS.test(url.pathname) && (person.at ? /^\/board(\/|$)/ : PUBLIC).test(url.pathname)
    && !/\.(json|csv|xlsx|pdf|xml|zip)$/.test(url.pathname);
  const begun = Date.now();
  const {kinds, asked} = await crawl(plain, starts.map(path => origin + path), within, named, looked.size === 0 ? Infinity : SOME,
    (address, sentence) => wrong.push(`${who}, ${address}: ${sentence}`));
  for (const path of who === 'board' ? STORY : []) {
    const status = (await ask(plain, origin + path)).status();
    if (status !== 200) wrong.push(`the story leads to ${path}, which is answered ${status}`);
  }
  const crawled = Date.now();
  const context = await browser.newContext({storageState: await plain.storageState(), reducedMotion: 'reduce'});
  const page = await context.newPage();
  const heard = complaints(page);
  const met = new Set();
  for (const [kind, address] of kinds) {
    // What is chosen on a page changes its numbers, not how it is made; the pages to begin with are looked at all the same.
    if (met.has(unchosen(kind)) && !starts.some(path => origin + path === address)) continue;
    met.add(unchosen(kind));
    await look(page, heard, who, kind, address);
  }
  console.log(`${who}: ${kinds.size} kinds of pages, ${met.size} of them looked at, ${asked} more links;`
    + ` ${Math.round((crawled - begun) / 1000)} + ${Math.round((Date.now() - crawled) / 1000)} s`);
  await context.close();
  await plain.close();
}

/** Pages that say no are pages too. */
async function refused(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const heard = complaints(page);
  for (const [path, status] of [['/board/nlc', 401]]) {
    const {answer} = await open(page, origin + path, heard);
    if (answer.status() !== status) wrong.push(`${path} is answered ${answer.status()} without a session`);
    for (const width of WIDTHS) {
      await page.setViewportSize({width, height: 900});
      [...await cutOff(page), ...await violations(page, axe)].forEach(sentence => wrong.push(`${path} at ${width} px: ${sentence}`));
    }
  }
  await context.close();
}

rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const only = process.env.ONLY?.split(',') ?? PEOPLE.map(({who}) => who);
  const [first, ...others] = PEOPLE.filter(({who}) => only.includes(who));
  // The one who sees most meets most kinds of pages first, and they are looked at closely then.
  await go(browser, first);
  await Promise.all([...others.map(person => go(browser, person)), refused(browser)]);
} finally {
  await browser.close();
}
if (untaken.length > 0) {
  const further = untaken.length < MOST_UNTAKEN ? '' : ', and all that were to come after them';
  console.log(`Without a picture${further}:\n${untaken.join('\n')}`);
}
if (wrong.length > 0) {
  console.error([...new Set(wrong)].join('\n'));
  console.error(`${wrong.length} things do not hold.`);
  process.exit(1);
}
console.log(`The pages hold, ${looked.size} kinds of them; ${stops} stops of the tab key. Pictures are in ${out}.`);
