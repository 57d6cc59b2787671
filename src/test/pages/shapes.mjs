// What tells one kind of page from another by its address: two results have the same page, a result and a bill have not.

/** After these a segment is the name of one of many. */
const COLLECTIONS = new Set(['board', 'councils', 'areas', 'results', 'agreements', 'costs', 'pools', 'statements', 'services', 'service-levels',
  'measures', 'charts', 'control-charts', 'funnels', 'packs', 'meetings', 'decisions', 'plans', 'quick-starts', 'problems']);

const shapeless = text => text.replace(/[0-9]+/g, '9');

/**
 * The kind of a page: names of things are left out of its path, and of its query what differs in digits only.
 *
 * @param named whether a segment is the name of a council, an area or such
 */
export function shape(address, named) {
  const url = new URL(address);
  const segments = url.pathname.split('/').slice(1);
  const path = segments.map((segment, i) => {
    const ofMany = i > 0 && COLLECTIONS.has(segments[i - 1]) && (segments[i - 1] !== 'costs' || named(segment)) || named(segment);
    return ofMany || /[.]|[0-9a-f]{8}-/.test(segment) ? ':' : shapeless(segment);
  });
  const query = [...url.searchParams].map(([name, value]) => `${name}=${named(value) ? ':' : shapeless(value)}`).sort();
  return `/${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The same whatever is chosen on it. */
export const unchosen = kind => kind.replace(/=[^&]*/g, '');

/** A name for a file. */
export const fileName = kind => kind.replace(/[^a-zA-Z0-9:=]+/g, '-').replace(/[:=]/g, '_').replace(/^-|-$/g, '') || 'start';
