using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using System.Threading;

namespace SimulatorEngine;

/// <summary>
/// The process that a test started, when an engine that has done something before is to do its work: it hands over
/// arguments, environment and streams, and ends as that session ends. Whoever ends this process ends the session.
/// </summary>
internal static class Front
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static int Run(string folder, string[] arguments)
    {
        using Link link = Claim(folder);
        link.Send(FrameKind.Start, Order.Here(arguments).ToBytes());
        new Thread(() => SendInput(link)) { IsBackground = true }.Start();
        using Stream output = Console.OpenStandardOutput();
        using Stream errors = Console.OpenStandardError();
        while (link.Receive() is var (kind, bytes))
        {
            if (kind == FrameKind.Exit)
            {
                return BitConverter.ToInt32(bytes);
            }
            try
            {
                (kind == FrameKind.Output ? output : errors).Write(bytes);
            }
            catch (IOException)
            {
                // Nobody reads it any more.
            }
        }
        // The engine was ended in the middle, and so this process is.
        Process.GetCurrentProcess().Kill();
        return 1;
    }

    private static void SendInput(Link link)
    {
        try
        {
            using Stream input = Console.OpenStandardInput();
            byte[] buffer = new byte[4096];
            int count;
            do
            {
                count = input.Read(buffer);
                link.Send(FrameKind.Input, buffer.AsSpan(0, count));
            }
            while (count > 0);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The session ended before its input did.
        }
    }

    /// <summary>Takes a waiting engine for this process alone, and starts another one where none waits.</summary>
    private static Link Claim(string folder)
    {
        string pattern = Warm.NameOf("*") + Warm.Ready;
        bool isStarted = false;
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            foreach (string waiting in Directory.GetFiles(folder, pattern))
            {
                if (TryConnect(waiting) is { } link)
                {
                    return link;
                }
            }
            if (!isStarted)
            {
                Warm.Start(folder);
                isStarted = true;
            }
            Thread.Sleep(5);
        }
        throw new TimeoutException("No engine of the simulated PC came up.");
    }

    private static Link? TryConnect(string waiting)
    {
        string taken = waiting[..^Warm.Ready.Length];
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            // Only one of several can rename it.
            File.Move(waiting, taken);
            socket.Connect(new UnixDomainSocketEndPoint(taken));
            File.Delete(taken);
            return new Link(socket);
        }
        catch (Exception other) when (other is IOException or SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
