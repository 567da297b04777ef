namespace FormEngine.Importing.Workbooks;

/// <summary>Counts what a zip file really unpacks to, for the sizes that it states may be untrue.</summary>
internal sealed class UnpackedBytes(TableLimits limits)
{
    private long _count;

    public Stream Count(Stream part) => new Counted(this, part);

    private int Add(int bytes) => (_count += bytes) <= limits.UnpackedMegabytes * 1_000_000L
        ? bytes
        : throw new TableTooLargeException(TableBound.UnpackedMegabytes, limits.UnpackedMegabytes);

    private sealed class Counted(UnpackedBytes all, Stream part) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => all.Add(part.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => all.Add(part.Read(buffer));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                part.Dispose();
            base.Dispose(disposing);
        }
    }
}
