# Event records as Windows writes them, put together from the providers' manifests (Microsoft-Windows-AAD,
# Microsoft-Windows-AppModel-State in Windows 10; KB 4499299 for the values of 1098): named data, numbers as decimals.

$script:EventNamespace = 'http://schemas.microsoft.com/win/2004/08/events/event'

$script:EventProviders = @{
    # A scenario names the log only. What it can put into the Application log comes from this source.
    'Application'                                      = @{ Name = 'Microsoft-Windows-AppModel-State'; Guid = '{bff15e13-81bf-45ee-8b16-7cfead00da86}' }
    'Microsoft-Windows-AAD/Operational'                = @{ Name = 'Microsoft-Windows-AAD'; Guid = '{4de9bc9c-b27a-43c9-8994-0915f1a5e24f}' }
    'Microsoft-Windows-User Device Registration/Admin' = @{ Name = 'Microsoft-Windows-User Device Registration'; Guid = '{23b8d46b-67dd-40a3-b636-d43e50552c6d}' }
}

function ConvertTo-SimulatedEventXml {
    param($State, $Record)

    $event = $Record.event
    $started = [DateTime]::Parse($State.runtime['startedAt'], [Globalization.CultureInfo]::InvariantCulture, [Globalization.DateTimeStyles]::RoundtripKind)
    # What happened before this PC was started was seen by the clock of then, the rest by the clock of now.
    $isNew = $null -ne $event['at']
    $trueTime = if ($isNew) { $event.at } else { $started.AddSeconds(-$event.secondsAgo) }
    $offset = if ($isNew) { $State.clock.offsetSeconds } else { $State.runtime['startOffset'] }
    $stamp = $trueTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture)
    $userSid = switch ($event.as) {
        'system' { 'S-1-5-18' }
        'user' { $State.user.sid }
        'other' { Get-SimulatedOtherSid -Sid $State.user.sid }
    }
    $provider = $script:EventProviders[$event.log]
    $level = Get-SimulatedEventLevel -Log $event.log -Id $event.id
    $created = $trueTime.AddSeconds($offset).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffffffZ', [Globalization.CultureInfo]::InvariantCulture)
    $fields = Get-SimulatedEventData -Log $event.log -Id $event.id -Text $event.text.Replace('{serverTime}', $stamp)
    $data = foreach ($name in $fields.Keys) { "<Data Name='$name'>$([Security.SecurityElement]::Escape([string]$fields[$name]))</Data>" }
    return "<Event xmlns='$script:EventNamespace'><System>" +
        "<Provider Name='$($provider.Name)' Guid='$($provider.Guid)'/><EventID>$($event.id)</EventID><Version>0</Version>" +
        "<Level>$level</Level><Task>$(if ($event.id -eq 1098) { 103 } else { 0 })</Task><Opcode>0</Opcode>" +
        "<Keywords>$(if ($level -eq 3) { '0x4000000000000030' } else { '0x4000000000000012' })</Keywords>" +
        "<TimeCreated SystemTime='$created'/><EventRecordID>$($Record.recordId)</EventRecordID><Correlation/>" +
        "<Execution ProcessID='11500' ThreadID='5920'/><Channel>$($event.log)</Channel><Computer>PC1</Computer>" +
        "<Security UserID='$userSid'/></System><EventData>$([string]::Join('', $data))</EventData></Event>"
}

function Get-SimulatedEventLevel {
    <#
    .SYNOPSIS
    2 is an error, 3 a warning, 4 information.
    #>
    param([string]$Log, [int]$Id)

    if ($Log -eq 'Application') {
        if ($Id -in @(1, 2, 6, 7) + (14..18)) { return 4 }
        if ($Id -in 20..24) { return 3 }
        return 2
    }
    return $(if ($Id -eq 1097) { 3 } else { 2 })
}

function Get-SimulatedEventData {
    <#
    .SYNOPSIS
    A scenario's text in the fields of its kind of event.
    .DESCRIPTION
    "Error: 0xCAA20003 ..." is how Windows renders a number of its own and the text behind it; the record has the number
    as a decimal. A number further on in the text is part of that text, and Windows gives it again as the number.
    #>
    param([string]$Log, [int]$Id, [string]$Text)

    $number = [regex]::Match($Text, '0x([0-9A-Fa-f]{8})(?![0-9A-Za-z])')
    $unsigned = if ($number.Success) { [Convert]::ToUInt32($number.Groups[1].Value, 16) } else { [uint32]0 }
    $signed = [BitConverter]::ToInt32([BitConverter]::GetBytes($unsigned), 0)
    $rendered = [regex]::Match($Text, '\A[^\d:]{1,20}:\s*0x[0-9A-Fa-f]{8}(?![0-9A-Za-z])\s*')
    $rest = $Text.Substring($rendered.Length)
    if ($Log -eq 'Application') { return Get-SimulatedStateData -Id $Id -Text $Text -Number $signed }
    if ($Log -eq 'Microsoft-Windows-User Device Registration/Admin') {
        switch ($Id) {
            204 { return [ordered]@{ ExitCode = $signed; ActivityId = ''; HttpStatus = 0; ServerResponse = $rest } }
            304 { return [ordered]@{ ExitCode = $signed; ServerErrorMessage = $rest; TenantType = ''; JoinType = 0; DebugOutput = '' } }
            default { return [ordered]@{ ExitCode = $signed; ServerErrorMessage = $rest; TenantType = ''; TenantName = '' } }
        }
    }
    switch ($Id) {
        1081 { return [ordered]@{ Error = $unsigned; ErrorDescription = $rest; CorrelationID = '' } }
        1084 { return [ordered]@{ Result = $signed; Target = $rest } }
        1088 { return [ordered]@{ Error = $unsigned; ErrorDescription = $rest } }
        default {
            $message = [regex]::Match($rest, '\A.*?(?=\s(?:Code|Description|Request|TokenEndpoint):|\z)', 'Singleline').Value
            return [ordered]@{ Error = $unsigned; ErrorMessage = $message; AdditionalInformation = $rest.Substring($message.Length).TrimStart() }
        }
    }
}

function Get-SimulatedStateData {
    <#
    .SYNOPSIS
    The fields of AppModel-State's events: which package, what failed, and its number, which may stand as a decimal.
    #>
    param([int]$Id, [string]$Text, [int]$Number)

    $decimal = [regex]::Match($Text, '(?<![\w-])-\d{9,10}(?!\w)')
    $result = if ($decimal.Success) { [int]$decimal.Value } else { $Number }
    $family = [regex]::Match($Text, 'Microsoft\.[\w.]+_[a-z0-9]{13}').Value
    if ($Id -in 20, 21, 23, 24) {
        $what = if ($family) { [regex]::Replace($Text, '\s*' + [regex]::Escape($family), '') } else { $Text }
        $fields = [ordered]@{ Operation = $what; PackageFamily = $family; OperationError = $result }
        if ($Id -in 21, 24) { $fields['RepairTriggerError'] = 0 }
        return $fields
    }
    switch ($Id) {
        13 { return [ordered]@{ FolderString = $Text; PackageString = $family; Error = $result } }
        { $_ -in 14..17 } { return [ordered]@{ PackageString = $Text; UserSid = ''; Error = $result } }
        22 { return [ordered]@{ FolderPath = $Text; Error = $result } }
        default { return [ordered]@{ ErrorString = $Text; Error = $result } }
    }
}

function Get-SimulatedOtherSid {
    param([string]$Sid)

    # Another person of the same computer or domain.
    $end = $Sid.LastIndexOf('-') + 1
    return $Sid.Substring(0, $end) + $(if ($Sid.Substring($end) -eq '1002') { '1003' } else { '1002' })
}
