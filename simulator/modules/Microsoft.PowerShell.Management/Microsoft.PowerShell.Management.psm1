# Services, processes and files, as far as the shipped scripts use them.
foreach ($file in [IO.Directory]::GetFiles($PSScriptRoot, '*.ps1')) { . $file }

Export-ModuleMember -Function Get-Service, Set-Service, Start-Service, Stop-Service, Get-Process, Stop-Process, Test-Path, Move-Item
