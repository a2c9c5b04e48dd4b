import { askPermission, dropUnneededTabs, usePermissions } from '../../stores/permissions.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { changePresence } from './change.ts';
import permissionStyles from './permission-note.module.css';
import { SiteList } from './site-list.tsx';

/** Whether sound holds breaks back, and the sites whose sound does not, for which a permission is needed. */
export function SoundHoldRows() {
  const { t } = useMessages();
  const presence = useSettings((view) => view.settings.presence);
  const { holdSound, soundExceptions } = presence;
  const isGranted = usePermissions(({ tabs }) => tabs);
  const isBlind = soundExceptions.length > 0 && !isGranted;

  const change = (sites: string[]) => {
    // Asked for straight from the click, or Firefox refuses.
    if (sites.length > soundExceptions.length && !isGranted) void askPermission('tabs');
    changePresence({ soundExceptions: sites });
    void dropUnneededTabs({ ...presence, soundExceptions: sites });
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
      <div role="alert">
        {isBlind && (
          <div className={permissionStyles.note}>
            <p className="note note-clay">
              <Icon name="care" size={18} />
              {t('options.sounds.blind')}
            </p>
            <button type="button" className="btn btn-soft btn-sm" onClick={() => void askPermission('tabs')}>
              {t('options.askBrowser')}
            </button>
          </div>
        )}
      </div>
      <SiteList of="sounds" place="sound-sites" sites={soundExceptions} onChange={change} />
    </RowGroup>
  );
}
