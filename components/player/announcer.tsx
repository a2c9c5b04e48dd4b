import { useEffect, useState } from 'react';

/** Says a text to assistive technology once, when it is new. The region is there before its text, or nobody would hear it. */
export function Announcer({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <p className="sr" role="status">
      {said}
    </p>
  );
}
