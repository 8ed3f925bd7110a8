import { regions } from './programme-questions';

/** Beginnings of addresses that are not those of a region's label in the form. */
const otherNames: Readonly<Record<string, string>> = {
  충청북도: 'chungbuk',
  충청남도: 'chungnam',
  전라북도: 'jeonbuk',
  전라남도: 'jeonnam',
  경상북도: 'gyeongbuk',
  경상남도: 'gyeongnam',
};

const names: readonly (readonly [name: string, region: string])[] = [
  ...Object.entries(otherNames),
  ...regions.map(({ label, value }) => [label.ko, value] as const),
];

/** What follows the name in an address: "서울특별시", "서울시", "경기도", or the district at once. */
const rest = String.raw`(?:특별자치시|특별자치도|특별시|광역시|시|도)?(?=\s|$)`;

/** A postal code may stand before it. */
const start = new RegExp(
  String.raw`^\s*(?:우?\s*[[(]?\s*(?:우\s*[)]?\s*)?\d{3}-?\d{2,3}\s*[\])]?\s*)?((${names.map(([name]) => name).join('|')})${rest})`,
);

export interface AddressRegion {
  readonly region: string;
  /** The first word of the address: the rest is not kept. */
  readonly word: string;
}

/** The province or metropolitan city that a Korean address begins with. */
export function regionOfAddress(address: string): AddressRegion | undefined {
  const [, word, name] = start.exec(address.normalize('NFKC')) ?? [];
  const region = names.find(([one]) => one === name)?.[1];
  return region === undefined || word === undefined ? undefined : { region, word };
}
