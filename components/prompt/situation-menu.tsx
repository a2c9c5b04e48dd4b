import { SITUATIONS } from '../../core/settings/situations.ts';
import { changeSituation } from '../../stores/change-settings.ts';
import { useNow } from '../../stores/now.ts';
import { tomorrowStart } from '../../stores/reminders.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { useSituations } from './use-situations.ts';

/** The end of *Start*: the situations that hold just now, so that the routine can be suited to it. */
export function SituationMenu({ className }: { className: string }) {
  const { t, locale } = useMessages();
  const now = useNow();
  const holding = useSituations();
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    holding.map((situation) => t(`situation.${situation}`)),
  );
  const items = SITUATIONS.map((situation) => ({
    id: situation,
    label: t(`situation.${situation}`),
    ...(situation === 'onCall' ? { detail: t('situation.onCall.today') } : {}),
    isOn: holding.includes(situation),
    onChoose: () => changeSituation(situation, !holding.includes(situation), tomorrowStart(now)),
  }));
  return (
    <Menu
      label={holding.length > 0 ? t('situation.labelWith', { list }) : t('situation.label')}
      isIcon
      className={className}
      side="above"
      items={items}
    >
      <Icon name="down" />
    </Menu>
  );
}
