import { CALL_PAGE_LENGTH } from './limits.ts';

/** No address that is typed or pasted is longer. */
const TYPED_LENGTH = 2_000;

/**
 * A call page, or a site whose sound holds nothing, as typed or pasted: a host, or a host with the start of a path, such as `meet.example.com/room`.
 * Scheme, query and a last slash are left out, since no page is told by them.
 * @returns null for anything that is no address of a page.
 */
export function readCallPage(text: string): string | null {
  const typed = text.trim();
  if (typed.length > TYPED_LENGTH || /\s/u.test(typed)) return null;
  const url = URL.parse(/^https?:\/\//iu.test(typed) ? typed : `https://${typed}`);
  if (url?.port !== '' || url.username !== '' || url.password !== '' || !isHost(url.hostname)) return null;
  const page = `${url.hostname}${withoutLastSlash(url.pathname)}`;
  return page.length <= CALL_PAGE_LENGTH ? page : null;
}

/** However many there are. */
function withoutLastSlash(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** Whether an address lies at one of these hosts, or below it, and begins with its path. @param address undefined for one that cannot be seen. */
export function isAtOneOf(pages: readonly string[], address: string | undefined): boolean {
  const url = address === undefined ? null : URL.parse(address);
  return url !== null && pages.some((page) => isAt(url, page));
}

function isAt({ hostname, pathname }: URL, page: string): boolean {
  const [host = '', ...path] = page.split('/');
  const hostFits = hostname === host || hostname.endsWith(`.${host}`);
  return hostFits && pathname.startsWith(`/${path.join('/')}`);
}

/** With a dot in it, so that a slip such as `meet` is noticed; letters at the end, so that it is no address of a machine. */
function isHost(host: string): boolean {
  return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/u.test(host);
}
