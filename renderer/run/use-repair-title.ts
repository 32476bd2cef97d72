import { useTranslation } from 'react-i18next';
import type { RepairId } from '../../shared/model/repair';
import { sayMessage } from '../i18n/say-message';
import type { RunView } from './run-view';

/** What a repair is called on a page: the plan's own sentence where there is one. */
export function useRepairTitle(run: RunView | null): (repair: RepairId) => string {
  const { t } = useTranslation();
  return (repair) => {
    const planned = run?.plan?.repairs.find((one) => one.id === repair);
    return planned ? sayMessage(planned.message) : t(`repairName.${repair}`);
  };
}
