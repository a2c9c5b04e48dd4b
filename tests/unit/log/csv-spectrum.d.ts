declare module 'csv-spectrum' {
  /** Tables as bytes, each with what stands in it: a list of rows by the names of the columns, as JSON. */
  export default function spectrum(take: (error: Error | null, tables: { name: string; csv: Buffer; json: Buffer }[]) => void): void;
}
