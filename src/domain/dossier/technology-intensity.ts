import { answerValue, type Dossier } from './dossier';

/**
 * How much industries of a kind spend on R&D: 4 high, 3 medium-high, 2 medium, 1 medium-low, 0 low. Galindo-Rueda & Verger
 * 2016, "OECD Taxonomy of Economic Activities Based on R&D Intensity", brought from ISIC 4 to KSIC. It knows no outcomes.
 */
export type TechnologyIntensity = 0 | 1 | 2 | 3 | 4;

/** Two digits are a division, three a group; a group counts before its division. What is not listed is low. */
const intensityOf: Readonly<Record<string, TechnologyIntensity>> = {
  ...everyOf(4, '21', '26', '27', '70', '313', '582'),
  ...everyOf(3, '20', '28', '29', '30', '62', '63', '252', '312', '319'),
  ...everyOf(2, '22', '23', '24', '31', '33', '34'),
  ...everyOf(1, '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '25', '32'),
  ...everyOf(1, '05', '06', '07', '08', '58', '61', '71', '72', '73'),
};

function everyOf(intensity: TechnologyIntensity, ...codes: readonly string[]) {
  return Object.fromEntries(codes.map((code) => [code, intensity]));
}

/** Undefined for what is no code of two to five digits. */
export function technologyIntensityOf(ksic: string): TechnologyIntensity | undefined {
  if (!/^\d{2,5}$/.test(ksic)) return undefined;
  return intensityOf[ksic.slice(0, 3)] ?? intensityOf[ksic.slice(0, 2)] ?? 0;
}

export function technologyIntensity(dossier: Dossier): TechnologyIntensity | undefined {
  const ksic = answerValue(dossier, 'company.ksic');
  return ksic === undefined ? undefined : technologyIntensityOf(ksic);
}
