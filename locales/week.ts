import { regionOf } from './person-locales.ts';

/** Weekdays are 1 for Monday to 7 for Sunday. */
interface Week {
  firstDay: number;
  weekend: readonly number[];
}

export function firstWeekdayOf(formats: string): number {
  return weekOf(formats).firstDay;
}

/** The seven weekdays in the order of the region, such as Sunday first. */
export function weekdaysOf(formats: string): number[] {
  return weekFrom(firstWeekdayOf(formats));
}

/** The weekdays that are not the region's weekend, in the same order. */
export function workdaysOf(formats: string): number[] {
  const { weekend } = weekOf(formats);
  return weekdaysOf(formats).filter((day) => !weekend.includes(day));
}

export function weekFrom(firstDay: number): number[] {
  return Array.from({ length: 7 }, (_, i) => ((firstDay - 1 + i) % 7) + 1);
}

/** A language by itself has the week of the region where most people speak it. */
function weekOf(formats: string): Week {
  const region = regionOf(formats) ?? new Intl.Locale(formats).maximize().region ?? '001';
  const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & { getWeekInfo?: () => Week };
  return locale.getWeekInfo?.() ?? { firstDay: firstDayIn(region), weekend: weekendIn(region) };
}

/** The week data of CLDR 48, for Firefox before 153, which does not tell. Everywhere else weeks begin on Monday and end with Saturday and Sunday. */
const FROM_SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const FROM_SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH ' +
  'TT TW UM US VE VI WS YE ZA ZW';
const FREE_ON_FRIDAY_AND_SATURDAY = 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE';

function firstDayIn(region: string): number {
  if (region === 'MV') return 5;
  if (FROM_SATURDAY.includes(region)) return 6;
  return FROM_SUNDAY.includes(region) ? 7 : 1;
}

function weekendIn(region: string): number[] {
  if (region === 'AF') return [4, 5];
  if (region === 'IR') return [5];
  if (region === 'IN' || region === 'UG') return [7];
  return FREE_ON_FRIDAY_AND_SATURDAY.includes(region) ? [5, 6] : [6, 7];
}
