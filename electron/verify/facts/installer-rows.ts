import type { Fact } from '../fact';

/** Installers and management services: each needs a PC that may be changed, and eyes. */
export const installerFacts: readonly Fact[] = [
  {
    id: 'setup.smart-screen',
    statement: 'SmartScreen warns of an unsigned setup, and lets a person go on',
    mark: 'K',
    restsOn: 'README, which tells what the warning looks like',
    how: 'download the setup with Edge, open it; the same with Smart App Control on',
    expected:
      '"Windows protected your PC", More info, Run anyway; with Smart App Control it is blocked, without a way on',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'setup.entry',
    statement:
      'Installed apps shows one entry with icon, size, version and maker, and removes the app from there',
    mark: 'line',
    restsOn: '`build/windows/setup.nsi`: the values below `Uninstall\\SignInRepair`; `make-msi.mjs`',
    how: 'install with the setup, look at Settings, Apps, Installed apps, remove it there and close the window a minute later; the same with the MSI',
    expected: 'one entry each time, without Modify; the folder is gone within a minute of the window',
    wine: 'the values, and that nothing is left of them and of the folder when somebody presses the buttons',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'setup.old-processor',
    statement:
      'PROCESSOR_ARCHITECTURE below `Session Manager\\Environment` tells the PC’s own processor, also to a program of another one',
    mark: 'K',
    restsOn: '`build/windows/setup.nsi`, `make-msi.mjs`, which refuse a PC with another processor',
    how: 'start the setup for x64 on a PC with ARM64, and the one for ARM64 on an ordinary PC',
    expected: 'each ends with 1633 and names both processors',
    wine: 'the refusal',
    needs: ['administrator', 'other-pc', 'hands'],
  },
  {
    id: 'setup.open-app',
    statement:
      'Windows lets nobody write to a program that runs, and the message to close reaches its window from an elevated setup',
    mark: 'D',
    restsOn: '`build/windows/setup.nsi`: `IsOpen`, `WaitForApp`',
    how: 'upgrade with the app open; with it open in another person’s session; with it open and a repair at work',
    expected:
      'it closes and setup goes on; 1618 after half a minute; setup waits, and `/S` ends with 1618 at once',
    wine: 'the second and the last',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'setup.held-folder',
    statement: 'a folder in which something is open can’t be renamed',
    mark: 'D',
    restsOn: '`build/windows/setup.nsi`: the exchange of the folders, and 1618 with the version before whole',
    how: 'open a PowerShell with `[IO.File]::Open("C:\\Program Files\\Sign-in Repair\\LICENSE", "Open", "Read", "None")`, upgrade; the same with a shell that stands in the folder; the same with one that leaves while setup waits',
    expected: '1618 twice after ten seconds, and the app still starts; then 0',
    wine: 'with a folder that Linux does not rename, for good and for a while',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'setup.full-disk',
    statement: 'the MSI undoes what it has begun when the disk fills up, as setup does',
    mark: 'D',
    restsOn:
      '`make-msi.mjs`: the older version is removed where Windows Installer can undo it, and no file keeps its place for its version',
    how: 'fill drive C but for 50 MB, upgrade with setup, then with the MSI; then with space, and compare the folder with its `files.sha256`',
    expected:
      'setup: 1603 and its sentence; MSI: 1603 or 112; the version before starts; with space no file is missing',
    wine: 'setup, on a small disk',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'setup.as-system',
    statement:
      'setup starts nothing from a folder in which others may write, and takes no module of PowerShell 7 for one of Windows',
    mark: 'X',
    restsOn:
      'setup has no plug-ins, unpacks nothing into a temporary folder and tells its PowerShell where to look (`build/windows/setup.nsi`: `CHECK_FILES`); the admin guide names the MSI for SYSTEM all the same',
    how: '`psexec -s setup.exe /S` while Process Monitor watches for paths below `%TEMP%` and the folder of the setup; `Start-Process setup.exe /S -Wait -PassThru` in PowerShell 7 as an administrator, watching for paths below `Documents` and `WindowsApps`',
    expected: '0 both times; none but the setup itself and missing DLLs of Windows',
    wine: 'setup, started with modules that have the names of Windows’ own',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'setup.intune-detection',
    statement:
      'Intune’s agent takes the detection script’s exit code 0 with a line for installed, and without one for missing',
    mark: 'D',
    restsOn: '`fleet/intune/Test-Installed.ps1`',
    how: 'assign the Win32 app to a test group, with the script as 64-bit and as 32-bit',
    expected: '"Installed" after the first sync, nothing is installed a second time',
    needs: ['administrator', 'other-pc', 'hands'],
  },
  {
    id: 'setup.intune-pair',
    statement:
      'Remediations shows the last line of the pair, which finds the installed copy from 32-bit PowerShell too',
    mark: 'D',
    restsOn: '`fleet/intune/Find-SignInTrouble.ps1`, `Repair-SignIn.ps1`: `%ProgramW6432%`',
    how: 'assign the pair with "logged-on credentials", once as 64-bit and once not, to a PC without the sign-in helper',
    expected: 'the line of the check, then of the repair; nothing of "not installed"',
    needs: ['administrator', 'other-pc', 'hands'],
  },
];
