import { useState } from 'react';
import { AWAY_MIN, HOLD_LIMIT_MIN, LULL_S } from '../../core/settings/limits.ts';
import { changePresence } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import { Switch } from '../ui/switch.tsx';
import { LengthField } from './length-field.tsx';
import { SectionPart } from './section-part.tsx';
import { CallRows, SoundRows } from './tab-rows.tsx';

/** The time away that counts as a break, and the holds for which a due break waits. */
export function InterruptionsSection() {
  const { t } = useMessages();
  const { awayMin, holdFullScreen } = useSettings((view) => view.settings.presence);
  return (
    <>
      <SectionPart title={t('options.away')}>
        <Row id="away" label={t('options.away.name')} help={t('options.away.help')}>
          <LengthField
            label={t('options.away.minutes')}
            value={awayMin}
            range={AWAY_MIN}
            stepBy={1}
            onCommit={(minutes) => changePresence({ awayMin: minutes })}
          />
        </Row>
      </SectionPart>
      <SectionPart title={t('options.hold')}>
        <Row
          id="full-screen"
          label={t('options.hold.fullScreen')}
          help={t('options.hold.fullScreen.help')}
          control={
            <Switch
              labelledBy="full-screen-label"
              describedBy="full-screen-help"
              isOn={holdFullScreen}
              onChange={(isOn) => changePresence({ holdFullScreen: isOn })}
            />
          }
        />
        <SoundRows />
        <CallRows />
        <HoldLimitRow />
        <p className="note">
          <Icon name="info" size={18} />
          {t('options.hold.private')}
        </p>
      </SectionPart>
      <SectionPart title={t('options.lull')}>
        <LullRow />
      </SectionPart>
    </>
  );
}

const NEVER = 'never';
const LIMITS = [30, 60, 120];

function HoldLimitRow() {
  const { t, number } = useMessages();
  const limit = useSettings((view) => view.settings.presence.holdLimitMin);
  const [choices, setChoices] = useState(0);
  const choose = (chosen: number | typeof NEVER) => {
    setChoices(choices + 1);
    const next = chosen === NEVER ? null : chosen;
    if (next !== limit) changePresence({ holdLimitMin: next });
  };
  return (
    <Row
      id="hold-limit"
      label={t('options.hold.limit')}
      help={t(limit === null ? 'options.hold.limit.never.help' : 'options.hold.limit.help')}
    >
      <Stones
        labelledBy="hold-limit-label"
        value={limit ?? NEVER}
        onChoose={choose}
        options={[
          ...LIMITS.map((minutes, i) => ({
            value: minutes,
            text: i === LIMITS.length - 1 ? number(minutes, { style: 'unit', unit: 'minute' }) : number(minutes),
            label: number(minutes, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
          })),
          { value: NEVER, text: t('options.hold.limit.never') },
        ]}
      />
      {limit !== null && (
        <LengthField
          key={choices}
          label={t('options.hold.limit.minutes')}
          value={limit}
          range={HOLD_LIMIT_MIN}
          onCommit={(minutes) => changePresence({ holdLimitMin: minutes })}
        />
      )}
    </Row>
  );
}

function LullRow() {
  const { t } = useMessages();
  const lullS = useSettings((view) => view.settings.presence.lullS);
  const choice = lullS === null ? 'off' : lullS === 'auto' ? 'auto' : 'seconds';
  const choose = (chosen: 'auto' | 'off' | 'seconds') => {
    if (chosen === choice) return;
    changePresence({ lullS: chosen === 'auto' ? 'auto' : chosen === 'off' ? null : LULL_S.default });
  };
  return (
    <Row id="lull" label={t('options.lull.name')} help={t(`options.lull.${choice}.help`)}>
      <Stones
        labelledBy="lull-label"
        value={choice}
        onChoose={choose}
        options={(['auto', 'off', 'seconds'] as const).map((value) => ({ value, text: t(`options.lull.${value}`) }))}
      />
      {typeof lullS === 'number' && (
        <LengthField
          label={t('options.lull.field')}
          unit="second"
          value={lullS}
          range={LULL_S}
          stepBy={15}
          onCommit={(seconds) => changePresence({ lullS: seconds })}
        />
      )}
    </Row>
  );
}
