import type { Zone } from '../../core/routines/stroke-schema.ts';

interface ZonesProps {
  zones: readonly Zone[];
  /** Width of the drawing, for the zones that lie on both sides. */
  width: number;
  /** Begins the id of the hatching. */
  prefix: string;
}

/** Where no hand goes, tinted and hatched. The eyes are left out: nobody has to be shown where they are. */
export function Zones({ zones, width, prefix }: ZonesProps) {
  const hatch = `${prefix}hatch`;
  return (
    <>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(38)">
          <path className="zone-hatch" d="M0 0V6" />
        </pattern>
      </defs>
      {zones
        .filter((zone) => zone.id !== 'eye')
        .flatMap((zone) => (zone.paired ? [zone, mirrored(zone, width)] : [zone]))
        .map((zone, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the zones of a drawing never change
          <g key={i}>
            <ZoneShape zone={zone} className="zone" />
            <ZoneShape zone={zone} fill={`url(#${hatch})`} />
          </g>
        ))}
    </>
  );
}

function ZoneShape({ zone, ...paint }: { zone: Zone; className?: string; fill?: string }) {
  if (zone.shape === 'rect') return <rect x={zone.x} y={zone.y} width={zone.width} height={zone.height} rx={zone.r} {...paint} />;
  return <ellipse cx={zone.centre[0]} cy={zone.centre[1]} rx={zone.r[0]} ry={zone.r[1]} {...paint} />;
}

function mirrored(zone: Zone, width: number): Zone {
  if (zone.shape === 'rect') return { ...zone, x: width - zone.x - zone.width };
  return { ...zone, centre: [width - zone.centre[0], zone.centre[1]] };
}
