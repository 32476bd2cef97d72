function Get-ProductSetting {
    <#
    .SYNOPSIS
    What an organisation has set for this program: by policy, at its installation, and what this person has set.
    .DESCRIPTION
    Each place answers the values that are there, as text or as a number; a value of another type has neither. Which of
    them count, and which wins, is not decided here.
    .EXAMPLE
    (Get-ProductSetting).policy[0].name
    SupportText
    #>
    $places = [ordered]@{
        policy  = @{ Hive = 'LocalMachine'; Path = 'SOFTWARE\Policies\SignInRepair' }
        machine = @{ Hive = 'LocalMachine'; Path = 'SOFTWARE\SignInRepair' }
        person  = @{ Hive = 'CurrentUser'; Path = 'Software\SignInRepair' }
    }
    $longest = 4000
    $answer = [ordered]@{}
    foreach ($place in $places.Keys) {
        $found = [Collections.Generic.List[object]]::new()
        $where = $places[$place]
        $key = Get-RegistryKey -Hive $where.Hive -Path $where.Path
        foreach ($name in @('TimeServer', 'SecondLine', 'AddressesInReports', 'SupportText')) {
            if ($null -eq $key -or -not $key.Values.ContainsKey($name)) { continue }
            $value = $key.Values[$name]
            $text = if ($value -is [string]) { $value.Substring(0, [Math]::Min($value.Length, $longest)) }
            $found.Add([ordered]@{ name = $name; text = $text; number = $(if ($value -is [int]) { $value }) })
        }
        $answer[$place] = $found
    }
    return $answer
}
