import { useToday } from '../../stores/today.ts';

/** The words for what trying again does not help against; null for everything else. */
export function useFinalTrouble(): 'log.trouble.denied' | 'log.trouble.full-day' | null {
  return useToday(({ trouble }) => {
    if (trouble === 'denied') return 'log.trouble.denied';
    return trouble === 'full-day' ? 'log.trouble.full-day' : null;
  });
}
