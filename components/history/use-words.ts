import { useMemo } from 'react';
import { drinkUnit, FL_OZ_ML, formatDayVolume } from '../../core/drinks/volume.ts';
import { useSettings } from '../../stores/settings.ts';
import { type Messages, useMessages } from '../ui/messages.tsx';
import { lengthText } from '../words/length-text.ts';

const LITRE_ML = 1000;

export interface HistoryWords extends Messages {
  /** An amount in the person's unit, such as 1.6 L. */
  volume: (ml: number) => string;
  /** A volume as a bare number, for an axis that counts in round ones. */
  volumeValue: (ml: number) => number;
  /** A number of `volumeValue` with its unit. */
  volumeTick: (value: number) => string;
  /** A length such as 12 min. */
  length: (seconds: number) => string;
  minutes: (seconds: number) => string;
  minuteTick: (minutes: number) => string;
}

/** Words, and amounts and lengths in the units that the person uses. */
export function useWords(): HistoryWords {
  const messages = useMessages();
  const choice = useSettings((view) => view.settings.volumes.unit);
  return useMemo(() => {
    const { locale, number } = messages;
    const unit = drinkUnit(choice, locale);
    const unitMl = unit === 'ml' ? LITRE_ML : FL_OZ_ML;
    return {
      ...messages,
      volume: (ml) => formatDayVolume(ml, unit, locale),
      volumeValue: (ml) => ml / unitMl,
      volumeTick: (value) => number(value, { style: 'unit', unit: unit === 'ml' ? 'liter' : 'fluid-ounce', maximumFractionDigits: 1 }),
      length: (seconds) => lengthText(seconds, messages),
      minutes: (seconds) => number(seconds / 60, { maximumFractionDigits: 1 }),
      minuteTick: (minutes) => number(minutes, { style: 'unit', unit: 'minute', maximumFractionDigits: 1 }),
    };
  }, [messages, choice]);
}
