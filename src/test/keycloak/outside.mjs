// outside.mjs ORIGIN PAGE...: each page loads, in a browser, from its own server and asks nobody else for anything. The server is called by a
// name that is none of this machine's: some libraries behave at `localhost` only. Fails with the sentence that does not hold.
import {createRequire} from 'node:module';

const {chromium} = createRequire(`${process.env.MODULES}/`)('playwright-core');
const [origin, ...pages] = process.argv.slice(2);
const NAME = 'concordat.test';
const named = new URL(origin);
named.hostname = NAME;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
});

/** What a page asked for, and what of it its policy stopped before it left the browser. */
async function look(path) {
  const page = await (await browser.newContext()).newPage();
  const asked = [];
  const stopped = new Set();
  page.on('request', request => asked.push(request.url()));
  page.on('requestfailed', request => /csp|blocked/i.test(request.failure()?.errorText ?? '') && stopped.add(request.url()));
  const answer = await page.goto(new URL(path, named).href, {waitUntil: 'networkidle', timeout: 60_000});
  // It has all that it asked for by then, and may still be drawing.
  let text = await page.locator('body').innerText();
  for (let i = 0; i < 60 && text.length < 200; i++) {
    await page.waitForTimeout(500);
    text = await page.locator('body').innerText();
  }
  await page.context().close();
  return {status: answer.status(), asked, stopped, text};
}

try {
  for (const path of pages) {
    const {status, asked, stopped, text} = await look(path);
    const outside = asked.filter(url => !url.startsWith(`${named.origin}/`) && !/^(data|blob):/.test(url) && !stopped.has(url));
    if (status !== 200 || text.length < 200) throw new Error(`${path} does not show, answered ${status}: ${text.slice(0, 200)}`);
    if (outside.length > 0) throw new Error(`${path} asks others: ${outside}`);
    console.log(`${path}: ${asked.length - stopped.size} requests, all to its own server; stopped by its policy: ${[...stopped].join(' ') || 'none'}.`);
  }
} finally {
  await browser.close();
}
