import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The public half of a key that was made once, in Base64, and whose private half nobody has kept. From it Chromium and Edge make the id of
 * an extension that is loaded from a folder, which by itself comes from the path of the folder: with this key Rill is the same extension,
 * with the same settings and log, wherever the folder lies. The stores give an id of their own and refuse a package with a key.
 */
export const DEV_KEY = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAz7HiHrJ8UP3Y7PIbMX66kFBmrmmq7XvYujMHKTt7ck/m3Hdp0MWvDyLjt8nZqSLjxsJMpoO3Q7+p',
  'oqt2cbUTvMV0v/SQLPlQXTDsOc8wPHIrPRBMsBrbZ6WabOnRpF1+QMO+NVMsNZZyhOhOz8+IeOgmDT+Akw/dubA7GQUANr03Yq/kt5tERdGr6yiW+OcLOnFR',
  'LrUNHzildLR/RvzAtaXMnFzeaB+SLq2i8IS/ohahwHAuhrfA+YigS/lYpsnC/7wNzi8x5W466vuwNdePci89gd0wiPqI/XwJ9FiPNAMpC5ZqGDmVVs7ibIgh',
  'dHEAZReoGAvlB+ouw9R+FYUxxwIDAQAB',
].join('');

/**
 * Takes the key out of a built extension while it is packed for a store.
 *
 * @param build the folder of the built extension
 * @returns puts the manifest back as it was
 */
export function withoutKey(build: string): () => void {
  const path = join(build, 'manifest.json');
  const whole = readFileSync(path, 'utf8');
  const { key: _, ...rest } = JSON.parse(whole);
  writeFileSync(path, JSON.stringify(rest));
  return () => writeFileSync(path, whole);
}
