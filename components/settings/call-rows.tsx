import { useState } from 'react';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { askPermission, dropUnneededTabs, usePermissions } from '../../stores/permissions.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { changePresence } from './change.ts';
import permissionStyles from './permission-note.module.css';
import { SiteList } from './site-list.tsx';

/** Whether an open call page holds breaks back, which needs a permission, and which pages are calls. */
export function CallRows() {
  const { t } = useMessages();
  const presence = useSettings((view) => view.settings.presence);
  const { holdCalls, callPages } = presence;
  const isGranted = usePermissions(({ tabs }) => tabs);
  const [isRefused, setRefused] = useState(false);
  const isLost = holdCalls && !isGranted;

  const choose = async (isOn: boolean) => {
    const isAllowed = !isOn || (await askPermission('tabs'));
    setRefused(!isAllowed);
    if (!isAllowed) return;
    changePresence({ holdCalls: isOn });
    await dropUnneededTabs({ ...presence, holdCalls: isOn });
  };

  return (
    <RowGroup>
      <Row
        id="calls"
        label={t('options.hold.calls')}
        help={t('options.hold.calls.help')}
        control={<Switch labelledBy="calls-label" describedBy="calls-help" isOn={holdCalls} onChange={(isOn) => void choose(isOn)} />}
      />
      <div role="alert">
        {(isRefused || isLost) && (
          <div className={permissionStyles.note}>
            <p className="note note-clay">
              <Icon name="care" size={18} />
              {t(isLost ? 'options.hold.calls.lost' : 'options.hold.calls.refused')}
            </p>
            {isLost && (
              <button type="button" className="btn btn-soft btn-sm" onClick={() => void askPermission('tabs')}>
                {t('options.askBrowser')}
              </button>
            )}
          </div>
        )}
      </div>
      <SiteList
        of="calls"
        place="call-pages"
        sites={callPages}
        usual={defaultSettings.presence.callPages}
        onChange={(pages) => changePresence({ callPages: pages })}
      />
    </RowGroup>
  );
}
