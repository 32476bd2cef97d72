import { type Fact, holds, notShown, type Verdict } from '../fact';
import type { Observations } from '../observations';
import { given } from './given';

type Helper = Extract<Observations['helperWork'], { ok: true }>['value'];

function ofBoth(judge: (helper: Helper) => Verdict) {
  return ({ helperWork, helperPersonal }: Observations): Verdict => {
    if (!helperWork.ok || !helperPersonal.ok) return notShown('no-answer');
    const verdicts = [judge(helperWork.value), judge(helperPersonal.value)];
    return verdicts.find(({ verdict }) => verdict !== 'confirmed') ?? holds(true);
  };
}

/** The other words of Windows.ApplicationModel.PackageStatus: such a package is not a healthy one. */
const damage =
  /^(LicenseIssue|Modified|NotAvailable|PackageOffline|Servicing|Tampered|DataOffline|Depend\w+Issue|DeploymentInProgress|Disabled|NeedsRemediation|IsPartiallyStaged)\b/;

/** The two packages behind Windows' sign-in windows. */
export const helperFacts: readonly Fact[] = [
  {
    id: 'helper.status',
    statement:
      '`Get-AppxPackage` gives a healthy package’s `Status` as `Ok`, and its manifest lies in SystemApps',
    mark: 'line',
    restsOn: '`Get-SignInHelper`: a healthy helper would be called damaged',
    how: '`Get-SignInHelper Microsoft.AAD.BrokerPlugin`',
    expected: '`registered.status` is `Ok`, `manifestExists` True, five services',
    needs: [],
    judge: ofBoth(({ registered, manifestExists }) =>
      registered === null || !manifestExists || damage.test(registered.status)
        ? notShown('other-pc')
        : holds(registered.status === 'Ok'),
    ),
  },
  {
    id: 'helper.services',
    statement:
      '`TokenBroker`, `wlidsvc`, `AppXSvc`, `StateRepository` and `mpssvc` are there under these names',
    mark: 'C',
    restsOn: '`Get-SignInHelper`: what the packages need',
    how: '`Get-Service TokenBroker, wlidsvc, AppXSvc, StateRepository, mpssvc`',
    expected: 'five services',
    needs: [],
    judge: given('helperWork', ({ services }) =>
      holds(services.length === 5 && services.every(({ status }) => status !== null)),
    ),
  },
  {
    id: 'helper.registers',
    statement: 'a standard user may register the two packages of SystemApps for himself',
    mark: 'X',
    restsOn: '`Register-SignInHelper`',
    how: 'on a test account `Get-AppxPackage Microsoft.AAD.BrokerPlugin \\| Remove-AppxPackage` (may be refused), then the function with `false`',
    expected: '`number` 0 and registered again; else an HRESULT such as -2147009290',
    needs: ['change'],
  },
  {
    id: 'helper.number',
    statement: 'a failed `Add-AppxPackage` names its HRESULT in the text, whatever the language',
    mark: 'C',
    restsOn: '`Get-ErrorNumber`',
    how: 'disable `TokenBroker`, register, look at the number, on German Windows as well',
    expected: '-2147009290 (0x80073CF6), not a number of facility 0x13',
    needs: ['administrator', 'change'],
  },
  {
    id: 'helper.inner-number',
    statement: 'the inner number of a failed registration stands in its text as `0x…`, after the outer one',
    mark: 'C',
    restsOn: '`Get-InnerErrorNumber`',
    how: 'disable `wlidsvc`, register, on German Windows as well',
    expected: '`number` -2147009290, `inner` -2147023838 (0x80070422)',
    needs: ['administrator', 'change'],
  },
  {
    id: 'helper.disabled-services',
    statement:
      '`TokenBroker` or `wlidsvc` disabled make registering fail with 0x80073CF6 and 0x80070422; the firewall’s service with 0x80073CF6 and 0x800706D9, or with 0x80073D0A',
    mark: 'C',
    restsOn: '`checks/helper-state.ts`, `repairs/deployment-answers.ts`',
    how: 'disable each, register',
    expected: 'these numbers',
    needs: ['administrator', 'change'],
  },
  {
    id: 'helper.services-for-work',
    statement: 'work accounts cannot sign in without `TokenBroker`; some cannot without `wlidsvc`',
    mark: 'K',
    restsOn: '`checks/helper-state.ts`; a wrong guess names a service and changes nothing',
    how: 'disable each, sign in to Teams',
    expected: 'refused',
    needs: ['administrator', 'work-account'],
  },
  {
    id: 'helper.damaged-status',
    statement: 'damaged packages have a status other than `Ok`',
    mark: 'K',
    restsOn: '`Get-SignInHelper`',
    how: 'a PC with such a package',
    expected: 'another word',
    needs: ['other-pc'],
  },
  {
    id: 'helper.servicing',
    statement: 'while Windows works on a package its status says so',
    mark: 'line',
    restsOn: '`Get-SignInHelper`: it is looked at again, not repaired',
    how: 'read it in a loop while an update of the package or of Windows is installed',
    expected: '`Servicing` or `DeploymentInProgress` for a while, then `Ok`',
    needs: ['hands'],
  },
  {
    id: 'helper.in-use',
    statement: 'registering works once whatever had the package in use has closed',
    mark: 'X',
    restsOn: '`repairs/register-helper.ts`',
    how: 'register while a sign-in window is open, and after it',
    expected: 'refused, then 0',
    needs: ['change', 'hands'],
  },
  {
    id: 'helper.old-trouble',
    statement: 'trouble of a package’s state that was recorded before the last Restart of Windows is over',
    mark: 'K',
    restsOn: '`checks/helper.ts`, `checks/pc-facts.ts`',
    how: 'restart a PC with such records, sign in to Teams',
    expected: 'no new ones',
    needs: ['other-pc'],
  },
  {
    id: 'helper.shared-desktops',
    statement: 'packages of shared desktops may be registered up to a minute after the first sign-in',
    mark: 'K',
    restsOn: '`checks/helper.ts`, words only',
    how: 'a first sign-in on a session host',
    expected: 'missing, then there',
    needs: ['other-pc'],
  },
  {
    id: 'helper.test-window',
    statement: 'the two helper windows open through `explorer.exe shell:AppsFolder\\…!App`',
    mark: 'D',
    restsOn: '`electron/app/page/open-place.ts`, the question *Did a window open?* in Review',
    how: '*Open the test window* in the wizard, with the helper healthy and after `Remove-AppxPackage` of it',
    expected:
      'a window *Work or school account* (*Microsoft account*) opens; without the package none does, and no other folder window either',
    needs: ['hands'],
  },
  {
    id: 'helper.glued-numbers',
    statement: 'in Japanese and Korean a letter follows the number of a deployment error without a blank',
    mark: 'C',
    restsOn: '`Get-ErrorNumber`, `Get-InnerErrorNumber`',
    how: "stop the firewall's service on a Japanese Windows, register the helper",
    expected: '`number` 0x80073CF6, `inner` the second number',
    needs: ['other-pc'],
  },
];
