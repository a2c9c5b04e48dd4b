/**
 * Words that promise what nobody has shown, with their inflections. Whole words only: "heal" is one, "health" is not.
 * The list is that of the editorial rules: no claims about looks, weight or illness.
 */
const BANNED = [
  /toxi(?:n|c|city|ns|cs)/,
  /detox(?:es|ed|ing|ify|ifies|ified|ifying|ification)?/,
  /flush(?:es|ed|ing)?/,
  /cleans(?:e|es|ed|er|ers|ing)/,
  /purif(?:y|ies|ied|ier|ying|ication)/,
  /cur(?:e|es|ed|ing|ative)/,
  /heal(?:s|ed|er|ing)?/,
  /slim(?:s|mer|med|ming)?/,
  /fat(?:s|ty|ten|tening)?/,
  /boost(?:s|ed|er|ers|ing)?/,
  /mirac(?:le|les|ulous|ulously)/,
  /guarantee(?:s|d|ing)?/,
  /instant(?:s|ly|aneous|aneously)?/,
  /immun(?:e|ity)/,
  /wast(?:e|es|ed|ing)/,
];

const banned = new RegExp(`\\b(?:${BANNED.map((word) => word.source).join('|')})\\b`, 'iu');

/** The first word in a text that Rill does not use, as it is written there. */
export function bannedWord(text: string): string | undefined {
  return banned.exec(text)?.[0];
}

/** Texts are shown as they are; anything that looks like markup is a mistake or worse. */
export function hasMarkup(text: string): boolean {
  return /[<>]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu.test(text);
}
