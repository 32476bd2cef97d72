import 'i18next';
import type { wizard } from '../../shared/words/en/wizard';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    interpolationFormatTypeMap: { duration: number };
    resources: { translation: typeof wizard };
  }
}
