using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class ReportImagesTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Grey_IsDrawnFromBlackToWhite()
    {
        var images = new ReportImages("ramp", [-1, 0, 1, float.NaN, -9, 9], channels: 1, height: 2, width: 3, black: -1, white: 1);

        Assert.Equal([0, 0, 128, 255, 0, 0, 0, 255], Rows(Assert.Single(Files(images)), 3, 2, colour: 0));
    }

    [Fact]
    public void Colour_StandsTogetherPixelByPixel()
    {
        var images = new ReportImages("two pixels", [1, 0, 0, 1, 0.2f, 0.4f], channels: 3, height: 1, width: 2);

        Assert.Equal([0, 255, 0, 51, 0, 255, 102], Rows(Assert.Single(Files(images)), 2, 1, colour: 2));
    }

    [Fact]
    public void WhiteBelowBlack_IsTheNegative()
    {
        var images = new ReportImages("ink", [0, 1], channels: 1, height: 1, width: 1, black: 1, white: 0);

        Assert.Equal([[0, 255], [0, 0]], Files(images).Select(file => Rows(file, 1, 1, colour: 0)));
    }

    /// <summary>Known values of the format: the check sums of an end, and of the header of one grey pixel.</summary>
    [Fact]
    public void CheckSums_AreThoseOfTheFormat()
    {
        byte[] file = Assert.Single(Files(new ReportImages("dot", [1], channels: 1, height: 1, width: 1)));

        Assert.Equal("89504E470D0A1A0A" + "0000000D49484452" + "00000001000000010800000000" + "3A7E9B55", Convert.ToHexString(file.AsSpan(0, 33)));
        Assert.Equal("0000000049454E44AE426082", Convert.ToHexString(file.AsSpan(file.Length - 12)));
    }

    [Fact]
    public void Report_WithImages_IsWellFormed_AndHasThemAll()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();
        var filters = new ReportImages("<filters> & more", new float[3 * 25], channels: 1, height: 5, width: 5) { Caption = "a < b", Columns = 2 };
        string html = trainer.Fit(Samples.Line()).ToHtml(images: [filters, filters]);

        XDocument page = Parse(html);
        Assert.Equal(2, page.Descendants(Xhtml + "h2").Count(heading => heading.Value == "<filters> & more"));
        Assert.Equal(6, page.Descendants(Xhtml + "img").Count());
        Assert.Contains(page.Descendants(Xhtml + "p"), sentence => sentence.Value == "a < b");
        Assert.DoesNotContain("src=\"http", html);
    }

    [Theory]
    [InlineData(5, 1, 2, 2, 0, 1, "found 5 values")]
    [InlineData(0, 1, 2, 2, 0, 1, "found 0 values")]
    [InlineData(8, 2, 2, 2, 0, 1, "Expected 1 channel")]
    [InlineData(4, 1, 2, 2, 1, 1, "found 1 and 1")]
    [InlineData(4, 1, 2, 2, 0, float.NaN, "found 0 and NaN")]
    public void UnfitImages_AreRefused(int values, int channels, int height, int width, float black, float white, string sentence)
    {
        ArgumentException fault = Assert.ThrowsAny<ArgumentException>(() => new ReportImages("x", new float[values], channels, height, width, black, white));
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> Files(ReportImages images)
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();
        return Parse(trainer.History.ToHtml(images: [images]))
            .Descendants(Xhtml + "img")
            .Select(image => Convert.FromBase64String(image.Attribute("src")!.Value["data:image/png;base64,".Length..]));
    }

    private static XDocument Parse(string html) => XDocument.Parse(html[html.IndexOf('\n', StringComparison.Ordinal)..]);

    /// <summary>The rows of a file as they were before compression, after a look at its header.</summary>
    private static byte[] Rows(byte[] file, int width, int height, byte colour)
    {
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        Assert.Equal((byte)8, file[24]);
        Assert.Equal(colour, file[25]);
        Assert.Equal("IDAT", Encoding.ASCII.GetString(file, 37, 4));
        int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }
}
