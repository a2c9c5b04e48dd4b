import { describe, expect, it } from 'vitest';
import { portionsOf } from '../../../core/drinks/portions.ts';
import { drinkUnit } from '../../../core/drinks/volume.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { personHome, personLocales } from '../../../locales/person-locales.ts';

const chosen = (wanted: string, own = 'en-US', spoken = ['en']) => personLocales(wanted.split(/, ?/), spoken, own);

describe('formats follow the region, words the languages that there are', () => {
  it.each([
    ['en-US, en', 'en-US', 'en-US', 'en-US'],
    ['en-GB, en-US, en', 'en-GB', 'en-GB', 'en-GB'],
    ['de-DE, de, en-US, en', 'en-US', 'en-US', 'en-DE-u-hc-h23'],
    ['de-DE', 'en-US', 'en', 'en-DE-u-hc-h23'],
    ['fr, fr-FR, en-US, en', 'en-US', 'en-US', 'en-FR-u-hc-h23'],
    ['fr-CA', 'en-US', 'en', 'en-CA-u-hc-h23'],
    ['ja-JP, en', 'en-US', 'en', 'en-JP-u-hc-h23'],
    ['de-CH, en-GB', 'de', 'en-GB', 'en-CH-u-hc-h23'],
    // A language without a region, before the en-US that browsers add.
    ['fr, en-US, en', 'en-US', 'en-US', 'en-FR-u-hc-h23'],
    // The browser's own tells it where the list does not: an English Firefox that formats as the system, a German Chromium.
    ['en-US, en', 'en-GB', 'en-US', 'en-GB'],
    ['en-US, en', 'de-DE', 'en-US', 'en-DE-u-hc-h23'],
    ['en', 'de', 'en', 'en-DE-u-hc-h23'],
    ['en', 'en-US', 'en', 'en-US'],
    // A region that the list tells goes before the browser's own.
    ['en-GB, en', 'en-US', 'en-GB', 'en-GB'],
    ['es-US, en', 'es', 'en', 'en-US-u-hc-h12'],
  ])('%s in a browser of its own %s: words %s, formats %s', (wanted, own, words, formats) => {
    expect(chosen(wanted, own)).toEqual({ words, formats });
  });

  it.each([
    ['ar-EG', 'h12'],
    ['fa-IR', 'h23'],
    ['th-TH', 'h23'],
    ['tr-TR', 'h23'],
    ['pt-BR', 'h23'],
    ['ko-KR', 'h12'],
  ])('%s reads the English of the world, where the browser knows none of the region', (wanted, hourCycle) => {
    const { formats } = chosen(wanted);
    const form = new Intl.DateTimeFormat(formats, { day: 'numeric', month: 'long', hour: 'numeric' });
    expect(form.resolvedOptions()).toMatchObject({ hourCycle, numberingSystem: 'latn', calendar: 'gregory' });
    expect(new Intl.DateTimeFormat(formats, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 22))).toBe(
      '22 November',
    );
  });

  it('keeps what was asked for, but no digits that the words are not written with', () => {
    expect(chosen('de-DE-u-hc-h12').formats).toBe('en-DE-u-hc-h12');
    expect(chosen('en-US-u-hc-h23').formats).toBe('en-US-u-hc-h23');
    const persian = new Intl.DateTimeFormat(chosen('fa-IR-u-ca-persian-nu-arabext').formats).resolvedOptions();
    expect(persian).toMatchObject({ calendar: 'persian', numberingSystem: 'latn' });
  });

  it('leaves a language with words of its own as it is', () => {
    expect(chosen('fa-IR, en', 'en-US', ['en', 'fa'])).toEqual({ words: 'fa-IR', formats: 'fa-IR' });
    expect(chosen('ar-EG-u-nu-latn, en', 'en-US', ['en', 'ar'])).toEqual({ words: 'ar-EG', formats: 'ar-EG-u-nu-latn' });
    expect(chosen('ar, en-US', 'en-US', ['en', 'ar'])).toEqual({ words: 'ar', formats: 'ar' });
    expect(chosen('en-US, de-DE, de', 'en-US', ['en', 'de'])).toEqual({ words: 'en-US', formats: 'en-US' });
  });

  it('gives a language the clock of a region where the browser does not know it', () => {
    expect(new Intl.DateTimeFormat(chosen('en-TR', 'en-TR').formats, { hour: 'numeric' }).resolvedOptions().hourCycle).toBe('h23');
    expect(chosen('de-JP', 'de', ['de']).formats).toBe('de-JP-u-hc-h23');
  });

  it.each(['C', 'POSIX', '', 'en_US', 'en_US.UTF-8', '*', 'x', 'de-', 'en-US-u-va-posix', '-', 'und', 'i-klingon', '🙂'])(
    'falls back at %j',
    (broken) => {
      for (const wanted of [[broken], [broken, broken], []]) {
        for (const own of [broken, 'en-US', 'en-US-u-va-posix']) {
          const { words, formats } = personLocales(wanted, ['en'], own);
          expect(new Intl.DateTimeFormat([words, formats], { year: 'numeric', timeZone: 'UTC' }).format(0)).toBe('1970');
          expect(new Intl.Locale(formats).language).toBe('en');
          expect(['ml', 'fl-oz']).toContain(drinkUnit('auto', personHome(wanted, own)));
        }
      }
    },
  );

  it('reads a broken tag as if it were not there', () => {
    expect(chosen('C, de-DE', 'en-US').formats).toBe('en-DE-u-hc-h23');
    expect(chosen('de_DE, C', 'C').formats).toBe('en-DE-u-hc-h23');
  });
});

describe('drinks', () => {
  const glass = (tag: string) => portionsOf(defaultSettings.volumes, tag).glass;

  it.each([
    ['en-US, en', 237],
    ['es-PR', 237],
    ['de-DE, de, en-US, en', 200],
    ['fr, fr-FR, en-US, en', 200],
    ['fr, en-US, en', 200],
    ['en-GB, en-US', 200],
    ['en-CA', 200],
    ['ar-EG', 200],
    ['fa-IR', 200],
    ['C', 237],
  ])('of people with %s come in glasses of %i ml, on each page and by the shortcut', (wanted, ml) => {
    expect(glass(chosen(wanted).formats)).toBe(ml);
    expect(glass(personHome(wanted.split(', '), 'en-US'))).toBe(ml);
  });

  it('are the same glass on each page and by the shortcut for every language', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const languages = letters.flatMap((a) => letters.map((b) => `${a}${b}`));
    const known = Intl.DateTimeFormat.supportedLocalesOf([...languages, 'haw', 'chr', 'yue', 'ckb']);
    for (const own of ['en-US', 'en-GB', 'de'])
      expect(known.filter((tag) => glass(chosen(tag, own).formats) !== glass(personHome([tag], own)))).toEqual([]);
  });
});
