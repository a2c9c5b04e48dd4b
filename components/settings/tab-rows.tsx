import { useState } from 'react';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { changePresence, changeSites } from '../../stores/change-settings.ts';
import { askPermission, usePermissions } from '../../stores/permissions.ts';
import { useSettings } from '../../stores/settings.ts';
import { PermissionNote } from '../choices/permission-note.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { useAction } from '../ui/use-action.ts';
import { SiteList, type SiteListProps } from './site-list.tsx';

/** Whether an open call page holds breaks back, which needs a permission, and which pages are calls. */
export function CallRows() {
  const { t } = useMessages();
  const { holdCalls, callPages } = useSettings((view) => view.settings.presence);
  const isGranted = usePermissions(({ tabs }) => tabs);
  const [isRefused, setRefused] = useState(false);
  const isLost = holdCalls && !isGranted;

  const { run: choose } = useAction(async (isOn: boolean) => {
    const isAllowed = !isOn || (await askPermission('tabs'));
    setRefused(!isAllowed);
    if (isAllowed) changePresence({ holdCalls: isOn });
  });

  return (
    <RowGroup>
      <Row
        id="calls"
        label={t('options.hold.calls')}
        help={t('options.hold.calls.help')}
        control={<Switch labelledBy="calls-label" describedBy="calls-help" isOn={holdCalls} onChange={choose} />}
      />
      <PermissionNote
        permission="tabs"
        text={isLost ? t('options.hold.calls.lost') : isRefused ? t('options.hold.calls.refused') : null}
        canAsk={isLost}
      />
      <SiteList
        of="calls"
        place="call-pages"
        sites={callPages}
        usual={defaultSettings.presence.callPages}
        onChange={(change) => changeSites('callPages', change)}
      />
    </RowGroup>
  );
}

/** Whether sound holds breaks back, and the sites whose sound does not, for which a permission is needed. */
export function SoundRows() {
  const { t } = useMessages();
  const { holdSound, soundExceptions } = useSettings((view) => view.settings.presence);
  const isGranted = usePermissions(({ tabs }) => tabs);
  const isBlind = soundExceptions.length > 0 && !isGranted;

  const change: SiteListProps['onChange'] = (next) => {
    // Asked for straight from the click, or Firefox refuses.
    if (next(soundExceptions).length > soundExceptions.length && !isGranted) void askPermission('tabs');
    changeSites('soundExceptions', next);
  };

  return (
    <RowGroup>
      <Row
        id="sound"
        label={t('options.hold.sound')}
        help={t('options.hold.sound.help')}
        control={
          <Switch
            labelledBy="sound-label"
            describedBy="sound-help"
            isOn={holdSound}
            onChange={(isOn) => changePresence({ holdSound: isOn })}
          />
        }
      />
      <PermissionNote permission="tabs" text={isBlind ? t('options.sounds.blind') : null} canAsk />
      <SiteList of="sounds" place="sound-sites" sites={soundExceptions} onChange={change} />
    </RowGroup>
  );
}
