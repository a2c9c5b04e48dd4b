/** The zone that a table gives beside a time: how far that place was from UTC. */

/** `UTC+0200`, `GMT-3`, `+02:00`, `+0200`. */
const OFFSETS = [/^(?:UTC|GMT) ?([+-])(\d{1,2})(?::?(\d\d))?$/iu, /^([+-])(\d{1,2}):(\d\d)(?::00)?$/u, /^([+-])(\d\d)(\d\d)$/u] as const;
const NUMBER = /^[+-]?\d{1,8}(?:\.\d{1,2})?$/u;
const ZONE_NAME = /^[A-Z][A-Za-z_]{1,30}\/[A-Za-z0-9_+/-]{1,40}$/u;

const MOST_MIN = 18 * 60;
/** The units of a number: no zone is less than half an hour or more than 18 hours from UTC, so its size tells. */
const SCALES = [
  { most: 18, inMinutes: 60 },
  { most: MOST_MIN, inMinutes: 1 },
  { most: MOST_MIN * 60, inMinutes: 1 / 60 },
  { most: MOST_MIN * 60_000, inMinutes: 1 / 60_000 },
] as const;

/** A zone as `Temporal` takes it, such as `+02:00` or `Europe/Berlin`; `number` might as well be anything else, `sure` is nothing else. */
export interface ZoneCell {
  timeZone: string;
  kind: 'sure' | 'number';
}

/** Reads an offset, a zone, or a number of hours, minutes, seconds or milliseconds; null for anything else. */
export function readZone(text: string): ZoneCell | null {
  const trimmed = text.trim().replace('\u2212', '-');
  if (/^(?:Z|UTC|GMT)$/iu.test(trimmed)) return { timeZone: '+00:00', kind: 'sure' };
  for (const pattern of OFFSETS) {
    const [all, sign, hours, minutes = '0'] = pattern.exec(trimmed) ?? [];
    const zone = all ? offsetZone((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))) : null;
    if (zone && Number(minutes) < 60) return { timeZone: zone, kind: 'sure' };
  }
  if (NUMBER.test(trimmed)) return numberZone(Number(trimmed));
  return ZONE_NAME.test(trimmed) && isZone(trimmed) ? { timeZone: trimmed, kind: 'sure' } : null;
}

function numberZone(value: number): ZoneCell | null {
  const scale = SCALES.find(({ most }) => Math.abs(value) <= most);
  const zone = scale ? offsetZone(Math.round(value * scale.inMinutes)) : null;
  return zone === null ? null : { timeZone: zone, kind: 'number' };
}

function offsetZone(minutes: number): string | null {
  if (Math.abs(minutes) > MOST_MIN) return null;
  const part = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(Math.floor(Math.abs(minutes) / 60))}:${part(Math.abs(minutes) % 60)}`;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
