import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../../core/routines/families.ts';
import { fittingRoutine, leftOutFamilies, mayStart, refusedFamilies, unansweredFamilies } from '../../../core/routines/safety.ts';
import { safetyCards } from '../../../core/routines/safety-cards.ts';
import type { SafetyChecks } from '../../../core/settings/schema.ts';
import { HOUR } from '../../../core/time.ts';

const now = Date.UTC(2026, 10, 22, 9);
const day = 24 * HOUR;
const classic = { families: ['general', 'collarbone', 'neck'] } as const;

function said(allowed: boolean, daysAgo = 1) {
  return { allowed, answeredAt: now - daysAgo * day };
}

describe('what has to be read before a routine', () => {
  test('is every card at first, in reading order', () => {
    expect(unansweredFamilies({ families: ['neck', 'general', 'collarbone'] }, {}, now)).toEqual(['general', 'collarbone', 'neck']);
    expect(mayStart(classic, {}, now)).toBe(false);
  });

  test('is only what has no answer yet', () => {
    const checks = { general: said(true), collarbone: said(true) };
    expect(unansweredFamilies(classic, checks, now)).toEqual(['neck']);
    expect(mayStart(classic, { ...checks, neck: said(true) }, now)).toBe(true);
  });

  test('is nothing for a routine without touch', () => {
    expect(unansweredFamilies({ families: [] }, {}, now)).toEqual([]);
    expect(mayStart({ families: [] }, {}, now)).toBe(true);
  });

  test('comes back after 90 days, whatever the answer was', () => {
    const checks = (daysAgo: number): SafetyChecks => ({
      general: said(true, daysAgo),
      collarbone: said(true, daysAgo),
      neck: said(false, daysAgo),
    });
    expect(unansweredFamilies(classic, checks(89), now)).toEqual([]);
    expect(unansweredFamilies(classic, checks(90), now)).toEqual(['general', 'collarbone', 'neck']);
    expect(refusedFamilies(classic, checks(90), now)).toEqual([]);
  });

  test('does not come back because the clock was set back', () => {
    const checks = { general: said(true, -400), collarbone: said(true), neck: said(true) };
    expect(mayStart(classic, checks, now)).toBe(true);
  });
});

describe('a check that only a part of a routine needs', () => {
  const rolling = { families: ['cold', 'neck'], optionalFamilies: ['neck'] } as const;

  test('is read like the others', () => {
    expect(unansweredFamilies(rolling, { cold: said(true) }, now)).toEqual(['neck']);
    expect(mayStart(rolling, { cold: said(true) }, now)).toBe(false);
  });

  test('leaves that part out when it is refused, not the routine', () => {
    const checks = { cold: said(true), neck: said(false) };
    expect(refusedFamilies(rolling, checks, now)).toEqual([]);
    expect(mayStart(rolling, checks, now)).toBe(true);
    expect(leftOutFamilies(rolling, checks, now)).toEqual(['neck']);
  });

  test('does not help where another is refused', () => {
    const checks = { cold: said(false), neck: said(true) };
    expect(refusedFamilies(rolling, checks, now)).toEqual(['cold']);
    expect(mayStart(rolling, checks, now)).toBe(false);
  });
});

describe('the routine on offer', () => {
  test('is the preferred one while nothing speaks against it, read or not', () => {
    expect(fittingRoutine('classic-face-drainage', {}, now)).toBe('classic-face-drainage');
  });

  test.each(['general', 'collarbone', 'neck'] as const)('is the one without touch when "%s" has been refused', (family) => {
    expect(fittingRoutine('classic-face-drainage', { [family]: said(false) }, now)).toBe('no-touch-flow');
  });

  test('is not changed by a refusal that it does not need', () => {
    expect(fittingRoutine('breathe-and-open', { neck: said(false) }, now)).toBe('breathe-and-open');
  });

  test('is the default when the preferred one is gone', () => {
    expect(fittingRoutine('wave-at-the-moon', {}, now)).toBe('breathe-and-open');
    expect(fittingRoutine('wave-at-the-moon', { general: said(false) }, now)).toBe('no-touch-flow');
  });
});

describe('the safety cards', () => {
  test('are there for every family, each with something to read', () => {
    expect(Object.keys(safetyCards).sort()).toEqual([...FAMILIES].sort());
    for (const card of Object.values(safetyCards)) {
      expect(card.intro).not.toBe('');
      expect(card.items.length + card.rules.length).toBeGreaterThan(0);
    }
  });
});
