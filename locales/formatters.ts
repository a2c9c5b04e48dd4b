/**
 * The formatters of `Intl`, each made once: making one takes longer than a frame on a slow machine, and a player that writes the time
 * needs two every second.
 */
export const formatters = {
  getDateTimeFormat: /* @__PURE__ */ once((locale, options) => new Intl.DateTimeFormat(locale, options as Intl.DateTimeFormatOptions)),
  getNumberFormat: /* @__PURE__ */ once((locale, options) => new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions)),
  getPluralRules: /* @__PURE__ */ once((locale, options) => new Intl.PluralRules(locale, options as Intl.PluralRulesOptions)),
};

function once<Formatter>(make: (locale: Locale, options: object | undefined) => Formatter) {
  const made = new Map<string, Formatter>();
  return (locale?: Locale, options?: object): Formatter => {
    const key = JSON.stringify([locale, options]);
    const known = made.get(key);
    if (known) return known;
    const formatter = make(locale, options);
    made.set(key, formatter);
    return formatter;
  };
}

type Locale = Intl.LocalesArgument;
