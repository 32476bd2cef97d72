import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import { StatusMark, type Tone } from './status-mark';

const tones: Record<Finding['status'], Tone> = {
  fine: 'good',
  attention: 'note',
  broken: 'bad',
  unknown: 'doubt',
  'not-applicable': 'off',
};

/** What a check's verdict is called; broken without a repair here is somebody else's to mend. */
export function FindingStatusMark({
  finding,
  label,
}: {
  finding: Pick<Finding, 'status' | 'repairs'>;
  label?: string;
}) {
  const { t } = useTranslation();
  const isElsewhere = finding.status === 'broken' && finding.repairs.length === 0;
  const tone = isElsewhere ? 'other' : tones[finding.status];
  return (
    <StatusMark tone={tone}>
      {label ?? t(`status.${isElsewhere ? 'brokenElsewhere' : finding.status}`)}
    </StatusMark>
  );
}
