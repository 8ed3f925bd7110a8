/*
 * What the released versions of the app left on a disk: object stores and rows as a browser holds them. Written once and
 * never changed with the app, so nothing here is built from today's types.
 */

export interface FrozenStore {
  readonly name: string;
  readonly keyPath: string;
  readonly indexes: readonly string[];
  readonly rows: readonly object[];
}

export interface FrozenDatabase {
  /** Of the app's schema; the browser counts ten for each. */
  readonly version: number;
  readonly stores: readonly FrozenStore[];
}

const typed = { kind: 'typed' };
const fromFile = {
  kind: 'file',
  fileName: 'KIPRIS.xml',
  digest: 'b'.repeat(64),
  format: 'kiprisXml',
  place: '1번째 item',
  raw: '12',
};

const dossier = {
  schema: 1,
  answers: {
    'company.name': { state: 'known', value: '옛전자', source: typed },
    'company.employees': { state: 'known', value: 31, source: typed },
    'checklist.qualityManual': { state: 'notApplicable', source: typed },
  },
  statements: [
    {
      fiscalYear: 2024,
      basis: 'unstated',
      values: { revenue: { state: 'known', value: 4_200_000_000, source: typed } },
    },
  ],
  patents: [
    {
      applicationNumber: '1020190012345',
      kind: 'patent',
      claims: { state: 'known', value: 12, source: fromFile },
    },
  ],
  keyStaff: { state: 'known', value: [], source: typed },
};

const drafts = (rows: readonly object[]): FrozenStore => ({
  name: 'drafts',
  keyPath: 'id',
  indexes: ['savedAt'],
  rows,
});

/** Before there were notes. */
const draftWithoutNotes = {
  id: 'd1',
  dossier,
  isExample: false,
  revision: 3,
  savedAt: '2026-03-01T01:02:03.456Z',
};

const note = {
  id: 'n1',
  place: 'asked:account:revenue',
  kind: 'note',
  text: '결산 전 숫자',
  writtenAt: '2026-10-01T01:02:03.456Z',
};

const packStores: readonly FrozenStore[] = [
  {
    name: 'packs',
    keyPath: 'id',
    indexes: ['addedAt'],
    rows: [
      {
        id: 'c'.repeat(64),
        purpose: 'originality',
        fileName: 'bank.pack',
        bytes: new Uint8Array([1, 2, 3]),
        key: { publicKey: 'key', fingerprint: 'print', name: '은행', source: 'device' },
        manifest: { id: 'originality', version: '2.0.0' },
        card: { ko: '카드', en: 'Card' },
        addedAt: '2026-04-01T00:00:00.000Z',
      },
    ],
  },
  {
    name: 'packKeys',
    keyPath: 'publicKey',
    indexes: [],
    rows: [{ publicKey: 'key', fingerprint: 'print', name: '은행', source: 'device' }],
  },
];

const consentStores: readonly FrozenStore[] = [
  {
    name: 'consents',
    keyPath: 'id',
    indexes: ['givenAt'],
    rows: [
      {
        id: 'k1',
        kind: 'lookUp',
        service: 'openDart',
        recipients: [{ role: 'service', name: 'OpenDART', address: 'https://opendart.fss.or.kr' }],
        wording: {
          recipient: '금융감독원',
          purpose: '공시 조회',
          items: '기업명',
          retention: '보관하지 않음',
          refusal: '직접 입력',
          withdrawal: '기록에서 지우기',
        },
        language: 'ko',
        textVersion: '1',
        announced: ['https://opendart.fss.or.kr/api/company.json'],
        givenAt: '2026-05-01T00:00:00.000Z',
        sent: [],
      },
    ],
  },
  {
    name: 'gateways',
    keyPath: 'service',
    indexes: [],
    rows: [{ service: 'openDart', gateway: 'https://gateway.example', key: 'secret' }],
  },
];

const programmeStores: readonly FrozenStore[] = [
  {
    name: 'catalogues',
    keyPath: 'id',
    indexes: ['addedAt'],
    rows: [
      { id: 'bank', fileName: 'bank.json', catalogue: { id: 'bank' }, addedAt: '2026-06-01T00:00:00.000Z' },
    ],
  },
  {
    name: 'notices',
    keyPath: 'id',
    indexes: ['addedAt'],
    rows: [{ id: 'a.json', list: { notices: [] }, addedAt: '2026-06-02T00:00:00.000Z' }],
  },
  {
    name: 'noticeThresholds',
    keyPath: 'id',
    indexes: [],
    rows: [{ id: 'd1', values: { 'bank/grade': 'BB' } }],
  },
];

const scenarioStores: readonly FrozenStore[] = [
  {
    name: 'scenarios',
    keyPath: 'id',
    indexes: ['draftId'],
    rows: [
      {
        id: '2026-07-01T00:00:00.000Z-s1',
        draftId: 'd1',
        name: '직원이 늘면',
        changes: [
          {
            at: 'answer',
            question: 'company.employees',
            answer: { state: 'known', value: 40, source: typed },
          },
        ],
        revision: 1,
        savedAt: '2026-07-01T00:00:00.000Z',
      },
    ],
  },
];

const evaluationStores: readonly FrozenStore[] = [
  {
    name: 'evaluations',
    keyPath: 'id',
    indexes: ['draftId', 'at'],
    rows: [
      {
        id: 'e1',
        draftId: 'd1',
        at: '2026-10-02T00:00:00.000Z',
        day: '2026-10-02',
        occasion: 'pinned',
        name: '은행 상담 전',
        dossier,
        notes: [note],
        digest: 'd'.repeat(64),
        result: {
          schema: 1,
          innovationGrowth: {
            status: 'notGraded',
            model: { id: 'innovation-growth', version: '1.0.0' },
            reason: 'nothingAnswered',
          },
          businessFeasibility: {
            status: 'notGraded',
            model: { id: 'business-feasibility', version: '1.0.0' },
            reason: 'nothingAnswered',
          },
          originality: {
            status: 'notGraded',
            model: { id: 'originality', version: '1.0.0' },
            reason: 'noPatents',
          },
        },
        packs: [{ purpose: 'originality', version: '1.0.0', publisher: 'print', digest: 'e'.repeat(64) }],
      },
    ],
  },
  {
    name: 'manifests',
    keyPath: 'digest',
    indexes: [],
    rows: [{ digest: 'e'.repeat(64), manifest: { id: 'originality', version: '1.0.0' } }],
  },
];

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
// A browser's key cannot be written down: it is the one thing here that is made anew.
const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);

const deviceKeyStores: readonly FrozenStore[] = [
  {
    name: 'deviceKeys',
    keyPath: 'id',
    indexes: ['madeAt'],
    rows: [
      {
        id: 'thumbprint',
        madeAt: '2026-11-27T00:00:00.000Z',
        privateKey,
        publicJwk: { kty, crv, x, y },
      },
    ],
  },
];

const handOverStores: readonly FrozenStore[] = [
  {
    name: 'institutions',
    keyPath: 'fingerprint',
    indexes: [],
    rows: [
      {
        fingerprint: 'f'.repeat(43),
        cardText: 'card.of.it',
        addedAt: '2026-11-27T00:00:00.000Z',
        confirmedAt: '2026-11-27T00:01:00.000Z',
        origin: 'card',
      },
    ],
  },
  {
    name: 'identities',
    keyPath: 'fingerprint',
    indexes: [],
    rows: [
      {
        fingerprint: 'i'.repeat(43),
        cardText: 'card.of.us',
        lockedKeys: 'a.b.c.d.e',
        madeAt: '2026-11-27T00:00:00.000Z',
      },
    ],
  },
  {
    name: 'handOvers',
    keyPath: 'id',
    indexes: ['draftId', 'at'],
    rows: [
      {
        id: '00000000-0000-4000-8000-000000000001',
        draftId: 'd1',
        companyName: '옛전자',
        at: '2026-11-27T00:02:00.000Z',
        consent: {
          id: '00000000-0000-4000-8000-000000000001',
          recipient: { fingerprint: 'f'.repeat(43), name: '한빛은행' },
          purpose: { id: 'loan', text: '대출 심사' },
          items: ['company:name', 'model:originality'],
          personalItems: [],
          itemsText: '회사 이름, 기술 원천성',
          retainUntil: '2027-11-27',
          useUntil: '2027-11-27',
          refusal: '보내지 않습니다',
          withdrawal: '언제든지',
          language: 'ko',
          textVersion: '1',
          representativeStated: true,
          givenAt: '2026-11-27T00:02:00.000Z',
        },
        institution: {
          fingerprint: 'f'.repeat(43),
          name: '한빛은행',
          signingKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
          inbox: 'https://inbox.example',
        },
        content: 'statement',
        envelope: 'envelope',
        digest: 'd'.repeat(43),
        secret: 's'.repeat(43),
        way: 'inbox',
        state: 'acknowledged',
        events: [{ at: '2026-11-27T00:02:00.000Z', state: 'prepared' }],
        attempts: 1,
      },
    ],
  },
  {
    name: 'openedEnvelopes',
    keyPath: 'digest',
    indexes: ['consentId', 'institution'],
    rows: [
      {
        digest: 'd'.repeat(43),
        institution: 'i'.repeat(43),
        openedAt: '2026-11-27T00:03:00.000Z',
        content: 'statement',
        nonce: 'n'.repeat(22),
        consentId: '00000000-0000-4000-8000-000000000001',
        retainUntil: '2027-11-27',
        state: 'kept',
        withdrawal: 'w'.repeat(43),
        receipt: 'a.b.c',
      },
    ],
  },
  {
    name: 'directories',
    keyPath: 'id',
    indexes: ['addedAt'],
    rows: [{ id: `${'o'.repeat(43)}/operator`, text: 'a.b.c', addedAt: '2026-11-27T00:00:00.000Z' }],
  },
];

const upTo5 = [...packStores, ...consentStores, ...programmeStores, ...scenarioStores];

const draftsWithNotes = drafts([{ ...draftWithoutNotes, notes: [note] }]);

export const frozenDatabases: readonly FrozenDatabase[] = [
  { version: 1, stores: [drafts([draftWithoutNotes])] },
  { version: 2, stores: [drafts([draftWithoutNotes]), ...packStores] },
  { version: 3, stores: [drafts([draftWithoutNotes]), ...packStores, ...consentStores] },
  {
    version: 4,
    stores: [drafts([draftWithoutNotes]), ...packStores, ...consentStores, ...programmeStores],
  },
  { version: 5, stores: [drafts([draftWithoutNotes]), ...upTo5] },
  { version: 6, stores: [draftsWithNotes, ...upTo5, ...evaluationStores] },
  { version: 7, stores: [draftsWithNotes, ...upTo5, ...evaluationStores, ...deviceKeyStores] },
  {
    version: 8,
    stores: [draftsWithNotes, ...upTo5, ...evaluationStores, ...deviceKeyStores, ...handOverStores],
  },
];
