// Goes through the pages as somebody without scripts does: from a start page by links, one page of each kind, and asks for whatever else
// these link to.
import {setTimeout as pass} from 'node:timers/promises';
import {shape, unchosen} from './shapes.mjs';

/** More pages of one person than there are kinds of them. */
const MOST = 80;
/** So many times a page is opened with something else chosen on it; other choices are asked for as links are. */
const CHOICES = 6;
const AT_ONCE = 4;
/** How often whoever is told to come again does. */
const MOST_AGAIN = 3;

/** What a page says of itself; runs in the page. */
const told = () => ({
  title: document.title,
  lang: document.documentElement.lang,
  headings: [...document.querySelectorAll('h1')].map(h => h.textContent.trim()),
  ids: [...document.querySelectorAll('[id]')].map(e => e.id),
  links: [...document.querySelectorAll('a[href]')].map(a => ({href: a.href, text: a.textContent.trim()})),
  forms: [...document.querySelectorAll('form[method=get]')].flatMap(form => [...form.querySelectorAll('select')].flatMap(select => {
    const filled = new URLSearchParams(new FormData(form));
    const options = [...select.options];
    return [options[0], options[options.length - 1]].map(option => {
      filled.set(select.name, option.value);
      return `${form.action}?${filled}`;
    });
  })),
  unexplained: [...document.querySelectorAll('td.board-result .board-figure, [data-result]')]
    .filter(e => /[0-9]/.test(e.textContent) && !e.closest('a'))
    .map(e => e.textContent.trim()),
});

/** Notes what a page complains about: messages, exceptions, requests that failed or were refused; not those that going on gave up. */
export function complaints(page) {
  const heard = [];
  page.on('console', message => ['error', 'warning'].includes(message.type()) && heard.push(`console: ${message.text()}`));
  page.on('pageerror', error => heard.push(`script: ${error.message}`));
  page.on('requestfailed', request => {
    const {errorText} = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') heard.push(`request failed: ${request.url()} ${errorText}`);
  });
  page.on('response', answer => answer.status() >= 400 && heard.push(`${answer.url()} was answered ${answer.status()}`));
  return () => heard.splice(0);
}

/** Until the time has come that an answer names. */
const later = answer => pass(1_000 * (Number(answer?.headers()['retry-after']) || 1));

/**
 * Opens an address as people do: where it, or something that its page needs, is told to come again, it is opened again after a moment.
 * @param heard see complaints; what was heard of one that was told so is dropped
 * @returns the answer, and what the page complains about
 */
export async function open(page, address, heard) {
  for (let again = 0; ; again++) {
    const answer = await page.goto(address, {timeout: 60_000});
    const told = heard();
    if (again === MOST_AGAIN || !told.some(complaint => / was answered (429|503)$/.test(complaint))) return {answer, told};
    await later(answer);
    heard();
  }
}

/** What an address is answered, asked again where it is told so. */
export async function ask(context, address, options) {
  let answer = await context.request.get(address, options);
  for (let again = 0; again < MOST_AGAIN && [429, 503].includes(answer.status()); again++) {
    await later(answer);
    await answer.dispose();
    answer = await context.request.get(address, options);
  }
  return answer;
}

/**
 * @param context signed in, without scripts
 * @param starts addresses
 * @param within whether an address is one of the pages to go through
 * @param named see shape
 * @param most how many links of one kind are asked for, where they are no pages to go through
 * @param report takes an address and what does not hold of it
 * @returns the address of one page of each kind, by kind
 */
export async function crawl(context, starts, within, named, most, report) {
  const page = await context.newPage();
  const heard = complaints(page);
  const kinds = new Map();
  const queue = [...starts];
  const linked = new Map();
  const titles = new Map();
  while (queue.length > 0) {
    const address = queue.shift();
    const kind = shape(address, named);
    const chosen = [...kinds.keys()].filter(each => unchosen(each).split('?')[0] === unchosen(kind).split('?')[0]).length;
    if (kinds.has(kind) || chosen >= CHOICES) continue;
    if (kinds.size >= MOST) {
      report(address, `there are more than ${MOST} kinds of pages`);
      break;
    }
    kinds.set(kind, address);
    const {answer, told: complained} = await open(page, address, heard)
      .catch(e => ({told: [e.message.split('\n')[0], ...heard()]}));
    complained.forEach(complaint => report(address, complaint));
    if (answer?.status() !== 200 || new URL(page.url()).origin !== new URL(address).origin) {
      report(address, `answered ${answer?.status()} at ${page.url()}`);
      continue;
    }
    const said = await page.evaluate(told);
    judge(said, address, titles, report);
    said.forms.forEach(href => linked.has(href) || linked.set(href, address));
    said.forms.forEach(href => within(new URL(href)) && queue.push(href));
    for (const {href, text} of said.links) {
      const url = new URL(href);
      if (url.origin !== new URL(address).origin) continue;
      const anchor = decodeURIComponent(url.hash.slice(1));
      url.hash = '';
      if (anchor && url.href === address && !said.ids.includes(anchor)) report(address, `a link leads to #${anchor}, which is nowhere`);
      if (!text) report(address, `a link to ${href} has no text`);
      if (!linked.has(url.href)) linked.set(url.href, address);
      if (within(url)) queue.push(url.href);
    }
  }
  await page.close();
  [...kinds.values()].forEach(address => linked.delete(address));
  const counts = new Map();
  for (const href of [...linked.keys()]) {
    const kind = shape(href, named);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (counts.get(kind) > most) linked.delete(href);
  }
  const dead = await answers(context, [...linked.keys()]);
  dead.forEach(([href, status]) => report(linked.get(href), `links to ${href}, which was answered ${status}`));
  return {kinds, asked: linked.size};
}

function judge(said, address, titles, report) {
  if (said.headings.length !== 1 || !said.headings[0]) report(address, `has ${said.headings.length} first headings: ${said.headings}`);
  if (!said.title) report(address, 'has no title');
  if (said.lang !== 'en') report(address, 'does not say that it is in English');
  // The same page may have two addresses, one of them with what is chosen where nothing is.
  const {pathname} = new URL(address);
  if ((titles.get(said.title) ?? pathname) !== pathname) report(address, `has the title of ${titles.get(said.title)}: ${said.title}`);
  titles.set(said.title, pathname);
  said.unexplained.forEach(figure => report(address, `the figure ${figure} does not link to its explanation`));
}

/** What is not answered 200. */
async function answers(context, addresses) {
  const dead = [];
  const left = [...addresses];
  await Promise.all(Array.from({length: AT_ONCE}, async () => {
    for (let href = left.shift(); href; href = left.shift()) {
      const answer = await ask(context, href, {maxRedirects: 2, maxRetries: 2, timeout: 60_000});
      // Whoever would have to sign in again is led to an issuer, elsewhere.
      const here = new URL(answer.url()).origin === new URL(href).origin;
      if (answer.status() !== 200 || !here) dead.push([href, here ? answer.status() : 'elsewhere']);
      await answer.dispose();
    }
  }));
  return dead;
}
