// browser.mjs ORIGIN PARTNERSHIP SLUG NAME AREA PASSWORD OTHER_SLUG OTHER_NAME OTHER_AREA: an officer of a council signs in at the page
// of its own council in a browser, sees that council and not the other one, and signs out. Fails with the sentence that does not hold.
import {createRequire} from 'node:module';

const {chromium} = createRequire(`${process.env.MODULES}/`)('playwright-core');
const [origin, partnership, slug, name, area, password, other, otherName, otherArea] = process.argv.slice(2);

const holds = (condition, sentence) => {
  if (!condition) throw new Error(`${slug}: it does not hold that ${sentence}`);
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

/** Fills in the form of the issuer. */
async function signIn(page, user, secret) {
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(secret);
  await page.locator('#kc-login').click();
}

/** What a page of this session says, and with which status. */
async function read(page, path) {
  const answer = await page.goto(`${origin}${path}`);
  return {status: answer.status(), text: await page.locator('body').innerText()};
}

async function day(page) {
  const board = `/board/${partnership}`;
  const before = await read(page, board);
  holds(before.status === 401, `the page is shut before the sign-in, which was answered ${before.status}`);

  await page.goto(`${origin}/sign-in/${slug}/main`);
  holds(page.url().includes(`/realms/${slug}/`), `the sign-in leads to the council's own realm, which led to ${page.url()}`);
  await signIn(page, 'officer', 'wrong');
  holds(page.url().includes(`/realms/${slug}/`), 'a wrong password stays at the issuer');
  await signIn(page, 'officer', password);
  await page.waitForURL(`${origin}/board`);
  const own = await page.locator('main a').allInnerTexts();
  holds(own.length === 1, `the officer is shown one partnership, which showed ${own}`);

  await page.locator('main a').click();
  const councils = await page.locator('main').innerText();
  holds(councils.includes(name), `the page shows ${name}`);
  holds(!councils.includes(otherName), `the page does not show ${otherName}`);

  const home = await read(page, `${board}/councils/${slug}`);
  holds(home.status === 200 && home.text.includes(area), `the council's page shows ${area}`);
  holds(!home.text.includes(otherName) && !home.text.includes(otherArea), 'the council\'s page shows nothing of the other one');
  const foreign = await read(page, `${board}/councils/${other}`);
  holds(foreign.status === 404, `the other council's page is not there, which was answered ${foreign.status}`);
  holds(!foreign.text.includes(otherArea), 'a page that is not there shows nothing');
  const api = await read(page, '/v1/me');
  holds(api.status === 401, `the session of the pages does not open the API, which was answered ${api.status}`);

  await read(page, board);
  await page.getByRole('button', {name: 'Sign out'}).click();
  const after = await read(page, board);
  holds(after.status === 401, `the page is shut after the sign-out, which was answered ${after.status}`);
}

try {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(30_000);
  await day(page).catch(async e => {
    console.error(`at ${page.url()}:\n${(await page.locator('body').innerText().catch(() => '')).slice(0, 2000)}`);
    throw e;
  });
  console.log(`${name}: signed in, saw itself only, signed out.`);
} finally {
  await browser.close();
}
