import { useTranslation } from 'react-i18next';
import type { RepairId } from '../../shared/model/repair';
import { isErrand } from '../../shared/repairs';
import { sayMessage } from '../i18n/say-message';
import type { RunView } from './run-view';

/**
 * What a repair is called on a page: the plan's own sentence where there is one. What is done around repairs goes by
 * its name: the plan's sentence warns of what it may end, which is over, or was never to happen.
 */
export function useRepairTitle(run: RunView | null): (repair: RepairId) => string {
  const { t } = useTranslation();
  return (repair) => {
    const planned = run?.plan?.repairs.find((one) => one.id === repair);
    return planned && !isErrand(repair) ? sayMessage(planned.message) : t(`repairName.${repair}`);
  };
}
