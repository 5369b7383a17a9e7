namespace DeepTheory.Gen;

public sealed class CsvTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void LastColumn_IsTheTargetByDefault()
    {
        Dataset data = Read("a,b,y\n1,2,3\n-4.5, 5e1 ,6\n");

        Assert.Equal([1, 2, -4.5f, 50], data.Inputs.ToArray());
        Assert.Equal([3, 6], data.Targets.ToArray());
    }

    [Fact]
    public void TargetAndIgnoredColumns_AreFoundByName()
    {
        Dataset data = Read("id;u;y;v\n9;1;2;3\n", new CsvOptions { TargetColumns = ["y", "u"], IgnoredColumns = ["id"] });

        Assert.Equal([3], data.Inputs.ToArray());
        Assert.Equal([2, 1], data.Targets.ToArray());
    }

    [Fact]
    public void FileWithoutHeader_NamesColumnsByNumber()
    {
        Dataset data = Read("1,2,3\n4,5,6", new CsvOptions { HasHeader = false, TargetColumns = ["1"] });

        Assert.Equal([2, 3, 5, 6], data.Inputs.ToArray());
        Assert.Equal([1, 4], data.Targets.ToArray());
    }

    [Fact]
    public void Labels_BecomeIndicesInTheOrderOfTheirText()
    {
        Dataset data = Read("x,species\n1,virginica\n2,setosa\n3,\"virginica\"\n", new CsvOptions { TargetIsClass = true });

        Assert.Equal(["setosa", "virginica"], data.ClassNames);
        Assert.Equal([1, 0, 1], data.Targets.ToArray());
    }

    [Fact]
    public void LabelsThatAreNumbers_AreOrderedByValue() =>
        Assert.Equal(["2", "10"], Read("x,y\n1,10\n2,2\n", new CsvOptions { TargetIsClass = true }).ClassNames);

    [Fact]
    public void LabelsGiven_KeepTheirOrder()
    {
        var options = new CsvOptions { TargetIsClass = true, ClassLabels = ["yes", "no"] };

        Assert.Equal([1, 0], Read("x,y\n1,no\n2,yes\n", options).Targets.ToArray());
        Assert.Contains("line 3, column 'y'", Fault("x,y\n1,no\n2,maybe\n", options));
    }

    [Theory]
    [InlineData("a,b,y\n1,2,3\n1,x,3\n", "line 3, column 'b': expected a finite number, found 'x'")]
    [InlineData("a,b,y\n1,,3\n", "line 2, column 'b': expected a finite number, found ''")]
    [InlineData("a,b,y\n1,2,3\n\n\n1,NaN,3\n", "line 5, column 'b': expected a finite number, found 'NaN'")]
    [InlineData("a,b,y\n1,1e99,3\n", "line 2, column 'b': expected a finite number, found '1e99'")]
    [InlineData("a,b,y\n1,2,cat\n", "TargetIsClass")]
    [InlineData("a,b,y\n1,2,3\n1,2\n", "line 3: expected 3 columns, found 2")]
    [InlineData("a,b,y\n1,2,3,4\n", "line 2: expected 3 columns, found 4")]
    [InlineData("a,b,y\n1,2,3\n1,\"2,3\n", "line 3")]
    [InlineData("a,a,y\n1,2,3\n", "two columns are named 'a'")]
    [InlineData("a,b,y\n", "holds no samples")]
    [InlineData("", "holds no samples")]
    [InlineData("y\n1\n", "no columns left for the input")]
    public void Fault_IsReportedWithLineAndColumn(string text, string expected)
    {
        string message = Fault(text, new CsvOptions { Separator = ',' });

        Assert.Contains(expected, message);
        Assert.Contains(folder["a.csv"], message);
    }

    [Fact]
    public void UnknownColumn_IsReportedWithThoseThereAre() =>
        Assert.Contains("no column 'z'; there are: a, y", Fault("a,y\n1,2\n", new CsvOptions { TargetColumns = ["z"] }));

    [Fact]
    public void MissingFile_IsReportedAsSuch() => Assert.Throws<FileNotFoundException>(() => Dataset.FromCsv(folder["none"]));

    public void Dispose() => folder.Dispose();

    private Dataset Read(string text, CsvOptions? options = null) => Dataset.FromCsv(folder.Write("a.csv", text), options);

    private string Fault(string text, CsvOptions options) => Assert.Throws<InvalidDataException>(() => Read(text, options)).Message;
}
