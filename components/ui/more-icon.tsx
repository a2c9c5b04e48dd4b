import { Drawing, Icon as FirstIcon, type IconName as FirstName, type IconProps, isFirst } from './icon.tsx';

/** The icons that the popup never shows, drawn as in icon.tsx. */
const paths = {
  next: 'M6.4 7v10c0 .7.8 1.1 1.4.7l7-5c.5-.3.5-1 0-1.4l-7-5c-.6-.4-1.4 0-1.4.7ZM18 6.6v10.8',
  back: 'M17.6 7v10c0 .7-.8 1.1-1.4.7l-7-5a.9.9 0 0 1 0-1.4l7-5c.6-.4 1.4 0 1.4.7ZM6 6.6v10.8',
  voice:
    'M6 5.4h12a1.6 1.6 0 0 1 1.6 1.6v7.2a1.6 1.6 0 0 1-1.6 1.6h-5.2L8.6 19v-3.2H6a1.6 1.6 0 0 1-1.6-1.6V7A1.6 1.6 0 0 1 6 5.4ZM8.4 9.2h7.2M8.4 12.2h4.4',
  mirror: 'M12 4.4v2.2M12 9v2.2M12 13.6v2.2M12 18.2v1.4M9 7.6 3.9 15.8c-.2.4 0 .8.5.8H9V7.6ZM15 7.6l5.1 8.2c.2.4 0 .8-.5.8H15V7.6Z',
  up: 'm7 14.2 5-5 5 5',
  left: 'm14.2 7-5 5 5 5',
  copy: 'M10.2 8.6h7a2 2 0 0 1 2 2v6.8a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-6.8a2 2 0 0 1 2-2ZM15.6 5.6a2 2 0 0 0-1.8-1H6.8a2 2 0 0 0-2 2v6.8a2 2 0 0 0 1 1.8',
  minus: 'M5.8 12h12.4',
  close: 'm6.8 6.8 10.4 10.4M17.2 6.8 6.8 17.2',
  hold: 'M8.6 12.4V7.2a1.4 1.4 0 0 1 2.8 0v4-5.6a1.4 1.4 0 0 1 2.8 0v5.6-4a1.4 1.4 0 0 1 2.8 0v6.4c0 3.4-2 5.6-5 5.6-2.3 0-3.5-1-4.7-3l-2-3.3a1.4 1.4 0 0 1 2.3-1.5l1 1Z',
  history: 'M5 18.6V13M9.7 18.6V8.4M14.3 18.6v-4M19 18.6V10.6M4.6 7.4c2-1.8 3.6-1.8 5.4-.6s3.6 1 5-.4',
  data: 'M5 7.2c0-1.5 3.1-2.6 7-2.6s7 1.1 7 2.6-3.1 2.6-7 2.6-7-1.1-7-2.6ZM5 7.2v9.6c0 1.5 3.1 2.6 7 2.6s7-1.1 7-2.6V7.2M5 12c0 1.5 3.1 2.6 7 2.6s7-1.1 7-2.6',
  shield: 'M12 4.2c2 1.5 4.2 2.2 6.6 2.4 0 6-1.8 10.4-6.6 13-4.8-2.6-6.6-7-6.6-13C7.8 6.4 10 5.7 12 4.2ZM9 11.8l2.2 2.2 3.8-4',
  same: 'M4.2 10c2.6-2.2 5.2-2.2 7.8 0s5.2 2.2 7.8 0M4.2 14.8c2.6-2.2 5.2-2.2 7.8 0s5.2 2.2 7.8 0',
  sore: 'M12 4.4v2.4M12 17.2v2.4M4.4 12h2.4M17.2 12h2.4M6.6 6.6l1.7 1.7M15.7 15.7l1.7 1.7M17.4 6.6l-1.7 1.7M8.3 15.7l-1.7 1.7M9.4 12a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z',
  pin: 'm9 4.8 6 0-.6 5.2 2.8 2.6H6.8L9.6 10 9 4.8ZM12 12.6v6.6',
  onTop:
    'M5.8 5.4h12.4a1.8 1.8 0 0 1 1.8 1.8v3M12.4 18.6H5.8A1.8 1.8 0 0 1 4 16.8V7.2a1.8 1.8 0 0 1 1.8-1.8M14.6 13.4h4.6a.9.9 0 0 1 .9.9v3.6a.9.9 0 0 1-.9.9h-4.6a.9.9 0 0 1-.9-.9v-3.6a.9.9 0 0 1 .9-.9ZM7.6 9l3.2 3.2M10.8 9.4v2.8H8',
  keyboard:
    'M5.2 7h13.6a1.6 1.6 0 0 1 1.6 1.6v6.8a1.6 1.6 0 0 1-1.6 1.6H5.2a1.6 1.6 0 0 1-1.6-1.6V8.6A1.6 1.6 0 0 1 5.2 7ZM7 10.3v.1M10.3 10.3v.1M13.7 10.3v.1M17 10.3v.1M8.6 13.8h6.8',
  heart: 'M12 19.2c-4.6-3.2-7.6-6-7.6-9.5A3.9 3.9 0 0 1 12 8.5a3.9 3.9 0 0 1 7.6 1.2c0 3.5-3 6.3-7.6 9.5Z',
  import: 'M12 14.2V4.6M8.4 10.8l3.6 3.6 3.6-3.6M5.4 13.8v3.6c0 1 .7 1.8 1.7 1.8h9.8c1 0 1.7-.8 1.7-1.8v-3.6',
  export: 'M12 4.6v9.6M8.4 8l3.6-3.6L15.6 8M5.4 13.8v3.6c0 1 .7 1.8 1.7 1.8h9.8c1 0 1.7-.8 1.7-1.8v-3.6',
} as const;

type MoreName = keyof typeof paths;
export type IconName = FirstName | MoreName;

/** Icons that point along the reading direction, so they flip in right-to-left languages. */
const FLIPPED: ReadonlySet<MoreName> = new Set(['back', 'next', 'left']);

/** A decorative icon, any that there is; the control that holds it carries the name. */
export function Icon({ name, size }: IconProps<IconName>) {
  if (isFirst(name)) return <FirstIcon name={name} size={size} />;
  return <Drawing path={paths[name]} isFlipped={FLIPPED.has(name)} size={size} />;
}
