/**
 * Reads one JSON object that arrives in pieces, without ever holding the whole of it: a member is handed over as soon as its value is
 * complete, and of members that are long lists, each item by itself.
 *
 * - The pieces may be cut anywhere, between two characters.
 * - What stands between the members is checked here; values are checked by `JSON.parse`, which makes nothing of a key such as
 *   `__proto__` but a plain property.
 * - A value may have `limit` characters at most, so that a file without an end to its string cannot fill the memory.
 */
export type ScanFault = 'not-json' | 'no-object' | 'cut-off' | 'too-large';

export interface ScanListener {
  /** A member that is no list to be taken apart. */
  member(key: string, value: unknown): void;
  /** An item of such a list. @param length of its text, in characters. */
  item(key: string, value: unknown, length: number): void;
}

export interface JsonScanner {
  /** Takes the next piece. After a fault it takes no more. */
  push(text: string): ScanFault | null;
  /** Says that there are no more pieces. */
  end(): ScanFault | null;
}

type Place = 'start' | 'first-key' | 'key' | 'colon' | 'value' | 'after-value' | 'first-item' | 'item' | 'after-item' | 'end';

/** The part of an incomplete value that has been read so far. */
interface Open {
  from: number;
  at: number;
  depth: number;
  inString: boolean;
  sort: 'nested' | 'string' | 'plain';
}

const SPACE = /[ \t\r\n]/u;
const PLAIN_END = /[ \t\r\n,\]}]/u;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** @param lists the members whose items are wanted one by one. */
export function jsonScanner(lists: readonly string[], listener: ScanListener, limit: number): JsonScanner {
  let text = '';
  let position = 0;
  let place: Place = 'start';
  let key = '';
  let open: Open | null = null;
  let fault: ScanFault | null = null;

  const push = (piece: string): ScanFault | null => {
    if (fault) return fault;
    text = text.slice(position) + piece;
    if (open) open = { ...open, from: open.from - position, at: open.at - position };
    position = 0;
    while (!fault && advance());
    if (!fault && text.length - position > limit) fault = 'too-large';
    return fault;
  };

  const end = (): ScanFault | null => fault ?? (place === 'end' ? null : 'cut-off');

  /** Takes one step; false when it needs more text. */
  function advance(): boolean {
    if (open) return takeValue();
    while (SPACE.test(text.charAt(position))) position += 1;
    if (position === text.length) return false;
    const char = text[position] as string;
    switch (place) {
      case 'start':
        return char === '{' ? step('first-key') : fail('no-object');
      case 'first-key':
        if (char === '}') return step('end');
        return char === '"' ? begin('key') : fail('not-json');
      case 'key':
        return char === '"' ? begin('key') : fail('not-json');
      case 'colon':
        return char === ':' ? step('value') : fail('not-json');
      case 'value':
        return char === '[' && lists.includes(key) ? step('first-item') : begin('value');
      case 'after-value':
        if (char === '}') return step('end');
        return char === ',' ? step('key') : fail('not-json');
      case 'first-item':
        return char === ']' ? step('after-value') : begin('item');
      case 'item':
        return begin('item');
      case 'after-item':
        if (char === ']') return step('after-value');
        return char === ',' ? step('item') : fail('not-json');
      case 'end':
        return fail('not-json');
    }
  }

  function step(next: Place): true {
    place = next;
    position += 1;
    return true;
  }

  function begin(what: Place): true {
    const first = text.charCodeAt(position);
    const sort = first === QUOTE ? 'string' : first === OPEN_BRACE || first === OPEN_BRACKET ? 'nested' : 'plain';
    place = what;
    open = { from: position, at: position, depth: 0, inString: false, sort };
    return true;
  }

  function fail(what: ScanFault): false {
    fault = what;
    return false;
  }

  function takeValue(): boolean {
    const value = open as Open;
    const end = endOf(text, value);
    if (end === null) return false;
    if (end - value.from > limit) return fail('too-large');
    let parsed: unknown;
    try {
      parsed = JSON.parse(text.slice(value.from, end));
    } catch {
      return fail('not-json');
    }
    open = null;
    position = end;
    if (place === 'key') {
      key = parsed as string;
      place = 'colon';
    } else if (place === 'item') {
      place = 'after-item';
      listener.item(key, parsed, end - value.from);
    } else {
      place = 'after-value';
      listener.member(key, parsed);
    }
    return true;
  }

  return { push, end };
}

/** Where the open value ends, just behind it; null while that is not to be seen. Remembers in `open` how far it has looked. */
function endOf(text: string, open: Open): number | null {
  if (open.sort === 'plain') {
    while (open.at < text.length && !PLAIN_END.test(text[open.at] as string)) open.at += 1;
    return open.at < text.length ? open.at : null;
  }
  while (open.at < text.length) {
    const char = text.charCodeAt(open.at);
    if (open.inString) {
      // An escaped character is passed over, also where the next piece begins with it.
      if (char === BACKSLASH) open.at += 1;
      else if (char === QUOTE) open.inString = false;
    } else if (char === QUOTE) open.inString = true;
    else if (char === OPEN_BRACE || char === OPEN_BRACKET) open.depth += 1;
    else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) open.depth -= 1;
    open.at += 1;
    if (!open.inString && open.depth === 0) return open.at;
  }
  return null;
}
