/**
 * Icon paths on a 24 unit grid: stroked, round caps and joins, no fills. Here are the icons that the popup can show; all others stand apart
 * (more-icon.tsx), so that the popup does not read them.
 */
const paths = {
  drop: 'M12 3.4c3.3 3.9 5.8 7 5.8 10.5a5.8 5.8 0 0 1-11.6 0C6.2 10.4 8.7 7.3 12 3.4ZM9.2 14.4a2.9 2.9 0 0 0 2.2 2.6',
  pause: 'M9 6.2v11.6M15 6.2v11.6',
  play: 'M8.4 6.3v11.4c0 .9 1 1.4 1.7.9l8-5.7c.6-.5.6-1.3 0-1.8l-8-5.7c-.7-.5-1.7 0-1.7.9Z',
  sound: 'M4.6 9.8v4.4h2.9l4.3 3.6V6.2L7.5 9.8H4.6ZM15.2 9.2a4 4 0 0 1 0 5.6M17.6 6.9a7.3 7.3 0 0 1 0 10.2',
  mute: 'M4.6 9.8v4.4h2.9l4.3 3.6V6.2L7.5 9.8H4.6ZM15.4 9.8l4.4 4.4M19.8 9.8l-4.4 4.4',
  settings:
    'M4.6 8.2h7.2M16.6 8.2h2.8M4.6 15.8h2.8M12.2 15.8h7.2M11.8 8.2a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0ZM7.4 15.8a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0Z',
  undo: 'M8.2 5.8 4.6 9.4 8.2 13M5 9.4h8.8a5 5 0 0 1 0 10h-3.2',
  down: 'm7 9.8 5 5 5-5',
  right: 'm9.8 7 5 5-5 5',
  clock: 'M12 7.4V12l3 2M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z',
  moon: 'M19.2 14.3A7.8 7.8 0 0 1 9.7 4.8a7.8 7.8 0 1 0 9.5 9.5Z',
  call: 'M5 7.4h8.4a1.6 1.6 0 0 1 1.6 1.6v6a1.6 1.6 0 0 1-1.6 1.6H5A1.6 1.6 0 0 1 3.4 15V9A1.6 1.6 0 0 1 5 7.4ZM15 11l4-2.5c.6-.3 1.2 0 1.2.6v5.8c0 .6-.6.9-1.2.6L15 13',
  care: 'M12 4.2c4.5 0 8 3.2 8 7.7s-3.4 7.9-8 7.9-8-3.3-8-7.9 3.5-7.7 8-7.7ZM12 8.2v4.6M12 15.7v.1',
  check: 'm5.6 12.6 4.2 4.2 8.6-9.2',
  plus: 'M12 5.8v12.4M5.8 12h12.4',
  bell: 'M6.6 16.2c1-1.2 1.2-2.6 1.2-5a4.2 4.2 0 0 1 8.4 0c0 2.4.2 3.8 1.2 5H6.6ZM10.4 18.8c.8.9 2.4.9 3.2 0M12 5.2v1.6',
  day: 'M4.4 16.8h15.2M7.4 13.8a4.6 4.6 0 0 1 9.2 0M12 5v1.8M5.6 8.6l1.2 1M18.4 8.6l-1.2 1M8.6 19.6h6.8',
  glass: 'M7 4.8h10l-1.1 13a1.6 1.6 0 0 1-1.6 1.4H9.7a1.6 1.6 0 0 1-1.6-1.4L7 4.8ZM7.5 10.4c1.5-1 3-1 4.5 0s3 1 4.5 0',
  pebbles:
    'M4.6 15.6c0-2.2 1.9-3.8 4.5-3.8s4.7 1.5 4.7 3.7-2 3.7-4.7 3.7-4.5-1.5-4.5-3.6ZM14.4 16.8c2.8.3 5.2-.7 5.2-2.9 0-1.8-1.7-3-3.9-3-1.3 0-2.4.4-3.1 1.1M8.6 9c0-1.8 1.7-3.2 3.9-3.2s4 1.2 4 3c0 .8-.3 1.5-.9 2',
  info: 'M12 11.2v4.6M12 8.3v.1M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z',
  feather: 'M5 19.4c1.2-3.4 3.2-6.5 6.4-9.2M7.2 15.2C6.6 9.6 10.8 4.8 19 4.6c.2 5.8-3.2 11.2-10.6 10.8M11 13.4h4.6M12.6 9.8h5',
  skip: 'M5 12h9.4M11 8.2l3.8 3.8-3.8 3.8M18.6 7v10',
  leaf: 'M5.4 18.6c-.8-7.6 3-12.6 13.2-13.2.6 9-4.2 13.6-10.4 12.4M5.4 18.6c1.6-3.6 4-6 7.4-7.6',
  eye: 'M3.8 12.6c2.4-4 5.2-5.8 8.2-5.8s5.8 1.8 8.2 5.8c-2.4 3-5.2 4.6-8.2 4.6s-5.8-1.6-8.2-4.6ZM9.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0Z',
} as const;

export type IconName = keyof typeof paths;

/** Icons that point along the reading direction, so they flip in right-to-left languages. */
const FLIPPED: ReadonlySet<IconName> = new Set(['play', 'right', 'skip']);

export interface IconProps<Name> {
  name: Name;
  size?: 16 | 18 | 20 | 24 | 28 | undefined;
}

/** A decorative icon; the control that holds it carries the name. */
export function Icon({ name, size }: IconProps<IconName>) {
  return <Drawing path={paths[name]} isFlipped={FLIPPED.has(name)} size={size} />;
}

export function isFirst(name: string): name is IconName {
  return Object.hasOwn(paths, name);
}

export function Drawing({ path, isFlipped, size = 24 }: { path: string; isFlipped: boolean; size: IconProps<never>['size'] }) {
  return (
    <svg className={isFlipped ? 'ico flip' : 'ico'} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
