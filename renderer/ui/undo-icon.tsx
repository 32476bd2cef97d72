import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { Undo } from '../../shared/model/repair';

/** The sign beside words on whether something can be put back: one for what can, another for what can not. */
export function UndoIcon({ undo }: { undo: Undo }) {
  return undo === 'none' ? <SubtractCircleRegular aria-hidden /> : <ArrowUndoRegular aria-hidden />;
}
