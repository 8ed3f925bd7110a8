import businessGolden from '../../../models/business-feasibility/golden.json?url';
import businessManifest from '../../../models/business-feasibility/manifest.json?url';
import businessSignature from '../../../models/business-feasibility/manifest.sig?url';
import businessModel from '../../../models/business-feasibility/model.onnx?url';
import innovationGolden from '../../../models/innovation-growth/golden.json?url';
import innovationManifest from '../../../models/innovation-growth/manifest.json?url';
import innovationSignature from '../../../models/innovation-growth/manifest.sig?url';
import innovationModel from '../../../models/innovation-growth/model.onnx?url';
import innovationReference from '../../../models/innovation-growth/reference.json?url';
import originalityGolden from '../../../models/originality/golden.json?url';
import originalityManifest from '../../../models/originality/manifest.json?url';
import originalitySignature from '../../../models/originality/manifest.sig?url';
import originalityModel from '../../../models/originality/model.onnx?url';
import type { PackId } from '../../domain/pack/manifest';

/** Addresses of one pack's files in this build. */
export interface PackAddresses {
  readonly manifest: string;
  readonly signature: string;
  readonly model: string;
  readonly golden: string;
  /** Absent where the pack has no reference distribution. */
  readonly reference?: string;
}

export const packAddresses: Readonly<Record<PackId, PackAddresses>> = {
  'innovation-growth': {
    manifest: innovationManifest,
    signature: innovationSignature,
    model: innovationModel,
    golden: innovationGolden,
    reference: innovationReference,
  },
  'business-feasibility': {
    manifest: businessManifest,
    signature: businessSignature,
    model: businessModel,
    golden: businessGolden,
  },
  originality: {
    manifest: originalityManifest,
    signature: originalitySignature,
    model: originalityModel,
    golden: originalityGolden,
  },
};
