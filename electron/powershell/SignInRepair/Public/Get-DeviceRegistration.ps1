function Get-DeviceRegistration {
    <#
    .SYNOPSIS
    What dsregcmd says about how this PC and this user are known to Microsoft Entra.
    .DESCRIPTION
    Run as the user and un-elevated: parts of it are about the user, and some of them fail when elevated.
    Source: Microsoft, "Troubleshoot devices by using the dsregcmd command".
    .EXAMPLE
    (Get-DeviceRegistration).text
    #>
    $result = Invoke-NativeTool -Tool dsregcmd -Arguments '/status' -Seconds 10
    return [ordered]@{ exitCode = $result.ExitCode; text = $result.Text }
}
