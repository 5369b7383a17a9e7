using DeepTheory.Gen;
using DeepTheory.Gen.Runtime;

/// <summary>Draws pictures of circles, rectangles and triangles among thin lines and specks of the same brightness, with noise over all of it.</summary>
internal sealed class Shapes
{
    public const int Side = 32;
    private const float Noise = 0.1f;
    private const int Lines = 4;
    private const int Specks = 12;

    private readonly RandomSource random;
    private readonly float[] picture = new float[Side * Side];
    private readonly float[] mask = new float[Side * Side];

    private Shapes(int seed) => random = new RandomSource(seed);

    /// <summary>Whether a place belongs to a shape.</summary>
    private delegate bool Shape(float x, float y);

    /// <summary>Pictures, [1, 32, 32], with masks as targets: 1 where there is a shape.</summary>
    public static Dataset Draw(int count, int seed)
    {
        var shapes = new Shapes(seed);
        var inputs = new List<float>(count * Side * Side);
        var targets = new List<float>(count * Side * Side);
        for (int i = 0; i < count; i++)
        {
            shapes.DrawOne();
            inputs.AddRange(shapes.picture);
            targets.AddRange(shapes.mask);
        }

        return new Dataset([.. inputs], [.. targets], Side * Side, Side * Side);
    }

    private void DrawOne()
    {
        Array.Clear(mask);
        Fill(Between(0.1f, 0.3f), Between(-0.005f, 0.005f), Between(-0.005f, 0.005f));
        for (int i = 0; i < Lines; i++)
        {
            DrawLine();
        }

        for (int i = 0; i < Specks; i++)
        {
            picture[random.NextInt(picture.Length)] = Brightness();
        }

        int shapes = 1 + random.NextInt(3);
        for (int i = 0; i < shapes; i++)
        {
            DrawShape(random.NextInt(3) switch { 0 => Circle(), 1 => Rectangle(), _ => Triangle() });
        }

        for (int i = 0; i < picture.Length; i++)
        {
            picture[i] += Noise * random.NextNormal();
        }
    }

    /// <summary>A background that is not the same everywhere.</summary>
    private void Fill(float level, float slopeX, float slopeY)
    {
        for (int i = 0; i < picture.Length; i++)
        {
            picture[i] = level + (slopeX * ((i % Side) - (Side / 2))) + (slopeY * ((i / Side) - (Side / 2)));
        }
    }

    private void DrawLine()
    {
        float brightness = Brightness();
        float x = Between(0, Side);
        float y = Between(0, Side);
        (float down, float right) = MathF.SinCos(Between(0, MathF.Tau));
        int length = 6 + random.NextInt(14);
        for (int i = 0; i < length; i++, x += right, y += down)
        {
            if (x is >= 0 and < Side && y is >= 0 and < Side)
            {
                picture[((int)y * Side) + (int)x] = brightness;
            }
        }
    }

    private void DrawShape(Shape holds)
    {
        float brightness = Brightness();
        for (int i = 0; i < picture.Length; i++)
        {
            if (holds((i % Side) + 0.5f, (i / Side) + 0.5f))
            {
                picture[i] = brightness;
                mask[i] = 1;
            }
        }
    }

    private Shape Circle()
    {
        (float x0, float y0, float radius) = (Between(6, 26), Between(6, 26), Between(3.5f, 7));
        return (x, y) => ((x - x0) * (x - x0)) + ((y - y0) * (y - y0)) <= radius * radius;
    }

    private Shape Rectangle()
    {
        (float x0, float y0, float width, float height) = (Between(6, 26), Between(6, 26), Between(3, 7), Between(3, 7));
        return (x, y) => MathF.Abs(x - x0) <= width && MathF.Abs(y - y0) <= height;
    }

    /// <summary>Three corners on a circle, a third of a turn apart: a place within lies on the inner side of every edge.</summary>
    private Shape Triangle()
    {
        (float x0, float y0, float inner, float turn) = (Between(7, 25), Between(7, 25), Between(2.5f, 4), Between(0, MathF.Tau));
        return (x, y) => Enumerable.Range(0, 3).All(edge =>
        {
            (float sine, float cosine) = MathF.SinCos(turn + (edge * MathF.Tau / 3));
            return ((x - x0) * cosine) + ((y - y0) * sine) <= inner;
        });
    }

    private float Brightness() => Between(0.5f, 0.95f);

    private float Between(float least, float most) => least + ((most - least) * random.NextSingle());
}
