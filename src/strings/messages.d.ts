// Made from content/strings/en.yaml by `npm run types`.
import type { Gap } from './texts.ts';
type None = Record<never, never>;
/** Every message with what it needs: values for its gaps, functions for its tags. */
export interface Messages {
  'step.copyLink': { gaps: None; tags: never };
  'step.copied': { gaps: None; tags: never };
  'step.notCopied': { gaps: None; tags: never };
  'step.copiedAloud': { gaps: { step: Gap }; tags: never };
  'step.notCopiedAloud': { gaps: { step: Gap }; tags: never };
  'step.count': { gaps: { all: Gap; n: Gap }; tags: never };
  'typeset.quarter1': { gaps: { year: Gap }; tags: never };
  'typeset.quarter2': { gaps: { year: Gap }; tags: never };
  'typeset.quarter3': { gaps: { year: Gap }; tags: never };
  'typeset.quarter4': { gaps: { year: Gap }; tags: never };
  'typeset.months': { gaps: { from: Gap; to: Gap }; tags: never };
  'typeset.power': { gaps: { base: Gap; exponent: Gap }; tags: never };
}
