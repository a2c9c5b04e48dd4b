import { type RefObject, useEffect, useRef, useState } from 'react';

/** The page opened with this part of its address shows the reasons at once. */
const ADDRESS = '#why';

/** Whether "Why no prompt?" is open. @param scroller shows its answer at the top. */
export function useWhy(scroller: RefObject<HTMLElement | null>) {
  const [isOpen, setOpen] = useState(() => location.hash === ADDRESS);
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (location.hash === ADDRESS) ref.current?.focus();
  }, []);
  const onClick = () => {
    setOpen((before) => !before);
    scroller.current?.scrollTo({ top: 0 });
  };
  return { isOpen, buttonProps: { ref, onClick, 'aria-expanded': isOpen } };
}
