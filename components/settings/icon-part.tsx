import { isMenuOptional, switchMenu } from '../../stores/menu.ts';
import { usePermissions } from '../../stores/permissions.ts';
import permissionStyles from '../choices/permission-note.module.css';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { useAction } from '../ui/use-action.ts';
import { SectionPart } from './section-part.tsx';

/** The menu of a right-click on the toolbar icon. */
export function IconPart() {
  const { t } = useMessages();
  const isOn = usePermissions(({ contextMenus }) => contextMenus);
  const { run: choose, hasFailed: isRefused } = useAction(switchMenu);
  return (
    <SectionPart title={t('options.icon')}>
      <RowGroup>
        <Row
          id="menu"
          label={t('options.menu')}
          help={t('options.menu.help')}
          control={isMenuOptional && <Switch labelledBy="menu-label" describedBy="menu-help" isOn={isOn} onChange={choose} />}
        />
        <div role="alert">
          {isRefused && (
            <div className={permissionStyles.note}>
              <p className="note note-clay">
                <Icon name="care" size={18} />
                {t('options.menu.refused')}
              </p>
            </div>
          )}
        </div>
      </RowGroup>
    </SectionPart>
  );
}
