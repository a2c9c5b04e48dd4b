import { type Portions, portionsOf } from '../../core/drinks/portions.ts';
import { dayNumber, formatDayVolume, formatVolume, volumeParts } from '../../core/drinks/volume.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';

export interface Volumes {
  portions: Portions;
  /** An amount, such as `200 ml` or `8 fl oz`. */
  volume: (ml: number) => string;
  /** An amount in two parts, number and unit. */
  parts: (ml: number) => { value: string; unit: string };
  /** A day's amount, such as `1.6 L`. */
  dayVolume: (ml: number) => string;
  /** The amount drunk so far, without the unit. */
  drunk: (ml: number) => string;
}

/** Portions and amounts in the unit of the person. */
export function useVolumes(): Volumes {
  const { locale } = useMessages();
  const portions = portionsOf(
    useSettings((view) => view.settings.volumes),
    locale,
  );
  const { unit } = portions;
  return {
    portions,
    volume: (ml) => formatVolume(ml, unit, locale),
    parts: (ml) => volumeParts(ml, unit, locale),
    dayVolume: (ml) => formatDayVolume(ml, unit, locale),
    drunk: (ml) => dayNumber(ml, unit, locale),
  };
}
