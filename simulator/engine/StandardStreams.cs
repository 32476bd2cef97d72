using System;
using System.Collections.Concurrent;
using System.IO;
using System.Text;

namespace SimulatorEngine;

/// <summary>The three streams of the session that this process runs.</summary>
public static class StandardStreams
{
    /// <summary>Standard output for bytes that are no text; [Console]::OpenStandardOutput() would be this process's own.</summary>
    public static Stream Output { get; private set; } = Stream.Null;

    /// <summary>
    /// Streams without a byte-order mark, whatever the locale says, and with the line ends of Windows, whatever this
    /// runs on. Redirecting the writers also keeps them when a script assigns [Console]::OutputEncoding, which would
    /// otherwise replace them by a buffered pair.
    /// </summary>
    internal static void Use(Stream input, Stream output, Stream errors)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Output = output;
        Console.SetOut(Writer(output));
        Console.SetError(Writer(errors));
        Console.SetIn(new StreamReader(input, encoding));

        StreamWriter Writer(Stream stream) => new(stream, encoding, 4096) { AutoFlush = true, NewLine = "\r\n" };
    }
}

/// <summary>Bytes in the order in which they were added; none is the end.</summary>
internal sealed class InputStream : Stream
{
    private readonly BlockingCollection<byte[]> waiting = [];
    private byte[] current = [];
    private int used;
    private bool isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public void Add(byte[] bytes) => waiting.Add(bytes);

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (used == current.Length && !isOver)
        {
            (current, used) = (waiting.Take(), 0);
            isOver = current.Length == 0;
        }
        int copied = Math.Min(count, current.Length - used);
        Array.Copy(current, used, buffer, offset, copied);
        used += copied;
        return copied;
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
