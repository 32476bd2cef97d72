function Wait-WindowsRuntime {
    <#
    .SYNOPSIS
    Waits some seconds for an asynchronous operation of the Windows Runtime and answers its result.
    .DESCRIPTION
    Windows PowerShell has no await. The extension method AsTask turns the operation into a .NET task; PowerShell
    can't infer its type arguments, so the fitting overload is made by reflection.
    .PARAMETER Seconds
    After this long the error 1460 (ERROR_TIMEOUT) is thrown.
    .PARAMETER Operation
    An IAsyncOperation, or an IAsyncAction when no ResultType is given.
    .PARAMETER ResultType
    What the operation answers.
    .EXAMPLE
    Wait-WindowsRuntime -Seconds 3 -Operation $manager::FindAccountProviderAsync($url) -ResultType $providerType
    #>
    param(
        [Parameter(Mandatory = $true)][int]$Seconds,
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
            # A hung broker must not hang the lane.
            if (-not $task.Wait($Seconds * 1000)) { throw [ComponentModel.Win32Exception]::new(1460) }
            if ($null -ne $ResultType) { return $task.Result }
            return
        }
    }
    throw [MissingMethodException]::new('System.WindowsRuntimeSystemExtensions', 'AsTask')
}
