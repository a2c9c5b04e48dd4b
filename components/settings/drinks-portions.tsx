import { useEffect, useRef } from 'react';
import { areUsual, chosenPortions } from '../../core/drinks/portions.ts';
import { readVolume, volumeNumber } from '../../core/drinks/typed-volume.ts';
import { type DrinkUnit, drinkUnit, formatVolume, volumeParts } from '../../core/drinks/volume.ts';
import { PORTION_ML, PORTIONS_COUNT, PORTIONS_ML, UNITS } from '../../core/settings/limits.ts';
import { changePortions, changeVolumes } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './drinks-section.module.css';

/** In which unit, and in which portions, drinks are logged. */
export function DrinksPortions() {
  const { t, locale } = useMessages();
  const volumes = useSettings((view) => view.settings.volumes);
  const unit = drinkUnit(volumes.unit, locale);
  const name = (one: DrinkUnit) => volumeParts(2, one, locale).unit;
  const text = { auto: t('options.unit.auto', { unit: name(drinkUnit('auto', locale)) }), ml: name('ml'), 'fl-oz': name('fl-oz') };
  return (
    <>
      <Row
        id="unit"
        label={t('options.unit')}
        help={t('options.unit.help')}
        control={
          <Stones
            labelledBy="unit-label"
            value={volumes.unit}
            onChoose={(chosen) => chosen !== volumes.unit && changeVolumes({ unit: chosen })}
            options={UNITS.map((value) => ({
              value,
              text: text[value],
              ...(value === 'fl-oz' && { label: t('options.unit.ounces', { unit: text['fl-oz'] }) }),
            }))}
          />
        }
      />
      <RowGroup place="portions">
        <Row id="portions" label={t('options.portions')} help={t('options.portions.help')} />
        <Portions key={unit} portionsMl={volumes.portionsMl} unit={unit} />
      </RowGroup>
    </>
  );
}

function Portions({ portionsMl, unit }: { portionsMl: readonly number[]; unit: DrinkUnit }) {
  const { t, locale } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const chosen = chosenPortions(portionsMl, unit);
  const count = useRef(chosen.length);
  const change = (next: (now: readonly number[]) => readonly number[]) => changePortions((now) => next(chosenPortions(now, unit)));

  // A new one is there to be typed over; where one has gone, the focus stays nearby, and not on the button that removes
  // the next one, which a second press would.
  useEffect(() => {
    const fields = [...(list.current?.querySelectorAll('input') ?? [])];
    if (chosen.length > count.current) {
      fields.at(-1)?.focus();
      fields.at(-1)?.select();
    }
    if (chosen.length < count.current) (addButton.current ?? fields.at(-1))?.focus();
    count.current = chosen.length;
  }, [chosen.length]);

  return (
    <div className={styles.portions}>
      <ul ref={list} className={styles.list} aria-labelledby="portions-label">
        {chosen.map((ml, index) => {
          const volume = formatVolume(ml, unit, locale);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a portion has no other identity, and it must not lose the focus while it changes
            <li key={index} className={styles.portion}>
              <NumberField
                label={t('options.portions.one', { number: index + 1 })}
                unit={volumeParts(ml, unit, locale).unit}
                value={ml}
                format={(value) => volumeNumber(value, unit, locale)}
                read={(text) => readVolume(text, unit, PORTION_ML)}
                onCommit={(value) => change((now) => now.map((other, at) => (at === index ? value : other)))}
                complaint={t('options.amountRefused', {
                  min: formatVolume(PORTION_ML.min, unit, locale),
                  max: formatVolume(PORTION_ML.max, unit, locale),
                  kept: volume,
                })}
                decimals={unit === 'fl-oz'}
              />
              {chosen.length > PORTIONS_COUNT.min && (
                <Tooltip text={t('options.portions.remove', { volume })}>
                  <button
                    type="button"
                    className="icb"
                    aria-label={t('options.portions.remove', { volume })}
                    onClick={onFirstClick(() => change((now) => now.toSpliced(index, 1)))}
                  >
                    <Icon name="close" size={18} />
                  </button>
                </Tooltip>
              )}
              <p className={`note ${styles.remark}`} role="status">
                {chosen.indexOf(ml) < index && t('options.portions.twice')}
              </p>
            </li>
          );
        })}
      </ul>
      <div className={styles.buttons}>
        {chosen.length < PORTIONS_COUNT.max && (
          <button ref={addButton} type="button" className="btn btn-quiet btn-sm" onClick={() => change((now) => [...now, another(now)])}>
            <Icon name="plus" size={18} />
            {t('options.portions.add')}
          </button>
        )}
        {!areUsual(portionsMl) && (
          <button
            type="button"
            className="btn btn-quiet btn-sm"
            onClick={() => {
              list.current?.querySelector('input')?.focus();
              change(() => PORTIONS_ML);
            }}
          >
            {t('options.portions.usual')}
          </button>
        )}
      </div>
    </div>
  );
}

/** The first usual portion that is not there; else a new one, larger than all. */
function another(chosen: readonly number[]): number {
  return PORTIONS_ML.find((ml) => !chosen.includes(ml)) ?? Math.min(PORTION_ML.max, Math.max(...chosen) + PORTIONS_ML[0]);
}
