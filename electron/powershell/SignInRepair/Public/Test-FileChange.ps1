function Test-FileChange {
    <#
    .SYNOPSIS
    Takes the mark of a download off one file, and moves another while it is held and once it is free; numbers, 0 for done.
    .DESCRIPTION
    Asked by verify --try-changes only, with a scratch folder that the program has made and removes again. The one file lies
    there as "marked"; the other is made here, and nothing is overwritten.
    .PARAMETER Folder
    The scratch folder, by the name that the program gives such folders.
    .EXAMPLE
    (Test-FileChange -Folder 'C:\Users\mia\AppData\Local\Temp\sign-in-repair-verify-a1B2c3').moveFreed
    0
    #>
    param([Parameter(Mandatory = $true)][ValidatePattern('[\\/]sign-in-repair-verify-[0-9A-Za-z]{6}\z')][string]$Folder)

    $answer = [ordered]@{ unblocked = 0; moveHeld = 0; moveFreed = 0 }
    try { Unblock-File -LiteralPath ([IO.Path]::Combine($Folder, 'marked')) }
    catch { $answer.unblocked = Get-ErrorNumber -ErrorRecord $_ }
    $from = [IO.Path]::Combine($Folder, 'held')
    $to = [IO.Path]::Combine($Folder, 'moved')
    $file = [IO.File]::Open($from, [IO.FileMode]::CreateNew, [IO.FileAccess]::ReadWrite, [IO.FileShare]::None)
    try { Move-Item -LiteralPath $from -Destination $to }
    catch { $answer.moveHeld = Get-ErrorNumber -ErrorRecord $_ }
    finally { $file.Dispose() }
    if ($answer.moveHeld -eq 0) { return $answer }
    try { Move-Item -LiteralPath $from -Destination $to }
    catch { $answer.moveFreed = Get-ErrorNumber -ErrorRecord $_ }
    return $answer
}
