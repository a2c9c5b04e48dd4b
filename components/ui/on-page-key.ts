/** What tells of an input method, in an event of the page and in one of React. */
type Key = { nativeEvent: Composing } | Composing;
type Composing = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/** An input method has taken the key, also the first one of a word, when it does not compose yet. */
const TAKEN = 229;

/**
 * Hears keys but for those that an input method has taken: its Enter ends a word, its Escape throws the word away, its arrows choose among words.
 * Every listener for keys goes through here, which `tests/unit/lint/keys.test.ts` holds.
 */
export function onPageKey<E extends Key>(hear: (event: E) => void): (event: E) => void {
  return (event) => {
    const { isComposing, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event;
    if (!isComposing && keyCode !== TAKEN) hear(event);
  };
}
