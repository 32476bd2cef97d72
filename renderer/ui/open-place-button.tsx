import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract';
import { useRepair } from '../run/repair-context';

/** One name for each place: two buttons of one name are seen to be one too many. */
const labels = {
  'password-reset': 'reasonHelp.resetPassword',
  'teams-web': 'reasonHelp.openWeb',
  'settings-date-and-time': 'manual.clock.open',
  'network-sign-in': 'reasonHelp.openNetworkSignIn',
  'settings-network': 'reasonHelp.openNetwork',
  'settings-email-accounts': 'manual.accounts.openEmail',
  'settings-work-accounts': 'manual.accounts.openWork',
} as const satisfies Partial<Record<Place, string>>;

/** Places that a page offers to open. */
export type HelpfulPlace = keyof typeof labels;

interface OpenPlaceButtonProps {
  readonly place: HelpfulPlace;
  readonly primary?: boolean;
  readonly className?: string;
  /** Called when the button is pressed: a person may be back before the answer that the place is open. */
  onLeft?: (() => void) | undefined;
}

/** Opens a place outside of this window, and says which. */
export function OpenPlaceButton({ place, primary = false, className, onLeft }: OpenPlaceButtonProps) {
  const { t } = useTranslation();
  const { call } = useRepair();
  const open = () => {
    onLeft?.();
    void call('openPlace', { place });
  };
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      {...(className === undefined ? {} : { className })}
      onClick={open}
    >
      {t(labels[place])}
    </Button>
  );
}
