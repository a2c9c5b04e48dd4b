import { useLayoutEffect, useRef, useState } from 'react';

/**
 * The functions stay the same at every render, and each calls its namesake of the last render: parts that are given them need not be drawn
 * again. The names are those of the first render.
 */
export function useSteady<Actions extends Readonly<Record<string, () => void>>>(actions: Actions): Actions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const [steady] = useState(
    () => Object.fromEntries(Object.keys(actions).map((name) => [name, () => latest.current[name]?.()])) as Actions,
  );
  return steady;
}
