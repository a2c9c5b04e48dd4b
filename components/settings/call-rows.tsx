import { useState } from 'react';
import { askPermission, dropPermission, usePermissions } from '../../stores/permissions.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { CallPages } from './call-pages.tsx';
import { changePresence } from './change.ts';
import permissionStyles from './permission-note.module.css';

/** Whether an open call page holds breaks back, which needs a permission, and which pages are calls. */
export function CallRows() {
  const { t } = useMessages();
  const holdCalls = useSettings((view) => view.settings.presence.holdCalls);
  const isGranted = usePermissions(({ tabs }) => tabs);
  const [isRefused, setRefused] = useState(false);
  const isLost = holdCalls && !isGranted;

  const choose = async (isOn: boolean) => {
    const isAllowed = !isOn || (await askPermission('tabs'));
    setRefused(!isAllowed);
    if (!isAllowed) return;
    changePresence({ holdCalls: isOn });
    if (!isOn) await dropPermission('tabs');
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
      <CallPages />
    </RowGroup>
  );
}
