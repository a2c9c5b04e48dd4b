import { useEffect, useState } from 'react';
import { keepStorage, storageRoom } from '../../stores/own-data.ts';
import { useMessages } from '../ui/messages.tsx';

type Kept = { answer: Awaited<ReturnType<typeof keepStorage>>; room: Awaited<ReturnType<typeof storageRoom>> };

/** Asks the browser to keep the data, and tells what it says; with how much that is. */
export function KeptLine() {
  const { t, number } = useMessages();
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([keepStorage(), storageRoom()]).then(([answer, room]) => isCurrent && setKept({ answer, room }));
    return () => {
      isCurrent = false;
    };
  }, []);
  if (!kept) return null;
  const megabytes = kept.room && ({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const);
  return (
    <>
      {t(`data.keep.${kept.answer}`)}{' '}
      {kept.room && megabytes && t('data.keep.used', { amount: number(kept.room.used / 1_000_000, megabytes) })}
    </>
  );
}
