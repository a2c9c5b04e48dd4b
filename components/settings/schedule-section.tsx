import { changeHours } from '../../stores/change-settings.ts';
import { isZoneKnown, useNow } from '../../stores/now.ts';
import { WeekEditor } from '../choices/week-editor.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { useWorkingHours } from '../ui/use-working-hours.ts';
import styles from './schedule-section.module.css';
import { SectionPart } from './section-part.tsx';

/** The hours in which breaks may come. */
export function ScheduleSection() {
  const { t, time } = useMessages();
  const now = useNow();
  const { on, week } = useWorkingHours();
  const isEmpty = week.every((ranges) => ranges.length === 0);
  return (
    <>
      <SectionPart title={t('options.hours')}>
        <Row
          id="hours"
          label={t('options.hours.on')}
          help={t(on ? 'options.hours.on.help' : 'options.hours.off.help')}
          control={
            <Switch labelledBy="hours-label" describedBy="hours-help" isOn={on} onChange={(isOn) => changeHours({ on: isOn, week })} />
          }
        />
        {!isZoneKnown() && <Note>{t('options.hours.zone', { time: time(now) })}</Note>}
        <div role="status">{on && isEmpty && <Note>{t('options.hours.none')}</Note>}</div>
      </SectionPart>
      <SectionPart title={t('options.hours.week')} place="week">
        {!on && <p className={styles.off}>{t('options.hours.week.off')}</p>}
        <WeekEditor label={t('options.hours.week')} week={week} onChange={(next) => changeHours({ week: next })} />
      </SectionPart>
    </>
  );
}

function Note({ children }: { children: string }) {
  return (
    <p className={`note ${styles.note}`}>
      <Icon name="info" size={18} />
      {children}
    </p>
  );
}
