using System.Globalization;
using System.Text;

namespace DeepTheory.Gen;

/// <summary>Pictures for a training's report, in rows: inputs, reconstructions, masks, filters. Each is kept in the page itself.</summary>
public sealed class ReportImages
{
    private const int EnlargedSide = 64;

    private readonly byte[][] pictures;

    /// <summary>Pictures from values of a network.</summary>
    /// <param name="title">What is to be seen.</param>
    /// <param name="images">[count, channels, height, width].</param>
    /// <param name="channels">1 for grey; 3 for red, green and blue.</param>
    /// <param name="height">Rows of one picture, 1 or more.</param>
    /// <param name="width">Columns of one picture, 1 or more.</param>
    /// <param name="black">The value that is drawn black; what lies beyond is black too.</param>
    /// <param name="white">The value that is drawn white; less than <paramref name="black"/> turns the picture into its negative.</param>
    /// <exception cref="ArgumentException">The values are not those of whole pictures, there is none, or black is white.</exception>
    public ReportImages(string title, ReadOnlySpan<float> images, int channels, int height, int width, float black = 0, float white = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (channels is not (1 or 3))
        {
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "Expected 1 channel, grey, or 3: red, green and blue.");
        }

        int length = checked(channels * height * width);
        if (images.IsEmpty || images.Length % length != 0)
        {
            throw new ArgumentException(
                $"Expected pictures of {channels} × {height} × {width} = {length} values each, one or more; found {images.Length} values.", nameof(images));
        }

        if (!float.IsFinite(white - black) || black == white)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Expected two different values for black and white, found {black} and {white}."), nameof(white));
        }

        Title = title;
        Height = height;
        Width = width;
        pictures = new byte[images.Length / length][];
        var shades = new float[length];
        for (int i = 0; i < pictures.Length; i++)
        {
            for (int pixel = 0; pixel < length; pixel++)
            {
                shades[pixel] = (images[(i * length) + pixel] - black) / (white - black);
            }

            pictures[i] = PngImage.Write(shades, channels, height, width);
        }
    }

    /// <summary>What is to be seen.</summary>
    public string Title { get; }

    /// <summary>A sentence below the title; empty for none.</summary>
    public string Caption { get; init; } = string.Empty;

    /// <summary>Pictures in one row, 1 or more.</summary>
    public int Columns
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Columns));
            field = value;
        }
    } = 8;

    /// <summary>Number of pictures.</summary>
    public int Count => pictures.Length;

    private int Height { get; }

    private int Width { get; }

    /// <summary>The section of the page, below its heading. Small pictures are enlarged, their pixels left as squares.</summary>
    internal string ToHtml()
    {
        int scale = Math.Max(1, EnlargedSide / Math.Max(Height, Width));
        var html = new StringBuilder();
        if (Caption.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">{Html.Escape(Caption)}</p>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" style=\"display: grid; gap: .4rem; grid-template-columns: repeat({Columns}, max-content)\">\n");
        for (int i = 0; i < pictures.Length; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<img alt=\"{Html.Escape(Title)}, {i + 1} of {pictures.Length}\" width=\"{Width * scale}\" height=\"{Height * scale}\" ");
            html.Append(CultureInfo.InvariantCulture, $"style=\"image-rendering: pixelated\" src=\"data:image/png;base64,{Convert.ToBase64String(pictures[i])}\"/>\n");
        }

        return html.Append("</div>\n").ToString();
    }
}
