using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Threading;

namespace SimulatorEngine;

/// <summary>
/// An engine that runs one session after another, each in a runspace of its own, for fronts that tests start. Most of
/// what a session of seconds costs is that .NET and PowerShell compile what it uses; the second one has that already.
/// Only after a session that ended well does the process wait for another.
/// </summary>
internal static class Warm
{
    public const string Option = "-warm";

    /// <summary>What the names of engines end with that can be connected to.</summary>
    public const string Ready = ".ready";

    private const int IdleSeconds = 20;

    /// <summary>How long a session may go on whose front has gone: long enough for one that was about to wait.</summary>
    private const int FarewellMilliseconds = 200;

    /// <summary>
    /// The name of an engine's socket. It begins with what .NET takes from the environment once, at the start of a
    /// process: whoever was started under something else cannot do a front's work.
    /// </summary>
    public static string NameOf(string rest)
    {
        string[] prefixes = ["DOTNET_", "LANG", "LC_", "TZ"];
        uint hash = 2166136261;
        foreach ((string name, string value) in new SortedDictionary<string, string>(Order.CurrentVariables()))
        {
            if (Array.Exists(prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            {
                foreach (char letter in $"{name}={value}\n")
                {
                    hash = unchecked((hash ^ letter) * 16777619);
                }
            }
        }
        return $"{hash:x8}-{rest}";
    }

    /// <summary>Starts one that holds none of this process's streams.</summary>
    public static void Start(string folder)
    {
        var start = new ProcessStartInfo("/bin/sh");
        string[] words =
            ["-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh", Environment.ProcessPath ?? "", Option, folder];
        foreach (string word in words)
        {
            start.ArgumentList.Add(word);
        }
        using Process? process = Process.Start(start);
    }

    /// <summary>Runs what fronts ask for until nobody has asked for a while, or the folder has gone.</summary>
    public static int Serve(string folder, Func<string[], int> run)
    {
        (CultureInfo Formats, CultureInfo Words) culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        for (int turn = 0; ; turn++)
        {
            using Link? link = WaitForFront(folder, NameOf($"{Environment.ProcessId}.{turn}"));
            if (link?.Receive() is not (FrameKind.Start, var order) || !RunOnce(link, Order.Parse(order), run))
            {
                return 0;
            }
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = culture;
        }
    }

    /// <summary>Runs one session; true when it ended as it should, so that another may follow.</summary>
    private static bool RunOnce(Link link, Order order, Func<string[], int> run)
    {
        // Not disposed of here: the thread that receives may come to its end later.
        var input = new InputStream();
        var over = new ManualResetEventSlim();
        new Thread(() => ReceiveInput(link, input, over)) { IsBackground = true }.Start();
        void SendOwnExit(object? sender, EventArgs e) => link.SendExit(Environment.ExitCode);
        // A script may end the whole process.
        AppDomain.CurrentDomain.ProcessExit += SendOwnExit;
        order.Apply();
        StandardStreams.Use(
            input, new FrameStream(link, FrameKind.Output), new FrameStream(link, FrameKind.Errors));
        int code = run(order.Arguments);
        over.Set();
        AppDomain.CurrentDomain.ProcessExit -= SendOwnExit;
        try
        {
            link.SendExit(code);
        }
        catch (IOException)
        {
            // The front has gone, which is how most sessions end.
        }
        return code == 0;
    }

    private static void ReceiveInput(Link link, InputStream input, ManualResetEventSlim over)
    {
        while (link.Receive() is (FrameKind.Input, var bytes))
        {
            input.Add(bytes);
        }
        input.Add([]);
        if (!over.Wait(FarewellMilliseconds))
        {
            Process.GetCurrentProcess().Kill();
        }
    }

    private static Link? WaitForFront(string folder, string name)
    {
        string bound = Path.Combine(folder, name);
        string waiting = bound + Ready;
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            listener.Bind(new UnixDomainSocketEndPoint(bound));
            listener.Listen(1);
            File.Move(bound, waiting);
            for (var idle = Stopwatch.StartNew(); Directory.Exists(folder); )
            {
                if (listener.Poll(500_000, SelectMode.SelectRead))
                {
                    return new Link(listener.Accept());
                }
                if (idle.Elapsed.TotalSeconds > IdleSeconds && TryWithdraw(waiting, bound))
                {
                    return null;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            // The folder has gone.
        }
        return null;
    }

    /// <summary>False when a front is just taking it.</summary>
    private static bool TryWithdraw(string waiting, string withdrawn)
    {
        try
        {
            File.Move(waiting, withdrawn);
            File.Delete(withdrawn);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
