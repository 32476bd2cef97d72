using System;
using System.Buffers.Binary;
using System.IO;
using System.Net.Sockets;

namespace SimulatorEngine;

/// <summary>What one frame between a front and a warm engine carries.</summary>
internal enum FrameKind : byte
{
    /// <summary>What to run, as JSON: the first frame, from the front.</summary>
    Start,

    /// <summary>Bytes of standard input; none means its end.</summary>
    Input,

    /// <summary>Bytes of standard output.</summary>
    Output,

    /// <summary>Bytes of standard error.</summary>
    Errors,

    /// <summary>The exit code, four bytes: the last frame, from the engine.</summary>
    Exit,
}

/// <summary>A connection that carries frames: a kind, a length in four bytes (little endian), and as many bytes.</summary>
internal sealed class Link(Socket socket) : IDisposable
{
    private readonly NetworkStream stream = new(socket, ownsSocket: true);
    private readonly object sending = new();

    public void Send(FrameKind kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        lock (sending)
        {
            stream.Write(head);
            stream.Write(bytes);
        }
    }

    public void SendExit(int code)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, code);
        Send(FrameKind.Exit, bytes);
    }

    /// <summary>The next frame, or null once the other side has gone.</summary>
    public (FrameKind Kind, byte[] Bytes)? Receive()
    {
        try
        {
            Span<byte> head = stackalloc byte[5];
            stream.ReadExactly(head);
            byte[] bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(head[1..])];
            stream.ReadExactly(bytes);
            return ((FrameKind)head[0], bytes);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose() => stream.Dispose();
}

/// <summary>Everything that is written becomes frames of one kind; what nobody reads any more is dropped.</summary>
internal sealed class FrameStream(Link link, FrameKind kind) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            link.Send(kind, buffer);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // As a closed pipe that nobody looks at.
        }
    }

    public override void Flush()
    {
        // Nothing is kept back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
