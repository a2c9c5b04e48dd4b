import { useMessages } from '../ui/messages.tsx';
import type { DrinkLog } from './use-drink-log.ts';
import { useVolumes } from './use-volumes.ts';

/** "Log 200 ml", and of what when it is not water. */
export function useLogWords({ kind }: DrinkLog): (ml: number) => string {
  const { t } = useMessages();
  const { volume } = useVolumes();
  return (ml) =>
    kind === 'water'
      ? t('prompt.logDrink', { volume: volume(ml) })
      : t('prompt.logKind', { volume: volume(ml), kind: t(`drinks.${kind}`) });
}
