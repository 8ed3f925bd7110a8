import { countSources, type SourceClass } from '../../domain/disclosure/disclosed-sources';
import type { InputKind } from '../../domain/disclosure/disclosure';
import type { KeptPack } from '../../domain/history/evaluation';
import type { OpenedReport } from './open-report';
import type { PackStanding, PackStandings } from './pack-standing';
import { type Conclusion, conclusionOf, type Findings, type Rerun, type Reruns } from './verdict';

/** What running a model again came to: what is another, and its score here. */
interface Told {
  readonly state: Rerun['state'];
  readonly fields?: readonly string[];
  readonly scoreHere?: number;
}

/**
 * The verdict as a file: what was checked, of which bytes, and what came out. It holds nothing that was disclosed, and of
 * what was computed here only a score that is another.
 */
export interface VerdictFile {
  readonly schema: 1;
  readonly checkedAt: string;
  readonly app: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly conclusion: Conclusion;
  readonly findings: Omit<Findings, 'reruns'> & {
    readonly reruns: Readonly<Record<string, Told>>;
    readonly pages: OpenedReport['pages'];
  };
  readonly signature: {
    readonly algorithm: 'ES256';
    readonly keyThumbprint: string;
    readonly signedAt: string;
    readonly statementSha256: string;
  };
  /** How many values were disclosed, by where they came from, and how many were held back, by the report's account. */
  readonly inputs: {
    readonly disclosed: Readonly<Record<SourceClass, number>>;
    readonly withheld: Readonly<Record<InputKind, number>>;
  };
  readonly packs: readonly (KeptPack & { readonly standing: PackStanding })[];
}

export function verdictFile(
  report: OpenedReport,
  findings: Findings,
  { standings, checkedAt, app }: { standings: PackStandings; checkedAt: string; app: string },
): VerdictFile {
  const { fileName, bytes, digest, proof, pages } = report;
  const { iat, statement, disclosure } = proof.claims;
  return {
    schema: 1,
    checkedAt,
    app,
    file: { name: fileName, bytes, sha256: digest },
    conclusion: conclusionOf(findings),
    findings: { ...findings, reruns: told(findings.reruns), pages },
    signature: {
      algorithm: 'ES256',
      keyThumbprint: proof.thumbprint,
      signedAt: new Date(iat * 1000).toISOString(),
      statementSha256: statement,
    },
    inputs: { disclosed: countSources(disclosure.inputs), withheld: disclosure.inputs.withheld },
    packs: disclosure.packs.map((pack) => ({ ...pack, standing: standings[pack.purpose] ?? 'unknown' })),
  };
}

const told = (reruns: Reruns): VerdictFile['findings']['reruns'] =>
  Object.fromEntries(
    Object.entries(reruns).map(([one, rerun]): [string, Told] => {
      if (rerun.state !== 'different') return [one, rerun];
      const { state, fields, here } = rerun;
      return [one, { state, fields, ...(here?.status === 'graded' && { scoreHere: here.score }) }];
    }),
  );
