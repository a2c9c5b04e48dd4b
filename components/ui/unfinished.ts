/** Work that somebody makes on this page and has not kept yet. The work outlives its section, and is lost with the page. */
export interface Unfinished<T> {
  get: () => T | null;
  set: (thing: T | null) => void;
}

const begun = new Set<object>();

/** If leaving is declined the page stays, with all that is on it. */
const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** A place for one such thing. While there is something, the browser asks before the page is closed or loaded anew. */
export function unfinished<T>(): Unfinished<T> {
  let current: T | null = null;
  const place: Unfinished<T> = {
    get: () => current,
    set: (thing) => {
      current = thing;
      if (thing === null) begun.delete(place);
      else begun.add(place);
      if (begun.size > 0) addEventListener('beforeunload', askBeforeLeaving);
      else removeEventListener('beforeunload', askBeforeLeaving);
    },
  };
  return place;
}
