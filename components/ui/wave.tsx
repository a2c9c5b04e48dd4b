/** The waterline: a single swell, the top edge of a darker layer. The wave takes the colour of the layer below it. */
export function Wave({ height }: { height: number }) {
  const middle = height / 2;
  const swell = middle * 0.9;
  return (
    <svg className="wave" viewBox={`0 0 400 ${height}`} preserveAspectRatio="none" height={height} aria-hidden="true">
      <path
        fill="currentColor"
        d={`M0 ${middle} C48 4 104 4 160 ${middle} S272 ${middle + swell * 0.7} 320 ${middle - 1} S380 ${middle * 0.7} 400 ${middle * 0.88} V${height} H0Z`}
      />
    </svg>
  );
}
