function Wait-WindowsRuntime {
    <#
    .SYNOPSIS
    Waits up to 10 s for an asynchronous operation of the Windows Runtime and answers its result.
    .DESCRIPTION
    Windows PowerShell has no await. The extension method AsTask turns the operation into a .NET task; PowerShell
    can't infer its type arguments, so the fitting overload is made by reflection.
    .PARAMETER Operation
    An IAsyncOperation, or an IAsyncAction when no ResultType is given.
    .PARAMETER ResultType
    What the operation answers.
    .EXAMPLE
    Wait-WindowsRuntime -Operation $manager::FindAccountProviderAsync($url) -ResultType $providerType
    #>
    param(
        [Parameter(Mandatory = $true)]$Operation,
        [type]$ResultType
    )

    $extensions = [Reflection.Assembly]::Load('System.Runtime.WindowsRuntime, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089').GetType('System.WindowsRuntimeSystemExtensions')
    $parameterName = if ($null -eq $ResultType) { 'IAsyncAction' } else { 'IAsyncOperation`1' }
    foreach ($method in $extensions.GetMethods()) {
        $parameters = $method.GetParameters()
        if ($method.Name -ceq 'AsTask' -and $parameters.Length -eq 1 -and $parameters[0].ParameterType.Name -ceq $parameterName) {
            if ($null -ne $ResultType) { $method = $method.MakeGenericMethod($ResultType) }
            $task = $method.Invoke($null, @($Operation))
            # ERROR_TIMEOUT: a hung broker must not hang the lane.
            if (-not $task.Wait(10000)) { throw [ComponentModel.Win32Exception]::new(1460) }
            if ($null -ne $ResultType) { return $task.Result }
            return
        }
    }
    throw [MissingMethodException]::new('System.WindowsRuntimeSystemExtensions', 'AsTask')
}
