/**
 * Texts that people write and that files bring are plain: every character is seen, in the order in which it is read. Format characters
 * (Unicode's category Cf: marks of direction, spaces without width, tags) and separators of lines and paragraphs can make one text look
 * like another, so they are none of a name's.
 */
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}]/gu;
/** A joiner within a word belongs to its spelling (Persian, languages of India), and within an emoji to its picture. */
const JOINERS = '\u200c\u200d';
const JOINED = /^(?:\p{L}|\p{M}|\p{Extended_Pictographic})/u;
const SHADE = /^\p{Emoji_Modifier}/u;

/** Whether a text has a character that is not seen, or that turns the direction of reading; joiners within a word are none. */
export function hasHidden(text: string): boolean {
  return withoutHidden(text) !== text;
}

/** The text as it is seen. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, (sign, at: number) => (JOINERS.includes(sign) && joins(text, at) ? sign : ''));
}

function joins(text: string, at: number): boolean {
  // Two units before it and behind it are one sign at most.
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  return (JOINED.test(before) || SHADE.test(before)) && JOINED.test(text.slice(at + 1, at + 3));
}
