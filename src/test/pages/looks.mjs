// What can be said of a page by looking at it in a browser: axe's rules, whether everything is in sight at a width, with the keyboard, in print.

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, a sentence each. */
export async function violations(page, axe) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const found = await page.evaluate(tags => window.axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false})
    .then(result => result.violations.map(({id, help, nodes}) => ({id, help, nodes: nodes.length, first: nodes[0].html.slice(0, 200),
      why: nodes[0].failureSummary}))), TAGS);
  return found.map(({id, help, nodes, first, why}) => `axe, ${id}: ${help}; ${nodes} times, first at ${first} (${why.replace(/\s+/g, ' ')})`);
}

/** What reaches beyond the right edge, and no region that scrolls holds it; what only a screen reader sees is a pixel wide. */
export const cutOff = page => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const beyond = document.documentElement.scrollWidth - width;
  if (beyond <= 1) return [];
  const scrolls = e => e && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  const guilty = [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
    .map(e => `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`);
  return [`is ${beyond} px too wide: ${guilty.slice(-2).join('; ')}`];
});

/** Where the focus is, and what of it can be seen. */
const focused = () => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const seen = element => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.textDecoration].join('|');
  };
  const box = e.getBoundingClientRect();
  const focus = seen(e);
  const outlined = getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) > 0;
  const shadowed = getComputedStyle(e).boxShadow !== 'none';
  const onScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  window.stops ??= new Set();
  const again = window.stops.has(e);
  window.stops.add(e);
  return {what: `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`, onScreen,
    marked: outlined || shadowed, focus, again, id: e.id};
};

/** The skip link works; then every stop of the tab key is seen, in the order of the page, and none is left out. */
export async function keyboard(page, most) {
  const wrong = [];
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(focused);
  if (!skip?.what.includes('govuk-skip-link') || !skip.onScreen) wrong.push(`the first stop is no skip link that can be seen: ${skip?.what}`);
  await page.keyboard.press('Enter');
  const main = await page.evaluate(() => document.activeElement.id);
  if (main !== 'main-content') wrong.push(`the skip link leads to "${main}"`);
  const wanted = await page.evaluate(() => {
    const can = e => (e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}));
    window.wanted = [...document.querySelectorAll('main a[href], main button, main select, main input, main summary, main [tabindex]')].filter(can);
    return window.wanted.length;
  });
  for (let i = 0; i < Math.min(wanted, most); i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    const expected = await page.evaluate(n => document.activeElement === window.wanted[n], i);
    if (!at) wrong.push(`the ${i + 1}th stop is nowhere`);
    else if (!expected) wrong.push(`the ${i + 1}th stop is out of order: ${at.what}`);
    else if (!at.onScreen) wrong.push(`the focus is out of sight at ${at.what}`);
    else if (!at.marked) wrong.push(`the focus is not marked at ${at.what}`);
    if (wrong.length > 3) break;
  }
  await page.evaluate(() => document.activeElement?.blur());
  return {wrong, stops: Math.min(wanted, most)};
}

/** How wide A4 is within its margins, in pixels: upright 190 mm, across 273 mm. */
const UPRIGHT = 718;
const ACROSS = 1032;

/** Whether a page asks for paper that lies across; runs in the page. */
const liesAcross = () => {
  const asks = rule => rule instanceof CSSPageRule ? rule.cssText.includes('landscape') : [...rule.cssRules ?? []].some(asks);
  return [...document.styleSheets].some(sheet => [...sheet.cssRules].some(asks));
};

/** On paper nothing is cut off. */
export async function print(page, file) {
  await page.setViewportSize({width: await page.evaluate(liesAcross) ? ACROSS : UPRIGHT, height: 1000});
  await page.emulateMedia({media: 'print'});
  const wrong = (await cutOff(page)).map(sentence => `in print ${sentence}`);
  const blank = await page.evaluate(() => (document.querySelector('main')?.innerText.trim().length ?? 0) < 40);
  if (blank) wrong.push('is blank in print');
  if (file) {
    const pdf = await page.pdf({path: file, format: 'A4', preferCSSPageSize: true, margin: {top: '10mm', bottom: '10mm', left: '10mm', right: '10mm'}});
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (pages === 0 || pdf.length < 5_000) wrong.push(`prints as ${pages} pages of ${pdf.length} bytes`);
  }
  await page.emulateMedia({media: 'screen'});
  return wrong;
}
